import pytest

from tests.language.marked import resolved

RESOLVED = [
    ("Kremlin aide {P:Vladimir Medinsky} came. The aide left.", "The aide", "Vladimir Medinsky"),
    ("President {P:Ada Lund} came. Then the president left.", "the president", "Ada Lund"),
    ("{P:Ada Lund}, a marine biologist, came. The scientist left.", "The scientist", "Ada Lund"),
    ("{P:Ada Lund} is the mayor. Rain fell on the mayor.", "the mayor", "Ada Lund"),
    ("{P:Jo Dorn}, who heads the port, came. The head left.", "The head", "Jo Dorn"),
    ("Prime Minister {P:Ada Lund} came. The prime minister left.", "The prime minister", "Ada Lund"),
    ("Gov. {P:Alma Grady} came. The former governor left.", "The former governor", "Alma Grady"),
    ("Norwegian judge {P:Jo Berg} met judge {P:Ada Lund}. The Norwegian judge left.", "The Norwegian judge",
     "Jo Berg"),
    ("{P:Astrid Nordahl} of {G:Norway} won. The Norwegian said no.", "The Norwegian", "Astrid Nordahl"),
    ("{P:Jo Cobb}, a Republican, spoke. The Republican left.", "The Republican", "Jo Cobb"),
    ("Minister {P:Jo Berg} spoke to minister {P:Al Dahl}. Rain fell. {P:Berg} left, and the minister slept.",
     "the minister", "Jo Berg"),
    ("President {P:Ada Lund} met Chancellor {P:Jo Berg}. Both leaders left.", "Both leaders",
     "Ada Lund + Jo Berg"),
    ("{P:Ada Lund} met {P:Jo Berg}. The two men left.", "The two men", "Ada Lund + Jo Berg"),
    ("Sen. {P:Ada Lund}, Sen. {P:Jo Berg} and {P:Al Dahl} met. Both senators left.", "Both senators",
     "Ada Lund + Jo Berg"),
    ("{P:Bill Clinton} and {P:Hillary Clinton} came. The Clintons left.", "The Clintons",
     "Bill Clinton + Hillary Clinton"),
    ("{O:Norvik Foods plc} grew. The company paid.", "The company", "Norvik Foods plc"),
    ("{O:Norvik} grew. The firm paid.", "The firm", "Norvik"),
    ("The {O:Bank of Aldermere} grew. The bank paid.", "The bank", "Bank of Aldermere"),
    ("{O:Westmere City} met {O:Acme Ltd}. The club won.", "The club", "Westmere City"),
    ("{O:Norvik Ltd} sued {O:Acme Ltd}. The two firms settled.", "The two firms", "Norvik Ltd + Acme Ltd"),
    ("{G:Russia} and {G:Ukraine} met in {G:Vienna}. The two countries agreed.", "The two countries",
     "Russia + Ukraine"),
    ("{G:Tarvania} and {G:Orlund} met. Both countries agreed.", "Both countries", "Tarvania + Orlund"),
    ("He left {G:Oslo} for {G:Bergen}. The capital slept.", "The capital", "Oslo"),
    ("They left {G:Oslo} for {G:Paris}. The Norwegian capital slept.", "The Norwegian capital", "Oslo"),
    ("{F:Alder Bridge} closed. The bridge is old.", "The bridge", "Alder Bridge"),
    ("{G:Fernleigh} voted near {F:Alder Bridge}. The town slept.", "The town", "Fernleigh"),
    ("{G:Norway} voted in {G:Oslo}. The country slept.", "The country", "Norway"),
]  # fmt: skip

OPEN = [
    ("President {P:Ada Lund} met President {P:Jo Berg}. The president left.", "two presidents"),
    ("President {P:Ada Lund} came. The president of Peru left.", "another one's president"),
    ("President {P:Ada Lund} came. The next president left.", "a later one"),
    ("Minister {P:Ada Lund} came. A minister spoke. The minister left.", "somebody without a name"),
    ("Minister {P:Ada Lund} met the minister.", "nobody meets himself"),
    ("Mr {P:Lund}, an officer, came. The policewoman left.", "the wrong gender"),
    ("Prime Minister {P:Ada Lund} came. The minister left.", "nobody calls a prime minister so"),
    ("President {P:Ada Lund} came. The Kestrian president left.", "of another country"),
    ("{P:Ada Lund} met {P:Jo Berg} and {P:Al Dahl}. Both leaders left.", "three"),
    ("{P:Ada Lund} spoke. Both leaders left.", "one"),
    ("{O:Norvik Ltd} sued {O:Acme Ltd}. The company won.", "two companies"),
    ("{O:Norvik} met {O:Acme}. The company won.", "two of unknown nature"),
    ("{G:Norway} met {G:Sweden}. The country slept.", "two countries"),
    ("{G:Fernleigh} and {G:Ashcombe} voted. The town slept.", "two towns"),
    ("{P:Ada Lund}, the mayor, spoke.", "an apposition"),
    ("The mayor, {P:Ada Lund}, spoke.", "an apposition"),
    ("The mayor left.", "nobody named"),
    ("{P:Bill Clinton} came. The Clintons left.", "one of a family"),
    ("{P:Astrid Nordahl} of {G:Norway} won. The Norwegian coast slept.", "a coast"),
    ("{P:Ada Lund} met {P:Jo Berg}. The two other leaders left.", "others"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "words", "name"), RESOLVED)
def test_a_description_means_the_one_whom_it_fits(marked: str, words: str, name: str) -> None:
    assert resolved(marked).get(words) == name


@pytest.mark.parametrize(("marked", "why"), OPEN)
def test_a_description_that_fits_nobody_alone_stays_open(marked: str, why: str) -> None:
    assert resolved(marked) == {}, why
