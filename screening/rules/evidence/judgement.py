"""What rules rest on when nobody gave a source that could be read."""

from __future__ import annotations

from screening.rules.evidence.source import Read, Source, SourceKind

# A rule resting on this alone can ask for a person's opinion or a delay; it never refuses anyone.
CLINICAL_JUDGEMENT = Source(
    key="JUDGEMENT",
    title="Clinical judgement, source to be confirmed",
    publisher="Candor",
    year=None,
    kind=SourceKind.JUDGEMENT,
    jurisdiction="not stated",
    read=Read.NONE,
    read_note="no source was read",
)
