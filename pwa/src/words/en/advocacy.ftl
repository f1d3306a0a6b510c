# Plans of campaigns: hers and her collective's.
advocacy-title = Campaigns
advocacy-lead = Plan here what you want to change, who can decide it and how to get there without it costing you everything. Works offline.
advocacy-private = What you write is kept encrypted on this phone. Nobody else reads it until you share it.
advocacy-new = Begin a plan
advocacy-new-title = What do you call the campaign?
advocacy-new-hint = A name among yourselves. It need not say what it is about.
advocacy-begin = Begin
advocacy-none = There is no plan yet
advocacy-none-text = It takes a few minutes to begin: a name, and a decision you want to move.
advocacy-unnamed = Campaign without a name
advocacy-standing-private = Yours alone
advocacy-standing-shared = Shared
advocacy-standing-invited = Shared with you
advocacy-standing-out = You no longer take part
advocacy-card-people = { $count ->
    [one] One person takes part
   *[other] { $count } people take part
}
advocacy-card-unshared = You have changes the others do not see yet
advocacy-card-merges = { $count ->
    [one] Something is written in two ways
   *[other] { $count } things are written in two ways
}
advocacy-card-due = { $count ->
    [one] One action was due
   *[other] { $count } actions were due
}
advocacy-courses = Course 15: Advocacy and campaigning
advocacy-home-text = What you want to change, who decides, how to take care
advocacy-home-invited = { $count ->
    [one] Someone shares a plan with you
   *[other] { $count } plans are shared with you
}
advocacy-gone-title = This plan is not here
advocacy-gone-text = You may have taken it off this phone, or it has not been shared with you yet.
advocacy-gone-back = See your plans

advocacy-part-aim = What we ask for
advocacy-part-map = Power map
advocacy-part-messages = Messages
advocacy-part-risks = Risks and care
advocacy-part-dates = Calendar
advocacy-part-actions = Actions
advocacy-part-indicators = Are we getting there?
advocacy-part-people = Who takes part
advocacy-part-paper = Print or save
advocacy-part-aim-text = From the dream to the decision: who, what and when. That is where to push.
advocacy-part-map-text = Who decides, who carries weight and on which side they are.
advocacy-part-messages-text = The same message changes clothes with whoever hears it.
advocacy-part-risks-text = Before each step, ten minutes: who loses by it, who is most exposed and what we will do differently.
advocacy-part-dates-text = What we do, what others do (budget, elections, hearings), and rest.
advocacy-part-actions-text = Of each action: whom does it move, from where to where? If it moves nobody on the map, perhaps it only tires us.
advocacy-part-indicators-text = Ten minutes each month: what changed, who moved, what did we leave undone?
advocacy-part-people-text = Who reads it, adding someone, leaving someone out, leaving.
advocacy-part-paper-text = On paper, as a PDF, or as dates for your calendar.
advocacy-count = { $count ->
    [0] Nothing yet
    [one] One thing written
   *[other] { $count } things written
}

advocacy-plan-title = Name of the campaign
advocacy-plan-title-hint = What you call it among yourselves.
advocacy-plan-dream = The dream
advocacy-plan-dream-hint = How you want to live.
advocacy-plan-change = The change
advocacy-plan-change-hint = What would be different.
advocacy-plan-ask = The decision we ask for
advocacy-plan-ask-hint = Who, what and when: “that the town council approve, in its session of the 20th, two street lights on the road to the school”.
advocacy-plan-why = Is it worth it?
advocacy-plan-why-hint = Whose life gets better? Does it make us stronger even if we lose? Who could be harmed, also if we win?
advocacy-plan-strengths = Our strength
advocacy-plan-strengths-hint = Numbers, truth, patience, memory, knowing the territory, a network, a law on your side.

advocacy-actor-one = Person or institution
advocacy-actor-add = Add to the map
advocacy-actor-name = Who it is
advocacy-actor-name-hint = With name and post. If you write “the government”, keep looking.
advocacy-actor-decides = Holds the key: decides
advocacy-actor-influence = How much weight they have in the decision
advocacy-actor-influence-1 = Almost none
advocacy-actor-influence-2 = Little
advocacy-actor-influence-3 = Some
advocacy-actor-influence-4 = A lot
advocacy-actor-influence-5 = Most of all
advocacy-actor-stance = On which side they are
advocacy-actor-stance--2 = Strongly against
advocacy-actor-stance--1 = Rather against
advocacy-actor-stance-0 = In the middle
advocacy-actor-stance-1 = Rather in favour
advocacy-actor-stance-2 = With us
advocacy-actor-cares = What they care about and what they fear
advocacy-actor-cares-hint = Also who has their ear: an adviser, a party, family, a church, whoever funds them.
advocacy-actor-way = What we will do so that they move
advocacy-actor-way-hint = Who on your side already knows them?

