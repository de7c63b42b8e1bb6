# Names of key dates.
holiday-new-year = New Year’s Day
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-victory-1945 = Victory Day 1945
holiday-ascension = Ascension Day
holiday-whit-monday = Whit Monday
holiday-national-day = Bastille Day
holiday-assumption = Assumption Day
holiday-all-saints = All Saints’ Day
holiday-armistice-1918 = Armistice Day 1918
holiday-christmas = Christmas Day

# The calendars that other key dates come from.

command-key-dates = Key dates…

key-dates-title = Key dates
key-dates-text = The calendars that were read, beside the public holidays.
key-dates-none = No calendar read
key-dates-none-text = School holidays, fairs, a client’s events: read an .ics file, and its dates show in the calendar.
key-dates-name = Name
key-dates-kind = Kind
key-dates-kind-public-holidays = Public holidays
key-dates-kind-school-holidays = School holidays
key-dates-kind-client-events = Events of a client
key-dates-kind-other = Other
key-dates-whose = For
key-dates-everybody = All clients
key-dates-hidden = Hidden
key-dates-hide = Hide “{ $name }”
key-dates-show = Show “{ $name }”
key-dates-remove = Remove these key dates
key-dates-remove-ask = Remove the key dates “{ $name }”?
key-dates-remove-text = All its dates leave the calendar. You can undo this.
