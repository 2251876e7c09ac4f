"""Scores: the list of a quiz's attempts and its download. Imports the flat files, ``store`` and ``questions``; only
``views.py`` knows Flask."""
