"""What stands around articles on the web, in our own words."""

COOKIES = (
    '<div class="cookie-consent" role="dialog"><p>We and our 214 partners store information on your device to show'
    " you what you might like. You can change your mind at any time.</p><button>Accept all</button></div>"
)
NAVIGATION = (
    '<nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li><li><a href="/sea">Sea'
    '</a></li><li><a href="/sport">Sport</a></li><li><a href="/subscribe">Subscribe</a></li></ul></nav>'
)
TEASER = (
    '<aside class="inline-related"><h4>Read more</h4><a href="/bridge">The bridge that nobody wanted to pay for</a>'
    '</aside><div class="ad-slot">Advertisement</div>'
)
RELATED = (
    '<section class="related-stories"><h3>More from this section</h3><ul><li><a href="/1">Council votes on the new'
    ' school</a></li><li><a href="/2">Storm closes the harbour for a day</a></li><li><a href="/3">Why the library is'
    " moving again</a></li></ul></section>"
)
SIDEBAR = (
    '<aside class="sidebar widget-area"><h3>Most read</h3><ol><li><a href="/4">Ten walks for a wet Sunday</a></li><li>'
    '<a href="/5">A baker remembers</a></li></ol><div class="newsletter"><p>Get our stories in your inbox every'
    " morning before breakfast.</p></div></aside>"
)
COMMENTS = (
    '<section id="comments" class="comments-area"><h2>2 comments</h2><ol class="comment-list"><li><p>I have said for'
    " years that this would happen, and nobody wanted to listen to me.</p></li><li><p>Thank you for this article, it"
    " is the first one that explains what it was about.</p></li></ol></section>"
)
FOOTER = (
    '<footer class="site-footer"><p>© 2025 The publishers. All rights reserved. Nothing may be copied without their'
    ' leave.</p><ul><li><a href="/privacy">Privacy</a></li><li><a href="/terms">Terms</a></li></ul></footer>'
)
