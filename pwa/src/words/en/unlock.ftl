unlock-title = Open my space
unlock-which = Which space?
unlock-none-title = There is no space in this browser
unlock-none-text = Spaces stay in the browser where they were made. If you have a copy or an invitation, start there.
unlock-label = Your passphrase
unlock-go = Open
unlock-opening = Opening… the phone works for a few seconds so that nobody can try passphrases quickly.
unlock-wrong = That is not the passphrase. Check capitals, accents and spaces.
unlock-wrong-many = That is still not it. You may try as often as you like, or open with your recovery sheet.
unlock-failed = It could not be opened. Close other tabs of this app and try again.
unlock-demo = Demo space: its passphrase is public, so it opens without writing it.
unlock-other = Other ways to open
unlock-kit-link = Use my recovery sheet
unlock-file-link = Open a copy of my space
unlock-pass-link = Use my passphrase
unlock-lost = I have neither the passphrase nor the sheet
unlock-lost-text = Without one of them nobody can open this space: not your coordinator, not whoever looks after the server. What you already sent is still with the coordinators. What you had not sent stays locked here.
unlock-lost-next = Ask your coordinator for another invitation and make a new space with it in this same browser. Do not delete this one: if you remember the passphrase one day, it opens.
unlock-delete-link = Delete a space from this phone

unlock-kit-title = Open with my sheet
unlock-kit-label = The twelve words, in order
unlock-kit-hint = Put spaces between them. Capitals do not matter.
unlock-kit-count = { $count ->
    [one] One word of twelve so far.
   *[other] { $count } words of twelve so far.
}
unlock-kit-wrong = Those words do not open any space in this browser. Check that they are complete, in order and spelt right; if the sheet is from another phone, open your copy here first.

unlock-file-title = Open a copy
unlock-file-text = Choose the file you saved and write the passphrase your space had when you saved it, or the twelve words of your sheet.
unlock-file-choose = Choose the file
unlock-file-chosen = File chosen: { $name }
unlock-file-bad = That file is not a complete copy of a space. Look for the one ending in “.tejedora”, or fetch it again.

unlock-delete-title = Delete a space
unlock-delete-text = It is deleted from this phone for good: keys, drafts, progress and whatever was not sent. What you already sent stays with whoever received it.
unlock-delete-kit = Neither your passphrase nor your sheet can bring it back, unless you have a copy kept somewhere else.
unlock-delete-word = DELETE
unlock-delete-label = To confirm, write { $word }
unlock-delete-go = Delete for good
unlock-delete-done = The space was deleted from this phone.
unlock-delete-failed = It could not be deleted. Close other tabs of this app and try again.
