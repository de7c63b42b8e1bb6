# The team: assignments, due dates, load, reminders.

assignment-to-send = To send
assignment-sent = Sent
assignment-accepted = Accepted
assignment-in-progress = In progress
assignment-delivered = Delivered
assignment-to-rework = To rework
assignment-done = Done
assignment-withdrawn = Withdrawn
