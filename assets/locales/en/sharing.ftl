# Share the calendar as .ics, and what each reader has seen.

command-share = Share as .ics…
command-seen = What the client has seen

sharing-title = Share the calendar
sharing-text = An .ics file for Outlook, Apple or Google Calendar. Sent again after changes, it updates their calendar without duplicates.
sharing-reader = For
sharing-oneself = Myself
sharing-oneself-detail = Everything, notes included
sharing-person-detail = What is assigned to them
sharing-days = Days
sharing-span = From… to…
sharing-from = From
sharing-to = To
sharing-open-end = No limit
sharing-clear-day = No limit
sharing-view = Only
sharing-view-none = All posts
sharing-view-now = The calendar’s filters
sharing-narrowing = Narrow down
sharing-statuses = Statuses
sharing-channels = Channels
sharing-people = People
sharing-series = Series
sharing-pillars = Pillars
sharing-chip-one = { $name }: { $first }
sharing-chip-more = { $name }: { $first } + { $count }
sharing-clear = Clear: { $name }
sharing-key-dates = With the key dates of these days
sharing-outlook = For Outlook
sharing-outlook-hint = One file a post, in a .zip: Outlook updates only from those. Without key dates.
sharing-outlook-short = for Outlook
sharing-organizer = Outlook asks who invites. It is kept for the next shares.
sharing-not-email = This is not an e-mail address.
sharing-me = Your name
sharing-my-email = Your e-mail address
sharing-email = Their e-mail address
sharing-email-hint = So that Outlook offers them to answer.

sharing-tabs = Preview and former shares
sharing-preview = What will be seen
sharing-former = Former shares
sharing-last = Compared with the last share, { $day }.
sharing-first = First share: nothing has been shown yet.
sharing-standings = Events to show
sharing-standing-new = New
sharing-standing-moved = Moved
sharing-standing-changed = Changed
sharing-standing-withdrawn = Withdrawn
sharing-standing-unchanged = Unchanged
sharing-standing-withdrawnBefore = Withdrawn before
sharing-count-new = { $count ->
    [one] { $shown } new
   *[other] { $shown } new
}
sharing-count-moved = { $count ->
    [one] { $shown } moved
   *[other] { $shown } moved
}
sharing-count-changed = { $count ->
    [one] { $shown } changed
   *[other] { $shown } changed
}
sharing-count-withdrawn = { $count ->
    [one] { $shown } withdrawn
   *[other] { $shown } withdrawn
}
sharing-count-unchanged = { $count ->
    [one] { $shown } unchanged
   *[other] { $shown } unchanged
}
sharing-count-withdrawnBefore = { $count ->
    [one] { $shown } withdrawn before
   *[other] { $shown } withdrawn before
}
sharing-nothing = No post to show. Widen the days or the statuses.

sharing-change-moment = from { $from } to { $to }
sharing-change-own-time = a channel’s own time
sharing-change-title = title: “{ $from }” becomes “{ $to }”
sharing-change-text = text changed
sharing-change-networks = networks changed
sharing-change-link = link changed
sharing-change-status = status: { $from }, then { $to }
sharing-change-work = work due changed
sharing-change-rest = other information changed
sharing-change-returned = put right (the reader had changed it in their calendar)
sharing-work = Due { $due } ({ $role })
sharing-work-undated = Due, no date ({ $role })
sharing-was-title = former title: “{ $title }”
sharing-was-status = former status: { $status }
sharing-because-removed = Removed here: cancelled in their calendar
sharing-because-cancelled = Cancelled here: cancelled in their calendar
sharing-because-undated = Without a date now: cancelled in their calendar
sharing-because-notTheirs = No longer theirs: cancelled in their calendar
sharing-because-notReady = Its status is not shown: cancelled in their calendar
sharing-because-outOfDays = Moved out of these days: cancelled in their calendar
sharing-because-outOfScope = Outside of what is chosen: cancelled in their calendar

sharing-note-keyDates = { $count ->
    [one] With { $shown } key date.
   *[other] With { $shown } key dates.
}
sharing-note-notReady = { $count ->
    [one] { $shown } post of another status is not shown.
   *[other] { $shown } posts of another status are not shown.
}
sharing-note-undated = { $count ->
    [one] { $shown } undated idea is not shown.
   *[other] { $shown } undated ideas are not shown.
}
sharing-note-elsewhere = { $count ->
    [one] { $shown } event of another share stays as it is in their calendar.
   *[other] { $shown } events of other shares stay as they are in their calendar.
}
sharing-untold-client = Never shown: notes, assignees, pillars, series, internal comments.
sharing-untold-person = Each post is a task too. Never shown: notes, pillars, series.
sharing-untold-oneself = Everything is in it, notes and assignees included: this file is for you alone.
sharing-files-outlook = { $count ->
    [one] { $shown } file for Outlook, { $size }.
   *[other] { $shown } files for Outlook, { $size } in all.
}
sharing-files-split = Google refuses more than 1 MB: { $count } files, all to be imported.
sharing-kilobytes = { $size } KB
sharing-megabytes = { $size } MB

sharing-file = File to write
sharing-choose = Choose…
sharing-do = { $count ->
    [0] Share
    [one] Share one post
   *[other] Share { $shown } posts
}
sharing-busy = Writing…
sharing-replace = Replace
sharing-no-former = Nothing has been sent yet.
sharing-former-nothing = Nothing but key dates

sharing-seen-moved = { $reader } still sees it on { $moment }.
sharing-seen-changed = Changed since { $reader } saw it: { $detail }.
sharing-seen-new = { $reader } has not seen it yet.
sharing-seen-withdrawn = { $reader } still sees it on { $moment }; at the next share: { $detail }.
sharing-seen-count-moved = { $count ->
    [one] { $shown } moved since
   *[other] { $shown } moved since
}
sharing-seen-count-changed = { $count ->
    [one] { $shown } changed since
   *[other] { $shown } changed since
}
sharing-seen-count-new = { $count ->
    [one] { $shown } not seen yet
   *[other] { $shown } not seen yet
}
sharing-seen-count-withdrawn = { $count ->
    [one] { $shown } to withdraw
   *[other] { $shown } to withdraw
}
sharing-seen-none = Everything is as the client saw it.
sharing-seen-never = Nothing has been shared with a client yet.
sharing-seen-hide = Hide
sharing-post-same = Shared on { $day }: { $reader } sees it as it is.
sharing-post-differs = Shared on { $day }: { $reader } sees it on { $moment }.
sharing-post-withdrawn = Withdrawn from { $reader }’s calendar on { $day }.
