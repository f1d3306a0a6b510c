# Links between hubs, and messages to other regions
hub-title = Other regions
hub-text = Which servers yours is linked with, what passes between them, and how to write to the coordinators of another region.
hub-asking = Asking the server
hub-failed-title = The server could not be asked
hub-failed-text = Look at your connection and try again. What you write to another region is kept, and goes by itself.
hub-refresh = Ask again
hub-links = Links
hub-none-title = There are no links yet
hub-none-text = A link lets courses, lists of keys and sealed messages pass between two servers.
hub-map-label = Map of the links of { $name }: { $ready } of { $total } work. The list below says the same in words.
hub-unnamed = Another region

hub-state-ready = Works
hub-state-waits-for-root = Our signature is missing
hub-state-waits-for-peer = Their signature is missing
hub-state-trouble = Does not work
hub-state-quiet = Quiet
hub-state-known = Through others
hub-role-upstream = Above ours
hub-role-downstream = Below ours
hub-role-sibling = Beside ours
hub-role-distant = Further on
hub-do-waits-for-root = Ask whoever keeps your region's root key to sign the agreement. Until then nothing passes over this link.
hub-do-waits-for-peer = Ask the people of the other server to sign their agreement. Until then nothing passes over this link.
hub-do-quiet = Nothing was heard of it for more than ten minutes. Ask its people whether it is on and connected.
hub-trouble-unreachable = Its address does not answer. Ask whoever looks after your server, and the people there. Everything waits, and goes by itself.
hub-trouble-timed-out = It answers very slowly. It is tried again by itself.
hub-trouble-broke-off = The line breaks off. It goes on by itself where it stopped.
hub-trouble-busy = It is busy. It is tried again by itself.
hub-trouble-bad-answer = What answers there makes no sense. Ask its people whether they changed something.
hub-trouble-bad-certificate = Its certificate is not valid, so nothing is sent to it. Call its people by phone.
hub-trouble-too-large = It sent more than can be received. Tell its people.
hub-trouble-refused = It refuses what it is asked. Talk to its people; perhaps link again.
hub-trouble-own-hub = Your own server has a problem. Tell whoever looks after it.
hub-trouble-peer-unknown = It does not recognise your server any more. Link again with a code.
hub-trouble-peer-not-consented = The agreement has not been signed there, or has ended. Ask its people to sign it.
hub-trouble-bad-clock = The clocks of the two servers do not agree. Tell whoever looks after yours.
hub-trouble-wrong-region = Another region answers at its address. Call its people by phone before you go on.
hub-trouble-wrong-origin = It has another address now. Ask its people for it and link again.
hub-gives = We give
hub-takes = We receive
hub-flow-alerts = alerts
hub-flow-catalogue = courses
hub-flow-directory = list of keys
hub-flow-health = how the hub is
hub-flow-relay = sealed messages
hub-last = Last worked
hub-waiting = Messages waiting
hub-waiting-count = { $count ->
    [0] None
    [one] { $count } message; it goes by itself
   *[other] { $count } messages; they go by themselves
}
hub-behind = Still to come
hub-behind-count = { $count ->
    [one] { $count } text
   *[other] { $count } texts
}
hub-refused = Set aside
hub-refused-count = { $count ->
    [one] { $count } text whose signature does not hold
   *[other] { $count } texts whose signatures do not hold
}
hub-fingerprint = Compare by phone
hub-part = Part from this server
hub-part-title = Part from { $name }?
hub-part-text = Courses and messages stop passing, and what came from there is removed here. What they have received stays with them. Linking again takes another code.
hub-part-no = No, keep the link
hub-part-yes = Yes, part
hub-part-failed = It could not be done. Look at your connection and try again.

