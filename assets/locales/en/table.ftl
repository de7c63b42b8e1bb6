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
