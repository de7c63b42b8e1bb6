# Les boutons Annuler et Rétablir.

undo-what = Annuler : { $what }
undo-none = Rien à annuler
redo-what = Rétablir : { $what }
redo-none = Rien à rétablir
