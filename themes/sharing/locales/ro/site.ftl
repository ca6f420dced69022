# Ce spune numai site-ul SHARING, în română.

# Formularea trebuie confirmată de partener, împreună cu fișierele oficiale ale programului.
funding-statement = Cofinanțat de Uniunea Europeană
project-link = SHARING pe site-ul Interreg Europe
unconfirmed-note = Această bază de cunoștințe a fost întocmită din surse publice. Parteneriatul SHARING nu i-a confirmat conținutul.
