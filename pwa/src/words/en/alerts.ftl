# Urgent alerts of the region.
alerts-title = Urgent alerts
alerts-none = There is no alert
alerts-none-text = When a coordinator of your region raises one, it appears here and above every screen.
alerts-signed = A coordinator of your region raised it: her signature was checked.
alerts-signed-elsewhere = A coordinator of another region, { $name }, raised it: her signature was checked.
alerts-end-elsewhere = Only that region can end it. If there is no need for it here, tell your people with an alert of your own. What they answer to this alert reaches you and your team.
alerts-advice = What to do
alerts-until = Holds until { $at }
alerts-made = Raised on { $at }
alerts-over = It is over
alerts-help = See "Help now"
alerts-how = How are you?
alerts-how-text = Your answer goes sealed to those who coordinate your region. You can change it: the last one counts.
alerts-safe = I am safe
alerts-need = I need help
alerts-need-title = What do you need?
alerts-need-hint = Where you are and what is needed, in a few words. You may send it empty.
alerts-need-send = Seal and ask for help
alerts-answer-safe = You answered that you are safe.
alerts-answer-help = You asked for help.
alerts-answer-waiting = It leaves as soon as there is signal.
alerts-answer-sent = The server has it.
alerts-not-emergency = This is not an emergency line: somebody has to open it. If you are in danger, call your people too.

alerts-new = Raise an alert
alerts-new-lead = It reaches everybody of your region: who has signal, within seconds; the others, when they have it. It is signed by you, and anybody in the region can read it.
alerts-new-public = Write no names and nothing that points to a person: it is not sealed.
alerts-new-area = For which place?
alerts-new-area-hint = A town, a road, a neighbourhood.
alerts-new-text = What is happening?
alerts-new-advice = What do you recommend?
alerts-new-hours = How long does it hold?
alerts-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
alerts-new-go = Sign and raise the alert
alerts-new-done = The alert is out.
alerts-new-missing = Write the place and what is happening.
alerts-new-unreachable = The server does not answer. What you wrote is still here: try again when there is signal, or warn people in another way.
alerts-new-refused = The server did not take it ({ $code }). If your role as a coordinator is not signed yet, or has ended, it cannot go out.
alerts-end = Say that it is over
alerts-end-title = Is the danger over?
alerts-end-label = What do you tell them?
alerts-end-default = It is over. Thank you for taking care.
alerts-end-go = Sign and say that it is over
alerts-answers = Who answered
alerts-answers-none = Nobody has answered yet.
alerts-answers-count = Need help: { $help }. Safe: { $safe }.
alerts-answers-who = Somebody of the region
