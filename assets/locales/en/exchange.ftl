# Import a plan, export the calendar.

share-menu = Share
command-import = Import a plan…

import-title = Import a plan
import-hint = CSV or Excel, as you keep it today. You see each row before it enters the calendar, and one gesture undoes it all.
import-file = File
import-file-hint = Path of the file, or drop it on the window
import-choose = Choose…
import-client = Client of rows without one
import-choose-client = Which one?
import-new-client = New client…
import-client-name = Its name
import-client-name-hint = Lunel Bakery
import-needs-client = Some rows do not say for which client: choose or name one.
import-makes-clients = { $count ->
    [one] One new client: { $names }
   *[other] { $count } new clients: { $names }
}
import-makes-people = { $count ->
    [one] One new person: { $names }
   *[other] { $count } new people: { $names }
}
import-tabs = Rows and columns
import-rows = Preview
import-columns = Columns
import-kinds = Rows to show
import-count-good = { $count ->
    [one] { $shown } understood
   *[other] { $shown } understood
}
import-count-doubtful = { $shown } to check
import-count-refused = { $count ->
    [one] { $shown } refused
   *[other] { $shown } refused
}
import-count-alreadyThere = { $shown } in the calendar already
import-count-passedOver = { $count ->
    [one] { $shown } left aside
   *[other] { $shown } left aside
}
import-no-rows = No row here. Check under “Columns” what each column holds.
import-row = row { $line }
import-row-of-sheet = { $sheet }, row { $line }
import-undated = undated
import-all-networks = All
import-take = Import “{ $title }”
import-rescue = Keep as an undated idea
import-rescued = Will be kept as an undated idea. Take out
import-reading = Reading the file…
import-importing = Importing…
import-do = { $count ->
    [0] Nothing to import
    [one] Import one post
   *[other] Import { $shown } posts
}

import-kind-csv = CSV
import-kind-xlsx = Excel
import-kind-xls = old Excel
import-kind-html = HTML table
import-encoding-utf8 = UTF-8
import-encoding-utf16Le = UTF-16
import-encoding-utf16Be = UTF-16
import-encoding-windows1252 = Windows-1252
import-encoding-macRoman = Mac Roman
import-separator = { $sign ->
    [tab] separated by tabs
   *[other] separated by “{ $sign }”
}

import-header-row = Header row
import-hidden = (hidden)
import-order = Dates
import-order-dayFirst = day/month
import-order-monthFirst = month/day
import-column = Column
import-samples = Samples
import-holds = Holds
import-column-holds = Content of column { $column }
import-no-header = (no header)
import-guessed = guessed

import-field-title = Title
import-field-date = Date
import-field-time = Time
import-field-dateTime = Date and time
import-field-weekday = Day of the week
import-field-month = Month
import-field-week = Week
import-field-networks = Networks
import-field-networkTick = Ticked for { $network }
import-field-client = Client
import-field-status = Status
import-field-statusAndPerson = Status and person
import-field-person = Assigned to
import-field-text = Text
import-field-hashtags = Hashtags
import-field-pillar = Pillar
import-field-series = Series
import-field-link = Link
import-field-notes = Notes
import-field-visual = Visual
import-field-id = Identifier
import-field-evergreen = Evergreen
import-field-pinned = Pinned
import-field-variantText = Text for { $network }
import-field-variantHashtags = Hashtags for { $network }
import-field-variantTime = Time for { $network }
import-field-keep = Keep in the notes
import-field-ignore = Leave aside

export-csv = Export as CSV…
export-xlsx = Export as Excel…
export-title-csv = Export as CSV
export-title-xlsx = Export as Excel
export-text = The file can be read back as it is: imported again untouched, it changes nothing.
export-range = Posts
export-all = All, ideas included
export-week = { $from } to { $to }
export-filtered = Only those that the filters keep
export-separator = Separator
export-separator-usual = ,
export-sign = { $sign ->
    [tab] Tab
    [semicolon] Semicolon
   *[other] Comma
}
export-file = File
export-name = Calendar { $page }
export-name-all = complete
export-do = Export
export-replace = Replace
export-busy = Writing…
export-done = { $count ->
    [0] No post to write; the file has only its headers: { $path }
    [one] One post written to { $path }
   *[other] { $shown } posts written to { $path }
}
