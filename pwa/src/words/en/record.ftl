# The full record behind a report: what is told later, permissions and custody.

record-more = Tell more
record-more-text = If you want and when you can: what they did, who it was, to whom, photos, what was tried already. You can skip everything and come back another day.
record-more-hint = Each part stands alone. Open only the one you want: there is no order, and nothing is required.
record-more-care = Remembering can hurt. If your chest tightens, stop, drink water, look for someone. This stays saved.
record-not-found-title = This is not on this phone
record-not-found-text = You may have deleted it, or it belongs to another space.

record-section-event = What happened, in full
record-section-event-text = Correct or complete what you said.
record-section-acts = What they did
record-section-acts-text = Each thing apart: a threat, a blow, a theft.
record-section-involvements = Who did it
record-section-involvements-text = What you know, and how sure you are.
record-section-persons = Who it happened to
record-section-persons-text = By nickname. Real names are kept apart, only if you want.
record-section-sources = How it is known
record-section-sources-text = Witnesses, documents. This is confidential.
record-section-evidence = Photos, recordings and documents
record-section-evidence-text = The original stays untouched. You can make a safe copy to share.
record-section-interventions = What has been done
record-section-interventions-text = Complaints, calls, mechanisms, and what comes next.
record-permissions = Permissions: who may use it, and for what
record-permissions-text = If you say nothing, the answer is no.
record-custody-link = What has happened to each thing
record-custody-link-text = Who saved, opened or copied it, and when.
record-save-link = Save your record
record-save-link-text = For you: on paper, or in a locked file.

record-count = { $count ->
    [0] Nothing yet
    [one] One part
   *[other] { $count } parts
  }
record-unsent = { $count ->
    [one] One part not sent
   *[other] { $count } parts not sent
  }
record-unsent-tag = Not sent
record-changed-tag = Change not sent
record-sent-tag = Sent
record-withdrawn-tag = Taken back
record-rivals-tag = There are two versions
record-added-waiting = What you added waits to leave
record-added-arrived = What you added reached the server
record-added-delivered = They have what you added
record-added-opened = What you added was opened
record-added-refused = The server did not accept something you added
record-add-acts = Add something they did
record-add-involvements = Add who did it
record-add-persons = Add a person
record-add-sources = Add how it is known
record-add-interventions = Add something that was done
record-empty-title = Nothing here yet
record-empty-text = And that is fine. Add something only if you want.
record-saved-nothing = No answer yet

record-step = Question { $n } of { $total }
record-next = Next
record-skip = Skip
record-done = Done for now
record-previous = Back
record-drop = Remove this
record-drop-changes = Leave it as it was
record-take-back = Take this back
record-take-back-title = Take this back?
record-take-back-text = Those who have your report are told not to use it any more. Whoever read it may remember it: that we cannot erase.
record-take-back-why = Why? (only if you want)
record-take-back-sure = Yes, take it back
record-take-back-keep = No, leave it
record-taken-back = It is taken back. The notice leaves as soon as there is a connection.
record-taken-back-whole = You took this report back. Those who have it were told not to use it any more.
record-failed = It could not be saved. What you wrote is still here: try again.

record-before-title = What you had said before
record-send = Send what you added
record-send-title = What you are about to add
record-send-hint = It joins your report. What you sent is not erased: if you correct something, both the earlier and the new one remain.
record-send-later = Your report is still a draft. What you add here will leave together with it.
record-send-nothing = There is nothing left to send.
record-send-button = Seal and send
record-send-failed = It could not be locked. It is still saved here: try again.
record-send-done = It is locked. It will leave as soon as there is a connection.

record-ask-event-narrative = What happened?
record-ask-event-narrative-hint = This is what you told. You can correct or complete it.
record-ask-event-period-from = When did it begin?
record-ask-event-period-from-hint = If you do not remember, skip it.
record-ask-event-period-ongoing = Is it still happening?
record-ask-event-period-ongoing-hint = For example, if the calls have not stopped.
record-ask-event-place = Where was it?
record-ask-event-place-hint = Say only what you want.
record-ask-event-risk-now = Is there a risk now?
record-ask-event-risk-now-hint = This may have changed since you sent your report.
record-ask-event-risk-who = Who is at risk?

