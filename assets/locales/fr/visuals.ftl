# La bibliothèque de visuels, et ce que montre une publication.

visuals-title = Visuels
visuals-count = { $count ->
    [0] aucun
    [one] { $count } visuel
   *[other] { $count } visuels
}
visuals-add = Ajouter
visuals-from-library = Bibliothèque
visuals-none-on-post = Aucun visuel. Ajoutez un fichier, ou déposez-le ici.
visuals-earlier = Plus tôt dans l’ordre
visuals-later = Plus tard dans l’ordre
visuals-take-off = Retirer de la publication
visuals-alt = Texte alternatif
visuals-alt-placeholder = Ce que voit quelqu’un qui regarde l’image
visuals-alt-review = Ce texte vient du visuel remplacé : relisez-le.
visuals-tags = Étiquettes
visuals-tags-hint = Séparées par des virgules
visuals-tag-add = Ajouter des étiquettes
visuals-credit = Crédit
visuals-licence = Licence
visuals-source = Provenance
visuals-rights-from = Droits à partir du
visuals-rights-until = Droits jusqu’au
visuals-rights-open = sans limite
visuals-territory = Territoire
visuals-consent = Accord des personnes visibles
visuals-used-in = Dans les publications
visuals-used-nowhere = Dans aucune publication.
visuals-chosen = { $count ->
    [one] Un visuel choisi
   *[other] { $count } visuels choisis
}
visuals-remove = Supprimer de la bibliothèque
visuals-remove-anyway = Retirer et supprimer
visuals-panel = Le visuel choisi
visuals-animated = Image animée : sa première vue est montrée.
visuals-not-shown = Gardé comme fichier : son contenu ne peut pas être montré ici.
visuals-size = { $width } × { $height }
visuals-uses = { $count ->
    [one] dans une publication
   *[other] dans { $count } publications
}
visuals-rights-early = Les droits ne commencent que le { $day }.
visuals-rights-over = Les droits ont fini le { $day }.
visuals-rights-early-short = pas encore libre
visuals-rights-over-short = droits finis
visuals-near-undated = sans date
visuals-near-same = Déjà utilisé pour ce client : { $when }.
visuals-near-alike = Ressemble à un visuel déjà utilisé pour ce client : { $when }.
visuals-density = Taille des vignettes
visuals-density-small = Petites
visuals-density-medium = Moyennes
visuals-density-large = Grandes
visuals-search = Chercher un nom, un texte, une étiquette
visuals-client = Client
visuals-client-all = Tous les clients
visuals-tag = Étiquette
visuals-tag-all = Toutes les étiquettes
visuals-unused = Inutilisés
visuals-lacks-alt = Sans texte alternatif
visuals-rights-closed = Hors droits
visuals-none = Pas encore de visuel
visuals-none-text = Déposez des images ou un dossier sur la fenêtre, ou choisissez des fichiers.
visuals-none-found = Aucun visuel ne correspond
visuals-none-found-text = Élargissez la recherche ou les filtres.
visuals-choosing = Pour « { $title } » : choisissez un ou plusieurs visuels.
visuals-attach = { $count ->
    [0] Attacher
    [one] Attacher ce visuel
   *[other] Attacher { $count } visuels
}
visuals-adding = { $done } sur { $total } fichiers
visuals-give-up = Abandonner
visuals-known = { $count ->
    [one] Ce visuel était déjà dans la bibliothèque.
   *[other] Ces { $count } visuels étaient déjà dans la bibliothèque.
}
visuals-refused-more = Et { $count ->
    [one] un autre fichier refusé.
   *[other] { $count } autres fichiers refusés.
}

command-library = Bibliothèque de visuels
command-visuals-add = Ajouter des visuels…
command-visuals-paste = Coller une image
