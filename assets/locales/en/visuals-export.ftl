# What goes with exported visuals: the file written beside the pictures, and what to know before posting them.

export-infos-file = info
export-infos-heading = TO READ, NOT TO PASTE: this file is no part of the post.
export-infos-length = Text to paste: { $limit ->
    [none] { $used } characters
   *[other] { $used } characters of { $limit }
}
export-infos-link = Link: { $link }
export-infos-alts = Alternative texts
export-infos-no-alt = (to be written)
export-infos-credits = Credits

export-remark-outsideRights = “{ $name }” is outside its rights on { $date }: “{ $title }”
export-remark-cancelled = “{ $title }” is cancelled: left out
export-remark-empty = “{ $title }” has neither text nor visual: nothing to write
export-remark-stilled = “{ $name }” moves, { $network } takes only its first view: “{ $title }”
