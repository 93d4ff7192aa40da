"""Other programs that the reader asks for: clipboard, browser, editor; and the file on the disk."""
