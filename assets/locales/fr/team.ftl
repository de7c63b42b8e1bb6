# L’équipe : affectations, échéances, charge, rappels.

assignment-to-send = À envoyer
assignment-sent = Envoyée
assignment-accepted = Acceptée
assignment-in-progress = En cours
assignment-delivered = Rendue
assignment-to-rework = À reprendre
assignment-done = Terminée
assignment-withdrawn = Retirée
