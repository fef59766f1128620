"""From model and assessment to lines of Content; knows no widget and no screen."""
