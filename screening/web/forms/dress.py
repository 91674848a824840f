"""Plain forms in the clothes of the pages: the style sheet's classes on every control."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField


class DressedField(BoundField):
    """A bound field whose control carries the classes the style sheet knows."""

    def as_widget(
        self,
        widget: forms.Widget | None = None,
        attrs: dict[str, Any] | None = None,
        only_initial: bool = False,
    ) -> Any:
        """The control, as a select or an input, marked where it holds an error."""
        control = widget or self.field.widget
        css = "form-select" if isinstance(control, forms.Select) else "form-control"
        invalid = " is-invalid" if self.errors else ""
        return super().as_widget(control, {**(attrs or {}), "class": css + invalid}, only_initial)


class DressedForm(forms.Form):
    """A form whose controls are dressed."""

    bound_field_class = DressedField
