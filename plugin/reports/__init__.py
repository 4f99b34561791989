"""Findings as people and programs read them: one module for each form.

Each turns findings into pieces of text as they come, and holds none.
"""
