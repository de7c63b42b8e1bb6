# What shared calendars say, and .ics files read back. Their reader does not have the program.

share-calendar-name = { $name }: posts
share-calendar-name-oneself = Editorial calendar
share-key-date = Key date
share-oneself = me
share-networks = Networks: { $networks }
share-status = Status: { $status }
share-link = Link: { $link }
share-client = Client: { $client }
share-person = Assigned to: { $person }
share-pillar = Pillar: { $pillar }
share-series = Series: { $series }
share-notes = Notes: { $notes }
share-own-time = { $place }: { $time }
share-own-text = Text for { $place }:
share-work = Due: { $title } ({ $client }, { $role ->
    [writer] writing
    [designer] design
    [reviewer] review
   *[other] follow-up
})
share-work-of = Due: { $title } ({ $client }, { $person }, { $role ->
    [writer] writing
    [designer] design
    [reviewer] review
   *[other] follow-up
})
share-note-comment = { $by ->
    [none] Comment received on { $date }: { $comment }
   *[other] { $by }, on { $date }: { $comment }
}
share-note-declined = { $by ->
    [none] Declined on { $date }
   *[other] Declined by { $by } on { $date }
}
share-note-tentative = { $by ->
    [none] Answered “maybe” on { $date }
   *[other] { $by } answered “maybe” on { $date }
}
share-note-delegated = { $by ->
    [none] Invitation handed on to somebody else on { $date }
   *[other] { $by } handed the invitation on to somebody else on { $date }
}

calendar-odd-leftOut = Left out, unreadable: “{ $name }”
calendar-odd-encoding = Some characters could not be read: ask for the file in UTF-8.
calendar-odd-unclosed = The file stops in the middle of { $name }: it may be incomplete.
calendar-odd-badValue = The value of { $name } could not be read.
calendar-odd-zone = The file describes the time zone “{ $name }” badly: check the times.
calendar-odd-unknownZone = Unknown time zone “{ $name }”: the time is taken as it stands, check it.
calendar-odd-undated = “{ $name }” has no date: left out.
calendar-odd-changedAlone = One occurrence of “{ $name }” was changed alone: it is not taken over.
calendar-odd-series = The recurrence of “{ $name }” is not wholly understood: check its dates.
calendar-odd-noEvent = “{ $name }” is a task or a note, not an event: left out.
calendar-odd-laterOnes = “{ $name }” changes from a date on: the later ones stay as before.
calendar-odd-tooMany = Too many repeating events: their rules are not checked any more from here on.
calendar-odd-tooOften = “{ $name }” repeats more than once a day: only its first date is kept.
calendar-odd-tooManyEvents = { $count ->
    [1] The file has one event too many to be read whole: it is left out.
   *[other] The file has { $count } events too many to be read whole: they are left out from here on.
}
calendar-odd-omitted = { $count ->
    [1] One more remark on the form of the file is not shown.
   *[other] { $count } more remarks on the form of the file are not shown.
}
calendar-odd-farOff = “{ $name }” is in an impossible year: left out.
calendar-odd-sameUid = “{ $name }” has the identity of another event of the file, which is newer: left out.
calendar-odd-number = “{ $name }” counts its changes beyond what can be: that number is passed over.
calendar-odd-longText = The text of “{ $name }” is too long to be that of a post: it is not read.
calendar-odd-neverComes = “{ $name }” repeats, but none of its dates is kept: left out.
calendar-odd-firstOnly = { $count ->
    [one] “{ $name }” repeats: only its first date is taken, one more within the year is left.
   *[other] “{ $name }” repeats: only its first date is taken, { $count } more within the year are left.
}
calendar-odd-inFile = { $file }: { $what }

# What the reader changed and that is no proposal: to be looked at.
calendar-back-location = “{ $title }”: the reader added a place, “{ $value }”.
calendar-back-categories = “{ $title }”: the reader changed the categories to “{ $value }”.
calendar-back-link = “{ $title }”: the reader changed the link to { $value }
calendar-back-noTitle = “{ $title }”: without a title in their calendar. Ask whether they deleted it.
calendar-back-noText = “{ $title }”: without a text in their calendar. Ask whether they deleted it.
calendar-back-noLink = “{ $title }”: without a link in their calendar. Ask whether they deleted it.
calendar-back-noTexts = No event has a text: the reader’s program has probably not kept them.
calendar-back-series = “{ $title }”, added by the reader, repeats: only its first date near those shared is proposed.
calendar-back-strange = { $count ->
    [1] One event comes from another calendar made with Marronnier: it is left aside.
   *[other] { $count } events come from another calendar made with Marronnier: they are left aside.
}
calendar-back-length = “{ $title }”: the reader changed the end of the event.
calendar-back-again = “{ $title }”: the reader made it repeat.
calendar-back-older = “{ $title }”: changed by the reader, yet on a date of an earlier share. Ask whether they mean it.
calendar-back-olderTitle = “{ $title }”: changed by the reader, yet with a title of an earlier share. Ask whether they prefer it.
calendar-back-olderText = “{ $title }”: changed by the reader, yet with a text of an earlier share. Ask whether they prefer it.
calendar-back-gone = “{ $title }” is no longer in your calendar, and the reader changed it in theirs.
calendar-back-goneSaid = “{ $title }” is no longer in your calendar; { $by ->
    [none] the reader
   *[other] { $by }
} { $said ->
    [accepted] accepted it
    [declined] declined it
    [tentative] answered “maybe”
    [delegated] passed the invitation on to somebody else
   *[commented] commented on it
}{ $comment ->
    [none] .
   *[other] : { $comment }
}
calendar-back-due = “{ $title }”: the reader put what is due on { $value }.
calendar-back-workDone = “{ $title }”: by their calendar, the work is done.
calendar-back-workCancelled = “{ $title }”: cancelled in their calendar, the work is no longer due there.
calendar-back-workSaid = “{ $title }”, about the work due: { $value }
calendar-back-day = Key date “{ $title }”: the reader changed it (it is on { $value } in their file).
