# A coordinator's inbox.

inbox-title = Reports received
inbox-empty-title = No reports
inbox-empty-text = When one comes, it appears here by itself.
inbox-empty-filter-title = Nothing with this filter
inbox-empty-filter-text = The other reports are still under “All”.
inbox-offline = No connection to the server. You see what has already reached this phone; your answers will go when there is one, while the app is open.
inbox-opening-note = When you open a report, whoever sent it will know that a coordinator opened it, and when.
inbox-filter = Show
inbox-filter-all = All ({ $count })
inbox-filter-urgent = Urgent ({ $count })
inbox-filter-unopened = Unopened ({ $count })
inbox-filter-unanswered = Unanswered ({ $count })
inbox-filter-mine = Mine ({ $count })
inbox-filter-loose = Without a case ({ $count })
inbox-list = Reports
inbox-summary = { $unopened ->
    [0] You have opened them all.
    [one] One is unopened.
   *[other] { $unopened } are unopened.
  }

inbox-urgent = Urgent
inbox-new = Unopened
inbox-unanswered = Not answered
inbox-wrote-again = She wrote again
inbox-answered = Answered
inbox-conflict = Two versions
inbox-signed = Signature verified
inbox-unverified = Signature not verified
inbox-row-closed = Sealed report
inbox-row-received = Came on { $at }
inbox-row-files = { $count ->
    [one] one file
   *[other] { $count } files
  }
inbox-row-awaited = { $count ->
    [one] one file is on its way
   *[other] { $count } files are on their way
  }

inbox-sender-same = Same sender as before
inbox-sender-same-labelled = Same sender as before; joined with the invitation you made for “{ $label }”
inbox-sender-you = New sender, joined with an invitation you made
inbox-sender-you-labelled = New sender, joined with the invitation you made for “{ $label }”
inbox-sender-colleague = New sender, joined with another coordinator’s invitation
inbox-sender-hub = New sender, joined with an invitation that no person vouched for
inbox-sender-unknown = New sender; we do not know with which invitation she joined

# What could not be opened

inbox-quarantine = { $count ->
    [one] Something came that could not be opened
   *[other] { $count } things came that could not be opened
  }
inbox-quarantine-text = They are not deleted, and not shown as reports because something about them does not add up. If you expected a report and do not see it, tell whoever sent it by some other means.
inbox-quarantine-ref = Reference: { $id }
inbox-reason-not-for-us = Your key does not open it. It may be from before you were given it.
inbox-reason-not-signed = It carries no valid signature: nobody knows who wrote it.
inbox-reason-header-differs = What it says outside does not match the inside: somebody may have changed it on the way.
inbox-reason-damaged = It is damaged and cannot be opened.
inbox-reason-wrong-place = It was addressed to another region or another person.
inbox-reason-not-allowed = Whoever signed it was not allowed to send this.
inbox-reason-unknown-kind = It is written in a way this version of the app does not know. The app may need an update.
inbox-reason-other = It could not be opened (key: { $code }).

# One report

inbox-item = Report
inbox-item-of = { $name }’s report
inbox-gone-title = That report is not on this phone
inbox-gone-text = It may not have come yet, or you may have seen it in another space.
inbox-gone-back = See the reports received
inbox-opened = You opened it. Whoever sent it will see that a coordinator opened it.
inbox-open-failed = We could not prepare the notice that you opened it. You can read it; we will try again when you come back.
inbox-conflict-title = There are two different versions of this report
inbox-conflict-text = Two texts with the same reference came from the same person. Both are kept. Ask her which one holds before you act.
inbox-from = Who sent it
inbox-fingerprint = Her key’s fingerprint
inbox-fingerprint-hint = If you know her, you can read it aloud together to check that it is her.
inbox-verified = The signature matches: nobody changed what she wrote. That does not say who she is, only that the key is the same.
inbox-verified-new = The signature matches: nobody changed what was written. It is the first time we see this key.
inbox-not-verified = The signature could not be verified. Do not rely on what it says until you have talked to her by some other means.
inbox-vouch-hub = No person vouches for that invitation: the server made it. Make sure who you are talking to before you tell anything.
inbox-received-at = It reached this phone on { $at }

inbox-files-coming = Still to come
inbox-files-here = Here
inbox-files-awaited = { $count ->
    [one] She attached one more file, which is on its way. It will appear here by itself; what she wrote is all here.
   *[other] She attached { $count } more files, which are on their way. They will appear here by themselves; what she wrote is all here.
  }
