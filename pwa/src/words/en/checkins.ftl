# Check-ins: before a risky journey she says when she arrives, and what to do if she does not say so.
checkins-title = Say that I arrived
checkins-lead = Before a journey with risk, leave word of when you arrive and of what is to be done if you do not say so. What you write is sealed: the server cannot read it. If you say in time that you arrived, nobody ever receives it.
checkins-new = Leave word
checkins-none = You have left no word
checkins-none-text = For a trip, a hearing, a visit to a community or a meeting with somebody you do not quite trust.
checkins-limits = This is not an emergency line. Those who coordinate your region receive it when they open their app with signal; agree with them who keeps watch. Besides this, let your people know where you are going.
checkins-hub-sees = The server sees that you left something for a certain time and whether you stopped it, not what it says.

checkins-journey = Where are you going, and by which way?
checkins-journey-hint = From, to, route, vehicle. Only what would help to look for you.
checkins-companions = Who goes with you, and who waits for you?
checkins-companions-hint = What you call them and how they can be reached.
checkins-instructions = If I do not say that I arrived, what should they do?
checkins-instructions-hint = Step by step: whom to call first, whom not, when to make it public, which institution.
checkins-day = Which day do you arrive?
checkins-time = At what time do you arrive?
checkins-time-hint = By the clock of this phone.
checkins-grace = How long do they wait after that time?
checkins-grace-0 = Not at all: as soon as the time has passed
checkins-grace-15 = 15 minutes
checkins-grace-30 = 30 minutes
checkins-grace-60 = 1 hour
checkins-grace-120 = 2 hours
checkins-grace-360 = 6 hours
checkins-drill = This is a drill
checkins-drill-text = It reaches them marked as practice, to see that everybody knows what to do.
checkins-readers = Only if you do not say that you arrived can it be read by {$count ->
    [one] one coordinator of your region
   *[other] the { $count } coordinators of your region
}, and by nobody else.
checkins-readers-custodian = Only if you do not say that you arrived can it be read by {$count ->
    [one] one coordinator of your region
   *[other] the { $count } coordinators of your region
} and the outside custodian, and by nobody else.
checkins-set = Seal and leave word
checkins-set-done = It is kept on this phone and leaves as soon as there is signal.

checkins-mistake-past = That time has passed. Choose one that is still to come.
checkins-mistake-too-far = That is too far ahead: word can be left for the next 31 days, the waiting included.
checkins-mistake-too-many = You have left word 20 times already. Remove or finish one before leaving another.
checkins-mistake-nothing-said = Write at least where you are going or what they should do: without that it helps nobody who receives it.
checkins-mistake-no-readers = There is nobody in your region yet who could open it. Talk to your coordinator before you leave.
checkins-mistake-when = The day or the time is missing.

checkins-due = You arrive on { $at }
checkins-release = If you do not say so, they receive it from { $at }
checkins-state-unsent = The server does not have it yet
checkins-state-unsent-text = If you lose signal now, nobody will learn of it. Wait until it says "Set" before you leave, or tell somebody in another way.
checkins-state-set = Set
checkins-state-set-text = The server keeps it closed. When you arrive, touch "I have arrived".
checkins-state-late = Your time has passed
checkins-state-late-text = You are still in time: if you are well, touch "I have arrived" and nobody receives it.
checkins-state-stopping = You said that you arrived; the server does not know it yet
checkins-state-stopping-text = It leaves as soon as there is signal. If the time passes before that, they will receive it: tell them in another way too.
checkins-state-safe = You arrived
checkins-state-safe-text = It was stopped. Nobody received it.
checkins-state-told = They have received it
checkins-state-told-text = The time passed without your word, and it was delivered to those who coordinate. If you are well, touch "I have arrived": we tell them.
checkins-state-told-safe = They had received it, and you said that you are well
checkins-state-told-safe-text = We sent them word that you arrived. If they asked others for help, confirm it with them.
checkins-state-refused = The server did not take it
checkins-state-refused-text = Nobody will be told. Leave word again, or agree on it in another way. (code: { $code })
checkins-arrived = I have arrived
checkins-arrived-late = I am well, I have arrived
checkins-arrived-done = How good that you arrived.
checkins-arrived-waits = It is kept. It leaves as soon as there is signal.
checkins-seen = A coordinator opened it on { $at }.
checkins-not-seen = Nobody has opened it yet.
checkins-mine = What you left word of
checkins-talk = What they answer you
checkins-talk-none = There is no answer yet.
checkins-forget = Take off the list
checkins-is-drill = Drill
checkins-said-journey = Journey
checkins-said-companions = Company
checkins-said-instructions = If I do not say that I arrived
checkins-empty-part = You wrote nothing.
checkins-back = Check-ins

checkins-missed-title = Did not say that they arrived
checkins-missed-one = Did not say that she arrived
checkins-missed-row = Was to arrive on { $at }
checkins-missed-safe = Said afterwards that she is well ({ $at })
checkins-missed-lead = She left this closed, to be received only if she did not say that she arrived. Follow her instructions before anything else.
checkins-missed-drill = This is a drill: nothing has happened. Practise the steps and answer her.
checkins-missed-delay = The server should have delivered it on { $release } and this device received it on { $received }: it came { $late } late.
checkins-missed-said = What she left word of
checkins-missed-talk = What was written to her
checkins-missed-talk-none = Nobody has written to her yet.
checkins-missed-steps = What to do
checkins-missed-step-1 = Read what she asked for, and whom she said not to call.
checkins-missed-step-2 = Try to reach her and those who are with her, in the way that she says.
checkins-missed-step-3 = Agree among you who calls, who writes down the time of each step and who stays in touch with the family.
checkins-missed-step-4 = If there is no sign of her, follow the steps of "A colleague cannot be found": there are no hours to wait for.
checkins-missed-help = See "Help now"
checkins-missed-answer = Write to her
checkins-missed-answer-hint = She will see it when she opens her space with signal. Only she can read it.
checkins-missed-send = Seal and send
checkins-missed-sent = Your message leaves as soon as there is signal.
checkins-missed-open = When you open it, she will see that a coordinator has it.
checkins-missed-who = Who did not say that she arrived
