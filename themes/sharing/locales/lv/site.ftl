# Tas, ko saka tikai SHARING vietne, latviešu valodā.

# Formulējums jāapstiprina partnerim kopā ar programmas oficiālajiem failiem.
funding-statement = Līdzfinansē Eiropas Savienība
project-link = SHARING programmas Interreg Europe vietnē
unconfirmed-note = Šī zināšanu bāze ir sagatavota no publiskiem avotiem. SHARING partnerība tās saturu nav apstiprinājusi.
