# All that is new for her, in one place. Each line leads to where it is.
news-title = What is new
news-count = { $count ->
    [0] Nothing that you have not seen.
    [one] There is one thing you have not seen.
   *[other] There are { $count } things you have not seen.
}
news-now = Not seen yet
news-before = Seen already
news-older = What came before is where it belongs: in your reports, your cases or your workshops.
news-all-seen = I have seen all
news-none-title = Nothing is new yet
news-none-text = Here you see answers, what comes in and what is due, also without signal.
news-choose = Choose what you want to hear of
news-coming = What is coming
news-deadline = A date you were told of
news-promises = Commitments to ask about

news-alert = Urgent alert in the region
news-alert-over = An alert is over
news-alert-safe = { $count ->
    [one] Somebody answered an alert: she is safe
   *[other] { $count } people answered an alert: they are safe
}
news-alert-help = { $count ->
    [one] Somebody needs help
   *[other] { $count } people need help
}
news-refused = The server did not accept something you sent
news-answer = { $count ->
    [one] You have an answer
   *[other] You have { $count } answers
}
news-opened = A coordinator opened your report
news-custody = You are told what was done with your files
news-progress = There is news of what you reported
news-needword = You are told what came of your need
news-notice-seen = They have seen your registration
news-notice-confirmed = You have a place in the workshop
news-notice-waiting = You are on the workshop's waiting list
news-notice-declined = There is no place for you in the workshop
news-plan = Somebody wrote in a campaign plan
news-told = You did not say that you arrived: the coordinators know by now
news-told-drill = Drill: the coordinators have what you left word of
news-report = A report arrived
news-more = { $count ->
    [one] Something was added to a report
   *[other] { $count } things were added to a report
}
news-missed = Somebody did not say that she arrived
news-missed-drill = Drill: somebody did not say that she arrived
news-safe = She says that she has arrived
news-need = { $count ->
    [one] A need for the roundtables arrived
   *[other] { $count } needs for the roundtables arrived
}
news-need-withdrawn = A need was withdrawn
news-needrating = There is an opinion on what was achieved
news-referral = Another region writes to you
news-case-given = You were given access to a case
news-registration = { $count ->
    [one] Somebody registered for a workshop
   *[other] { $count } people registered for a workshop
}
news-registration-withdrawn = Somebody no longer comes to the workshop
news-handover = You were given what had come before of a workshop
news-feedback = { $count ->
    [one] An opinion on the workshop arrived
   *[other] { $count } opinions on the workshop arrived
}
news-completion = { $count ->
    [one] Somebody finished a course
   *[other] { $count } people finished a course
}
news-proposal = A colleague proposes a text
news-review-approved = What you proposed was published
news-review-changes = Changes are asked for in what you proposed

news-kinds = What appears in What is new
news-kinds-text = For this phone. What you switch off stays where it belongs; it is only no longer counted here.
news-kind-alerts = Urgent alerts
news-kind-failures = What did not go out
news-kind-answers = Answers to what is yours
news-kind-reports = Reports that arrive
news-kind-checkins = Check-ins
news-kind-deadlines = Progress and dates
news-kind-needs = Needs and roundtables
news-kind-workshops = Workshops
news-kind-desk = Editing desk
news-kind-cases = Cases you are given
news-kind-regions = Other regions
news-kind-plans = Campaign plans
