# The left rail: search, clients, undated ideas.

rail-client-add = Add a client
rail-client-edit = Edit client…
rail-client-more = Actions for { $client }
rail-client-only = Show only this client
rail-client-also = Show this client too
rail-clients-none = No client.

rail-undated = undated
rail-idea-add = Note an idea
rail-ideas-none = Drop here what has no date yet.
rail-ideas-filtered = No idea matches the filters.
rail-ideas-more = and { $count } more: search or filter to see them.
rail-idea-open = Open
rail-idea-plan = Plan…
rail-idea-plan-focus = Plan on { $date }
rail-idea-status = Change status
rail-idea-duplicate = Duplicate

rail-plan-title = Plan
rail-plan-date = Day
rail-plan-time = Time
rail-plan-time-wrong = Write a time, such as 18:30.
rail-plan-do = Plan

rail-search = Search
rail-search-command = Search posts
rail-search-hits = Posts found
rail-search-none = Nothing contains “{ $text }”.
rail-search-more = The first { $count }; add a word to narrow them down.
rail-search-count = { $count ->
    [one] One post
   *[other] { $count } posts
}
