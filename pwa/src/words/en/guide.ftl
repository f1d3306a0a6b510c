guide-title = Which one fits me?
guide-card = Answer six questions, without a signal and without anything being kept, and we tell you where you might begin, and why.
guide-place = Question { $n } of { $total }
guide-next = Go on
guide-before = Question before
guide-forgets = Your answers are not kept anywhere. They are forgotten when you leave here or the app locks. The browser may still remember which sheets you opened.

guide-q-danger = Is anybody in danger right now?
guide-q-danger-hint = You, somebody of your family or of your group.
guide-danger-yes = Yes, right now
guide-danger-no = Not at this moment
guide-danger-unsure = I am not sure

guide-q-held = Is anybody detained or missing?
guide-q-held-hint = It may be anybody, also who is no defender.
guide-held-detained = Yes, somebody is detained
guide-held-missing = Yes, we do not know where she is
guide-held-no = No

guide-q-from = Who does the violence come from?
guide-q-from-hint = If it comes from several sides, choose what worries you most today. You can come back and change it.
guide-from-partner = My partner, former partner or family
guide-from-community = Somebody of my community or my work
guide-from-authority = An authority: police, government, army
guide-from-group = A company or an armed group
guide-from-unknown = I do not know who

guide-q-need = What do you need?
guide-q-need-hint = Tick everything that you need.
guide-need-protection = Protection
guide-need-investigation = That what happened is investigated
guide-need-visibility = That it is known outside the country
guide-need-relocation = To go somewhere else for a time
guide-need-company = Somebody beside me
guide-need-unsure = I do not know yet

guide-q-place = Where are you?
guide-q-place-hint = Some doors exist only in Mexico.
guide-place-mexico = In Mexico
guide-place-elsewhere = In another country

guide-q-authority = Is it safe for you that an authority knows?
guide-q-authority-hint = Asking the government for something means telling it. Nobody knows this better than you.
guide-authority-yes = Yes
guide-authority-outside = Yes, but not one nearby
guide-authority-no = No
guide-authority-unsure = I do not know

guide-safe-title = First, get to safety
guide-safe-intro = Breathe. All else can wait a few minutes.
guide-safe-1 = If you can move, go where there are people you trust. If moving is more dangerous, stay where you are least exposed.
guide-safe-2 = Tell one person where you are and what you need. A short message is enough. If you agreed a sign or a plan, this is the moment.
guide-safe-3 = Ask that somebody who can reach you comes, or stays with you on the call.
guide-safe-4 = In Mexico the emergency number is 911. Calling is not safe for everybody: if who attacks you is police, or has people there, your network first. In another country the number is another one.
guide-safe-5 = If somebody is hurt, that goes before any paperwork.
guide-safe-not-a-line = This app does not call for help for you, and nobody is reading this. When there is a calm moment, go on with the questions.
guide-safe-report = Tell what is happening
guide-safe-on = Go on with the questions

guide-result-title = Where you might begin
guide-people-title = First, your people
guide-people-tell = Tell one person you trust what is happening and what you are thinking of doing. You do not have to decide alone.
guide-people-partner = Let it be somebody who will not tell who hurts you. Think together where you would stay the first nights.
guide-people-community = Think who is on your side, inside and outside your community, and with whom it is better to keep silent.
guide-people-authority = Talk in person or through a safe channel, and agree what is not said on the phone.
guide-people-group = Talk in person or through a safe channel, and agree what is not said on the phone.
guide-people-unknown = Write down what has happened, with day and time. Seeing it together helps to understand where it comes from.
guide-people-held = Share out the work: one asks at each place, another writes, another stays with the family. Nobody does everything.
guide-people-sign = Agree a time and a sign to say that you are well, and what each one does if it does not come.

guide-fits = What might help you
guide-fits-how = In order, by what you answered. They are ideas to talk over with your network. You need not use them all.
guide-fits-elsewhere = In order, by what you answered. As you are outside Mexico, Mexican offices are not shown. Your country may have similar ones: ask a network that stands beside you.
guide-knows-nobody = Does not go through the government
guide-knows-agreed = They talk to the government if you agree
guide-knows-authority = An authority will know
guide-why = Why we show it to you
guide-weigh = What to weigh first
guide-weigh-more =
    { $n ->
        [one] Another risk
       *[other] { $n } other risks
    }
