# Les noms du métier que la fenêtre, la ligne de commande et les fichiers écrivent de la même façon.

status-idea = Idée
status-drafting = En rédaction
status-in-review = En relecture
status-with-client = Chez le client
status-approved = Validée
status-scheduled = Programmée
status-published = Publiée
status-on-hold = En attente
status-cancelled = Annulée

role-contentManager = Responsable éditorial
role-writer = Rédaction
role-designer = Création graphique
role-reviewer = Relecture
role-clientContact = Contact chez le client

card-untitled = Sans titre
nobody = Personne

weekday-long = { $n ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
month-long = { $n ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
day-long = { $weekday } { $day } { $month }
day-full = { $weekday } { $day } { $month } { $year }
