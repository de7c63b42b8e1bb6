# What was just done: a notice, an "Undo" menu, a history. The key is told-<name of the action>.
#
# Each parameter comes written: $date "Thursday 10 December", $time "18:00", $status "Approved", $network "Instagram",
# $title "Untitled" when it is empty. A parameter that is absent or empty is none; $count is a number.

told-addClient = Client added: { $client }
told-editClient = Client changed: { $client }
told-removeClient = Client removed: { $client }
told-addChannel = { $network } channel added
told-editChannel = { $network } channel changed
told-removeChannel = { $network } channel removed
told-addPerson = Person added: { $person }
told-editPerson = Person changed: { $person }
told-removePerson = Person removed: { $person }

told-setAbsence = Absence of { $person } saved
told-removeAbsence = Absence of { $person } removed
told-setPractice = Way of working changed for { $client }{ $approved ->
    [none] {""}
    [0] {""}
    [one] {""}. One post has enough agreements: it is approved
   *[other] {""}. { $approved } posts have enough agreements: they are approved
}
told-setBrief = { $series ->
    [none] Editorial line of { $client } changed
   *[other] Brief of the series “{ $series }” changed
}

told-addPost = { $date ->
    [none] Idea added: “{ $title }”
   *[other] { $time ->
        [none] Added on { $date }: “{ $title }”
       *[other] Added on { $date }, { $time }: “{ $title }”
    }
}
told-addPostFromLine = { $date ->
    [none] Idea added: “{ $title }”
   *[other] { $time ->
        [none] Added on { $date }: “{ $title }”
       *[other] Added on { $date }, { $time }: “{ $title }”
    }
}
told-planPost = { $time ->
    [none] Planned for { $date }
   *[other] Planned for { $date }, { $time }
}
told-movePosts = { $count ->
    [one] { $time ->
        [none] Moved to { $date }
       *[other] Moved to { $date }, { $time }
    }
   *[other] { $count } posts moved
}
told-shiftPosts = { $count ->
    [one] { $direction ->
        [earlier] { $days ->
            [one] Brought forward by a day
           *[other] Brought forward by { $days } days
        }
       *[later] { $days ->
            [one] Put back by a day
           *[other] Put back by { $days } days
        }
    }
   *[other] { $direction ->
        [earlier] { $days ->
            [one] { $count } posts brought forward by a day
           *[other] { $count } posts brought forward by { $days } days
        }
       *[later] { $days ->
            [one] { $count } posts put back by a day
           *[other] { $count } posts put back by { $days } days
        }
    }
}
told-unplanPosts = { $count ->
    [one] Back to the undated ideas
   *[other] { $count } posts back to the undated ideas
}
told-duplicatePosts = { $count ->
    [one] Copy made: “{ $title }”
   *[other] { $count } copies made
}
told-removePosts = { $count ->
    [one] Removed: “{ $title }”
   *[other] { $count } posts removed
}
told-setStatus = { $count ->
    [one] New status: { $status }
   *[other] New status of { $count } posts: { $status }
}
told-assignPosts = { $count ->
    [one] { $person ->
        [none] Assigned to nobody
       *[other] Assigned to { $person }
    }
   *[other] { $person ->
        [none] { $count } posts assigned to nobody
       *[other] { $count } posts assigned to { $person }
    }
}
told-assign = { $count ->
    [one] “{ $title }” given to { $person }
   *[other] { $count } posts given to { $person }
}
told-reassign = { $count ->
    [one] “{ $title }” goes to { $person }
   *[other] { $count } assignments go to { $person }
}
told-editAssignments = { $count ->
    [one] Assignment changed: “{ $title }”
   *[other] { $count } assignments changed
}
told-setDue = { $count ->
    [one] { $date ->
        [none] Proposed due date taken again: “{ $title }”
       *[other] Due on { $date }: “{ $title }”
    }
   *[other] { $date ->
        [none] Proposed due dates taken again for { $count } assignments
       *[other] { $count } assignments due on { $date }
    }
}
told-setAssignmentState = { $count ->
    [one] { $state }: “{ $title }”
   *[other] { $state }: { $count } assignments
}
told-removeAssignments = { $count ->
    [one] Assignment removed: “{ $title }”
   *[other] { $count } assignments removed
}
told-addComment = Comment added: “{ $title }”
told-editComment = { $kind ->
    [resolved] Comment resolved: “{ $title }”
    [open] Comment reopened: “{ $title }”
   *[other] Comment changed: “{ $title }”
}
told-removeComment = Comment removed: “{ $title }”
told-approve = { $count ->
    [one] { $person } agrees: “{ $title }”
   *[other] { $person } agrees to { $count } posts
}
told-disapprove = Agreement of { $person } taken back: “{ $title }”
told-saveRevision = Revision kept: “{ $title }”
told-restoreRevision = Revision brought back: “{ $title }”
told-markPublished = { $kept ->
    [rest] Partly out: “{ $title }”
   *[other] Published: “{ $title }”
}
told-sendPacket = { $count ->
    [one] Packet of “{ $title }” ready for { $person }
   *[other] Packet of { $count } posts ready for { $person }
}{ $files ->
    [0] {""}
    [one] {""}
   *[other] {""}, in { $files } files
}. In { $path }
told-receivePacket = { $count ->
    [0] Return of { $person }: nothing new
    [one] Return of { $person } taken into “{ $title }”
   *[other] Return of { $person } taken into { $count } posts
}{ $beside ->
    [none] {""}
    [0] {""}
    [one] {""}. Kept as a version, the post unchanged
   *[other] {""}. { $beside } kept as versions, these posts unchanged
}
told-editPost = { $field ->
    [title] Title changed: “{ $title }”
    [notes] Notes changed: “{ $title }”
    [link] Link changed: “{ $title }”
   *[other] Changed: “{ $title }”
}
told-writeText = Text changed: “{ $title }”
told-useCommonText = Back to the common text: “{ $title }”
told-setChannels = Channels changed: “{ $title }”
told-setVariantTime = Channel time changed: “{ $title }”

