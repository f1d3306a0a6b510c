settings-title = Settings
settings-look = How it looks
settings-language = Language
settings-theme = Colours
settings-theme-system = Like the phone
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
settings-name-limits = Only the icon, the name and the window's title change. Inside, the app is still Tejedora, and the browser's history keeps the address you visited.
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
settings-lock-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
settings-lock-text = It does not lock while you are in the camera or choosing a file.
settings-lock-now = Lock now
settings-leave-text = The “Leave” button locks and shows a page of notes. To come back, touch the word “Notes” at the top. On a computer, pressing Escape twice works too.

settings-safety = Not losing my space
settings-kit-made = Your recovery sheet is made.
settings-kit-missing = You have not made your recovery sheet yet.
settings-kit-go = Recovery sheet
settings-copy-text = A copy is a file closed with your passphrase. Keep it away from this phone; in another browser it opens with the passphrase, or with your sheet.
settings-copy-go = Save a copy
settings-copy-done = Copy saved to your downloads.
settings-copy-failed = The copy could not be made. Check that there is room and try again.
settings-open-copy = Open a copy here
settings-locked-text = Open your space to make your sheet or save a copy.
settings-locked-go = Open my space

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
