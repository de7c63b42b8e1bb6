# Les personnes avec qui l’on travaille.

people-title = Personnes
people-manage = Gérer les personnes
people-new = Ajouter une personne
people-add = Ajouter
people-name = Nom
people-email = Adresse e-mail
people-roles = Rôles
people-no-role = Sans rôle
people-none = Personne pour le moment
people-none-text = Ajoutez qui rédige, illustre ou relit, pour leur confier des publications.
people-remove = Supprimer
people-remove-ask = Supprimer { $person } ?
people-goes = { $count ->
    [1] Sa publication reste, et n’est plus confiée à personne. Vous pourrez annuler.
   *[other] Ses { $count } publications restent, et ne sont plus confiées à personne. Vous pourrez annuler.
}
