# The undo and redo buttons.

undo-what = Undo: { $what }
undo-none = Nothing to undo
redo-what = Redo: { $what }
redo-none = Nothing to redo