record-ask-act-kinds = What did they do?
record-ask-act-kinds-hint = Tick everything that applies. If they were different things, you can add them one by one.
record-ask-act-method = How was it?
record-ask-act-method-hint = What you saw, heard or felt, in your words. No details that you do not want to tell.
record-ask-act-date = When was this?
record-ask-act-date-hint = Roughly is fine too.
record-ask-act-victims = Who did they do it to?
record-ask-act-victims-hint = You can add more people under “Who it happened to”.
record-ask-act-harms = What harm did it do?
record-ask-act-harms-hint = Harm cannot always be seen. Tick what is true for you.
record-ask-act-harm = Anything more about the harm?
record-ask-act-motives = Why do you think they did it?
record-ask-act-motives-hint = What they did to you is not your fault. This helps to make clear that it was no coincidence.
record-ask-act-motive = What makes you think so?

record-ask-involvement-kinds = Who was it?
record-ask-involvement-kinds-hint = What you know. “I do not know” is an answer too.
record-ask-involvement-perpetrator = Looks, names, uniforms, vehicles
record-ask-involvement-role = What did they do?
record-ask-involvement-role-hint = Who does it is not always who orders it.
record-ask-involvement-state = Are they linked to the government?
record-ask-involvement-state-hint = It changes where help can be asked for.
record-ask-involvement-certainty = How sure are you?
record-ask-involvement-certainty-hint = Saying it honestly protects you: nobody can say that you exaggerate.
record-ask-involvement-why = How do you know?
record-ask-involvement-acts = Which of it did they do?
record-ask-involvement-acts-hint = If you tick nothing, it means all of it.

record-ask-person-self = Who is this about?
record-ask-person-self-hint = So that it is clear whom to ask for permission when needed.
record-ask-person-self-yes = Me
record-ask-person-self-no = Someone else
record-ask-person-pseudonym = What do we call her?
record-ask-person-pseudonym-hint = A nickname, or initials that are not hers. Do not put her real name here.
record-ask-person-roles = How is she involved?
record-ask-person-roles-hint = Tick everything that applies.
record-ask-person-needs = What does she need?
record-ask-person-needs-hint = To look for support. It is no promise: what is possible will be done.
record-ask-person-need = Tell us about it
record-ask-person-identity-name = Do you want to keep her real name?
record-ask-person-identity-name-hint = Only those who read your report see it. It never goes to anyone else, except with a permission that says exactly “real name”.
record-ask-person-identity-contact = How can she be reached without putting her at risk?

record-ask-source-kind = How is it known?
record-ask-source-kind-hint = If someone told you, you do not have to say who.
record-ask-source-words = What is it, or what does it say?
record-ask-source-reliability = How direct is it?
record-ask-source-reliability-hint = It takes nothing away. It only helps to explain.
record-ask-source-confidential = Is it confidential?
record-ask-source-confidential-hint = If you say yes, it never leaves those who read your report.

record-ask-intervention-mechanism = Where was help asked for?
record-ask-intervention-mechanism-hint = Or where someone called, wrote or went.
record-ask-intervention-words = Where, or with whom?
record-ask-intervention-date = When?
record-ask-intervention-date-hint = The day it was handed in, or of the call.
record-ask-intervention-reference = Did they give you a number or file reference?
record-ask-intervention-reference-hint = If you have it. It helps to insist.
record-ask-intervention-response = What did they answer?
record-ask-intervention-response-hint = No answer counts too.
record-ask-intervention-nextDeadline = Is there a date to come?
record-ask-intervention-nextDeadline-hint = A deadline, an appointment, the day to insist. It is shown to you here.

record-yes = Yes
record-no = No
record-unknown = I do not know
record-self = To me
record-mechanism-other = Somewhere else
record-clear = Remove my answer

# Lists

