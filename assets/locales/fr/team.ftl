# L’équipe : affectations, échéances, charge, rappels.

assignment-to-send = À envoyer
assignment-sent = Envoyée
assignment-accepted = Acceptée
assignment-in-progress = En cours
assignment-delivered = Rendue
assignment-to-rework = À reprendre
assignment-done = Terminée
assignment-withdrawn = Retirée

rail-team = Équipe
command-view-team = Équipe
command-dues = Afficher les échéances de l’équipe
command-filter-mine = Mes publications seulement
command-post-assign = Confier à quelqu’un
command-packet-in = Reprendre un retour de rédaction
command-reminders = À retenir
team-title = L’équipe, semaine par semaine
team-person = Personne
team-role = Rôle
team-everybody = Toute l’équipe
team-whose = Travail de qui
team-mine = Mon travail
team-earlier = Semaines précédentes
team-later = Semaines suivantes
team-none = Personne dans l’équipe
team-load = { $count ->
    [0] rien à rendre
    [one] une à rendre
   *[other] { $count } à rendre
}
team-load-of = { $count } à rendre sur { $capacity }
team-overdue = { $count ->
    [1] une en retard
   *[other] { $count } en retard
}
team-undated = { $count ->
    [1] une sans échéance
   *[other] { $count } sans échéance
}
team-away = { $count ->
    [1] absence d’un jour
   *[other] absence de { $count } jours
}
team-more = + { $count }
team-fewer = Réduire
team-on-time = { $percent } % rendues à temps
team-late = { $count ->
    [1] en retard d’un jour
   *[other] en retard de { $count } jours
}
team-short = { $count ->
    [0] aucun jour ouvré pour le faire
    [one] un seul jour ouvré pour le faire
   *[other] { $count } jours ouvrés seulement pour le faire
}
team-after-post = échéance après la publication
team-no-due = sans échéance
team-no-date = sans date
team-due-today = aujourd’hui
team-due = Échéance de { $name }
team-state = État
team-state-of = État de l’affectation de { $name }
team-by-hand = échéance fixée à la main
team-proposed = échéance proposée
team-propose-due = Reprendre l’échéance proposée
team-give-to = Donner à
team-remove = Supprimer l’affectation
team-assign = Confier
team-assign-one = Confier…
team-assign-title = { $count ->
    [1] Confier une publication
   *[other] Confier { $count } publications
}
team-lead = Jours ouvrés avant chaque publication
team-lead-hint = Vide : le délai habituel du client pour ce rôle.
team-not-days = Écrivez un nombre de jours.
team-brief = Consigne pour cette fois
team-to-tell = { $count ->
    [1] Une personne à prévenir :
   *[other] { $count } personnes à prévenir :
}
team-see = Voir
team-tell-hello = Bonjour { $name },
team-tell-moved = « { $title } » : publication { $planned }, à rendre { $due }
team-tell-withdrawn = « { $title } » : il n’y a plus rien à faire
team-tell-brief = « { $title } » : la consigne a changé, à rendre { $due }
team-tell-given = « { $title } » : c’est de nouveau à vous, à rendre { $due }
team-tell-cancelled = « { $title } » : la publication est annulée, il n’y a plus rien à faire
team-tell-onHold = « { $title } » : la publication est en attente, ne continuez pas pour l’instant
team-tell-resumed = « { $title } » : la publication reprend, à rendre { $due }
team-tell-subject = Le calendrier a changé
team-reminders = À retenir
team-to-remember = { $count ->
    [1] Une chose à retenir
   *[other] { $count } choses à retenir
}
team-nothing = Rien à retenir
team-nothing-text = Aucune publication à sortir, aucun retard, aucun jour vide.
team-publish-now = { $count ->
    [1] À publier maintenant
   *[other] { $count } à publier maintenant
}
team-copy-text = Copier le texte
team-text-copied = Texte copié
team-open-network = Ouvrir le réseau
team-address = Adresse de la publication sur { $network }
team-published = Marquer comme publiée
team-due-today-title = À rendre aujourd’hui
team-late-title = En retard
team-empty-days = Rien de prévu dans les trois jours
team-next = prochaine publication { $day }
team-next-none = aucune publication prévue
team-clients = Clients
team-all-clients = Tous les clients
team-languages = Langues
team-languages-hint = fr, en…
team-days = Jours travaillés
team-day-1 = lun.
team-day-2 = mar.
team-day-3 = mer.
team-day-4 = jeu.
team-day-5 = ven.
team-day-6 = sam.
team-day-7 = dim.
team-holidays = Jours fériés français chômés
team-capacity = Publications par semaine
team-rate = Tarif par publication
team-not-number = Écrivez un nombre.
team-absences = Absences
team-absence-from = Du
team-absence-to = Au
team-absence-add = Ajouter l’absence
team-absence-note = Note, par exemple congés
team-absence-note-of = Note de l’absence du { $day }
team-colour = Couleur
team-colour-none = D’après les initiales
team-absence-remove = Retirer l’absence du { $day }
team-practice = Travail en équipe
team-approvals = Accords de l’équipe avant validation
team-approvals-text = Si vous en demandez davantage, ce qui a été validé par moins de personnes repasse en relecture.
team-follows = Le statut suit le travail
team-follows-text = Une rédaction commencée passe à « En rédaction », un texte rendu à « En relecture », un renvoi à « En rédaction » ; le dernier accord attendu donne « Validée ».
team-leads = Délais
team-lead-days = Rendu, jours ouvrés avant
team-lead-work = Jours ouvrés de travail
team-lead-days-of = Rendu, jours ouvrés avant, { $role }
team-lead-work-of = Jours ouvrés de travail, { $role }
team-line = Ligne éditoriale
team-visuals-out = Enregistrer les visuels…
team-notice-publish = À publier : { $title } ({ $moment })
team-notice-late = En retard : { $title } ({ $person })
team-notice-today = À rendre aujourd’hui : { $title } ({ $person })
team-notice-empty = Rien de prévu dans les trois jours : { $client }
team-notice-others = { $count ->
    [1] et une autre chose
   *[other] et { $count } autres choses
}
team-notices = Rappels du système
team-notices-hint = Ce qui est à publier, à rendre ou en retard s’affiche aussi hors de la fenêtre.
team-notices-on = Affichés
team-notices-off = Jamais
team-quiet = Heures calmes
team-quiet-hint = Par exemple 20:00-08:00 : aucun rappel pendant ces heures. Vide : toujours.
warn-work = { $name } : { $what }
dues-line = À rendre par { $person } : { $title }
dues-more = { $count ->
    [1] + 1 à rendre
   *[other] + { $count } à rendre
}
dues-day = { $count ->
    [1] un travail à rendre
   *[other] { $count } travaux à rendre
}
team-terms = Temps et tarif
team-estimate = Prévu (h)
team-spent = Passé (h)
team-fee = Tarif
team-line-all = Toutes les publications
team-line-of = Ligne éditoriale de
team-line-series-text = Ce qui reste vide ici est repris de la ligne de toutes les publications.
