# L’inspecteur : une publication, ses textes, son parcours, et ce que l’on fait de plusieurs à la fois.

post-title = Titre
post-when = Quand
post-date = Date
post-time = Heure
post-no-date = Sans date
post-not-a-time = Heure non comprise. Écrivez par exemple 18h30.
post-here = chez vous : { $moment }
post-assignee = Rédaction
post-series = Rubrique
post-pillar = Pilier
post-no-series = Aucune
post-no-pillar = Aucun
post-link = Lien
post-no-link = Aucun
post-open-link = Ouvrir le lien
post-hidden = Masquée du calendrier par les filtres
post-evergreen = Intemporel
post-evergreen-tip = Peut resservir à tout moment
post-pinned = Épinglée
post-pinned-tip = Reste en place quand les autres se décalent
post-notes = Notes
post-notes-placeholder = Pour l’équipe seulement

post-channels = Comptes
post-no-channels = Ce client n’a pas encore de compte.
post-add-channel = Ajouter un compte

post-texts = Textes
post-common = Commun
post-text-of = Texte, { $name }
post-text-placeholder = Écrire le texte
post-hashtags-of-channel = Mots-dièse, { $name }
post-hashtags-placeholder = #motdièse
post-uses-common = Utilise le texte commun.
post-own-text = Écrire un texte propre
post-own-hashtags = Mots-dièse propres
post-use-common = Utiliser le texte commun
post-own-time = Heure
post-own-time-of = Heure, { $name }
post-same-time = celle de la publication

post-hashtags-of = { $count ->
    [one] { $count } mot-dièse sur { $limit }
   *[other] { $count } mots-dièse sur { $limit }
}
post-hashtags-count = { $count ->
    [one] { $count } mot-dièse
   *[other] { $count } mots-dièse
}
post-characters = { $count ->
    [one] { $shown } caractère
   *[other] { $shown } caractères
}
post-used-of = { $used } / { $limit }
post-fold = « Voir plus » après { $shown } caractères
post-near-limit = { $count ->
    [0] Plus aucun caractère de libre
    [one] Plus que { $shown } caractère
   *[other] Plus que { $shown } caractères
}
post-over-limit = { $count ->
    [one] Trop long de { $shown } caractère
   *[other] Trop long de { $shown } caractères
}
post-title-over-limit = { $count ->
    [one] Titre trop long de { $shown } caractère
   *[other] Titre trop long de { $shown } caractères
}
post-too-many-hashtags = { $count ->
    [one] { $shown } mot-dièse de trop
   *[other] { $shown } mots-dièse de trop
}
post-tab-over = Trop long
post-tab-title = Titre trop long
post-tab-hashtags = Mots-dièse

post-unsaved = Pas enregistré.
post-retry = Réessayer
post-discard = Abandonner
post-recovered = { $count ->
    [1] Un texte tapé avant la fermeture a été retrouvé et enregistré.
   *[other] { $count } textes tapés avant la fermeture ont été retrouvés et enregistrés.
}
post-found-title = Textes retrouvés
post-found-text = Tapés avant la fermeture et pas encore enregistrés. Depuis, autre chose a changé : à vous de choisir.
post-found-gone = Sa place n’est plus dans le calendrier. Copiez le texte pour le garder.
post-found-now = Dans le calendrier :
post-found-restore = Reprendre ce texte
post-found-copy = Copier
post-found-discard = Jeter
post-found-copied = Texte copié
post-found-not-copied = Le texte n’a pas pu être copié. Sélectionnez-le pour le copier.

post-status = Statut
post-other-status = Autre statut
post-to-idea = Remettre en idée
post-to-drafting = Mettre en rédaction
post-to-in-review = Faire relire
post-to-with-client = Passer au client
post-to-approved = Valider
post-to-scheduled = Marquer programmée
post-to-published = Marquer publiée
post-to-on-hold = Mettre en attente
post-to-cancelled = Annuler la publication
post-reopen = Remettre en « Validée »
post-locked = Publiée, donc verrouillée. Pour la modifier, remettez-la en « Validée ».
post-locked-short = Verrouillée : publiée

post-duplicate = Dupliquer
post-to-ideas = Remettre en idée sans date
post-change-client = Changer de client

post-history = Historique
post-no-history = Rien encore
post-undone = — annulé

post-several = { $count ->
    [one] { $shown } publication
   *[other] { $shown } publications
}
post-several-close = Ne plus rien choisir
post-several-days = Du { $from } au { $to }
post-several-locked = { $count ->
    [1] Une est publiée, donc verrouillée : laissez-la de côté pour modifier les autres.
   *[other] { $count } sont publiées, donc verrouillées : laissez-les de côté pour modifier les autres.
}
post-several-differ = Plusieurs
post-several-status = Choisir le statut suivant
post-several-no-step = Aucun statut ne peut suivre pour toutes à la fois.
post-shift = Décaler de
post-shift-days = jours
post-shift-go = Décaler
post-shift-wrong = Écrivez un nombre entier de jours, par exemple 3 ou -2.
post-shift-earlier = { $count ->
    [1] Avancer d’un jour
   *[other] Avancer de { $count } jours
}
post-shift-later = { $count ->
    [1] Repousser d’un jour
   *[other] Repousser de { $count } jours
}
