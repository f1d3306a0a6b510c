# Coordinators' cases.

cases-title = Cases
cases-case = Case
cases-untitled = Case without a name
cases-parts = Parts of the case
cases-part-main = Summary
cases-part-reports = What they sent
cases-part-notes = Notes
cases-part-tasks = Tasks
cases-part-mechanisms = Mechanisms
cases-part-timeline = History
cases-part-readers = Who reads it
cases-gone-title = That case is not on this phone
cases-gone-text = It may not have arrived yet, or you were not given its key. Ask the colleague who handles it.
cases-gone-back = See the cases
cases-empty-title = No cases yet
cases-empty-text = A case is opened from a report. Everything that is done stays in it, for the coordinators you choose.
cases-empty-action = See the reports received
cases-none-title = Nothing with this filter
cases-none-text = The other cases are still under “All”.
cases-reminders = Reminders
cases-reminders-where = They show here, with the app open. The phone does not ring for them: the server does not know your dates. For a deadline, set an alarm as well.
cases-reminders-more = { $count ->
    [one] And one more, in its case.
   *[other] And { $count } more, in their cases.
  }
cases-search = Search the cases
cases-filter = Show
cases-filter-open = Open ({ $count })
cases-filter-mine = Mine ({ $count })
cases-filter-due = With a date ({ $count })
cases-filter-merge = Two versions ({ $count })
cases-filter-all = All ({ $count })
cases-row = { $reports ->
    [one] One report
   *[other] { $reports } reports
  }, opened on { $at }
cases-row-hers = handled by { $name }
cases-row-due = { $what }: { $when }
cases-tag-merges = Two versions
cases-tag-shut = Without your key
cases-more = See more ({ $count })
cases-none = Not said
cases-yes = Yes
cases-no = No
cases-somebody = Somebody
cases-you-named = { $name } (you)
cases-by-at = { $name }, { $at }

cases-change = Change
cases-change-named = Change: { $field }
cases-write = Write
cases-write-named = Write: { $field }
cases-choose = Choose
cases-choose-named = Choose: { $field }
cases-save = Save
cases-leave = Leave it as it is
cases-empty = Write something first.
cases-problem-key = Not saved: the key of this case has changed and you were not given the new one. Your text is still here. Ask a colleague for it.
cases-problem-long = That report is too long to be put whole into a case. It stays in your inbox; note in the case what matters.
cases-problem-failed = It could not be saved on this phone. What you wrote is still here: try again.

# What is not as it should be

cases-shut-title = You no longer have the key of this case
cases-shut-text = You can read what was written before. What is written now is read by others. If it is for you to go on with it, ask a colleague to give you the case.
cases-waiting = { $count ->
    [one] One change of yours is kept on this phone. Your colleagues will see it when there is a connection.
   *[other] { $count } changes of yours are kept on this phone. Your colleagues will see them when there is a connection.
  }
cases-going = { $count ->
    [one] A change of yours is on its way. Your colleagues will see it as soon as it arrives.
   *[other] { $count } changes of yours are on their way. Your colleagues will see them as soon as they arrive.
  }
cases-refused-title = { $count ->
    [one] The server did not accept something that you wrote
   *[other] The server did not accept { $count } things that you wrote
  }
cases-refused = It is still whole on this phone. Whoever it is for does not see it yet.
cases-refused-again = Try again
cases-refused-asked = It is sent again when there is a connection. If it is not accepted again, tell your team by some other means.
cases-reason-place = The server did not recognise you as a coordinator. If your role was signed only now, trying again is usually enough; if not, ask the people who run the server.
cases-undecided-title = Two colleagues left each other out
cases-undecided-text = Each changed the key of this case without knowing of the other. So that nobody reads what is not for her, nothing can be written here until one of those who stayed in both says who goes on reading. Ask them first, by some other means.
cases-undecided-go = See who reads it
cases-undecided-decide = Decide who reads it
cases-undecided-who = { $name } left out: { $left }.
cases-undecided-kept = Those whom nobody left out are marked.
cases-outside = { $count ->
    [one] A coordinator who had not been given this case sent something for it. It does not count, and changed nothing; it is kept apart, in “History”.
   *[other] Coordinators who had not been given this case sent { $count } things for it. They do not count, and changed nothing; they are kept apart, in “History”.
  }
cases-outside-title = From who did not have the case ({ $count })
cases-outside-text = Somebody who had not been given this case sent it. It is kept, and is not part of the case.
cases-merges = { $count ->
    [one] Two people changed the same thing without seeing each other. Both versions are kept: find the place and choose, or write a new one.
   *[other] In { $count } places two people changed the same thing without seeing each other. All versions are kept: choose in each, or write a new one.
  }
cases-missing = { $count ->
    [one] Something that a colleague has written has not arrived yet. What you see may change when it does.
   *[other] { $count } things that your colleagues have written have not arrived yet. What you see may change when they do.
  }
