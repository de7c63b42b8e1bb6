# Why it is refused, and what to do. The key is failure-<code>; parameters come written, as in told.ftl.
# $field is the action's field that is wrong; absent, it is none.

failure-notFound = { $field ->
    [clientId] This client is no longer in the calendar. Choose another one.
    [personId] This person is no longer in the team. Choose someone else.
    [channelId] This post does not go, or no longer goes, to this channel. Add it to the post’s channels first.
    [formats] No network has a format “{ $name }”. Take one of networks.toml, such as story or instagram:square.
    [view] No saved view is called “{ $name }”. Check its spelling.
    [person] Nobody is called “{ $name }” in the team. Check the spelling.
    [accepted] No proposal of this file has the id “{ $name }”. Read the file again to see its own.
    [refused] No proposal of this file has the id “{ $name }”. Read the file again to see its own.
   *[other] It was removed in the meantime. To find it again, undo the removal.
}
failure-empty = { $field ->
    [name] The name is empty. Write one.
    [line] The line is empty. Write at least a title.
    [title] The title is empty. Write one.
    [person] For whom? Name the person with --person.
   *[other] A field that is needed is empty. Fill it in.
}
failure-nameTaken = The name “{ $name }” is taken. Choose another one.
failure-unknownZone = There is no time zone “{ $zone }”. Choose one of the list, such as Europe/London.
failure-unknownNetwork = The network “{ $network }” is not in the list. Choose another one, or add it to the file networks.toml of the workspace.
failure-foreignChannel = This channel belongs to another client. Choose a channel of the post’s client.
failure-locked = { $count ->
    [one] “{ $title }” is published, hence locked. To change it, set it back to “Approved” first.
   *[other] { $count } of the chosen posts are published, hence locked, among them “{ $title }”. Leave them out, or set them back to “Approved” first.
}
failure-illegalStatus = { $count ->
    [one] “{ $title }” cannot go from “{ $from }” to “{ $to }”. Choose one of the statuses offered.
   *[other] { $count } of the chosen posts cannot go to “{ $to }”, among them “{ $title }” ({ $from }). Nothing has changed.
}
failure-needsDate = The status “{ $status }” needs a date. Plan “{ $title }” first.
failure-illegalState = An assignment “{ $before }” cannot become “{ $state }”. Choose one of the states offered.
failure-needsApprovals = { $count ->
    [one] “{ $title }” still needs one agreement of the team before it is approved.
   *[other] “{ $title }” still needs { $count } agreements of the team before it is approved.
}
failure-endsBeforeStart = The last day comes before the first. Correct one of them.
failure-notALink = This is no address of the web. It begins with https:// or http://.
failure-noQuietHours = “{ $hours }” does not say from what hour to what hour. For example: 20:00-08:00.
failure-badPacket = { $reason ->
    [tooLarge] “{ $path }” is too large for a packet. Nothing has changed.
    [tooMany] “{ $path }” holds too many files for a packet. Nothing has changed.
    [bomb] “{ $path }” unfolds far beyond its size: it is refused. Nothing has changed.
    [outside] “{ $path }” holds a file that would leave its folder (“{ $name }”): it is refused. Nothing has changed.
    [link] “{ $path }” holds a link (“{ $name }”): it is refused. Nothing has changed.
    [twice] “{ $path }” holds “{ $name }” twice: it is refused. Nothing has changed.
    [encrypted] “{ $path }” is protected by a password. Ask for it without protection.
    [newer] “{ $path }” comes from a newer version of Marronnier. Update the program to read it.
    [marks] In “{ $path }”, a heading lost its mark (“{ $name }”): which text is which is no longer known. Put it back as in the file that was sent, or paste the text by hand. Nothing has changed.
    [versions] “{ $path }” says two different things of “{ $name }”. Keep one of them, then read it again. Nothing has changed.
    [people] Several people ({ $name }) worked on the same post. Take their answers in one after the other. Nothing has changed.
    [document] “{ $name }” is a word processor’s document: nothing in it says which post its texts belong to. Ask the person for the .md file filled in or for the answer saved from form.html, or copy the texts into the post. Nothing has changed.
    [page] “{ $path }” is the page to write in, not the answer: the texts stayed in the person’s browser. Ask them to open the page again, click “Save my answer”, and send the file that it gives. Nothing has changed.
    [nothing] There is no returned draft in “{ $path }”. Drop the .zip, an .md file or the .json answer that the person sent back.
    [text] This text is no returned draft. Paste the whole answer copied from the form, from its first line to its last.
   *[other] “{ $path }” is damaged and cannot be read. Ask for it again. Nothing has changed.
}
failure-foreignPacket = This packet did not go out from here: none of its posts matches one sent from this workspace. Nothing has changed.
failure-nothingToSend = Choose at least one assignment to send.
failure-severalPeople = A packet is for one person. Send one for each.
failure-overlapsLeft = { $count ->
    [one] One passage was changed on both sides: choose what stays, then take the return in again.
   *[other] { $count } passages were changed on both sides: choose what stays, then take the return in again.
}
failure-needsClient = { $field ->
    [plan] Some rows do not say which client they are for. Name one (in a terminal: --client), or add a “Client” column.
    [reader] Which client is this calendar for? Name it with --client.
   *[other] Which client is this post for? Name one, or choose one in the list.
}
failure-outOfCalendar = This date is out of the calendar. Choose a closer one.
failure-nothingToUndo = There is nothing to undo.
failure-nothingToRedo = There is nothing to redo.
failure-journalMismatch = This cannot be undone: the file was changed outside Marronnier since. Nothing has changed.
failure-sampleExists = The sample is already here. Remove it before adding another one.
failure-badRequest = { $field ->
    [url] This link does not open in a browser. It begins with https://, http:// or mailto:.
   *[other] { $reason ->
        [unknown] “{ $name }” is no name that the program knows. Check it against docs/contract.md.
        [missing] “{ $name }” is missing in the request. Add it as docs/contract.md says.
        [extra] “{ $name }” has no place in the request. Remove it, or check its name against docs/contract.md.
        [value] A value of the request is not of the form expected. Check it against docs/contract.md.
        [json] The request is not whole JSON. Check its quotes, commas and braces.
       *[other] The request cannot be read. Check it against docs/contract.md.
    }
}
failure-needsWindow = Only the window of Marronnier can do this. Open the program.
failure-fileUnreadable = { $reason ->
    [missing] There is no file { $path }. Check its name and folder.
    [forbidden] You may not read { $path }. Change its permissions, or choose another file.
    [folder] { $path } is a folder. Choose a file.
    [form] { $path }, line { $line }, is not written as it should be. Correct that line; the file that comes with Marronnier serves meanwhile.
   *[other] { $path } cannot be read. Check that it exists and that you may open it.
}
failure-fileUnwritable = { $reason ->
    [missing] The folder of { $path } does not exist. Choose another one.
    [forbidden] You may not write { $path }. Choose another folder.
    [folder] { $path } is a folder. Give the name of a file.
    [full] There is no room left on the disk for { $path }. Make some, or choose another disk.
    [readOnly] The disk of { $path } is read-only. Choose another place.
   *[other] { $path } cannot be written. Close it if it is open elsewhere, or choose another place.
}
failure-fileExists = { $path } exists already. Give another name, or replace it.
failure-ownFile = { $path } is part of a workspace: nothing is written there, not even to replace it. Choose another name or folder.
failure-folderHolds = { $path } is there already and is not empty. Choose a new or an empty folder: what is there is never replaced.
failure-badTable = { $reason ->
    [empty] { $path } is empty. Choose a file that holds a plan.
    [tooLarge] { $path } is too large: Marronnier reads up to 20 MB. Keep only the rows you need.
    [tooManyRows] { $path } has more than { $limit } rows. Split it into several files.
    [tooManyColumns] { $path }, row { $row }: more than { $limit } columns. Delete the columns you do not need.
    [tooDense] { $path } would take too much memory once decompressed. Save the rows you need in a new workbook.
    [protected] { $path } is protected by a password. Save a copy without a password.
    [damaged] { $path } is cut short or damaged. Open it in your spreadsheet and save it again.
    [unsupported] { $path }: { $format } files are not read. Save it as CSV or XLSX.
    [cellTooLong] Row { $row }, column “{ $column }”: { $length } characters, a cell holds { $limit } at most. Export as CSV instead.
    [notWritten] The workbook could not be written. Export as CSV instead.
   *[other] { $path } is not a table. Choose a CSV or XLSX file.
}
failure-badCalendar = { $reason ->
    [empty] { $path } is empty. Choose an .ics file that holds events.
    [tooLarge] { $path } is too large: Marronnier reads calendars up to 50 MB. Export only a part of it.
    [noneRead] No event of { $path } could be read: their dates are missing or impossible. Ask for another export.
    [zip] { $path } cannot be opened: damaged, protected, or full of something else. Give the .ics files one by one.
    [noEvents] { $path } holds no event. Check that the calendar was exported as a whole.
   *[other] { $path } is no calendar. Choose an .ics file.
}
failure-emptyCalendar = { $there ->
    [0] No event of this file can become a post. Check the preview.
   *[other] There is nothing new in this file: its events are in the calendar already, or left out.
}
failure-nothingToShare = There is nothing to share: no dated post fits. Widen the days, the statuses or the filters.
failure-needsOrganizer = { $field ->
    [me] Outlook asks who invites: give your name in the preferences, then try again.
   *[other] Outlook asks who invites: give your e-mail address in the preferences, then try again.
}
failure-notAnEmail = “{ $email }” is no e-mail address. Correct it, or leave it empty.
failure-notAnAnswer = No event of { $path } comes from a calendar that you shared. Import it as key dates or as posts instead.
failure-badVisual = { $reason ->
    [empty] { $path } is empty. Choose another file.
    [unknown] { $path } is neither a picture nor a video that is known. Marronnier takes JPEG, PNG, WebP, GIF, TIFF, BMP, AVIF, HEIC and MP4, MOV, WebM, MKV, AVI videos.
    [tooHeavy] { $path } weighs { $megabytes } MB: Marronnier takes up to { $most }. Make it smaller first.
    [tooLarge] { $path } announces { $width } × { $height } pixels: Marronnier takes up to 100 million. Make it smaller first.
    [truncated] { $path } is incomplete: the file stops before its end. Copy it again from its source.
    [broken] { $path } is damaged. Open it in a picture program and save it again.
    [missing] The file of { $path } is no longer in the workspace. Add it again, or restore a backup.
    [altered] The file of { $path } was changed since it came. Add the original again, or restore a backup.
    [unsupported] { $path } is of a variety that is not read, such as RAW photographs (DNG, NEF…). Save it as JPEG or PNG.
   *[other] { $path } could not be read. Save it as JPEG or PNG.
}
failure-visualUsed = { $out ->
    [yes] { $count ->
        [one] “{ $name }” is in a post that is already out, which stays as it went out: it cannot be removed.
       *[other] { $count } of these visuals, “{ $name }” among them, are in posts that are already out, which stay as they went out: they cannot be removed.
    }
   *[other] { $count ->
        [one] “{ $name }” is in a post. Take it off first, or confirm that it be taken off.
       *[other] { $count } of these visuals are in posts. Take them off first, or confirm that they be taken off.
    }
}
failure-badCrop = This crop is not within the picture, or this format is no more. Try again.
failure-badRights = The rights end before they begin. Correct one of the two dates.
failure-needsAlt = { $count ->
    [one] A visual of “{ $title }” has no alternative text that was read. Write it before approving.
   *[other] { $count } visuals of “{ $title }” have no alternative text that was read. Write them before approving.
}
failure-nothingToExport = None of the posts chosen has a text or a visual to export. Widen the days or the filters.
failure-nothingToPaste = The clipboard holds neither a picture nor a file. Copy one first.
failure-givenUp = Given up: nothing has changed.
failure-fileChanged = { $path } has changed since it was shown. Open it again to see what it holds now.
failure-emptyPlan = { $there ->
    [0] No row of this plan can be imported. Check in the preview what each column holds.
   *[other] Nothing new in this plan: its posts are in the calendar already. Tick in the preview those to import a second time.
}
failure-notAWorkspace = { $path } holds something other than a Marronnier workspace. If your calendar was there, restore a backup (marronnier-cli restore); otherwise choose an empty folder or that of a workspace. Nothing was touched.
failure-noWorkspace = There is no workspace in { $path }. Make one with “marronnier-cli new”, or name another folder.
failure-needsWorkspace = No folder is named and this account has none to hold a workspace. Name one with --workspace.
failure-noSuchClient = No client is called “{ $name }”. Check the spelling, or add the client first.
failure-workspaceExists = { $path } is a workspace already. Open it, or choose another folder.
failure-newerWorkspace = { $path } was made by a newer version of Marronnier (format { $found }, this one reads up to { $known }). Update the program; nothing was touched.
failure-database = { $reason ->
    [full] There is no room left on the disk. Make some, then try again; nothing has changed.
    [busy] Another program holds the workspace file. Close it, then try again; nothing has changed.
    [readOnly] The workspace is read-only. Change the permissions of its folder, then try again; nothing has changed.
    [forbidden] The workspace file cannot be opened. Check the permissions of its folder.
    [damaged] The workspace file is damaged. Restore a backup or, if there is none, salvage what still reads (marronnier-cli salvage); the damaged file is kept.
    [unsure] The disk did not confirm this action and does not answer any more: it may be saved. Check that it is well connected, then look whether it is there before you try again.
    [broken] Marronnier met a mistake of its own. Restart it; if it happens again, report it with the log file.
    [disk] The disk does not answer as it should. Check that it is well connected, then try again; nothing has changed.
   *[other] Saving failed; nothing has changed. Try again, and if it goes on, restart Marronnier.
}
failure-readOnly = { $reason ->
    [opened] This workspace is open in another window or by a command. Here you can look at everything and change nothing. Close the other one, then try again.
    [forbidden] You may not write in the folder of this workspace. You can look at everything and change nothing. Ask for the right to write, or restore a backup in another folder.
    [full] There is no room left on the disk: you can look at everything and change nothing. Make some, then try again.
    [older] This workspace was made by an earlier version of Marronnier: it has to be upgraded to be opened, and nothing can be written in its folder. Copy it elsewhere, or ask for the right to write.
    [olderOpened] This workspace was made by an earlier version of Marronnier, and another program holds it open. Close that one, then try again.
    [asked] This command only reads the workspace.
   *[other] This workspace is on a read-only disk. You can look at everything and change nothing. Copy it elsewhere to work in it.
}
failure-remoteWorkspace = { $path } is on another computer’s disk ({ $kind }). A database file gets damaged there when two machines open it: Marronnier does not work in it, and wrote nothing. Choose a folder of this computer; to hand your work to somebody, export the whole workspace.
failure-workspaceGone = { $left ->
    [visuals] The file { $path } is gone or empty, but its visuals are there. Put the file back, or choose another folder for a new workspace. Nothing was made.
    [nothing] The file { $path } is empty: something emptied it, Marronnier leaves none like that. Put a copy of the file in its place or, if it never held anything, delete it. Nothing was made.
   *[backups] The file { $path } is gone or empty, but its backups are there. Restore the newest one (marronnier-cli restore), or put the file back. Nothing was made.
}
failure-badBackup = The backup { $name } is damaged: it was not used, and nothing has changed. Choose another one.
failure-badWhole = { $reason ->
    [nothing] { $path } holds no Marronnier workspace. Choose a .marronnier file.
    [newer] { $path } comes from a newer version of Marronnier. Update the program to open it.
    [outside] { $path } holds “{ $name }”, which has no business there: it is refused. Nothing was written.
    [link] { $path } holds a link or a folder (“{ $name }”): it is refused. Nothing was written.
    [twice] { $path } holds “{ $name }” twice: it is refused. Nothing was written.
    [bomb] { $path } unfolds far beyond its size: it is refused. Nothing was written.
    [tooMany] { $path } holds too many files. Nothing was written.
    [tooLarge] { $path } holds a file that is too large. Nothing was written.
    [encrypted] { $path } is protected by a password. Ask for it without protection.
   *[other] { $path } is damaged: some of it is missing, or a file has changed. Export or copy it again. Nothing was written.
}
failure-nothingToSalvage = Nothing can be read in this file any more. Restore a backup; the damaged file is kept.
failure-noSuchBackup = { $reason ->
    [none] There is no whole backup in this folder. If the file is damaged, salvage what still reads: marronnier-cli salvage.
   *[other] No backup is called “{ $name }”. Choose one of the list.
}
