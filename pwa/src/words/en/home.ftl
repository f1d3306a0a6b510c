home-title = What do you want to do?
home-role = { $region } · { $role }
home-online = Connected to your region's server.
home-offline = No connection. You can read, learn and write; what you send will leave when there is signal, while the app is open.

home-report = Tell what happened
home-report-text = Take your time: it saves itself, and nobody sees it until you send it.
home-reports = My reports
home-reports-none = You have not written any yet.
home-reports-count = { $count ->
    [one] You have one.
   *[other] You have { $count }.
}
home-reports-waiting = { $count ->
    [one] One is waiting to leave; nobody has seen it.
   *[other] { $count } are waiting to leave; nobody has seen them.
}
home-reports-answered = { $count ->
    [one] One has an answer.
   *[other] { $count } have an answer.
}

home-cases = Cases
home-cases-none = Nothing due today.
home-cases-due = { $count ->
    [one] One thing is due for you.
   *[other] { $count } things are due for you.
  }
home-inbox = Received
home-inbox-none = There are no reports to open.
home-inbox-new = { $count ->
    [one] One report not opened.
   *[other] { $count } reports not opened.
}
home-inbox-urgent = { $count ->
    [one] One is urgent.
   *[other] { $count } are urgent.
}
home-inbox-aside = { $count ->
    [one] One was set aside because it could not be verified.
   *[other] { $count } were set aside because they could not be verified.
}
home-invitations = Invite
home-invitations-text = Make an invitation with a QR code for one person.

home-operator = State of the server
home-operator-text = What works, what is behind and what to do.
home-facilitator = Facilitate
home-facilitator-text = Your workshops, the editing desk and what is shared with you.

home-learn-go = Go on with the course
home-learn-start = Start a course
home-learn-start-text = Short courses that work without a connection.
home-learn-progress = You have done { $done } of { $total } parts
home-guide = Whom can I turn to?
home-mechanisms = Protection mechanisms
home-mechanisms-text = Whom to turn to, what they ask for and what may happen.

home-waiting-title = Your role still has to be signed
home-waiting-text = You came in as { $role }. Until the people who look after your region’s key sign it, { $for ->
    [facilitator] no registrations and nothing that is shared reach this phone, and you cannot publish.
   *[other] no reports reach this phone.
  }
home-waiting-mark = When they call you, read your key’s fingerprint aloud together. That way they sign yours and no other:
home-clock-title = Check this phone’s date
home-clock-text = The phone says { $phone }; the server, { $hub }. Your reports carry the phone’s date: set it right in the phone’s settings before you write.
home-kit-title = You have no recovery sheet yet
home-kit-text = If you forget your passphrase, nobody can open your space. Making the sheet takes two minutes.
home-kit-go = Make my sheet
home-pass-title = Choose a new passphrase
home-pass-text = You came in with your recovery sheet. If you forgot your passphrase, change it now: the old one is not needed.
home-evict-title = This browser may delete your data
home-evict-text = It did not promise to keep them if the phone runs short of room. Install the app or save a copy, and send soon what you write.
home-evict-go = See how
home-full-title = What is new no longer fits on this phone
home-full-text = What you had is still here and can be read. What is missing comes by itself once there is room: delete photos or apps that you do not use, or take away pictures and recordings of courses.
home-full-go = See what takes up room
home-space-title = There is little room left on the phone
home-space-text = Free { $size } or more before adding photos or voice notes.

home-settings = Settings
home-settings-text = Language, text, locking, recovery sheet and copy.
home-about = What it protects and what it does not
home-demo-switch = Try another role
home-demo-switch-text = Your trial space stays here to come back to.
home-more = More

home-out-revoked = Your access to the server was withdrawn
home-out-unknown-device = The server no longer knows this phone
home-out-text = What is here is still yours and you can read it, but nothing new leaves or arrives. Talk to your coordinator; if needed, she will give you another invitation.

home-help = Help now
home-help-text = What to do in the next minutes, and your people one touch away.
home-checkins = Leave word of when I arrive
home-alerts = Urgent alerts
home-needs = What I need from missions
home-roundtables = Roundtables
home-needs-answered = { $count ->
    [one] You were told what came of what you asked.
   *[other] You were told what came of { $count } things that you asked.
  }
home-roundtables-due = { $count ->
    [one] It is time to ask about a commitment.
   *[other] It is time to ask about { $count } commitments.
  }
