# Reading a post again: work, comments, agreements, revisions.

review-label = Work and review
review-work = Work
review-comments = Comments
review-approvals = Agreements
review-revisions = Revisions
review-nobody = Nobody works on this post yet.
review-comment = Comment
review-comment-hint = Select a passage of the text first to comment on it. @Name speaks to somebody.
review-mention = Whom to speak to
review-on = On “{ $quote }”
review-say = Comment
review-let-out = Send with packets
review-outside = sent with packets
review-resolved = resolved
review-resolve = Mark as resolved
review-reopen = Reopen
review-passage-gone = This passage is no longer in the text.
review-needed = { $valid } of { $needed } agreement(s) needed before approval
review-none-needed = No agreement is required for this client.
review-void = void: the post has changed
review-client-agreed = { $name } (client)
review-approve = Agree
review-approve-for = Record the agreement
review-approve-who = Agreement of
review-approve-me = Myself
review-approve-trace = The client’s agreement is kept apart; it does not count among the team’s.
review-disapprove = Take back the agreement of { $name }
review-compare-from = Compare
review-compare-to = With
review-now = Now
review-no-difference = No difference.
review-no-revision = No revision kept yet.
review-restore = Bring this revision back
review-keep = Keep the present one
review-origin-kept = Kept by { $who }
review-origin-sent = Sent to { $who }
review-origin-received = Returned by { $who }
review-origin-replaced = Replaced by { $who }
review-text-title = Title
review-text-text = Common text
review-text-hashtags = Hashtags
review-text-link = Link
review-part-moment = Planned moment
review-part-goes = Channel
review-part-time = Time on { $name }
review-part-post-time = that of the post
review-part-visuals = Visuals
review-part-visuals-before = { $count ->
    [0] Before: no visual
    [one] Before: one visual
   *[other] Before: { $count } visuals
}
review-part-visuals-after = { $count ->
    [0] After: no visual
    [one] After: one visual
   *[other] After: { $count } visuals
}
review-part-before = Before
review-part-after = After
review-part-none = none
review-part-cuts = Visuals are cut otherwise
review-words-removed = removed:{" "}
review-words-added = added:{" "}
