# The packet that a person gets and sends back: files, form, message. $name is who gets it, $from who sends it.

packet-name = Packet
packet-readme-file = READ-ME.txt
packet-brief-file = brief.html
packet-form-file = form.html
packet-agenda-file = due-dates.ics
packet-hello = Hello { $name },
packet-readme-what = { $count ->
    [one] Here is a post to prepare:
   *[other] Here are { $count } posts to prepare:
}
packet-readme-two-ways = You can work in two ways, as you like. Neither needs an account or a connection.
packet-readme-form = 1. Open form.html in a browser. Write in it: characters are counted as you type and the text is kept in the browser. When you are done, click “Save my answer”, then send the file back.
packet-readme-files = 2. Or open the .md files in a text editor. Write under each heading, without touching the head between the --- or the marks <!-- … --> at the end of headings. Send the files back, or the folder zipped.
packet-readme-visuals = Pictures go into the folder “visuels”. The brief is in brief.html, the due dates in due-dates.ics for your calendar.
packet-readme-back = Send it all back in reply to the e-mail. Thank you!
packet-sheet-help = Write under each heading. Keep the head and the marks to the right of headings: they say where each text goes.
packet-title = Working title
packet-text = Common text
packet-hashtags = Hashtags
packet-link = Link
packet-note = Message to { $from }
packet-characters = characters
packet-own-text = text of this channel alone
packet-own-empty = empty: the common text is used
packet-hashtags-own = own hashtags
packet-due = due on
packet-role = Your part
packet-planned = to be published on
packet-this-one = For this post
packet-visuals = Visuals
packet-channel = Channel
packet-brief-title = Brief for { $name }
packet-due-summary = Due:
packet-mail-subject = { $count ->
    [one] A post to prepare
   *[other] { $count } posts to prepare
}{ $date ->
    [none] {""}
   *[other] {" "}for { $date }
}
packet-mail-what = You will find attached what you need to prepare:
packet-mail-back = READ-ME.txt explains it all. You can write in form.html, without installing anything, then send me the answer back.
packet-mail-page = Open the attached file in a browser and write in it, without installing anything; at the end, “Save my answer” gives the file to send back to me.
packet-form-title = To prepare: { $count ->
    [one] one post
   *[other] { $count } posts
}
packet-form-noscript = This page needs JavaScript. Without it, write in the .md files of the folder.
packet-form-back = Write here, offline too. When you are done, save your answer and send the file back to { $from }, or copy it into an e-mail.
packet-form-saved = Kept in this browser
packet-form-unsaved = This browser keeps nothing: save your answer before you close
packet-form-save = Save my answer
packet-form-copy = Copy my answer
packet-form-copied = Answer copied: paste it into your e-mail
packet-form-text = Your answer, to copy into an e-mail
packet-form-restore = Back to the text received
packet-form-spent = Time spent, in minutes (optional)
packet-form-over = too long by
packet-answer-of = Answer of

brief-objective = Objective
brief-message = Message
brief-tone = Tone
brief-do = Do
brief-dont = Don’t
brief-target = Target
brief-callToAction = Call to action
brief-format = Format
brief-examples = Examples

packet-send = Prepare the packet
packet-send-to = Prepare the packet for { $name }
packet-receive = Take a return in
packet-out-title = { $count ->
    [one] Packet for one post
   *[other] Packet for { $count } posts
}
packet-kind = Form of the packet
packet-language = Language of the packet
packet-kind-zip = .zip file
packet-kind-folder = Folder
packet-kind-page = A single page
packet-kind-zip-text = Instructions, brief, files to fill in, form and due dates in one file.
packet-kind-folder-text = The same files, in a folder to share.
packet-kind-page-text = A page to open in a browser, offline too, to write in and send the answer back.
packet-place = Where to save it
packet-holds = { $count ->
    [one] One file
   *[other] { $count } files
}
packet-kilobytes = KB
packet-mail = Message to go with it
packet-mail-nobody = No e-mail address
packet-mail-open = Open in the mail program
packet-mail-copy = Copy the message
packet-mail-copied = Message copied
packet-write = Save the packet
packet-remarks = About the pictures
packet-left = Left out of the packet
packet-written = Saved in { $path }. Attach it to your message.
packet-in-title = Returned draft
packet-under-way = Reading what came back…
packet-file = File received
packet-file-hint = A .zip, an .md, the .json answer or the unpacked folder; you can also drop them on the window.
packet-paste = Or paste the answer received by e-mail
packet-read = Read
packet-from = From { $by }, on the packet sent on { $day }
packet-beside = { $count ->
    [one] Read with the other file that was dropped.
   *[other] Read with the { $count } other files that were dropped.
}
packet-foreign = { $count ->
    [one] One post of the packet did not go out from here: it is left aside.
   *[other] { $count } posts of the packet did not go out from here: they are left aside.
}
packet-pictures = { $count ->
    [one] A picture is of none of these posts: it enters the library.
   *[other] { $count } pictures are of none of these posts: they enter the library.
}
packet-new-pictures = New pictures: { $names }
packet-standing-fresh = to take in
packet-standing-untouched = nothing written
packet-standing-received = taken in before
packet-standing-locked = published since
packet-standing-earlier = written before what is in already
packet-standing-gone = removed since
packet-kept-locked = The post does not change. All that came back is kept beside it: the texts as a version under the name of { $by }, the message, the time spent, the pictures in the library.
packet-kept-earlier = Nothing is proposed over what was written later. This answer is kept beside it: the texts as a version under the name of { $by }, the message, the pictures in the library.
packet-kept-gone = The post comes back as an idea without a date, with what { $by } made of it.
packet-kept-lost = Its client was removed too: copy what is to stay.
packet-unsure = Nothing tells whether this was written before or after what is in already: what differs is to be chosen.
packet-others = { $count ->
    [one] One file is not read:
   *[other] { $count } files are not read:
}{" "}{ $names }
packet-leave = Leave it
packet-older = A later packet went out for this post since.
packet-unplaced = Came back for a place that is no longer open here: copy what shall stay.
packet-unplaced-kept = Kept as a version; copy it if what is published is to be corrected.
packet-channel-gone = Network taken off
packet-same-here = The text is the same here already.
packet-overlap = Passage changed on both sides
packet-ours = Here
packet-was = Before:
packet-removed = (removed)
packet-take-ours = Keep ours
packet-take-theirs = Take { $by }’s
packet-take-both = Both
packet-choose-first = { $count ->
    [one] One passage to choose
   *[other] { $count } passages to choose
}
packet-take = { $count ->
    [0] Nothing to take in
    [one] Take it in
   *[other] Take { $count } posts in
}
