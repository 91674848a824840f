"""Which address shows which page."""

from django.urls import include, path

urlpatterns = [path("", include("screening.web.urls"))]