record-act-threat = Threat
record-act-harassment = Harassment
record-act-surveillance = Being watched or followed
record-act-defamation = Smears or a campaign against her
record-act-digital = Digital violence
record-act-break-in = Break-in at home or office
record-act-theft = Theft
record-act-damage = Damage to things
record-act-physical = Physical attack
record-act-sexual = Sexual violence
record-act-detention = Detention
record-act-torture = Torture or ill-treatment
record-act-disappearance = Disappearance
record-act-attempt = Attempt to kill
record-act-killing = Killing
record-act-criminalisation = Unjust accusation or trial
record-act-displacement = Having to leave her place
record-act-obstruction = Keeping her from her work
record-act-other = Something else

record-harm-body = To the body
record-harm-mind = To the spirits or sleep
record-harm-family = To the family
record-harm-work = To the work as a defender
record-harm-money = To the money
record-harm-home = To the home or land
record-harm-community = To the community or group
record-harm-other = Other

record-motive-gender = For being a woman
record-motive-defence = For what she defends
record-motive-territory = For defending land or water
record-motive-indigenous = For being indigenous
record-motive-afrodescendant = For being of African descent
record-motive-orientation = For whom she loves
record-motive-identity = For her gender identity
record-motive-journalism = For reporting or publishing
record-motive-search = For searching for someone
record-motive-migration = For migrating or helping migrants
record-motive-disability = For having a disability
record-motive-age = For her age
record-motive-poverty = For being poor
record-motive-unknown = I do not know
record-motive-other = Another reason

record-perpetrator-police = Police
record-perpetrator-army = Army or Navy
record-perpetrator-guard = National Guard
record-perpetrator-prosecutor = Prosecutor’s office
record-perpetrator-official = Public official
record-perpetrator-judge = Judge or court
record-perpetrator-company = Company
record-perpetrator-security = Private security
record-perpetrator-armed-group = Armed group
record-perpetrator-community = People of the community
record-perpetrator-partner = Partner or former partner
record-perpetrator-family = Family
record-perpetrator-online = Accounts on the internet
record-perpetrator-unknown = I do not know
record-perpetrator-other = Another person or group

record-role-did = Did it
record-role-ordered = Ordered it
record-role-helped = Helped
record-role-allowed = Let it happen
record-role-unknown = I do not know

record-state-state = Yes, an authority
record-state-tolerated = No, but acts with its leave or support
record-state-not-state = No
record-state-unknown = I do not know

record-certainty-saw = I saw or lived it
record-certainty-sure = I am sure, though I did not see it
record-certainty-believe = I believe so, from what I know
record-certainty-told = I was told
record-certainty-unknown = I do not know

record-person-victim = Was harmed
record-person-at-risk = Is at risk
record-person-family = Is family
record-person-witness = Saw it
record-person-other = Something else

record-need-safety = Feeling safe, protection
record-need-shelter = A place to be
record-need-health = Medical care
record-need-care = Emotional support
record-need-legal = Legal advice
record-need-money = Money
record-need-children = Care for her children
record-need-communication = Safe phone or internet
record-need-other = Something else

record-source-self = I lived it or saw it
record-source-witness = Someone else saw it
record-source-document = A document
record-source-media = News or a publication
record-source-organisation = An organisation
record-source-other = Other
record-source-unknown = I do not know

record-reliability-direct = First hand
record-reliability-heard = Heard from someone
record-reliability-unsure = There are doubts
record-reliability-unknown = I do not know

record-custody-captured = Taken or recorded with this app
record-custody-added = Added to the report
record-custody-opened = Opened
record-custody-copied = A copy was made
record-custody-exported = Saved outside the app

record-how-here = Here, in this app
record-how-spoken = By word, in person
record-how-written = In writing
record-how-phone = By phone
record-how-other = Another way

record-path-event = All that happened
record-path-event-title = The title
record-path-event-type = What it is about
record-path-event-period = When it happened
record-path-event-place = Where it happened
record-path-event-narrative = What happened, in your words
record-path-event-risk_now = The risk now
record-path-act = All about what they did
record-path-act-type = What they did
record-path-act-method = How they did it
record-path-act-date = When they did each thing
record-path-act-victim = Who they did it to
record-path-act-harm = The harm
record-path-act-motive = Why you think they did it
record-path-involvement = All about who did it
record-path-involvement-perpetrator = Who did it
record-path-involvement-role = What each one did
record-path-involvement-state = Whether they are an authority
record-path-involvement-certainty = How sure you are
record-path-person = The people, by nickname, and what they need
record-path-person-pseudonym = The nickname
record-path-person-identity = The real name and contact
record-path-person-needs = What is needed
record-path-source = How it is known
record-path-evidence = The photos and files (the safe copy)
record-path-evidence-original = The original files, with all they carry inside; also those that have no safe copy
record-path-custody = Who saved and opened each thing
record-path-intervention = What has been done

