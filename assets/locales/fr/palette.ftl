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
