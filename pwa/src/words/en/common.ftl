# Words that the whole app uses.
common-back = Back
common-lock = Lock
common-leave = Leave
common-leave-hint = Quick exit: one tap here, or the Escape key twice. It locks and shows a page of notes.
common-skip = Skip to content
common-loading = One moment…
common-retry = Try again
common-go-home = Go to the start
common-cancel = Cancel
common-error-title = Something went wrong
common-error-text = It was not your fault, and nothing that was already saved is lost. Try again; if it happens once more, close the app and open it again.
common-offline-part-title = This part is not on your phone yet
common-offline-part-text = It downloads by itself the first time there is signal. Connect for a moment and try again.
common-not-found = There is nothing here
common-not-found-text = This address does not lead to any screen.
common-not-yours = This screen is for another role
common-not-yours-text = It does not open with your role in this region. If you need it, talk to your coordinator.
common-demo-banner = Demo: do not write anything real.
common-alert-banner = Urgent alert: { $area }. Touch to read it.
common-update-text = There is a new version.
common-update-now = Update now

role-defender = defender
role-coordinator = coordinator
role-facilitator = facilitator
role-operator = operator
role-custodian = outside custodian

nav-label = Sections
nav-fresh = { $count ->
    [one] (one thing not seen)
   *[other] ({ $count } things not seen)
}
nav-home = Home
nav-learn = Learn
nav-mechanisms = Mechanisms
nav-reports = Reports
nav-inbox = Received
nav-invitations = Invite
nav-operator = Status
nav-facilitator = Facilitate

common-show-passphrase = Show the passphrase
common-banners = Announcements

# The same, open in two tabs
common-turn-title = It is open in another tab
common-turn-text = So that nothing you write is lost, it is written in one tab at a time. What you wrote there is kept and appears here.
common-turn-take = Go on in this one