guide-begin = How it begins
guide-open = See the whole sheet
guide-none-title = There is none that we can suggest
guide-none-text = Perhaps the mechanisms have not reached this phone whole. Connect for a moment, or look at them all.
guide-careful = With more care
guide-careful-why = You said that it is not safe for an authority to know. Through these one will, so do not put them first. Sometimes another person or organisation can ask without exposing you: talk it over with your network.
guide-caution-by-other = You said that it is not safe for an authority to know. Even so, hours count here: another person or organisation can ask for it, without your name.
guide-caution-other-office = You said that you do not trust the authority nearby. Ask whether you can do it in another city or at the national office, and go with somebody.
guide-caution-ask-first = Before you ask for it, talk it over with somebody you trust: an authority will know.
guide-recap = What you answered
guide-change = Change
guide-change-what = Change: { $question }
guide-orients = This is guidance, not legal advice. The guide only follows some simple rules: you know your situation, and you decide.
guide-anew = Clear and begin anew
guide-all = See all mechanisms

# Why each one
guide-why-company-asked = You asked for company, and that is what they do, each in its own way.
guide-why-company-unsure = You do not know yet what you need, and that is all right. Thinking it over with somebody who knows the ways helps.
guide-why-company-quiet = They are not the government: you can begin here without an authority knowing.
guide-why-company-elsewhere = Some work in several countries and know the organisations in yours.
guide-why-company-always = They can help you to choose, to write and to insist.
guide-why-orders-close = The violence comes from your partner or family, and these keep away whoever attacks. At that moment you do not have to prove it.
guide-why-orders-community = They also serve when who attacks is of your community or your work.
guide-why-orders-now = There is danger now, and these orders are urgent. Another person can ask for them for you.
guide-why-amparo-detained = Somebody is detained. A federal court can demand that they say where she is and do not hurt her, and another person can ask for it on her behalf.
guide-why-amparo-missing = Somebody is missing. If you fear that an authority took her, a federal court can look for her where you say, at any hour.
guide-why-amparo-authority = The danger comes from an authority. It serves to stop what puts life or body at risk.
guide-why-search-missing = Somebody is missing, and the search commission must begin now. There is no need to wait 72 hours, nor 24.
guide-why-victims-support = The victims' commission can support you with care, costs and a legal adviser.
guide-why-mechanism-protection = You need protection, and this is the federal office that gives it to who is at risk for defending rights.
guide-why-mechanism-now = There is danger now, and it has an extraordinary procedure, which is the urgent one. Ask for it in those words.
guide-why-mechanism-unsure = If the risk comes from what you defend, it can study your situation and propose measures.
guide-why-mechanism-close = If you are also attacked for what you defend, it can give you measures too.
guide-why-prosecutors-investigate = You want an investigation, and this is where a crime is pursued. It can also give protection measures.
guide-why-prosecutors-missing = While the commission searches, the prosecutor investigates. Both are asked for.
guide-why-prosecutors-close = Protection orders are asked for there too. Look for the one specialised in violence against women.
guide-why-commissions-detained = Somebody is detained. It can ask for measures so that she is not hurt, and another person can make the complaint.
guide-why-commissions-authority = The violence comes from an authority, and that is what complaints are for.
guide-why-commissions-investigate = It investigates what the authority did and can recommend that it is repaired.
guide-why-onudh-visible = It is an international eye that is in the country. It can learn what is happening, observe and guide you.
guide-why-onudh-authority = It talks with the authorities, and you decide whether it does so with your name.
guide-why-onudh-held = It can ask about her and guide you through the ways of the UN.
guide-why-away-relocation = You need to leave for a time. It helps to pay for that and to plan the way back.
guide-why-away-now = There is danger now, and it has an emergency line at all hours for human rights defenders.
guide-why-away-protection = It can support what your network cannot pay for: travel, security, care.
guide-why-away-quiet = It does not go through the authorities of your country.
guide-why-away-elsewhere = It works in any country.
guide-why-eu-visible = You want it to be known abroad. An embassy that asks raises the cost of attacking you, and you can ask that it be discreet.
guide-why-eu-authority = The violence comes from an authority. The voice of another government sometimes opens a door that is closed here.
guide-why-eu-held = You can ask that they visit who is detained or observe the trial. They do so where they find it appropriate.
guide-why-eu-relocation = Sometimes they support with an emergency visa. It is no entitlement: one asks and waits.
guide-why-iachr-now = There is danger now and you look for protection. The Inter-American Commission asks the State for it when the risk is grave and urgent.
guide-why-iachr-authority = If the State attacks, or knows and does not protect, the Inter-American Commission can ask it to.
guide-why-iachr-held = A life is at risk. The Inter-American Commission can ask the State to act.
guide-why-iachr-elsewhere = It works if your country is part of the Organization of American States.
guide-why-un-missing = Somebody is missing. Two bodies of the UN can ask the government to search for her. First give notice in your country.
guide-why-un-visible = You want it to be known abroad. They can write to the government, and later that letter is published.
guide-why-un-authority = The violence comes from an authority, and they can hold the government to account.
guide-why-un-held = They can ask the government about who is detained.
guide-why-petition-justice = You want an investigation. If in your country it was tried and there was no justice, the case can reach the Inter-American Commission. It takes years.
