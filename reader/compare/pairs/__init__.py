"""Two claims side by side: which terms mean the same, and where each stands."""
