# The library of visuals, and what a post shows.

visuals-title = Visuals
visuals-count = { $count ->
    [0] none
    [one] { $count } visual
   *[other] { $count } visuals
}
visuals-add = Add
visuals-from-library = Library
visuals-none-on-post = No visual. Add a file, or drop it here.
visuals-earlier = Earlier in the order
visuals-later = Later in the order
visuals-take-off = Take off the post
visuals-alt = Alternative text
visuals-alt-placeholder = What somebody who looks at the picture sees
visuals-alt-review = This text comes from the visual replaced: read it again.
visuals-tags = Tags
visuals-tags-hint = Separated by commas
visuals-tag-add = Add tags
visuals-credit = Credit
visuals-licence = Licence
visuals-source = Source
visuals-rights-from = Rights from
visuals-rights-until = Rights until
visuals-rights-open = no limit
visuals-territory = Territory
visuals-consent = Consent of the people pictured
visuals-used-in = In posts
visuals-used-nowhere = In no post.
visuals-chosen = { $count ->
    [one] One visual chosen
   *[other] { $count } visuals chosen
}
visuals-remove = Remove from the library
visuals-remove-anyway = Take off and remove
visuals-panel = The visual chosen
visuals-animated = Animated picture: its first image is shown.
visuals-pages = Several pages: the first is shown, and the only one exported.
visuals-pages-short = pages
visuals-not-shown = Kept as a file: what it holds cannot be shown here.
visuals-size = { $width } × { $height }
visuals-uses = { $count ->
    [one] in one post
   *[other] in { $count } posts
}
visuals-rights-early = The rights begin on { $day } only.
visuals-rights-over = The rights ended on { $day }.
visuals-rights-early-short = not free yet
visuals-rights-over-short = rights over
visuals-near-undated = undated
visuals-near-past = { $how ->
    [same] Used on { $day } for the same client.
   *[alike] Looks like a visual used on { $day } for the same client.
}
visuals-near-coming = { $how ->
    [same] Already planned on { $day } for the same client.
   *[alike] Looks like a visual planned on { $day } for the same client.
}
visuals-near-idea = { $how ->
    [same] Already in an undated post of the same client.
   *[alike] Looks like a visual of an undated post of the same client.
}
visuals-near-show = Show
visuals-near-more = { $count ->
    [one] So was one other of these visuals.
   *[other] So were { $count } others of these visuals.
}
visuals-near-uses = { $count ->
    [one] And in one other post.
   *[other] And in { $count } other posts.
}
visuals-of-client = This visual is another client’s: { $name }.
visuals-of-other = { $count ->
    [one] “{ $file }” is another client’s visual: { $name }.
   *[other] { $count } of these visuals are other clients’, among them “{ $file }” ({ $name }).
}
visuals-image = { $kind } picture
visuals-video = { $kind } video
visuals-unreadable = Picture unreadable or missing
visuals-refused-all = See the list
visuals-refused-title = Files refused
visuals-refused-count = { $count ->
    [one] One file was not taken.
   *[other] { $count } files were not taken.
}
visuals-unreadable-title = Pictures that cannot be read
visuals-unreadable-count = { $count ->
    [one] A picture is kept as it is, but can be neither shown nor exported.
   *[other] { $count } pictures are kept as they are, but can be neither shown nor exported.
}
visuals-unreadable-more = And { $count ->
    [one] another picture that cannot be read.
   *[other] { $count } other pictures that cannot be read.
}
visuals-rights-soon = Rights that end soon
visuals-rights-ending-short = ends soon
visuals-rights-ending = The rights end soon: { $day } is the last day.
visuals-coming = Visual on its way
visuals-animated-short = animated
visuals-client-everybody = For all clients
visuals-client-several = Several clients
visuals-use = Use
visuals-use-all = Used or not
visuals-used = Used
visuals-rights = Rights
visuals-rights-all = All rights
visuals-rights-valid = Rights valid now
visuals-rights-not-yet = Rights not yet begun
visuals-rights-ended = Rights over
visuals-add-folder = Add a folder
visuals-nothing-there = Nothing to add: no picture or video was found.
visuals-making = { $done } of { $total } thumbnails
command-visuals-folder = Add a folder of visuals…
visuals-density = Size of thumbnails
visuals-density-small = Small
visuals-density-medium = Medium
visuals-density-large = Large
visuals-search = Search a name, a text, a tag
visuals-client = Client
visuals-client-all = All clients
visuals-tag = Tag
visuals-tag-all = All tags
visuals-unused = Unused
visuals-lacks-alt = Without alternative text
visuals-rights-closed = Outside their rights
visuals-none = No visual yet
visuals-none-text = Drop pictures or a folder on the window, or choose files.
visuals-none-found = No visual matches
visuals-none-found-text = Widen the search or the filters.
visuals-choosing = For “{ $title }”: choose one or several visuals.
visuals-attach = { $count ->
    [0] Attach
    [one] Attach this visual
   *[other] Attach { $count } visuals
}
visuals-adding = { $done } of { $total } files
visuals-known = { $count ->
    [one] This visual was in the library already.
   *[other] These { $count } visuals were in the library already.
}
visuals-refused-more = And { $count ->
    [one] one other file refused.
   *[other] { $count } other files refused.
}

