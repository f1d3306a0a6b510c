# A defender's reports: the list, the form, and what happens afterwards.

reports-title = My reports
reports-start = Tell what happened
reports-start-text = One question at a time. Skip whatever you like, and go on another day.
reports-empty-title = No reports yet
reports-empty-text = If something happened or something worries you, you can tell it here. It works without a signal too.
reports-drafts = Drafts
reports-sent = Sent
reports-how = What happens to a report
reports-how-1 = It is sealed on this phone with the keys of the people who may read it, and only theirs.
reports-how-2 = It waits until there is a connection. Meanwhile nobody has seen it.
reports-how-3 = It reaches your region’s server sealed. Whoever runs the server holds no key to read it.
reports-how-4 = A coordinator opens it and can answer you. You see each step here.

# What is about to leave

reports-outbox-title = { $count ->
    [one] One thing is waiting to go out
   *[other] { $count } things are waiting to go out
  }
reports-outbox-files-title = Your files are going out
reports-outbox-seen = Nobody has seen it yet. It weighs { $size } in all.
reports-outbox-online = There is a connection: it is going out. Leave the app open for a moment.
reports-outbox-offline = No connection to the server. It will go by itself when there is one, while the app is open and unlocked.
reports-outbox-enough-title = Some files go on tomorrow
reports-outbox-enough = The server takes no more files of yours today. Tomorrow they go on by themselves from where they stopped. What you write still goes out today.
reports-outbox-files = { $total ->
    [one] Files: { $done } of 1 piece
   *[other] Files: { $done } of { $total } pieces
  }
reports-outbox-order = The text goes first; the files follow, little by little.

# If she is in danger

reports-danger-summary = If you are in danger right now, you come first
reports-danger-1 = The report can wait. What you have written stays saved.
reports-danger-2 = If you and your people agreed on a signal or a plan, this is the moment to use it.
reports-danger-3 = In Mexico the emergency number is 911. Calling is not safe for everyone or at every moment: you know what is right for you.
reports-danger-4 = This app does not call for help. A report is read by a person, once it reaches her and she can open it, and we do not know how long that takes.

# States, in a word and in a sentence

reports-state-draft = Draft
reports-state-waiting = Waiting to go
reports-state-arrived = Arrived
reports-state-delivered = Delivered
reports-state-opened = Opened
reports-state-refused = Not accepted
reports-line-draft = Saved on this phone. Nobody else has it.
reports-line-waiting = Nobody has seen this yet · { $size }
reports-line-arrived = It is sealed on the server. Nobody has opened it that we know of.
reports-line-delivered = The coordinators have it. One of them still has to open it.
reports-line-opened = Opened by { $who } · { $at }
reports-line-refused = It is still whole on this phone. See what you can do.
reports-line-answers = { $count ->
    [one] One answer
   *[other] { $count } answers
  }
reports-line-files = { $total ->
    [one] Files: { $done } of 1 piece sent
   *[other] Files: { $done } of { $total } pieces sent
  }

reports-voice-only = Voice note
reports-files-only = Photos or files
reports-untitled = No text yet

reports-who-defender = a defender
reports-who-coordinator = a coordinator
reports-who-facilitator = a facilitator
reports-who-operator = whoever runs the server
reports-who-custodian = the outside custodian
reports-who-someone = somebody with a key
reports-role-coordinator = Coordinator
reports-role-custodian = Outside custodian
reports-role-facilitator = Facilitator
reports-role-operator = Operator
reports-role-defender = Defender

# The form

reports-new-failed = The report could not be started. The phone has probably run out of space.
reports-not-found-title = That report is not on this phone
reports-not-found-text = You may have deleted it, or written it in another space or on another phone.
reports-not-found-back = See my reports

reports-step = Question { $n } of { $total }
reports-step-review = Before you send
reports-next = Next
reports-skip = Skip this question
reports-previous = Previous
reports-to-review = Go to review and send
reports-saved-saving = Saving…
reports-saved-saved = Saved on this phone, locked with your passphrase
reports-saved-failed = The last part could not be saved. There may be no space left. Do not close this page: copy what matters and free some space.
reports-saved-demo = Saved on this phone. This is a demonstration: write nothing real.

reports-what-title = What happened?
reports-what-hint = In your own words, in whatever order they come. It does not have to be complete.
reports-what-label = Write it here
reports-what-or = Or say it aloud
reports-what-voice-note = A voice can be recognised. Only those who can read the report will be able to hear it.

