# The trade's names, written alike by the window, the command line and the files.

status-idea = Idea
status-drafting = Drafting
status-in-review = In review
status-with-client = With the client
status-approved = Approved
status-scheduled = Scheduled
status-published = Published
status-on-hold = On hold
status-cancelled = Cancelled

role-contentManager = Content manager
role-writer = Writer
role-designer = Designer
role-reviewer = Reviewer
role-clientContact = Client contact

card-untitled = Untitled
nobody = Nobody

weekday-long = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
month-long = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
day-long = { $weekday } { $day } { $month }
day-full = { $weekday } { $day } { $month } { $year }
