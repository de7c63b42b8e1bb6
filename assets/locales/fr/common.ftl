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
