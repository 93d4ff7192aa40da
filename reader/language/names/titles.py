"""Words that stand before or instead of a name and say what somebody is."""

COURTESY_TITLES: dict[str, str] = {
    "mr": "he", "sir": "he", "lord": "he", "king": "he", "prince": "he", "congressman": "he",
    "chairman": "he", "spokesman": "he", "pope": "he", "father": "he", "mrs": "she", "ms": "she",
    "miss": "she", "dame": "she", "lady": "she", "queen": "she", "princess": "she",
    "congresswoman": "she", "chairwoman": "she", "spokeswoman": "she", "sister": "she",
    "duke": "he", "duchess": "she", "baroness": "she", "baron": "he", "count": "he", "countess": "she",
    "emperor": "he", "empress": "she", "sheikh": "he", "señor": "he", "señora": "she", "herr": "he",
    "frau": "she", "monsieur": "he", "madame": "she", "brother": "he", "imam": "he", "rabbi": "",
    "councilman": "he", "councilwoman": "she", "alderman": "he", "policeman": "he", "policewoman": "she",
    "businessman": "he", "businesswoman": "she", "actress": "she", "actor": "", "uncle": "he", "aunt": "she",
}  # fmt: skip
"""Titles, with the pronoun that goes with them where they tell."""
GENDERED_TITLES: dict[str, str] = {title: pronoun for title, pronoun in COURTESY_TITLES.items() if pronoun}
RANKS = frozenset(
    {"sergeant", "sgt", "detective", "inspector", "constable", "officer", "superintendent", "lieutenant",
     "lt", "captain", "capt", "colonel", "col", "major", "general", "gen", "admiral", "corporal", "private",
     "commander", "brigadier", "sheriff", "trooper"}
)  # fmt: skip
"""Ranks of those in uniform."""
OFFICES = frozenset(
    {"president", "premier", "chancellor", "senator", "sen", "rep", "representative", "congressman",
     "congresswoman", "governor", "gov", "mayor", "judge", "justice", "professor", "prof", "pope", "cardinal",
     "bishop", "archbishop", "ambassador", "councillor", "councilman", "councilwoman", "king", "queen",
     "minister", "headteacher", "coach", "nurse"}
)  # fmt: skip
"""Offices that nobody in uniform bears at the same time."""
TITLES = (
    frozenset(COURTESY_TITLES)
    | RANKS
    | OFFICES
    | frozenset(
        {"dr", "doctor", "vice", "prime", "secretary", "director", "chief", "aide", "former", "ex",
         "ex-president", "ex-minister", "ex-premier", "ex-chancellor", "ex-mayor", "ex-senator",
         "ex-governor", "leader", "foreign", "defence", "defense", "finance", "interior", "deputy",
         "assistant", "acting", "commissioner", "ceo", "saint", "reverend", "rev", "pastor", "hon", "chair",
         "chairperson", "spokesperson", "speaker", "attorney", "envoy", "manager", "executive",
         "undersecretary", "lawmaker", "comrade", "ayatollah", "the"}
    )
)  # fmt: skip
"""Words before a name that say what somebody is, not who."""


def is_title(word: str) -> bool:
    """Whether a word is a title, with or without its full stop."""
    return word.lower().rstrip(".") in TITLES


def titles_conflict(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether one person cannot bear both: Mayor Lee and Sergeant Lee, Mr Lee and Ms Lee."""
    genders = {GENDERED_TITLES[title] for title in first | second if title in GENDERED_TITLES}
    if len(genders) > 1:
        return True
    return any(
        bool(one & RANKS) and bool(other & OFFICES) for one, other in ((first, second), (second, first))
    )
