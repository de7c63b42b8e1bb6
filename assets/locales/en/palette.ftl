# The command palette and the sheet of shortcuts.

palette-title = Command palette
palette-hint = What would you like to do?
palette-commands = Commands
palette-clients = Clients
palette-posts = Posts
palette-undated = undated
palette-none = Nothing matches “{ $text }”.

shortcuts-title = Shortcuts
shortcuts-text = They work everywhere, except while typing a text.
shortcuts-go = Move
shortcuts-view = Views
shortcuts-add = Add
shortcuts-post = Post
shortcuts-edit = Select and edit
shortcuts-program = Marronnier

# What is done with the mouse, or on a card.
shortcuts-pointer = With the mouse, on a card
gesture-move = Move
gesture-move-how = drag to a day, an hour, the ideas
gesture-copy = Duplicate
gesture-copy-how = drag with Alt
gesture-keys = Move by the arrows
gesture-keys-how = M or Enter on the card
gesture-one = Select one more
gesture-one-how = Ctrl + click
gesture-run = Select a run
gesture-run-how = Shift + click
gesture-rectangle = Select a whole frame
gesture-rectangle-how = drag from an empty place
gesture-add = Add a post
gesture-add-how = double click in a day
gesture-menu = All that can be done
gesture-menu-how = right click
