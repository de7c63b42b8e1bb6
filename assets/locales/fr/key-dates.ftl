# Noms des dates clés.
holiday-new-year = Jour de l’An
holiday-easter-monday = Lundi de Pâques
holiday-labour-day = Fête du Travail
holiday-victory-1945 = Victoire de 1945
holiday-ascension = Ascension
holiday-whit-monday = Lundi de Pentecôte
holiday-national-day = Fête nationale
holiday-assumption = Assomption
holiday-all-saints = Toussaint
holiday-armistice-1918 = Armistice de 1918
holiday-christmas = Noël

# Les calendriers dont viennent les autres dates clés.

command-key-dates = Dates clés…

key-dates-title = Dates clés
key-dates-text = Les calendriers lus, en plus des jours fériés.
key-dates-none = Aucun calendrier lu
key-dates-none-text = Vacances scolaires, salons, événements d’un client : lisez un fichier .ics, ses dates s’affichent au calendrier.
key-dates-name = Nom
key-dates-kind = Nature
key-dates-kind-public-holidays = Jours fériés
key-dates-kind-school-holidays = Vacances scolaires
key-dates-kind-client-events = Événements d’un client
key-dates-kind-other = Autre
key-dates-whose = Pour
key-dates-everybody = Tous les clients
key-dates-hidden = Masquées
key-dates-hide = Masquer « { $name } »
key-dates-show = Afficher « { $name } »
key-dates-remove = Supprimer ces dates clés
key-dates-remove-ask = Supprimer les dates clés « { $name } » ?
key-dates-remove-text = Toutes ses dates quittent le calendrier. Vous pourrez annuler.
