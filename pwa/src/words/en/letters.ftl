# Letters and urgent actions, from a report.
letters-title = Letters and urgent actions
letters-lead = From which report?
letters-none = There is no report sent yet
letters-none-text = A letter takes from a report what there is permission to say. Send the report first; then come back here.
letters-none-go = Go to my reports
letters-none-opened = You have not opened a report yet
letters-none-opened-text = A letter takes from a report what the woman who sent it allows to be said. Open the report first; then come back here.
letters-none-inbox = Go to the reports received
letters-card = To an authority, an embassy, or to be spread
letters-text = The app takes the template of the course and fills in what is in the report already, only with permission. You write the rest and correct what you want.
letters-no-templates = There are no templates in this language
letters-no-templates-text = The templates are in courses 15 and 17. Download them once while there is a signal.
letters-gone = This letter is not here
letters-gone-text = The template of the course may have changed, or the report is no longer on this phone.

letters-to = Who is it for?
letters-to-hint = What may be said depends on it: permission is given for each one.
letters-to-none = Choose
letters-to-open = There is permission
letters-to-shut = Permission is missing
letters-to-publication = To be spread (anybody will read it)
letters-to-sharing = To share with organisations you trust
letters-to-barred = Without permission nothing leaves. Whoever told it decides, and may change her mind.
letters-permissions = See the permissions

letters-lacking = What this letter does not say
letters-lacking-missing = { $blank }: the report does not say.
letters-lacking-withheld = { $blank }: { $reasons }.
letters-lacking-text = Those sentences are not in the letter, and nothing shows that they are missing.
letters-partly = Only in part, because of the permissions: { $blanks }.
letters-hand = What you write
letters-body = The letter
letters-paragraph = Paragraph { $n }
letters-edit = Correct
letters-edit-named = Correct paragraph { $n }
letters-done = Done
letters-done-named = Finish paragraph { $n }
letters-again = Back to the template
letters-again-named = Back to the template in paragraph { $n }
letters-outdated = The report, the permission or the template changed: your wording of this paragraph is not used any more.
letters-export = Take the letter out
letters-open = { $count ->
    [one] Still to be written: { $blanks }. The file has a blank line there.
   *[other] Still to be written: { $blanks }. The file has blank lines there.
}
letters-export-text = Outside the app nothing protects this file. Whoever has it reads all that it says. Read it once more, whole, before you hand it over.
letters-file-name = letter

# What the app can fill in. The templates of the courses use these very words in brackets.
letters-blank-today = today's date
letters-blank-what = what happened
letters-blank-when = when it happened
letters-blank-where = where it happened
letters-blank-acts = what kind of acts
letters-blank-perpetrator = who did it
letters-blank-harm = what harm there was
letters-blank-risk = what the risk is now
letters-blank-person = who is at risk
letters-blank-name = what she is called
letters-blank-needs = what she needs
letters-blank-turned = who has been turned to
