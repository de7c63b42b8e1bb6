# The screen of backups, and what is offered when the workspace does not open.

keeping-title = Backups
keeping-text = Marronnier makes them at the start, every half-hour of work, and before an import, a large removal or an upgrade. Visuals are part of them.
keeping-back-up = Back up now
keeping-pack = Export the whole workspace…
keeping-unpack = Open an exported workspace…
keeping-examine = Examine the workspace
keeping-mend = Mend what can be
keeping-list = { $count ->
    [0] Backups
    [one] One backup
   *[other] { $count } backups
}
keeping-none = None yet. The first is made by itself soon after the start.
keeping-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
}
keeping-folder = They are in { $path }. Copy this folder to another disk from time to time: this one may fail.
keeping-file = Marronnier { $date }.marronnier
keeping-size = { $count ->
   *[other] { $shown } MB
}
keeping-holds = { $posts ->
    [0] No post
    [one] One post
   *[other] { $posts } posts
}, { $clients ->
    [0] no client
    [one] one client
   *[other] { $clients } clients
}, { $visuals ->
    [0] no visual
    [one] one visual
   *[other] { $visuals } visuals
} · { $size }{ $references ->
    [0] {""}
    [one] {""} · one lost reference
   *[other] {""} · { $references } lost references
}
keeping-since = { $since ->
    [none] of another run of actions than the present state
    [0] nothing changed since
    [one] one action since
   *[other] { $since } actions since
}
keeping-check = Verify
keeping-check-this = Verify the backup of { $when }
keeping-check-good = Whole, read again just now
keeping-check-bad = Damaged: choose another one
keeping-check-missing = { $count ->
    [one] Whole, but one of its visuals is missing or altered
   *[other] Whole, but { $count } of its visuals are missing or altered
}
keeping-restore = Restore…
keeping-restore-this = Restore the backup of { $when }
keeping-where = The present state is backed up first: you can come back to it.
keeping-in-place = Restore here
keeping-in-folder = In another folder…
keeping-open = Open it
keeping-elsewhere = The workspace is ready in { $path }.
keeping-packed = Everything is in { $path } ({ $size }).
keeping-made = Backup made.
keeping-doing-backUp = Backing up…
keeping-doing-check = Verifying…
keeping-doing-restore = Restoring…
keeping-doing-pack = Exporting the whole workspace…
keeping-doing-unpack = Reading the exported workspace…
keeping-doing-examine = Examining…
keeping-well = { $posts ->
    [one] All is well: one post
   *[other] All is well: { $posts } posts
} and { $files ->
    [one] one visual examined
   *[other] { $files } visuals examined
}.
keeping-read-only = Read-only
keeping-understood = Understood
settings-backups-open = See the backups…
command-backups = Backups…

rescue-title = Get your calendar back
rescue-best = The newest intact backup was made on { $when } and holds { $count ->
    [0] no post
    [one] one post
   *[other] { $count } posts
}.
rescue-unreadable = The file { $path } can no longer be read: it is damaged, or something else took its place. Restore a backup, or open an exported workspace.
rescue-none = There is no intact backup in this folder.
rescue-restore = Restore this backup
rescue-salvage = Salvage what can still be read
rescue-others = Other backups
rescue-kept = The file of today is kept as it is in the backups folder, whatever you choose.
keeping-flawed = { $count ->
    [one] One visual is missing or altered: “Examine the workspace” says which.
   *[other] { $count } visuals are missing or altered: “Examine the workspace” says which.
}
keeping-mendable = The weekly examination found a fault that Marronnier can mend: open the backups, then “Examine the workspace”.
keeping-no-backup = The last backup could not be made
