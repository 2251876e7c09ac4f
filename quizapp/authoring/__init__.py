"""The teacher's room: an article in, the review desk, publishing. Imports the flat files, ``store`` and
``questions``; only ``views.py`` knows Flask."""
