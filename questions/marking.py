"""Marking: a response to an item earns a point or none."""

from questions.model import Item, Mark, Response


def mark(item: Item, response: Response) -> Mark:
    """One point for the key, none for another option or a blank. Raises ValueError for an option the item lacks."""
    if response.chosen is not None and not 0 <= response.chosen < len(item.options):
        raise ValueError(f"item {item.id} has no option {response.chosen}")
    return Mark(item.id, 1.0 if response.chosen == item.key else 0.0)
