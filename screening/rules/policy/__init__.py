"""Every policy setting, and the defaults in force where a site has set nothing."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from screening.rules.policy import (
    anatomy,
    bleeding,
    device,
    history,
    infection,
    medical,
    psychology,
    social,
    substance_use,
    treatments,
)
from screening.rules.policy.setting import AnySetting

SETTINGS: tuple[AnySetting, ...] = (
    *history.SETTINGS,
    *treatments.SETTINGS,
    *substance_use.SETTINGS,
    *infection.SETTINGS,
    *psychology.SETTINGS,
    *bleeding.SETTINGS,
    *anatomy.SETTINGS,
    *medical.SETTINGS,
    *device.SETTINGS,
    *social.SETTINGS,
)
BY_NAME: Mapping[str, AnySetting] = {setting.name: setting for setting in SETTINGS}
DEFAULTS: Mapping[str, Decimal | str] = {s.name: s.default for s in SETTINGS}
