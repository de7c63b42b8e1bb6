# Backups, the export of the whole workspace, the examination. Words shared by the window and the command line.

backup-reason-start = At the start
backup-reason-regular = While working
backup-reason-asked = On request
backup-reason-migration = Before an upgrade
backup-reason-import = Before an import
backup-reason-removal = Before a removal
backup-reason-restore = Before a restoration
backup-reason-mending = Before mending
backup-found-again = Found again

finding-rows = The file is damaged ({ $count ->
    [one] in one place
   *[other] in { $count } places
}): restore a backup, or salvage what can still be read
finding-structure = { $count ->
    [one] A table, an index or a trigger is not the one that Marronnier made
   *[other] { $count } tables, indexes or triggers are not those that Marronnier made
}
finding-indexes = { $count ->
    [one] An index no longer fits its data
   *[other] { $count } indexes no longer fit their data
}
finding-references = { $count ->
    [one] A row refers to one that is not there
   *[other] { $count } rows refer to others that are not there
}
finding-search = The search no longer fits the texts
finding-missingFiles = { $count ->
    [one] The file of a visual is gone
   *[other] The files of { $count } visuals are gone
}
finding-alteredFiles = { $count ->
    [one] The file of a visual was altered
   *[other] The files of { $count } visuals were altered
}
finding-unnamedFiles = { $count ->
    [one] A file of a visual is of no use any more (it is kept for 30 days, and as long as a backup or undo may call it back)
   *[other] { $count } files of visuals are of no use any more (they are kept for 30 days, and as long as a backup or undo may call them back)
}
finding-mended = { $mended ->
    [0] not mended
   *[other] mended
}

keeping-synced = This folder is also held by { $program }, which may mix up a file that is being written. Move the workspace out of { $program }, and copy the export of the whole workspace there instead.