inbox-files-view = View
inbox-files-view-named = View { $name }
inbox-files-play = Listen
inbox-files-play-named = Listen to { $name }
inbox-files-watch = Play
inbox-files-watch-named = Play { $name }
inbox-files-read = Read
inbox-files-read-named = Read { $name }
inbox-read-failed = This document could not be read here. It may be damaged or protected, or the first time a connection is needed.
inbox-read-page = Page { $page } of { $count }
inbox-read-back = Previous
inbox-read-next = Next
inbox-read-larger = Larger
inbox-read-smaller = Smaller
inbox-read-words = See only the text of the page
inbox-read-no-words = This page has no text: it is a picture.
inbox-read-more = The document goes on. To see it whole, save a copy.
inbox-files-save = Save a copy
inbox-files-save-named = Save a copy of { $name }
inbox-files-failed = This file cannot be fetched yet. It may not have arrived whole, or there may be no connection.
inbox-files-altered = What arrived of this file is not what she sent: it was damaged or somebody changed it on the way, so it is not shown. Try again. If it stays so, tell whoever operates the server and ask her to send it anew.
inbox-files-careful = Open them when you have a moment and a quiet place. They are not shown by themselves.
inbox-files-noted = She will see on her phone when you opened each one or saved a copy.
inbox-save-title = The copy will no longer be protected
inbox-save-text = It is saved as it is in the downloads of this phone or computer. Anyone who uses it, and other apps, will be able to see it. Delete it when you are done.
inbox-save-danger = A file can carry a harmful program. Open it only if you know what it is.
inbox-save-cancel = Do not save
inbox-save-sure = Save anyway

inbox-answer-title = Answer
inbox-answer-label = Your answer
inbox-answer-hint = Only she will be able to read it. It is signed with your key; she will see that a coordinator answers.
inbox-answer-send = Seal and answer
inbox-answer-sending = Sealing…
inbox-answer-empty = Write something before you answer.
inbox-answer-failed = The answer could not be sealed. Your text is still here: try again.
inbox-answer-done = Answer sealed. It is on its way.
inbox-answer-waits = Answer sealed. It will go when there is a connection, while the app is open.
inbox-answer-offline = No connection: your answer will wait sealed on this phone and go when there is one, while the app is open.
inbox-answer-kept = Your text is kept on this phone, locked with your passphrase, until you send it.
inbox-talk-empty = Nobody has answered yet.
inbox-talk-you = You
inbox-talk-her = She

# Inbox and cases

inbox-places = Inbox and cases
inbox-place-inbox = Reports
inbox-place-cases = Cases
inbox-place-due = { $count ->
    [one] one reminder
   *[other] { $count } reminders
  }
inbox-indexing = Reading the reports so that you can search in them…
inbox-search = Search the reports
inbox-search-hint = It searches on this phone and asks nobody.
inbox-any = Any
inbox-more-filters = { $count ->
    [0] More filters
    [one] More filters (one set)
   *[other] More filters ({ $count } set)
  }
inbox-views = { $count ->
    [0] Saved views
   *[other] Saved views ({ $count })
  }
inbox-view-save = Save this view
inbox-view-name = Name of the view
inbox-view-name-hint = Under the same name it replaces the one before. Only you see them.
inbox-view-forget = Forget
inbox-view-forget-named = Forget the view { $name }
inbox-row-seen = { $name } has opened it
inbox-row-case = In a case
inbox-row-aside = needs no case
inbox-row-duplicate = Repeated
inbox-triage = What we decided
inbox-triage-hint = All coordinators see it. Who sent the report does not.
inbox-seen-by = Opened by: { $names }
inbox-answered-by = Answered by: { $names }
inbox-case = Case
inbox-case-shut = This report is in a case whose key you do not have.
inbox-aside = It needs no case
inbox-aside-is = It was put aside: it needs no case.
inbox-aside-undo = It does need one
inbox-case-open = Open a case
inbox-case-who = Who else can read it
inbox-case-alone = For now there is no other coordinator who can read it. You can give it to her later.
inbox-case-make = Open the case
inbox-case-link = Put it into a case that there is
inbox-similar = { $count ->
    [one] It is like another report
   *[other] It is like { $count } other reports
  }
inbox-similar-hint = It is only a suggestion: it compares who, when, where and the words. You decide.
inbox-similar-why = Why: { $reasons }
inbox-similar-sender = it is by the same person
inbox-similar-day = it names the same day
inbox-similar-time = it is from the same days
inbox-similar-place = it names the same place
inbox-similar-words = it uses similar words
inbox-similar-link = Put it into the same case
inbox-similar-same = It is the same event
inbox-duplicate-marked = It is marked as repeated: it tells the same as another report.
inbox-duplicate-undo = It is not repeated

# Other regions: only how many and since when, as their server says.
inbox-elsewhere-title = In { $region }, nobody has opened urgent reports
inbox-elsewhere-title-unnamed = In another region, nobody has opened urgent reports
inbox-elsewhere-text = { $count ->
    [one] At least one waits
   *[other] At least { $count } wait
}; the first, for { $for }. Their server says so: neither it nor yours knows whose they are or what they say.
inbox-elsewhere-do = If you know one of their coordinators, call her. You can also write to them from here.
inbox-elsewhere-write = Write to their coordinators