hub-pair-title = Link another server
hub-pair-text = A code is made on one side and used on the other. Then people compare by phone, and both regions sign. Before that nothing passes.
hub-code-role = What is the other server to yours?
hub-as-downstream = It is below
hub-as-downstream-hint = It receives courses from here.
hub-as-upstream = It is above
hub-as-upstream-hint = It sends courses here.
hub-as-sibling = It is beside
hub-as-sibling-hint = Only sealed messages pass.
hub-code-make = Make a code
hub-code-made = This is the code
hub-code-qr = The code as a picture, to be read by a camera
hub-code-copy = Copy the code
hub-code-copied = Code copied
hub-code-copy-failed = It could not be copied. Select it and copy it by hand.
hub-code-care = Take it there by a way that you trust. It can be used once, until { $moment }.
hub-code-failed = The code could not be made. Look at your connection and try again.
hub-use-label = Code of the other server
hub-use-hint = It is one line that begins with tejedora-peer.
hub-use-empty = Paste the code here.
hub-use-failed = The code did not work. See that it is whole and has not been used, and that the other server is on.
hub-use-go = Link
hub-paired = Linked with { $name }
hub-compare = Call its people by phone. Their screen must show this very same:
hub-then-sign = If it is the same, ask those who keep the root keys to sign. If it differs, part from this server.

hub-write-to = Write to { $name }
hub-can-read = { $count ->
    [one] { $count } coordinator there can read it.
   *[other] { $count } coordinators there can read it.
}
hub-nobody-yet = The keys of its coordinators have not arrived yet, or have ended. Once they arrive you can write to them.
hub-nobody-title = Nobody could read it
hub-no-region-title = We do not know this region
hub-no-region-text = Perhaps your region has not signed the agreement with it yet, or it has ended.
hub-write-label = Message to the coordinators of { $name }
hub-write-hint = For example: ask them to receive a companion who travels, or to help with a case. Write only what is needed there.
hub-write-urgent = It is urgent
hub-readers-title = Who can read this
hub-readers = { $count ->
    [one] { $count } coordinator of { $name }. The servers on the way see which region it goes to, when, how large it is, and whether it is urgent; not what it says.
   *[other] { $count } coordinators of { $name }. The servers on the way see which region it goes to, when, how large it is, and whether it is urgent; not what it says.
}
hub-write-go = Seal and send
hub-write-empty = Write the message.
hub-write-failed = It could not be sealed now. Your text is still here; try again.
hub-sent = Sealed. It is on its way.
hub-sent-waits = Sealed. It goes as soon as there is a connection.
hub-letter-us = From your region
hub-letter-them = From { $name }
hub-letter-urgent = Urgent
hub-from-case = Add from a case
hub-from-case-which = From which case?
hub-from-case-permission = Choose text by text and file by file, and only what she allowed to be shared. Leave out of your message what points to her without need.
hub-from-case-too-long = It is too much for one message. Take something out, or send it in two.
hub-from-case-files = Of each file the copy for sharing goes; the original only if she permitted it by name. She will see that it was shared.
hub-from-case-kept = { $n ->
    [one] { $n } file cannot be chosen: she has not permitted that it be shared with other organisations.
   *[other] { $n } files cannot be chosen: she has not permitted that they be shared with other organisations.
}
hub-files-add = Add a file
hub-files-remove = Remove
hub-files-remove-named = Remove { $name }
hub-files-careful = A new file goes as it is: a photo may tell where and when it was taken, and a document who made it. They leave after the text and are sealed anew for there.
hub-files-too-much = One message holds { $n } files and { $size } in all. Take something out, or send it in two.
hub-letter-files-waiting = Its files are still leaving. Keep the app open and connected.
hub-letter-files-lost = A part of its files did not leave and will not arrive. Send them again.
hub-excerpt-report = Report
hub-excerpt-addition = What she added
hub-excerpt-note = Note of the team
hub-excerpts = { $n ->
    [one] A text of a case
   *[other] { $n } texts of a case
}
hub-letter-waiting = Waits to leave this phone
hub-letter-arrived = At your server, on its way
hub-letter-timed = Waits for its hour
hub-letter-delivered = It reached the coordinators there
hub-letter-opened = They opened it
hub-letter-cancelled = Cancelled
hub-letter-expired = It expired before it arrived. Write again, or reach them some other way.
hub-letter-refused = It could not be delivered there. Reach them some other way.
