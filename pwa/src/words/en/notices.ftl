# Notices on the phone while the app is closed. What the locked screen says must give nothing away.
notices-say-news = There is something new
notices-say-alert = There is something new: open it soon

notices-title = Notices on your phone
notices-card-on = Switched on for this phone.
notices-card-off = Let your phone ring when there is something new and the app is closed.
notices-lead = Your phone can ring when there is something new, even while the app is closed. It is off to begin with: read first what can be seen and who learns of it.
notices-begin = Switch on notices on this phone
notices-again = Try again
notices-end = Switch off notices
notices-on = Notices are on for this phone.

notices-trouble-denied = Your phone does not allow notices from this app. If you want them, allow them in the settings of the browser or the phone, under “Notifications”, and come back here.
notices-trouble-unsupported = This browser cannot receive notices. On an iPhone the app must first be installed on the home screen. They do not work in a private window either. Everything else works as before: what is new arrives when you open the app.
notices-trouble-service = Your browser’s notice service did not answer. There may be no signal, your network may block it, or this phone may not have one.
notices-trouble-refused = Your region’s server does not work with this browser’s notice service. Try another browser, or tell whoever looks after the server.
notices-trouble-unreachable = Your decision is kept here. The server has not been told yet: that happens as soon as it answers, while the app is open.

notices-shows = What can be seen on your phone
notices-shows-text = The locked screen only says “{ notices-say-news }” or, if it is urgent, “{ notices-say-alert }”. Never from whom or about what. While you have the app in front of you, nothing appears.
notices-shows-name = Your phone adds the name and icon under which you installed the app. If you have not installed it, it may show the name of the browser and the server’s address.

notices-company = What the browser’s company knows
notices-company-what = Notices pass through the company that makes your browser (Google, Mozilla, Apple or Microsoft, for example). It knows that this phone receives notices from this server, when and how often. It can link that with the account you have on the phone, and an authority could ask for it.
notices-company-not = It does not know who writes to you, what they write, or whether it is urgent: the notice travels encrypted, always the same size, and carries no message. If it is a risk for you that anyone knows you use this server, do not switch them on.

notices-hub = What the server keeps
notices-hub-text = The address at which to notify you, what you want to know about, your quiet hours and your time zone. It deletes them when you switch notices off.
notices-limits = A notice can be late or get lost: it depends on signal, battery and that company. For what is urgent, agree on another way with your people as well.

notices-kinds = What you want to hear about
notices-kind-answers = Answers for you
notices-kind-answers-text = What coordinators or facilitators write to you.
notices-kind-reports = What reaches your team
notices-kind-reports-text = Reports, registrations and whatever else people in your role receive.
notices-kind-alerts = Urgent alerts
notices-kind-alerts-text = Those a coordinator signs for the whole region.
notices-digest = How often, at most?
notices-digest-text = What is urgent always rings at once, except in your quiet hours.
notices-digest-0 = At once
notices-digest-60 = Once an hour
notices-digest-240 = Once every 4 hours
notices-digest-720 = Once every 12 hours

notices-quiet = Quiet hours
notices-quiet-on = Stay silent at certain hours
notices-quiet-text = What arrives meanwhile rings when they end.
notices-since = From
notices-until = Until
notices-hours-wrong = Set two different times.
notices-quiet-alerts = Let urgent notices ring even then
