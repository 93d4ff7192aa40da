"""What the options of sources say of themselves, apart from them: the overview imports no parser."""

FROM = "the format of the sources: text, markdown, html, pdf, epub, feed; default: found out"
ALLOW_PRIVATE = "fetch addresses of this machine and private networks too"
PASSWORD_FILE = "a file whose first line opens encrypted sources"
