"""One chapter of the chart: shown, and saved whole where the browser runs no script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from screening.advice import asked
from screening.logic import criteria
from screening.logic.answers import Answer, Between, Unknown, Why
from screening.models.chapter import Chapter, ChartRow
from screening.rules import facts, freshness, rulebook
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.rules.vocabulary.pathway import Pathway
from screening.web.forms import chapter as chapter_form
from screening.web.forms import typed
from screening.web.presenters import (
    chapters,
    clock,
    contradictions,
    finding,
    identity,
    note,
    panel,
    question,
    rows,
)
from screening.web.presenters.question import Around
from screening.web.views import desk
from screening.web.views.desk import Desk
from screening.workflow import advising, columns, permissions, queries
from screening.workflow.actions import charting
from screening.workflow.advising import Reading
from screening.workflow.refusals import Overtaken, Refusal


@dataclass(frozen=True, slots=True)
class Sent:
    """What was just sent for some questions and could not be kept, with why."""

    typed: Mapping[str, typed.Typed] = field(default_factory=dict)
    problems: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest, referral_id: int, chapter: str) -> HttpResponse:
    """The chapter's page; a POST saves every question sent and comes back."""
    at = desk.sit_down(request, referral_id)
    if chapter not in CHAPTERS.values:
        raise Http404("No such chapter.")
    sent = _save_all(request, at, chapter) if request.method == "POST" else Sent()
    if request.method == "POST" and not sent.problems:
        messages.info(request, f"{CHAPTERS.label(chapter)} saved {clock.time(at.now)}.")
        return redirect("chart", referral_id, chapter)
    context = page(at, chapter, sent)
    return render(request, f"chart/{chapter}.html", context, status=422 if sent.problems else 200)


def page(
    at: Desk,
    chapter: str,
    sent: Sent | None = None,
    *,
    table: tuple[str, Mapping[str, Any], int] | None = None,
) -> dict[str, Any]:
    """The whole context of a chapter; ``table`` is (list, open editor, row id or 0)."""
    sent = sent or Sent()
    reading = advising.read(at.referral, at.today)
    around = surroundings(at, chapter, reading)
    kept_row = row_of(at, chapter)
    drafts = queries.drafts(at.person, at.referral.patient_id)
    struck = queries.struck_answers(at.referral.patient_id)
    tables = chapter_form.tables(chapter)
    pathway_reads = on_pathway(at)
    questions = {
        name: question.question(
            facts.BY_NAME[name],
            columns.kept(kept_row, name),
            around,
            draft=drafts.get(name),
            typed=sent.typed.get(name),
            problem=sent.problems.get(name, ("", "")),
            struck=struck.get(name, ()),
        )
        for section in chapter_form.sections(chapter)
        for name in section.questions
        if name not in tables and name in pathway_reads
    }
    index = [c for c, _ in CHAPTERS.pairs]
    place = index.index(chapter)
    return {
        **desk.frame(at, "chart"),
        "chapters": chapters.navigation(reading, around.asked, at.referral.pk, chapter),
        "chapter": {
            "key": chapter,
            "title": CHAPTERS.label(chapter),
            "save_url": "",
            "previous": chapters.link(at.referral.pk, index[place - 1]) if place else None,
            "next": (
                chapters.link(at.referral.pk, index[place + 1]) if place + 1 < len(index) else None
            ),
            "read_only": read_only(at),
        },
        "form": chapter_form.ChapterForm(chapter, questions),
        "lists": [
            rows.table(
                facts.BY_NAME[name],
                tables[name],
                list_rows(at, name),
                columns.kept(kept_row, name),
                around,
                struck=struck.get(name, ()),
                editor=table[1] if table and table[0] == name else None,
                editing=table[2] if table and table[0] == name else None,
            )
            for name in tables
            if name in pathway_reads
        ],
        "note": note.note(
            at.referral.pk,
            chapter,
            kept_row,
            typed=sent.typed["note"].value if "note" in sent.typed else None,
            problem=sent.problems.get("note", ("", ""))[0],
            disabled=around.disabled,
        ),
        "errors": [
            {"text": message, "url": f"#q-{name}"} for name, (message, _) in sent.problems.items()
        ],
        "panel": panel.panel(
            reading,
            at.referral.pk,
            now=clock.moment(at.now),
            ended=identity.ended(at.referral.patient),
        ),
    }


