# What the command line writes about data. And its help.

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
cli-key-dates-update = This file updates “{ $name }” (with --new-source it becomes another calendar).
cli-import-dry = Nothing was written: this was a trial.
cli-undated = undated
cli-posts = { $count ->
    [0] No post matches
    [one] One post
   *[other] { $count } posts
}
cli-import-nothing = Everything was already there: nothing changed.

cli-share-no-key-dates = Key dates do not go with invitations for Outlook: they are not there.
cli-share-counts = { $new } new, { $moved } moved, { $changed } changed, { $withdrawn } withdrawn, { $unchanged } unchanged
cli-answer-empty = This answer proposes nothing new.
cli-answer-other = { $count ->
    [1] One event was shared with another reader: { $name }. If that is a client, read the file again with --client.
   *[other] { $count } events were shared with another reader: { $name }. If that is a client, read the file again with --client.
}
cli-answer-absent = { $count ->
    [1] One post to come, of { $told } shared together, is not in this file, which is read as a part of the calendar. If it is the whole, read it again with --whole.
   *[other] { $count } posts to come, of { $told } shared together, are not in this file, which is read as a part of the calendar. If it is the whole, read it again with --whole.
}
cli-event-new = New
cli-event-changed = Changed
cli-event-alreadyThere = Already there
cli-event-otherwise = Here, at another moment
cli-event-cancelled = Cancelled in the file
cli-event-cancelledHere = Cancelled in the file: will be removed
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
}
cli-proposal-tentative = “{ $title }”: { $by ->
    [none] the answer is “maybe”
   *[other] { $by } says “maybe”
}
cli-proposal-delegated = “{ $title }”: { $by ->
    [none] invitation handed on to somebody else
   *[other] { $by } hands the invitation on to somebody else
}
cli-proposal-said = { $what }: { $comment }
cli-proposal-id = id: { $id }
cli-proposal-to-confirm = Accepted only when named with --accept: recognised by its title and date alone.
cli-proposal-copy = Accepted only when named with --accept: it looks like a copy of a post that is here.
cli-proposal-also-here = Accepted only when named with --accept: the post has changed here since it was shared, and the reader did not see that.
cli-proposal-cancels = Accepted only when named with --accept: it cancels the post.
cli-proposal-added = New event of the client’s: “{ $title }”, { $after }

cli-force = To replace it, add --force.
cli-import-empty = { $count ->
    [one] { $sheet ->
        [none] Empty row, left aside
       *[other] { $sheet }, empty row left aside
    }
   *[other] { $sheet ->
        [none] Empty rows, left aside
       *[other] { $sheet }, empty rows left aside
    }
}: { $lines }

# The help: cli-help-<command>, cli-option-<command>-<option>, cli-value-<what an option takes>.

cli-help-about = Marronnier without a window: plan, import, export and query a workspace from scripts.
cli-help-usage = Usage:
cli-help-commands = Commands
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-new = Makes a workspace in DIR
cli-help-import = Imports a plan from a CSV or XLSX file, or a calendar from an .ics file
cli-help-export = Writes posts to a CSV or XLSX file, or the calendar for a reader to an .ics file
cli-help-act = Reads one JSON action a line on standard input; writes one JSON answer a line, each after its commit
cli-help-ask = Reads one JSON query a line on standard input; writes one JSON answer a line
cli-help-undo = Undoes the last action
cli-help-redo = Redoes the last action undone
cli-help-posts = Lists posts
cli-help-ics = Looks into calendar files
cli-help-ics-check = Says what FILE holds, what is odd in it, and what Google, Outlook, Apple and Thunderbird will do with it
cli-help-packet = Prepares writers’ packets and takes them back in
cli-help-packet-out = Writes a packet of all that a person still owes
cli-help-packet-in = Takes in what came back: a .zip, an .md file, an answer, or a text on standard input
cli-help-bench-data = Fills a workspace with made-up clients and posts, to measure with
cli-help-help = Shows this help, or that of a command

