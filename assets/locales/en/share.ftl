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
share-note-comment = { $by ->
    [none] Comment received on { $date }: { $comment }
   *[other] { $by }, on { $date }: { $comment }
}
share-note-declined = { $by ->
    [none] Declined on { $date }
   *[other] Declined by { $by } on { $date }
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
