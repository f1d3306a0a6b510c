facilitator-title = What is published
facilitator-intro = This is what the women of your region can read today, and what it still lacks.
facilitator-failed = We could not read what is kept on this phone.
facilitator-count =
    { $courses ->
        [one] 1 course
       *[other] { $courses } courses
    }, { $parts ->
        [one] 1 part
       *[other] { $parts } parts
    } and { $mechanisms ->
        [one] 1 mechanism
       *[other] { $mechanisms } mechanisms
    }
facilitator-verified =
    { $n ->
        [one] One document whose signature was checked on this phone.
       *[other] { $n } documents whose signatures were checked on this phone.
    }
facilitator-updated = The latest publication is from { $day }.
facilitator-rejected =
    { $n ->
        [one] One document is not shown
       *[other] { $n } documents are not shown
    }
facilitator-rejected-text = They arrived without a valid signature behind them. Nobody sees them. Tell whoever operates your region’s server.
facilitator-courses = Courses
facilitator-mechanisms = Protection mechanisms
facilitator-module = Module { $n }
facilitator-parts =
    { $n ->
        [one] 1 part
       *[other] { $n } parts
    }
facilitator-checked = compared with its sources on { $day }
facilitator-checked-not = not compared with its sources
facilitator-reviewed = Reviewed by a person on { $day }
facilitator-reviewed-not = Not reviewed by people
facilitator-sources-unchecked =
    { $n ->
        [one] 1 of { $total } sources not consulted
       *[other] { $n } of { $total } sources not consulted
    }
facilitator-not-arrived = It has not reached this phone yet.
facilitator-missing = Translation missing
facilitator-empty-title = Nothing is published here yet
facilitator-empty-text = Courses arrive by themselves the first time this phone connects to your region’s server.

facilitator-propose = How to propose a change
facilitator-propose-now = For now, texts are not edited inside the app.
facilitator-propose-1 = Write down which course or mechanism it is, which part, what it says and what it should say.
facilitator-propose-2 = Add where that comes from: title, institution, its site and the day you consulted it.
facilitator-propose-3 = Ask another person to review it, and take it together to whoever operates your region’s server. The texts are plain files; they are published once someone who may sign them has signed.
facilitator-propose-care = Put no names, places or real cases into a proposal: what is published is read by the whole region.
