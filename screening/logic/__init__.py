"""The language: sentences that are met, not met or unknown. It knows no medicine."""