cli-option-workspace = The workspace’s folder (default: the desktop’s own)
cli-option-lang = Language of what is written, fr or en (default: the workspace’s, else the system’s)
cli-option-json = Writes JSON
cli-option-help = Shows this help
cli-option-version = Shows the version
cli-option-client = Only those of this client
cli-option-from = From this day on (YYYY-MM-DD)
cli-option-to = Up to this day, included (YYYY-MM-DD)
cli-option-status = Only those of this status (idea, drafting, in_review, with_client, approved, scheduled, published, on_hold, cancelled)
cli-option-subcommand = The command
cli-option-new-dir = The folder; made when it is not there
cli-option-new-sample = With the sample clients, people and posts
cli-option-import-file = The file
cli-option-import-client = Client of the rows that name none, made when there is no such client; of a calendar’s posts or key dates
cli-option-import-read-as = Of an .ics file: what it is, key-dates, posts or answer (default: what it seems to be)
cli-option-import-accept = Of an answer: accepts this proposal, by its id (default: all that can be and need no confirmation, are not about what has changed here since, and cancel nothing)
cli-option-import-refuse = Of an answer: refuses this proposal, by its id
cli-option-import-whole = Of an answer: it is the whole calendar, whatever it seems to be: what is not in it was taken out
cli-option-import-new-source = Of key dates: makes a new calendar of them even when the file updates one that is here
cli-option-import-dry-run = Shows what would be imported and writes nothing
cli-option-export-kind = Which: csv, xlsx or ics
cli-option-export-output = The file to write
cli-option-export-separator = Separator of CSV
cli-option-export-reader = Of an .ics file: who reads it, client, writer or self (default: client)
cli-option-export-person = Of an .ics file: with --reader writer, whose calendar it is; with the others, only posts in which this person has a part
cli-option-export-channel = Of an .ics file: only this network or account
cli-option-export-statuses = Of an .ics file: the statuses told (default: the reader’s usual ones)
cli-option-export-series = Of an .ics file: only posts of this series
cli-option-export-pillar = Of an .ics file: only posts of this pillar
cli-option-export-view = Of an .ics file: narrowed as this saved view is
cli-option-export-outlook = Of an .ics file: one invitation a post, for Outlook, in a .zip or a folder
cli-option-export-email = Of an .ics file: the reader’s e-mail address, for Outlook (without it: that of the last share for Outlook; empty: nobody is asked)
cli-option-export-key-dates = Of an .ics file: with the key dates of these days
cli-option-export-force = Replaces the file if there is one
cli-option-packet-out-person = The person
cli-option-packet-out-output = Where it is written
cli-option-packet-out-form = Its form: zip, folder, or page (a page to write in)
cli-option-packet-out-force = Writes over what is there
cli-option-packet-in-file = The file; - reads standard input
cli-option-packet-in-take = Whose words are kept where both rewrote the same passage: ours, theirs or both
cli-option-packet-in-dry-run = Shows what would be taken in and writes nothing
cli-option-ics-check-file = The file
cli-option-bench-data-clients = How many clients
cli-option-bench-data-posts = How many posts

cli-value-command = COMMAND
cli-value-dir = DIR
cli-value-file = FILE
cli-value-lang = LANG
cli-value-name = NAME
cli-value-what = WHAT
cli-value-id = ID
cli-value-kind = FORMAT
cli-value-char = CHAR
cli-value-day = DAY
cli-value-status = STATUS
cli-value-statuses = STATUS,…
cli-value-reader = READER
cli-value-channel = CHANNEL
cli-value-address = ADDRESS
cli-value-clients = NUMBER
cli-value-posts = NUMBER

# A command line that is not understood.

cli-usage-unknown = “{ $subject }” is no option of this command.
cli-usage-command = “{ $subject }” is no command.
cli-usage-no-command = A command is missing.
cli-usage-missing = { $subject } is missing.
cli-usage-no-value = A value is missing after { $subject }.
cli-usage-value = “{ $value }” does not suit { $subject }{ $known ->
    [none] .
   *[other] {": choose among "}{ $known }.
}
cli-usage-other = This command line is not understood.
cli-usage-more = To see what can be said: marronnier-cli --help
cli-value-form = FORM
cli-value-whose = WHOSE

cli-packet-fresh = “{ $title }”{ $count ->
    [0] {""}
    [one] {""}: one passage changed on both sides
   *[other] {""}: { $count } passages changed on both sides
}
cli-packet-untouched = “{ $title }”: nothing written
cli-packet-received = “{ $title }”: taken in before
cli-packet-locked = “{ $title }”: published since; what came back is kept as a version, the post does not change
cli-packet-earlier = “{ $title }”: written before what is in already; kept as a version, the post does not change
cli-packet-gone = “{ $title }”: removed since; it comes back as an idea without a date
cli-packet-lost = “{ $title }”: removed since with its client; nothing is taken in
cli-packet-unsure = “{ $title }”: nothing tells whether this came before or after what is in already
cli-packet-others = { $count ->
    [one] One file is not read:
   *[other] { $count } files are not read:
}{" "}{ $names }
cli-packet-nothing = Nothing new to take in.

# Visuals.