# Evidence

record-evidence-title = A photo or file
record-evidence-add-camera = Take a photo
record-evidence-add-video = Record a video
record-evidence-add-file = Choose files
record-evidence-misnamed = Its name says one thing, and inside it is another. It may be a trick: do not open it outside this app.
record-evidence-tells-title = What this file says about you
record-evidence-tells-asking = Looking at what it carries inside…
record-evidence-tells-when = When it was taken: { $when }
record-evidence-tells-place = Where it was taken: { $place }
record-evidence-tells-device = With which phone: { $device }
record-evidence-tells-more = It carries other data that cannot be seen (small pictures, maker’s notes, programs).
record-evidence-tells-nothing = We found no place, time or phone inside.
record-evidence-tells-unknown = We cannot look into this kind of file. It may tell place, time, name or device.
record-evidence-tells-failed = The file could not be opened to look at it.
record-evidence-seen = Then there is what can be seen and heard: faces, voices, streets, number plates.
record-evidence-original = The original is not touched: it stays as it came, locked, in case it is needed as proof one day.
record-evidence-sha = Fingerprint of the original: { $hash }
record-evidence-copy-title = Copy to share
record-evidence-copy-none = There is no copy. Without one, sharing this file means sharing the original with all it carries.
record-evidence-copy-here = There is a copy without what the file told inside.
record-evidence-copy-covered = { $count ->
    [0] Nothing in it is covered.
    [one] One part of it is covered.
   *[other] { $count } parts of it are covered.
  }
record-evidence-copy-make = Make a safe copy
record-evidence-copy-again = Make the copy again
record-evidence-copy-cover = Cover faces or plates and make a copy
record-evidence-copy-making = Making the copy…
record-evidence-copy-done = The copy is made. The original is untouched.
record-evidence-copy-kind = We cannot make a clean copy of this kind of file: it still carries its data inside. Share it only if that is no risk.
record-evidence-copy-tracks = This video carries data mixed in that cannot be removed here (such as the phone’s route). It still carries them.
record-evidence-copy-cannot-draw = This phone cannot show this photo, so it cannot copy it clean. It still carries its data inside.
record-evidence-copy-failed = The copy could not be made. There may be no space. The original is still saved.
record-evidence-words = What can be seen or heard here?
record-evidence-words-hint = For example: the forced door, the note they left.
record-evidence-context-title = Say when and where it was taken
record-evidence-context-hint = Only if you want. It goes in words beside the file, for those who read your report.
record-evidence-context-says = This would go: { $words }
record-evidence-context-add = Yes, add this
record-evidence-context-kept = You added: { $words }
record-evidence-context-drop = Remove it
record-evidence-context-none = The file says neither when nor where. You can tell it above in your words.
record-evidence-remove = Remove this file
record-evidence-gone = This file cannot be shown on this phone.
record-evidence-preview = Preview

record-cover-title = Cover parts of the photo
record-cover-hint = Draw your finger diagonally over what must not be seen. It is covered in one colour: a blurred face can still be recognised.
record-cover-picture = The photo. Draw with your finger to cover a part, or use the buttons below.
record-cover-add = Add a covered part
record-cover-area = Covered part { $n }
record-cover-left = Move left
record-cover-right = Move right
record-cover-up = Move up
record-cover-down = Move down
record-cover-bigger = Larger
record-cover-smaller = Smaller
record-cover-remove = Remove
record-cover-make = Make the copy like this
record-cover-cancel = Do nothing

# Permissions