cases-forks = { $count ->
    [one] A colleague wrote from two copies of her space, or somebody else has her key. Ask her by another means.
   *[other] At { $count } moments somebody wrote from two copies of her space, or somebody else has her key. Ask them by another means.
  }
cases-unverified = { $count ->
    [one] The signature of something in this case does not match, and we do not show it. Ask whoever put it there where it came from.
   *[other] The signatures of { $count } things in this case do not match, and we do not show them. Ask whoever put them there where they came from.
  }
cases-versions-title = There are several versions: { $field }
cases-versions-text = They were written without seeing each other. Nothing is lost: choose one, or write another that stands for all.
cases-versions-keep = Keep this one
cases-versions-keep-named = Keep this one: { $value }

# Fields

cases-field-title = Name of the case
cases-field-summary = What it is about
cases-field-status = How it stands
cases-field-urgency = Urgency
cases-field-risk = Risk
cases-field-kinds = What happened
cases-field-perpetrators = Who did it
cases-field-region = Region
cases-field-assignee = Who handles it
cases-field-what = What is to be done
cases-field-text = Note
cases-field-who = Whose task it is
cases-field-due = By when
cases-field-remind = Remind from
cases-field-done = Done
cases-field-mechanism = Mechanism
cases-field-words = Who was asked
cases-field-date = Date it was filed
cases-field-reference = File number
cases-field-response = What they answered
cases-field-outcome = Outcome
cases-field-nextDeadline = Next date
cases-field-told = Told
cases-field-case = Case
cases-field-duplicateOf = Repeated
cases-field-setAside = Set aside
cases-field-removed = Removed
cases-field-name = Name
cases-title-hint = One that you all understand and that does not say who she is, in case somebody looks at the screen.
cases-summary-hint = What a colleague needs to go on if you are not there.
cases-region-hint = The same word each time, so that the charts put them together.
cases-remind-hint = From that day on you will see it marked among your cases when you open the app. The phone does not ring for it: the server does not know your dates.
cases-deadline-hint = The next answer you expect, or the next deadline that is running.

cases-urgency-now = Today
cases-urgency-soon = This week
cases-urgency-normal = Can wait
cases-risk-high = High
cases-risk-medium = Medium
cases-risk-low = Low
cases-risk-unknown = Not known
cases-status-open = Open
cases-status-waiting = Waiting
cases-status-closed = Closed
cases-outcome-waiting = Waiting for an answer
cases-outcome-accepted = Accepted
cases-outcome-partly = Accepted in part
cases-outcome-refused = Refused
cases-outcome-withdrawn = Withdrawn by her


# What they sent

cases-reports-hint = As each of them signed it. The app checked the signatures on this phone.
cases-reports-none = This case has no reports yet. They are put in from the inbox.
cases-report-of = Report of { $at }
cases-report-from = Key of who sent it: { $mark }
cases-report-added = Added on { $at }:
cases-report-answered = { $name } answered her on { $at }:
cases-report-inbox = See it in the inbox
cases-record-title = Her record, with what she and you added
cases-record-hint = What you add is signed by you, beside what she told. She does not see it.
cases-record-add = Add to the record
cases-record-what = What do you want to add?
cases-record-act = Something that was done
cases-record-involvement = Who did it
cases-record-person = A person
cases-record-source = How it is known
cases-record-save = Sign and add
cases-record-done = It was added to the record, with your signature.
cases-reply-label = Answer her
cases-reply-send = Lock and answer

# Notes, tasks, mechanisms

cases-notes-hint = Among the coordinators who read this case. Who sent the report does not see them.
cases-notes-new = New note
cases-notes-add = Add the note
cases-notes-none = No notes yet.
cases-tasks-new = New task
cases-tasks-add = Add the task
cases-tasks-none = No tasks yet.
cases-task-more = Who, when and reminder
cases-due-in = { $days ->
    [0] it is today
    [one] it is tomorrow
   *[other] { $days } days left
  }
cases-due-past = { $days ->
    [one] it was yesterday
   *[other] it was { $days } days ago
  }
cases-mechanisms-pick = Choose from the directory
cases-mechanisms-new = Who was asked
cases-mechanisms-hint = For example, the mechanism or the institution. File number and dates come afterwards.
cases-mechanisms-add = Add
cases-mechanisms-none = No mechanism has been asked yet.
cases-told = She knows of it.
cases-told-day = She knows the date: { $day }.
cases-told-other = She knows something else: { $days }.
cases-told-no-day = no date
cases-tell = Tell her
cases-tell-day = Tell her, with the date: { $day }
cases-tell-new-day = Tell her the new date: { $day }
cases-tell-no-day = Tell her that there is no date any more
cases-tell-again = Tell her again
cases-tell-whose = To whoever sent the report of { $at }:
cases-tell-words = In what words
cases-tell-words-hint = She reads this and the date, nothing else. Write it for her.
cases-mechanism-next = What the directory says of what comes next:
cases-mechanism-page = See the mechanism
cases-mechanism-more = Dates, file number and answer

# History

