# Ce que dit seulement le site de SHARING, en français.

# Formulation à confirmer par le partenaire, avec les fichiers officiels du programme.
funding-statement = Cofinancé par l’Union européenne
project-link = SHARING sur le site d’Interreg Europe
unconfirmed-note = Cette base de connaissances a été établie à partir de sources publiques. Le partenariat SHARING n’en a pas confirmé le contenu.
