# How the hubs that one person looks after are
fleet-title = Hubs you look after
fleet-text = Each says once a minute how it is, in numbers and without names. Here you see who needs something, and who has stopped talking.
fleet-failed-title = The hub could not be asked
fleet-failed-text = Look at your connection and try again. On the machine of the hub, “hub fleet” says the same.
fleet-alone-title = No other hub tells you how it is
fleet-alone-text = Those below yours do, as soon as both regions have signed. They are linked in “Other regions”.
fleet-note = If no report of a hub comes for { $minutes } minutes, it is shown here as silent. An e-mail can tell you too, if whoever installed it wrote down to whom.
fleet-picture-label = The last 24 hours of { $hubs ->
    [one] { $hubs } hub
   *[other] { $hubs } hubs
}. With silent hours: { $gaps }. The list below says how each one is.
fleet-picture-time = Each square is an hour, with the worst that there was in it; the last one is now.
fleet-cell-ok = Well
fleet-cell-warning = Needs something
fleet-cell-problem = With a problem
fleet-cell-gap = Silent
fleet-own = Yours
fleet-state-ok = Well
fleet-state-notice = Well
fleet-state-warning = Needs something
fleet-state-problem = Has a problem
fleet-state-silent = Silent
fleet-state-waiting = No report yet
fleet-state-closed = Does not say how it is
fleet-more = { $count ->
    [0] See its numbers
    [one] See its numbers, and { $count } thing that can wait
   *[other] See its numbers, and { $count } things that can wait
}
fleet-heard = Last report
fleet-version = Version
