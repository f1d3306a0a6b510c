join-title = Enter with an invitation
join-need = Open the link you were given, or paste it here.
join-paste-label = Invitation link
join-paste-hint = It starts with your region's address and has “/join#” in the middle.
join-paste-go = Read the invitation
join-unreadable-title = This is not a whole invitation
join-unreadable-text = The link may have been cut when it was copied. Copy all of it again, from “http” to the last letter, or ask for it to be sent once more.
join-checking = Checking your invitation…

join-used-title = This invitation has been used
join-used-text = Each invitation is for one person and one phone only. If you have already come in with it, your space is on the phone and in the browser where you did: open it there.
join-used-next = If it was not you, tell the person who gave it to you, because somebody else may have used it, and ask for another.
join-here-title = You have a space in this browser already
join-here-text = If you have already come in with this invitation, you need not use it again: open your space with your passphrase.
join-here-open = Open my space
join-here-other = Make another space with the invitation
join-cancelled-title = This invitation was cancelled
join-cancelled-text = Whoever gave it to you took it back. Ask her, and ask for another one.
join-expired-title = This invitation has expired
join-expired-text = Invitations last a few days, so that a lost link is of no use to anybody. Ask whoever gave it to you for another.
join-unknown-title = This server does not know that invitation
join-unknown-text = It may be from another region, or the link is not whole. Check with whoever gave it to you that it is the right one.
join-other-region-title = This invitation is from another region
join-other-region-text = Open it at the address in your own link, not on this page.
join-unreachable-title = No connection to the server
join-unreachable-text = Your invitation has not been used up. Find signal and try again; do not close this page.
join-storage-title = There is nowhere to keep your space
join-storage-text = The browser did not let the app store anything on this phone. Free some room or use a normal (not private) window. Your invitation has not been used up.

join-meet-title = You are invited to { $region }
join-meet-role = You will enter as { $role }.
join-meet-until = The invitation is good until { $day }.
join-resume-title = You had begun here already
join-resume-text = The connection broke before the end. To go on, type the same passphrase that you chose.
join-resume-go = Go on with my passphrase
join-meet-what = Here you can learn without a connection, get to know the protection mechanisms, and send reports that only the people named on the screen can read.
join-meet-nothing = We do not ask for your name, e-mail or phone number.
join-meet-unvouched-title = No person vouches for this invitation
join-meet-unvouched-text = It was made by the server, not by a coordinator. Check with somebody you trust that it is really for you.
join-meet-loopback-title = This address exists on this computer only
join-meet-loopback-text = A phone cannot use this invitation. Whoever looks after the server can give it a public address.
join-meet-go = Accept and choose my passphrase
join-meet-tied = Your space stays in this browser, at this address. Choose the phone that you are going to use.

join-inapp-title = You are inside another app
join-inapp-text = This browser belongs to the app where you tapped the link. That app can see what you do here and may delete your space without telling you.
join-inapp-next = Copy the link, open Chrome, Firefox or Safari, and paste it into the address bar.
join-inapp-copy = Copy the link
join-inapp-copy-done = Link copied. Paste it into your browser.
join-inapp-copy-failed = It could not be copied. Press and hold the link where you received it and choose “Open in browser”.
join-private-title = This looks like a private window
join-private-text = We cannot be sure, but this browser stores very little. In a private window your space is deleted when you close it, with everything you have not sent.
join-private-next = Copy the link and open it in a normal window.
join-insecure-title = This page did not come over a secure connection
join-insecure-text = Without “https” the browser does not allow encryption. Check the address with whoever invited you before you go on.
join-unsupported-title = This browser will not do
join-unsupported-text = It lacks something to store or encrypt your data. Update it, or use a recent version of Chrome, Firefox or Safari.
join-anyway = Go on here anyway

join-pass-title = Choose your passphrase
join-pass-why = The passphrase opens your space. It stays in your head: neither the phone nor the server keeps it.
join-pass-kind = Which kind do you want?
join-pass-kind-words = Six random words
join-pass-kind-words-hint = The safest. Learn them like a rhyme.
join-pass-kind-own = A phrase of my own
join-pass-kind-own-hint = 12 letters or more that nobody can guess.
join-pass-words = Your six-word passphrase
join-pass-another = Other words
join-pass-learn = Say it three times under your breath. If you write it down, keep the paper far from the phone.
join-pass-learned = I have it: I can write it without looking
join-pass-try = Write it, with spaces between the words
join-pass-try-hint = That is how you know that you really have it. If it does not come, switch off the button above and look at it again.
join-pass-try-wrong = It is not the same. Check letters and spaces; it is all in small letters.
join-pass-not-yet-words = To go on, switch on “I have it” and write the six words.
join-pass-not-yet-own = To go on, write a passphrase of 12 letters or more, the same one twice.
join-pass-own = Your passphrase
join-pass-own-hint = A short sentence works well. No names, dates or song lyrics.
join-pass-again = Write it once more
join-pass-short = It needs more letters: { $missing ->
    [one] one more.
   *[other] { $missing } more.
}
join-pass-weak = It repeats very few letters: it is easy to guess.
join-pass-differ = They are not the same. Check them, or touch the eye to see them.
join-pass-nobody-title = Nobody can recover it
join-pass-nobody-text = If you forget it, nobody can open your space: not your coordinator, not whoever looks after the server. That is why the next step offers you a recovery sheet.
join-pass-go = Create my space

join-making-title = Creating your space
join-making-wait = It takes a few seconds. Do not close this page.
join-step-keys = Making your keys on this phone
join-step-vault = Protecting your space with your passphrase
join-step-enrol = Telling the server that you are here
join-step-state-done = done
join-step-state-now = under way
join-step-state-later = to come

join-done-title = You are in
join-done-text = Your space is on this phone and only opens with your passphrase.
join-done-kit-title = Make your recovery sheet now
join-done-kit-text = It is twelve words to write down or print. They open your space if you forget the passphrase, or in another browser if you bring a copy.
join-done-kit-go = Make my sheet
join-done-later = Later, go to the start

join-passphrase-title = That is not the passphrase you began with
join-passphrase-text = Nothing was lost and your invitation is still good. Type the passphrase you chose the first time. If you do not remember it, ask whoever gave it to you for another invitation.
join-failed-title = It could not be finished
join-failed-text = Something failed before the end. Try again with the same invitation from this phone.