record-permissions-title = Permissions
record-permissions-intro = Nobody may take what you told anywhere else unless you say so here. You can say yes to one thing and no to another, and take it back whenever you want.
record-permissions-withdraw-note = If you take a permission back, it will not be used from then on. What was handed over already cannot be collected again.
record-permissions-mechanisms = Mechanisms and institutions
record-permissions-others = Other uses
record-permissions-empty = The list of mechanisms has not come to this phone yet. Come back when there is a connection.
record-permission-publication = Making it public
record-permission-publication-who = Anyone: the press, social media, reports. Also whoever harmed you.
record-permission-publication-risk = What is published cannot be collected again. Think which names, dates or places point to you.
record-permission-sharing = Sharing it with allied organisations
record-permission-sharing-who = Organisations your coordinators work with, to ask for support or accompaniment.
record-permission-sharing-risk = More people will know. Your coordinators do not control how each organisation keeps it.
record-permission-state-none = You have given no permission
record-permission-state-given = You gave permission
record-permission-state-denied = You said no
record-permission-state-withdrawn = You took it back
record-permission-state-expired = It has run out
record-permission-state-draft = Will leave with your report
record-permission-who = Who would receive it
record-permission-risks = What can happen
record-permission-what = What may it take along?
record-permission-what-hint = What you do not tick does not go. The real name and the originals are always asked apart.
record-permission-asks = Asked for as: { $names }
record-permission-whose = Whose permission is it?
record-permission-whose-me = It is mine
record-permission-whose-other = It is { $name }’s
record-permission-behalf = Who speaks for her, and why?
record-permission-behalf-hint = For example: her sister, because she is detained. Only when she truly cannot say it herself.
record-permission-witness = Was anyone else there?
record-permission-witness-hint = A nickname is enough.
record-permission-how = How was it said?
record-permission-until = Until when?
record-permission-until-month = One month
record-permission-until-half = Six months
record-permission-until-open = Until I take it back
record-permission-give = Yes, I give this permission
record-permission-deny = Say no
record-permission-withdraw = Take this permission back
record-permission-nothing = Tick at least one thing, or say no.
record-permission-fields = It may take along: { $fields }
record-permission-given-when = Given on { $at }
record-permission-given-until = Holds until { $day }
record-permission-given-open = Holds until you take it back
record-permission-given-behalf = On behalf of { $name }. Spoken by: { $who }
record-permission-given-witness = Present: { $who }
record-permission-none-yet = As it is now: there is no permission, and nobody may use it.
record-permission-not-legal = This is guidance, not legal advice.

# Custody

record-custody-title = What has happened to each thing
record-custody-intro = Each time a file is saved, opened or copied, a signed line is added and chained to the one before. If somebody changes it, it shows.
record-custody-empty = There is nothing to tell yet.
record-custody-you = You
record-custody-someone = A coordinator ({ $key })
record-custody-record = The whole record
record-custody-copy = Copy to share
record-custody-pending = Will be signed when you send
record-custody-fault-broken-link = Does not fit: it names a step that nobody has.
record-custody-fault-other-subject = Does not fit: it follows a step of something else.
record-custody-fault-second-beginning = Does not fit: it begins the chain again.
record-custody-fault-branch = Does not fit: whoever signed it left out a step that she knew of.
record-custody-fault-awaited = It follows a step by another coordinator that has not reached your phone yet.
record-custody-whole = The chain is whole.
record-custody-theirs = When a coordinator opens your files or takes a copy with this app, her phone tells you, signed by her: it appears here once both of you have been online. What somebody does outside the app cannot be seen.
record-custody-clock = Times are what each phone says.

# What comes next

record-due-title = What comes next
record-due-by = By { $day }
record-due-over = The date that you had been told no longer holds.
record-due-past = Was due by { $day }
record-due-told = Your coordinator told you on { $at }
record-due-yours = You noted it
record-due-reference = File number: { $reference }

# Saving

