<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en_US">
<context>
    <name>Accommodations</name>
    <message>
        <source>Accessibility</source>
        <translation>Қолжетімділік</translation>
    </message>
    <message>
        <source>When your visit ends, everything returns to how it was.</source>
        <translation>Келуіңіз аяқталғанда бәрі бастапқы қалпына келеді.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Қалыпты</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Жоғары</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Қозғалыс</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Тыныш</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n құжат</numerusform>
            <numerusform>%n құжат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s)</source>
        <translation>
            <numerusform>%n сыйлық</numerusform>
            <numerusform>%n сыйлық</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s)</source>
        <translation>
            <numerusform>%n кітап</numerusform>
            <numerusform>%n кітап</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n дәйексөз</numerusform>
            <numerusform>%n дәйексөз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n жазба</numerusform>
            <numerusform>%n жазба</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>About the exhibition</source>
        <translation>Көрме туралы</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Басты бет</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Қолжетімділік</translation>
    </message>
</context>
<context>
    <name>EmptySection</name>
    <message>
        <source>Nothing is on display here yet</source>
        <translation>Мұнда әзірге ештеңе қойылмаған</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Begin here</source>
        <translation>Осыдан бастаңыз</translation>
    </message>
</context>
<context>
    <name>Lead</name>
    <message>
        <source>The page with the inscription is waiting for the original.</source>
        <translation>Қолтаңба жазылған бет түпнұсқаны күтіп тұр.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Open the book</source>
        <translation>Кітапты ашу</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Алдыңғысы</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Келесісі</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Толығырақ</translation>
    </message>
</context>
<context>
    <name>Quotation</name>
    <message>
        <source>“</source>
        <comment>opening quotation mark</comment>
        <translation>«</translation>
    </message>
    <message>
        <source>”</source>
        <comment>closing quotation mark</comment>
        <translation>»</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>The one before</source>
        <translation>Алдыңғысы</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Келесісі</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Қысқарту</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Толығырақ</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Дереккөздері</translation>
    </message>
</context>
<context>
    <name>SampleMark</name>
    <message>
        <source>Sample</source>
        <translation>Үлгі</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Сіз әлі осындасыз ба?</translation>
    </message>
    <message>
        <source>Touch the screen and you go on from here. Otherwise the exhibition begins anew.</source>
        <translation>Экранды түртсеңіз, дәл осы жерден жалғасады. Түртпесеңіз, көрме басынан басталады.</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Осындамын</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Аяқтау</translation>
    </message>
</context>
<context>
    <name>Threads</name>
    <message>
        <source>Threads that leave from here</source>
        <translation>Осы жерден шығатын жолдар</translation>
    </message>
</context>
<context>
    <name>ZoomStage</name>
    <message>
        <source>Closer</source>
        <translation>Жақындату</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>Алыстату</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Толық көрініс</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Reference code</source>
        <translation>Құжат шифры</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Құжат түрі</translation>
    </message>
    <message>
        <source>Adopted by</source>
        <translation>Қабылдаған</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Тараптар</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Сақталатын жері</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тілі</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Маңызы</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Зат</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Биіктігі</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ені</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Тереңдігі</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Диаметрі</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Өлшемі</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Сыйға тартқан ел</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Қабылдаған ел</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>Сыйға тартқан</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Қабылдаған</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>Түгендеу нөмірі</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Орайы</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Title of the book</source>
        <translation>Кітаптың атауы</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Баспасы</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Жерлер</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Шыққан жылы</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Бет саны</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Inscription</source>
        <translation>Қолтаңба</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Мәтіні</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Аудармасы</translation>
    </message>
    <message>
        <source>Language of the book</source>
        <translation>Кітаптың тілі</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Сөйлеген</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Қызметі</translation>
    </message>
    <message>
        <source>Spoken or published in</source>
        <translation>Түпнұсқа тілі</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>Жарияланған түрі</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Елдер</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Тұлғалар</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Авторлығы</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Құқықтары</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>document</source>
        <translation>құжат</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>сыйлық</translation>
    </message>
    <message>
        <source>signed book</source>
        <translation>кітап</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>дәйексөз</translation>
    </message>
</context>
<context>
    <name>quotes</name>
    <message>
        <source>Translation; published in: %1</source>
        <translation>Аударма. Жарияланған тілі: %1</translation>
    </message>
    <message>
        <source>Reported words</source>
        <translation>Баяндалған сөз</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>Бастау үшін экранды түртіңіз</translation>
    </message>
    <message>
        <source>The exhibition is being prepared</source>
        <translation>Көрме дайындалып жатыр</translation>
    </message>
    <message>
        <source>Please ask a member of staff</source>
        <translation>Қызметкерден сұраңыз</translation>
    </message>
</context>
</TS>
