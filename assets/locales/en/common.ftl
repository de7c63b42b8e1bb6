# The trade's names, written alike by the window, the command line and the files.

status-idea = Idea
status-drafting = Drafting
status-in-review = In review
status-with-client = With the client
status-approved = Approved
status-scheduled = Scheduled
status-published = Published
status-on-hold = On hold
status-cancelled = Cancelled

role-contentManager = Content manager
role-writer = Writer
role-designer = Designer
role-reviewer = Reviewer
role-clientContact = Client contact

card-untitled = Untitled
nobody = Nobody
