# La palette de commandes et la feuille des raccourcis.

palette-title = Palette de commandes
palette-hint = Que voulez-vous faire ?
palette-commands = Commandes
palette-clients = Clients
palette-posts = Publications
palette-undated = sans date
palette-none = Rien ne correspond à « { $text } ».

shortcuts-title = Raccourcis
shortcuts-text = Ils valent partout, sauf pendant la frappe d’un texte.
shortcuts-go = Se déplacer
shortcuts-view = Vues
shortcuts-add = Ajouter
shortcuts-post = Publication
shortcuts-edit = Choisir et corriger
shortcuts-program = Marronnier

# Ce qui se fait à la souris, ou sur une carte.
shortcuts-pointer = À la souris, sur une carte
gesture-move = Déplacer
gesture-move-how = glisser vers un jour, une heure, les idées
gesture-copy = Dupliquer
gesture-copy-how = glisser avec Alt
gesture-keys = Déplacer par les flèches
gesture-keys-how = M ou Entrée sur la carte
gesture-one = Choisir une de plus
gesture-one-how = Ctrl + clic
gesture-run = Choisir une suite
gesture-run-how = Maj + clic
gesture-rectangle = Choisir tout un cadre
gesture-rectangle-how = glisser depuis une place vide
gesture-add = Ajouter une publication
gesture-add-how = double clic dans un jour
gesture-menu = Tout ce qu’on peut faire
gesture-menu-how = clic droit
