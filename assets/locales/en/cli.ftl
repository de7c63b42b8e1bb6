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

cli-share-counts = { $new } new, { $moved } moved, { $changed } changed, { $withdrawn } withdrawn, { $unchanged } unchanged
cli-answer-empty = This answer proposes nothing new.
cli-event-new = New
cli-event-changed = Changed
cli-event-alreadyThere = Already there
cli-event-cancelled = Cancelled in the file
cli-event-gone = No longer in the file
cli-proposal-moved = “{ $title }”: moved from { $before } to { $after }
cli-proposal-renamed = “{ $title }”: renamed “{ $after }” (was “{ $before }”)
cli-proposal-reworded = “{ $title }”: text changed: “{ $before }” → “{ $after }”
cli-proposal-cancelled = “{ $title }”: cancelled
cli-proposal-missing = “{ $title }”: not in the calendar that came back
cli-proposal-commented = “{ $title }”: { $by ->
    [none] comment: { $after }
   *[other] comment by { $by }: { $after }
}
cli-proposal-accepted = “{ $title }”: { $by ->
    [none] accepted
   *[other] accepted by { $by }
}
cli-proposal-declined = “{ $title }”: { $by ->
    [none] declined
   *[other] declined by { $by }
} { $after }
cli-proposal-added = New event of the client’s: “{ $title }”, { $after }
