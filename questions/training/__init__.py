"""Builds the trained models of ``questions/languages``; never imported at run time.

``python -m questions.training [id|en|all]`` (or ``bin/train``) fetches what PyPI has of the corpora into a temporary
folder, reads the rest from the folder that ``QUIZAPP_SHARED`` names, trains, scores on held-out text, and writes the
models with ``model.toml`` beside them. The same input gives the same bytes.
"""