cases-timeline-hint = Everything that happened in this case, the latest first. Nothing is deleted.
cases-time-opened = { $name } opened the case
cases-time-keys = { $name } changed who can read it
cases-time-set-case = { $name } changed the case
cases-time-set-note = { $name } wrote a note
cases-time-set-task = { $name } changed a task: { $title }
cases-time-set-intervention = { $name } noted about a mechanism: { $title }
cases-time-set-report = { $name } decided about a report
cases-time-set-colleague = { $name } gave a colleague a name
cases-time-report = { $name } put a report into the case
cases-time-addition = { $name } brought something that she added
cases-time-record = { $name } added to the record
cases-time-file = { $name } opened a file of the report
cases-time-export = { $name } saved something of the report outside the app
cases-time-carried = { $name } brought into the case something that another coordinator had signed
cases-time-answered = { $name } brought into the case what { $other } had answered before
cases-time-reply = { $name } answered her
cases-time-seen = { $name } opened the report
cases-time-unread = { $name } wrote something that this version of the app cannot read. It is kept.

# Who reads it

cases-readers-text = Only those who have the key of this case can read it. Nobody else can, not on the server either.
cases-readers-alone = Only you can read this case. If you lose your phone, the thread is lost: give it to a colleague.
cases-reads = Reads it
cases-reads-not = Does not read it
cases-hers = Handles it
cases-inactive = No longer a coordinator
cases-give = Give the case to { $name }
cases-hand-over = Let { $name } handle it
cases-cannot-give = It cannot be given to her yet: her app has not published the key she would read with. Ask her to open it with a connection.
cases-left-title = Somebody who is not here any more has the key
cases-left-text = { $names } could still read what is written. Change the key so that this ends.
cases-rotate = Change the key of the case
cases-rotate-title = Change the key
cases-rotate-text = Choose who goes on reading. Whoever is left out keeps what she has read, and can read nothing that is written from now on.
cases-rotate-sure = Change the key

# The team

cases-team = The team
cases-team-text = The coordinators of this region. You give the names, and only you see them.
cases-team-name = Give a name
cases-team-name-named = Give a name to { $name }
cases-team-name-label = What she is called in the team
cases-team-name-hint = A nickname is enough.
cases-team-opens = Can open what arrives
cases-team-not-yet = Cannot open yet
cases-team-sign = Last thing she wrote here: { $at }
cases-team-no-sign = She has not written anything here yet.
cases-team-give = { $count ->
    [one] There is one case that she does not read
   *[other] There are { $count } cases that she does not read
  }
cases-team-give-chosen = { $count ->
    [0] Choose which cases to give her
    [one] Give her that case
   *[other] Give her those { $count } cases
  }
cases-hand-title = If you are going to stop coordinating
cases-hand-text = This is yours, or nobody else reads it. You can hand it all over at once: whoever gets it reads it from its beginning, and your tasks become hers.
cases-hand-cases = { $count ->
    [one] One case
   *[other] { $count } cases
  }
cases-hand-reports = { $count ->
    [one] One report that came in
   *[other] { $count } reports that came in
  }
cases-hand-logs = { $count ->
    [one] One roundtable that only you read
   *[other] { $count } roundtables that only you read
  }
cases-hand-nobody = There is no other coordinator yet who could open it. Ask the people who run the server to enrol one.
cases-hand-who = To whom?
cases-hand-go = Hand everything over to { $name }
cases-hand-done = All that was yours is { $name }'s now. It reaches her when there is a connection: do not erase your space before.
cases-hand-shut = You cannot hand these over, because you do not have their key: { $names }. Ask whoever changed it to hand them over.
cases-team-still = { $count ->
    [one] She is no longer a coordinator, and has the key of one case.
   *[other] She is no longer a coordinator, and has the keys of { $count } cases.
  }
cases-team-shut = { $count ->
    [one] Change the key of that case
   *[other] Change the keys of those { $count } cases
  }
cases-second-none = Only you can open what arrives
cases-second-none-text = If you lose your phone or cannot connect, nobody else would open an urgent report. Ask the people who run the server to add another coordinator.
cases-second-unproven = We do not know whether anybody else is opening what arrives
cases-second-unproven-text = { $names } could open it, but has written nothing here in the last thirty days. Ask her to open the app and a report.
cases-second-proven = Also opens what comes: { $names }.

# Charts

cases-charts = Charts
cases-charts-text = They are counted on this phone, from what is on it, and do not leave it. They are for you: small numbers can point at a person. Do not publish them as they are.
cases-chart-months = By month
cases-chart-urgencies = By urgency
cases-chart-kinds = By what happened
cases-chart-regions = By region
cases-chart-perpetrators = By who did it
cases-chart-outcomes = Outcome of the mechanisms
cases-chart-reports = Reports
cases-chart-requests = Requests
cases-chart-unknown = Not said
cases-chart-what = What
cases-chart-table = See the numbers in a table
cases-chart-alt = Bar chart: { $title }. The numbers are in the table.
cases-chart-empty = There is nothing to count yet.
