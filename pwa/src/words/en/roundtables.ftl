roundtables-title = Roundtables
roundtables-one = Roundtable
roundtables-intro = Here each roundtable with missions is prepared: who comes, which needs are taken along, what was promised and what was kept.
roundtables-waiting = { $count ->
    [0] There are no needs that are not in a roundtable.
    [one] There is one need that is not in any roundtable yet.
   *[other] There are { $count } needs that are not in any roundtable yet.
  }
roundtables-due = To ask about
roundtables-mission-unsaid = Mission not noted
roundtables-count-needs = { $count ->
    [one] 1 need
   *[other] { $count } needs
  }
roundtables-count-commitments = { $count ->
    [one] 1 commitment
   *[other] { $count } commitments
  }
roundtables-empty-title = There are no roundtables yet
roundtables-empty-text = Begin one with its name; the rest is added little by little.
roundtables-new = Name of a new roundtable
roundtables-new-hint = { $count ->
    [0] For now only you will be able to read it.
    [one] You and a colleague who can open mail today will read it.
   *[other] You and { $count } colleagues who can open mail today will read it.
  }
roundtables-new-action = Begin
roundtables-gone-title = This roundtable is not here
roundtables-gone-text = Perhaps you were not given its key, or it has not reached this phone yet.
roundtables-gone-back = See the roundtables
roundtables-shut = You can read what there is, but the key has changed and you were not given it. Ask a colleague for it.
roundtables-missing = { $count ->
    [one] Something that a colleague wrote has not arrived yet.
   *[other] { $count } things that your colleagues wrote have not arrived yet.
  }
roundtables-parts = Parts of the roundtable
roundtables-part-main = Details
roundtables-part-people = Who comes
roundtables-part-needs = Needs
roundtables-part-agenda = Agenda
roundtables-part-brief = Brief
roundtables-part-table = At the table
roundtables-part-after = Afterwards
roundtables-part-readers = Who can read this
roundtables-more = See and change
roundtables-add = Add
roundtables-remove = Remove

roundtables-field-rtTitle = Name of the roundtable
roundtables-field-day = Date
roundtables-field-place = Place, in words
roundtables-field-course = Course that prepares it
roundtables-field-workshop = Workshop that goes with it
roundtables-field-opening = How the brief begins
roundtables-field-memberOf = From which country, institution or collective
roundtables-field-turn = Turn to speak
roundtables-field-consent = How she gave her consent
roundtables-field-consentDay = On which day she gave it
roundtables-field-witness = Who was a witness
roundtables-field-point = What is spoken of
roundtables-field-speaker = Who speaks
roundtables-field-minutes = Minutes
roundtables-field-theme = Theme
roundtables-field-provision = What it rests on
roundtables-field-request = What is asked, in the brief
roundtables-field-askedOf = Of whom it is asked
roundtables-field-minute = What was said
roundtables-field-mission = Mission
roundtables-field-promise = What it committed to do
roundtables-field-byWhen = By when
roundtables-field-kept = What happened
roundtables-field-answer = What they answered
roundtables-field-answered = On which day they answered
roundtables-field-shownBy = What shows that it was done
roundtables-place-hint = Only the coordinators read it, and whoever receives the brief.

roundtables-people-text = Note each woman only if she wanted it, with or without the app. Missions, by country or institution.
roundtables-person-part = Who it is
roundtables-person-woman = Woman who defends rights
roundtables-person-mission = Mission
roundtables-person-team = Team
roundtables-people-woman = Women
roundtables-people-mission = Missions
roundtables-people-team = Team
roundtables-person-new-woman = What the team calls her
roundtables-person-new-mission = Country or institution
roundtables-person-new-team = Name
roundtables-person-hint-woman = This name stands in no document. The app looks for it so that it does not slip in.
roundtables-person-hint-mission = For example, the country of the embassy.
roundtables-person-hint-team = Who facilitates, interprets or takes notes.
roundtables-no-consent = Her consent has not been noted
roundtables-consented = Consent of { $day }
roundtables-agenda-new = New point
roundtables-minutes = { $minutes } min
roundtables-order = Who speaks, in which order
roundtables-order-none = Set each one's turn in “Who comes”.

