# Reading an .ics file back: an answer to a share, key dates or posts.

command-read-calendar = Read a calendar (.ics)…

calendar-file-title = Read a calendar
calendar-file-hint = An .ics file: a client’s answer to a shared calendar, school holidays, a programme of events… You will see everything before anything changes.
calendar-file-as = Read it as
calendar-file-as-answer = Answer
calendar-file-as-keyDates = Key dates
calendar-file-as-posts = Posts
calendar-file-seems-answer = This file seems to answer a calendar that you shared.
calendar-file-seems-keyDates = This file seems to hold key dates.
calendar-file-seems-posts = This file seems to hold posts to come.
calendar-file-events = { $count ->
    [one] One event
   *[other] { $shown } events
}
calendar-file-reading = Reading the file…
calendar-file-bringing = One moment…
calendar-file-into = Update
calendar-file-new-source = New calendar
calendar-file-known = “{ $name }” came from this file before:
calendar-file-update = Update it
calendar-file-computed = shows already: it will not show twice
calendar-file-dates = Key dates of the file
calendar-file-posts = Posts of the file
calendar-file-posts-of = Posts of the client
calendar-file-needs-client = Choose whose posts these are.
calendar-file-no-client = A post belongs to a client: add one first.
calendar-file-needs-name = Give these key dates a name.
calendar-file-nothing-new = Nothing to bring in: all is here already, or left out.
calendar-file-again = comes again
calendar-file-first-only = comes again: the first time only
calendar-file-kinds = Events to show
calendar-file-count-new = { $count ->
    [one] { $shown } new
   *[other] { $shown } new
}
calendar-file-count-changed = { $count ->
    [one] { $shown } changed
   *[other] { $shown } changed
}
calendar-file-count-gone = { $count ->
    [one] { $shown } gone from the file
   *[other] { $shown } gone from the file
}
calendar-file-count-cancelled = { $count ->
    [one] { $shown } cancelled
   *[other] { $shown } cancelled
}
calendar-file-count-cancelledHere = { $count ->
    [one] { $shown } cancelled, to be removed
   *[other] { $shown } cancelled, to be removed
}
calendar-file-count-alreadyThere = { $shown } in the calendar already
calendar-file-verdict-new = New
calendar-file-verdict-changed = Changed
calendar-file-verdict-gone = Not in the file any more: will be removed
calendar-file-verdict-cancelled = Cancelled in the file
calendar-file-verdict-cancelledHere = Cancelled in the file: will be removed
calendar-file-verdict-alreadyThere = In the calendar already
calendar-file-verdict-otherwise = In the calendar, at another moment
calendar-file-do-dates = { $count ->
    [0] Nothing to import
    [one] Import one key date
   *[other] Import { $shown } key dates
}
calendar-file-remarks = { $count ->
    [one] One remark on the file
   *[other] { $shown } remarks on the file
}
calendar-file-line = line { $line }
calendar-file-more-remarks = { $count ->
    [one] … and one more
   *[other] … and { $shown } more
}

answer-of = Answer of { $name }
answer-of-oneself = Your own calendar, read back
answer-recognised = { $count ->
    [0] No post recognised.
    [one] One post recognised.
   *[other] { $count } posts recognised.
}
answer-decided = { $count ->
    [one] One proposal decided before is not asked again.
   *[other] { $count } proposals decided before are not asked again.
}
answer-whole = It is the whole calendar that you shared: what is not in it was taken out.
answer-nothing = Nothing new: this file says the same as your calendar.
answer-nothing-decided = Nothing new: all that this file proposes was accepted or refused before.
answer-nothing-proposed = No proposals, but read the remarks below.
answer-nothing-here = No proposals for the posts of this file.
answer-absent = { $count ->
    [1] One post to come, of { $told } shared together, is not in this file: it is read as a part of the calendar.
   *[other] { $count } posts to come, of { $told } shared together, are not in this file: it is read as a part of the calendar.
}
answer-absent-propose = It is the whole calendar
answer-other = { $count ->
    [1] One event of this file was shared with another reader: { $name }.
   *[other] { $count } events of this file were shared with another reader: { $name }.
}
answer-other-read = Read their answer
answer-proposals = Proposals
answer-accept = Accept
answer-refuse = Refuse
answer-accept-all = Accept all
answer-refuse-all = Refuse all
answer-apart = { $count ->
    [one] One proposal needs a look of its own: “Accept all” leaves it out.
   *[other] { $count } proposals need a look of their own: “Accept all” leaves them out.
}
answer-theirs = event added by the client
answer-moved = Moved: from { $from } to { $to }
answer-moved-hour = At another time, { $day }: { $from } → { $to }
answer-renamed = Renamed
answer-reworded-text = { $channel ->
    [none] Text changed
   *[other] Text changed for { $channel }
}
answer-reworded-hashtags = { $channel ->
    [none] Hashtags changed
   *[other] Hashtags changed for { $channel }
}
answer-cancelled = Cancelled in the file
answer-missing = Not in the file any more
answer-commented = { $by ->
    [none] Commented
   *[other] Commented by { $by }
}
answer-accepted = { $by ->
    [none] Invitation accepted
   *[other] Invitation accepted by { $by }
}
answer-declined = { $by ->
    [none] Invitation declined
   *[other] Invitation declined by { $by }
}
answer-tentative = { $by ->
    [none] The answer is “maybe”
   *[other] { $by } says “maybe”
}
answer-delegated = { $by ->
    [none] Invitation handed on to somebody else
   *[other] { $by } hands the invitation on to somebody else
}
answer-added = New event, { $moment }
answer-effect-moved = Accepting moves it here.
answer-effect-renamed = Accepting changes its title.
answer-effect-reworded = Accepting takes this text.
answer-effect-cancelled = Accepting cancels the post.
answer-effect-missing = Accepting cancels the post.
answer-effect-commented = Accepting keeps the comment in the notes.
answer-effect-accepted = Accepting approves the post.
answer-effect-declined = Accepting puts it on hold, with the comment in the notes.
answer-effect-replied = Accepting keeps the answer in the notes.
answer-effect-added = Accepting makes it a post of the client.
answer-withdraws = Its approval will be withdrawn.
answer-to-confirm = Recognised by its title and date, or by its text: check that it is the right one.
answer-to-confirm-added = Its text is that of a post that was shared: check that it is no copy of it.
answer-also-here = Changed here too since it was shared: accepting overwrites what is here.
answer-also-here-agreed = Changed here since it was shared: it is not what the reader saw.
answer-here = Here: { $here }
answer-here-undated = undated
answer-words-removed = removed:
answer-words-added = added:
answer-do = { $refused ->
    [0] { $accepted ->
        [one] Accept one proposal
       *[other] Accept { $accepted } proposals
    }
   *[other] { $accepted ->
        [0] { $refused ->
            [one] Refuse one proposal
           *[other] Refuse { $refused } proposals
        }
       *[other] Accept { $accepted }, refuse { $refused }
    }
}
answer-do-nothing = Nothing decided
