# Le calendrier : mois, semaine, liste ; ce que l’on tient en main ; les commandes.

week-number = Semaine { $number }
week-of = Semaine du { $day }
week-untimed = Sans heure
week-untimed-short = sans heure
week-timed = Par heure

day-posts = { $count ->
    [0] rien de prévu
    [one] 1 publication
   *[other] { $count } publications
}
day-holiday-nothing = Férié — rien de prévu
card-here = { $time } ici

list-date = Date
list-title = Titre
list-client = Client
list-status = Statut
list-assignee = Affectée à
list-networks = Réseaux
list-untimed = sans heure
list-nothing = Rien de prévu ce mois-ci
list-nothing-found = Aucune publication de ce mois ne correspond aux filtres

carry-here = Déposer ici
carry-copy-here = Copier ici
carry-copy-to = Copie : { $where }
carry-to-ideas = Idées sans date
carry-illegal = Ne peut pas passer à « { $status } » d’ici.

warn-close = { $network } : « { $title } » à { $apart }
warn-same-time = { $network } : « { $title } » à la même heure
warn-more = { $count ->
    [1] Et 1 autre publication trop proche
   *[other] Et { $count } autres publications trop proches
}
warn-holiday = Férié, { $day } : { $name }
warn-rights = { $when ->
    [early] Droits de « { $name } » seulement à partir du { $day }
   *[over] Droits de « { $name } » finis le { $day }
}
warn-work-more = { $count ->
    [1] Et un autre travail trop court ou en retard
   *[other] Et { $count } autres travaux trop courts ou en retard
}
warn-rights-more = { $count ->
    [1] Et un autre visuel hors droits
   *[other] Et { $count } autres visuels hors droits
}
warn-past = Dans le passé
warn-withdrawn = { $count ->
    [1] La validation sera retirée
   *[other] { $count } validations seront retirées
}
apart-same = la même heure
apart-minutes = { $minutes } min
apart-hours = { $hours } h
apart-both = { $hours } h { $minutes }

move-held = Déplacement de « { $title } »
move-held-several = { $count ->
    [1] Déplacement de 1 publication
   *[other] Déplacement de { $count } publications
}
move-help-month = Flèches gauche et droite pour changer de jour, haut et bas de semaine, Entrée pour déposer, Échap pour annuler.
move-help-week = Flèches gauche et droite pour changer de jour, haut et bas de quart d’heure, Entrée pour déposer, Échap pour annuler.
move-help-list = Flèches pour changer de jour, Entrée pour déposer, Échap pour annuler.
move-days = jour
move-weeks = semaine
move-quarters = 15 min
move-drop = déposer
move-cancel = annuler

menu-several = { $count ->
    [1] 1 publication
   *[other] { $count } publications
}
menu-open = Ouvrir
menu-move = Déplacer…
menu-plan = Planifier…
menu-shift = Décaler de jours…
menu-duplicate = Dupliquer
menu-unplan = Remettre dans les idées
menu-status = Statut
menu-status-none = Aucun statut commun possible
menu-assign = Affecter à
menu-delete = Supprimer
menu-locked = Publiée, donc verrouillée

selection-label = Publications choisies
selection-count = { $count ->
    [1] 1 choisie
   *[other] { $count } choisies
}
selection-actions = Actions…
selection-clear = Ne plus rien choisir

shift-title = { $count ->
    [1] Décaler la publication
   *[other] Décaler { $count } publications
}
shift-days = Nombre de jours
shift-hint = Un nombre négatif les avance.
shift-unreadable = Écrivez un nombre de jours, par exemple 3 ou -7.
shift-preview = { $from } → { $to }
shift-do = Décaler

command-view-month = Vue du mois
command-view-week = Vue de la semaine
command-view-list = Vue en liste
command-view-board = Tableau par statut
command-view-feed = Grille du profil
command-view-density = Changer la densité des cartes
command-go-today = Aller à aujourd’hui
command-go-previous = Page précédente
command-go-next = Page suivante
command-go-days = Changer de jour ou de carte
command-add-post = Nouvelle publication
command-post-move = Déplacer la carte au clavier
command-post-shift = Décaler de jours…
command-post-duplicate = Dupliquer
command-post-unplan = Remettre dans les idées sans date
command-post-delete = Supprimer
command-edit-undo = Annuler la dernière action
command-edit-redo = Rétablir
command-edit-selectAll = Choisir toutes les publications affichées
command-edit-leave = Fermer, ne plus rien choisir
command-program-palette = Chercher une commande
command-program-shortcuts = Raccourcis clavier
