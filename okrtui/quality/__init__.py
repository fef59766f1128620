"""Reads a line of ordinary English and judges it; knows no file and no screen."""