roundtables-needs-text = What the women sent. Her paragraph goes exactly as it is or not at all. What is asked and what it rests on you can write yourself.
roundtables-needs-none = None has arrived yet.
roundtables-need-more = What else she told
roundtables-need-team = This is for the team. It is not in the brief.
roundtables-need-withdrawn = She withdrew it on { $day }. What it said is not shown or used any more.
roundtables-need-behalf = Without the app
roundtables-need-rated = She has said what she thinks
roundtables-include = Take it to this roundtable
roundtables-need-edit = How it stands in the brief
roundtables-need-edit-text = Here it is you who writes. Check that it does not say who she is.
roundtables-tells-title = This could tell who she is
roundtables-tells-why = It goes in because: { $why }
roundtables-tells-ask = Why does it go in like this?
roundtables-tells-hint = Without a reason it does not go into the brief. Asking her is best.
roundtables-tells-save = Keep the reason
roundtables-tell-name-part = A part of a name that the team knows.
roundtables-tell-looks-named = Something that looks like a first and last name.
roundtables-tell-date = A date, together with something else.
roundtables-tell-place = A place, together with something else.
roundtables-tell-role = A position or trade, together with something else.

roundtables-opening-hint = Who you are and what you meet for. No names of women.
roundtables-brief-empty = There is nothing in the brief yet. Choose in “Needs” those that go in.
roundtables-brief-language = Language of the brief
roundtables-brief-language-hint = The headings change. Each woman's words stay in the language in which she said them.
roundtables-brief-pdf = Save as PDF
roundtables-brief-docx = Save for editing (DOCX)
roundtables-brief-page-pdf = One page as PDF
roundtables-brief-page-docx = One page as DOCX
roundtables-brief-file = brief
roundtables-brief-file-page = brief-on-one-page
roundtables-brief-leave = Save it outside the app?
roundtables-brief-leave-text = The file is open: whoever has this device can read it. Which needs it holds is noted here, so that you are told if one is withdrawn.
roundtables-brief-docx-text = If you edit it, do not change the paragraphs or the names: each woman approved them word for word.
roundtables-brief-no = No, leave it
roundtables-brief-sure = Yes, save it
roundtables-brief-saved = Saved
roundtables-brief-page-docx-text = It was measured to fit on one page. With another typeface or paper it may take more.
roundtables-left-title = Not everything fitted on one page
roundtables-left-opening = Your beginning was left out: it is long, and what the women ask comes first.
roundtables-left-text = { $count ->
    [one] This was left out; it is in the whole document. What is most urgent went in first.
   *[other] These { $count } requests were left out; they are in the whole document. What is most urgent went in first.
}
roundtables-brief-name = Not saved: a woman's name stands in the name of the roundtable, the place or the beginning. Take it out and try again.
roundtables-brief-failed = The file could not be made. Everything is still here: try again.
roundtables-out-title = { $count ->
    [one] One need is not in the brief
   *[other] { $count } needs are not in the brief
  }
roundtables-out-why = { $count ->
    [one] In one she could be recognised, and why it goes in has not been said.
   *[other] In { $count } they could be recognised, and why they go in has not been said.
  }
roundtables-out-name = { $count ->
    [one] In one a name stands where she did not want it, and like this it cannot go in. Ask her for another paragraph, or take it out of what you wrote.
   *[other] In { $count } a name stands where they did not want it. Ask them for another paragraph, or take it out of what you wrote.
  }
roundtables-out-withdrawn = { $count ->
    [one] One was withdrawn.
   *[other] { $count } were withdrawn.
  }
roundtables-out-go = Go to the needs
roundtables-saved = What was saved already
roundtables-saved-whole = Brief as { $format }, { $language }, { $at }
roundtables-saved-page = One page as { $format }, { $language }, { $at }
roundtables-superseded = No longer valid
roundtables-superseded-title = There is a brief that must not be handed out any more
roundtables-superseded-text = After it was saved, a woman withdrew what she had said. Do not hand it out, collect the copies you can, and save a new one.
roundtables-superseded-see = See which one

roundtables-paper-unnamed = A woman defender who does not give her name
roundtables-paper-limits = What is asked here rests on the European Union Guidelines on human rights defenders. They say what a mission can do where it finds it appropriate; they oblige nobody in a given case.
roundtables-paper-names = Each paragraph is in the words of the woman who said it, under the name that she chose. Please do not try to find out who she is.
roundtables-paper-rests = Rests on: { $name }
roundtables-paper-rests-nothing = Rests on no particular part of the Guidelines.
roundtables-paper-ask-of = { $request } (of: { $of })
roundtables-paper-urgent = Urgent:
roundtables-paper-about = Theme and region
roundtables-paper-asked = What is asked
roundtables-paper-provision = What it rests on
roundtables-paper-left = { $count ->
    [one] One more request did not fit on this page: it is in the whole document.
   *[other] { $count } more requests did not fit on this page: they are in the whole document.
  }
