"""The form of one chapter: its sections of questions, laid out with crispy-forms."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Fieldset, Layout
from django import forms

from screening.rules.vocabulary.chapters import CHAPTERS
from screening.web.forms.sections import Section, Table


def sections(chapter: str) -> tuple[Section, ...]:
    """What a chapter asks, in clinical order."""
    found: tuple[Section, ...] = _room(chapter).SECTIONS
    return found


def intro(chapter: str, list_question: str) -> str:
    """What is said over a list's table: the introduction of the section the list stands in."""
    placed = (s.intro for s in sections(chapter) if list_question in s.questions)
    return next(placed, "")


def tables(chapter: str) -> Mapping[str, Table]:
    """The chapter's tables of rows, by the name of their list."""
    found: Mapping[str, Table] = _room(chapter).TABLES
    return found


class Question(Field):
    """A question in the layout, drawn by chart/question.html from a plain dict."""

    def __init__(self, shown: Mapping[str, Any]) -> None:
        super().__init__(shown["name"], template="chart/question.html")
        self.shown = shown

    def render(self, form: Any, context: Any, *args: Any, **kwargs: Any) -> Any:
        """Draw the question with its dict as ``q``."""
        return super().render(form, context, *args, extra_context={"q": self.shown}, **kwargs)


class Group(Fieldset):
    """A section of questions in the layout; its introduction stands beside its title."""

    template = "chart/section.html"

    def __init__(self, title: str, intro: str, *inside: Question) -> None:
        super().__init__(title, *inside)
        self.intro = intro


class ChapterForm(forms.Form):
    """One chapter's questions; typed.read reads what was typed, question by question."""

    def __init__(
        self, chapter: str, questions: Mapping[str, Mapping[str, Any]], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name in questions:
            self.fields[name] = forms.CharField(required=False)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True  # the page's own form carries the token
        self.helper.layout = Layout(*_layout(chapter, questions))


def _layout(chapter: str, questions: Mapping[str, Mapping[str, Any]]) -> list[Fieldset]:
    found = []
    for section in sections(chapter):
        inside = [Question(questions[q]) for q in section.questions if q in questions]
        if inside:
            listed = any(name in tables(chapter) for name in section.questions)
            found.append(Group(section.title, "" if listed else section.intro, *inside))
    return found


def _room(chapter: str) -> Any:
    if chapter not in CHAPTERS.values:
        raise KeyError(chapter)
    return import_module(f"screening.web.forms.{chapter}")
