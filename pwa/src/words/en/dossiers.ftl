# Dossiers: what is prepared from a record for a mechanism. First what the document says.

dossiers-reserved = [withheld]
dossiers-intro = This document says only what the person it is about allowed its recipient to be told. Where it says “[withheld]” there is information that is not shared.
dossiers-dated = Date: { $day }
dossiers-footer = Confidential
dossiers-lacking = { $n } characters cannot be shown in this PDF and appear as a diamond with a question mark. The document for editing keeps them.
dossiers-not-known = Not known for now.
dossiers-self = The person who tells it
dossiers-when-time = { $day }, at { $time }
dossiers-when-around = Around { $day }
dossiers-when-span = From { $from } to { $to }
dossiers-when-ongoing = It is still happening
dossiers-where-point = Latitude { $lat }, longitude { $lon }
dossiers-risk-now = The risk is present now
dossiers-risk-not-now = The risk is not of this moment
dossiers-reference = File number or reference: { $reference }
dossiers-response = Answer: { $response }
dossiers-next-deadline = Next date: { $day }
dossiers-consent = { $who } gave consent on { $day }. How it was given: { $how }.
dossiers-consent-self = The person who tells it
dossiers-consent-other = Another person it is about
dossiers-consent-fields = It covers: { $fields }.
dossiers-consent-until = It holds until { $day }.
dossiers-consent-behalf = Somebody spoke on her behalf; the record says who and why.
dossiers-consent-witness = There was a witness.
dossiers-keep-back = To be kept confidential: { $fields }.
dossiers-attachments = Files that go with this
dossiers-attachment-n = File { $n }
dossiers-attachment-original = Original
dossiers-attachment-copy = Copy for sharing
dossiers-attachments-n = File
dossiers-attachments-kind = What it is
dossiers-attachments-what = Type and size
dossiers-attachments-hash = SHA-256 fingerprint
dossiers-attachments-held = [withheld] Files that exist and are not shared: { $n }.
dossiers-sheet = Sheet for whoever accompanies
dossiers-sheet-text = This sheet is not handed over. Take it out before you give the document.
dossiers-sheet-missing = What is missing
dossiers-sheet-withheld = What is not shared, and why
dossiers-documents = Documents that are usually asked for
dossiers-deadlines = What comes next, and how soon
dossiers-source = Source: { $source }
dossiers-column-id = Key
dossiers-column-name = Question
dossiers-column-state = State
dossiers-column-text = Answer
dossiers-state-ready = Ready
dossiers-state-partly = Partly withheld
dossiers-state-reserved = Withheld
dossiers-state-missing = Missing
dossiers-path-event-title = the title
dossiers-path-event-type = the kind of event
dossiers-path-event-period = the date
dossiers-path-event-place = the place
dossiers-path-event-narrative = the account
dossiers-path-event-risk_now = the present risk
dossiers-path-act-type = the acts
dossiers-path-act-method = how they were done
dossiers-path-act-date = the dates of each act
dossiers-path-act-victim = to whom they were done
dossiers-path-act-harm = the harm
dossiers-path-act-motive = the motive
dossiers-path-involvement = who did it and how it is known
dossiers-path-involvement-perpetrator = who did it
dossiers-path-involvement-role = the part of each
dossiers-path-involvement-state = whether they are agents of the State
dossiers-path-involvement-certainty = how certain it is
dossiers-path-person = the people
dossiers-path-person-pseudonym = what the people are called
dossiers-path-person-identity = real names and contact
dossiers-path-person-needs = what they need
dossiers-path-source = the sources
dossiers-path-evidence = the files
dossiers-path-evidence-original = the original files
dossiers-path-custody = the chain of custody
dossiers-path-intervention = what was already asked for
dossiers-path-event = what happened
dossiers-path-act = the acts and the harm

# What the screen says

dossiers-title = Dossiers
dossiers-text = A draft for each mechanism is made from what the record holds. Only what was allowed for that mechanism goes in. You correct it before it leaves.
dossiers-card = A document with what you allowed, to take to a protection mechanism.
dossiers-prepare = Prepare a dossier or an evidence bundle
dossiers-language = Language of the document
dossiers-list = For whom?
dossiers-open = Can be prepared
dossiers-card-risks = { $count ->
    [one] Has a risk worth reading first
   *[other] Has { $count } risks worth reading first
  }
