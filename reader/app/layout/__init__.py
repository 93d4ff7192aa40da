"""Pure geometry: text to rows, spans to styled pieces; nothing here knows a screen."""
