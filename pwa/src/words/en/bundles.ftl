# Evidence bundles. First the page that lies inside each of them.

bundles-page-title = Evidence bundle
bundles-page-what = This bundle holds evidence and parts of a record of human rights violations, signed by whoever made it. It holds only what the person it is about allowed its recipient to be given.
bundles-page-for = Made for: { $recipient }. Date: { $made }.
bundles-page-keep = Keep the .zip file as you received it. If you unpack it and pack it again, or change anything, it can no longer be checked.
bundles-page-verify = How to check it
bundles-page-verify-app = With the app of the region: open the page /bundles/verify at its address and choose the .zip file. It is sent nowhere, and you need no account.
bundles-page-verify-command = On a computer with the program of the region:
bundles-page-verify-region = Both ways say exactly what does not match, if anything does not. Compare the code of the region with one that you were given by another way: it says who answers for the signatures.
bundles-page-evidence = Files
bundles-page-evidence-none = This bundle holds no files of evidence.
bundles-page-kind-original = Original, as it was taken or received
bundles-page-kind-copy = Copy for sharing, without hidden data; areas of it may be covered by hand
bundles-page-custody = Chain of custody
bundles-page-custody-text = Each step is signed by whoever took it and names the step before, so that none can be taken out or changed unseen. The whole steps are in the folder custody.
bundles-page-custody-none = The chain of custody was not allowed to be included, or there are no steps for these files.
bundles-page-record = The record
bundles-page-record-text = In record.json is what was allowed to be shared, to be read. In the folder record are the parts that may be handed over whole, as they were signed.
bundles-page-withheld = Parts withheld: { $n }. Only their fingerprint is here, to show that the series is complete.
bundles-page-limits = What it proves and what it does not
bundles-page-limits-text = The signatures prove that nothing changed since it was signed, and which key signed it. Times are what the phones said. They do not prove by themselves that what is told happened.
bundles-page-file = File { $n }
bundles-page-column-file = File
bundles-page-column-kind = What it is
bundles-page-column-hash = SHA-256 fingerprint
bundles-page-column-when = When
bundles-page-column-act = What was done
bundles-page-column-subject = With what (fingerprint or key)
bundles-act-captured = Taken or recorded
bundles-act-added = Added
bundles-act-opened = Opened
bundles-act-copied = A copy was made
bundles-act-exported = Handed over outside the app

# Making it

bundles-title = Evidence bundle
bundles-text = A .zip file with the evidence that may be handed over, its chain of custody and the signatures. Whoever receives it can check it without asking anybody.
bundles-for = For: { $name }
bundles-holds = What it will hold
bundles-file = { $kind }: { $type }, { $size }
bundles-kind-original = Original
bundles-kind-copy = Copy for sharing
bundles-files-none = No file: there is none, or no permission was given. It will hold the parts of the record that were allowed.
bundles-held = { $count ->
    [one] One piece of evidence will not go: there is no permission for safe copies or, where there is no copy, for originals.
   *[other] { $count } pieces of evidence will not go: there is no permission for safe copies or, where there is no copy, for originals.
  }
bundles-originals = Include the originals too
bundles-originals-hint = The original may tell where and with which phone it was taken, and show faces. The permission names them.
bundles-total = About { $size } in all
bundles-make = Make the bundle
bundles-export-text = The bundle stays on this phone without a lock. Hand it over by a safe way and delete it.
bundles-missing = A file is not on this phone. Connect to fetch it and try again. Nothing was signed.
bundles-file-name = bundle

# Checking it

bundles-about = Were you given a file with evidence? Here you can check that nobody changed it, without an account and without a connection.
bundles-verify-title = Check an evidence bundle
bundles-verify-text = Choose the .zip file as you received it. It is looked over here, on this device: it is sent nowhere.
bundles-verify-pick = Choose the file
bundles-verify-again = Check another
bundles-verify-busy = Checking…
bundles-verify-failed = The file could not be read. Is it still where it was?
bundles-verify-ok = Everything matches what was signed
bundles-verify-differs = It does not match
bundles-verify-differs-text = { $count ->
    [one] There is one problem. Do not use this bundle as evidence until it is cleared up with whoever gave it to you.
   *[other] There are { $count } problems. Do not use this bundle as evidence until they are cleared up with whoever gave it to you.
  }
bundles-verify-faults = What does not match
bundles-verify-whole = The whole bundle
bundles-verify-by = Who signed it
bundles-by-coordinator = Signed by somebody who coordinated this region when it was made.
bundles-by-teller = Signed by the same person who tells what happened.
bundles-by-unknown = Signed by a key that nobody vouches for, or not signed.
bundles-verify-mark = Fingerprint of the key: { $mark }
bundles-verify-region = Region: { $name }
bundles-verify-region-code = Code of the region: { $code }
bundles-verify-region-ours = It is the same region as this app’s.
bundles-verify-region-other = It is not this app’s region. Compare its code with the one that region gave you by another way.
bundles-verify-region-unknown = This device knows no region. Compare the code with the one the region gave you by another way.
bundles-verify-holds = What it holds
bundles-verify-made = Made on { $at }
bundles-verify-counts = Files of evidence: { $evidence }. Parts of the record: { $entries }. Custody steps: { $custody }.
bundles-verify-withheld = { $count ->
    [one] One part is withheld; only its fingerprint is here.
   *[other] { $count } parts are withheld; only their fingerprints are here.
  }
bundles-verify-gaps = { $count ->
    [one] One part is missing that the bundle does not even name. Whoever made it perhaps did not have it yet.
   *[other] { $count } parts are missing that the bundle does not even name. Whoever made it perhaps did not have them yet.
  }
bundles-verify-limits = That it matches means that nothing changed since it was signed. It does not say that what is told happened; whoever receives it weighs that.
bundles-fault-repacked = Another program packed it anew. Ask for the file as it was made.
bundles-fault-not-a-bundle = This is no evidence bundle, or it is cut short.
bundles-fault-too-many-files = It holds too many files.
bundles-fault-unsafe-path = The name is not safe: it could be written outside its folder.
bundles-fault-duplicate-name = Two have this name.
bundles-fault-altered-header = Its header was changed, or something was added.
bundles-fault-altered-byte = Its content was changed.
bundles-fault-cut-short = It is cut short.
bundles-fault-missing-file = It is missing.
bundles-fault-malformed = It cannot be read.
bundles-fault-bad-signature = The signature does not hold.
bundles-fault-differs-from-signed = It is not the text that was signed.
bundles-fault-altered-file = It is not the file that was signed.
bundles-fault-extra-file = It does not belong: nobody signed it.
bundles-fault-other-entry = It is another part than the list says.
bundles-fault-broken-chain = It does not follow the part before it by the same person.
bundles-fault-broken-custody = It does not follow the custody step before it.
bundles-fault-other-evidence = It is not the file that the record names.
bundles-fault-unknown-key = Signed by a key that nobody vouches for.
bundles-fault-expired-key = Signed by a key that had expired.
bundles-fault-revoked-key = Signed by a key that was revoked.
