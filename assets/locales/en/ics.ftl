# What is said of a calendar file that is checked: what it holds, what is odd in it, what programs do with it.

cli-ics-head = { $file }: { $octets } octets
cli-ics-name = Name: { $name }
cli-ics-program = Written by: { $name }
cli-ics-method = Method: { $name }
cli-ics-counts = Events: { $events } · tasks: { $todos } · that repeat: { $series } · changed occurrences: { $changes }
cli-ics-others = Others: { $name } × { $count }
cli-ics-days = From { $from } to { $to }
cli-ics-zone = Zone { $name }: { $state ->
    [known] known and defined
    [same] known, not defined in the file
    [named] understood as { $as }
    [defined] known by its definition only
   *[unknown] unknown
}
cli-ics-sound = Nothing odd.
cli-ics-odd = What is odd:
cli-ics-times = { $what } ({ $count } times)
cli-ics-omitted = … and { $count } more.
cli-ics-forecast = What programs will do with it, by what is known of them:

ics-program-google = Google Calendar
ics-program-outlook = Outlook
ics-program-apple = Apple Calendar
ics-program-thunderbird = Thunderbird

ics-odd-utf16 = The file is UTF-16 instead of UTF-8. It was read.
ics-odd-windows1252 = Accented letters are Windows-1252 instead of UTF-8. They were read.
ics-odd-replacedOctets = Some octets are of no known encoding: they were replaced.
ics-odd-controlCharacters = Control characters were left out.
ics-odd-longLine = Line of more than 75 octets, not folded.
ics-odd-splitCharacter = Line folded inside a character.
ics-odd-splitEscape = Line folded between a backslash and the letter after it.
ics-odd-lineTooLong = Line of { $octets } octets left out: { $text }
ics-odd-unreadable = Line that says nothing, left out: { $text }
ics-odd-joined = Line without a name, read as the rest of { $property }.
ics-odd-malformed = { $property }: its name or parameters are malformed.
ics-odd-outside = { $name } is outside every calendar: left out.
ics-odd-noCalendar = { $name } is in no calendar. Read as if it were.
ics-odd-notACalendar = The file holds nothing of a calendar.
ics-odd-unclosed = { $name } is never closed.
ics-odd-strayEnd = End of { $name } without a beginning.
ics-odd-tooDeep = { $name } is nested too deep: left out.
ics-odd-tooLarge = { $name } is too large: its end was left out.
ics-odd-badValue = { $property }: “{ $value }” is no value.
ics-odd-looseValue = { $property }: “{ $value }” is not written as the standard says. Understood.
ics-odd-repeated = { $property } is repeated: the first counts.
ics-odd-missing = { $component }: { $property } is missing.
ics-odd-badDefinition = Definition of the zone “{ $zone }”: { $property } is missing or cannot be read.
ics-odd-zoneUnderstood = The zone “{ $zone }” is no IANA name. Understood as { $asZone }.
ics-odd-nameHolds = The zone “{ $zone }” is defined otherwise than the law says from { $date } on: its name counts.
ics-odd-definitionHolds = The zone “{ $zone }” is defined otherwise than { $notZone }: its definition counts.
ics-odd-zoneDefined = The zone “{ $zone }” is known by its definition only.
ics-odd-ruleFrequency = Recurrence rule without a known frequency: it says nothing.
ics-odd-ruleCalendar = { $value }: only the Gregorian calendar is understood.
ics-odd-rulePart = Recurrence rule: { $value } does not exist.
ics-odd-ruleValue = Recurrence rule: { $value } is not a value that is allowed.
ics-odd-ruleNotAllowed = Recurrence rule: { $value } is not allowed with this frequency.
ics-odd-ruleTwoEnds = Recurrence rule with COUNT and UNTIL: COUNT counts.
ics-odd-ruleStopped = Recurrence rule too long to lay out: only its beginning was looked at.
ics-odd-ruleTooDense = Recurrence rule of nearly every second: it is not laid out.
ics-odd-ruleNever = Recurrence rule that never comes: no day fits it.
ics-odd-startOutside = The start is no day of its own rule: programs count it or not.
ics-odd-badDate = “{ $value }” is no date.
ics-odd-thisAndFuture = Change of “this and future” occurrences: only the first one changes, few programs read it.
ics-odd-orphan = Change of an occurrence whose series is not in the file.
ics-odd-stray = Change of an occurrence that its series does not have.
ics-odd-sameUid = Several events bear the identity { $uid }.
ics-odd-superseded = Older version of the event { $uid }, left out.
ics-odd-noStart = Without a readable start: when it happens is not known.
ics-odd-headLacks = The calendar has no { $property }.
ics-odd-lacks = { $property } is missing.
ics-odd-version = Version { $value } of the format: 2.0 is expected.
ics-odd-undefinedZone = The zone “{ $zone }” is not defined in the file (VTIMEZONE).
ics-odd-unknownZone = The zone “{ $zone }” is unknown and not defined: its hours cannot be read.
ics-odd-endsBefore = Ends before it begins.
ics-odd-endsAsItBegins = DTEND is the very day of DTSTART: the standard wants the day after. Understood as one day.
ics-odd-twoEnds = An end and a duration: the end counts.
ics-odd-negativeDuration = Negative duration.
ics-odd-otherKind = It begins as a whole day and ends as a time, or the other way round.
ics-odd-dayWithTime = { $property } says that it is a day and gives a time: “{ $value }”.
ics-odd-outOfRange = Impossible value of { $property }: “{ $value }”.
ics-odd-bareLineEnds = Lines that do not end with CR LF. They were read.
ics-odd-unescaped = { $property }: a comma or semicolon without a backslash. Understood.
ics-odd-badEscape = { $property }: a backslash before a sign that takes none.
ics-odd-alarmLacks = An alarm without { $property }: it never rings.
ics-odd-untilLocal = The repetition ends at a time without a zone though its start has one: the standard wants it in UTC.
ics-odd-floating = Time without a zone: each reader takes it for their own.