record-save-title = Save your record
record-save-hint = It is yours. Think where you will keep it: whoever finds it will know what you told.
record-save-print = Save as PDF
record-save-print-text = Not locked: whoever has the file or the paper can read it. Your photos and recordings are not in it.
record-save-sealed = Save a locked file
record-save-sealed-text = With everything: what you said, signed, and your files. It opens with the passphrase you choose now.
record-save-passphrase = A passphrase for this file
record-save-passphrase-hint = At least { $length } letters. Without it, nobody can open it: not even you.
record-save-suggest = Suggest a phrase of six words
record-save-suggested = Your phrase for this file. Write it down before you close it:
record-sheet-title = Who is going to open it?
record-sheet-text = If it is for your lawyer or somebody else you trust, save a sheet with the phrase and the steps. Hand over the sheet one way and the file another: whoever has both can read it all.
record-sheet-button = Save the sheet
record-sheet-name = sheet
record-sheet-head = How to open a locked file
record-sheet-care = Keep this sheet away from the file. Whoever has both can read it all.
record-sheet-phrase = The phrase
record-sheet-how = The steps
record-sheet-step-app = In a browser, open { $address }. No account is needed. If it was opened on that device before, no connection is needed either.
record-sheet-step-open = Choose the file, write the phrase with its spaces and touch “Open”.
record-sheet-step-else = Without this app: any program that opens “age” files decrypts it with the phrase (age -d), and inside is a zip folder.
record-save-short = It is too short. Use several words.
record-save-button = Lock and save
record-save-failed = It could not be prepared. There may be no space.
record-save-large = Your files are too large to go in one. Save them apart, or save the PDF.
record-save-name = record
record-save-lacking = { $n } signs could not be written on this paper.
record-save-done = Saved. The passphrase is kept nowhere: write it down in a safe place.
record-save-withdraw = Take the whole report back
record-save-paper-made = Made on { $at }
record-save-paper-care = This paper tells what you said. Keep it where they will not find it.

# For whoever receives it

record-view-title = What she told later
record-view-withdrawn = She took this report back. Do not use it any more.
record-view-early = This came before its report. It cannot be used for anything until that comes.
record-view-gaps = { $count ->
    [one] One part has not come yet. It may be a permission that she took back: wait before you share.
   *[other] { $count } parts have not come yet. They may be a permission that she took back: wait before you share.
  }
record-view-refused = { $count ->
    [one] One part is not what it claims to be: its signature is not of who sent the report, or somebody altered it. It is not shown.
   *[other] { $count } parts are not what they claim to be: their signature is not of who sent the report, or somebody altered them. They are not shown.
  }
record-view-copy = The second file is the copy to share: without data inside, and with what she covered.
record-view-before = { $count ->
    [one] She had said it another way before
   *[other] She had said it { $count } other ways before
  }
record-view-consent-none = No permission: it cannot be used.
record-view-consent-given = She gave permission.
record-view-consent-denied = She said no.
record-view-consent-withdrawn = She took her permission back: it cannot be used any more.
record-view-consent-expired = Her permission has run out: she has to be asked again.
record-view-awaited = { $count ->
    [one] Parts came of a report that has not come yet. They stay here and will show with it.
   *[other] Parts came of { $count } reports that have not come yet. They stay here and will show with them.
  }

record-open-title = Open a saved record
record-open-about = Saved records
record-open-about-text = If somebody handed you a file with her record and the phrase that opens it, you can read it here, with no account and no connection.
record-open-text = For whoever was given a locked file and its phrase. It opens on this device alone: nothing is sent, and nothing is kept.
record-open-choose = Choose the file
record-open-chosen = You chose { $name }
record-open-passphrase = The phrase of this file
record-open-passphrase-hint = Just as it was given to you, with its spaces and accents.
record-open-go = Open
record-open-wrong = That phrase does not open it. Check that no word is missing. A file that arrived cut short does not open either: ask for it again.
record-open-not-saved = This file is not a record saved with this app. Its name usually ends in “.age”.
record-open-damaged = It opened, but what is in it is not whole. Ask to be sent it again.
record-open-large = This file is too large to be a record saved with this app.
record-open-failed = It could not be opened. Perhaps this device is short of memory: close other things, or try on a computer.
record-open-here = You are reading it here and it is not kept. When you leave this screen, it has to be opened again.
record-open-close = Close
record-open-altered = { $count ->
    [one] One file inside is not what its name says, and is not shown.
   *[other] { $count } files inside are not what their names say, and are not shown.
  }
record-open-words = What she told
record-open-drafted = Neither sent nor signed when she saved it
record-open-teller = Who told it
