desk-title = Editing desk
desk-intro = Here you write and correct courses, mechanisms and workshops. Nothing is published until another person has reviewed it and signed it with you. You can write without a connection.
desk-mine = My drafts
desk-to-review = To review
desk-to-review-count =
    { $n ->
        [0] To review
       *[other] To review ({ $n })
    }
desk-courses = Courses
desk-mechanisms = Mechanisms
desk-workshops = Workshops
desk-role-waiting-title = Your region has not signed your role yet
desk-role-waiting = Whoever keeps your region’s root key has not yet signed that you may write and review. Meanwhile you can write drafts. Tell whoever runs the server.
desk-alone-title = There is nobody to review yet
desk-alone = Publishing needs another facilitator of your region. What you send waits for her: it reaches her when you open this desk after she has joined.
desk-no-drafts = You have no drafts
desk-no-drafts-text = Begin a new one, or choose a published text and edit it.
desk-new = New text
desk-new-course = New course
desk-new-mechanism = New mechanism
desk-new-workshop = New workshop
desk-nothing-to-review-text = What your colleagues propose appears here.
desk-none-published = Nothing is published yet
desk-none-published-text = The first text you publish appears here.
desk-missing = Missing
desk-stale = The original has changed
desk-your-draft = You have a draft
desk-go-on = Go on
desk-go-on-which = Go on with { $which }
desk-edit = Edit
desk-edit-which = Edit { $which }
desk-bring-up-to-date = Bring up to date
desk-translate = Translate
desk-translate-which = Translate { $which }
desk-history = Versions
desk-history-which = Versions of { $which }
desk-elsewhere = From other regions
desk-elsewhere-text = Other regions publish these, and people in yours can already read them. If things are different here, adapt them: it becomes a copy of your region that says where it comes from, and is shown instead of the original.
desk-elsewhere-workshops = Other regions hold these workshops. To hold one in yours, adapt it: it becomes a copy without a date that says where it comes from.
desk-adapt = Adapt for my region
desk-adapt-which = Adapt for my region: { $which }
desk-adapted-from = Adapted from a text of { $name }.
desk-original = See beside the original
desk-original-which = See beside the original: { $which }
desk-original-other = another region
desk-original-changed = The text it was adapted from has changed
desk-originals-changed =
    { $n ->
        [one] The original of one copy has changed
       *[other] The originals of { $n } copies have changed
    }
desk-original-title = Beside the original
desk-original-since = What changed in the original
desk-original-same = Nothing, since somebody compared the two texts.
desk-original-since-unknown = How the original was when it was adapted is not on this phone. Compare the two whole texts.
desk-original-yours = Where they differ
desk-original-yours-how = Crossed out: what the original says today. Underlined: what your region's copy says.
desk-original-take = Bring in what changed
desk-original-take-how = What changed in the original goes into your draft. Where both changed, you decide.
desk-original-theirs = The original's
desk-original-seen = I compared them: our copy is up to date
desk-original-after = It stays in your draft. It is published when another person has reviewed it.
desk-original-gone = The original is not on this phone: { $name } no longer publishes it, or it has not arrived yet. Your region's copy stays as it is.
desk-original-away = The original is not on this phone
desk-original-away-text = It may not have arrived yet, or your region no longer brings in texts of the other one. Your region's copy stays as it is.
desk-changed = changed { $when }
desk-behind = Somebody has published
desk-by-you = Proposed by you
desk-by-colleague = Proposed by a colleague
desk-you = You
desk-colleague = A colleague
desk-no-title = Untitled
desk-not-here = This is not here any more
desk-not-here-text = It may have been deleted from this phone, or has not arrived yet.
desk-to-desk = Go to the desk
desk-cancel = Cancel
desk-nothing = (nothing)
desk-yes = Yes
desk-no = No

desk-state-editing = Draft
desk-state-open = Waits for review
desk-state-changes = Changes asked for
desk-state-published = Published
desk-state-late = Another version is published
desk-state-replaced = There is a newer proposal
desk-state-broken = Cannot be read

