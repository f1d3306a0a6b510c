# The Guidelines of the European Union, one provision at a time.
guidelines-title = EU Guidelines: what missions can do
guidelines-card = What embassies and the delegation can do for women defenders, with the source, and what was asked and kept.
guidelines-lead = The European Union has Guidelines on human rights defenders. They say what its delegation and its countries' embassies can do. Other embassies have their own.
guidelines-never = It is done where the mission thinks it appropriate. It is never a promise or an entitlement: ask for it with reasons.
guidelines-kept = See what missions kept
guidelines-search = Search the Guidelines
guidelines-found = { $count ->
    [one] One provision
   *[other] { $count } provisions
}
guidelines-none = There is nothing with these words
guidelines-none-text = Try others, or fewer.
guidelines-empty = They are not on this phone yet
guidelines-empty-text = They come by themselves with the courses, once there is a connection.
guidelines-missing = There is no such provision
guidelines-all = See all
guidelines-own = { $count ->
    [one] You asked for something that rests on it.
   *[other] You asked for { $count } things that rest on it.
}
guidelines-asked = { $count ->
    [one] One need rests on it.
   *[other] { $count } needs rest on it.
}
guidelines-promised = { $count ->
    [one] One commitment, { $kept ->
        [0] not kept yet.
       *[other] kept.
    }
   *[other] { $count } commitments, { $kept } of them kept.
}
guidelines-used = What was asked, and what was kept
guidelines-unused = As far as this phone knows, nobody has asked for anything resting on this.
guidelines-ask = Ask missions for something
guidelines-read = Read the Guidelines, with their source
guidelines-rests = Rests on: { $name }
