# Le cadre de la fenêtre, les mots communs des composants et les noms que plusieurs écrans montrent.

app-name = Marronnier

rail-label = Navigation
rail-calendar = Calendrier
rail-board = Tableau
rail-settings = Réglages
rail-clients = Clients
rail-ideas = Idées sans date

view-label = Vue
view-month = Mois
view-week = Semaine
view-list = Liste
view-feed = Grille

header-today = Aujourd’hui
header-previous-month = Mois précédent
header-next-month = Mois suivant
header-previous-week = Semaine précédente
header-next-week = Semaine suivante
header-new-post = Publication

inspector-label = Publication choisie
filters-label = Filtres

common-close = Fermer
common-cancel = Annuler
common-give-up = Abandonner
common-save = Enregistrer
common-delete = Supprimer
common-undo = Annuler
common-more = Plus d’actions
common-previous = Précédent
common-next = Suivant

date-clear = Retirer la date
time-placeholder = HH:MM

toasts-label = Annonces
toasts-doubt-over = Le disque répond de nouveau : ce qui s’affiche est ce qui est enregistré.

card-locked = Verrouillée
card-outside-rights = Un visuel est hors droits ce jour-là
card-more = { $count ->
    [1] + 1 autre
   *[other] + { $count } autres
}

leave-link-ask = Ouvrir ce lien ?
leave-link-where = Il mène à { $host }, dans votre navigateur.
leave-mail-ask = Ouvrir cette lettre ?
leave-mail-where = Votre logiciel de courrier l’ouvrira, prête à relire : rien ne part sans vous.
leave-mail-to = À
leave-mail-nobody = personne encore
leave-mail-subject = Objet
leave-go = Ouvrir

opening-now = Marronnier s’ouvre…
opening-late = Cela dure plus que d’habitude. Rien n’est perdu : si rien ne vient, fermez cette fenêtre et rouvrez Marronnier.

recovery-title = Votre calendrier ne s’ouvre pas
recovery-safe = Rien n’a été perdu ni changé.
recovery-again = Réessayer
recovery-broken = L’affichage s’est arrêté
recovery-broken-what = Ce que vous avez enregistré est en sécurité. Rouvrez le calendrier ; si cela se reproduit, signalez le message ci-dessous.
