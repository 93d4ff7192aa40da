from typing import get_args

import pytest

from reader.model import KIND_OF_LABEL, NAMED_KINDS, Entity, EntityKind, EntityLabel, Span


def test_every_label_has_a_kind() -> None:
    assert set(KIND_OF_LABEL) == set(get_args(EntityLabel))
    assert set(KIND_OF_LABEL.values()) | NAMED_KINDS <= set(get_args(EntityKind))


@pytest.mark.parametrize(("label", "kind"), [("PERSON", "person"), ("FAC", "place"), ("MONEY", "quantity")])
def test_an_entity_is_of_the_kind_of_its_label(label: EntityLabel, kind: EntityKind) -> None:
    assert Entity(Span(0, 1), label).kind == kind