reports-voice-record = Record a voice note
reports-voice-recording = Recording
reports-voice-time = { $minutes }:{ $seconds }
reports-voice-limit = It can last up to { $after }. It is saved when you finish.
reports-voice-stop = Finish and save
reports-voice-drop = Discard
reports-voice-saving = Saving the recording…
reports-voice-denied = The phone did not allow the microphone. You can allow it in the browser’s settings, or write instead.
reports-voice-missing = We found no microphone we can use. You can write, or add a recording as a file later on.
reports-voice-empty = Nothing was recorded. You can try again.
reports-voice-name = Voice note { $n }

reports-when-title = When did it happen?
reports-when-hint = As exact as you like. “Around then” is useful too.
reports-when-choice-exact = I know the day and the time
reports-when-choice-day = I know the day
reports-when-choice-around = Around then
reports-when-choice-unknown = I don’t know, or I’d rather not say
reports-when-date = Day
reports-when-time = Time
reports-when-today = Today
reports-when-yesterday = Yesterday
reports-when-words = Say it as you remember it
reports-when-words-hint = For example: about two weeks ago, at night. Or: it began in October and goes on.
reports-when-future = That day has not come yet. Check that it is the one you meant.
reports-when-said-around = Around: { $words }
reports-when-said-around-empty = Around then, with no more detail
reports-when-said-unknown = When is not said

reports-where-title = Where did it happen?
reports-where-hint = As precise as you like. Saying less protects too.
reports-where-choice-place = A place I can describe
reports-where-choice-region = Only the town or the region
reports-where-choice-exact = The exact point where I am now
reports-where-choice-exact-hint = We show it to you before it is kept
reports-where-choice-hidden = I’d rather not say
reports-where-place-label = Which place?
reports-where-place-hint = For example: outside the office, on the path to the river, at my home.
reports-where-region-label = Which town, village or region?
reports-where-exact-ask = Ask this phone for the point
reports-where-exact-before = We ask only when you touch the button. To work it out, your phone may consult Google or Apple.
reports-where-exact-asking = Finding the point…
reports-where-exact-found = The phone says you are here, give or take { $metres } metres:
reports-where-exact-found-wide = The phone says you are around here. It may be { $km } km off:
reports-where-exact-warning = Whoever reads the report will be able to see this point on a map. It has not been kept yet.
reports-where-exact-keep = Keep the exact point
reports-where-exact-round = Keep only the area (about 1 km)
reports-where-exact-drop = Do not keep it
reports-where-exact-kept = Kept: { $place }
reports-where-exact-forget = Remove this point
reports-where-exact-words = Anything that helps to find it?
reports-where-denied = The phone did not allow its location to be seen. You can describe the place in words.
reports-where-unavailable = The phone could not work out where it is. You can describe the place in words.
reports-where-said-point = { $lat } { $ns }, { $lon } { $ew }
reports-where-said-zone = Approximate area (1 km): { $point }
reports-where-said-exact = Exact point: { $point }
reports-where-said-with = { $point }. { $words }
reports-where-said-region = { $words } (region only)
reports-where-said-hidden = Where is not said
reports-where-north = north
reports-where-south = south
reports-where-east = east
reports-where-west = west

reports-risk-title = Is anyone at risk now?
reports-risk-hint = You, somebody else, a family, a community.
reports-risk-yes = Yes
reports-risk-no = No, not now
reports-risk-unknown = I don’t know
reports-risk-who = Who?
reports-risk-who-hint = You can put “me”, a nickname or “my colleague’s family”. No name is needed.
reports-risk-yes-note = If it is you and you can, get to a safer place first. The report stays here.
reports-risk-said-now = Yes, now
reports-risk-said-not-now = Not now
reports-risk-said-unknown = Not known
reports-risk-said-who = { $now }: { $who }

reports-urgent-title = Is it urgent?
reports-urgent-hint = Urgent means that somebody may be hurt in the next hours or days.
reports-urgent-yes = Yes, it is urgent
reports-urgent-yes-hint = It comes first in the coordinators’ list.
reports-urgent-no = No, it can wait
reports-urgent-no-hint = They will receive it too.
reports-urgent-note = “Urgent” can be seen from outside: whoever runs the server can tell that you sent something urgent, but not what it says. And it does not guarantee an immediate answer.
reports-urgent-said-yes = Urgent
reports-urgent-said-no = Not urgent

reports-files-title = Do you want to add photos or files?
reports-files-hint = Only if you already have them or it is safe to take them. No photo is worth a risk.
reports-files-camera = Take a photo
reports-files-pick = Choose files
reports-files-list = What goes with the report
reports-files-total = { $count ->
    [one] One file, { $size }
   *[other] { $count } files, { $size }
  }
