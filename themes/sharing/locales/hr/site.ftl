# Što kaže samo mrežno mjesto projekta SHARING, na hrvatskom.

# Tekst treba potvrditi partner, zajedno sa službenim datotekama programa.
funding-statement = Sufinancira Europska unija
project-link = SHARING na stranicama programa Interreg Europe
unconfirmed-note = Ova je baza znanja izrađena iz javnih izvora. Partnerstvo SHARING nije potvrdilo njezin sadržaj.