advocacy-message-one = Message
advocacy-message-add = Write a message
advocacy-message-audience = Who it is for
advocacy-message-audience-hint = Whoever decides, the press, the community, an embassy…
advocacy-message-text = What we say
advocacy-message-text-hint = Four lines: what is happening, why it concerns all of us, what can be done, what we ask of whoever hears us.
advocacy-message-voice = Who says it
advocacy-message-voice-hint = Not always the same woman. If someone's story is told, she saw it first and said yes.
advocacy-message-source = Where each fact comes from
advocacy-message-source-hint = One false figure brings down the whole campaign.

advocacy-risk-one = Risk
advocacy-risk-add = Note a risk
advocacy-risk-what = What could happen
advocacy-risk-step = With which step of the campaign
advocacy-risk-less = What makes it less likely
advocacy-risk-harm = What would make it hurt less
advocacy-risk-who = Who is most exposed, and who looks after her
advocacy-risk-stop = When we stop
advocacy-risk-stop-hint = Whoever is threatened decides whether she goes on, stops or changes tasks.

advocacy-date-one = Date
advocacy-date-add = Note a date
advocacy-date-what = What happens that day
advocacy-date-day = Which day
advocacy-date-kind = Whose it is
advocacy-date-kind-ours = We do it
advocacy-date-kind-theirs = Others do it
advocacy-date-kind-rest = Rest

advocacy-action-one = Action
advocacy-action-add = Note an action
advocacy-action-what = What we do
advocacy-action-moves = Whom it moves, from where to where
advocacy-action-who = Who does it
advocacy-action-when = By when
advocacy-action-done = Done
advocacy-action-outcome = What came of it

advocacy-indicator-one = Sign
advocacy-indicator-add = Note a sign
advocacy-indicator-what = What we will see if we advance
advocacy-indicator-now = How it is today
advocacy-indicator-goal = Where we want to get to
advocacy-indicator-look = When we look again
advocacy-indicator-seen = What we saw

advocacy-untitled = { $one } { $n }
advocacy-close = Done
advocacy-remove = Take out of the plan
advocacy-removed = What was taken out
advocacy-put-back = Put back “{ $name }”
advocacy-empty = Nothing yet.
advocacy-saving = Saving…
advocacy-saved = Saved on this phone
advocacy-save-failed = It could not be saved. See whether the phone has room; what you wrote is still here.

advocacy-map-alt = Power map with { $count ->
    [one] one person or institution
   *[other] { $count } people or institutions
}. The list that follows says where each one is.
advocacy-map-more = more weight
advocacy-map-less = less weight
advocacy-map-against = against
advocacy-map-middle = in the middle
advocacy-map-with = with us
advocacy-map-how = Choose whom you want to move and touch their place on the map. You can also open them in the list and choose it there.
advocacy-map-move = Move on the map
advocacy-map-nobody = Nobody
advocacy-map-here = Touch on the map where “{ $name }” is.
advocacy-map-ring = The double ring marks who decides.
advocacy-map-place = Weight: { $influence }. { $stance }.
advocacy-map-unplaced = No place on the map yet
advocacy-map-key = Much weight and in the middle: that is where it is won. Who on your side knows them?
advocacy-map-list = Who is on the map

advocacy-risk-from = Bring from your security plan
advocacy-risk-from-text = Only the risk that you choose is copied here. If the plan is shared, the others read that copy, not your security plan.
advocacy-risk-from-none = Once you write risks in a security plan or an analysis, you can bring them here.
advocacy-risk-from-make = Make the collective's security plan
advocacy-risk-from-take = Bring: { $name }
advocacy-risk-from-see = See it in your security plan

advocacy-versions-title = Written in several ways: { $field }
advocacy-versions-text = They wrote without seeing each other's. All of it is here; choose one, or write another that joins both.
advocacy-versions-by = { $name }, { $at }
advocacy-versions-mine = Yours, not shared yet
advocacy-versions-somebody = Someone in the plan
advocacy-versions-keep = Keep this one
advocacy-versions-keep-named = Keep “{ $value }”
advocacy-versions-yes = Yes
advocacy-versions-no = No
advocacy-versions-nothing = (nothing)

advocacy-unshared-title = You have changes the others do not see yet
advocacy-unshared-text = Go on writing in your own time. When you want them to see it, share.
advocacy-share = Share my changes
advocacy-shared-done = Shared. It leaves encrypted as soon as there is a signal.
advocacy-waiting = { $count ->
    [one] One of your messages waits for a signal.
   *[other] { $count } of your messages wait for a signal.
}
advocacy-refused = { $count ->
    [one] One message did not arrive: somebody's mailbox is not here any more. Ask for her code again.
   *[other] { $count } messages did not arrive: somebody's mailbox is not here any more. Ask for her code again.
}
advocacy-missing = Something another woman wrote has not come yet. What you see may change.
advocacy-merges = { $count ->
    [one] Something is written in two ways. Look for it in the sections and decide together.
   *[other] { $count } things are written in two ways. Look for them in the sections and decide together.
}
advocacy-failed = It did not work. What you wrote is still here; try again.

