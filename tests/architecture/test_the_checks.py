"""Each architecture check is shown something bad, and must complain."""

import dataclasses
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import models

from screening.advice.findings import Presence
from screening.logic.answers import Known
from screening.models import answer
from screening.models.device import OtherDevice, PumpAndPocket
from screening.rules import evidence
from screening.rules.evidence.source import Citation
from screening.rules.fact import Measure, OneOf, PartialDay, ShortText, YesNo
from screening.rules.facts import device as facts_of_device
from screening.rules.policy.setting import StanceSetting, setting
from screening.rules.rule import THERAPY, IfUnknown, Kind, Owner, Rule, drug, pump
from screening.rules.vocabulary.pathway import CA, NC, SP
from screening.rules.vocabulary.words import words
from screening.web.forms import device as forms_of_device
from screening.web.forms import sections
from screening.web.forms.sections import Column, Section, Sort, Table
from tests.architecture import book, floors, sources

COLOURS = words("colour", red="Red", blue="Blue")
cold = YesNo(name="cold", chapter="x", label="cold", question="Is it cold?")
wet = YesNo(name="wet", chapter="x", label="wet", question="Wet?", asked_if=cold.holds())
colour = OneOf(name="colour", chapter="x", label="colour", question="Colour?", words=COLOURS)
depth = Measure(
    name="depth",
    chapter="x",
    label="depth",
    question="Depth",
    unit="cm",
    units=(("in", Decimal("2.54"), Decimal(0)),),
    low=Decimal(0),
    high=Decimal(9),
)
LIMIT = setting("depth_limit", "Depth limit", "cm", "3", "2", "4", "Proposed.")
PLACE = StanceSetting(
    name="place", label="Place", values=(("us", "US"),), default="us", reason="Proposed."
)
RULE = Rule(
    code="DEV-01",
    chapter="x",
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=NC,
    says="It is cold.",
    when=cold.holds(),
    then="Warm it.",
    owner=Owner.MDT,
    because=(evidence.MP18.at("table 1"),),
)
BY_NAME = {fact.name: fact for fact in (cold, wet, colour, depth)}


def rule(**changes) -> Rule:
    return dataclasses.replace(RULE, **changes)


def precaution(**changes) -> Rule:
    return rule(kind=Kind.MITIGATE, if_unknown=IfUnknown.LIST, **changes)


@pytest.mark.parametrize("text", ["x = 3", "x[:2]", "f(-1)", "x = 0.5"])
def test_a_number_is_seen(text):
    assert sources.numbers(text)


@pytest.mark.parametrize("text", ["x = True", "x = 'three'", "x = None"])
def test_a_word_is_no_number(text):
    assert sources.numbers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "import time",
        "from time import time",
        "import random as r",
        "import uuid",
        "from numpy import random",
        "numpy.random.default_rng()",
        "date.today()",
        "datetime.datetime.now()",
        "datetime.utcnow()",
        "from django.utils.timezone import now",
    ],
)
def test_a_clock_or_a_die_is_seen(text):
    assert sources.clocks_and_chance(text)


def test_a_day_handed_in_is_no_clock():
    assert sources.clocks_and_chance("from datetime import date\nlater = as_of > date.max") == []


@pytest.mark.parametrize(
    "text",
    ["import django", "from django.db import models", "import psycopg2.extras",
     "from screening.models import Patient"],
)  # fmt: skip
def test_a_framework_is_seen(text):
    assert sources.django(text)


def test_the_pure_core_may_import_itself():
    assert sources.django("from screening.rules import fact\nimport numpy") == []


@pytest.mark.parametrize(
    ("path", "bad"),
    [
        ("screening/web/views/chart.py", True),
        ("templates/chart/history.html", True),
        ("tests/spec/test_history.py", False),
        ("static/vendor/thing.js", False),
        ("screening/migrations/0001_initial.py", False),
        ("requirements-dev.txt", False),
    ],
)
def test_a_long_file_is_seen(path, bad):
    assert bool(sources.too_long({Path(path): 401})) is bad
    assert sources.too_long({Path(path): 400}) == []


