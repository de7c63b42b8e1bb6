# L’ajout rapide : une ligne, comprise pendant la frappe.

quick-add-title = Ajouter une publication
quick-add-line = La publication en une ligne
quick-add-example = Réel jeudi 18h30 #noël @instagram
quick-add-understood = Ce qui est compris
quick-add-undated = sans date
quick-add-undate = Retirer la date
quick-add-unknown = « { $word } » n’est ni un réseau, ni un client, ni une personne : il reste dans le titre.
quick-add-impossible = « { $text } » n’existe pas, ni comme date ni comme heure : cela reste dans le titre.
quick-add-other-time = Une publication n’a qu’une heure : « { $text } » reste dans le titre.
quick-add-weekday = Le jour écrit n’est pas celui de la date ; ce sera le { $date }.
quick-add-client = Client
quick-add-choose-client = Pour quel client ?
quick-add-no-client = Une publication est pour un client.
quick-add-new-client = Ajouter un client…
quick-add-do = Ajouter
quick-add-and-open = Ajouter et ouvrir
