"""The edition in force: every rule of the book under the default policy."""

from screening.rules import book, policy
from screening.rules.edition import Edition, edition

CURRENT: Edition = edition(book.RULES, policy.DEFAULTS)
