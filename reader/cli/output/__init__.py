"""What commands have to say, on its way out: reports, progress, failures, and the pager."""
