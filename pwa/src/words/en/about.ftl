about-title = What it protects and what it does not
about-what = Tejedora is a place to learn integral protection, and for defenders to tell their region's coordinators what happens. What is public is signed; what is personal is encrypted from person to person. The server only keeps and delivers.

about-protects = What it does protect
about-protects-1 = What you write is encrypted on your phone before it is stored or leaves. Only the people named on the screen can open it.
about-protects-2 = If somebody takes the server, switched off, they find nothing personal in it that they could read, and no key that opens it.
about-protects-3 = If somebody takes your phone with the app locked, they cannot read your space without your passphrase.
about-protects-4 = Nobody can change a report that has already left without its being noticed, or pass a false course off as a signed one.
about-protects-5 = It asks for no name, e-mail or phone number, and sends nothing to other companies: no statistics, no fonts, no maps.

about-not = What it cannot protect
about-not-running = A running server in the wrong hands sees who sends, when, how much and whether it is urgent; it can delay or drop what passes through it. Whoever serves this app's code can change it.
about-not-forward = If somebody gets hold of a key, they can read everything encrypted to that key while it was in use, earlier things too.
about-not-visible = A locked phone shows that the app is there, its courses and how much room it takes, though not what you wrote. The browser’s history keeps which screens you opened and when, and the link of your invitation: you can delete it.
about-not-files = Whoever reads your report gets your original files, with what they carry inside. The safe copy of a photo tells no place, time or phone and hides what you covered; the rest can still be seen. Taking a permission back asks that it is not used any more: it does not erase what somebody read or handed over.
about-not-rings = If you switch on notices, your browser’s company knows that this server calls your phone, when and how often; not who writes to you or what. A text message to your own people can be read by the telephone company and by whoever holds either phone.
about-not-hubs = If what you send passes through another region, the server in between sees where it goes, when, how large it is and whether it is urgent. It can delay or drop it, not open it. Urgent alerts are public in the region: they are signed, not encrypted.
about-not-arrivals = The server keeps, locked, what you leave in case you do not arrive: it sees for what time it is and whether you stopped it. A server that is off or in the wrong hands may tell late, too early or never. It reaches the coordinators, not the police: somebody has to open it.
about-not-plans = The server may guess who plans a campaign together, because it sees one phone leave something for several; it does not see what they write. Whoever leaves a plan keeps what she already had.
about-not-saved = A record that you save as a file is protected by its phrase alone: whoever has the file can try phrases for as long as they like, and whoever has the sheet too reads it. A dossier or an evidence bundle that was saved is protected by nothing, and a permission you take back later no longer reaches it.
about-not-told = What a coordinator does with your files you are told by her own app, signed. One who changes sides, or another program, may not tell you.
about-not-documents = Documents that others send you are read inside the app without running anything in them; even so, a fault in the reader or in the browser could be used through a file made for that.
about-not-feedback = Anonymous feedback on a workshop does not say whose it is, but in a small group it may be guessed, and the server sees which phone sent something.
about-not-memory = No browser app can be sure that the phone's memory is erased. If you fear that it will be taken, switch it off.
about-not-time = Dates and times are what each phone says: they are claims, not proof.
about-not-people = A coordinator who changes sides keeps what she has already read. Trust between people cannot be programmed.
about-not-phone = If your phone has spyware, or somebody forces you to open the app, Tejedora does not prevent it.
about-not-history = The browser's history keeps the address, even if you use the quick exit or a neutral name.
about-not-address = Your space is tied to this browser and this address. If you clear the browser's data, or the region changes its address, you open it with your copy.
about-not-lost = If you lose your passphrase and your recovery sheet too, nobody can open your space. There is no back door.
about-not-audit = Nobody from outside has audited this app yet.

about-content = The courses and mechanisms
about-content-text = Experts have not reviewed them yet: each one says which sources it comes from and when they were checked. Laws and deadlines change. None of this is legal advice.

about-leave = Quick exit
about-leave-text = On every screen, “Leave” locks and puts a page of notes in its place. To come back, touch the word “Notes”.

about-app = The app
about-version = Version { $version }
about-region = Region: { $region }
about-region-demo = It is a demo region.
about-licence = Free software, licence AGPL-3.0 or later: anyone may read it, check it and improve it.