desk-type-course = Course
desk-type-lesson = Lesson
desk-type-checklist = Checklist
desk-type-scenario = Story with decisions
desk-type-quiz = Questions
desk-type-help = Further help
desk-type-mechanism = Mechanism
desk-type-workshop = Workshop
desk-type-glossary = Glossary

desk-parts = Parts
desk-text = Text
desk-part-type = What kind of part
desk-add-part = Add a part
desk-translation-how = A translation has the same parts as the original, in the same order.
desk-other-parts = The original now has other parts
desk-other-parts-text = Bring in the new parts and take out those that are gone. What you have translated stays.
desk-bring-parts = Bring the parts
desk-to-put-right =
    { $n ->
        [one] One thing to put right
       *[other] { $n } things to put right
    }
desk-findings = To put right
desk-saved-here = Kept on this phone, locked with your passphrase
desk-not-saved = It could not be kept. Do not close this screen: make room on the phone.
desk-save-saving = Keeping…
desk-save-saved = Kept on this phone, locked with your passphrase
desk-save-failed = It could not be kept. Do not close this screen: make room on the phone.
desk-behind-title = Somebody published while you were writing
desk-behind-text = Nothing is lost. Bring yours together with what is published before you send it for review. Changed:
desk-bring-together = Bring both versions together
desk-waiting-text = Your colleagues can read it now, or as soon as there is a connection. If you go on writing, send it again.
desk-published-title = It is published
desk-published-text = The women of your region receive it when their phone connects.
desk-more = More
desk-discard = Delete this draft
desk-discard-title = Delete this draft?
desk-discard-text = It is deleted from this phone and cannot be brought back. What is published does not change.
desk-clear-away = Clear it from my desk
desk-export = Save as files
desk-export-missing =
    { $n ->
        [one] A picture is missing that is not on this phone.
       *[other] { $n } pictures are missing that are not on this phone.
    }

desk-send-title = Send for review
desk-send-how = You sign it, and another facilitator of your region reads it. If she agrees, she signs it too and it is published.
desk-note = What you changed and why
desk-note-hint = Only facilitators read this. Write no names and no real cases.
desk-send = Sign and send for review
desk-cannot-role = Your region has not signed your role yet. The draft stays here until then.
desk-cannot-behind = Somebody published while you were writing. First bring both versions together.
desk-cannot-wrong =
    { $n ->
        [one] One thing has to be put right first. It is marked in its part.
       *[other] { $n } things have to be put right first. They are marked in each part.
    }
desk-cannot-nothing = Nothing is different from what is published.
desk-cannot-too-large = This is too much to send at once. Propose fewer parts at a time.
desk-cannot-own = You cannot review what you wrote.

desk-mode = How you want to see it
desk-mode-write = Write
desk-mode-translate = Translate
desk-mode-preview = Preview
desk-done-writing = Back to the draft
desk-preview-mark = This is how they will see it. What you tick here is not kept.
desk-preview-not-yet = It cannot be shown yet. Put right what is marked.

desk-comments = What your colleagues say
desk-verdict-approved = Agreed: she signed it and it was published
desk-verdict-changes = Asks for changes
desk-verdict = Your review
desk-verdict-text = What you think
desk-verdict-text-hint = Say which part, and what it should say. Only facilitators read this.
desk-ask-for-changes = Ask for changes
desk-approve = Sign and publish
desk-approve-title = Sign and publish?
desk-approve-text = With your signature you say that you have read it and that it may reach the women of your region. Your signature and its author’s stay together.
desk-approve-yes = Yes, sign and publish
desk-not-your-own-title = You wrote this
desk-not-your-own = You cannot review what you wrote: another facilitator reviews and signs it.
desk-what-changes = What changes
desk-as-they-see = How they will see it
desk-checks-good = This phone found nothing to put right. Your own reading is still needed.
desk-late-title = Another version is published
desk-late-text = Somebody published while this was waiting. It cannot be published as it is: its author has to bring both versions together. Ask her for it here; nothing is lost.
desk-broken-text = The signature or the texts of this proposal do not match. Do not publish it. Ask your colleague to send it again.
desk-signed-waiting-title = Signed, not published yet
desk-signed-waiting = It is published by itself, as soon as this phone reaches the server with your space open.
desk-try-now = Try now
desk-take-signature-back = Take my signature back
desk-refused-published-meanwhile-title = Somebody published first
desk-refused-published-meanwhile = This proposal was not published, so as not to cover what another person published. Take your signature back and ask its author to bring both versions together.
desk-refused-media-missing-title = Pictures are missing
desk-refused-media-missing = The server does not have some pictures of these texts. Ask the author to put them in again, then try once more.
desk-refused-texts-refused-title = The server found something to put right
desk-refused-texts-refused = It was not published. Take your signature back and ask for these changes:
desk-refused-refused-title = The server did not publish it
desk-refused-refused = Your role or the author’s may have ended. Tell whoever runs the server. The reason:
desk-kind-added = new
desk-kind-removed = taken out
desk-kind-changed = changes
desk-no-difference = There are no differences.