told-saveView = View saved: { $view }
told-removeView = View removed: { $view }

told-addSample = Sample added
told-removeSample = Sample removed{ $count ->
    [0] {""}
   *[other] ; { $name } kept, with your posts
}
told-importPlan = { $count ->
    [0] Nothing was imported
    [one] One post imported
   *[other] { $count } posts imported
}
told-share = { $count ->
    [0] Calendar saved for { $name }
    [one] One post shared with { $name }
   *[other] { $count } posts shared with { $name }
}{ $withdrawn ->
    [0] {""}
    [one] {""}, one withdrawn
   *[other] {""}, { $withdrawn } withdrawn
}{ $files ->
    [0] {""}
    [one] {""}
   *[other] {""}, in { $files } files
}. In { $path }
told-importKeyDates = Key dates of “{ $name }” up to date{ $count ->
    [0] {""}
   *[other] {""}, { $count } new
}{ $changed ->
    [0] {""}
   *[other] {""}, { $changed } changed
}{ $gone ->
    [0] {""}
   *[other] {""}, { $gone } withdrawn
}
told-editKeyDateSource = Key dates edited: “{ $name }”
told-removeKeyDateSource = Key dates removed: “{ $name }”
told-importCalendarPosts = { $count ->
    [one] One post imported from the calendar file
   *[other] { $count } posts imported from the calendar file
}
told-acceptAnswer = Answer of { $name }: { $count ->
    [0] nothing accepted
    [one] one proposal accepted
   *[other] { $count } proposals accepted
}{ $refused ->
    [0] {""}
    [one] {""}, one refused
   *[other] {""}, { $refused } refused
}

told-addVisuals = { $count ->
    [0] { $visuals ->
        [one] Visual attached: “{ $title }”
       *[other] { $visuals } visuals attached: “{ $title }”
    }
    [one] Visual added: “{ $name }”
   *[other] { $count } visuals added
}
told-editVisuals = { $count ->
    [one] { $field ->
        [alt] Alternative text changed: “{ $name }”
       *[other] Visual changed: “{ $name }”
    }
   *[other] { $count } visuals changed
}
told-removeVisuals = { $count ->
    [one] Visual removed: “{ $name }”
   *[other] { $count } visuals removed
}
told-setVisuals = { $visuals ->
    [0] Visuals taken off: “{ $title }”
   *[other] Visuals changed: “{ $title }”
}
told-attachVisuals = { $count ->
    [one] { $visuals ->
        [one] Visual attached: “{ $title }”
       *[other] { $visuals } visuals attached: “{ $title }”
    }
   *[other] Visuals attached to { $count } posts
}
told-replaceVisual = “{ $name }” replaced by “{ $by }”{ $count ->
    [0] {""}
    [one] {""} in one post
   *[other] {""} in { $count } posts
}{ $kept ->
    [0] {""}
    [one] {""}. One published post keeps the old one.
    [other] {""}. { $kept } published posts keep the old one.
   *[none] {""}
}
told-setFocal = Focal point changed: “{ $name }”
told-setCrop = Crop changed: “{ $name }”
told-exchangePosts = Two posts exchanged
told-giveUp = Work given up

told-undo = Undone: { $what }
told-redo = Redone: { $what }
told-remember = Preference saved
told-withdrawn = { $count ->
    [one] The approval was withdrawn: have it reviewed before it goes out.
   *[other] { $count } approvals were withdrawn: have them reviewed before they go out.
}
told-outside-rights = { $count ->
    [one] Mind: a visual is outside its rights on that day.
   *[other] Mind: { $count } posts show a visual outside its rights.
}
told-backUp = Backup made
told-restoreBackup = Backup restored
told-salvage = { $count ->
    [0] No post could be read any more
    [one] One post is salvaged
   *[other] { $count } posts are salvaged
}{ $lost ->
    [0] {""}
    [one] {""}, one is lost
   *[other] {""}, { $lost } are lost
}. The damaged file is kept in the backups folder.
