"""Which language a text is in, by its commonest words or its script: enough to say that it is not English."""

import re
from collections import Counter
from collections.abc import Mapping

SAMPLE = 6000
"""Characters looked at, from the beginning and from the middle: some thousand words."""
FEWEST_WORDS = 30
"""Shorter texts are not judged."""
CLEARLY_MORE = 1.5
"""How many times as many common words as English another language must have."""
LEAST_SHARE = 0.12
"""The least share of common words; running text of the languages below has 0.25 to 0.45."""
SCRIPT_SHARE = 0.4
"""The share of letters of another script that makes a text one of it."""

COMMON_WORDS: Mapping[str, str] = {
    "en": "the of and to in is was that for it with as on at by from are this be or which were has had"
    " his her not have an but they their he she its been said will who",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an"
    " werden aus er hat dass sie nach wird bei war über einer haben",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont"
    " la avec son aux d l cette été mais ont elle",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le"
    " ha este fue entre cuando muy sin sobre también",
    "it": "di e il la che in un a per è una sono del della con non le si da i al dei nel alla gli più"
    " come ha anche lo ma delle stato questo",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele"
    " das tem à seu sua ou ser quando",
    "nl": "de het een van en in is dat op te zijn met voor niet die aan er om ook als dan maar bij uit"
    " nog door naar heeft hij werd worden over",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi"
    " så kan när man under också efter",
    "da": "og i at det er en til af på for med som den de ikke der har et om han var jeg sig fra men vi"
    " så kan blev også efter være",
    "pl": "w i na z się do nie to że jest o jak po co za od ale dla przez tym był przy jego oraz są być"
    " tego został który która",
    "cs": "a v se na je že s z do o to i za by pro ve jako po ale od jsem bylo si byl které při však jeho"
    " být který jsou",
    "fi": "ja on ei se että oli hän mutta ovat joka kun myös niin kuin sen tai ole mukaan jo vain olisi"
    " hänen ollut sekä",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en sonra kadar ne var ise olduğu göre ancak"
    " her değil tarafından",
    "id": "yang dan di dari dengan untuk ini pada dalam tidak itu adalah akan ke oleh juga sebagai telah"
    " mereka karena bisa ada",
    "ro": "de și în la a cu o pe care din că nu un este mai pentru au fost sau prin ale să al fi după"
    " unei sunt",
}  # fmt: skip
"""Words that make up much of any running text, by language."""
NAMES: Mapping[str, str] = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch",
    "sv": "Swedish", "da": "Danish or Norwegian", "pl": "Polish", "cs": "Czech", "fi": "Finnish",
    "tr": "Turkish", "id": "Indonesian", "ro": "Romanian", "ru": "Russian", "el": "Greek", "ar": "Arabic",
    "he": "Hebrew", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "hi": "Hindi", "th": "Thai",
}  # fmt: skip
_SCRIPTS: Mapping[str, tuple[str, str]] = {
    "ja": ("\u3040", "\u30ff"),
    "zh": ("\u4e00", "\u9fff"),
    "ko": ("\uac00", "\ud7af"),
    "ru": ("\u0400", "\u04ff"),
    "el": ("\u0370", "\u03ff"),
    "ar": ("\u0600", "\u06ff"),
    "he": ("\u0590", "\u05ff"),
    "hi": ("\u0900", "\u097f"),
    "th": ("\u0e00", "\u0e7f"),
}
"""First and last character of each script, by the language with most text in it; Japanese first, because it
uses Chinese signs too."""
_BEYOND_LATIN = min(first for first, _ in _SCRIPTS.values())
_SETS = {language: frozenset(words.split()) for language, words in COMMON_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, *, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The tag of a text's language, and what the reader should know when it is not English.

    What the words show counts more than what a source declares, which is often its template's language.
    """
    sample = text if len(text) <= SAMPLE else text[: SAMPLE // 2] + text[len(text) // 2 :][: SAMPLE // 2]
    found = _by_script(sample) or _by_words(sample)
    if not found:
        return declared, ()
    language = declared if declared.lower().split("-")[0] == found else found
    if found == "en":
        return language, ()
    return language, (f"this looks like {NAMES[found]}; claims are found in English only",)


def _by_script(sample: str) -> str:
    beyond_latin = [character for character in sample if character >= _BEYOND_LATIN]
    if not any(character.isalpha() for character in beyond_latin):
        return ""
    letters = sum(character.isalpha() for character in sample)
    for language, (first, last) in _SCRIPTS.items():
        share = 0.1 if language == "ja" else SCRIPT_SHARE
        if sum(first <= character <= last for character in beyond_latin) > share * letters:
            return language
    return ""


def _by_words(sample: str) -> str:
    words = _WORD.findall(sample.lower())
    if len(words) < FEWEST_WORDS:
        return ""
    counted = Counter(words)
    common = {
        language: sum(counted[word] for word in known if word in counted) for language, known in _SETS.items()
    }
    best = max(common, key=lambda language: common[language])
    if common[best] < LEAST_SHARE * len(words):
        return ""
    return best if best == "en" or common[best] > CLEARLY_MORE * common["en"] else "en"
