# The inspector: a post, its texts, its way, and what is done with several at once.

post-title = Title
post-when = When
post-date = Date
post-time = Time
post-no-date = No date
post-not-a-time = This is no time. Write 18:30, for example.
post-here = for you: { $moment }
post-assignee = Writing
post-series = Series
post-pillar = Pillar
post-no-series = None
post-no-pillar = None
post-link = Link
post-no-link = None
post-open-link = Open the link
post-hidden = Hidden from the calendar by the filters
post-evergreen = Evergreen
post-evergreen-tip = Can be used again any time
post-pinned = Pinned
post-pinned-tip = Stays where it is when others slide
post-notes = Notes
post-notes-placeholder = For the team only

post-channels = Channels
post-no-channels = This client has no channel yet.
post-add-channel = Add a channel

post-texts = Texts
post-common = Common
post-text-of = Text, { $name }
post-text-placeholder = Write the text
post-hashtags-of-channel = Hashtags, { $name }
post-hashtags-placeholder = #hashtag
post-uses-common = Uses the common text.
post-own-text = Write its own text
post-own-hashtags = Own hashtags
post-use-common = Use the common text
post-own-time = Time
post-own-time-of = Time, { $name }
post-same-time = that of the post

post-hashtags-of = { $count ->
    [one] { $count } hashtag of { $limit }
   *[other] { $count } hashtags of { $limit }
}
post-hashtags-count = { $count ->
    [one] { $count } hashtag
   *[other] { $count } hashtags
}
post-characters = { $count ->
    [one] { $shown } character
   *[other] { $shown } characters
}
post-used-of = { $used } / { $limit }
post-fold = “See more” after { $shown } characters
post-near-limit = { $count ->
    [0] No character left
    [one] Only { $shown } character left
   *[other] Only { $shown } characters left
}
post-over-limit = { $count ->
    [one] Too long by { $shown } character
   *[other] Too long by { $shown } characters
}
post-title-over-limit = { $count ->
    [one] Title too long by { $shown } character
   *[other] Title too long by { $shown } characters
}
post-too-many-hashtags = { $count ->
    [one] { $shown } hashtag too many
   *[other] { $shown } hashtags too many
}
post-tab-over = Too long
post-tab-title = Title too long
post-tab-hashtags = Hashtags

post-unsaved = Not saved.
post-retry = Try again
post-discard = Give up
post-recovered = { $count ->
    [one] A text typed before the program closed was found and saved.
   *[other] { $count } texts typed before the program closed were found and saved.
}
post-found-title = Texts found again
post-found-text = Typed before the program closed, and not saved yet. Something else has changed since: you choose.
post-found-gone = Its place is no longer in the calendar. Copy the text to keep it.
post-found-now = In the calendar:
post-found-restore = Take this text
post-found-copy = Copy
post-found-discard = Throw away
post-found-copied = Text copied
post-found-not-copied = The text could not be copied. Select it to copy it.

post-status = Status
post-other-status = Other status
post-to-idea = Back to an idea
post-to-drafting = Start drafting
post-to-in-review = Have it reviewed
post-to-with-client = Hand to the client
post-to-approved = Approve
post-to-scheduled = Mark as scheduled
post-to-published = Mark as published
post-to-on-hold = Put on hold
post-to-cancelled = Cancel the post
post-reopen = Back to “Approved”
post-locked = Published, hence locked. To change it, set it back to “Approved”.
post-locked-short = Locked: published

post-duplicate = Duplicate
post-to-ideas = Back to undated ideas
post-change-client = Change client

post-history = History
post-no-history = Nothing yet
post-undone = — undone

post-several = { $count ->
    [one] { $shown } post
   *[other] { $shown } posts
}
post-several-close = Choose nothing any more
post-several-days = { $from } to { $to }
post-several-locked = { $count ->
    [one] One is published, hence locked: leave it out to change the others.
   *[other] { $count } are published, hence locked: leave them out to change the others.
}
post-several-differ = Several
post-several-status = Choose the next status
post-several-no-step = No status may follow for all of them at once.
post-shift = Shift by
post-shift-days = days
post-shift-go = Shift
post-shift-wrong = Write a whole number of days, such as 3 or -2.
post-shift-earlier = { $count ->
    [one] One day earlier
   *[other] { $count } days earlier
}
post-shift-later = { $count ->
    [one] One day later
   *[other] { $count } days later
}
