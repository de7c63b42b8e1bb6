# What the command line writes about data. Its help stays in English.

cli-created = Workspace made in { $path }
cli-exported = { $count ->
    [one] One post written to { $path }
   *[other] { $count } posts written to { $path }
}
cli-at-line = Line { $line }: { $what }
cli-row = { $sheet ->
    [none] Row { $line }
   *[other] { $sheet }, row { $line }
}
cli-import-counts = { $good } understood, { $doubtful } to check, { $refused } refused, { $there } in the calendar already, { $passed } left aside
cli-import-dry = Nothing was written: this was a trial.
cli-undated = undated
cli-posts = { $count ->
    [0] No post matches
    [one] One post
   *[other] { $count } posts
}
cli-import-nothing = Everything was already there: nothing changed.