desk-history-how = Every published version. To go back to one, its text is proposed again and another person reviews it.
desk-history-away = The server cannot be reached: you see what is on this phone.
desk-no-history = There are no versions yet
desk-no-history-text = It appears here once it is published for the first time.
desk-version-now = the present one
desk-version-missing =
    { $n ->
        [one] One text of this version is not on this phone.
       *[other] { $n } texts of this version are not on this phone.
    }
desk-roll-back = Go back to this one
desk-roll-back-title = Go back to this version?
desk-roll-back-text = This makes a draft with the texts of that version. It is published like any other: when another person has reviewed and signed it.
desk-roll-back-yes = Make the draft
desk-compare = Compare
desk-compare-older = This one
desk-compare-newer = With this one

desk-merge-how = What only one of the two changed is together already. Where both changed the same, you decide.
desk-merge-easy = They did not change the same: both can be brought together without deciding anything.
desk-merge-nothing = There is nothing to bring together
desk-merge-nothing-text = Nobody has published another version since you began.
desk-merge-which = Which one stays?
desk-merge-mine = Yours
desk-merge-theirs = The published one
desk-merge-open =
    { $n ->
        [one] One place is still to be decided.
       *[other] { $n } places are still to be decided.
    }
desk-merge-keep = Keep it like this
desk-merge-after = Afterwards you can go on writing in your draft.

desk-text-missing = not translated
desk-text-stale = the original has changed
desk-translation-fresh = It is up to date with the original.
desk-translation-stale-title = The original has changed, or text is missing
desk-translation-stale = Look at what is marked. Once you have read it beside the original, say so here.
desk-still-right = I have looked: it is up to date
desk-no-source = The Spanish original is not published yet.
desk-built-otherwise-title = It is not built like the original
desk-built-otherwise = It must have the same things in the same order. The first difference: { $where }. Put it right in “Write”.

desk-blank = Begin with nothing
desk-what-kind = What it is
desk-begin = Begin
desk-source-first = In Spanish, which is the source language. It is translated afterwards.
desk-import = Bring in from files
desk-import-how = A zip, a folder or text files (.md) in the form that this desk saves. They become drafts of yours; nothing is published.
desk-import-files = Choose files or a zip
desk-import-folder = Choose a folder
desk-imported =
    { $n ->
        [0] We found no text
        [one] One new draft
       *[other] { $n } new drafts
    }
desk-imported-wrong =
    { $n ->
        [one] One thing could not be read:
       *[other] { $n } things could not be read:
    }
desk-imported-media =
    { $n ->
        [one] A picture did not reach the server. Put it in again when there is a connection.
       *[other] { $n } pictures did not reach the server. Put them in again when there is a connection.
    }
desk-import-failed = It could not be opened

desk-add = Add
desk-add-line = Add another
desk-add-sources = Add a source
desk-add-groups = Add a group
desk-add-items = Add a thing
desk-add-questions = Add a question
desk-add-options = Add an answer
desk-add-fields = Add a detail
desk-add-next = Add a step
desk-add-programme = Add a moment
desk-add-facilitators = Add a facilitator
desk-add-materials = Add a material
desk-take-out = Take out
desk-take-out-which = Take out { $which }
desk-up-which = Move up { $which }
desk-down-which = Move down { $which }
desk-row = Number { $n }

