"""Which address shows which page: the pages, and the admin's read-only windows."""

from django.urls import include, path

urlpatterns = [path("", include("screening.web.urls"))]
