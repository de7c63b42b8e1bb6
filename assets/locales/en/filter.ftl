# The filter bar and saved views.

filter-clients = Clients
filter-networks = Networks
filter-statuses = Status
filter-people = Assignee
filter-series = Series
filter-pillars = Pillar
filter-text = Text
filter-nobody = Nobody
filter-myself = { $name } (me)
filter-chip-one = { $name }: { $first }
filter-chip-more = { $name }: { $first } + { $count }
filter-narrow = Search the list
filter-none-found = No choice by that name.
filter-none-yet = Nothing to choose yet.
filter-clear = Clear all
filter-clear-one = Clear the { $name } filter

filter-posts = { $count ->
    [0] No posts
    [one] { $shown } post
   *[other] { $shown } posts
}
filter-to-read = { $shown } to review
filter-to-read-tip = Show only those to review

filter-views = Views
filter-view-show = Show
filter-view-save = Save these filters…
filter-view-save-hint = Choose a filter first.
filter-view-manage = Manage views
filter-view-replace = Replace with the current filters
filter-view-replace-detail = The name stays, the filters change.
filter-view-rename = Rename…
filter-view-remove = Remove
filter-view-save-title = Save view
filter-view-rename-title = Rename view
filter-view-name = Name
filter-view-name-example = To review this week
