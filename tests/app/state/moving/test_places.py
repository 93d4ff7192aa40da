from reader.app.state.moving.places import KEPT, Place, Places
from reader.model import Span

A, B, C = Place(0), Place(100), Place(200, Span(210, 220))


def test_one_goes_back_and_forward_again() -> None:
    places = Places()
    assert not places.can_go_back
    places.leave(A)
    places.leave(B)
    assert places.back(C) == B
    assert places.back(B) == A
    assert not places.can_go_back
    assert places.forward(A) == B
    assert places.forward(B) == C
    assert not places.can_go_forward


def test_a_new_jump_forgets_what_lay_ahead() -> None:
    places = Places()
    places.leave(A)
    places.back(B)
    places.leave(A)
    assert not places.can_go_forward


def test_a_walk_through_a_list_is_one_jump() -> None:
    places = Places()
    for place in (A, B, C):
        places.leave(place, passing=True)
    assert places.back(C) == A
    assert not places.can_go_back
    places.leave(B, passing=True)
    assert places.back(C) == B


def test_no_more_jumps_are_kept_than_anyone_takes_back() -> None:
    places = Places()
    for top in range(KEPT + 20):
        places.leave(Place(top))
    steps = 0
    while places.can_go_back:
        last = places.back(A)
        steps += 1
    assert (steps, last) == (KEPT, Place(20))


def test_marks_are_listed_in_the_order_of_the_text() -> None:
    places = Places()
    for letter, place in (("z", A), ("a", C), ("b", B), ("a", B)):
        places.mark(letter, place)
    assert list(places.marks.items()) == [("z", A), ("a", B), ("b", B)]


def test_places_go_along_with_an_edited_text() -> None:
    places = Places()
    places.mark("a", C)
    places.leave(A)
    places.leave(B)
    places.back(C)
    places.move(lambda offset: offset + 5)
    assert places.marks["a"] == Place(205, Span(215, 225))
    assert places.forward(A) == Place(205, Span(215, 225))
