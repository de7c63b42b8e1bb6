# The frame of the window, the common words of components, and names that several screens show.

app-name = Marronnier

rail-label = Navigation
rail-calendar = Calendar
rail-board = Board
rail-settings = Settings
rail-clients = Clients
rail-ideas = Undated ideas

view-label = View
view-month = Month
view-week = Week
view-list = List
view-feed = Feed

header-today = Today
header-previous-month = Previous month
header-next-month = Next month
header-previous-week = Previous week
header-next-week = Next week
header-new-post = Post

inspector-label = Chosen post
filters-label = Filters

common-close = Close
common-cancel = Cancel
common-give-up = Give up
common-save = Save
common-delete = Delete
common-undo = Undo
common-more = More actions
common-previous = Previous
common-next = Next

date-clear = Remove the date
time-placeholder = HH:MM

toasts-label = Notices
toasts-doubt-over = The disk answers again: what you see is what is saved.

card-locked = Locked
card-outside-rights = A visual is outside its rights on that day
card-more = { $count ->
    [one] + 1 more
   *[other] + { $count } more
}

leave-link-ask = Open this link?
leave-link-where = It leads to { $host }, in your browser.
leave-mail-ask = Open this letter?
leave-mail-where = Your mail program opens it, ready to be read again: nothing is sent without you.
leave-mail-to = To
leave-mail-nobody = nobody yet
leave-mail-subject = Subject
leave-go = Open

opening-now = Marronnier is opening…
opening-late = It takes longer than usual. Nothing is lost: if nothing comes, close this window and open Marronnier again.

recovery-title = Your calendar does not open
recovery-safe = Nothing was lost or changed.
recovery-again = Try again
recovery-broken = The display has stopped
recovery-broken-what = What you saved is safe. Open the calendar again; if it happens once more, report the message below.