roundtables-paper-count = { $count ->
    [one] It brings together what one woman said.
   *[other] It brings together what { $count } women said.
  }
roundtables-paper-footer = Confidential: for whoever receives it at the table
roundtables-paper-lacking = { $n ->
    [one] One sign could not be printed in this typeface.
   *[other] { $n } signs could not be printed in this typeface.
  }

roundtables-table-text = It works without internet. Note the words first; the rest is completed later.
roundtables-commitments = Commitments
roundtables-commitments-none = No commitments have been noted yet.
roundtables-commitment-new = What they committed to
roundtables-commitment-hint = In the words that they used.
roundtables-commitment-add = Note the commitment
roundtables-commitment-more = Who, by when, and what it rests on
roundtables-mission-hint = Country or institution, as it introduced itself.
roundtables-public = Public
roundtables-make-public = It may be told in public
roundtables-make-public-hint = Only if the mission agrees and it puts nobody at risk.
roundtables-about-needs = Which needs it is about
roundtables-about-none = There are no needs in this roundtable.
roundtables-minutes-title = Minutes
roundtables-minute-new = What was said
roundtables-minute-hint = No names of women, unless they want it.
roundtables-minute-add = Add to the minutes
roundtables-kept-open = Pending
roundtables-kept-kept = Kept
roundtables-kept-partly = Partly kept
roundtables-kept-not-kept = Not kept
roundtables-kept-no-answer = No answer
roundtables-shown-hint = A letter, a visit, a public note: where it is and of which date.

roundtables-women = What came of each one's need
roundtables-women-text = Each woman who spoke has to know what came of it. Only she reads what you write to her.
roundtables-stage-brief = In the brief
roundtables-stage-raised = Said at the table
roundtables-stage-outcome = What came of it
roundtables-untold = She has been told nothing
roundtables-told = Locked: it leaves as soon as there is a signal
roundtables-told-at = She was told on { $at }
roundtables-she-says = She says:
roundtables-tell = Tell her
roundtables-tell-stage = What it is about
roundtables-tell-label = What you tell her
roundtables-tell-hint = The commitments about her need go along, with how they stand. She will be able to say whether it helped her.
roundtables-tell-send = Seal and send to her
roundtables-public-page = Public page
roundtables-public-page-text = { $count ->
    [0] No commitment is marked as public.
    [one] A file with the public commitment, without names of women. It opens in any browser, without this app.
   *[other] A file with the { $count } public commitments, without names of women. It opens in any browser, without this app.
  }
roundtables-public-page-save = Save the page
roundtables-page-file = commitments
roundtables-page-title = Commitments of the roundtable
roundtables-page-intro = This is what missions committed to, and what is known of what they did.
roundtables-page-what = Commitment
roundtables-page-due = By when
roundtables-page-mission-none = Mission to be specified
roundtables-page-provision = Rests on
roundtables-page-state = What happened
roundtables-page-answer = Answer
roundtables-page-evidence = What shows it
roundtables-page-none = There are no public commitments.
roundtables-page-made = Made on { $day }.

roundtables-readers-text = These coordinators read everything of this roundtable: who comes, the needs and the commitments.
roundtables-readers-left = { $count ->
    [one] A colleague who read it is not a coordinator any more
   *[other] { $count } colleagues who read it are not coordinators any more
  }
roundtables-kept-title = What has been kept
roundtables-kept-text = { $count ->
    [one] One commitment, over all roundtables.
   *[other] { $count } commitments, over all roundtables.
  }
roundtables-kept-none-title = There are no commitments yet
roundtables-kept-none = Note them under “At the table”, in each roundtable. Here you will see how many are kept, by mission, by theme and by part of the Guidelines.
roundtables-kept-how-many = How many
roundtables-kept-mission = By mission
roundtables-kept-theme = By theme
roundtables-kept-provision = By part of the Guidelines

roundtables-theme-threats = Threats and surveillance
roundtables-theme-violence = Attacks and violence against women
roundtables-theme-criminalisation = Criminalisation and trials
roundtables-theme-digital = Digital attacks and defamation
roundtables-theme-territory = Land and territory
roundtables-theme-impunity = Impunity and the search for justice
roundtables-theme-protection = Protection measures that do not arrive
roundtables-theme-care = Health, care and family
roundtables-theme-economic = Livelihood and resources
roundtables-theme-other = Something else
