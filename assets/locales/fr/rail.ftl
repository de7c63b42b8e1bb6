# Le bandeau de gauche : recherche, clients, idées sans date.

rail-client-add = Ajouter un client
rail-client-edit = Modifier le client…
rail-client-more = Actions pour { $client }
rail-client-only = Voir seulement ce client
rail-client-also = Voir aussi ce client
rail-clients-none = Aucun client.

rail-undated = sans date
rail-idea-add = Noter une idée
rail-ideas-none = Déposez ici ce qui n’a pas encore de date.
rail-ideas-filtered = Aucune idée ne répond aux filtres.
rail-ideas-more = et { $count } autres : cherchez-les ou filtrez.
rail-idea-open = Ouvrir
rail-idea-plan = Planifier…
rail-idea-plan-focus = Planifier au { $date }
rail-idea-status = Changer l’état
rail-idea-duplicate = Dupliquer

rail-plan-title = Planifier
rail-plan-date = Jour
rail-plan-time = Heure
rail-plan-time-wrong = Écrivez une heure, par exemple 18 h 30.
rail-plan-do = Planifier

rail-search = Rechercher
rail-search-command = Rechercher une publication
rail-search-hits = Publications trouvées
rail-search-none = Rien ne contient « { $text } ».
rail-search-more = Les { $count } premières ; ajoutez un mot pour préciser.
rail-search-count = { $count ->
    [0] Aucune publication
    [one] Une publication
   *[other] { $count } publications
}