cli-visuals-added = { $count ->
    [0] No new visual
    [one] One visual added
   *[other] { $count } visuals added
}{ $known ->
    [0] {""}
    [one] {""}, one there already
   *[other] {""}, { $known } there already
}{ $refused ->
    [0] {""}
    [one] {""}, one refused
   *[other] {""}, { $refused } refused
}
cli-visuals-line = { $name }, { $kind }{ $width ->
    [none] {""}
   *[other] {""}, { $width } × { $height }
}, { $uses ->
    [0] unused
    [one] in one post
   *[other] in { $uses } posts
}
cli-visuals-count = { $count ->
    [0] No visual matches
    [one] One visual
   *[other] { $count } visuals
}
cli-visuals-exported = { $files ->
    [one] One file written in { $path }
   *[other] { $files } files written in { $path }
}{ $posts ->
    [one] {""}, for one post
   *[other] {""}, for { $posts } posts
}{ $bare ->
    [0] {""}
    [one] {""}, one of them without visuals
   *[other] {""}, { $bare } of them without visuals
}
cli-visuals-verified = { $count ->
    [0] No visual to verify
    [one] One visual verified
   *[other] { $count } visuals verified
}{ $wrong ->
    [0] {""}: all there, unchanged
   *[other] {""}: { $wrong } to be replaced
}
cli-visuals-missing = Missing: { $name } ({ $path })
cli-visuals-altered = Altered: { $name } ({ $path })
cli-help-visuals = Manages visuals: add, list, export, verify
cli-help-visuals-add = Adds files, or those of a folder, to the library
cli-help-visuals-list = Lists visuals
cli-help-visuals-export = Writes the visuals of posts, cut for their networks, with the texts
cli-help-visuals-verify = Reads each file again: missing, altered?
cli-option-visuals-add-paths = The files and folders
cli-option-visuals-add-owner = Whose visuals these are (default: everybody’s)
cli-option-visuals-list-of = Those of this client, and those that are everybody’s
cli-option-visuals-add-post = The post that shows them, by its identity
cli-option-visuals-add-tag = A tag; may be repeated
cli-option-visuals-list-text = These words in the name, alternative text, tags or credit
cli-option-visuals-list-tag = Those that bear this tag; may be repeated
cli-option-visuals-list-unused = Those that no post shows
cli-option-visuals-export-output = The folder to write; a name in .zip makes one file
cli-option-visuals-export-format = In these formats rather than the usual ones: story, square, instagram:wide…
cli-option-visuals-export-force = Replaces what is there
cli-value-formats = FORMAT,…
cli-value-paths = FILE…
cli-value-text = WORDS
cli-value-tag = TAG

# Backups.

cli-backup-made = Backup made: { $name }
cli-backup-line = { $name } · { $date } { $time } · { $reason } · { $posts ->
    [0] no post
    [one] one post
   *[other] { $posts } posts
}, { $visuals ->
    [0] no visual
    [one] one visual
   *[other] { $visuals } visuals
} · { $megabytes }.{ $tenths } MB{ $references ->
    [0] {""}
    [one] {""} · one lost reference
   *[other] {""} · { $references } lost references
}{ $since ->
    [none] {""}
    [0] {""} · nothing changed since
    [one] {""} · one action since
   *[other] {""} · { $since } actions since
}
cli-backup-none = No backup. Make one with “marronnier-cli backup”.
cli-backup-good = { $name } is whole{ $missing ->
    [0] {""}
    [one] {""}, but one of its visuals is missing or altered
   *[other] {""}, but { $missing } of its visuals are missing or altered
}
cli-backup-bad = { $name } is damaged: { $detail ->
    [changed] it is not what it was when it was made
    [nothing] it is empty, or no backup
   *[other] its data do not hold together
}. Choose another one.
cli-restored = Restored: { $name }. The state before is among the backups.
cli-restored-to = { $posts ->
    [0] A workspace without posts is restored
    [one] One post restored
   *[other] { $posts } posts restored
} in { $path }{ $flawed ->
    [0] {""}
    [one] {""}. One visual is missing or altered: marronnier-cli doctor says which
   *[other] {""}. { $flawed } visuals are missing or altered: marronnier-cli doctor says which
}
cli-packed = { $posts ->
    [0] No post
    [one] One post
   *[other] { $posts } posts
} and { $visuals ->
    [0] no visual
    [one] one visual
   *[other] { $visuals } visuals
} written to { $path }{ $flawed ->
    [0] {""}
    [one] {""}. One visual is missing or altered, and no backup has it whole
   *[other] {""}. { $flawed } visuals are missing or altered, and no backup has them whole
}
cli-doctor-well = All is well: { $posts ->
    [one] one post
   *[other] { $posts } posts
} and { $files ->
    [one] one visual examined
   *[other] { $files } visuals examined
}.
cli-doctor-mend = To mend what can be, after a backup: marronnier-cli doctor --mend
cli-help-backup = Makes a backup
cli-help-backups = Lists the backups
cli-help-restore = Puts a backup in the place of the present state, backed up first; or in another folder
cli-help-salvage = Salvages what can still be read of a damaged workspace; the damaged file is kept
cli-help-pack = Writes the whole workspace to a file
cli-help-unpack = Makes a workspace of such a file
cli-help-doctor = Examines the workspace: integrity, references, indexes, search, files of visuals
cli-option-backups-verify = Reads this backup again, by its name: is it whole?
cli-option-restore-name = The name of the backup (default: the newest)
cli-option-restore-into = In this folder, new or empty, leaving the present state as it is
cli-option-pack-output = The file to write, in .marronnier
cli-option-pack-force = Replaces the file if it is there
cli-option-unpack-file = The file
cli-option-unpack-folder = The folder, new or empty
cli-option-doctor-mend = Mends what can be, after a backup
cli-value-backup = BACKUP
cli-option-bench-data-visuals = How many visuals, without files
cli-option-bench-data-lines = How many past actions
cli-value-visuals = NUMBER
cli-value-lines = NUMBER
