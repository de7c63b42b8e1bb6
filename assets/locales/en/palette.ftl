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
