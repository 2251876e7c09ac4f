"""The engine's frozen values as JSON for a column, and back; reading validates every field."""

from typing import Any

from pydantic import TypeAdapter

from questions import Article, Item

_ITEM = TypeAdapter(Item)
_ARTICLE = TypeAdapter(Article)

Json = dict[str, Any]


def item_to_json(item: Item) -> Json:
    made: Json = _ITEM.dump_python(item, mode="json")
    return made


def item_from_json(value: Json) -> Item:
    return _ITEM.validate_python(value)


def article_to_json(article: Article) -> Json:
    made: Json = _ARTICLE.dump_python(article, mode="json")
    return made


def article_from_json(value: Json) -> Article:
    return _ARTICLE.validate_python(value)
