# Quick add: one line, understood as it is typed.

quick-add-title = Add a post
quick-add-line = The post in one line
quick-add-example = Reel Thursday 6:30pm #christmas @instagram
quick-add-understood = What was understood
quick-add-undated = undated
quick-add-undate = Remove the date
quick-add-unknown = “{ $word }” is no network, client or person: it stays in the title.
quick-add-impossible = There is no “{ $text }”, neither as a day nor as a time: it stays in the title.
quick-add-other-time = A post has one time: “{ $text }” stays in the title.
quick-add-weekday = The day written is not that of the date; it will be { $date }.
quick-add-client = Client
quick-add-choose-client = For which client?
quick-add-no-client = A post is for a client.
quick-add-new-client = Add a client…
quick-add-do = Add
quick-add-and-open = Add and open
