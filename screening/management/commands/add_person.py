"""Make somebody who may sign in, and the site they work at where it is new."""

from __future__ import annotations

import getpass
import os
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from screening.models import Person, Role, Site

#: The variable a password may come in, where nobody sits at a terminal.
_VARIABLE = "CANDOR_NEW_PASSWORD"


class Command(BaseCommand):
    """Add a person. Candor has no page for this: it is done where the server runs."""

    help = "Add somebody who may sign in; a site that is not there yet is made."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, where and in what part; the password is asked for, never an argument."""
        parser.add_argument("--site", required=True, help="the clinic's name")
        parser.add_argument("--username", required=True, help="the name to sign in with")
        parser.add_argument("--role", required=True, choices=Role.values)
        parser.add_argument("--given-name", required=True)
        parser.add_argument("--family-name", required=True)
        parser.add_argument("--email", default="")

    @transaction.atomic
    def handle(self, **options: Any) -> None:
        """Refuse a name that is taken and a password that is too weak; nothing is half made."""
        if Person.objects.filter(username=options["username"]).exists():
            raise CommandError(f"{options['username']} is taken; choose another name.")
        if not options["site"].strip():
            raise CommandError("Write the name of the site.")
        site, new = Site.objects.get_or_create(name=options["site"].strip())
        person = Person(
            username=options["username"],
            first_name=options["given_name"],
            last_name=options["family_name"],
            email=options["email"],
            role=options["role"],
            site=site,
        )
        password = _password()
        try:
            validate_password(password, person)
            person.set_password(password)
            person.full_clean()
        except ValidationError as problem:
            raise CommandError(" ".join(problem.messages)) from None
        person.save()
        at = f"{site.name}, a new site" if new else site.name
        self.stdout.write(f"{person.printed_name} may sign in as {person.username} ({at}).")


def _password() -> str:
    given = os.environ.get(_VARIABLE)
    if given is not None:
        return given
    password = getpass.getpass("Password: ")
    if password != getpass.getpass("The same again: "):
        raise CommandError("The two are not the same; nothing was made.")
    return password
