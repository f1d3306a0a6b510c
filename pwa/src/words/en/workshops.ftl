# Workshops: the list, one of them, registering, attending and feedback.

workshops-title = Workshops
workshops-one = Workshop
workshops-card = Gatherings to learn together: dates, programme and registration.
workshops-intro = Gatherings to learn together. Times are on your phone’s clock.
workshops-upcoming = Coming up
workshops-none-upcoming = None has a date right now. Ask your facilitator.
workshops-undated = No date yet
workshops-undated-text = Programmes ready to be held. If one suits your group, tell your facilitator.
workshops-past = Past workshops
workshops-when = { $day }, { $time }
workshops-no-date = No date yet
workshops-no-date-long = It has no date yet. Ask your facilitator.
workshops-online = Online
workshops-cancelled = Cancelled
workshops-running = Happening now
workshops-full = Full
workshops-full-text = All places are taken. You can put yourself on the waiting list.
workshops-empty-title = No workshops yet
workshops-empty-text = When the facilitators publish one, you will see it here. You need a connection for a moment.
workshops-missing-title = That workshop is not on your phone
workshops-missing-text = It may have been removed, or may not have arrived yet.
workshops-show-all = See the workshops
workshops-other-language = This workshop is not in your language yet. It is in { $language }.
workshops-back = Back to the workshop

workshops-fact-when = When
workshops-fact-where = Where
workshops-fact-capacity = Places
workshops-fact-languages = Languages
workshops-fact-facilitators = Facilitators
workshops-no-place = The place has not been said yet.
workshops-capacity = { $n ->
    [one] There is room for one person.
   *[other] There is room for { $n } people.
  }
workshops-facilitators-unnamed = { $n ->
    [0] It has not been said who yet.
    [one] A facilitator of your region, who gives no name here.
   *[other] { $n } facilitators of your region, who give no names here.
  }
workshops-from-to = { $day }, { $start } to { $end }
workshops-from-to-days = From { $from }, { $start }, to { $to }, { $end }
workshops-your-clock = On your clock: { $zone }.
workshops-place-clock = On the clock of the place, { $zone }
workshops-clocks-one = Times on your clock and at the place: { $zone }.
workshops-clocks-two = First the time on your clock, { $yours }; then at the place, { $theirs }.
workshops-clocks-unknown = Your phone does not know the time zone “{ $zone }”. Check the time with your facilitator.
workshops-there = (there, { $time })
workshops-at-start = At the start
workshops-after-start = { $time } h after the start
workshops-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
  }
workshops-programme = Programme
workshops-materials = Materials
workshops-before = Before you come
workshops-after = Afterwards
workshops-steps-kept = What you tick stays in your space. Nobody else sees it.

# The calendar

workshops-calendar = Add it to my calendar
workshops-calendar-care = A phone’s calendar is often copied to an account on the internet and shows on the screen. Other people may read it.
workshops-calendar-what = What should it say?
workshops-calendar-discreet = Only an appointment under another name
workshops-calendar-discreet-hint = It has the day and the time. It does not say what it is or where.
workshops-calendar-full = The workshop’s name, the place and what it is about
workshops-calendar-full-hint = Only if nobody else looks at your calendar.
workshops-calendar-title = What to call the appointment
workshops-calendar-discreet-title = Appointment
workshops-calendar-save = Save the file
workshops-calendar-file = appointment.ics
workshops-calendar-file-full = workshop.ics

# Registering

workshops-register = Register
workshops-register-waiting = Join the waiting list
workshops-register-title = Register
workshops-register-intro = Everything is optional. Tell us only what helps you to come and be well.
workshops-register-change = Change what you need to. The last one you send is the one that counts.
workshops-name = What you want to be called
workshops-name-hint = Your name, a nickname or nothing.
workshops-needs = What do you need in order to come?
workshops-needs-hint = Tick what applies. Asking for it does not cost you your place.
workshops-need-access = Accessibility
workshops-need-access-hint = To move, see, hear, understand or rest
workshops-need-access-more = What helps you?
workshops-need-childcare = Childcare
workshops-need-childcare-hint = If you bring them, or if someone has to stay at home
workshops-need-childcare-more = How many, and how old?
workshops-need-travel = Travel or lodging
workshops-need-travel-hint = Money, company or a safer way
workshops-need-travel-more = What would it take? You need not say where you leave from.
workshops-need-food = Food
workshops-need-food-hint = Allergies, what you do not eat, what your body needs
workshops-need-food-more = What should we know?
workshops-need-language = Language or interpretation
workshops-need-language-hint = Another language, sign language, easy reading
workshops-need-language-more = Which one?
workshops-words = Anything else?
workshops-words-hint = What worries you, what you would like, whom you do not want to meet.
workshops-readers = Who will be able to read it
workshops-readers-facilitators = { $n ->
    [one] Your region’s facilitator.
   *[other] Your region’s { $n } facilitators, not only those of this workshop.
  }
workshops-readers-nobody-else = Nobody else, unless they give it to another facilitator who joins later. Whoever runs the server sees that you sent something and when, but not what it says.
workshops-readers-key = Even without a name it is signed with your key: if you send them something else, they can see that it is from the same person.
workshops-readers-none = There is no facilitator with a key yet. It stays on your phone and leaves when there is one.
workshops-readers-stale = The list of who can read has not been renewed for a while. Before you send anything delicate, ask your coordinator.
workshops-offline = There is no connection. It is kept on your phone and leaves as soon as there is one, while the app is open.
workshops-send = Send my registration
workshops-send-change = Send the change
workshops-send-failed = It could not be kept for sending. What you wrote is still here. Perhaps the phone is out of space.
workshops-discard = Delete what I wrote
workshops-closed-title = Registration is not open
workshops-closed-text = The workshop is over, was cancelled, or has no date yet.

