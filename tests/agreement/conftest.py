"""The same examples on every run, so that a failure is a failure for everybody."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "agreement",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=120,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("agreement")
