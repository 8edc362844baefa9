"""Promises what an exhibition is: records, language maps, dates, countries, rights, links. No I/O, no Qt."""

from kiosk.exhibition.countries import (
    COUNTRIES,
    COUNTRY_CODES,
    country_name,
    country_short_name,
    language_name,
    own_language_name,
)
from kiosk.exhibition.dates import DatePart, EdtfDate
from kiosk.exhibition.fields import Model, contrast
from kiosk.exhibition.languages import Languages, is_language_tag
from kiosk.exhibition.media import Media, Step, Transcript, TranscriptLine
from kiosk.exhibition.models import (
    BUNDLE_FORMAT,
    LAYERS,
    Cover,
    Event,
    Exhibition,
    Link,
    Person,
    PersonInRecord,
    Rays,
    Record,
    Relations,
    Scene,
    SectionSpec,
    Source,
    Theme,
    VisitTimes,
    WorldMap,
)
from kiosk.exhibition.rights import rights_name
from kiosk.exhibition.text import LanguageMap, Spoken, paragraphs, plain_text, sentences, words

__all__ = [
    "BUNDLE_FORMAT",
    "COUNTRIES",
    "COUNTRY_CODES",
    "LAYERS",
    "Cover",
    "DatePart",
    "EdtfDate",
    "Event",
    "Exhibition",
    "LanguageMap",
    "Languages",
    "Link",
    "Media",
    "Model",
    "Person",
    "PersonInRecord",
    "Rays",
    "Record",
    "Relations",
    "Scene",
    "SectionSpec",
    "Source",
    "Spoken",
    "Step",
    "Theme",
    "Transcript",
    "TranscriptLine",
    "VisitTimes",
    "WorldMap",
    "contrast",
    "country_name",
    "country_short_name",
    "is_language_tag",
    "language_name",
    "own_language_name",
    "paragraphs",
    "plain_text",
    "rights_name",
    "sentences",
    "words",
]