def surroundings(at: Desk, chapter: str, reading: Reading) -> Around:
    """What a question needs to know of the page around it."""
    edition, pathway = rulebook.CURRENT, Pathway(at.referral.pathway)
    known = reading.chart.facts
    relied_on = dict(known) | _closed_lists(reading)
    at_odds = contradictions.found(reading, pathway)
    shown = asked.asked(edition, pathway, facts.BY_NAME, known, edition.policy)
    fired: dict[str, list[dict[str, Any]]] = {}
    for found in reading.advice.present:
        for name in criteria.fact_names(found.rule.when):
            for q in asked.questions_of(name, facts.BY_NAME):
                if found.rule.code not in {f["code"] for f in fired.get(q, [])}:
                    fired.setdefault(q, []).append(finding.brief(found))
    return Around(
        referral_id=at.referral.pk,
        chapter=chapter,
        asked=shown | {one.question for one in at_odds},
        mattering=frozenset(wanted.question for wanted in reading.to_ask),
        stale={name: text for name, given in relied_on.items() if (text := _stale(given))},
        fired=fired,
        disabled=bool(read_only(at)),
        contradicts=contradictions.signs(at_odds),
    )


def _closed_lists(reading: Reading) -> dict[str, Answer]:
    """What the lists said of themselves, by its freshness; an open list says nothing."""
    record, policy = reading.chart.record, rulebook.CURRENT.policy
    return {
        name: freshness.current(
            facts.BY_NAME[name], record.entry(name).answer, reading.chart.as_of, policy
        )
        for name in facts.LISTS
        if record.listing(name).closed
    }


def on_pathway(at: Desk) -> frozenset[str]:
    """Questions the pathway can ask at all; guards only hide some of them for the moment."""
    pathway = Pathway(at.referral.pathway)
    read = asked.read_by(rulebook.CURRENT, pathway, facts.BY_NAME)
    record = {f.name for f in facts.ALL if not f.derived and not f.read_by_rules}
    return read | record


def row_of(at: Desk, chapter: str) -> Chapter:
    """The stored row of a chapter, with the people who answered."""
    names = {
        columns.chapter_model(f.name) for f in facts.ALL if f.chapter == chapter and not f.derived
    }
    model = next(iter(names))
    people = [f"{name}_by" for name in model.ANSWERS]
    return model.objects.select_related("note_by", *people).get(patient=at.referral.patient)


def list_rows(at: Desk, name: str) -> list[ChartRow]:
    """The rows of a list, struck ones too, in the order they were recorded."""
    found = columns.row_model(name).objects.filter(patient_id=at.referral.patient_id)
    return list(found.select_related("recorded_by", "struck_by"))


def read_only(at: Desk) -> str:
    """Why the chart cannot be written by this person now; empty when it can."""
    patient = at.referral.patient
    if patient.in_error_at is not None:
        return "This chart was marked entered in error; it can be read, not written."
    if not permissions.chart(at.person, patient):
        return "You can read this chart. Clinicians and reviewers write in it."
    return ""


def _save_all(request: HttpRequest, at: Desk, chapter: str) -> Sent:
    """Save each question of a whole form; those that cannot be kept come back as they were sent."""
    sent, problems = {}, {}
    before = row_of(at, chapter)
    for fact in facts.ALL:
        if fact.chapter != chapter or fact.derived or f"{fact.name}__base" not in request.POST:
            continue
        given = typed.parts(request.POST, fact.name)
        born = at.referral.patient.born
        still = request.POST.get("still") == fact.name
        try:
            new = (
                columns.kept(before, fact.name).answer.still_so(at.today)
                if still
                else typed.read(fact, given, today=at.today, born=born)
            )
            charting.save_answer(
                patient_id=at.referral.patient_id,
                question=fact.name,
                new=new,
                base=request.POST[f"{fact.name}__base"],
                among_others=not still,
                by=at.person,
                at=at.now,
            )
        except typed.Unreadable as problem:
            sent[fact.name], problems[fact.name] = given, (str(problem), problem.part)
        except Overtaken as overtaken:
            theirs = f"{overtaken} Now: {overtaken.theirs['value']}."
            sent[fact.name], problems[fact.name] = given, (theirs, "value")
        except Refusal as refusal:
            sent[fact.name], problems[fact.name] = given, (str(refusal), "value")
    if "note__base" in request.POST:
        try:
            charting.save_note(
                patient_id=at.referral.patient_id,
                chapter=row_of(at, chapter)._meta.model_name or "",
                text=request.POST.get("note", ""),
                base=request.POST["note__base"],
                by=at.person,
                at=at.now,
            )
        except Refusal as refusal:
            theirs = f" Now: {refusal.theirs['value']}" if isinstance(refusal, Overtaken) else ""
            sent["note"] = typed.Typed(request.POST.get("note", ""))
            problems["note"] = (f"{refusal}{theirs}", "value")
    return Sent(sent, problems)


def _stale(answer: object) -> str:
    if isinstance(answer, Unknown) and answer.why is Why.STALE:
        return f"Out of date since {clock.day(answer.stale_since)}; ask again"
    if isinstance(answer, Between) and answer.why is Why.STALE:
        return "Out of date; measure again"
    return ""
