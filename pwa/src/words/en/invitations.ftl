# Invitations that a coordinator makes.

invitations-title = Invitations
invitations-intro = Each invitation is for one person, once. Hand it over in person if you can: whoever has the link can use it.
invitations-new = Make an invitation
invitations-list = The ones you made
invitations-empty-title = You have not made any yet
invitations-empty-text = With an invitation, a companion can join from her own phone.
invitations-load-failed = We could not ask the server how they stand. You see what this phone last knew.

invitations-role = Who is it for?
invitations-role-defender = Defender
invitations-role-defender-hint = Learns, makes reports and receives answers.
invitations-role-facilitator = Facilitator
invitations-role-facilitator-hint = Accompanies courses and workshops.
invitations-role-coordinator = Coordinator
invitations-role-coordinator-hint = Will be able to read reports once those who look after the region’s key have signed hers.
invitations-label = A label for yourself
invitations-label-hint = To remember whom you gave it to. It stays on this phone, locked with your passphrase: the server does not see it. For a workshop, write several, one a line.
invitations-label-missing = Give it a label, even a nickname: that is how you will know who joined with it.
invitations-label-many = That is too many at once. Make up to { $most }, then the others.
invitations-days = For how many days?
invitations-days-option = { $n ->
    [one] 1 day
   *[other] { $n } days
  }
invitations-make = Make the invitation
invitations-make-failed = The invitation could not be made. A connection to the server is needed.
invitations-offline = To make an invitation, a connection to the server is needed.

invitations-local-title = Other phones cannot join with this invitation
invitations-local-text = The server’s address is { $url }, which exists only on this computer. It is good for trying out in this same browser.
invitations-local-how = How to change that
invitations-local-start = Whoever runs the server starts it with a secure address that phones can reach, for example:
invitations-local-cert = It has to be HTTPS: without it, phones do not let an app encrypt or work offline.

invitations-ready = { $n ->
    [one] The invitation is ready
   *[other] The { $n } invitations are ready
  }
invitations-for = For “{ $label }” · { $role }
invitations-until = Good for one use, until { $at }
invitations-qr-alt = QR code of the invitation
invitations-qr-hint = Let her read it with her phone’s camera. If it does not open, send her the link.
invitations-link = Link
invitations-copy = Copy link
invitations-copied = Link copied. Clear it from the clipboard once you have handed it over.
invitations-copy-failed = It could not be copied. Hold your finger on the link to copy it.
invitations-share = Share
invitations-share-warning = Whoever sees the link before she does can use it in her place. If it shows as used and she could not join, tell her and make another.
invitations-close = Done
invitations-batch-whose = Whose card is which
invitations-batch-whose-text = This list is not printed: a card carries its number only.
invitations-batch-left = These could not be made: { $labels }. The others are good. When there is a connection, make the ones that are missing.
invitations-show = See link and QR

invitations-card = { $n ->
    [one] Card to print
   *[other] Cards to print
  }
invitations-card-discreet = Discreet card
invitations-card-discreet-hint = It does not say what it is for, nor show the address. Whoever finds it sees only a QR and how to read it.
invitations-card-lang = Language of the card
invitations-card-print = { $n ->
    [one] Print the card
   *[other] Print the { $n } cards
  }
invitations-card-after = Cut out and hand over. If a card is lost, cancel that invitation.
invitations-card-preview = What it will look like

invitations-state-open = Not used
invitations-state-used = Used
invitations-state-expired = Expired
invitations-state-cancelled = Cancelled
invitations-reused = { $count ->
    [one] Somebody tried to use it again
   *[other] Somebody tried to use it { $count } more times
  }
invitations-reused-text = It may be her, touching the link again or on another phone, or somebody else who saw it. Talk to her before you trust what comes.
invitations-row-made = Made on { $at }
invitations-row-until = Good until { $at }
invitations-row-ended = Expired on { $at }
invitations-unlabelled = No label
invitations-cancel = Cancel
invitations-cancel-named = Cancel the invitation of { $label }
invitations-cancel-title = Cancel this invitation?
invitations-cancel-text = The link and the card will stop working. You can make another whenever you like.
invitations-cancel-sure = Cancel the invitation
invitations-cancel-keep = Leave it
invitations-reissue = Make another like it
invitations-reissue-named = Make another like it for { $label }
invitations-action-failed = It did not work. A connection to the server is needed.

# The printed card, in the language of who receives it

invitations-print-title = Your invitation to Tejedora
invitations-print-title-discreet = This is for you
invitations-print-what = Courses, protection mechanisms, and a way to tell what happens that only the people you know of can open, and to be answered.
invitations-print-step-1 = Open your phone’s camera and point it at the code.
invitations-print-step-2 = Touch the link. If it opens inside another app, choose “open in browser”.
invitations-print-step-3 = Choose a passphrase that only you know. Nobody can recover it for you.
invitations-print-step-3-discreet = Follow the steps in a quiet place, on your own.
invitations-print-until = Good for one use, until { $at }.
invitations-print-lost = If it does not open or says it was used, tell whoever gave it to you.
invitations-print-link = Or type this address:
