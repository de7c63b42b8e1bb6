# The team: assignments, due dates, load, reminders.

assignment-to-send = To send
assignment-sent = Sent
assignment-accepted = Accepted
assignment-in-progress = In progress
assignment-delivered = Delivered
assignment-to-rework = To rework
assignment-done = Done
assignment-withdrawn = Withdrawn

rail-team = Team
command-view-team = Team
command-dues = Show the team’s due dates
command-filter-mine = Only my posts
command-post-assign = Give to somebody
command-packet-in = Take a returned draft in
command-reminders = To remember
team-title = The team, week by week
team-person = Person
team-role = Role
team-everybody = The whole team
team-whose = Whose work
team-mine = My work
team-earlier = Earlier weeks
team-later = Later weeks
team-none = Nobody in the team
team-load = { $count ->
    [0] nothing due
    [one] one due
   *[other] { $count } due
}
team-load-of = { $count } due of { $capacity }
team-overdue = { $count ->
    [one] one late
   *[other] { $count } late
}
team-undated = { $count ->
    [one] one without a due date
   *[other] { $count } without a due date
}
team-away = { $count ->
    [one] away for one day
   *[other] away for { $count } days
}
team-more = + { $count }
team-fewer = Show fewer
team-on-time = { $percent }% on time
team-late = { $count ->
    [one] one day late
   *[other] { $count } days late
}
team-short = { $count ->
    [0] no working day left to do it
    [one] a single working day left to do it
   *[other] only { $count } working days left to do it
}
team-after-post = due after the post
team-no-due = no due date
team-no-date = no date
team-due-today = today
team-due = Due date of { $name }
team-state = State
team-state-of = State of { $name }’s assignment
team-by-hand = due date set by hand
team-proposed = due date proposed
team-propose-due = Take the proposed due date again
team-give-to = Give to
team-remove = Remove the assignment
team-assign = Give
team-assign-one = Give to…
team-assign-title = { $count ->
    [one] Give a post to somebody
   *[other] Give { $count } posts to somebody
}
team-lead = Working days before each post
team-lead-hint = Empty: the client’s usual lead time for this role.
team-not-days = Write a number of days.
team-brief = What to know this time
team-to-tell = { $count ->
    [one] One person to tell:
   *[other] { $count } people to tell:
}
team-see = See
team-tell-hello = Hello { $name },
team-tell-moved = “{ $title }”: published { $planned }, due { $due }
team-tell-withdrawn = “{ $title }”: nothing is left to do
team-tell-brief = “{ $title }”: the brief has changed, due { $due }
team-tell-given = “{ $title }”: it is yours again, due { $due }
team-tell-cancelled = “{ $title }”: the post is cancelled, nothing is left to do
team-tell-onHold = “{ $title }”: the post is on hold, do not go on for now
team-tell-resumed = “{ $title }”: the post goes on, due { $due }
team-tell-subject = The calendar has changed
team-reminders = To remember
team-to-remember = { $count ->
    [one] One thing to remember
   *[other] { $count } things to remember
}
team-nothing = Nothing to remember
team-nothing-text = No post to publish, nothing late, no empty day.
team-publish-now = { $count ->
    [one] To publish now
   *[other] { $count } to publish now
}
team-copy-text = Copy the text
team-text-copied = Text copied
team-open-network = Open the network
team-address = Address of the post on { $network }
team-published = Mark as published
team-due-today-title = Due today
team-late-title = Late
team-empty-days = Nothing planned in three days
team-next = next post { $day }
team-next-none = no post planned
team-clients = Clients
team-all-clients = All clients
team-languages = Languages
team-languages-hint = fr, en…
team-days = Days worked
team-day-1 = Mon
team-day-2 = Tue
team-day-3 = Wed
team-day-4 = Thu
team-day-5 = Fri
team-day-6 = Sat
team-day-7 = Sun
team-holidays = French public holidays off
team-capacity = Posts a week
team-rate = Price of a post
team-not-number = Write a number.
team-absences = Absences
team-absence-from = From
team-absence-to = To
team-absence-add = Add the absence
team-absence-note = Note, such as holidays
team-absence-note-of = Note on the absence from { $day }
team-colour = Colour
team-colour-none = From the initials
team-absence-remove = Remove the absence of { $day }
team-practice = Working as a team
team-approvals = Agreements of the team before approval
team-approvals-text = When you ask for more, what fewer people approved is read again.
team-follows = The status follows the work
team-follows-text = A text begun becomes “Drafting”, one delivered “In review”, one sent back “Drafting”; the last agreement needed makes it “Approved”.
team-leads = Lead times
team-lead-days = Due, working days before
team-lead-work = Working days it takes
team-lead-days-of = Due, working days before, { $role }
team-lead-work-of = Working days it takes, { $role }
team-line = Editorial line
team-visuals-out = Save the visuals…
team-notice-publish = To publish: { $title } ({ $moment })
team-notice-late = Late: { $title } ({ $person })
team-notice-today = Due today: { $title } ({ $person })
team-notice-empty = Nothing planned in three days: { $client }
team-notice-others = { $count ->
    [one] and one other thing
   *[other] and { $count } other things
}
team-notices = System notices
team-notices-hint = What is to be published, due or late is also shown outside the window.
team-notices-on = Shown
team-notices-off = Never
team-quiet = Quiet hours
team-quiet-hint = For example 20:00-08:00: no reminder during these hours. Empty: always.
warn-work = { $name }: { $what }
dues-line = Due from { $person }: { $title }
dues-more = { $count ->
    [one] + 1 due
   *[other] + { $count } due
}
dues-day = { $count ->
    [one] one piece of work due
   *[other] { $count } pieces of work due
}
team-terms = Time and fee
team-estimate = Planned (h)
team-spent = Spent (h)
team-fee = Fee
team-line-all = All posts
team-line-of = Editorial line of
team-line-series-text = What is left empty here is taken from the line of all posts.
