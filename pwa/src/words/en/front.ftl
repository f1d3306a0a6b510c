front-lead = Learn to take care of yourself and of others, and tell what happens knowing who will be able to read it.
front-lead-2 = It works without signal. What you write is encrypted inside your phone before it is stored or leaves.

front-open-go = Go on where you were
front-open-as = Your space is open as { $role }.

front-spaces-title = Your spaces on this phone
front-space-demo = Demo: { $role }
front-space-own = My space
front-space-made = Since { $day }
front-locked-idle = It locked because you had not used it for a while. What you wrote is saved.
front-locked-hidden = It locked when you left the app. What you wrote is saved.
front-locked-asked = It is locked. Nobody can read it without your passphrase.

front-demo-title = Try it without an invitation
front-demo-text = This is a demo region with made-up data. Enter with the role you want to see; you can try all four.
front-demo-defender = Defender
front-demo-defender-text = Take a course, get to know the protection mechanisms and send a report.
front-demo-coordinator = Coordinator
front-demo-coordinator-text = Receive the reports, answer them and invite others.
front-demo-facilitator = Facilitator
front-demo-facilitator-text = Look through the courses as participants will see them.
front-demo-operator = Operator
front-demo-operator-text = Keep the server working, without being able to read anything personal.
front-demo-entering = Preparing your trial space…
front-demo-failed = The demo could not be opened
front-demo-unreachable = The server does not answer. Check your connection and try again; what is already on this phone is still here.
front-demo-storage = This browser does not let the app store data. It may be a private window, or there is no room left: open the page in a normal window.

front-join-title = Were you invited?
front-join-text = You enter with an invitation: a link or a QR code that your coordinator gives you.
front-join-go = I have an invitation
front-join-how = If you have none, ask your region's coordinator for one, in person or through the channel you trust most. You do not have to give your name, e-mail or phone number.

front-unreachable-title = No connection to your region's server
front-unreachable-text = This page opened, but the server does not answer. Check that you have signal or wifi and try again.
front-unreachable-next = If it stays like this, the server may be switched off. Tell the person who looks after it, or your coordinator.
front-offline-title = No connection
front-offline-text = You can open your space, learn and write reports. They will leave when the signal is back and your space is open.
front-region-title = There is no region here yet
front-region-text = The server answers, but its region has not been set up. Whoever installs it has to finish that step; then you will be able to enter with your invitation.

front-help = Help now
front-about = What it protects and what it does not
front-settings = Language, text size and icon name
front-kit = I lost my passphrase: open with my recovery sheet
front-demo-again = Your space is still here