desk-situation = Situation { $n }
desk-situation-text = What happens
desk-choice = Decision { $n }
desk-choice-to = Where it leads
desk-choice-nowhere = (choose a situation)
desk-add-choice = Add a decision
desk-add-situation = Add a situation
desk-take-out-situation = Take out this situation
desk-choices-to-end = The story ends here
desk-end-to-choices = It does not end here: there are decisions
desk-end-tone = How it ends
desk-end-text = What it teaches

desk-marks = Shape the text
desk-mark-bold = Bold
desk-mark-bold-sign = B
desk-mark-bold-words = words
desk-mark-italic = Italics
desk-mark-italic-sign = I
desk-mark-italic-words = words
desk-mark-heading = Subheading
desk-mark-heading-sign = T
desk-mark-heading-words = Subheading
desk-mark-list = List
desk-mark-list-sign = •
desk-mark-list-words = one thing
desk-mark-quote = Quotation
desk-mark-quote-sign = “”
desk-mark-quote-words = what somebody says
desk-mark-link = Link
desk-mark-link-sign = ↗
desk-mark-link-words = where it leads
desk-picture = Picture
desk-picture-title = Put in a picture
desk-picture-care = It is kept smaller and without what the camera noted down. Everybody sees it: no real faces, places or documents.
desk-picture-alt = What it shows
desk-picture-alt-hint = For who listens to the screen or loads no pictures. It is required.
desk-picture-put = Put in
desk-picture-not-sent = The server cannot be reached. A picture needs a connection; what you wrote here stays as it is.
desk-picture-not-a-picture = This file is not a picture that can be used.
desk-file-mark = file { $mark }
desk-material-file = Upload a file
desk-material-file-hint = A picture, a recording, a video or a PDF sheet, of up to 50 MB. Everybody sees it. A picture is kept smaller and without what the camera noted down; anything else is published as it is, also with the name of who made it if the file carries one.
desk-material-out = Take the file out
desk-material-not-sent = The server cannot be reached. A file needs a connection to be uploaded; what you wrote here stays as it is.
desk-material-not-usable = This file cannot be used. A picture, a recording, a video or a PDF of up to 50 MB can.