reports-files-adding = Sealing “{ $name }”…
reports-files-look = Look and protect
reports-files-look-named = Look at and protect { $name }
reports-files-remove = Remove
reports-files-remove-named = Remove { $name }
reports-files-play = Listen
reports-files-play-named = Listen to { $name }
reports-files-note = Photos may carry inside the time, the place and the phone’s model. Whoever reads your report gets the original, locked; touch “Look and protect” to see what it tells and to make a copy without it for sharing. A copy may remain in your gallery: this app does not delete it.
reports-files-slow = The text goes first. Files follow, and with a weak signal they can take a while.
reports-files-too-big = “{ $name }” weighs { $size }. For now, each file can weigh up to { $limit }.
reports-files-no-space = There is no space on this phone to keep “{ $name }”. Everything else is still saved.
reports-files-unreadable = “{ $name }” could not be read. Another app may be using it.
reports-files-empty = “{ $name }” is empty: there is nothing in it. It was not added.
reports-unfinished-title = { $count ->
    [one] One file was not saved in time
   *[other] { $count } files were not saved in time
  }
reports-unfinished-text = The app locked or closed while it was saving them. Nothing of them is left here: if you still have them, choose them again.
reports-unfinished-known = I understand
reports-unfinished-some = Some files of a report were not saved in time
reports-unfinished-look = See which
reports-files-hide = Hide
reports-files-hide-named = Hide { $name }
reports-files-gone = This file can no longer be shown on this phone.
reports-files-lost = Part of the files is no longer on this phone and could not go. The text does go. If you still have the originals, send them in another report.
reports-file-sent = It has left, whole
reports-file-lost = A part of this file is no longer on this phone and could not leave.
reports-file-photo = Photo
reports-file-audio = Audio
reports-file-video = Video
reports-file-document = Document

reports-review-title = Look it over before you send
reports-review-hint = Touch any part to change it.
reports-review-go-on = Go on with the questions that are left
reports-review-change = Change: { $part }
reports-review-what = What happened
reports-review-when = When
reports-review-where = Where
reports-review-risk = Risk now
reports-review-urgent = Urgency
reports-review-files = Photos and files
reports-review-nothing = You said nothing here, and that is fine
reports-review-no-words = No text
reports-review-empty = To send, at least one sentence, a voice note or a file is needed.
reports-send = Seal and send
reports-sending = Sealing…
reports-send-failed = The report could not be sealed. It is still saved as a draft: nothing was lost. Try again.
reports-discard = Delete this draft
reports-discard-title = Delete this draft?
reports-discard-text = It is deleted from this phone with its voice notes and files. It cannot be brought back.
reports-discard-keep = Keep it
reports-discard-sure = Delete

# Who can read

reports-readers-title = Who will be able to read this
reports-readers-coordinators = { $count ->
    [one] One coordinator of your region
   *[other] { $count } coordinators of your region
  }
reports-readers-custodian = The outside custodian: a trusted person outside your region. She can open it if nobody here can.
reports-readers-no-custodian = Nobody outside your region can read it: there is no outside custodian.
reports-readers-nobody-else = Nobody else holds a key. Whoever runs the server sees that you sent something, when, and how large, but not what it says.
reports-readers-after = After sending you can ask that it is not used any more. Whoever read it may remember or have copied it: that cannot be erased.
reports-readers-clock = The phone says { $phone }; the server, { $hub }. By the phone’s date none of the coordinators’ keys is valid any more, and nobody could open your report. Set it right in the phone’s settings. If you send it before, it is not lost: it waits here, locked, and goes by itself once the date is right.
reports-readers-none-title = For now nobody could open it
reports-readers-none = No coordinator and no outside custodian holds a valid key. If you send it, it will wait sealed on this phone until there is somebody who can read it.
reports-readers-stale-title = The list of who can read is not up to date
reports-readers-stale = Nobody has confirmed it in recent weeks. Somebody who is no longer a coordinator may still be on it. If what you tell is delicate, first ask a coordinator you trust, by some other means.

# After sending

