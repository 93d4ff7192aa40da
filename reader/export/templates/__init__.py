"""The reader's own templates: where they are, what they are told, and what they make."""

from reader.export.templates.named import suffix_of_template, template_named, templates_in
from reader.export.templates.rendering import render_template

__all__ = ["render_template", "suffix_of_template", "template_named", "templates_in"]