desk-f-title = Title
desk-f-summary = What it is about
desk-f-summary-hint = One or two sentences.
desk-f-module = Module
desk-f-module-hint = From 0 to 17: its place in the list.
desk-f-minutes = Minutes
desk-f-warning = Warning
desk-f-warning-hint = If the content may hurt. Empty if there is no need.
desk-f-opening = Situation it opens with
desk-f-opening-hint = Something a defender would recognise. No names and no real cases.
desk-f-parts = Parts
desk-f-body = Text
desk-f-intro = Introduction
desk-f-sources = Sources
desk-f-sources-hint = Where what is said was read. At least one.
desk-f-publisher = Who publishes it
desk-f-url = Address
desk-f-url-hint = Begins with https://
desk-f-checked-source = Read on
desk-f-checked = Checked against its sources on
desk-f-checked-hint = The day on which all of it was compared with its sources again.
desk-f-reviewed = Reviewed by a person on
desk-f-reviewed-hint = Empty while nobody who knows the subject has reviewed it.
desk-f-groups = Groups
desk-f-group-title = Name of the group
desk-f-items = Things to do
desk-f-item = What is to be done
desk-f-help = Help
desk-f-nodes = Situations
desk-f-nodes-hint = Each decision leads to another situation. All of them come to an end.
desk-f-choices = Decisions
desk-f-end = Ending
desk-f-start = Beginning
desk-f-to = Where it leads
desk-f-tone = How it ends
desk-f-questions = Questions
desk-f-question = The question
desk-f-options = Answers
desk-f-option = Answer
desk-f-right = It is right
desk-f-why = Why
desk-f-why-hint = Read after she answered. Explain without scolding.
desk-f-text = Text
desk-f-level = Which level it is of
desk-f-for_whom = Who it is for
desk-f-when = When to use it
desk-f-risks = Risks
desk-f-risks-hint = What can go wrong when using it. At least one.
desk-f-steps = Steps
desk-f-fields = Details it asks for
desk-f-field-name = Which detail
desk-f-name = Name
desk-f-id = Short name
desk-f-id-hint = Small letters, digits and hyphens. The same in every language.
desk-f-required = It is required
desk-f-field-help = How to give it
desk-f-from = Which part of the record it comes from
desk-f-from-hint = For example event.narrative. Empty if it comes from none.
desk-f-documents = Documents that help
desk-f-next = What happens next
desk-f-what = What happens
desk-f-deadline = Within what time
desk-f-deadline-hint = Only if a source says so.
desk-f-says = Who says so
desk-f-source = Who says so
desk-f-languages = Languages
desk-f-languages-hint = In which one can ask or take part.
desk-f-status = How it stands
desk-f-starts = Begins
desk-f-starts-hint = By this phone’s clock.
desk-f-ends = Ends
desk-f-timezone = Time zone of the place
desk-f-timezone-hint = For example America/Mexico_City.
desk-f-place = Place
desk-f-place-hint = The whole region reads it: no address that has to be protected.
desk-f-place-kind = Where it is
desk-f-kind = Where it is
desk-f-words = In words
desk-f-words-hint = What can be told to all; the rest is told to those who register.
desk-f-capacity = Room for how many
desk-f-course = Course it goes with
desk-f-course-hint = The course’s short name. Empty if it goes with none.
desk-f-programme = Programme
desk-f-at = Minute it begins
desk-f-at-hint = Counted from the beginning of the workshop. The first is 0.
desk-f-facilitators = Facilitators
desk-f-facilitators-hint = Who gives it. Registrations can be read by all facilitators of the region.
desk-f-key = Her key
desk-f-key-hint = Yours is put in when you add one.
desk-f-materials = Materials
desk-f-docId = Which material
desk-f-docId-hint = A course or a lesson, for example course:security-plan. Or upload a file.
desk-f-before = What to do before
desk-f-after = What to do afterwards
desk-f-translation = Which version it translates
desk-f-adapted_from = Which text it was adapted from
desk-f-media = Pictures and files
desk-f-lang = Language
desk-f-type = Kind

desk-o-community = Community
desk-o-state = State
desk-o-national = National
desk-o-regional = Regional
desk-o-international = International
desk-o-diplomatic = Diplomatic
desk-o-open = Open
desk-o-full = Full
desk-o-cancelled = Cancelled
desk-o-place = At a place
desk-o-online = Online
desk-o-good = Well
desk-o-mixed = With good and bad
desk-o-hard = With difficulty
desk-reviewed = Other proposals ({ $n })
desk-published-all = What is published
desk-version = Version { $n } · { $when }
desk-version-texts = { $n } texts
desk-import-not-zip = This is no zip.
desk-import-truncated = The zip is incomplete: perhaps its download did not finish.
desk-import-damaged = The zip is damaged: { $path }
desk-import-encrypted = The zip has a password. Save it without one.
desk-import-unsupported = The zip is made in a way that cannot be read here.
desk-import-too-many = These are too many files.
desk-import-too-large = This is too large: { $path }
desk-import-bomb = A file grows too much when it is opened: { $path }. We did not open it.
desk-import-path = A file’s name leads out of the folder: { $path }. We did not open it.
desk-import-duplicate = A file is there twice: { $path }
desk-import-link = A file is a link to elsewhere: { $path }. We did not open it.
desk-import-encoding = A file’s name cannot be read: { $path }
desk-import-nothing = There are no texts in the form that this desk saves.
desk-demo-title = In the demo you are both
desk-demo-text = Send something for review, change over to the other facilitator, review it and publish it.
desk-demo-go = Change over to the other facilitator
desk-roll-back-which = Go back to this one: version { $n }
desk-bring-up-to-date-which = Bring up to date { $which }
desk-merge-own = I write it, from both
desk-merge-own-text = The text that stays
desk-imported-ignored =
    { $n ->
        [one] One file was not used
       *[other] { $n } files were not used
    }
desk-date = Make one with a date
desk-date-which = Make one with a date: { $which }
desk-demo-first = Enter once as the other facilitator and come back: then she can read what you send for review.
desk-copy = Begin another one from this