reports-report = Your report
reports-head-waiting = It is sealed and waiting to go
reports-head-arrived = It reached your region’s server
reports-head-delivered = The coordinators have it
reports-head-opened = Opened by { $who }
reports-head-refused = The server did not accept it
reports-next-waiting = Nobody has seen this yet. It weighs { $size }. It goes by itself when there is a connection, while the app is open and unlocked.
reports-next-waiting-clock = Nobody has seen this yet. It waits because this phone’s date is ahead, and by it no key is valid any more. Set it right in the phone’s settings and open the app again: it will go by itself.
reports-next-waiting-nobody = Nobody has seen this yet. It waits on this phone because there is nobody yet who could open it. It will go by itself when there is.
reports-next-arrived = It is stored and sealed. The next step is that it reaches the coordinators.
reports-next-delivered-now = None of them has opened it yet. When one does, you will see it here.
reports-next-delivered = They have had it for at least { $for } and none of them has opened it yet. When one does, you will see it here.
reports-next-opened = If she answers, you will see it below.
reports-next-answered = She answered. You can see it below.

# While nobody opens it: what the server does, when they answer, and another way.
reports-nobody-mail = You marked it urgent: if nobody opens it within { $after }, the server writes an e-mail to other coordinators. The e-mail says nothing of you or of your report.
reports-nobody-operator = You marked it urgent: if nobody opens it within { $after }, the server tells whoever looks after it. It says nothing of you or of your report.
reports-nobody-sms = Tell somebody of your own, too
reports-nobody-sms-text = A call or a text message (SMS) goes out without internet, and waits for nobody of the platform.
reports-nobody-help = See what to do now

team-title = When they answer
team-days = { $first } to { $last }
team-hours = { $days }: { $since } to { $until }
team-now = These are their hours (until { $until }), though it may take them longer.
team-next = These are not their hours. They look again at { $at } on { $day }.
team-zone = In your phone's time: { $zone }.

reports-refused-safe = Your report is still whole on this phone. Nothing was lost.
reports-refused-retry = Send again
reports-refused-again = If it happens again, tell your coordinator by some other means that your report does not get in. You need not tell her what it says.
reports-refused-failed = It could not be prepared again. Try later.
reports-reason-size = It was larger than the server takes.
reports-reason-expired = Too much time passed before it could go out.
reports-reason-clock = This phone’s date seems wrong. Check it in the settings before sending again.
reports-reason-region = It was addressed to another region.
reports-reason-broken = It arrived damaged. Sending it again is usually enough.
reports-reason-other = It did not say why (key: { $code }).

reports-timeline = How far it has come
reports-timeline-waiting = Sealed on this phone
reports-timeline-arrived = Reached the server
reports-timeline-delivered = Delivered to the coordinators
reports-timeline-opened = Opened by a person
reports-timeline-opened-by = Opened by { $who }
reports-timeline-hub-says = The server says so
reports-timeline-signed = Signed by her
reports-timeline-done = Done
reports-timeline-now = Now
reports-timeline-later = Still to come

reports-keys-title = Who holds a key to what you sent
reports-words-title = What you said
reports-content-what = What happened
reports-content-none = No text
reports-content-files = Photos and files
reports-content-made = Made on { $at }, by the phone’s clock

reports-talk = Conversation
reports-talk-empty = No answers yet. You will see them here.
reports-talk-you = You
reports-left-title = { $name } has this report
reports-left-linked = You sent it before you moved. What you add reaches those who coordinate { $name } from here, without files.
reports-left-apart = You sent it before you moved. Nothing can be added to it from here: its answers, and the rest, are in the app of { $name }.
reports-left-kept = This report did not get out
reports-left-kept-text = It was for { $name }, and you moved before it went out. It is complete on this phone.
reports-left-send = Send it to { $name }
reports-left-send-too = Also send it to { $name }
reports-left-who = { $count ->
    [one] One coordinator of { $name } will be able to read it.
   *[other] { $count } coordinators of { $name } will be able to read it.
}
reports-left-all = It goes with everything that you added. Files that are no longer on this phone do not go.
reports-left-yes = Seal and send
reports-talk-state-waiting = waiting to go
reports-talk-state-arrived = reached the server
reports-talk-state-delivered = delivered
reports-talk-state-opened = opened
reports-talk-state-refused = the server did not accept it
reports-add-label = Something you remembered, that changed, or that you want to answer
reports-add-send = Seal and send
reports-add-failed = It could not be sealed. Your text is still here: try again.
reports-add-empty = Write something before you send it.
reports-add-done = Sealed. It will go as soon as there is a connection, while the app is open.

reports-meanwhile = Meanwhile
reports-meanwhile-text = Waiting is hard. This may help now:
reports-meanwhile-course = Course: security incidents
reports-meanwhile-course-text = What to do, write down and report after something happens.
reports-meanwhile-mechanisms = Who else you can turn to
reports-meanwhile-mechanisms-text = What each protection mechanism asks for, and what risks there are in using it.
