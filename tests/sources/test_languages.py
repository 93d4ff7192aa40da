import pytest

from reader.sources.languages import language_of

TEXTS = {
    "en": "The ferry left the harbour on Monday for the last time, and the council said that it will"
    " be sold next"
    " year to a museum in the north. Nobody was there to see it, because the bridge had been opened.",
    "de": "Die Fähre hat am Montag den Hafen zum letzten Mal verlassen, und der Rat sagte, dass sie"
    " im nächsten"
    " Jahr an ein Museum im Norden verkauft wird. Niemand war da, weil die Brücke schon offen war"
    " und alle fuhren.",
    "fr": "Le ferry a quitté le port lundi pour la dernière fois, et le conseil a dit qu'il sera"
    " vendu l'année"
    " prochaine à un musée dans le nord du pays. Il n'y avait pas une seule personne sur le quai"
    " pour le voir.",
    "es": "El transbordador salió del puerto el lunes por última vez, y el consejo dijo que será"
    " vendido el próximo"
    " año a un museo en el norte del país. No había nadie en el muelle para ver lo que pasaba con"
    " los barcos.",
    "ru": "Паром вышел из порта в понедельник в последний раз, и совет сказал, что его продадут в"
    " следующем году.",
    "ja": "フェリーは月曜日に最後の航海に出た。市議会は来年博物館に売却すると発表した。",
    "zh": "渡轮星期一最后一次离开港口，市议会表示明年将把它卖给北方的一家博物馆。",
}  # fmt: skip


@pytest.mark.parametrize("language", TEXTS)
def test_a_language_is_known_by_its_commonest_words_or_its_script(language: str) -> None:
    found, remarks = language_of(TEXTS[language])
    assert found == language
    assert len(remarks) == (language != "en")


def test_another_language_is_said_in_one_line() -> None:
    assert language_of(TEXTS["de"])[1] == ("this looks like German; claims are found in English only",)


def test_a_declared_language_counts_where_the_words_agree_or_are_too_few() -> None:
    assert language_of(TEXTS["en"], declared="en-GB")[0] == "en-GB"
    assert language_of(TEXTS["de"], declared="en")[0] == "de"
    assert language_of("It opened.", declared="fr") == ("fr", ())
    assert language_of("12 34 56 " * 50) == ("", ())


def test_names_of_another_language_do_not_make_a_text_one_of_it() -> None:
    text = (
        TEXTS["en"]
        + " El Niño and Los Angeles, Rio de Janeiro, La Paz and Las Palmas were not there. Москва."
    )
    assert language_of(text) == ("en", ())
    assert language_of("Colourless green ideas sleep furiously " * 20) == ("", ())
