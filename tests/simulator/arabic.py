"""Promises a small good bundle in Arabic and English, with enough records to scroll."""

from __future__ import annotations

from typing import Any

from tests.simulator.bundles import SimulatedBundle

LANGUAGES = ("ar", "en")

ARABIC = {
    "A piece of text": "قطعة من النص",
    "A picture": "صورة",
    "A silver bowl.": "وعاء من الفضة.",
    "About this exhibition.": "هذا المعرض كُتب للتجربة. فيه وثائق وهدايا وكتب موقّعة وأقوال.",
    "Alua Sample": "ألوا سامبل",
    "Ambassador": "سفيرة",
    "An exhibition for tests.": "معرض للتجربة: وثائق وهدايا وكتب موقّعة وأقوال من ثلاثين عامًا.",
    "Astana": "أستانا",
    "At the same visit": "في الزيارة نفسها",
    "Autographs": "كتب موقّعة",
    "Bowl": "وعاء فضي",
    "Documents": "وثائق",
    "Drawn for tests": "رُسم للتجربة",
    "First part.\n\nSecond [part](a piece of text).": "الجزء الأول.\n\nالجزء [الثاني](قطعة من النص).",
    "Gifts": "هدايا",
    "Head of state": "رئيس الدولة",
    "John Sample": "جون سامبل",
    "Quotes": "أقوال",
    "Round table": "مائدة مستديرة",
    "Sample book": "كتاب للتجربة",
    "Sample declaration": "إعلان الصداقة والتعاون",
    "Sample exhibition": "معرض الدبلوماسية",
    "Sample museum": "متحف للتجربة",
    "This document was written for a *test*.": "كُتبت هذه الوثيقة *للتجربة*، وهي تُظهر كيف يُقرأ النص.",
    "To test is peace.": "السلام بين الأمم يبدأ بالحوار، والحوار يبدأ بالثقة.",
    "silver": "فضة",
}

DOCUMENTS = (
    ("joint-statement", "1992-05-19", "بيان مشترك", "Joint statement"),
    ("trade-agreement", "1993-10", "اتفاقية التجارة", "Trade agreement"),
    ("cultural-programme", "1995", "برنامج التعاون الثقافي", "Programme of cultural cooperation"),
    ("air-services", "1998-04-02", "اتفاقية النقل الجوي بين البلدين", "Agreement on air services"),
    ("letter-of-thanks", "2003~", "رسالة شكر", "Letter of thanks"),
    ("memorandum", "2008-11-30", "مذكرة تفاهم في التعليم والعلوم", "Memorandum on education and science"),
    ("final-act", "2015", "الوثيقة الختامية للمؤتمر", "Final act of the conference"),
)
GIFTS = (
    ("carpet", "1996", "SA", "سجادة صوفية", "Woollen carpet"),
    ("sword", "2004", "AE", "سيف مزخرف", "Decorated sword"),
    ("coffee-pot", "2011", "QA", "دلّة قهوة", "Coffee pot"),
)


def arabic_bundle() -> SimulatedBundle:
    """The good bundle in Arabic (first) and English, with more documents and gifts."""
    bundle = SimulatedBundle()
    for id, date, arabic, english in DOCUMENTS:
        bundle.add("documents", id, title={"ar": arabic, "en": english}, date=date)
    for id, date, country, arabic, english in GIFTS:
        bundle.add("gifts", id, title={"ar": arabic, "en": english}, date=date, given_by=country)
    bundle.exhibition = _in_arabic(bundle.exhibition) | {"languages": list(LANGUAGES)}
    bundle.people = _in_arabic(bundle.people)
    bundle.records = _in_arabic(bundle.records)
    for quote in bundle.records["quotes"]:
        quote["quotation_language"] = "ar"
    return bundle


def _in_arabic(value: Any) -> Any:
    """The value with every text of the simulator in Arabic and English alone."""
    if isinstance(value, list):
        return [_in_arabic(one) for one in value]
    if not isinstance(value, dict):
        return value
    if "en" in value and "kk" in value:
        return {"ar": ARABIC[value["en"]], "en": value["en"]}
    return {key: _in_arabic(one) for key, one in value.items()}
