# What goes with exported visuals: the file written beside the pictures, and what to know before posting them.

export-infos-file = info
export-infos-heading = TO READ, NOT TO PASTE: this file is no part of the post.
export-infos-length = Text to paste: { $limit ->
    [none] { $used } characters
   *[other] { $used } characters of { $limit }
}
export-infos-link = Link: { $link }
export-infos-same = The same pictures as those that begin with “{ $name }”
export-infos-alts = Alternative texts
export-infos-no-alt = (to be written)
export-infos-credits = Credits

export-remark-outsideRights = “{ $name }” is outside its rights on { $date }: “{ $title }”
export-remark-cancelled = “{ $title }” is cancelled: left out
export-remark-empty = “{ $title }” has neither text nor visual: nothing to write
export-remark-stilled = { $network ->
    [none] “{ $name }” moves, only its first view leaves: “{ $title }”
   *[other] “{ $name }” moves, { $network } takes only its first view: “{ $title }”
}
export-remark-moves = “{ $name }” leaves as it is, moving: several networks will show only its first view (“{ $title }”)
export-remark-firstPage = “{ $name }” has several pages, only the first leaves: “{ $title }”
export-remark-whitened = { $reason ->
    [tooHeavy] “{ $name }” is see-through, too heavy as PNG for { $network }: laid on white in “{ $title }”
   *[kind] “{ $name }” is see-through, { $network } takes only JPEG: laid on white in “{ $title }”
}
export-remark-tooMany = { $network } takes at most { $most } visuals, there are { $count }: “{ $title }”
export-remark-enlarged = “{ $name }” has fewer pixels than { $network } shows: enlarged, and so blurred, in “{ $title }”
export-remark-tooHeavy = “{ $name }” weighs { $megabytes } MB, { $network } takes at most { $most }: “{ $title }”
export-remark-rarelyTaken = “{ $name }” leaves as it is and { $network } may refuse it: save it as JPEG for “{ $title }”
export-remark-mayTell = “{ $name }” leaves as it is: the video may tell where and with what it was filmed (“{ $title }”)
export-remark-cutsFocal = The crop of “{ $name }” for { $network } cuts the focal point: “{ $title }”
export-remark-fromBefore = { $count ->
    [one] A file of an earlier export stays in the folder and is not part of this one: { $names } (“{ $title }”)
   *[other] { $count } files of an earlier export stay in the folder and are not part of this one: { $names } (“{ $title }”)
}
