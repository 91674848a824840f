"""What the text of the source files must not say: each check lists its complaints."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
CORE = ("screening/logic", "screening/rules", "screening/advice")

#: Made by tools or by running; never part of the house.
UNKEPT = {".git", ".venv", ".candor", "node_modules", "__pycache__", "htmlcov", ".hypothesis"}
TOP = {
    "manage.py", "run.py", "pyproject.toml", "requirements.in", "requirements.txt",
    "requirements-dev.in", "requirements-dev.txt", "package.json", "package-lock.json",
    "README.md", "GLOSSARY.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
    ".gitignore", ".gitattributes", ".editorconfig", ".npmrc", ".ci",
    "screening", "templates", "static", "fixtures", "tests", "docs", "benchmarks",
}  # fmt: skip
#: What stands in a room: every file and folder by name, or (False) its folders only.
ROOMS: Mapping[str, tuple[bool, set[str]]] = {
    "screening": (True, {
        "logic", "rules", "advice", "models", "workflow", "web", "management", "migrations",
        "embedded_postgres", "fhir", "chart.py", "admin.py", "apps.py", "settings.py", "urls.py",
        "wsgi.py", "asgi.py", "__init__.py",
    }),
    "screening/rules": (False, {
        "vocabulary", "evidence", "policy", "facts", "instruments", "book", "coverage",
    }),
    "screening/logic": (False, set()),
    "screening/advice": (False, {"theorems"}),
    "screening/workflow": (False, {"actions"}),
    "screening/workflow/actions": (False, set()),
    "screening/web": (False, {"forms", "views", "presenters", "templatetags"}),
    "tests": (True, {
        "unit", "spec", "agreement", "proofs", "integration", "journeys", "architecture",
        "conftest.py", "__init__.py",
    }),
}  # fmt: skip
NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "base", "managers", "manager"}
WRITTEN = {".py", ".html", ".css", ".js", ".mjs"}
LONGEST = 400

_CLOCKS = {"now", "today", "utcnow", "localtime", "gmtime", "perf_counter", "monotonic"}
_CHANCE = {"time", "random", "secrets", "uuid"}


def kept(root: Path = ROOT) -> tuple[Path, ...]:
    """Every file of the repository, relative to its root."""
    return tuple(sorted(_walk(root, root)))


def numbers(text: str) -> list[str]:
    """Number literals; a copy of records needs none."""
    return [
        f"line {node.lineno}: {node.value!r}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and type(node.value) in (int, float, complex)
    ]


def clocks_and_chance(text: str) -> list[str]:
    """Readings of a clock or of chance, however they are imported."""
    found = []
    for node in ast.walk(ast.parse(text)):
        for module, name in _imported(node):
            if module.split(".")[0] in _CHANCE or (module == "numpy" and name == "random"):
                found.append(f"line {node.lineno}: imports {module}")
            if module in {"datetime", "django.utils.timezone"} and name in _CLOCKS:
                found.append(f"line {node.lineno}: imports {name}")
        if isinstance(node, ast.Attribute) and node.attr in _CLOCKS | {"random"}:
            found.append(f"line {node.lineno}: reads .{node.attr}")
    return found


def django(text: str) -> list[str]:
    """Imports of the framework or of a database."""
    return [
        f"line {node.lineno}: imports {module}"
        for node in ast.walk(ast.parse(text))
        for module, _ in _imported(node)
        if module.split(".")[0] in {"django", "psycopg2", "pgtrigger", "crispy_forms"}
        or module.startswith("screening.models")
    ]


def too_long(lengths: Mapping[Path, int]) -> list[str]:
    """Files nobody can hold in mind; tests, fixtures, migrations and other people's work aside."""
    return [
        f"{path} has {lines} lines"
        for path, lines in lengths.items()
        if lines > LONGEST
        and path.suffix in WRITTEN
        and path.parts[0] not in {"tests", "fixtures"}
        and not {"migrations", "vendor"} & set(path.parts)
    ]


def nameless(paths: Iterable[Path]) -> list[str]:
    """Files and folders whose name says nothing about their subject."""
    return [
        f"{path}: name the subject"
        for path in paths
        if {part.split(".")[0] for part in path.parts} & NAMELESS and "vendor" not in path.parts
    ]


def stray(paths: Iterable[Path]) -> list[str]:
    """Files and folders where the house has no room for them."""
    found = {}
    for path in paths:
        if path.parts[0] not in TOP:
            found[path.parts[0]] = "at the top"
        for room, (files_too, known) in ROOMS.items():
            inside = path.relative_to(room).parts if path.is_relative_to(room) else ()
            if inside and inside[0] not in known and (files_too or len(inside) > 1):
                found[f"{room}/{inside[0]}"] = f"in {room}"
    return [f"{what} is a stranger {where}" for what, where in found.items()]


def uninhabited(paths: Iterable[Path]) -> list[str]:
    """Packages with nothing in them: a room appears with its first inhabitant."""
    paths = tuple(path for path in paths if path.suffix == ".py")
    rooms = {path.parent for path in paths if path.name == "__init__.py"}
    lived_in = {
        room
        for path in paths
        if path.name != "__init__.py"
        for room in [path.parent, *path.parents]
    }
    return [f"{room} is empty" for room in sorted(rooms - lived_in)]


def core(paths: Iterable[Path]) -> list[Path]:
    """The source files of the pure floors."""
    return [p for p in paths if p.suffix == ".py" and str(p).startswith(CORE)]


def _walk(folder: Path, root: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name in UNKEPT or path.name.endswith("_cache") or path.suffix == ".pyc":
            continue
        if path.is_dir():
            yield from _walk(path, root)
        elif not path.name.startswith(".coverage") and path.name != ".env":
            yield path.relative_to(root)


def _imported(node: ast.AST) -> list[tuple[str, str]]:
    match node:
        case ast.Import(names=names):
            return [(name.name, "") for name in names]
        case ast.ImportFrom(module=module, names=names):
            return [(module or "", name.name) for name in names]
        case _:
            return []
