facilitator-title = Facilitating
facilitator-intro = This is what the women of your region can read today, and what it still lacks.
facilitator-failed = We could not read what is kept on this phone.
facilitator-count =
    { $courses ->
        [one] 1 course
       *[other] { $courses } courses
    }, { $parts ->
        [one] 1 part
       *[other] { $parts } parts
    } and { $mechanisms ->
        [one] 1 mechanism
       *[other] { $mechanisms } mechanisms
    }
facilitator-verified =
    { $n ->
        [one] One document whose signature was checked on this phone.
       *[other] { $n } documents whose signatures were checked on this phone.
    }
facilitator-updated = The latest publication is from { $day }.
facilitator-rejected =
    { $n ->
        [one] One document is not shown
       *[other] { $n } documents are not shown
    }
facilitator-rejected-text = They arrived without a valid signature behind them. Nobody sees them. Tell whoever operates your region’s server.
facilitator-courses = Courses
facilitator-mechanisms = Protection mechanisms
facilitator-module = Module { $n }
facilitator-parts =
    { $n ->
        [one] 1 part
       *[other] { $n } parts
    }
facilitator-checked = compared with its sources on { $day }
facilitator-checked-not = not compared with its sources
facilitator-reviewed = Reviewed by a person on { $day }
facilitator-reviewed-not = Not reviewed by people
facilitator-sources-unchecked =
    { $total ->
        [one] Its only source not consulted
       *[other] { $n } of { $total } sources not consulted
    }
facilitator-not-arrived = It has not reached this phone yet.
facilitator-missing = Translation missing
facilitator-empty-title = Nothing is published here yet
facilitator-empty-text = Courses arrive by themselves the first time this phone connects to your region’s server.


# Workshops and shared courses

facilitator-published = What is published
facilitator-no-workshops = There are no workshops with a date yet.
facilitator-date-go = Set a date for a workshop
facilitator-date-text = At the editing desk: take a programme, give it a day and a place, and publish it between two of you.
facilitator-workshop = Workshop
facilitator-workshop-card = { $n ->
    [0] Nobody has registered yet
    [one] 1 registered, { $confirmed } with a place
   *[other] { $n } registered, { $confirmed } with a place
  }
facilitator-workshop-gone = A workshop that is no longer published
facilitator-workshop-gone-text = It is no longer in your region’s catalogue. What people sent is still here.
facilitator-no-key = Your facilitator’s key is not signed yet. Until then nobody can send you anything, and nobody receives what you answer here.
facilitator-numbers = In numbers
facilitator-count-registered = Registered
facilitator-count-confirmed = With a place
facilitator-count-waiting = Waiting
facilitator-count-declined = Without a place
facilitator-count-withdrawn = Withdrew
facilitator-count-present = Came
facilitator-places = Places given: { $taken } of { $total }.
facilitator-too-many = You have given more places than there are.
facilitator-needs = What they need
facilitator-needs-none = She asked for nothing special.
facilitator-need-no-words = No more detail
facilitator-registrations = Registrations
facilitator-registrations-text = When you open this page, each of them is told that it was seen.
facilitator-none-registered = No registrations here yet
facilitator-none-registered-text = They arrive by themselves when there is a connection. If you have just become a facilitator, ask your colleagues: only they can open those that came before.
facilitator-guest = Someone not registered here
facilitator-nameless = No name ({ $mark })
facilitator-state-none = Not registered
facilitator-state-withdrawn = Withdrew
facilitator-state-new = New
facilitator-state-seen = Seen
facilitator-state-confirmed = Has a place
facilitator-state-waiting = Waiting
facilitator-state-declined = No place
facilitator-sent-at = Sent: { $at }
facilitator-withdrawn-at = What she asked for is no longer shown. Withdrew · { $at }
facilitator-changed = She changed her registration after your answer. Answer her again.
facilitator-differ = Two facilitators answered differently. The last one counts. Talk to each other.
facilitator-said-you = You: { $what } · { $at }
facilitator-said-colleague = Another facilitator: { $what } · { $at }
facilitator-answer = Answer her
facilitator-answer-to = Answer { $name }
facilitator-decide = What do you tell her?
facilitator-decide-confirmed = She has a place
facilitator-decide-waiting = Waiting list
facilitator-decide-declined = No place this time
facilitator-decide-words = A few words for her
facilitator-decide-words-hint = Optional. What happens with what she asked for, how to get there, whom to look for.
facilitator-decide-send = Send her this
facilitator-told = We are telling her. The other facilitators will see it too.
facilitator-refused = { $n ->
    [one] One message said something its author may not say, such as marking another person. It was left out.
   *[other] { $n } messages said something their authors may not say, such as marking another person. They were left out.
  }

facilitator-attendance = Attendance
facilitator-attendance-card = { $n ->
    [0] Nobody has come yet
    [one] 1 came
   *[other] { $n } came
  }
