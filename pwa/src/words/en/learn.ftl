# Courses and their parts
learn-title = Learn
learn-loading = Opening the courses…
learn-downloading = Downloading the courses: { $done } of { $total }. If it breaks off, it goes on from there.
learn-no-room = The courses may not fit. Nothing that you have is deleted. Free up { $size } or more: the download goes on by itself where it was.
learn-continue = Continue where you left off
learn-all = All courses
learn-search = Search courses and workshops
learn-search-hint = Works without signal. Accents and endings do not matter.
learn-results = What we found
learn-found =
    { $courses ->
        [0] No course
        [one] One course
       *[other] { $courses } courses
    }{ $workshops ->
        [0] {""}
        [one] {" "}and one workshop
       *[other] {" "}and { $workshops } workshops
    }
learn-found-none = There is nothing with those words. Try others, or fewer.
learn-module = Module { $n }
learn-minutes =
    { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
learn-in-language = In { $language }
learn-other-language = This course is not in your language yet. We show it in { $language }.
learn-not-reviewed = Not yet reviewed by people
learn-state-started = begun
learn-state-done = finished
learn-course-state-done = Course finished
learn-parts-done = { $done } of { $total } parts finished
learn-signed =
    { $n ->
        [one] Your phone checked the signature of one document. The latest publication is from { $day }.
       *[other] Your phone checked the signatures of { $n } documents. The latest publication is from { $day }.
    }
learn-empty-title = No courses here yet
learn-empty-text = They arrive by themselves the first time you connect to your region’s server. From then on you always have them, also without signal.
learn-unverified-title = We are not showing the courses that arrived
learn-unverified-text = Their signature could not be checked, and we would rather not show you something that somebody may have changed. Tell your coordinator.
learn-missing-title = Not here
learn-missing-heading = We did not find this page
learn-missing-text = It may have moved, or it may not have reached your phone yet.
learn-to-courses = See all courses

# A course
learn-warning-title = Before you begin
learn-warning-choice = It is your choice. You can go on now, leave it for another day or see it with someone.
learn-warning-on = I want to go on
learn-warning-leave = Not now
learn-opening = A situation to begin with
learn-opening-again = Read the opening situation again
learn-start = Start the course
learn-go-on = Go on with “{ $part }”
learn-again = See it again from the beginning
learn-parts = The parts of this course
learn-here-all = The text is on this phone ({ $size }): you can read it without a connection, and opening it uses no data.
learn-here-some =
    { $n ->
        [one] One part of the course is not on this phone yet. It comes by itself when there is a signal.
       *[other] { $n } parts of the course are not on this phone yet. They come by themselves when there is a signal.
    }
learn-type-lesson = Lesson
learn-type-checklist = List to tick
learn-type-scenario = Story you decide
learn-type-quiz = Questions
learn-type-help = Help
learn-course-done-title = You finished this course
learn-course-done-text = Take a moment to recognise it. Everything stays here for when you want to come back.
learn-not-advice = This is guidance for learning, not legal advice.

# Where it comes from
learn-sources = Where it comes from
learn-reviewed = A person reviewed it on { $day }.
learn-reviewed-not = No person has reviewed it yet. Read it with that in mind.
learn-checked = We compared it with its sources on { $day }.
learn-checked-not = We have not compared it with its sources yet. Confirm what matters before you use it.
learn-source-checked = Source consulted on { $day }.
learn-source-checked-not = Source not consulted yet.
learn-source-open = Open its site
learn-sources-outside = Links open sites outside this app: whoever watches your connection can see that you visit them.

# A part
learn-place = part { $n } of { $total }
learn-part-nav = Move through the course
learn-listen = Listen
learn-listen-on = Go on listening
learn-listen-pause = Pause
learn-text-smaller = Smaller letters
learn-text-larger = Larger letters
learn-print = Print
learn-next = Go on
learn-before = Part before
learn-after = Next:
learn-later = Leave it for later and go on
learn-done-next = I finished it, go on
learn-done-last = I finished it
learn-back-to-course = Back to the course
learn-broken-title = This part arrived incomplete
learn-broken-text = It is nothing you did. The other parts of the course work.

# List
learn-checked-count = { $done } of { $total } ticked
learn-checklist-kept = What you tick is kept on this phone, locked with your passphrase. Nobody else sees it. If you print it, mind where the paper ends up.

# Story you decide
learn-scenario-how =
    { $n ->
        [one] Nothing here grades you. Decide as you would, and see what happens.
       *[other] Nothing here grades you. Decide as you would, see what happens and go back whenever you like: there are { $n } endings.
    }
learn-moment = Moment { $n }
learn-what-do-you-do = What do you do?
learn-end-good = A good ending
learn-end-mixed = It went half well
learn-end-hard = A hard ending
learn-end-care = A mistake here costs nobody anything: that is what practising is for. If it stirred something in you, breathe, and tell someone you trust.
learn-try-another = Decide differently
learn-from-start = Start again
learn-way =
    { $n ->
        [one] Your path: 1 decision
       *[other] Your path: { $n } decisions
    }
learn-way-return = Decide differently here

# Questions
learn-question = Question { $n } of { $total }
learn-question-next = Next question
learn-question-before = Before
learn-question-finish = See how it went
learn-answer-right = Good answer
learn-answer-other = There is a better one
learn-quiz-look-again = Try another, or go on: at the end we tell you which it was and why.
learn-quiz-end-title = You reached the end
learn-quiz-end-all = You already carry all of this with you. Share it with your colleagues.
learn-quiz-end-some = This is not an exam. Here is what you already carry with you, and what is worth another look.
learn-quiz-known = What you already carry with you
learn-quiz-revisit = What is worth another look
learn-quiz-repeat-some = Go over these questions
learn-quiz-repeat-all = Do it all again
learn-origin = From { $name }
learn-origin-signed = Signed by people of another region: { $name }. Your phone has checked that signature.
learn-adapted = Your region adapted it from a text of { $name }.
learn-adapted-unknown = Your region adapted it from a text of another region.
