# La relecture d’une publication : travail, commentaires, accords, versions.

review-label = Travail et relecture
review-work = Travail
review-comments = Commentaires
review-approvals = Accords
review-revisions = Versions
review-nobody = Personne ne travaille encore sur cette publication.
review-comment = Commentaire
review-comment-hint = Sélectionnez d’abord un passage du texte pour le commenter. @Nom s’adresse à quelqu’un.
review-mention = À qui s’adresser
review-on = Sur « { $quote } »
review-say = Commenter
review-let-out = Joindre aux dossiers
review-outside = joint aux dossiers
review-resolved = réglé
review-resolve = Marquer comme réglé
review-reopen = Rouvrir
review-passage-gone = Ce passage n’est plus dans le texte.
review-needed = { $valid } accord(s) sur { $needed } attendu(s) avant validation
review-none-needed = Aucun accord n’est exigé pour ce client.
review-void = ne vaut plus : la publication a changé
review-client-agreed = { $name } (client)
review-approve = Donner mon accord
review-approve-for = Enregistrer son accord
review-approve-who = Accord de
review-approve-me = Moi
review-approve-trace = L’accord du client est gardé à part ; il ne compte pas parmi ceux de l’équipe.
review-disapprove = Retirer l’accord de { $name }
review-compare-from = Comparer
review-compare-to = Avec
review-now = Maintenant
review-no-difference = Aucune différence.
review-no-revision = Aucune version gardée pour le moment.
review-restore = Reprendre cette version
review-keep = Garder la version actuelle
review-origin-kept = Gardée par { $who }
review-origin-sent = Envoyée à { $who }
review-origin-received = Rendue par { $who }
review-origin-replaced = Remplacée par { $who }
review-text-title = Titre
review-text-text = Texte commun
review-text-hashtags = Mots-dièse
review-text-link = Lien
review-part-moment = Date prévue
review-part-goes = Compte
review-part-time = Heure sur { $name }
review-part-post-time = celle de la publication
review-part-visuals = Visuels
review-part-visuals-before = { $count ->
    [0] Avant : aucun visuel
    [one] Avant : un visuel
   *[other] Avant : { $count } visuels
}
review-part-visuals-after = { $count ->
    [0] Après : aucun visuel
    [one] Après : un visuel
   *[other] Après : { $count } visuels
}
review-part-before = Avant
review-part-after = Après
review-part-none = aucun
review-part-cuts = Cadrage des visuels modifié
review-words-removed = retiré :{" "}
review-words-added = ajouté :{" "}
