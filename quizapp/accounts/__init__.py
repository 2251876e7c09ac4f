"""Who comes in: for now one-time codes that open a teacher's session. Imports the flat files and ``store``; only
``views.py`` knows Flask."""
