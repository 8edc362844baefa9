"""A record's whole text, set so that it can be read and corrected on paper.

Promises: everything the record's page can show stands here, also where the screen scrolls; a text that
visitors read in another language is marked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.edition.reader import MediaRow, MediaWords, RecordDetail
from kiosk.ui import proof_words as say
from kiosk.ui.language import Interface
from kiosk.ui.proof_flow import Flow
from kiosk.ui.proof_paper import ASH, BODY, HEADING, LABEL, MARK, READING, SMALL, STRONG, SUBHEAD
from kiosk.ui.proof_words import Words
from kiosk.ui.words import FACTS


def set_record(
    flow: Flow,
    detail: RecordDetail,
    spoken: Sequence[MediaWords],
    language: str,
    names: Mapping[str, str],
    words: Words,
    interface: Interface,
) -> None:
    """Set everything a record says in one language; `spoken` is what is written or said in each medium."""
    flow.text(detail.kicker, LABEL)
    flow.text(detail.title, HEADING, before=0.5)
    flow.text(detail.caption, SUBHEAD.with_colour(ASH), before=0.5)
    if detail.sample:
        flow.text(words(say.SAMPLE), STRONG, before=1)
    if detail.text_language != language:
        other = names.get(detail.text_language, detail.text_language)
        flow.text(words(say.MISSING, other), STRONG.with_colour(MARK), before=1)
    if detail.quote:
        flow.heading(words(say.QUOTATION))
        flow.text(detail.quote, READING)
        flow.text(" · ".join(part for part in (detail.speaker, detail.speaker_role) if part), BODY, before=1)
    layers = [(say.LAYERS[name], texts) for name, texts in detail.layers.items() if name in say.LAYERS]
    for name, paragraphs in ((say.LABEL, detail.label), (say.MORE, detail.more), *layers):
        if paragraphs:
            flow.heading(words(name))
            for number, paragraph in enumerate(paragraphs):
                flow.text(paragraph, READING, before=1.4 if number else 0)
    if detail.facts:
        flow.heading(words(say.FACTS))
        for fact in detail.facts:
            source = FACTS.get(fact.key)
            name = interface.say(language, "facts", source) if source else fact.key.replace("_", " ")
            flow.pair(name, fact.value, LABEL, BODY)
    for number, media in enumerate(detail.media, 1):
        _picture(flow, number, len(detail.media), media, words)
        _spoken(flow, spoken[number - 1], names, words)
    if detail.steps:
        flow.heading(words(say.STEPS))
        for number, step in enumerate(detail.steps, 1):
            title = f"{number}. {step.title}" if step.title else f"{number}."
            flow.text(title, STRONG, before=1.4, keep=READING.line_mm)
            flow.text(step.text, READING)
    if detail.sources:
        flow.heading(words(say.SOURCES))
        for source_row in detail.sources:
            flow.text(source_row.title, BODY, before=0.8, keep=SMALL.line_mm)
            flow.text(source_row.url, SMALL)
    if detail.threads:
        flow.heading(words(say.THREADS))
        for thread in detail.threads:
            why = thread.why or thread.caption
            flow.text(thread.title, BODY, before=0.8, keep=SMALL.line_mm if why else 0)
            flow.text(why, SMALL)


def _picture(flow: Flow, number: int, count: int, media: MediaRow, words: Words) -> None:
    flow.heading(words(say.PICTURE, number) if count > 1 else words(say.PICTURES))
    none = words(say.NONE_GIVEN)
    if media.alt:
        flow.pair(words(say.DESCRIPTION), media.alt, LABEL, BODY)
    else:
        flow.pair(words(say.DESCRIPTION), none, LABEL, BODY.with_colour(MARK))
    if media.caption:
        flow.pair(words(say.CAPTION), media.caption, LABEL, BODY)
    flow.pair(
        words(say.CREDIT), media.credit or none, LABEL, BODY if media.credit else BODY.with_colour(MARK)
    )
    if media.rights:
        flow.text(media.rights, SMALL)
    if media.illustration:
        flow.text(words(say.ILLUSTRATION), SMALL)


def _spoken(flow: Flow, told: MediaWords, names: Mapping[str, str], words: Words) -> None:
    """What is written on a picture or said in a recording, each line with its translation."""
    if told.lines:
        flow.text(words(say.TRANSCRIPT, names.get(told.language, told.language or "–")), LABEL, before=1)
        for line in told.lines:
            flow.text(line.text, READING, before=0.8, keep=SMALL.line_mm if line.translation else 0)
            flow.text(line.translation, SMALL)
    if told.cues:
        flow.text(words(say.CAPTIONS), LABEL, before=1)
        for cue in told.cues:
            minutes, seconds = divmod(cue.start_ms // 1000, 60)
            flow.text(f"{minutes}:{seconds:02}  {' '.join(cue.text.split())}", BODY, before=0.4)
