"""The statements that make the tables on the server, and that change them from one version to the next."""
