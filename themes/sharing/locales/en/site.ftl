# What only the site of SHARING says, in English.

# To be confirmed by the partner, together with the official files of the programme.
funding-statement = Co-funded by the European Union
project-link = SHARING on the Interreg Europe website
unconfirmed-note = This knowledge base was prepared from public sources. The SHARING partnership has not confirmed its contents.
