"""The learner's room: the home page, joining, answering, the result. Imports the flat files, ``store`` and
``questions``; only ``views.py`` knows Flask."""
