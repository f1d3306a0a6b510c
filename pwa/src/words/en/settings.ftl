settings-title = Settings
settings-look = How it looks
settings-language = Language
settings-theme = Colours
settings-theme-system = As on the phone
settings-theme-light = Light
settings-theme-dark = Dark
settings-text-size = Text size
settings-text-100 = Normal
settings-text-115 = Large
settings-text-130 = Very large
settings-text-150 = Huge

settings-name = Name and icon on your phone
settings-name-text = If somebody looks through your phone, a neutral name draws less attention. Choose before you install: afterwards the icon no longer changes.
settings-name-Tejedora = Tejedora
settings-name-Notas = Notas (notes)
settings-name-Cuaderno = Cuaderno (notebook)
settings-name-limits = Only the icon, the name and the window's title change. Inside, the screens say what they are, and the browser's history keeps the address you visited.
settings-name-installed = The app is already installed. To change its name it would have to be removed and installed again. Before that, make your sheet and save a copy; when you remove it, do not tick “delete data”.

settings-install = Install
settings-install-text = Installed, it opens faster, without an address bar, and the browser takes better care of your data.
settings-install-go = Install as “{ $name }”
settings-install-done = Installed. Look for it among your apps.
settings-install-already = It is already installed on this phone.
settings-install-how = This browser offers no button. Open its menu (⋮ or share) and choose “Install app” or “Add to home screen”.
settings-storage-kept = The browser promised to keep your data.
settings-storage-evictable = The browser did not promise to keep your data: it could delete them if room runs short.
settings-storage-ask = Ask it to keep them
settings-storage-refused = It said no for now. It usually agrees once the app is installed and you use it often.
settings-storage-free = Room available to the app: { $size }.

settings-lock = Locking and leaving
settings-lock-after = Lock when I do not use it for
settings-lock-minutes = { $minutes } min
settings-lock-text = It does not lock while you are in the camera or choosing a file.
settings-lock-now = Lock now
settings-leave-text = The “Leave” button locks and shows a page of notes. To come back, touch the word “Notes” at the top. On a computer, pressing Escape twice works too.

settings-safety = Not losing my space
settings-kit-made = Your recovery sheet is made.
settings-kit-missing = You have not made your recovery sheet yet.
settings-kit-go = Recovery sheet
settings-copy-text = A copy is a file locked with your passphrase. Keep it away from this phone; in another browser it opens with the passphrase, or with your sheet.
settings-copy-go = Save a copy
settings-copy-done = Copy saved to your downloads.
settings-copy-failed = The copy could not be made. Check that there is room and try again.
settings-open-copy = Open a copy here
settings-locked-text = Open your space to make your sheet or save a copy.
settings-locked-go = Open my space
settings-mark = Your key’s fingerprint
settings-mark-text = Read it aloud, in person or by phone, when somebody wants to check that what she received is yours. It is no secret.

settings-delete = Delete
settings-delete-text = Removes your space from this phone for good.
settings-delete-go = Delete a space from this phone
settings-about = About Tejedora: what it protects and what it does not

kit-title = Recovery sheet
kit-why = These twelve words open your space if you forget the passphrase. Whoever has them together with your phone or a copy can read everything.
kit-where = Keep them far from the phone: with somebody you trust, in a sealed envelope, or split between two places. Do not photograph them.
kit-show = Show the words
kit-alone = First, see that nobody is watching your screen.
kit-words = Your twelve words, in order
kit-qr = QR code with the twelve recovery words
kit-qr-text = The code says the same as the words.
kit-print = Print
kit-print-warning = Some printers keep what they print. In a public place, better write them by hand.
kit-paper-title = Recovery sheet
kit-paper-text = Keep this sheet far from the phone. Do not photograph it.
kit-check = I have them on paper
kit-check-title = Let us check that they are right
kit-check-word = Word number { $place }
kit-check-wrong = It does not match your sheet. Look at it and write it again.
kit-check-go = Check
kit-check-back = See the words again
kit-done-title = Your sheet is ready
kit-done-text = If one day you forget your passphrase, choose “Use my recovery sheet” when opening.
kit-failed = The sheet could not be prepared. Lock, open your space again and try once more.

settings-pass-title = Change my passphrase
settings-pass-old = The passphrase as it is now
settings-pass-kit = You came in with your recovery sheet: the old passphrase is not needed.
settings-pass-go = Change the passphrase
settings-pass-done = Your passphrase has changed. Copies you already saved open with the old one.

region-title = My region
region-card = You are in { $name } now.
region-now = You are in { $name }. What you send reaches those who coordinate it.
region-left = You left it on { $day }.
region-linked = Its server and yours are linked: what you add to a report that it has reaches it sealed from here. Your server sees that you write to that region, not what. Files do not travel this way.
region-apart = Its server and yours are not linked: from here you cannot write to it, and its answers do not reach you.
region-old-app = Your earlier space is still at { $address }, until you delete it there. What they answer without knowing that you moved waits for you at that address.
region-tell = Get the answers of { $name } here
region-tell-text = It tells those who coordinate { $name } which region you are in now, so that they can answer you here. Nobody else will know. If you do not want them to know, do not send it.
region-tell-yes = Seal and tell them
region-tell-no = Better not
region-told = You told those who coordinate { $name }: they can answer you here.
region-timed-title = Something of yours is still scheduled there
region-timed = { $n ->
    [one] A message that you scheduled will go out at its time. You can only stop it at { $address }.
   *[other] { $n } messages that you scheduled will go out at their time. You can only stop them at { $address }.
}
region-move = If you move to another region
region-move-1 = Save your sheet and a copy of your space.
region-move-2 = Ask for an invitation of the other region, open it and choose "Bring my space from another region".
region-move-3 = See that everything is there. Only then delete the space here, if you like.
region-move-go = Make my sheet and my copy
