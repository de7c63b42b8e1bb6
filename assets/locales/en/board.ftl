# The board: posts by status.

board-label = Board of posts by status
board-column = { $count ->
    [0] { $status }, no post
    [one] { $status }, one post
   *[other] { $status }, { $count } posts
}
board-undated = Undated
board-drop = Change to “{ $status }”
board-refuse = Cannot change to “{ $status }” from here
board-aim = { $status }: Enter to change to it, Escape to leave.
board-aim-not = { $status }: cannot change to it from here.
board-move-status = status
board-empty = Nothing this month
board-empty-text = No post planned, no idea waiting.
board-filtered = Nothing matches the filters
board-filtered-text = There may be other posts this month.
