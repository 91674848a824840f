"""What is measured, and on which charts; `manage.py bench` prints it."""