@pytest.mark.parametrize(
    "path",
    ["screening/utils.py", "screening/models/managers/thing.py", "templates/base.html",
     "tests/helpers.py", "screening/misc/__init__.py", "screening/web/common.py"],
)  # fmt: skip
def test_a_name_that_says_nothing_is_seen(path):
    assert sources.nameless([Path(path)])


def test_a_name_that_only_contains_one_is_well():
    assert sources.nameless([Path("screening/rules/database_url.py")]) == []


@pytest.mark.parametrize(
    "path",
    ["notes.txt", "scratch/x.py", "screening/stuff.py", "screening/tools/x.py",
     "screening/rules/extra/x.py", "screening/web/things/x.py",
     "tests/other/test_x.py", "screening/workflow/actions/more/x.py"],
)  # fmt: skip
def test_a_stray_room_is_seen(path):
    assert sources.stray([Path(path)])


def test_a_known_room_is_no_stranger():
    known = [
        "manage.py",
        "screening/rules/drugs.py",
        "screening/rules/book/infection.py",
        "screening/workflow/actions/x.py",
    ]
    assert sources.stray(map(Path, known)) == []


def test_an_empty_room_is_seen():
    empty = Path("screening/fhir/__init__.py")
    assert sources.uninhabited([empty]) == ["screening/fhir is empty"]
    assert sources.uninhabited([empty, Path("screening/fhir/resources/out.py")]) == []


