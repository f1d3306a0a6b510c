operator-title = State of the server
operator-blind = Here you see whether everything works. Nobody who operates the server can read the reports.
operator-asking = Asking the server…
operator-refresh = Ask again
operator-unreachable-title = The server does not answer
operator-unreachable-text = It may be off, or your connection may not reach it. What defenders write waits on their phones and leaves when the server is back.
operator-unreachable-command = On the server’s machine, see what is happening with:

operator-level-ok = Everything works
operator-level-notice = It works, with something to look at
operator-level-warning = It works, but something needs attention
operator-level-problem = There is a problem to solve
operator-as-of = This is how it was on { $moment }
operator-as-of-stale = The server does not answer. The last we knew is from { $moment }
operator-do = What to do:
operator-fine =
    { $n ->
        [one] One thing is fine
       *[other] { $n } things are fine
    }

operator-figures = In numbers
operator-figures-note = We only count, and measure time: the server does not know what reports say or whose they are.
operator-unknown = could not be read
operator-none = none
operator-hours =
    { $n ->
        [0] less than 1 hour
        [one] 1 hour
       *[other] { $n } hours
    }
operator-days =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    }
operator-unfetched = Messages nobody has fetched
operator-oldest = The one waiting longest
operator-backlog = Still to be handed out
operator-refused = Refused because malformed
operator-dead = Notices that could not be handled
operator-coordinators = Coordinators who can read
operator-custodians = Outside custodians
operator-member-count = People enrolled

operator-disk-title = Disk space
operator-disk = { $free } left of { $total }
operator-disk-unknown = How much space is left could not be read.

operator-keys = Keys that expire soon
operator-keys-none = None expires soon.
operator-key-role =
    { $n ->
        [one] The role of { $role } ends in 1 day.
       *[other] The role of { $role } ends in { $n } days.
    }
operator-key-seal =
    { $n ->
        [one] The reading key of a { $role } ends in 1 day. It renews by itself when she opens the app.
       *[other] The reading key of a { $role } ends in { $n } days. It renews by itself when she opens the app.
    }

operator-role-coordinator = coordinator
operator-role-custodian = outside custodian
operator-role-author = author
operator-role-reviewer = reviewer
operator-role-release = publication
operator-role-hub = server

operator-parts = The pieces
operator-couchdb = Keeps the data
operator-nats = Carries the news
operator-service-gateway = The door: everything comes in here
operator-service-content = Publishes the courses
operator-service-incidents = Hands out the reports
operator-service-notifications = Says that there is something new
operator-service-federation = Talks with other regions
operator-ready = Ready
operator-waiting = Waiting
operator-down = No answer
operator-version = version { $version }
operator-waits-for = waits for { $what }

operator-members = People enrolled
operator-members-text = The server keeps no names: each person is a code.
operator-members-none = Nobody yet.
operator-members-unreachable = We could not read the list.
operator-you = you
operator-joined = Since { $day }
operator-devices =
    { $n ->
        [0] no devices
        [one] 1 device
       *[other] { $n } devices
    }
operator-state-revoked = No access
operator-state-joining = Joining
operator-revoke = Remove access
operator-revoke-title = Remove her access?
operator-revoke-text = Her devices will no longer be able to come in, send or receive. What is already on her phone stays there. It cannot be undone: you would have to invite her again.
operator-revoke-signed = If she is a coordinator or custodian, her signature stays valid until the people who look after the region’s key, or two other coordinators, withdraw it.
operator-revoke-type = To confirm, type the last four characters: { $end }
operator-revoke-now = Remove access now
operator-revoke-failed = It did not work. Nothing changed; try again.
operator-revoked = Done: she can no longer come in.

operator-invite = Make an invitation
operator-invite-text = They are made on the server’s machine. The command writes a link that works only once; hand it over in person or through a safe channel.
operator-invite-roles = Instead of coordinator you can write defender, facilitator, operator or custodian.
operator-invite-vouch = It is best that each defender gets her invitation from the coordinator who knows her, in her app. Whoever comes in with an invitation of the server is seen by coordinators as “not vouched for by a person”.
