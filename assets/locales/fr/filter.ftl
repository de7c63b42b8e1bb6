# La barre de filtres et les vues enregistrées.

filter-clients = Clients
filter-networks = Réseaux
filter-statuses = Statut
filter-people = Rédaction
filter-series = Rubrique
filter-pillars = Pilier
filter-text = Texte
filter-nobody = Personne
filter-myself = { $name } (moi)
filter-chip-one = { $name } : { $first }
filter-chip-more = { $name } : { $first } + { $count }
filter-narrow = Chercher dans la liste
filter-none-found = Aucun choix de ce nom.
filter-none-yet = Rien à choisir pour l’instant.
filter-clear = Tout effacer
filter-clear-one = Effacer le filtre { $name }

filter-posts = { $count ->
    [0] Aucune publication
    [one] { $shown } publication
   *[other] { $shown } publications
}
filter-to-read = { $shown } à relire
filter-to-read-tip = Voir seulement celles à relire

filter-views = Vues
filter-view-show = Afficher
filter-view-save = Enregistrer ces filtres…
filter-view-save-hint = Choisissez d’abord un filtre.
filter-view-manage = Gérer les vues
filter-view-replace = Remplacer par les filtres actuels
filter-view-replace-detail = Le nom reste, les filtres changent.
filter-view-rename = Renommer…
filter-view-remove = Supprimer
filter-view-save-title = Enregistrer la vue
filter-view-rename-title = Renommer la vue
filter-view-name = Nom
filter-view-name-example = À relire cette semaine
