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
