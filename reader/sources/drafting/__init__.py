"""What every format needs to make a draft: pieces with offsets, captions, lists of references."""
