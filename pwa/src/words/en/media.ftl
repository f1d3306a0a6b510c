# Pictures, recordings and sheets
media-show-picture = See the picture ({ $size })
media-show-audio = Listen ({ $size })
media-show-video = Watch the video ({ $size })
media-show-sheet = Download the sheet ({ $size })
media-show-voice = Listen to this lesson, read by a person ({ $size })
media-save-sheet = Save the sheet
media-voice = This lesson, read by a person
media-coming = { $done } of { $total } have come. If it breaks off, it goes on from there.
media-stop = Stop
media-trouble-full = It does not fit: your phone has too little room. What you had is still here. Delete something from the phone, or remove pictures of other courses in Settings, and try again.
media-trouble-away = There is no connection to the server. Try later: it goes on from where it was.
media-trouble-missing = The server no longer has it. When there is a new version of the course, you will see it.
media-trouble-altered = It was changed on its way, so we do not show it. Try again; if it happens again, tell your coordinator.

# What of each course is on this phone
learn-size = { $text } and { $media } of pictures or recordings
learn-size-here = { $text }, with its pictures and recordings ({ $media })
learn-media-here =
    { $n ->
        [one] Its picture or recording too ({ $size }).
       *[other] Its { $n } pictures and recordings too ({ $size }).
    }
learn-media-away =
    { $n ->
        [one] It has a picture or recording that is not on this phone ({ $size }). It does not come until you want it.
       *[other] It has { $n } pictures and recordings that are not on this phone ({ $size }). They do not come until you want them.
    }
learn-media-download = Download to see it without a connection ({ $size })
learn-remove = Remove this course
learn-remove-title = Remove this course from your phone?
learn-remove-text = It leaves your list. What you have done in it is not lost, and you can bring it back whenever you like, also without a signal. Its text ({ $text }) stays with that of the other courses: they come together and take little room.
learn-remove-media = Its pictures and recordings ({ $media }) are deleted. To see them again, they have to be downloaded.
learn-remove-go = Yes, remove it
learn-remove-not = No, keep it
learn-removed-done = You removed the course. It is at the end of the list if you want it back.
learn-removed-text = You removed this course from your list.
learn-removed =
    { $n ->
        [one] One course that you removed
       *[other] { $n } courses that you removed
    }
learn-bring-back = Bring it back

# Data and room
data-title = Data and space
data-card = How much room the courses take, what is downloaded and when.
data-saving = Use less data
data-low = Save data
data-low-text = Courses come in your language only, nothing is downloaded that you did not ask for, and the app looks for news every half hour. Your reports leave just as soon.
data-media = Pictures, recordings and videos
data-media-nothing = Always ask me
data-media-pictures = Show pictures under 300 kB without asking
data-media-low = While you save data, each picture, recording or video waits until you ask for it.
data-room = Space on your phone
data-here = What is here of the courses
data-text =
    { $n ->
        [one] The text of one course in your language: { $size }.
       *[other] The text of { $n } courses in your language: { $size }.
    }
data-media-total = Pictures, recordings and videos: { $size }.
data-course =
    { $n ->
        [one] 1 picture or recording, { $size }
       *[other] { $n } pictures and recordings, { $size }
    }
data-others =
    { $n ->
        [one] 1 of a workshop, of another language or of a course that changed: { $size }
       *[other] { $n } of workshops, of another language or of courses that changed: { $size }
    }
data-forget = Delete
data-forget-of = Delete the pictures and recordings of “{ $course }”
data-visible = Courses and their pictures are public and are not locked with your passphrase: whoever looks through your phone can see which ones you downloaded. Your reports, answers and notes are locked.
