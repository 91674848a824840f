"""A real browser in front of the real pages: the browser, the people, and what no page may do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from screening.models import Person, Referral
from tests.journeys import clinic

# Playwright's own loop runs in this thread, and Django would take every query for a mistake.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW = "Browser tests need Chromium. On Debian: apt-get install chromium"
WIDTHS = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}

#: Put before every page's own scripts: what the content security policy refuses is written down.
WATCH = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (e) =>
  window.refused.push(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile || ""}`));
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail(HOW)
        pytest.skip(HOW)
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if as_root else []
        opened = playwright.chromium.launch(executable_path=found, args=arguments)
        yield opened
        opened.close()


@dataclass
class Window:
    """One person's browser: a page, and everything it complained of."""

    page: Page
    context: BrowserContext
    address: str
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto(f"{self.address}{path}")
        return self.page

    def chart(self, referral: Referral, chapter: str) -> Page:
        return self.open(f"/referrals/{referral.pk}/chart/{chapter}/")

    def refused(self) -> list[str]:
        """What the content security policy of the page now open refused."""
        return list(self.page.evaluate("window.refused || []"))


@pytest.fixture
def people(transactional_db: None) -> clinic.People:
    return clinic.people()


@pytest.fixture
def window(
    browser: Browser, live_server: object, transactional_db: None
) -> Iterator[Callable[..., Window]]:
    """Open a browser for a person; None is nobody. No script may fail in any of them."""
    opened: list[Window] = []

    def open_for(who: Person | None = None, *, width: str = "wide", script: bool = True) -> Window:
        context = browser.new_context(
            viewport=WIDTHS[width], java_script_enabled=script, reduced_motion="reduce"
        )
        context.set_default_timeout(8000)
        if who is not None:
            context.add_cookies([clinic.cookie(who, str(live_server))])
        context.add_init_script(WATCH)
        new = Window(context.new_page(), context, str(live_server))
        new.page.on("pageerror", lambda error: new.complaints.append(f"script: {error}"))
        new.page.on(
            "console",
            lambda said: said.type in {"error", "warning"} and new.complaints.append(said.text),
        )
        opened.append(new)
        return new

    yield open_for
    for one in opened:
        one.context.close()
    # A refused save is an error to the console; every other complaint is one of ours.
    ours = [text for one in opened for text in one.complaints if "Failed to load" not in text]
    assert ours == []
