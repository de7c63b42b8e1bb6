# Ce que la ligne de commande écrit à propos des données. Son aide reste en anglais.

cli-created = Espace de travail créé dans { $path }
cli-exported = { $count ->
    [one] Une publication écrite dans { $path }
   *[other] { $count } publications écrites dans { $path }
}
cli-at-line = Ligne { $line } : { $what }
cli-row = { $sheet ->
    [none] Ligne { $line }
   *[other] { $sheet }, ligne { $line }
}
cli-import-counts = { $good ->
    [one] { $good } comprise
   *[other] { $good } comprises
}, { $doubtful } à vérifier, { $refused ->
    [one] { $refused } refusée
   *[other] { $refused } refusées
}, { $there } déjà au calendrier, { $passed ->
    [one] { $passed } laissée de côté
   *[other] { $passed } laissées de côté
}
cli-import-dry = Rien n’a été écrit : c’était un essai.
cli-undated = sans date
cli-posts = { $count ->
    [0] Aucune publication ne correspond
    [one] Une publication
   *[other] { $count } publications
}
cli-import-nothing = Tout y était déjà : rien n’a changé.

cli-share-counts = { $new ->
    [one] { $new } nouvelle
   *[other] { $new } nouvelles
}, { $moved ->
    [one] { $moved } déplacée
   *[other] { $moved } déplacées
}, { $changed ->
    [one] { $changed } changée
   *[other] { $changed } changées
}, { $withdrawn ->
    [one] { $withdrawn } retirée
   *[other] { $withdrawn } retirées
}, { $unchanged } sans changement
cli-answer-empty = Cette réponse ne propose rien de nouveau.
cli-event-new = Nouveau
cli-event-changed = Changé
cli-event-alreadyThere = Déjà là
cli-event-cancelled = Annulé dans le fichier
cli-event-gone = Plus dans le fichier
cli-proposal-moved = « { $title } » : déplacée du { $before } au { $after }
cli-proposal-renamed = « { $title } » : renommée « { $after } » (était « { $before } »)
cli-proposal-reworded = « { $title } » : texte changé : « { $before } » → « { $after } »
cli-proposal-cancelled = « { $title } » : annulée
cli-proposal-missing = « { $title } » : absente de l’agenda rendu
cli-proposal-commented = « { $title } » : { $by ->
    [none] commentaire : { $after }
   *[other] commentaire de { $by } : { $after }
}
cli-proposal-accepted = « { $title } » : { $by ->
    [none] acceptée
   *[other] acceptée par { $by }
}
cli-proposal-declined = « { $title } » : { $by ->
    [none] refusée
   *[other] refusée par { $by }
} { $after }
cli-proposal-added = Nouvel événement du client : « { $title } », { $after }