ics-effect-nothing = Finds nothing in it to show.
ics-effect-reads = Reads it as it is.
ics-effect-tooLarge = Refuses it: it is over the limit of 1 MB. Share a shorter period.
ics-effect-dropsSplit = { $count ->
    [one] Drops an event whose text is folded badly.
   *[other] Drops up to { $count } events whose text is folded badly.
}
ics-effect-mayRefuseKnown = Adds new events; those that it has already are updated, or the file is refused.
ics-effect-ignoresTodos = { $count ->
    [one] Does not show the task.
   *[other] Does not show the { $count } tasks.
}
ics-effect-showsTodos = { $count ->
    [one] Shows the task among reminders or tasks.
   *[other] Shows the { $count } tasks among reminders or tasks.
}
ics-effect-ownColours = Replaces colours by its own.
ics-effect-doubles = Opens it as one more calendar; imported a second time, every event is there twice.
ics-effect-answersRequest = Adds the event or updates the one it has, and offers to answer.
ics-effect-takesAway = Takes the event away.
ics-effect-firstRequestOnly = { $count ->
    [one] Reads the first invitation only.
   *[other] Reads the first of the { $count } invitations only: it wants one a file.
}
ics-effect-noOrganizer = Takes the invitation for a plain event: ORGANIZER is missing.
ics-effect-showsBusy = { $count ->
    [one] Shows the event as busy time.
   *[other] Shows { $count } events as busy time.
}
ics-effect-shifts = { $count ->
    [one] May shift an event by an hour or more: its zone is badly defined.
   *[other] May shift { $count } events by an hour or more: their zone is badly defined.
}
ics-effect-movesKnown = Adds new events and updates those that it has.
ics-effect-refusesRequests = { $count ->
    [one] Does not save the invitation.
   *[other] Does not save several invitations of one file (here { $count }).
}
ics-effect-rawHtml = { $count ->
    [one] Shows the HTML marks of a text.
   *[other] Shows the HTML marks of { $count } texts.
}
ics-effect-skipsKnown = Adds new events and passes over those that it has: their changes do not arrive.
ics-effect-doublesNameless = { $count ->
    [one] Adds the event that has no identity at each import.
   *[other] Adds the { $count } events that have no identity at each import.
}
