"""Slow tests that kill processes again and again: `make chaos`. `CHAOS_SEED` repeats a run."""