advocacy-invited-title = { $name } shares this plan with you
advocacy-invited-nobody = Someone shares this plan with you
advocacy-invited-text = Before you say yes, compare this mark with her, aloud or by another way. It is on her screen “My code”.
advocacy-invited-yes = Yes, I take part
advocacy-invited-no = I do not take part
advocacy-invited-readers = These will read what you share: { $names }.
advocacy-out-title = You no longer take part in this plan
advocacy-out-text = What you had stays on this phone. What they write from now on does not reach you.

advocacy-people-who = Who can read this plan
advocacy-people-only-you = Only you. It does not leave this phone.
advocacy-people-sealed = Each change is encrypted for each of them separately. Neither the server nor the coordinators can read it, unless you add them.
advocacy-people-hub = The server sees that your phone left something in each one's mailbox, and when. It does not see what, nor that it is a plan.
advocacy-people-you = { $name } (you)
advocacy-people-you-only = You
advocacy-people-mark = Her mark
advocacy-people-add = Add someone
advocacy-people-add-text = Ask for her code: she opens it in Campaigns, “My code”. Without a code there is nobody to encrypt for.
advocacy-people-scan = Read her code with the camera
advocacy-people-type = Her code
advocacy-people-type-hint = Paste it, or copy it from paper. Spaces, dashes and capitals do not matter.
advocacy-people-read = Check the code
advocacy-people-bad = It is not a whole code, or one letter is wrong. Compare it again, group by group.
advocacy-people-own = That is your own code.
advocacy-people-found = Code read
advocacy-people-compare = Compare this mark with her before you add her. If it is not the same, someone changed the code.
advocacy-people-name = What do we call her?
advocacy-people-name-hint = Everyone in the plan will see it. It can be a nickname.
advocacy-people-me = And what do they call you?
advocacy-people-me-hint = So the others will see you.
advocacy-people-sure = Add her and give her the whole plan
advocacy-people-sure-text = She will read the plan from the beginning, with what was changed along the way, and see who takes part.
advocacy-people-added = Added. It reaches her encrypted as soon as there is a signal.
advocacy-people-cancel = No, not yet
advocacy-people-many = A plan can be shared with 30 people at most.
advocacy-people-out = Leave out { $name }
advocacy-people-out-title = Leave out { $name }?
advocacy-people-out-text = Nothing written from now on reaches her. What she has, she keeps, and she will see that she no longer takes part.
advocacy-people-out-sure = Leave her out
advocacy-people-out-no = Keep her
advocacy-people-leave = Leave the plan
advocacy-people-leave-title = Leave the plan?
advocacy-people-leave-text = The others will see that you no longer take part, and nothing more will reach you. Your copy stays on this phone until you take it off.
advocacy-people-leave-sure = Leave
advocacy-people-leave-no = Stay
advocacy-aside-title = Written by someone who was no longer in
advocacy-aside-text = She wrote it before she knew that she no longer took part. It does not change the plan; if something is useful, copy it yourselves.

advocacy-code-title = My code
advocacy-code-text = With this code another woman can add you to her plan. Show it to her, or give it on paper. It does not say your name and opens nothing of yours, but whoever has it can write to you.
advocacy-code-qr = Your code, to be read with the camera
advocacy-code-letters = To copy by hand
advocacy-code-copy = Copy the code
advocacy-code-copied = Copied. Paste it only somewhere you trust.
advocacy-code-mark = Your mark
advocacy-code-mark-text = Before she adds you, let her compare it with you aloud.
advocacy-code-card = So that another woman can add you to her plan

advocacy-paper-warn-title = Outside the app nothing protects it
advocacy-paper-warn = Whoever has the paper or the file reads everything: names, places, risks. Think where you keep it and when you destroy it.
advocacy-paper-pdf = Save as PDF
advocacy-paper-no = No, not yet
advocacy-paper-risks = With the risks
advocacy-paper-risks-hint = Leave them out if the paper will pass through other hands.
advocacy-paper-file = plan
advocacy-paper-intro = Working paper. Not for publication.
advocacy-paper-footer = Working paper
advocacy-paper-lacking = { $n } signs of this paper cannot be shown in this typeface.
advocacy-paper-number = No.
advocacy-ics = Dates for your calendar
advocacy-ics-text = The file says only which days. Your calendar may be in the cloud: it carries no names, nor what it is about.
advocacy-ics-none = Once you note dates, or actions with a day, you can take them to your calendar.
advocacy-ics-words = Say also what happens that day
advocacy-ics-words-hint = Only if nobody else sees your calendar.
advocacy-ics-save = Save the dates
advocacy-ics-event = To do
advocacy-ics-file = dates
advocacy-copy = Make a copy for myself
advocacy-copy-text = A new plan, yours alone, with all that you see here.
advocacy-copy-done = Copy made
advocacy-forget = Take off this phone
advocacy-forget-title = Take the plan off this phone?
advocacy-forget-text = It is deleted here for ever. If you shared it, the others keep theirs.
advocacy-forget-no = Keep it
advocacy-forget-sure = Take it off
