# Les réglages.

settings-title = Réglages
settings-language = Langue
settings-language-system = Celle du système
settings-language-fr = Français
settings-language-en = English
settings-theme = Thème
settings-theme-system = Celui du système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-week = La semaine commence
settings-week-locale = Selon le pays
settings-week-1 = Lundi
settings-week-7 = Dimanche
settings-density = Cartes
settings-density-compact = Une ligne
settings-density-cards = Détaillées
settings-density-thumbnails = Vignettes
settings-me = Votre nom
settings-me-hint = Il signe l’historique des publications, sur cet ordinateur seulement.
settings-email = Votre e-mail
settings-email-hint = Outlook le demande pour mettre à jour ce que vous partagez. Il n’est écrit que dans ces fichiers.
settings-people = Équipe
settings-people-open = { $count ->
    [0] Ajouter une personne…
    [one] Une personne…
   *[other] { $count } personnes…
}
settings-key-dates-open = { $count ->
    [0] Ajouter un calendrier…
    [one] Un calendrier…
   *[other] { $count } calendriers…
}
settings-workspace = Espace de travail
settings-workspace-hint = Tout est dans ce dossier.
settings-networks = Réseaux
settings-networks-hint = Leurs limites et leurs noms se changent dans ce fichier ; il est relu au démarrage.
settings-networks-wrong = En attendant, la liste livrée avec Marronnier est utilisée.

command-settings = Réglages
command-people = Équipe…
command-client = Ajouter un client…