facilitator-attendance-text = It works without signal. What you mark reaches the other facilitators when there is a connection.
facilitator-scan = Scan each one’s code
facilitator-scan-somebody = someone
facilitator-scan-marked = Done: { $name }.
facilitator-scan-already = { $name } was already marked.
facilitator-scan-old = That code is old, or the clock of one of the phones is wrong. It may be a photo. If { $name } is in front of you, mark her by hand.
facilitator-scan-unreadable = That code is not of a registration.
facilitator-scan-other-workshop = That code is of another workshop.
facilitator-scan-not-hers = That code was not made by the phone that registered. Nobody was marked.
facilitator-code = Show a code for everybody
facilitator-code-title = The code of this moment
facilitator-code-alt = QR code of this workshop
facilitator-code-until = It changes at { $time }
facilitator-code-text = They scan it or type it on their phones. If someone passes it to another person in those minutes, it works for her too: see that the list matches who is there.
facilitator-code-close = Stop showing it
facilitator-list = List: { $present } of { $total }
facilitator-list-merge = If two facilitators mark without signal, the lists are put together. Where they differ, it shows here.
facilitator-mark = Mark that she came
facilitator-mark-name = Mark that { $name } came
facilitator-unmark = Remove the mark
facilitator-unmark-name = Remove the mark of { $name }
facilitator-guest-add = Note someone without the app
facilitator-marks-differ = One facilitator marked her and another did not. She counts as present. Look at it together.
facilitator-attendance-none = Not marked
facilitator-attendance-present = Came
facilitator-attendance-absent = Did not come
facilitator-attendance-claimed = Says she came
facilitator-by-you = You
facilitator-by-colleague = Another facilitator
facilitator-by-herself = She herself
facilitator-mark-code = { $by }, with the code · { $at }
facilitator-mark-scan = { $by }, by scanning · { $at }
facilitator-mark-manual = { $by }, by hand · { $at }
facilitator-mark-taken = { $by }: did not come · { $at }
facilitator-proof-old = The code is from another moment: a clock is wrong, or it was passed on.
facilitator-proof-none = The code could not be checked.

facilitator-feedback = What they thought
facilitator-feedback-card = { $n ->
    [0] None yet
    [one] 1 answer
   *[other] { $n } answers
  }
facilitator-feedback-none = Nobody has given feedback yet
facilitator-feedback-none-text = They can from when the workshop begins. It arrives by itself.
facilitator-feedback-count = { $n ->
    [one] One answer ({ $anonymous } without a name).
   *[other] { $n } answers ({ $anonymous } without a name).
  }
facilitator-feedback-care = Do not look for who said what. One person may send more than one without a name: they are voices, not votes.
facilitator-feedback-numbers = In numbers
facilitator-feedback-few = Numbers are shown from { $n } answers on, so that they point at nobody.
facilitator-feedback-words = In their words
facilitator-feedback-words-text = In alphabetical order and without dates, so that one person’s answers do not stand together.

facilitator-completions = Courses they finished
facilitator-completions-card = { $n ->
    [0] Nobody has shared one yet
    [one] 1 shared with you
   *[other] { $n } shared with you
  }
facilitator-completions-text = Only what each of them chose to share with the facilitators.
facilitator-completions-months = By month, over the last year
facilitator-completions-count = { $n ->
    [one] 1 finished it
   *[other] { $n } finished it
  }
facilitator-completions-none = Nobody has shared a course yet
facilitator-completions-none-text = Whoever finishes a course can tell the facilitators from her certificate, if she likes.

facilitator-csv = Save as a table (CSV)
facilitator-csv-title = This file is not locked any more
facilitator-csv-care = It stays outside your space: anyone who opens this phone, or the computer you move it to, can read it. Keep it where only you get to it, and delete it when it is of no more use.
facilitator-csv-go = Save it like this
facilitator-csv-registrations = It has each of them with the name she gave, what she asked for, how it stands and whether she came. It has no keys.
facilitator-csv-feedback = It has how many gave each answer and what they wrote, without dates. Only those who gave a name have one.
facilitator-csv-completions = It has the course, the day and the name each of them gave.
facilitator-csv-file-registrations = registrations.csv
facilitator-csv-file-feedback = feedback.csv
facilitator-csv-file-completions = courses.csv
facilitator-csv-name = Name
facilitator-csv-state = How it stands
facilitator-csv-sent = Sent
facilitator-csv-words = In their words
facilitator-csv-attendance = Attendance
facilitator-csv-yes = Yes
facilitator-csv-question = Question
facilitator-csv-course = Course
facilitator-csv-day = Day
facilitator-desk = Editing desk
facilitator-desk-text = Write and correct courses, mechanisms and workshops; review what your colleagues propose.

facilitator-readers = Who can read what came
facilitator-readers-text = Each registration and each opinion was locked for the facilitators there were at that moment. Who joined later cannot open them unless one of you gives them to her.
facilitator-reader-you = You
facilitator-reader-named = { $name } ({ $mark })
facilitator-reader = Facilitator { $mark }
facilitator-reads-all = Can read everything
facilitator-reads-given = You gave her what she lacked
facilitator-reads-some = Can read { $n } of { $total } registrations
facilitator-give = Give what is missing to { $name }
facilitator-give-title = Give what is missing to { $name }?
facilitator-give-text = She will be able to read the names, needs, opinions and attendance of this workshop, with the signature of whoever wrote each. It cannot be asked back.
facilitator-give-compare = First, compare the fingerprint of her key with her, in person or by phone. She sees it in Settings.
facilitator-give-sure = Give
facilitator-given = On its way to { $name }.
