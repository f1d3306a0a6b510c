mechanisms-title = Protection mechanisms
mechanisms-loading = Opening the mechanisms…
mechanisms-intro = Whom you can ask for protection, what they will ask of you and what it risks. Decide with your network which one serves you.
mechanisms-search = Search for a mechanism
mechanisms-search-hint = For example: threats, embassy, protection order.
mechanisms-filter = Show one level only
mechanisms-all-levels = All
mechanisms-found =
    { $n ->
        [0] No mechanism
        [one] One mechanism
       *[other] { $n } mechanisms
    }
mechanisms-none-title = We found none
mechanisms-none-text = Try other words, or look at all levels.
mechanisms-show-all = See all
mechanisms-in-language = In { $language }
mechanisms-other-language = This sheet is not in your language yet. We show it in { $language }.

mechanisms-level-community = Community and networks
mechanisms-level-community-is = The nearest: your collective, your town, networks of women defenders.
mechanisms-level-state = State
mechanisms-level-state-is = Authorities of your state.
mechanisms-level-national = National
mechanisms-level-national-is = Federal authorities and institutions of the whole country.
mechanisms-level-regional = Inter-American system
mechanisms-level-regional-is = The Inter-American Commission and Court.
mechanisms-level-international = United Nations and international support
mechanisms-level-international-is = Rapporteurs, committees and organisations in other countries.
mechanisms-level-diplomatic = Diplomatic corps
mechanisms-level-diplomatic-is = Embassies and the delegation of the European Union.

mechanisms-empty-title = No mechanisms here yet
mechanisms-empty-text = They arrive by themselves the first time you connect to your region’s server. From then on you always have them, also without signal.
mechanisms-unverified-title = We are not showing the mechanisms that arrived
mechanisms-unverified-text = Their signature could not be checked, and we would rather not show you something that somebody may have changed. Tell your coordinator.
mechanisms-missing-title = We did not find this mechanism
mechanisms-missing-text = It may have changed its name, or it may not have reached your phone yet.

mechanisms-for-whom = Who it is for
mechanisms-when = When to use it
mechanisms-risks = Before you decide: risks of using it
mechanisms-risks-decide = Nobody decides for you. Talk it over with your network before you ask for it.
mechanisms-steps = Step by step
mechanisms-fields = What they will ask of you
mechanisms-needed = Needed
mechanisms-if-you-can = If you can
mechanisms-draft = You can gather all of this in a report. It stays a draft, locked with your passphrase, until you decide.
mechanisms-draft-go = Start a report
mechanisms-documents = Documents that help
mechanisms-next = What happens next
mechanisms-says = According to:
mechanisms-languages = Languages they work in
mechanisms-print = Print this sheet
mechanisms-not-advice = This is guidance, not legal advice. Laws and deadlines change: confirm them in the text in force.
mechanisms-not-advice-not-reviewed = This is guidance, not legal advice, and no person has reviewed it yet. Laws and deadlines change: confirm them in the text in force.
