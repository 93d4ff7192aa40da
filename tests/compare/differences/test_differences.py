"""What each kind of difference sees, and what it leaves alone."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from reader.compare import compare_claims
from reader.compare.findings import is_comparable
from reader.model.analysis import Verdict
from reader.model.article import Article, Block
from reader.model.claim import Claim, Quantity
from reader.model.entity import Name
from reader.model.span import Span

ClaimMaker = Callable[..., Claim]
Judge = Callable[[str, str], Verdict]


@pytest.fixture
def judge(claim: ClaimMaker, names: Mapping[str, Name]) -> Judge:
    return lambda a, b: compare_claims(claim(a), claim(b), names_a=names, names_b=names)


def test_one_event_of_two_kinds_is_told_apart(judge: Judge) -> None:
    verdict = judge(
        "Weber/s#weber opens/p=open the Geneva/o#geneva peace/mN@5 talks/o=talk",
        "Weber/s#weber leaves/p=leave the Geneva/o#geneva arts/mN@5 summit/o",
    )
    assert (verdict.verdict, verdict.type, verdict.differs) == (
        "contradiction",
        "event",
        (("peace", "arts"),),
    )


def test_events_in_two_places_are_two_events(judge: Judge) -> None:
    verdict = judge(
        "Weber/s#weber opens/p=open the Geneva/o#geneva peace/mN@5 talks/o=talk",
        "Weber/s#weber leaves/p=leave the Oslo/o#oslo arts/mN@5 summit/o",
    )
    assert verdict.verdict in ("related", "unrelated")


ABSENT = [
    "Weber/s#weber skips/p=skip the talks/o=talk",
    "Weber/s#weber stays/p=stay away/mR from the talks/x=talk",
    "The absence/s of Weber/x#weber@1 from the talks/x=talk worries/p=worry Okoro/o#okoro",
    "Weber/s#weber has/p=have no/g@3 plans/o=plan to travel/mV@3 to the talks/x=talk@5",
]


@pytest.mark.parametrize("absent", ABSENT)
def test_going_contradicts_every_way_of_staying_away(judge: Judge, absent: str) -> None:
    assert judge("Weber/s#weber attends/p=attend the talks/o=talk", absent).verdict == "contradiction"


def test_neither_leader_stands_for_the_persons_that_the_claim_names(
    claim: ClaimMaker, names: Mapping[str, Name]
) -> None:
    neither = claim(
        "Neither/g leader/s will appear/p in person/x", names=("weber", "okoro"), modality="planned"
    )
    headline = claim("Weber/s#weber travels/p=travel to Geneva/x#geneva for talks/x=talk")
    assert compare_claims(headline, neither, names_a=names, names_b=names).verdict == "contradiction"


def test_a_past_visit_does_not_contradict_a_plan_to_stay_away(
    claim: ClaimMaker, names: Mapping[str, Name]
) -> None:
    past = claim("Weber/s#weber attended/p=attend the talks/o=talk")
    plan = claim("Weber/s#weber will skip/p the talks/o=talk", modality="planned")
    assert compare_claims(past, plan, names_a=names, names_b=names).verdict != "contradiction"


QUIET = [
    ("Okoro/s#okoro attends/p=attend the talks/o=talk", "Weber/s#weber skips/p=skip the talks/o=talk"),
    ("Weber/s#weber attends/p=attend the talks/o=talk", "Weber/s#weber skips/p=skip breakfast/o"),
    ("Mayor/mN@1 Weber/s#weber left/p=leave", "Sergeant/mN@1 Weber/s#weber stayed/p=stay"),
    ("The north/mN@2 tower/s is safe/pA", "The south/mN@2 tower/s is unsafe/pA"),
    ("Some workers/s=worker left/p=leave", "Some workers/s=worker stayed/p=stay"),
    (
        "The firm/s paid/p=pay 12/mD fines/o=fine and 3/mD@6 fees/o=fee",
        "The firm/s paid/p=pay 3/mD fees/o=fee",
    ),
    ("The firm/s is based/p=base in Washington/xP", "The firm/s is based/p=base in America/xP"),
]


@pytest.mark.parametrize(("first", "second"), QUIET)
def test_these_can_both_be_true(judge: Judge, first: str, second: str) -> None:
    assert judge(first, second).verdict in ("related", "unrelated", "duplicate")


QUIET_TOO = [
    ("The firm/s sold/p=sell 12/mD 3/mD houses/o=house", "The firm/s sold/p=sell 3/mD 15/mD houses/o=house"),
    ("Weber/s#weber saw/p=see it/oU in 2019/xD", "Weber/s#weber saw/p=see it/oU in 2020/xD"),
    ("The first/m castle/s is old/pA", "The second/m castle/s is old/pA"),
    ("The firm/s sold/p=sell 12/mD houses/o=house", "The firm/s sold/p=sell 15/mD dogs/o=dog"),
    ("The firm/s sold/p=sell 12/mD houses/o=house", "The firm/s hid/p=hide 12/mD of/x dogs/o=dog"),
    ("The firm/s sold/p=sell 3/mD@4 old/m houses/o=house and 5/mD@7 new/m houses/o=house",
     "The firm/s sold/p=sell 3/mD@4 old/m houses/o=house and 9/mD@7 tents/o=tent"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), QUIET_TOO)
def test_other_times_ranks_and_things_counted_are_no_conflict(judge: Judge, first: str, second: str) -> None:
    assert judge(first, second).verdict in ("related", "unrelated", "duplicate")


SAME = [
    (
        "Weber/s#weber wants/p=want one-on-one/m talks/o=talk",
        "Weber/s#weber wants/p=want face-to-face/m talks/o=talk",
    ),
    ("The bank/s turned/p=turn down/mR the offer/o", "The bank/s rejected/p=reject the offer/o"),
    ("Weber/s#weber wants/p=want one - on - one talks/o=talk",
     "Weber/s#weber wants/p=want face - to - face talks/o=talk"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), SAME)
def test_phrases_are_read_as_one_word(judge: Judge, first: str, second: str) -> None:
    assert judge(first, second).verdict == "duplicate"


def test_particles_belong_to_their_verb(claim: ClaimMaker) -> None:
    apart = claim("The bank/s turned/p=turn the offer/o down/mR", predicate="turn down")
    verdict = compare_claims(apart, claim("The bank/s rejected/p=reject the offer/o"), names_a={}, names_b={})
    assert verdict.verdict == "duplicate"


def test_words_outside_the_quote_are_not_shown_as_differing(claim: ClaimMaker) -> None:
    whole = claim("The fire/s hurt/p 12/mD workers/o=worker")
    clause = replace(whole, span=Span(0, 13), text=whole.text[:13])
    verdict = compare_claims(
        clause, claim("The fire/s hurt/p 15/mD workers/o=worker"), names_a={}, names_b={}
    )
    assert verdict.differs in ((("", "15"),), ())


def test_names_outside_the_quote_still_tell_who_is_meant(
    claim: ClaimMaker, names: Mapping[str, Name]
) -> None:
    whole = claim("Weber/s#weber rejected/p=reject the offer/o")
    clause = replace(whole, span=Span(6, 24), text=whole.text[6:])
    other = claim("Weber/s#weber accepted/p=accept the offer/o")
    assert compare_claims(clause, other, names_a=names, names_b=names).verdict == "contradiction"


def test_a_plan_is_not_held_against_words_without_a_verb(
    claim: ClaimMaker, names: Mapping[str, Name]
) -> None:
    headline = claim("The absence/s of Weber/x#weber@1 from the talks/x=talk")
    plan = claim("Weber/s#weber will attend/p the talks/o=talk", modality="planned")
    assert compare_claims(headline, plan, names_a=names, names_b=names).verdict != "contradiction"


def test_names_that_hang_on_each_other_belong_to_no_subject(
    claim: ClaimMaker, names: Mapping[str, Name]
) -> None:
    circle = claim("Weber/x#weber@1 Okoro/x#okoro@0 will attend/p the talks/o=talk")
    absent = claim("Weber/s#weber skips/p=skip the talks/o=talk")
    assert compare_claims(circle, absent, names_a=names, names_b=names).verdict != "contradiction"


def test_near_copies_with_another_year_contradict(judge: Judge) -> None:
    text = "The ministry/s praised/p=praise Weber/o#weber for the harbour/x in Lagos/x#lagos in {}/xD"
    verdict = judge(text.format(2019), text.format(2020))
    assert (verdict.verdict, verdict.type) == ("contradiction", "date")


def test_another_rank_of_the_same_thing_is_a_difference(judge: Judge) -> None:
    verdict = judge("Acme/s#acme is the third/m maker/pN", "Acme/s#acme is the fourth/m maker/pN")
    assert verdict.contradiction > 0.25


CONFLICTS = [
    ("All members/s=member agreed/p=agree", "2/mD members/s=member refused/p=refuse", "quantifier"),
    ("Not/g@2 all members/s=member agreed/p=agree", "All members/s=member agreed/p=agree", "quantifier"),
    ("Okoro/s#okoro won/p=win the vote/o", "Weber/s#weber won/p=win the vote/o", "entity"),
    ("She/sU is not/g happy/pA", "She/sU is happy/pA", "polarity"),
    ("No/g@1 member/s agreed/p=agree", "3/mD members/s=member agreed/p=agree", "quantifier"),
    ("Almost all members/s=member agreed/p=agree", "Almost no/g@2 members/s=member agreed/p=agree",
     "quantifier"),
    ("Weber/s#weber will attend/p the talks/o=talk", "Weber/s#weber has skipped/p=skip the talks/o=talk",
     "antonym"),
    ("Every/m@1 one/oU of@3 members/m=member@1 left/p=leave", "Some members/o=member did not/g leave/p",
     "quantifier"),
    ("Acme/s#acme is the first/m maker/pN", "Acme/s#acme is the third/m maker/pN", "number"),
    ("Acme/s#acme is the only/m maker/pN", "Acme/s#acme is one/pN of 2/mD makers/mN=maker@3", "number"),
    ("Weber/s#weber is the head/pN", "Okoro/s#okoro is the head/pN", "entity"),
    ("Acme/s#acme sold/p=sell the mill/o to Bolt/x#bolt",
     "Bolt/s#bolt sold/p=sell the mill/o to Acme/x#acme", "role"),
    ("The club/s accused/p=accuse the league/o",
     "The club/o was accused/p=accuse of bias/x by/xT@8 the/mT@8 league/mN@5", "role"),
    ("The club/s agreed/mV=agree@4 to leave/p@2 the league/o",
     "The club/s refused/mV=refuse@4 to leave/p@2 the league/o", "modality"),
    ("Weber/s#weber spoke/p=speak for talks/x=talk in Oslo/x#oslo",
     "Weber/s#weber spoke/p=speak for funeral/x in Oslo/x#oslo", "event"),
    ("The fair/s runs/p=run until/xT@4 3/xD May/xP", "The fair/s runs/p=run until/xT@4 3/xD June/xP", "date"),
    ("The fair/s takes/p=take place/o on Friday/xP", "The fair/s takes/p=take place/o on Sunday/xP", "date"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "kind"), CONFLICTS)
def test_these_cannot_both_be_true(judge: Judge, first: str, second: str, kind: str) -> None:
    verdict = judge(first, second)
    assert (verdict.verdict, verdict.type) == ("contradiction", kind)


def test_a_number_outside_the_subject_is_no_part_of_the_group(judge: Judge) -> None:
    verdict = judge("All members/s=member agreed/p=agree", "Members/s=member refused/p=refuse 2/oD")
    assert verdict.type != "quantifier"


CAN_BOTH_BE = [
    ("The club/s tried/mV=try@4 to leave/p@2 it/oU", "The club/s did not/g leave/p it/oU"),
    ("The hall/s opened/p=open at noon/x for guests/x=guest",
     "The hall/s closed/p=close at night/x for staff/x"),
    ("Trains/s=train arrive/p late/mR", "Trains/s=train leave/p early/mR"),
    ("The hall/s closed/p=close in May/xP", "The hall/s reopened/p=reopen"),
    ("Weber/s#weber hosts/p=host talks/o=talk every May/xP",
     "Weber/s#weber hosts/p=host funeral/o every May/xP"),
    ("Flight/s 212/mD@0 landed/p=land", "Flight/s 308/mD@0 did not/g land/p"),
    ("Weber/s#weber freed/p=free the old/oA one", "Weber/s#weber freed/p=free the young/oA one"),
    ("It/sU costs/p=cost 2/mD euros/o=euro a litre/mN@3",
     "It/sU costs/p=cost 7/mD euros/o=euro a gallon/mN@3"),
    ("Acme/s#acme sold/p=sell oil/o to Bolt/x#bolt", "Bolt/s#bolt sold/p=sell tea/o to Acme/x#acme"),
    ("Weber/s#weber praised/p=praise Okoro/o#okoro at noon/x",
     "Weber/s#weber criticised/p=criticise Okoro/o#okoro at night/x"),
    ("Weber/s#weber spoke/p=speak for talks/x=talk in Oslo/x#oslo",
     "Weber/s#weber spoke/p=speak for funeral/x and/m mourners/x and/m widows/x in Oslo/x#oslo"),
    ("Acme/s#acme is the only/m maker/pN", "Acme/s#acme is one/pN of 2/mD"),
    ("Acme/s#acme in 2019/xD", "Acme/s#acme in 2020/xD"),
    ("Weber/s#weber runs/p=run the women/mN=woman@5 's race/o",
     "Weber/s#weber runs/p=run the men/mN=man@5 's race/o"),
    ("Gauthe/s#weber hurt/p boys/o=boy", "A boy/s hurt/p Gauthe/o#weber"),
    ("The club/s refused/mV=refuse@4 to leave/p@2 it/oU",
     "The club/s agreed/mV=agree@4 to leave/p@2 it/oU on Monday/xP@4"),
    ("The bank/s of Oslo/mP#oslo@1 shall pay/p the usual/m yearly/m levy/o",
     "The bank/s of Lagos/mP#lagos@1 shall pay/p the usual/m yearly/m levy/o"),
    ("Nearly all members/s=member agreed/p=agree", "Some members/s=member did not/g agree/p"),
    ("The peace/mN@2 talks/s=talk are long/pA", "The arts/mN@2 talks/s=talk are long/pA"),
    ("Acme/s#acme is one/pN of the largest/m@5 makers/mN=maker@3 of mills/mN=mill@5",
     "Acme/s#acme is the largest/m maker/pN of boats/mN=boat@4"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), CAN_BOTH_BE)
def test_other_cases_and_other_realities_are_no_conflict(judge: Judge, first: str, second: str) -> None:
    assert judge(first, second).verdict != "contradiction"


def test_two_refused_leaves_no_room_for_all(judge: Judge) -> None:
    verdict = judge("All members/s=member agreed/p=agree", "2/sD refused/p=refuse")
    assert verdict.verdict != "duplicate"


def test_what_follows_a_label_belongs_to_another_article(claim: ClaimMaker) -> None:
    text = "Related: The mill closed"
    told = claim("The mill/s closed/p=close", start=9)
    article = Article("-", "An article", text, (Block(Span(0, len(text)), "paragraph"),))
    assert not is_comparable(told, article)
    assert is_comparable(told, replace(article, text=text.replace("Related:", "He said:")))


def test_less_than_half_is_no_half(claim: ClaimMaker) -> None:
    words = "Less/mA than half/s of members/m=member@2 agreed/p=agree"
    half = Quantity(Span(0, 14), 0.5, bound="at_most")
    few = claim("A minority/s of members/m=member@1 agreed/p=agree")
    most = claim("The majority/s of members/m=member@1 agreed/p=agree")
    less = claim(words, quantities=(half,))
    assert compare_claims(less, few, names_a={}, names_b={}).type != "quantifier"
    assert compare_claims(less, most, names_a={}, names_b={}).type == "quantifier"