def test_what_tools_leave_behind_is_not_read(tmp_path):
    for name in ("kept.py", ".venv/x.py", "a/__pycache__/x.pyc", ".env", ".mypy_cache/x.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert sources.kept(tmp_path) == (Path("kept.py"),)


def test_a_missing_floor_is_seen(tmp_path):
    for floor in floors.FLOORS:
        file = tmp_path / floor.format("x")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert floors.missing_floors(tmp_path, "x") == []
    (tmp_path / "screening/models/x.py").unlink()
    assert floors.missing_floors(tmp_path, "x") == ["screening/models/x.py is missing"]
    (tmp_path / "screening/models/x").mkdir()
    assert floors.missing_floors(tmp_path, "x") == ["screening/models/x.py is missing"]
    (tmp_path / "screening/models/x/rows.py").touch()
    assert floors.missing_floors(tmp_path, "x") == []


@pytest.mark.parametrize(
    ("fact", "kept"),
    [
        (cold, answer.OneOf(COLOURS)),
        (colour, answer.YesNo()),
        (colour, answer.OneOf(words("colour", red="Red"))),
        (depth, answer.Measured(("cm",), "0", "9")),
        (depth, answer.Measured(("in", "cm"), "0", "9")),
        (depth, answer.Measured(("cm", "in"), "1", "9")),
        (depth, answer.Measured(("cm", "in"), "0", "10")),
        (depth, answer.Measured(("cm", "in"), "0", "9", places=0)),
        (ShortText(name="t", chapter="x", label="t", longest=50), answer.ShortText()),
        (PartialDay(name="d", chapter="x", label="d"), answer.ShortText()),
    ],
)
def test_a_question_kept_otherwise_is_seen(fact, kept):
    assert floors.unlike((fact,), {fact.name: kept})


def test_a_question_kept_alike_is_well():
    kept = {
        "cold": answer.YesNo(),
        "wet": answer.YesNo(),
        "colour": answer.OneOf(COLOURS),
        "depth": answer.Measured(("cm", "in"), "0", "9.0", places=2),
    }
    assert floors.unlike((cold, wet, colour, depth), kept) == []
    assert floors.unlike((cold, wet, colour), kept) == ["depth is kept but not a fact"]
    assert floors.unlike((cold,), {}) == ["cold is a fact but not kept"]


@pytest.mark.parametrize(
    ("questions", "complaint"),
    [
        (("cold",), "wet is on no page"),
        (("cold", "wet", "wet"), "wet is placed twice"),
        (("cold", "wet", "hot"), "hot is no question"),
    ],
)
def test_a_misplaced_question_is_seen(questions, complaint):
    assert floors.unplaced((cold, wet), (Section("One", questions),)) == [complaint]


DEVICES = {"devices_list": OtherDevice}


def test_a_list_alike_on_every_floor_is_well():
    assert (
        floors.unlike_lists(facts_of_device.LISTS, forms_of_device.TABLES, DEVICES)
        == floors.unlike_lists({}, {}, {})
        == []
    )
    assert PumpAndPocket.LISTS == {"devices_list": "OtherDevice"}


def table(*columns: Column) -> dict[str, Table]:
    return {"devices_list": Table("Devices", "device", columns, "None.")}


KIND = forms_of_device.TABLES["devices_list"].columns[0]
MAKER = sections.text("maker_and_model", "Maker and model")
ACTIVE = sections.yes_no("active", "In use")


@pytest.mark.parametrize(
    "shown",
    [
        {},
        table(KIND, MAKER),
        table(KIND, MAKER, ACTIVE, sections.text("colour", "Colour")),
        table(KIND, MAKER, sections.text("active", "In use")),
        table(KIND, sections.number("maker_and_model", "Maker", "cm", "0", "1"), ACTIVE),
        table(sections.words("kind", "Kind", COLOURS), MAKER, ACTIVE),
        table(Column("kind", "Kind", Sort.WORDS), MAKER, ACTIVE),
        table(KIND, sections.words("maker_and_model", "Maker", COLOURS), ACTIVE),
    ],
)
def test_a_list_that_differs_is_seen(shown):
    assert floors.unlike_lists(facts_of_device.LISTS, shown, DEVICES)


def test_a_word_too_long_for_its_column_is_seen(monkeypatch):
    monkeypatch.setattr(OtherDevice._meta.get_field("kind"), "max_length", 3)
    assert floors.unlike_lists(facts_of_device.LISTS, forms_of_device.TABLES, DEVICES) == [
        "devices_list: kind is too short for its words"
    ]


def test_only_what_a_row_adds_is_compared():
    assert [field.name for field in floors.own_fields(OtherDevice)] == [
        "kind",
        "maker_and_model",
        "active",
    ]
    assert all(isinstance(f, models.Field) for f in floors.own_fields(OtherDevice))


def test_a_fact_nobody_computes_is_seen():
    damp = dataclasses.replace(cold, name="damp", asks=("cold",))
    assert floors.unlike_derived(SimpleNamespace(FACTS=(cold, damp), derive=_nothing)) == [
        "damp is never computed"
    ]
    assert floors.unlike_derived(SimpleNamespace(FACTS=(cold,), derive=_damp)) == [
        "damp is not declared"
    ]
    assert floors.unlike_derived(SimpleNamespace(FACTS=(cold, damp), derive=_damp)) == []


def _nothing(record: object, as_of: date) -> dict[str, Known]:
    return {}


def _damp(record: object, as_of: date) -> dict[str, Known]:
    return {"damp": Known(True)}


def test_a_fact_that_asks_for_nothing_real_is_seen():
    damp = dataclasses.replace(cold, name="damp", asks=("cold", "fog"))
    older = dataclasses.replace(cold, name="older", asks=("damp", "born"))
    assert floors.dangling((cold, damp)) == ["damp asks fog"]
    assert floors.dangling((cold, wet, damp, older)) == ["damp asks fog", "older asks damp"]


def test_a_guard_nobody_asks_is_seen():
    silent = dataclasses.replace(cold, read_by_rules=False)
    assert floors.dangling((wet,)) == ["wet is guarded by cold"]
    assert floors.dangling((silent, wet)) == ["wet is guarded by cold"]
    assert floors.dangling((cold, wet)) == []


def test_a_name_used_twice_is_seen():
    assert floors.repeated(["a", "b", "a"]) == ["a"]


@pytest.mark.parametrize("code", ["XYZ-01", "DEV-1", "DEV-001", "dev-01", "O8", "DEV-01ab"])
def test_a_code_of_no_dossier_is_seen(code):
    assert book.misnumbered([rule(code=code)]) == [code]


@pytest.mark.parametrize("code", ["DEV-01", "INF-01-URGENT", "HAE-01b", "O7"])
def test_a_code_of_the_dossier_is_well(code):
    assert book.misnumbered([rule(code=code)]) == []


def test_a_rule_not_tried_is_seen():
    cases = [("A", Presence.PRESENT), ("A", Presence.ABSENT)]
    assert book.untested(["A"], cases) == ["A has no case unknown"]
    assert book.untested([], cases[:1]) == ["a case is about A, which is no rule"]
    assert book.untested(["A"], [*cases, ("A", Presence.UNKNOWN)]) == []


def test_a_refusal_on_hearsay_is_seen():
    refusal = rule(kind=Kind.NEVER, because=(evidence.MP18.at("table 1"),))
    required = rule(kind=Kind.REQUIRED, unmet=Kind.NEVER)
    assert book.refuses_on_hearsay([refusal, required]) == []
    for one in (refusal, required):
        object.__setattr__(one, "because", (evidence.EVI.at("Criteria"),))
    assert book.refuses_on_hearsay([refusal, required]) == ["DEV-01", "DEV-01"]
    with pytest.raises(ValueError, match="own text was read"):
        rule(kind=Kind.NEVER, because=(evidence.EVI.at("Criteria"),))


def test_an_urgent_finding_a_pathway_leaves_out_is_seen():
    everywhere = rule(kind=Kind.URGENT, pathways=CA | NC | SP)
    somewhere = rule(code="DEV-02", kind=Kind.URGENT, pathways=CA | NC)
    weighed = rule(code="DEV-03", kind=Kind.WEIGH, pathways=CA)
    assert book.urgent_for_some([everywhere, somewhere, weighed]) == ["DEV-02"]


def test_a_citation_of_nowhere_is_seen():
    assert book.uncited([rule(because=(Citation(evidence.MP18, " "),))])


SELLER = (evidence.MDT_SEL.at("Selection"), evidence.S4.at("Trial"))


def test_what_a_seller_argues_is_seen():
    stricter = rule(code="DEV-01a", kind=Kind.RESOLVE_FIRST, pathways=SP)
    softer = precaution(code="DEV-01b", because=SELLER)
    waiver = rule(code="O7", kind=Kind.WAIVE, pathways=CA, because=SELLER)
    guessed = (*SELLER, evidence.CLINICAL_JUDGEMENT.at("Guess"))
    assert book.argued_by_the_seller([stricter, softer]) == ["DEV-01b"]
    assert book.argued_by_the_seller([waiver]) == ["O7"]
    assert book.argued_by_the_seller([dataclasses.replace(waiver, because=guessed)]) == ["O7"]


def test_what_others_argue_too_is_well():
    stricter = rule(code="DEV-01a", kind=Kind.NEVER, pathways=SP)
    backed = precaution(code="DEV-01b", because=(*SELLER, evidence.MP18.at("table 1")))
    alone = precaution(code="DEV-02", because=SELLER)
    branch = precaution(code="DEV-01b", pathways=SP, because=SELLER)
    assert book.argued_by_the_seller([stricter, backed]) == []
    assert book.argued_by_the_seller([stricter, alone]) == []
    assert book.argued_by_the_seller([stricter, branch]) == []


@pytest.mark.parametrize(
    "fact",
    [
        dataclasses.replace(cold, name="race"),
        dataclasses.replace(cold, name="speaks_language"),
        dataclasses.replace(cold, label="ethnicity"),
        dataclasses.replace(cold, question="What is the gender identity?"),
        dataclasses.replace(cold, name="sexual_orientation"),
    ],
)
def test_a_rule_that_reads_who_somebody_is_is_seen(fact):
    reading = rule(when=fact.holds())
    assert book.reads_protected([reading], {fact.name: fact})
    asked = dataclasses.replace(fact, name=fact.name if fact.name != "cold" else "asked")
    computed = dataclasses.replace(cold, asks=(asked.name,))
    through = {asked.name: asked, "cold": computed}
    assert book.reads_protected([rule()], through)


def test_a_word_that_only_contains_one_is_well():
    brace = dataclasses.replace(cold, name="brace", label="trace of an embrace")
    assert book.reads_protected([rule(when=brace.holds())], {"brace": brace}) == []


@pytest.mark.parametrize(
    "text",
    ["It is safe.", "Safely done.", "Eligible for a trial.", "Approved by the board.",
     "Please ask.", "Stop!", "Successfully saved.", "Ineligible."],
)  # fmt: skip
def test_a_forbidden_word_is_seen(text):
    assert book.ill_spoken([("here", text)])


def test_a_plain_word_is_well():
    assert book.ill_spoken([("here", "A safeguard is pleasing; improved.")]) == []


@pytest.mark.parametrize("text", ["", "it is cold.", "It is cold", "It is cold. "])
def test_half_a_sentence_is_seen(text):
    assert book.unfinished([("here", text)])


def test_a_setting_that_changes_nothing_is_seen():
    deep = rule(when=depth.more_than(LIMIT))
    lasting = dataclasses.replace(cold, good_for=LIMIT)
    assert book.unused([LIMIT, PLACE], [], [cold]) == ["depth_limit", "place"]
    assert book.unused([LIMIT], [deep], []) == []
    assert book.unused([LIMIT], [], [lasting]) == []
    assert book.unused([PLACE], [rule(when=PLACE.is_one_of("us"))], []) == []


def test_a_threshold_nobody_set_is_seen():
    deep, placed = rule(when=depth.more_than(LIMIT)), rule(when=PLACE.is_one_of("us"))
    inches = dataclasses.replace(LIMIT, unit="in")
    elsewhere = dataclasses.replace(PLACE, values=(("eu", "EU"),), default="eu")
    assert book.unset([deep, placed], {"depth_limit": LIMIT, "place": PLACE}) == []
    assert len(book.unset([deep, placed], {})) == 2
    assert len(book.unset([deep, placed], {"depth_limit": inches, "place": elsewhere})) == 2


@pytest.mark.parametrize(
    "known",
    [
        {},
        {"cold": dataclasses.replace(cold, read_by_rules=False)},
        {"cold": dataclasses.replace(colour, name="cold")},
    ],
)
def test_a_fact_nobody_asks_is_seen(known):
    assert book.unknown_facts([rule()], known) == ["DEV-01 reads cold"]
    assert book.unknown_facts([rule(when=PLACE.is_one_of("us"))], known) == []


def test_a_fact_nobody_reads_is_seen():
    damp = dataclasses.replace(cold, name="damp", asks=("depth",))
    assert book.unread([colour], [RULE]) == ["colour"]
    assert book.unread([cold], [RULE]) == []
    assert book.unread([depth, damp], [rule(when=damp.holds())]) == []
    assert book.unread([cold, wet], [rule(when=wet.holds())]) == []


def test_a_rule_without_its_guard_is_seen():
    assert book.unguarded([rule(when=wet.holds())], BY_NAME) == ["DEV-01 reads wet without cold"]
    assert book.unguarded([rule(when=cold.holds() & wet.holds())], BY_NAME) == []


@pytest.mark.parametrize(
    "sentence",
    [
        depth.more_than(20),
        depth.more_than(LIMIT) & depth.less_than(1),
        cold.holds() & ~cold.holds(),
        colour.is_one_of("red", "blue"),
        cold.holds() | cold.holds(),
    ],
)
def test_a_slip_is_seen(sentence):
    assert book.flawed([rule(when=sentence)], [LIMIT, PLACE], [depth])


def test_a_sound_sentence_is_well():
    assert book.flawed([rule(when=depth.more_than(LIMIT) & cold.holds())], [LIMIT], [depth]) == []


def test_a_rule_said_twice_is_seen():
    again = rule(code="DEV-02")
    elsewhere = rule(code="DEV-03", pathways=SP)
    narrower = rule(code="DEV-04", scope=pump("prometra"))
    assert book.doubled([RULE, again]) == ["DEV-01 and DEV-02"]
    assert book.doubled([RULE, elsewhere, narrower, precaution(code="DEV-05")]) == []


@pytest.mark.parametrize(
    ("scope", "pathways"),
    [(pump("synchromad"), NC), (pump("external"), NC), (drug("baclofen"), CA), (THERAPY, set())],
)
def test_a_scope_that_strikes_nothing_is_seen(scope, pathways):
    assert book.harmless([rule(scope=scope, pathways=frozenset(pathways))])


def test_a_scope_that_strikes_something_is_well():
    assert book.harmless([RULE, rule(scope=pump("external"), pathways=CA)]) == []
