"""Template tags for what stands on every page a hundred times: icons and marks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from screening.web import marks

register = template.Library()


@register.simple_tag
@lru_cache(maxsize=512)
def icon(name: str, size: str = "") -> SafeString:
    """One icon of the sprite, hidden from screen readers; a word always stands beside it.

    ``size`` is "20" or "28"; 16 pixels else.
    """
    return format_html(
        '<svg class="icon{}" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        f" icon-{size}" if size else "",
        static("icons/sprite.svg"),
        name,
    )


@register.simple_tag
def tone(value: str | None) -> str:
    """The tone class of a recommendation or a finding."""
    return f"tone-{marks.tone(value or '')}"


@register.simple_tag
@lru_cache(maxsize=512)
def mark(value: str | None, size: str = "s") -> SafeString:
    """The mark of a recommendation; ``size`` is s (in a line), m (a plate), l (a page) or p."""
    found = marks.recommendation(value or "")
    return format_html(
        '<span class="mark-r mark-{} tone-{}">{}<span>{}</span></span>',
        size,
        found.tone,
        icon(found.icon),
        found.word,
    )


@register.simple_tag
@lru_cache(maxsize=1024)
def finding_mark(
    value: str | None, *, count: int | str = "", only: str = "", word: str = ""
) -> SafeString:
    """The mark of a finding.

    ``count`` makes it small with a number, the word then for screen readers; ``only="icon"`` hides
    the word from sight; ``word`` replaces the usual one.
    """
    found = marks.finding(value or "")
    said = word or found.word
    shape = " kind-count" if count else " kind-icon" if only == "icon" else ""
    title = format_html(' title="{}"', found.word) if count or only else ""
    if count:
        text = format_html('<span>{}</span><span class="visually-hidden"> {}</span>', count, said)
    else:
        hidden = SafeString(' class="visually-hidden"') if only == "icon" else ""
        text = format_html("<span{}>{}</span>", hidden, said)
    return format_html(
        '<span class="kind{} tone-{}"{}>{}{}</span>',
        shape,
        found.tone,
        title,
        icon(found.icon),
        text,
    )


@register.simple_tag
def finding_line(f: Mapping[str, str], *, show_next: bool = False) -> SafeString:
    """One finding in a line: mark, what and next step, code; ``f`` is presenters.finding.line."""
    following = f["next_step"] if show_next else ""
    return _finding_line(f["code"], f["rule_url"], f["kind"], f["what"], following)


@lru_cache(maxsize=2048)
def _finding_line(code: str, url: str, kind: str, what: str, following: str) -> SafeString:
    """Every patient's page draws the same lines of the book."""
    return format_html(
        '<li class="finding-line" id="finding-{}">{}<div><p>{}</p>{}</div>'
        '<a class="code" href="{}">{}</a></li>',
        code,
        finding_mark(kind),
        what,
        format_html('<p class="next">{}</p>', following) if following else "",
        url,
        code,
    )
