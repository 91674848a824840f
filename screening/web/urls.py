"""Which address shows which page."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LogoutView
from django.urls import path

from screening.web.views import (
    advice,
    answers,
    chart,
    home,
    patients,
    review,
    rows,
    rulebook,
    session,
    strike,
    trail,
    urgent,
)

_REFERRAL = "referrals/<int:referral_id>/"
_CHAPTER = f"{_REFERRAL}chart/<slug:chapter>/"
_QUESTION = f"{_CHAPTER}answers/<slug:name>/"
_LIST = f"{_CHAPTER}lists/<slug:name>/"

urlpatterns = [
    path("", home.home, name="home"),
    path("sign-in/", login_not_required(session.SignIn.as_view()), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("session/", session.check, name="session-check"),
    path("search/", home.search, name="search"),
    path("patients/new/", patients.new, name="patient-new"),
    path("patients/<int:patient_id>/", patients.show, name="patient"),
    path("patients/<int:patient_id>/refer/", patients.new_referral, name="referral-new"),
    path("patients/<int:patient_id>/strike/", patients.strike, name="patient-strike"),
    path("patients/<int:patient_id>/death/", patients.death, name="patient-death"),
    path(_CHAPTER, chart.show, name="chart"),
    path(f"{_CHAPTER}note/", answers.save_note, name="note-save"),
    path(_QUESTION, answers.save, name="answer-save"),
    path(f"{_QUESTION}strike/", strike.answer, name="answer-strike"),
    path(f"{_LIST}new/", rows.new, name="row-new"),
    path(f"{_LIST}<int:row_id>/", rows.change, name="row"),
    path(f"{_LIST}<int:row_id>/strike/", rows.strike, name="row-strike"),
    path(f"{_REFERRAL}advice/", advice.show, name="advice"),
    path(f"{_REFERRAL}advice/<int:given_id>/", advice.as_given, name="advice-given"),
    path(f"{_REFERRAL}review/", review.show, name="review"),
    path(f"{_REFERRAL}review/submit/", review.submit, name="review-submit"),
    path(f"{_REFERRAL}review/accept/", review.accept, name="review-accept"),
    path(f"{_REFERRAL}review/return/", review.return_, name="review-return"),
    path(f"{_REFERRAL}review/decline/", review.decline, name="review-decline"),
    path(f"{_REFERRAL}review/withdraw/", review.withdraw, name="review-withdraw"),
    path(f"{_REFERRAL}history/", trail.show, name="trail"),
    path("urgent/<int:flag_id>/acknowledge/", urgent.acknowledge, name="urgent-acknowledge"),
    path("rulebook/", rulebook.index, name="rulebook"),
    path("rulebook/<str:code>/", rulebook.rule, name="rule"),
]
