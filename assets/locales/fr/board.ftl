# Le tableau : les publications par statut.

board-label = Tableau des publications par statut
board-column = { $count ->
    [0] { $status }, aucune publication
    [one] { $status }, une publication
   *[other] { $status }, { $count } publications
}
board-undated = Sans date
board-drop = Passer à « { $status } »
board-refuse = Impossible de passer à « { $status } » d’ici
board-aim = { $status } : Entrée pour y passer, Échap pour laisser.
board-aim-not = { $status } : impossible d’y passer d’ici.
board-move-status = statut
board-empty = Rien ce mois-ci
board-empty-text = Aucune publication prévue, aucune idée en attente.
board-filtered = Rien ne répond aux filtres
board-filtered-text = D’autres publications existent peut-être ce mois-ci.
