"""Where sentences end in running text: rules and network together, as shipped."""

import pytest

from reader.language.analyser import Analyser

pytestmark = pytest.mark.model

# "|" stands where one sentence ends and the next begins.
RUNNING_TEXT = [
    # abbreviations, initials and titles
    "Mr. Lund met Dr. Osei on Friday. | They left at 5 p.m. and drove to St. Albans.",
    "The U.S. Senate voted in Jan. 2019. | The bill passed.",
    "He moved to the U.S. | She stayed in Ghent.",
    "J. K. Ames and George W. Hale wrote it. | A. B. Stone read it.",
    "Acme Inc. and Bolt Ltd. merged. | Their new name is Acmebolt Corp.",
    "It opened at 9 a.m. | Nobody came.",
    "See fig. 3 and no. 12, i.e. the last two. | They differ by approx. 4 cm.",
    "Gen. Moreau and Sen. Pike, e.g., disagreed. | Rep. Cole did not.",
    "The firm, based in Washington, D.C., closed. | It had 40 staff.",
    "Prof. Ito, Ph.D., spoke first. | Mrs. Lane followed.",
    "It cost $3.5 million. | That was 2.4 percent less.",
    "The vote was 12 vs. 9. | It stands.",
    # quotes
    'He said "stop." | Then he left.',
    '"We will rebuild," she said. | "It will take years."',
    '"Why now?" asked the mayor. | Nobody answered.',
    '"It is over." | The crowd went home.',
    'She called it "a very long road." | Others agreed.',
    "“The dam holds,” Rook said. | “We checked it twice.”",
    'Asked if it was safe, he said: "Yes. | Of course it is."',
    "'No comment,' said the firm. | It had closed early.",
    '"Stop!" he shouted. | "Turn back!"',
    # questions, exclamations, ellipses, brackets
    "Did he lie? | The report says no.",
    "It sank! | (The crew was saved.) | Nobody knows why.",
    "They waited ... and waited. | It never came.",
    "The plan (see above) failed. | It cost too much.",
    "What a day! | Three records fell.",
    # numbers, names and odd capitals
    "The G7 met in 2019. | In 2020 it did not.",
    "iPhone sales fell. | eBay grew.",
    "Version 2.0 came out on 3 May. | Version 2.1 followed.",
    "Yahoo! bought it. | Then it sold it.",
    "The river rose by 3 m. | The bridge was shut.",
    "Lund, 42, of 5 High St., was unhurt. | Two others died.",
    # several in one go, and one alone
    "It rained. | It poured. | It flooded.",
    "The council of the town that had for years refused to pay for the bridge has now agreed to do so",
]


@pytest.mark.parametrize("marked", RUNNING_TEXT)
def test_sentences_of_running_text(analyser: Analyser, marked: str) -> None:
    expected = marked.split(" | ")
    assert [sentence.text for sentence in analyser.nlp(" ".join(expected)).sents] == expected