dossiers-bar-never-given = No permission
dossiers-bar-denied = She said no
dossiers-bar-withdrawn = Permission withdrawn
dossiers-bar-expired = Permission expired
dossiers-bar-record-withdrawn = Report withdrawn
dossiers-bar-incomplete = Parts still to come
dossiers-bar-confidential = Confidential source
dossiers-why-never-given = Nobody has given permission to use this for this mechanism. Without permission nothing leaves.
dossiers-why-denied = An express no was said for this mechanism.
dossiers-why-withdrawn = The permission was withdrawn. Nothing can leave for this mechanism any more. What left before is still wherever it is.
dossiers-why-expired = The permission had a date and has expired. Ask again if it is still needed.
dossiers-why-record-withdrawn = Whoever told it withdrew her report. Nothing can be taken out of it.
dossiers-why-incomplete = Parts of the record have not reached this phone yet. A withdrawn permission could be among them. Wait until they come.
dossiers-why-confidential = It was promised not to say where it comes from.
dossiers-cannot-sign-title = It cannot leave yet
dossiers-cannot-sign = Each time something leaves, who took it out is signed, and here nothing can be signed: either the report has not been sent yet, or you do not hold the key of this case.
dossiers-gone-title = This record is not on this phone
dossiers-gone-text = It may not have come yet, or it was deleted here.
dossiers-empty = The directory of mechanisms has not come in this language. Connect for a moment and come back.
dossiers-back = Back
dossiers-done = What has left already
dossiers-done-none = Nothing of this record has left yet.
dossiers-done-at = { $format }, { $at }
dossiers-format-pdf = PDF
dossiers-format-docx = Document for editing
dossiers-format-json = Data (JSON)
dossiers-format-csv = Table (CSV)
dossiers-format-bundle = Evidence bundle
dossiers-before = Made before the permission was withdrawn
dossiers-to-bundle = Evidence bundle for this mechanism
dossiers-to-bundle-text = The files with their chain of custody and signatures, so that anybody can check them.
dossiers-risks = Risks of using this mechanism
dossiers-fields = The draft
dossiers-fields-text = Read it whole and correct what is needed. It is kept by itself, locked.
dossiers-names = { $count ->
    [one] The name of somebody who has not given permission was taken out. It says “[withheld]” instead.
   *[other] { $count } mentions of people who have not given permission were taken out. It says “[withheld]” instead.
  }
dossiers-required = Needed
dossiers-hand = This is not in the record: write it here.
dossiers-blocked = Not included: { $reasons }.
dossiers-partly = A part is not included: { $reasons }.
dossiers-outdated = You had written something else here, but the record or the permission changed. Your earlier text is no longer used.
dossiers-missing = { $count ->
    [one] An answer that is usually asked for is missing: { $names }.
   *[other] { $count } answers that are usually asked for are missing: { $names }.
  }
dossiers-attached = Files
dossiers-attached-none = No file can be included.
dossiers-attached-row = { $name }: { $kind }, { $size }
dossiers-attached-text = They are only named here. To hand over the files themselves, make the evidence bundle.
dossiers-attached-held = { $count ->
    [one] One file is not included: there is no permission for safe copies or, where there is no copy, for originals.
   *[other] { $count } files are not included: there is no permission for safe copies or, where there is no copy, for originals.
  }
dossiers-export = Take it out of the app
dossiers-date = Put today’s date in the document
dossiers-date-hint = Without this, the file does not say when it was made.
dossiers-sheet-toggle = Add a sheet for yourself
dossiers-sheet-hint = At the end of the PDF or document, on a page of its own: what is missing and withheld, deadlines and risks. It is not handed over.
dossiers-save = Save: { $format }
dossiers-export-title = Nothing protects it outside
dossiers-export-text = The file stays on this phone without a lock: whoever takes the phone can open it, and so can other apps. Hand it over and delete it.
dossiers-export-signed = It is noted and signed that you took it out, today.
dossiers-export-no = Do not save
dossiers-export-sure = Save all the same
dossiers-export-done = Saved
dossiers-export-failed = The file could not be made on this phone. Your text is still here; try again.
dossiers-file-name = dossier
dossiers-saving = Saving…
dossiers-saved = Saved
dossiers-save-failed = It could not be saved. Your text is still on the screen.