command-library = Library of visuals
command-visuals-add = Add visuals…
command-visuals-paste = Paste a picture

# The grid of a profile.

feed-title = Feed grid
feed-channel = Channel
feed-hint = An approximation. Drag a picture onto another: they exchange their dates.
feed-no-picture = no visual
feed-no-channel = No channel
feed-no-channel-text = Add a channel to a client to see the grid of its profile.
feed-empty = Nothing planned here
feed-empty-text = Dated posts of this channel will stand here, the latest first.
feed-more = Older ones
feed-held = “{ $title }” in hand: choose what to exchange it with.
feed-aim = “{ $title }” would go to { $when }, in the place of “{ $other }”.
feed-locked = “{ $title }” is published: it stays where it is.
feed-exchange = exchange
feed-exchange-with = Exchange with…
feed-in-calendar = Show in the calendar

# Crops.

crop-open = Crop
crop-title = Crops
crop-formats = Formats
crop-format = { $format ->
    [feed] Portrait
    [square] Square
    [grid] Profile grid
    [wide] Landscape
    [story] Story
    [link] Link
   *[pin] Pin
}
crop-chosen = set by you
crop-proposed = proposed
crop-proposed-how = Proposed crops are computed from the edges and saturation of the picture.
crop-cuts = This frame cuts the focal point.
crop-cuts-short = cuts the focal point
crop-few-short = too small
crop-few = Too few pixels: { $have } wide for { $need }. The picture will be enlarged, and less sharp.
crop-covered = Covered by the network
crop-frame = Frame: { $left }% from the left, { $top }% from the top, { $width }% wide
crop-focal-at = Focal point: { $left }% from the left, { $top }% from the top
crop-focal-none = No focal point
crop-focal-clear = Remove the focal point
crop-keys = Drag the frame or its corners; arrows move it, + and − make it larger or smaller. A click on the picture sets the focal point, which every proposed crop keeps. The original does not change.
crop-reset = Back to the proposal
crop-done = Done
crop-none = This file has no picture to crop.

# The preview.

preview-title = Preview on the network
preview-of = { $network } preview
preview-place = { $at } / { $count }
preview-more = see more
preview-no-text = No text yet.
preview-no-picture = No picture to show
preview-beyond = { $count ->
    [one] One character too many for this network: it will not appear there.
   *[other] { $count } characters too many for this network: they will not appear there.
}
preview-left-out = { $count ->
    [one] One visual too many for this network: it will not appear.
   *[other] { $count } visuals too many for this network: they will not appear.
}
preview-honest = An approximation: the network decides, and devices differ.

# Export.

export-visuals-title = Export visuals
export-visuals-text = At the size and under the weight of each network, without personal data, the texts beside them.
export-visuals-name = Visuals
export-visuals-as = As
export-visuals-folder = Folder
export-visuals-zip = ZIP archive
export-visuals-done = { $count ->
    [one] One file written
   *[other] { $count } files written
}{ $posts ->
    [one] {""} for one post
   *[other] {""} for { $posts } posts
}{ $bare ->
    [0] {""}
    [one] {""}, one of them without visuals
   *[other] {""}, { $bare } of them without visuals
}: { $path }
export-visuals-remarks = To know before posting
export-visuals-formats = Formats
export-visuals-usual = Usual and cut by hand
export-visuals-some = Some
export-visuals-refused = Files not written
command-visuals-export = Export visuals…

# The strip, and what is dragged.

command-tray = Strip of visuals
tray-title = Strip of visuals
tray-hint = Drag a visual onto a day to make a post, onto a card to attach it.
tray-more = { $count ->
    [one] and one more: search for it.
   *[other] and { $count } more: search for them.
}
visuals-drop-nowhere = Drop it on a day or a card.
visuals-drop-post = Attach to “{ $title }”
visuals-drop-this = Attach to this post
visuals-drop-idea = New undated idea
visuals-drop-day = New post: { $when }
visuals-post-for = New post for
visuals-whose = For which client?
visuals-new-post = New post
visuals-replace = Replace everywhere…
visuals-replacing = Choose the visual that takes the place of “{ $name }” everywhere.
visuals-replace-file = Choose a file…
visuals-replace-do = Replace
visuals-tags-of-these = Tags of these visuals
visuals-untag = Remove the tag “{ $tag }” from all
visuals-network = Network
visuals-network-all = All networks
visuals-network-fit = Large enough for { $name }
visuals-hue = Colour
visuals-hue-all = All colours
visuals-hue-name = { $hue ->
    [red] Red
    [orange] Orange
    [yellow] Yellow
    [green] Green
    [cyan] Cyan
    [blue] Blue
    [purple] Purple
    [pink] Pink
    [brown] Brown
    [white] White
    [grey] Grey
   *[black] Black
}
