"""The only place that uses the network: an address that the user named, fetched within limits."""
