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
visuals-near-same = Used for this client already: { $when }.
visuals-near-alike = Looks like a visual used for this client already: { $when }.
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
visuals-give-up = Give up
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
