# The calendar: month, week, list; what is in the hand; the commands.

week-number = Week { $number }
week-of = Week of { $day }
week-untimed = No time yet
week-untimed-short = no time
week-timed = By time

day-posts = { $count ->
    [0] nothing planned
    [one] 1 post
   *[other] { $count } posts
}
day-holiday-nothing = Holiday — nothing planned
card-here = { $time } here

list-date = Date
list-title = Title
list-client = Client
list-status = Status
list-assignee = Assignee
list-networks = Networks
list-untimed = no time
list-nothing = Nothing planned this month
list-nothing-found = No post of this month matches the filters

carry-here = Drop here
carry-copy-here = Copy here
carry-copy-to = Copy: { $where }
carry-to-ideas = Undated ideas
carry-illegal = Cannot become “{ $status }” from here.

warn-close = { $network }: “{ $title }” is { $apart } away
warn-same-time = { $network }: “{ $title }” at the same time
warn-more = { $count ->
    [one] And 1 more post too close
   *[other] And { $count } more posts too close
}
warn-holiday = Holiday, { $day }: { $name }
warn-rights = { $when ->
    [early] Rights of “{ $name }” begin only on { $day }
   *[over] Rights of “{ $name }” ended on { $day }
}
warn-work-more = { $count ->
    [one] And one more piece of work too short or late
   *[other] And { $count } more pieces of work too short or late
}
warn-rights-more = { $count ->
    [one] And one other visual outside its rights
   *[other] And { $count } other visuals outside their rights
}
warn-past = In the past
warn-withdrawn = { $count ->
    [one] The approval will be withdrawn
   *[other] { $count } approvals will be withdrawn
}
apart-same = the same time
apart-minutes = { $minutes } min
apart-hours = { $hours } h
apart-both = { $hours } h { $minutes }

move-held = Moving “{ $title }”
move-held-several = { $count ->
    [one] Moving 1 post
   *[other] Moving { $count } posts
}
move-help-month = Left and right arrows change the day, up and down the week, Enter drops, Escape cancels.
move-help-week = Left and right arrows change the day, up and down the quarter of an hour, Enter drops, Escape cancels.
move-help-list = Arrows change the day, Enter drops, Escape cancels.
move-days = day
move-weeks = week
move-quarters = 15 min
move-drop = drop
move-cancel = cancel

menu-several = { $count ->
    [one] 1 post
   *[other] { $count } posts
}
menu-open = Open
menu-move = Move…
menu-plan = Plan…
menu-shift = Shift by days…
menu-duplicate = Duplicate
menu-unplan = Back to ideas
menu-status = Status
menu-status-none = No status can follow for all of them
menu-assign = Assign to
menu-delete = Delete
menu-locked = Published, hence locked

selection-label = Chosen posts
selection-count = { $count ->
    [one] 1 chosen
   *[other] { $count } chosen
}
selection-actions = Actions…
selection-clear = Choose nothing

shift-title = { $count ->
    [one] Shift the post
   *[other] Shift { $count } posts
}
shift-days = Number of days
shift-hint = A negative number brings them earlier.
shift-unreadable = Write a number of days, such as 3 or -7.
shift-preview = { $from } → { $to }
shift-do = Shift

command-view-month = Month view
command-view-week = Week view
command-view-list = List view
command-view-board = Board by status
command-view-feed = Feed grid of a profile
command-view-density = Change the density of cards
command-go-today = Go to today
command-go-previous = Previous page
command-go-next = Next page
command-go-days = Change the day or the card
command-add-post = New post
command-post-move = Move the card by keyboard
command-post-shift = Shift by days…
command-post-duplicate = Duplicate
command-post-unplan = Back to undated ideas
command-post-delete = Delete
command-edit-undo = Undo the last action
command-edit-redo = Redo
command-edit-selectAll = Choose all posts shown
command-edit-leave = Close, choose nothing
command-program-palette = Find a command
command-program-shortcuts = Keyboard shortcuts
