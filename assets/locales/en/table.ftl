# Words of exported tables (CSV, XLSX). The import recognises these headers: a test says so.

table-sheet = Calendar
table-date-format = yyyy-mm-dd
table-column-date = Date
table-column-time = Time
table-column-client = Client
table-column-networks = Networks
table-column-title = Title
table-column-text = Text
table-column-hashtags = Hashtags
table-column-status = Status
table-column-person = Assigned to
table-column-pillar = Pillar
table-column-series = Series
table-column-link = Link
table-column-notes = Notes
table-column-evergreen = Evergreen
table-column-pinned = Pinned
table-column-id = Identifier
table-yes = yes
table-empty = (empty)
table-visual = Visual
table-format = Format

# What the preview of an import says of a row: verdict-<verdict>, then remark-<code> with $value, the text it is about,
# and what it was read as: $date, $time (none without), $year.
# Where: remark-place, with the column's letter and header (none without a header).

verdict-good = Understood
verdict-doubtful = To check
verdict-refused = Refused
verdict-alreadyThere = In the calendar already
verdict-passedOver = Left aside

remark-place = { $column ->
    [none] Column { $letter }
   *[other] Column { $letter } ({ $column })
}

remark-impossibleDate = “{ $value }” is not in the calendar. Correct the date.
remark-impossibleTime = “{ $value }” is not a possible time. Correct it.
remark-unreadableDate = “{ $value }” is not understood as a date. Write for instance 2026-12-10.
remark-unreadableTime = “{ $value }” is not understood as a time. Write for instance 18:00.
remark-errorDate = The spreadsheet shows an error ({ $value }) instead of a date or time. Correct the cell.
remark-formulaDate = The date or time comes from a formula whose result is not in the file. Open it in your spreadsheet, save it, then try again.
remark-locked = Published, hence locked: what the row changes is not imported. Set it back to “Approved” first, or leave the row aside.
remark-unknownId = The identifier “{ $value }” is that of no post: a new one will be made.
remark-unknownNetwork = The network “{ $value }” is not known: kept in the notes.
remark-unknownStatus = The status “{ $value }” is not understood: kept in the notes.
remark-notALink = “{ $value }” is no address of the web: kept in the notes.
remark-needsDate = “{ $value }” needs a date and the row has none: taken as approved.
remark-weekdayDiffers = The day of the week in “{ $value }” is not that of the date. The date was followed.
remark-ambiguousDate = “{ $value }” reads as day then month, or month then day: taken as { $date }. Check the order chosen.
remark-orderDiffers = “{ $value }” does not follow the order of day and month of its neighbours. Check it.
remark-farDate = “{ $value }” is more than three years away. Check the year.
remark-noDay = “{ $value }” does not say the day: kept in the notes, the post goes to the undated ideas.
remark-endOfDay = “{ $value }” is midnight at the end of the day: { $date ->
    [none] written down as 00:00.
   *[other] written down as { $date } at 00:00.
}
remark-secondTime = “{ $value }” says several times: { $time } was taken, all of it is kept in the notes.
remark-withdrawn = It was agreed to: what the row changes withdraws that, the post goes back to review.
remark-statusKept = The row’s status may not follow the post’s, which stays as it is.
remark-noChannels = “All”: this client is on no network yet, the post will go nowhere. Name the networks in the file.
remark-dateAbove = No date: the post goes to the ideas. If the one of the row above ({ $date }) holds here too, write it in the file.
remark-publishedAhead = “{ $value }”, yet { $date } is still to come. Check the date or the status.
remark-twin = The same as row { $value }. Untick it if it is the same post.
remark-repeatedId = The same identifier as row { $value }: a new post will be made.
remark-rangeStart = “{ $value }” is a span: its beginning was taken.
remark-approximate = “{ $value }” is not precise: { $time ->
    [none] read as { $date }
   *[other] read as { $time }
}.
remark-restIgnored = “{ $value }” is understood in part: all of it is kept in the notes.
remark-timesDiffer = The date holds another time than “{ $value }”, which was taken.
remark-timeWithoutDate = “{ $value }” is a time without a date: kept in the notes, the post goes to the undated ideas.
remark-unknownClient = “{ $value }” is not one of your clients yet.
remark-unknownPerson = “{ $value }” is not in the team yet.
remark-noTitle = Neither title nor text.
remark-errorCell = The spreadsheet shows an error ({ $value }): kept in the notes.
remark-formula = “{ $value }” is a formula whose result is not in the file: kept in the notes.
remark-yearInferred = “{ $value }” has no year: { $year } is assumed.
remark-monthInferred = The month is not written in “{ $value }”: read as { $date }.
remark-twoDigitYear = The year in “{ $value }” has two digits only: { $year } is assumed.
remark-bareHour = “{ $value }” is read as a time.
remark-networkOfTitle = The row names no network: that of “{ $value }” is taken.
remark-titleFromText = No title: the first words of the text stand for it.
remark-alreadyThere = In the calendar already: same title, day and time. Tick to import it a second time.
remark-unchanged = In the calendar just so already: nothing will change.
remark-emptyRow = Empty row
remark-titleLine = Title or remark
remark-header = Headers of the columns
remark-repeatedHeader = Repeated headers
remark-weekRow = A week number alone
remark-dayRow = A day without a post
remark-totalRow = Total
remark-unusedSheet = Sheet left aside
