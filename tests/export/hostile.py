"""Words that try to be something else in one format or another."""

NASTY = (
    "\"quotes\", 'single', [brackets] [[double]] ]] %% and {{ 7 * 7 }} {% raw %}",
    "</script><script>alert(1)</script> </style> <!-- --> &amp; <b onclick=x>",
    '=HYPERLINK("http://a.example";"click") +1 -1 @sum',
    "emoji 👩‍👩‍👧 🇫🇷 and lines\u2028of\u2029kinds, é, \u00a0nothing\u200b",
    "```\n~~~ # heading ^id :: key:: value $x$ \\\\ | table |",
)