# How it stands

workshops-state-queued = Waiting to leave
workshops-state-arrived = Arrived at the server
workshops-state-delivered = The facilitators have it
workshops-state-refused = Not accepted
workshops-state-seen = They have seen it
workshops-state-confirmed = You have a place
workshops-state-waiting = On the waiting list
workshops-state-declined = No place this time
workshops-state-withdrawn = You withdrew it
workshops-state-withdrawing = You are withdrawing it
workshops-line-queued = Your registration is on this phone. Nobody has seen it. It leaves by itself when there is a connection.
workshops-line-arrived = Your registration is on the server, locked. The facilitators have yet to receive it.
workshops-line-delivered = One of them has yet to see it and answer you.
workshops-line-refused = The server would not take it. It is still on your phone: change it and send it again, or tell your facilitator.
workshops-line-seen = A facilitator has seen your registration. She has yet to answer you.
workshops-line-confirmed = A facilitator confirmed you. They are expecting you.
workshops-line-waiting = If a place becomes free, they will tell you here.
workshops-line-declined = A facilitator answered that it is not possible this time.
workshops-line-withdrawn = If you change your mind, you can register again.
workshops-line-withdrawing = It has not left your phone yet. It leaves by itself when there is a connection.
workshops-said-at = { $at }
workshops-changed-since = You changed your registration after that. They have yet to see the change.
workshops-change = Change my registration
workshops-withdraw = Withdraw my registration
workshops-withdraw-title = Withdraw your registration?
workshops-withdraw-text = We tell the facilitators, and they stop seeing what you asked for. What they have read, they have read.
workshops-withdrawn-toast = You withdrew it. We are telling the facilitators.
workshops-cancelled-text = This workshop will not be held on that date.
workshops-cancelled-text-in = This workshop will not be held on that date. Your registration is not lost: the facilitators have it.
workshops-past-text = This workshop is over.
workshops-undated-ask = Once it has a date, you can register here.

# Attending

workshops-attend = Say that I am here
workshops-attended = You said that you arrived · { $at }
workshops-attend-title = I am here
workshops-attend-show = Show this code
workshops-attend-show-text = The facilitator scans it with her phone. No signal is needed.
workshops-attend-code-alt = QR code with the proof of your registration
workshops-attend-read = Or read the facilitator’s
workshops-attend-read-text = She shows a code that changes every ten minutes. No signal is needed for this either: it is sent later.
workshops-attend-type = Type the code
workshops-attend-type-hint = It is eight letters and numbers.
workshops-attend-go = I am here
workshops-attend-slip = There is a slip in that code. Copy it again, take your time: it may have changed by now.
workshops-attend-other-workshop = That code is for another workshop.
workshops-attend-not-registered = Register for this workshop first.
workshops-attend-sent-title = Done, it is noted
workshops-attend-sent-text = The facilitators get it when there is a connection · { $at }
workshops-attend-none-title = Register first
workshops-attend-none-text = The code comes from your registration. You can register right here, without signal.
workshops-attend-why = Your code changes every half minute, so that a photo of it is of no use. Only those who scan it can read it.

# Feedback

workshops-feedback-go = Say what I thought of it
workshops-feedback-sent-go = What you said about it
workshops-feedback-title = What did you think of it?
workshops-feedback-intro = Answer what you like. It helps us take better care of the next one.
workshops-scale-useful = Is it useful for what you do?
workshops-scale-clear = Was it clear?
workshops-scale-safe = Did you feel safe?
workshops-scale-heard = Did you feel heard?
workshops-step-1 = Not at all
workshops-step-2 = A little
workshops-step-3 = More or less
workshops-step-4 = Quite
workshops-step-5 = Very much
workshops-feedback-best = What you take with you
workshops-feedback-change = What you would change
workshops-feedback-other = Something we should know
workshops-feedback-who = How do you send it?
workshops-feedback-anonymous = Without saying who I am
workshops-feedback-signed = With my name or my key
workshops-feedback-signed-hint = Then it can be linked to your registration.
workshops-anonymous-title = What “without saying who I am” means
workshops-anonymous-1 = It goes with a key made for this alone. It does not carry your name, your key, or who invited you.
workshops-anonymous-2 = It carries the day, not the hour. The facilitators do not see which phone it came from.
workshops-anonymous-3 = Whoever runs the server does see that your phone sent something and at what time, though not what it says.
workshops-anonymous-4 = In a small group they may guess from what you tell or how you write. Also if you send it together with something else.
workshops-anonymous-5 = As nobody knows who it was, nobody can answer you, and it cannot be deleted afterwards.
workshops-feedback-send = Send
workshops-feedback-thanks = Thank you for saying so
workshops-feedback-queued = It is waiting on your phone. It leaves by itself when there is a connection.
workshops-feedback-gone = You have sent it. Feedback is given once.
workshops-feedback-early-title = It has not begun yet
workshops-feedback-early-text = Once the workshop begins, you can say here what you think of it.

# Sharing that I finished a course

workshops-share-title = Tell the facilitators
workshops-share-intro = Only if you like. It helps them know which courses people in the region finish. Your answers and your progress are not in it.
workshops-share-what = It carries the name of the course, today’s date and what you want to be called.
workshops-share-go = Share that I finished it
workshops-share-queued = Waiting to leave your phone. Nobody has seen it.
workshops-share-sent = You shared it on { $day }.
workshops-share-refused = The server did not accept it. You can try again.
workshops-share-back = Stop sharing it
workshops-share-taken = You no longer share it. They take it off their list when the notice reaches them.
