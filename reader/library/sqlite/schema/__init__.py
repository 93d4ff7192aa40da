"""The statements that make the library's file, and that change it from one version to the next."""
