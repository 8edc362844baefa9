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
        <source>Start over</source>
        <translation>Басынан бастау</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Мәтін өлшемі</translation>
    </message>
    <message>
        <source>Easy to read</source>
        <translation>Оңай мәтін</translation>
    </message>
    <message>
        <source>For children</source>
        <translation>Балаларға</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Мәтін</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Толық</translation>
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
        <source>Safe colours</source>
        <translation>Айқын түстер</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Қозғалыс</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Тыныш</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Дыбыстау</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Өшірулі</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Қосулы</translation>
    </message>
    <message>
        <source>Pace of speech</source>
        <translation>Сөйлеу қарқыны</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>Өте баяу</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Баяу</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Жылдам</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Өте жылдам</translation>
    </message>
    <message>
        <source>Volume of speech</source>
        <translation>Дыбыс қаттылығы</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ақырын</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Қатты</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Түймелер</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Төмен</translation>
    </message>
</context>
<context>
    <name>CheckResult</name>
    <message>
        <source>What changes</source>
        <translation>Не өзгереді</translation>
    </message>
    <message>
        <source>What was found: %1</source>
        <translation>Не табылды: %1</translation>
    </message>
    <message>
        <source>Nothing has changed: visitors see what they saw before.</source>
        <translation>Ештеңе өзгерген жоқ: келушілер бұрынғысын көріп тұр.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Орнату</translation>
    </message>
    <message>
        <source>See it first</source>
        <translation>Алдымен көру</translation>
    </message>
    <message>
        <source>Do not install</source>
        <translation>Орнатпау</translation>
    </message>
    <message>
        <source>Back to the sticks</source>
        <translation>Флешкаларға оралу</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>One moment …</source>
        <translation>Бір сәт …</translation>
    </message>
    <message>
        <source>Leave the stick in until this is done. The exhibition goes on.</source>
        <translation>Аяқталғанша флешканы шығармаңыз. Көрме тоқтамайды.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
</context>
<context>
    <name>ChosenRow</name>
    <message>
        <source>Clear all</source>
        <translation>Бәрін алып тастау</translation>
    </message>
    <message>
        <source>Take off: %1</source>
        <translation>Алып тастау: %1</translation>
    </message>
</context>
<context>
    <name>CloserRow</name>
    <message>
        <source>Guided tour</source>
        <translation>Экскурсия</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n қадам</numerusform>
            <numerusform>%n қадам</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn it</source>
        <translation>Айналдыру</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Тыңдау</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Көру</translation>
    </message>
    <message>
        <source>Leaf through</source>
        <translation>Парақтау</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Жақыннан қарау</translation>
    </message>
    <message>
        <source>All around</source>
        <translation>Жан-жағынан</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n көрініс</numerusform>
            <numerusform>%n көрініс</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareChooser</name>
    <message>
        <source>What shall stand beside it?</source>
        <translation>Қасына не қоямыз?</translation>
    </message>
    <message>
        <source>There is nothing to compare it with yet.</source>
        <translation>Әзірге салыстыратын ештеңе жоқ.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Both move together</source>
        <translation>Екеуі бірге жылжиды</translation>
    </message>
    <message>
        <source>Each moves by itself</source>
        <translation>Әрқайсысы жеке жылжиды</translation>
    </message>
    <message>
        <source>Compare with another</source>
        <translation>Басқасымен салыстыру</translation>
    </message>
</context>
<context>
    <name>CountryList</name>
    <message>
        <source>List of countries</source>
        <translation>Елдер тізімі</translation>
    </message>
</context>
<context>
    <name>CountryPanel</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>See the records</source>
        <translation>Жазбаларды көру</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n&#xa0;құжат</numerusform>
            <numerusform>%n&#xa0;құжат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s)</source>
        <translation>
            <numerusform>%n&#xa0;сыйлық</numerusform>
            <numerusform>%n&#xa0;сыйлық</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s)</source>
        <translation>
            <numerusform>%n&#xa0;кітап</numerusform>
            <numerusform>%n&#xa0;кітап</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n&#xa0;дәйексөз</numerusform>
            <numerusform>%n&#xa0;дәйексөз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n country(ies)</source>
        <translation>
            <numerusform>%n ел</numerusform>
            <numerusform>%n ел</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new exhibition with %n record(s)</source>
        <translation>
            <numerusform>%n&#xa0;жазбасы бар жаңа көрме</numerusform>
            <numerusform>%n&#xa0;жазбасы бар жаңа көрме</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) added</source>
        <translation>
            <numerusform>%n&#xa0;жазба қосылды</numerusform>
            <numerusform>%n&#xa0;жазба қосылды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed</source>
        <translation>
            <numerusform>%n&#xa0;жазба өзгерді</numerusform>
            <numerusform>%n&#xa0;жазба өзгерді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) removed</source>
        <translation>
            <numerusform>%n&#xa0;жазба алып тасталды</numerusform>
            <numerusform>%n&#xa0;жазба алып тасталды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) lost a picture</source>
        <translation>
            <numerusform>%n&#xa0;жазба суретінен айырылды</numerusform>
            <numerusform>%n&#xa0;жазба суретінен айырылды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) lost their {text}</source>
        <translation>
            <numerusform>%n&#xa0;жазба {text} айырылды</numerusform>
            <numerusform>%n&#xa0;жазба {text} айырылды</numerusform>
        </translation>
    </message>
    <message>
        <source>The exhibition can now be read {in_language}</source>
        <translation>Көрмені енді {in_language} де оқуға болады</translation>
    </message>
    <message>
        <source>The exhibition can no longer be read {in_language}</source>
        <translation>Көрмені енді {in_language} оқуға болмайды</translation>
    </message>
    <message>
        <source>The exhibition&apos;s own texts or settings changed</source>
        <translation>Көрменің өз мәтіндері не баптаулары өзгерді</translation>
    </message>
    <message>
        <source>Nothing that visitors see changes</source>
        <translation>Келушілер көретін ештеңе өзгермейді</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n&#xa0;жазба</numerusform>
            <numerusform>%n&#xa0;жазба</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n&#xa0;тіл</numerusform>
            <numerusform>%n&#xa0;тіл</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wrong try(ies) and the pad is locked for a while.</source>
        <translation>
            <numerusform>Тағы %n&#xa0;қате әрекеттен кейін пернелер біраз уақытқа бұғатталады.</numerusform>
            <numerusform>Тағы %n&#xa0;қате әрекеттен кейін пернелер біраз уақытқа бұғатталады.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n&#xa0;қате</numerusform>
            <numerusform>%n&#xa0;қате</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n&#xa0;ескерту</numerusform>
            <numerusform>%n&#xa0;ескерту</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are left out because their pictures are damaged</source>
        <translation>
            <numerusform>суреттері бүлінген %n&#xa0;жазба көрсетілмейді</numerusform>
            <numerusform>суреттері бүлінген %n&#xa0;жазба көрсетілмейді</numerusform>
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
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Уақыт сызығы</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
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
    <name>DoorPage</name>
    <message>
        <source>Staff panel</source>
        <translation>Қызметкер панелі</translation>
    </message>
    <message>
        <source>Enter your PIN. The exhibition begins anew when you leave.</source>
        <translation>PIN кодын енгізіңіз. Панельден шыққанда көрме басынан басталады.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Бір сәт …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>EditionCard</name>
    <message>
        <source>Show this one</source>
        <translation>Осыны көрсету</translation>
    </message>
    <message>
        <source>Back to release %1</source>
        <translation>%1‑шығарылымға қайту</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Жою</translation>
    </message>
</context>
<context>
    <name>EditionsPage</name>
    <message>
        <source>Installed exhibitions</source>
        <translation>Орнатылған көрмелер</translation>
    </message>
    <message>
        <source>One of them is shown. Each keeps the release before it, to go back to.</source>
        <translation>Біреуі көрсетіліп тұр. Әрқайсысының алдыңғы шығарылымы сақталады: оған қайтуға болады.</translation>
    </message>
    <message>
        <source>Nothing is installed yet: what visitors see came with the kiosk. An exhibition from a stick takes its place.</source>
        <translation>Әзірге ештеңе орнатылмаған: келушілер киоскімен бірге келген көрмені көріп тұр. Флешкадан орнатылған көрме оның орнын басады.</translation>
    </message>
    <message>
        <source>Install from a stick</source>
        <translation>Флешкадан орнату</translation>
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
    <name>EventHead</name>
    <message>
        <source>In the exhibition</source>
        <translation>Көрмеде</translation>
    </message>
</context>
<context>
    <name>FacetColumn</name>
    <message>
        <source>All %1 by letter</source>
        <translation>Барлығы әліпби бойынша: %1</translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message>
        <source>%1: show all %2</source>
        <translation>%1: барлығын көрсету, %2</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>барлығы %1</translation>
    </message>
</context>
<context>
    <name>GroupsBar</name>
    <message>
        <source>All sections</source>
        <translation>Барлық бөлім</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Health of the kiosk</source>
        <translation>Киоскіні тексеру</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Қайта тексеру</translation>
    </message>
    <message>
        <source>Map of touches</source>
        <translation>Түрту картасы</translation>
    </message>
    <message>
        <source>Save to a stick</source>
        <translation>Флешкаға сақтау</translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n оқиға</numerusform>
            <numerusform>%n оқиға</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dated more broadly</source>
        <translation>
            <numerusform>кеңірек мерзімі барлар: %n</numerusform>
            <numerusform>кеңірек мерзімі барлар: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a date: %n</source>
        <translation>
            <numerusform>Күні белгісіз: %n</numerusform>
            <numerusform>Күні белгісіз: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Оқиғалар</translation>
    </message>
</context>
<context>
    <name>HomeList</name>
    <message>
        <source>Timeline</source>
        <translation>Уақыт сызығы</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Осыдан бастаңыз</translation>
    </message>
</context>
<context>
    <name>IndexStrip</name>
    <message>
        <source>Go through the list</source>
        <translation>Тізім бойымен жылжу</translation>
    </message>
</context>
<context>
    <name>InstallPage</name>
    <message>
        <source>Checking “%1”</source>
        <translation>«%1» тексеріліп жатыр</translation>
    </message>
    <message>
        <source>Installing “%1”</source>
        <translation>«%1» орнатылып жатыр</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Қайтарылып жатыр</translation>
    </message>
    <message>
        <source>%1, release %2</source>
        <translation>%1, %2‑шығарылым</translation>
    </message>
    <message>
        <source>This cannot be installed</source>
        <translation>Мұны орнатуға болмайды</translation>
    </message>
    <message>
        <source>Release %1 is installed</source>
        <translation>%1‑шығарылым орнатылды</translation>
    </message>
    <message>
        <source>Everything is as it was</source>
        <translation>Бәрі бұрынғы қалпында</translation>
    </message>
    <message>
        <source>Install from a stick</source>
        <translation>Флешкадан орнату</translation>
    </message>
    <message>
        <source>Choose an exhibition. It is checked first; nothing changes yet.</source>
        <translation>Көрмені таңдаңыз. Ол алдымен тексеріледі, әзірге ештеңе өзгермейді.</translation>
    </message>
    <message>
        <source>Checked: everything is whole. Signed: %1</source>
        <translation>Тексерілді: бәрі бүтін. Қол қойған: %1</translation>
    </message>
    <message>
        <source>Checked: everything is whole. Not signed.</source>
        <translation>Тексерілді: бәрі бүтін. Қол қойылмаған.</translation>
    </message>
</context>
<context>
    <name>Installed</name>
    <message>
        <source>Visitors see what they saw before, as soon as you leave the panel.</source>
        <translation>Панельден шыққаннан кейін келушілер бұрынғысын көреді.</translation>
    </message>
    <message>
        <source>“%1”: visitors see it as soon as you leave the panel. The stick may be taken out.</source>
        <translation>«%1»: панельден шыққаннан кейін келушілер осыны көреді. Флешканы шығаруға болады.</translation>
    </message>
    <message>
        <source>Leave the panel</source>
        <translation>Панельден шығу</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Қайтарып алу</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Тағы біреуі</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Не өзгерді</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Erase a digit</source>
        <translation>Цифрды өшіру</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>PIN кодын енгізу</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language of the panel</source>
        <translation>Панель тілі</translation>
    </message>
    <message>
        <source>Visitors choose theirs for themselves; this does not change it.</source>
        <translation>Келушілер өз тілін өздері таңдайды: бұл оған әсер етпейді.</translation>
    </message>
</context>
<context>
    <name>Lead</name>
    <message>
        <source>The page with the inscription is waiting for the original.</source>
        <translation>Қолтаңба жазылған бет түпнұсқаны күтіп тұр.</translation>
    </message>
    <message>
        <source>Back to the object</source>
        <translation>Затқа оралу</translation>
    </message>
    <message>
        <source>How large is it?</source>
        <translation>Өлшемі қандай?</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>A new release, with its pictures and recordings made anew, is the better way: it is shown whole.</source>
        <translation>Дұрысы — суреттері мен жазбалары қайта жасалған жаңа шығарылымды орнату: ол толық көрсетіледі.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Қайта көрсету</translation>
    </message>
</context>
<context>
    <name>LetterKeys</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>ListIndex</name>
    <message>
        <source>All letters</source>
        <translation>Барлық әріптер</translation>
    </message>
</context>
<context>
    <name>MapButtons</name>
    <message>
        <source>Further away</source>
        <translation>Алыстату</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Жақындату</translation>
    </message>
    <message>
        <source>As at the beginning</source>
        <translation>Бастапқы көрініс</translation>
    </message>
    <message>
        <source>The whole world</source>
        <translation>Бүкіл әлем</translation>
    </message>
</context>
<context>
    <name>MapHead</name>
    <message>
        <source>Made with Natural Earth</source>
        <translation>Natural Earth деректерімен жасалған</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message numerus="yes">
        <source>%n country(ies)</source>
        <translation>
            <numerusform>%n ел</numerusform>
            <numerusform>%n ел</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Картаны көрсету</translation>
    </message>
    <message>
        <source>List of countries</source>
        <translation>Елдер тізімі</translation>
    </message>
</context>
<context>
    <name>NarrowPanel</name>
    <message>
        <source>Filter and order</source>
        <translation>Сүзу және реттеу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Көрсету: %1</translation>
    </message>
</context>
<context>
    <name>OpenBook</name>
    <message>
        <source>Open the book</source>
        <translation>Кітапты ашу</translation>
    </message>
    <message>
        <source>Turn a leaf back</source>
        <translation>Алдыңғы парақ</translation>
    </message>
    <message>
        <source>Turn a leaf on</source>
        <translation>Келесі парақ</translation>
    </message>
    <message>
        <source>Close the book</source>
        <translation>Кітапты жабу</translation>
    </message>
</context>
<context>
    <name>OrderRow</name>
    <message>
        <source>Order</source>
        <translation>Реті</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Көрініс</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Көрме</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Тізім</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>The whole picture, small</source>
        <translation>Толық сурет, кішірейтілген</translation>
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
    <name>Panel</name>
    <message>
        <source>Staff panel</source>
        <translation>Қызметкер панелі</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Change the PIN</source>
        <translation>PIN кодын ауыстыру</translation>
    </message>
    <message>
        <source>Now the new PIN: 4 to 12 digits.</source>
        <translation>Енді жаңа PIN коды: 4–12 цифр.</translation>
    </message>
    <message>
        <source>The new PIN once more.</source>
        <translation>Жаңа PIN кодын тағы бір рет енгізіңіз.</translation>
    </message>
    <message>
        <source>First the PIN of now.</source>
        <translation>Алдымен қазіргі PIN кодын енгізіңіз.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Бір сәт …</translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation>Кідірту</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Ойнату</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>10 секунд артқа</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Субтитр</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Ым тілі</translation>
    </message>
</context>
<context>
    <name>PlayerFailed</name>
    <message>
        <source>The film cannot be played at the moment.</source>
        <translation>Фильмді қазір ойнату мүмкін емес.</translation>
    </message>
    <message>
        <source>The recording cannot be played at the moment.</source>
        <translation>Жазбаны қазір ойнату мүмкін емес.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
</context>
<context>
    <name>PlayerPicture</name>
    <message>
        <source>Pause</source>
        <translation>Кідірту</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Ойнату</translation>
    </message>
</context>
<context>
    <name>PreviewStrip</name>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n&#xa0;қате</numerusform>
            <numerusform>%n&#xa0;қате</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n&#xa0;ескерту</numerusform>
            <numerusform>%n&#xa0;ескерту</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be shown yet</source>
        <translation>Әзірге көрсететін ештеңе жоқ</translation>
    </message>
    <message>
        <source>You see the last state without it</source>
        <translation>Экранда&#xa0;– қатесіз соңғы күйі</translation>
    </message>
    <message>
        <source>What is broken is left out</source>
        <translation>Қатесі барлары көрсетілмейді</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>No</source>
        <translation>Жоқ</translation>
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
    <name>Rail</name>
    <message>
        <source>Staff panel</source>
        <translation>Қызметкер панелі</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Exhibitions</source>
        <translation>Көрмелер</translation>
    </message>
    <message>
        <source>Install a new one</source>
        <translation>Жаңасын орнату</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Дыбыс</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>PIN кодын ауыстыру</translation>
    </message>
    <message>
        <source>Leave the panel</source>
        <translation>Панельден шығу</translation>
    </message>
</context>
<context>
    <name>ReachButton</name>
    <message>
        <source>Bring controls within reach</source>
        <translation>Түймелерді қол жететін жерге түсіру</translation>
    </message>
</context>
<context>
    <name>ReachPad</name>
    <message>
        <source>To the left</source>
        <translation>Солға</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Жоғары</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Төмен</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Оңға</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Таңдау</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Controls where they were</source>
        <translation>Түймелерді орнына қайтару</translation>
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
        <source>Full text</source>
        <translation>Толық мәтін</translation>
    </message>
</context>
<context>
    <name>RecordSources</name>
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
    <name>SavePage</name>
    <message>
        <source>Save to a stick</source>
        <translation>Флешкаға сақтау</translation>
    </message>
    <message>
        <source>A new folder with all results, the settings, the map of touches and the last messages. Neither the PIN nor anything of visitors is in it.</source>
        <translation>Жаңа қалтаға барлық нәтиже, баптаулар, түрту картасы және соңғы хабарлар жазылады. Онда PIN коды да, келушілер туралы дерек те болмайды.</translation>
    </message>
    <message>
        <source>Looking for sticks …</source>
        <translation>Флешкалар ізделіп жатыр …</translation>
    </message>
    <message>
        <source>Back to Health</source>
        <translation>Тексеруге оралу</translation>
    </message>
</context>
<context>
    <name>ScaleView</name>
    <message>
        <source>%1 cm tall</source>
        <translation>Биіктігі %1 см</translation>
    </message>
    <message>
        <source>Coin of 100 tenge, %1 mm across</source>
        <translation>100 теңгелік тиын, диаметрі %1 мм</translation>
    </message>
    <message>
        <source>Hand of an adult, %1 cm long</source>
        <translation>Ересек адамның алақаны, ұзындығы %1 см</translation>
    </message>
    <message>
        <source>Person, %1 cm tall</source>
        <translation>Адам, бойы %1 см</translation>
    </message>
    <message>
        <source>Coin: National Bank of Kazakhstan</source>
        <translation>Тиын: Қазақстан Ұлттық Банкі</translation>
    </message>
    <message>
        <source>Hand: median of women and men, S. Pheasant, Bodyspace</source>
        <translation>Алақан: әйелдер мен ерлердің медианасы, S. Pheasant, Bodyspace</translation>
    </message>
    <message>
        <source>Shown as large as it is</source>
        <translation>Шын өлшемінде көрсетілген</translation>
    </message>
    <message>
        <source>As large as fits</source>
        <translation>Экранға сыйғанша</translation>
    </message>
    <message>
        <source>As large as it is</source>
        <translation>Шын өлшемінде</translation>
    </message>
</context>
<context>
    <name>ScrollKeys</name>
    <message>
        <source>Further up</source>
        <translation>Жоғары қарай</translation>
    </message>
    <message>
        <source>Further to the left</source>
        <translation>Солға қарай</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Төмен қарай</translation>
    </message>
    <message>
        <source>Further to the right</source>
        <translation>Оңға қарай</translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Іздейтін сөздер</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Іздеуді жабу</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>Сөздерді өшіру</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Searched for “%1” instead of “%2”</source>
        <translation>«%2» орнына «%1» ізделді</translation>
    </message>
    <message>
        <source>There is nothing to search here yet</source>
        <translation>Мұнда әзірге іздейтін ештеңе жоқ</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”</source>
        <translation>«%1» бойынша ештеңе табылмады</translation>
    </message>
    <message>
        <source>The nearest words</source>
        <translation>Ең жақын сөздер</translation>
    </message>
    <message>
        <source>Type a name, a country or a year, or begin with one of these words</source>
        <translation>Есімді, елді не жылды теріңіз немесе осы сөздердің бірінен бастаңыз</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Пернетақта</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n нәтиже</numerusform>
            <numerusform>%n нәтиже</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Seconds</name>
    <message numerus="yes">
        <source>%n second(s) left.</source>
        <translation>
            <numerusform>%n секунд қалды.</numerusform>
            <numerusform>%n секунд қалды.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionFrame</name>
    <message>
        <source>Filter and order</source>
        <translation>Сүзу және реттеу</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Time</source>
        <translation>Уақыт</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>SideKeys</name>
    <message>
        <source>Letters</source>
        <translation>Әріптер</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Цифрлар мен белгілер</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>Сөздерді өшіру</translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <translation>Пернетақтаны жасыру</translation>
    </message>
</context>
<context>
    <name>SpinView</name>
    <message>
        <source>Slide a finger to turn it</source>
        <translation>Айналдыру үшін саусақпен сырғытыңыз</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Солға айналдыру</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Оңға айналдыру</translation>
    </message>
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
        <translation>Толық сурет</translation>
    </message>
</context>
<context>
    <name>SpokenWords</name>
    <message>
        <source>What is said</source>
        <translation>Жазба мәтіні</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>Install from a stick</source>
        <translation>Флешкадан орнату</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>Алдыңғысына қайту</translation>
    </message>
    <message>
        <source>The exhibition goes on while something is installed: it changes over only when the new one is checked as a whole.</source>
        <translation>Орнату кезінде көрме тоқтамайды: жаңасы толық тексерілгеннен кейін ғана ауысады.</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>The tour ends here</source>
        <translation>Экскурсия осымен аяқталды</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%1-қадам, барлығы %2</translation>
    </message>
    <message>
        <source>You have seen all of it</source>
        <translation>Бәрін көріп шықтыңыз</translation>
    </message>
    <message>
        <source>Begin once more, or look around on your own.</source>
        <translation>Басынан бастаңыз немесе өзіңіз аралап көріңіз.</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Алдыңғы</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Басынан бастау</translation>
    </message>
    <message>
        <source>Back to step %1</source>
        <translation>%1-қадамға оралу</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Қайта көрсету</translation>
    </message>
    <message>
        <source>On your own</source>
        <translation>Өзім қараймын</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Келесі</translation>
    </message>
</context>
<context>
    <name>StickList</name>
    <message>
        <source>Looking for sticks …</source>
        <translation>Флешкалар ізделіп жатыр …</translation>
    </message>
    <message>
        <source>Stick “%1”</source>
        <translation>«%1» флешкасы</translation>
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
    <name>SubjectGroup</name>
    <message>
        <source>People and countries</source>
        <translation>Адамдар мен елдер</translation>
    </message>
</context>
<context>
    <name>SubjectHead</name>
    <message>
        <source>Country</source>
        <translation>Ел</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Тұлға</translation>
    </message>
    <message>
        <source>Diplomatic relations since: %1</source>
        <translation>Дипломатиялық қатынастар орнаған күн: %1</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Картадан көрсету</translation>
    </message>
    <message>
        <source>People in the same records</source>
        <translation>Сол жазбалардағы адамдар</translation>
    </message>
    <message>
        <source>Countries in the same records</source>
        <translation>Сол жазбалардағы елдер</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Дереккөздер</translation>
    </message>
</context>
<context>
    <name>SubjectView</name>
    <message>
        <source>%1 km from %2</source>
        <translation>%2 – %1 км</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>Nothing here is dated to these days alone</source>
        <translation>Дәл осы уақытқа жататын ештеңе жоқ</translation>
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
    <name>TimeButtons</name>
    <message>
        <source>Earlier</source>
        <translation>Ертерек</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Кейінірек</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>Алыстату</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Жақындату</translation>
    </message>
    <message>
        <source>All of the time</source>
        <translation>Бүкіл уақыт</translation>
    </message>
</context>
<context>
    <name>TimeOverview</name>
    <message>
        <source>All of the time, small</source>
        <translation>Бүкіл уақыт, шағын</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Күні белгісіз</translation>
    </message>
    <message>
        <source>What is known of these has no day, month or year that could stand on the line.</source>
        <translation>Бұлардың сызыққа түсетін күні, айы немесе жылы белгісіз.</translation>
    </message>
    <message>
        <source>Dated more broadly than what is in view</source>
        <translation>Мерзімі көрініп тұрған уақыттан кеңірек</translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Visit</source>
        <translation>Сапар</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Кездесу</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Оқиға</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Timeline</source>
        <translation>Уақыт сызығы</translation>
    </message>
    <message>
        <source>Nothing here has a date yet</source>
        <translation>Мұнда әзірге күні көрсетілген ештеңе жоқ</translation>
    </message>
</context>
<context>
    <name>TouchesPage</name>
    <message>
        <source>Where the screen is touched</source>
        <translation>Экранның түртілген жерлері</translation>
    </message>
    <message>
        <source>Back to Health</source>
        <translation>Тексеруге оралу</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Original</source>
        <translation>Түпнұсқа</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Аударма</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Екеуі де</translation>
    </message>
</context>
<context>
    <name>TurnRing</name>
    <message>
        <source>Turn it round</source>
        <translation>Айналдыру</translation>
    </message>
</context>
<context>
    <name>ViewerStrip</name>
    <message>
        <source>Next page</source>
        <translation>Келесі бет</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Алдыңғы бет</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Бетке өту</translation>
    </message>
</context>
<context>
    <name>ViewerWays</name>
    <message>
        <source>Text</source>
        <translation>Мәтін</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Экскурсия</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Салыстыру</translation>
    </message>
</context>
<context>
    <name>VolumeKeys</name>
    <message>
        <source>Quieter</source>
        <translation>Ақырынырақ</translation>
    </message>
    <message>
        <source>Volume %1 of %2</source>
        <translation>Дыбыс деңгейі: %1 / %2</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Қаттырақ</translation>
    </message>
</context>
<context>
    <name>VolumePage</name>
    <message>
        <source>Volume</source>
        <translation>Дыбыс</translation>
    </message>
    <message>
        <source>No sound output was found. Ask the operator to connect one; the exhibition is shown without sound.</source>
        <translation>Дыбыс шығаратын құрылғы табылмады. Оператордан қосуды сұраңыз; көрме дыбыссыз көрсетіледі.</translation>
    </message>
    <message>
        <source>The sound is switched off. Touch a step to switch it on.</source>
        <translation>Дыбыс өшірулі. Қосу үшін сызықтардың бірін түртіңіз.</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Ақырын</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Қаттырақ</translation>
    </message>
</context>
<context>
    <name>WarningsPage</name>
    <message>
        <source>Remarks on this exhibition</source>
        <translation>Осы көрме туралы ескертулер</translation>
    </message>
    <message>
        <source>None of them keeps visitors from seeing it. Give them to whoever makes the exhibition.</source>
        <translation>Бұлардың ешқайсысы көрсетуге кедергі емес. Оларды көрмені дайындаған адамға беріңіз.</translation>
    </message>
    <message>
        <source>Back to the status</source>
        <translation>Күйге оралу</translation>
    </message>
</context>
<context>
    <name>WholeFacet</name>
    <message>
        <source>Back to all filters</source>
        <translation>Барлық сүзгіге оралу</translation>
    </message>
</context>
<context>
    <name>YearHead</name>
    <message>
        <source>Timeline</source>
        <translation>Уақыт сызығы</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
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
        <translation>Толық сурет</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>Суретті бұру</translation>
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
    <name>facets</name>
    <message>
        <source>Country</source>
        <translation>Ел</translation>
    </message>
    <message>
        <source>Decade</source>
        <translation>Онжылдық</translation>
    </message>
    <message>
        <source>Kind of object</source>
        <translation>Зат түрі</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Құжат түрі</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Сөйлеген</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Тұлға</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тілі</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тақырып</translation>
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
        <source>Made by</source>
        <translation>Жасаған</translation>
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
        <source>Inscribed</source>
        <translation>Қолтаңба күні</translation>
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
        <source>Signed by</source>
        <translation>Қол қойған</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>Аталған</translation>
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
    <name>findings</name>
    <message>
        <source>A text is missing in one language; another is shown instead.</source>
        <translation>Мәтін бір тілде жоқ; орнына басқа тілдегісі көрсетіледі.</translation>
    </message>
    <message>
        <source>A picture has no description for visitors who cannot see it.</source>
        <translation>Суреттің көрмейтін келушілерге арналған сипаттамасы жоқ.</translation>
    </message>
    <message>
        <source>A picture has no credit or no rights.</source>
        <translation>Суреттің авторы не құқықтары көрсетілмеген.</translation>
    </message>
    <message>
        <source>A record has no date, so it stands at the end of its list.</source>
        <translation>Жазбаның күні жоқ, сондықтан тізімнің соңында тұр.</translation>
    </message>
    <message>
        <source>A picture is missing: its file is not in the exhibition.</source>
        <translation>Сурет жоқ: оның файлы көрмеде табылмады.</translation>
    </message>
    <message>
        <source>A picture that is wanted here is not in the record.</source>
        <translation>Мұнда керек сурет жазбада жоқ.</translation>
    </message>
    <message>
        <source>A folder is missing, or has no picture in it.</source>
        <translation>Қалта жоқ немесе ішінде сурет жоқ.</translation>
    </message>
    <message>
        <source>A picture, sound or film lacks its file, or says what does not belong to it.</source>
        <translation>Суреттің, дыбыстың не фильмнің файлы көрсетілмеген немесе оған қатысы жоқ нәрсе жазылған.</translation>
    </message>
    <message>
        <source>A document has more pages than the kiosk shows.</source>
        <translation>Құжаттың беттері киоск көрсететіннен көп.</translation>
    </message>
    <message>
        <source>A turning object has too few or too many pictures.</source>
        <translation>Айналатын заттың суреттері тым аз не тым көп.</translation>
    </message>
    <message>
        <source>The pictures of a turning object are not all of one size.</source>
        <translation>Айналатын заттың суреттері бірдей өлшемде емес.</translation>
    </message>
    <message>
        <source>A person is named who is not in the list of people.</source>
        <translation>Аталған адам адамдар тізімінде жоқ.</translation>
    </message>
    <message>
        <source>An event is named that is not in the list of events.</source>
        <translation>Оқиғалар тізімінде жоқ оқиға аталған.</translation>
    </message>
    <message>
        <source>A record is named that is not in the exhibition.</source>
        <translation>Аталған жазба көрмеде жоқ.</translation>
    </message>
    <message>
        <source>Something that is needed is missing here.</source>
        <translation>Мұнда қажет нәрсе жоқ.</translation>
    </message>
    <message>
        <source>A text has letters that the kiosk&apos;s fonts do not have.</source>
        <translation>Мәтінде киоск қаріптерінде жоқ әріптер бар.</translation>
    </message>
    <message>
        <source>A picture is too small for the screen and will look soft.</source>
        <translation>Сурет экран үшін тым кіші, анық көрінбейді.</translation>
    </message>
    <message>
        <source>A detail of a picture is too small for the screen.</source>
        <translation>Суреттің бөлшегі экран үшін тым кіші.</translation>
    </message>
    <message>
        <source>A picture is larger than the kiosk takes.</source>
        <translation>Сурет киоск қабылдайтыннан үлкен.</translation>
    </message>
    <message>
        <source>A picture is cut off; its file is not whole.</source>
        <translation>Сурет үзілген: файлы толық емес.</translation>
    </message>
    <message>
        <source>A picture with a mistake is used here again.</source>
        <translation>Қатесі бар сурет мұнда қайта қолданылған.</translation>
    </message>
    <message>
        <source>A file is no picture that the kiosk can read.</source>
        <translation>Файл киоск оқи алатын сурет емес.</translation>
    </message>
    <message>
        <source>A picture cannot be read and is left out.</source>
        <translation>Сурет оқылмайды, сондықтан көрсетілмейді.</translation>
    </message>
    <message>
        <source>A picture is shown, but visitors cannot come close to it.</source>
        <translation>Сурет көрсетіледі, бірақ келушілер оған жақындай алмайды.</translation>
    </message>
    <message>
        <source>A picture stopped the program that reads it and is left out.</source>
        <translation>Сурет оны оқитын бағдарламаны тоқтатты, сондықтан көрсетілмейді.</translation>
    </message>
    <message>
        <source>A file is no sound or film that the kiosk can play.</source>
        <translation>Файл – киоск ойната алатын дыбыс та, фильм де емес.</translation>
    </message>
    <message>
        <source>A sound or film is compressed in a way that the kiosk does not play.</source>
        <translation>Дыбыс не фильм киоск ойнатпайтын тәсілмен сығылған.</translation>
    </message>
    <message>
        <source>A sound or film is larger or longer than the kiosk takes.</source>
        <translation>Дыбыс не фильм киоск қабылдайтыннан үлкен не ұзақ.</translation>
    </message>
    <message>
        <source>A sound or film is cut off; its file is not whole.</source>
        <translation>Дыбыс не фильм үзілген, файлы толық емес.</translation>
    </message>
    <message>
        <source>A sound or film is damaged and cannot be played.</source>
        <translation>Дыбыс не фильм бүлінген, оны ойнату мүмкін емес.</translation>
    </message>
    <message>
        <source>A sound or film is encrypted and cannot be played.</source>
        <translation>Дыбыс не фильм шифрланған, оны ойнату мүмкін емес.</translation>
    </message>
    <message>
        <source>A sound or film with a mistake is used here again.</source>
        <translation>Қатесі бар дыбыс не фильм мұнда қайта қолданылған.</translation>
    </message>
    <message>
        <source>A sound, film or file of captions is missing.</source>
        <translation>Дыбыс, фильм не субтитр файлы жоқ.</translation>
    </message>
    <message>
        <source>A film has no picture; its file holds sound alone.</source>
        <translation>Фильмде сурет жоқ, файлында тек дыбыс бар.</translation>
    </message>
    <message>
        <source>A recording has no sound.</source>
        <translation>Жазбада дыбыс жоқ.</translation>
    </message>
    <message>
        <source>A film is so large that it may not run smoothly.</source>
        <translation>Фильм тым үлкен, бірқалыпты жүрмеуі мүмкін.</translation>
    </message>
    <message>
        <source>The film in sign language is not as long as the film itself.</source>
        <translation>Ым тіліндегі фильмнің ұзақтығы фильмнің өзінен өзгеше.</translation>
    </message>
    <message>
        <source>A sound or film has no captions for visitors who cannot hear it.</source>
        <translation>Дыбыста не фильмде естімейтін келушілерге арналған субтитр жоқ.</translation>
    </message>
    <message>
        <source>A film has no picture to show until it is played.</source>
        <translation>Фильмде ойнатылғанға дейін көрсетілетін сурет жоқ.</translation>
    </message>
    <message>
        <source>A file of captions cannot be read; it is not WebVTT.</source>
        <translation>Субтитр файлын оқу мүмкін емес: бұл WebVTT емес.</translation>
    </message>
    <message>
        <source>A caption has a mistake and is not shown.</source>
        <translation>Субтитрде қате бар, ол көрсетілмейді.</translation>
    </message>
    <message>
        <source>A caption begins before the one before it ends.</source>
        <translation>Субтитр алдыңғысы аяқталмай басталады.</translation>
    </message>
    <message>
        <source>A caption begins after the end of its recording.</source>
        <translation>Субтитр жазба аяқталғаннан кейін басталады.</translation>
    </message>
    <message>
        <source>A sound or film stopped the program that reads it and is left out.</source>
        <translation>Дыбыс не фильм оны оқитын бағдарламаны тоқтатты және алынып тасталды.</translation>
    </message>
    <message>
        <source>A file is empty.</source>
        <translation>Файл бос.</translation>
    </message>
    <message>
        <source>A text is empty.</source>
        <translation>Мәтін бос.</translation>
    </message>
    <message>
        <source>A list is empty that needs an entry.</source>
        <translation>Тізім бос, онда кемінде бір жол болуы керек.</translation>
    </message>
    <message>
        <source>A section has no records and is not shown.</source>
        <translation>Бөлімде жазба жоқ, сондықтан көрсетілмейді.</translation>
    </message>
    <message>
        <source>A table has no rows.</source>
        <translation>Кестеде жол жоқ.</translation>
    </message>
    <message>
        <source>A section&apos;s records were not found.</source>
        <translation>Бөлімнің жазбалары табылмады.</translation>
    </message>
    <message>
        <source>The attract loop has no scenes of its own.</source>
        <translation>Бастапқы көріністердің өз сахналары жоқ.</translation>
    </message>
    <message>
        <source>There is no exhibition in this folder.</source>
        <translation>Бұл қалтада көрме жоқ.</translation>
    </message>
    <message>
        <source>There is no exhibition.yaml in this folder.</source>
        <translation>Бұл қалтада exhibition.yaml жоқ.</translation>
    </message>
    <message>
        <source>Something looks like a sample and is not marked as one.</source>
        <translation>Үлгіге ұқсайды, бірақ үлгі деп белгіленбеген.</translation>
    </message>
    <message>
        <source>A label has more than 75 words; visitors read it standing.</source>
        <translation>Жазуда 75 сөзден көп; келушілер оны тұрып оқиды.</translation>
    </message>
    <message>
        <source>A sentence of an easy text or of one for children is too long.</source>
        <translation>Оңай мәтіннің немесе балаларға арналған мәтіннің бір сөйлемі тым ұзын.</translation>
    </message>
    <message>
        <source>A sentence has more than 25 words.</source>
        <translation>Сөйлемде 25 сөзден көп.</translation>
    </message>
    <message>
        <source>A text is longer than it may be.</source>
        <translation>Мәтін рұқсат етілгеннен ұзын.</translation>
    </message>
    <message>
        <source>A file is in the exhibition and nothing uses it.</source>
        <translation>Көрмеде ешкім қолданбайтын файл бар.</translation>
    </message>
    <message>
        <source>Pictures, sound or film are in the exhibition and nothing shows them.</source>
        <translation>Көрмеде сурет, дыбыс не фильм бар, бірақ оны ештеңе көрсетпейді.</translation>
    </message>
    <message>
        <source>A text is in a language that the exhibition does not have.</source>
        <translation>Мәтін көрмеде жоқ тілде жазылған.</translation>
    </message>
    <message>
        <source>A word is not known here; perhaps it is misspelt.</source>
        <translation>Бұл сөз мұнда белгісіз; қате жазылған болуы мүмкін.</translation>
    </message>
    <message>
        <source>A column of the table is not known.</source>
        <translation>Кестенің бір бағаны белгісіз.</translation>
    </message>
    <message>
        <source>A value is none of those that are possible here.</source>
        <translation>Мән мұнда болуы мүмкін мәндердің ешқайсысына жатпайды.</translation>
    </message>
    <message>
        <source>A section is of a kind that the kiosk does not know.</source>
        <translation>Киоск бөлімнің бұл түрін білмейді.</translation>
    </message>
    <message>
        <source>A country is not known.</source>
        <translation>Ел белгісіз.</translation>
    </message>
    <message>
        <source>A language is not known.</source>
        <translation>Тіл белгісіз.</translation>
    </message>
    <message>
        <source>A statement of rights is not known.</source>
        <translation>Құқық туралы белгі белгісіз.</translation>
    </message>
    <message>
        <source>Two things have the same name.</source>
        <translation>Екі нәрсенің аты бірдей.</translation>
    </message>
    <message>
        <source>A word stands twice.</source>
        <translation>Бір сөз екі рет жазылған.</translation>
    </message>
    <message>
        <source>A column stands twice.</source>
        <translation>Бір баған екі рет кездеседі.</translation>
    </message>
    <message>
        <source>A value is of another kind than is needed here.</source>
        <translation>Мәннің түрі мұнда керектіден басқа.</translation>
    </message>
    <message>
        <source>A number is too small or too large.</source>
        <translation>Сан тым кіші не тым үлкен.</translation>
    </message>
    <message>
        <source>A date is not written as dates are written here.</source>
        <translation>Күн мұнда қабылданған үлгіде жазылмаған.</translation>
    </message>
    <message>
        <source>A name has letters that are not possible here.</source>
        <translation>Атауда мұнда болмайтын таңбалар бар.</translation>
    </message>
    <message>
        <source>A file&apos;s name is not possible here.</source>
        <translation>Файлдың аты мұнда жарамайды.</translation>
    </message>
    <message>
        <source>An address is not written as addresses are.</source>
        <translation>Мекенжай дұрыс жазылмаған.</translation>
    </message>
    <message>
        <source>A colour is not written as colours are.</source>
        <translation>Түс дұрыс жазылмаған.</translation>
    </message>
    <message>
        <source>An ISBN is wrong.</source>
        <translation>ISBN қате.</translation>
    </message>
    <message>
        <source>A detail of a picture lies outside of it.</source>
        <translation>Суреттің бөлшегі оның шегінен тыс жатыр.</translation>
    </message>
    <message>
        <source>A colour stands out too little from its ground.</source>
        <translation>Түс фоннан нашар ажыратылады.</translation>
    </message>
    <message>
        <source>A file&apos;s name leads out of the exhibition.</source>
        <translation>Файлдың аты көрменің сыртына апарады.</translation>
    </message>
    <message>
        <source>A text contains invisible characters.</source>
        <translation>Мәтінде көрінбейтін таңбалар бар.</translation>
    </message>
    <message>
        <source>A file&apos;s name cannot be used.</source>
        <translation>Файлдың атын қолдануға болмайды.</translation>
    </message>
    <message>
        <source>A file is larger than it may be.</source>
        <translation>Файл рұқсат етілгеннен үлкен.</translation>
    </message>
    <message>
        <source>There are too many files.</source>
        <translation>Файлдар тым көп.</translation>
    </message>
    <message>
        <source>A table has too many rows.</source>
        <translation>Кестеде жолдар тым көп.</translation>
    </message>
    <message>
        <source>The text file is nested too deeply.</source>
        <translation>Мәтіндік файлдың құрылымы тым терең.</translation>
    </message>
    <message>
        <source>The exhibition is written for a newer kiosk.</source>
        <translation>Көрме жаңарақ киоскіге арналған.</translation>
    </message>
    <message>
        <source>A text contains the marks of a web page.</source>
        <translation>Мәтінде веб-беттің белгілері бар.</translation>
    </message>
    <message>
        <source>A text contains a web address.</source>
        <translation>Мәтінде веб-мекенжай бар.</translation>
    </message>
    <message>
        <source>The list of languages has a mistake.</source>
        <translation>Тілдер тізімінде қате бар.</translation>
    </message>
    <message>
        <source>A quotation does not say in which language it is.</source>
        <translation>Дәйексөздің қай тілде екені айтылмаған.</translation>
    </message>
    <message>
        <source>An inscription has a mistake.</source>
        <translation>Жазудың сипаттамасында қате бар.</translation>
    </message>
    <message>
        <source>A file cannot be opened.</source>
        <translation>Файл ашылмайды.</translation>
    </message>
    <message>
        <source>The text file cannot be read from here on: it is not YAML.</source>
        <translation>Мәтіндік файл осы жерден әрі оқылмайды: бұл YAML емес.</translation>
    </message>
    <message>
        <source>A line begins with a tab; indent it with spaces.</source>
        <translation>Жол табуляциядан басталады; шегініске бос орын қойыңыз.</translation>
    </message>
    <message>
        <source>A text that begins with a star stands in quotation marks.</source>
        <translation>Жұлдызшадан басталатын мәтін тырнақшаға алынады.</translation>
    </message>
    <message>
        <source>A text that begins with &amp; stands in quotation marks.</source>
        <translation>&amp; таңбасынан басталатын мәтін тырнақшаға алынады.</translation>
    </message>
    <message>
        <source>A text that begins with an exclamation mark stands in quotation marks.</source>
        <translation>Леп белгісінен басталатын мәтін тырнақшаға алынады.</translation>
    </message>
    <message>
        <source>The text file takes in another place of itself, which is not possible here.</source>
        <translation>Мәтіндік файл өзінің басқа жерін қосып алады, мұнда ол мүмкін емес.</translation>
    </message>
    <message>
        <source>The text file holds two documents; only one is possible.</source>
        <translation>Мәтіндік файлда екі құжат бар; біреу ғана болуы мүмкін.</translation>
    </message>
    <message>
        <source>The text file holds more than may be.</source>
        <translation>Мәтіндік файл рұқсат етілгеннен үлкен.</translation>
    </message>
    <message>
        <source>The text file is not saved as UTF-8.</source>
        <translation>Мәтіндік файл UTF-8 кодтауымен сақталмаған.</translation>
    </message>
    <message>
        <source>The table ends inside a cell; it may be cut off.</source>
        <translation>Кесте ұяшықтың ішінде аяқталады; файл үзілген болуы мүмкін.</translation>
    </message>
    <message>
        <source>The quotation marks of a row do not match.</source>
        <translation>Жолдағы тырнақшалар сәйкес емес.</translation>
    </message>
    <message>
        <source>The first row of the table names too many columns.</source>
        <translation>Кестенің бірінші жолында бағандар тым көп.</translation>
    </message>
    <message>
        <source>A row has more cells than the table has columns.</source>
        <translation>Жолда ұяшықтар кестенің бағандарынан көп.</translation>
    </message>
    <message>
        <source>A cell is too long; perhaps a quotation mark is missing.</source>
        <translation>Ұяшық тым ұзын; тырнақша қалып қойған болуы мүмкін.</translation>
    </message>
    <message>
        <source>A file is of a kind that an exhibition does not have.</source>
        <translation>Мұндай файл көрмеде болмайды.</translation>
    </message>
    <message>
        <source>Two file names differ only in capitals or in the form of letters.</source>
        <translation>Екі файл атының айырмасы тек бас әріптерінде не әріп түрінде.</translation>
    </message>
    <message>
        <source>A file has a name that some systems cannot write.</source>
        <translation>Файлдың атын кейбір жүйелер жаза алмайды.</translation>
    </message>
    <message>
        <source>A scene of the attract loop cannot be shown.</source>
        <translation>Күту экранының бір көрінісін көрсету мүмкін емес.</translation>
    </message>
    <message>
        <source>A name in the text file is not written as names are.</source>
        <translation>Мәтіндік файлдағы бір атау қабылданған үлгіде жазылмаған.</translation>
    </message>
    <message>
        <source>There is more; “kiosk check” tells all of it.</source>
        <translation>Бұл тізім толық емес; бәрін «kiosk check» көрсетеді.</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, {line}‑жол</translation>
    </message>
    <message>
        <source>{file}, cell {cell}</source>
        <translation>{file}, {cell} ұяшығы</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>In order</source>
        <translation>Бәрі дұрыс</translation>
    </message>
    <message>
        <source>The kiosk looks at itself. Visitors&apos; screens are not disturbed.</source>
        <translation>Киоск өзін тексеріп жатыр. Келушілер экранына бұл кедергі емес.</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>Бәрі өз орнында.</translation>
    </message>
    <message>
        <source>Something is to be done. Tell the operator what stands below.</source>
        <translation>Түзететін жері бар. Төменде жазылғанды операторға айтыңыз.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Түрту</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Әріптер</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Тілдер</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Дауыстап оқу</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Дыбыс</translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation>Көрме</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлдар</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Сақтау орны</translation>
    </message>
    <message>
        <source>Keys and PIN</source>
        <translation>Кілттер мен PIN</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Сағат</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Жад</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Температура</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Іркілістер</translation>
    </message>
    <message>
        <source>This could not be looked at: {error}.</source>
        <translation>Мұны тексеру мүмкін болмады: {error}.</translation>
    </message>
    <message>
        <source>Something in the settings does not count, the default is used: {message}</source>
        <translation>Баптаулардың бір жері жарамсыз, әдепкі мән қолданылады: {message}</translation>
    </message>
    <message>
        <source>By the settings the picture is {declared} mm from corner to corner, the display reports {reported} mm. The settings are used. Measure it.</source>
        <translation>Баптау бойынша экранның диагоналі {declared}&#xa0;мм, ал экранның өзі {reported}&#xa0;мм дейді. Баптау қолданылады. Диагональды өлшеңіз.</translation>
    </message>
    <message>
        <source>The display reports a diagonal of {reported} mm, which cannot be. {used} Measure it and set display.diagonal_mm.</source>
        <translation>Экран өз диагоналін {reported}&#xa0;мм дейді, бұлай болуы мүмкін емес. {used} Өлшеп, display.diagonal_mm мәнін жазыңыз.</translation>
    </message>
    <message>
        <source>The display reports {width} × {height} mm, which is not the form of its picture. {used} Measure the diagonal and set display.diagonal_mm.</source>
        <translation>Экран өз өлшемін {width} × {height}&#xa0;мм дейді, бұл оның кескінінің пішініне сай емес. {used} Диагоналін өлшеп, display.diagonal_mm мәнін жазыңыз.</translation>
    </message>
    <message>
        <source>The display does not tell how big it is. {used} Measure the diagonal and set display.diagonal_mm.</source>
        <translation>Экран өз өлшемін айтпайды. {used} Диагоналін өлшеп, display.diagonal_mm мәнін жазыңыз.</translation>
    </message>
    <message>
        <source>By the settings the lower edge of the picture is below the floor ({bottom} mm). The height counts as not told. Measure it.</source>
        <translation>Баптау бойынша экранның төменгі жиегі еденнен төмен ({bottom}&#xa0;мм). Биіктік белгісіз деп есептеледі. Оны өлшеңіз.</translation>
    </message>
    <message>
        <source>By the settings the middle of the picture is {middle} mm above the floor, out of everybody&apos;s reach. The height counts as not told. Measure it.</source>
        <translation>Баптау бойынша экранның ортасы еденнен {middle}&#xa0;мм биікте, оған ешкімнің қолы жетпейді. Биіктік белгісіз деп есептеледі. Оны өлшеңіз.</translation>
    </message>
    <message>
        <source>No touchscreen is plugged in: visitors touch and nothing happens. See that its USB cable is in at both ends.</source>
        <translation>Сенсорлық экран қосылмаған: келушілер түрткенмен, ештеңе болмайды. USB кабелінің екі ұшы да қосылып тұрғанын тексеріңіз.</translation>
    </message>
    <message>
        <source>The screen feels a finger for minutes where none is: {left} % from the left, {top} % from above. Take away what leans against it, and clean the glass there.</source>
        <translation>Экран саусақ жоқ жерде оны бірнеше минут бойы сезеді: сол жақтан {left}&#xa0;%, жоғарыдан {top}&#xa0;%. Экранға тиіп тұрған затты алып, сол жердің шынысын сүртіңіз.</translation>
    </message>
    <message>
        <source>The screen feels touches in one point when nobody is there: {left} % from the left, {top} % from above. Clean the glass there and look under the frame.</source>
        <translation>Ешкім жоқта экран бір нүктеден түртуді сезеді: сол жақтан {left}&#xa0;%, жоғарыдан {top}&#xa0;%. Сол жердің шынысын сүртіп, жақтаудың астын қараңыз.</translation>
    </message>
    <message>
        <source>The screen feels far too many touches in one point: {left} % from the left, {top} % from above. Clean the glass there and look under the frame.</source>
        <translation>Экран бір нүктеден тым көп түртуді сезеді: сол жақтан {left}&#xa0;%, жоғарыдан {top}&#xa0;%. Сол жердің шынысын сүртіп, жақтаудың астын қараңыз.</translation>
    </message>
    <message>
        <source>In one band of the screen no touch was felt all week (from {left} to {right} % from the left, from {top} to {bottom} % from above). Draw a finger across it and see whether the screen follows.</source>
        <translation>Экранның бір жолағында апта бойы бірде-бір түрту сезілмеді (сол жақтан {left}–{right}&#xa0;%, жоғарыдан {top}–{bottom}&#xa0;%). Сол жерден саусақ жүргізіп, экранның жауап беретінін қараңыз.</translation>
    </message>
    <message>
        <source>Fonts of the program cannot be read: {files}. The program has to be installed again.</source>
        <translation>Бағдарламаның қаріптері оқылмайды: {files}. Бағдарламаны қайта орнату керек.</translation>
    </message>
    <message>
        <source>No font on this kiosk has these letters: {letters}. Visitors see boxes in their place. Install a font that has them.</source>
        <translation>Киоскідегі бірде-бір қаріпте мына әріптер жоқ: {letters}. Келушілер олардың орнына төртбұрыш көреді. Осы әріптері бар қаріп орнатыңыз.</translation>
    </message>
    <message>
        <source>“{tag}” ({where}) is the tag of no known language.</source>
        <translation>«{tag}» ({where}) — белгілі бірде-бір тілдің белгісі емес.</translation>
    </message>
    <message>
        <source>“{tag}” ({where}) is a country and not a language; perhaps “{meant}” is meant.</source>
        <translation>«{tag}» ({where}) — тіл емес, ел; бәлкім, «{meant}» болар.</translation>
    </message>
    <message>
        <source>The folder with further languages is not there or cannot be read: {folder}.</source>
        <translation>Қосымша тілдердің қапшығы жоқ немесе оқылмайды: {folder}.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own words are missing in a language of the exhibition: {language}. Its buttons are English.</source>
        <translation>Көрменің бір тілінде киоскінің өз сөздері жоқ: {language}. Батырмалары ағылшынша жазылады.</translation>
    </message>
    <message>
        <source>The file {file} with the kiosk&apos;s own words is damaged. The buttons of that language are English.</source>
        <translation>Киоскінің өз сөздері жазылған {file} файлы бүлінген. Бұл тілдегі батырмалар ағылшынша жазылады.</translation>
    </message>
    <message>
        <source>The file {file} lacks some of the kiosk&apos;s own words ({count} of {total}). Those are English.</source>
        <translation>{file} файлында киоск сөздерінің бір бөлігі жоқ ({total} сөйлемнің {count}). Олар ағылшынша жазылады.</translation>
    </message>
    <message>
        <source>There is no speech engine: nothing can be read aloud.</source>
        <translation>Сөйлеу синтезаторы орнатылмаған: ештеңе дауыстап оқылмайды.</translation>
    </message>
    <message>
        <source>The speech engine does not answer ({seconds} s): nothing can be read aloud.</source>
        <translation>Сөйлеу синтезаторы жауап бермейді ({seconds}&#xa0;с): ештеңе дауыстап оқылмайды.</translation>
    </message>
    <message>
        <source>The speech engine does not start ({error}): nothing can be read aloud.</source>
        <translation>Сөйлеу синтезаторы іске қосылмайды ({error}): ештеңе дауыстап оқылмайды.</translation>
    </message>
    <message>
        <source>No voice speaks this language: {language}. Texts in it are not read aloud.</source>
        <translation>Бұл тілде сөйлейтін дауыс жоқ: {language}. Ондағы мәтіндер дауыстап оқылмайды.</translation>
    </message>
    <message>
        <source>There is no sound output: recordings run silently with captions, and nothing is read aloud. Plug one in.</source>
        <translation>Дыбыс шығысы жоқ: жазбалар дыбыссыз, субтитрмен көрсетіледі, ештеңе дауыстап оқылмайды. Дыбыс құрылғысын қосыңыз.</translation>
    </message>
    <message>
        <source>There is no exhibition to show. Install one from a stick.</source>
        <translation>Көрсететін көрме жоқ. Флешкадан орнатыңыз.</translation>
    </message>
    <message>
        <source>The exhibition that should be shown does not open; release {release} is shown instead. Install the newest one again.</source>
        <translation>Көрсетілуге тиіс көрме ашылмайды; орнына {release}-шығарылым көрсетіліп тұр. Ең соңғысын қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>Records are left out because their pictures are damaged ({count}): {records}. Install the exhibition again.</source>
        <translation>Суреттері бүлінгендіктен кейбір жазбалар көрсетілмейді ({count}): {records}. Көрмені қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>The list of what is installed had to be repaired. The operator runs “kiosk scrub”.</source>
        <translation>Орнатылғандардың тізімін түзетуге тура келді. Оператор «kiosk scrub» командасын іске қосады.</translation>
    </message>
    <message>
        <source>Some files are not as they were installed ({count}). The operator runs “kiosk scrub”, which puts right what can be put right.</source>
        <translation>Кейбір файлдар орнатылған кездегідей емес ({count}). Оператор «kiosk scrub» командасын іске қосады: ол түзетуге болатынын түзетеді.</translation>
    </message>
    <message>
        <source>The disk has little room left: {free}. Remove exhibitions that are no longer shown, under “Exhibitions”.</source>
        <translation>Дискіде аз орын қалды: {free}. Енді көрсетілмейтін көрмелерді «Көрмелер» бетінде өшіріңіз.</translation>
    </message>
    <message>
        <source>The kiosk cannot write to its disk: nothing can be installed.</source>
        <translation>Киоск дискіге жаза алмайды: ештеңе орнатылмайды.</translation>
    </message>
    <message>
        <source>{folder} is in the way where the kiosk needs a folder. The operator moves it away.</source>
        <translation>Киоскіге қалта керек жерде басқа нәрсе тұр: {folder}. Оператор оны басқа жерге көшіреді.</translation>
    </message>
    <message>
        <source>The kiosk may not write in {folder}. The operator makes it writable.</source>
        <translation>Киоск мына қалтаға жаза алмайды: {folder}. Оператор жазуға рұқсат береді.</translation>
    </message>
    <message>
        <source>The disk takes hardly any more files. Remove exhibitions that are no longer shown, under “Exhibitions”.</source>
        <translation>Дискіге жаңа файлдар сыймай барады. Енді көрсетілмейтін көрмелерді «Көрмелер» бетінде жойыңыз.</translation>
    </message>
    <message>
        <source>The list of keys is damaged: no exhibition can be installed from a package. Tell the operator.</source>
        <translation>Кілттер тізімі бүлінген: пакеттен көрме орнату мүмкін емес. Операторға айтыңыз.</translation>
    </message>
    <message>
        <source>One of the two copies of the list of keys is damaged; the other one counts. The operator runs “kiosk scrub”.</source>
        <translation>Кілттер тізімінің екі көшірмесінің бірі бүлінген, екіншісі жарамды. Оператор «kiosk scrub» командасын іске қосады.</translation>
    </message>
    <message>
        <source>No key is in force any more: no exhibition can be installed from a package. Tell the operator.</source>
        <translation>Күші бар бірде-бір кілт қалмады: пакеттен көрме орнату мүмкін емес. Операторға айтыңыз.</translation>
    </message>
    <message>
        <source>No PIN is set. The operator sets one with “kiosk pin set”.</source>
        <translation>PIN коды қойылмаған. Оны оператор «kiosk pin set» командасымен қояды.</translation>
    </message>
    <message>
        <source>The file with the PIN is damaged. The operator sets a new PIN with “kiosk pin set”.</source>
        <translation>PIN коды сақталған файл бүлінген. Оператор «kiosk pin set» командасымен жаңа код қояды.</translation>
    </message>
    <message>
        <source>The computer has little memory left ({free} of {total}). Switch the kiosk off and on again.</source>
        <translation>Компьютерде бос жад аз қалды ({total} ішінен {free}). Киоскіні өшіріп, қайта қосыңыз.</translation>
    </message>
    <message>
        <source>The program needs more and more memory (from {before} to {own}). Switch the kiosk off and on again, and tell the operator.</source>
        <translation>Бағдарламаға барған сайын көп жад керек ({before} болатын, енді {own}). Киоскіні өшіріп, қайта қосыңыз да, операторға айтыңыз.</translation>
    </message>
    <message>
        <source>The computer is hot: “{sensor}” is at {now} °C. Clear its openings of dust and of what stands before them.</source>
        <translation>Компьютер қызып тұр: «{sensor}» {now} °C көрсетеді. Желдеткіш саңылауларын шаңнан тазартып, алдын ашыңыз.</translation>
    </message>
    <message>
        <source>This did not answer in {minutes} minutes, and the self-test was ended.</source>
        <translation>Бұл {minutes} минут ішінде жауап бермеді, сондықтан өзін-өзі тексеру тоқтатылды.</translation>
    </message>
    <message>
        <source>The self-test ended before its end: {error}.</source>
        <translation>Өзін-өзі тексеру аяқталмай үзілді: {error}.</translation>
    </message>
    <message>
        <source>The self-test did not come to its end: the screen was touched each time. If nobody was there, look at the map of touches.</source>
        <translation>Өзін-өзі тексеру аяқталмады: экран әр жолы түртілді. Ол кезде ешкім болмаса, түрту картасын қараңыз.</translation>
    </message>
    <message>
        <source>The clock says {now}, which is before {since}. Visitors see no difference; dates of installations will be wrong.</source>
        <translation>Сағат {now} деп тұр, бұл {since} мезгілінен бұрын. Келушілер үшін айырмасы жоқ, бірақ орнату күндері қате жазылады.</translation>
    </message>
    <message>
        <source>The clock says {now}, many years ahead. Visitors see no difference; dates of installations will be wrong.</source>
        <translation>Сағат {now} деп тұр, бұл көп жыл ілгері. Келушілер үшін айырмасы жоқ, бірақ орнату күндері қате жазылады.</translation>
    </message>
    <message>
        <source>The kiosk crashed and started again by itself: {count} times in {days} days, the last time {last} at “{record}”. Tell the operator.</source>
        <translation>Киоск істен шығып, өзі қайта қосылды: {days} күнде {count} рет, соңғысы — {last}, «{record}» тұсында. Операторға айтыңыз.</translation>
    </message>
    <message>
        <source>The record “{record}” is left out: the kiosk crashed again and again while it was on the screen. Under “Status” it can be shown again.</source>
        <translation>«{record}» жазбасы көрсетілмейді: ол экранда тұрғанда киоск қайта-қайта істен шықты. «Күйі» бетінде оны қайта көрсетуге болады.</translation>
    </message>
    <message>
        <source>Release {release} of “{exhibition}” is set aside after crashes; the one before it is shown. Under “Status” it can be shown again.</source>
        <translation>Іркілістерден кейін «{exhibition}» көрмесінің {release}‑шығарылымы көрсетілмейді, оның орнына алдыңғысы тұр. «Күйі» бетінде оны қайта көрсетуге болады.</translation>
    </message>
    <message>
        <source>The kiosk crashes again and again, whatever it shows. The computer or the display may be at fault. Tell the operator.</source>
        <translation>Не көрсетсе де, киоск қайта-қайта істен шығады. Компьютерден немесе экраннан болуы мүмкін. Операторға айтыңыз.</translation>
    </message>
    <message>
        <source>What happened to the kiosk cannot be read from its disk ({error}). Tell the operator.</source>
        <translation>Киоскіде не болғанын дискіден оқу мүмкін емес ({error}). Операторға айтыңыз.</translation>
    </message>
    <message>
        <source>What the settings say is used.</source>
        <translation>Баптаудағы өлшем қолданылады.</translation>
    </message>
    <message>
        <source>Everything is drawn in the proportions of a 32-inch display.</source>
        <translation>Бәрі 32 дюймдік экранның пропорциясымен салынады.</translation>
    </message>
    <message>
        <source>Self-test today at {time}: everything was in order.</source>
        <translation>Өзін-өзі тексеру, бүгін {time}: бәрі дұрыс болды.</translation>
    </message>
    <message>
        <source>Self-test today at {time}: something is to be done ({count}).</source>
        <translation>Өзін-өзі тексеру, бүгін {time}: түзететін жері бар ({count}).</translation>
    </message>
    <message>
        <source>Last self-test ({date}): everything was in order.</source>
        <translation>Соңғы өзін-өзі тексеру ({date}): бәрі дұрыс болды.</translation>
    </message>
    <message>
        <source>Last self-test ({date}): something was to be done ({count}).</source>
        <translation>Соңғы өзін-өзі тексеру ({date}): түзететін жері болды ({count}).</translation>
    </message>
    <message>
        <source>The glass seems well: no point is stuck, and no band is without touches.</source>
        <translation>Экран шынысы дұрыс сияқты: өздігінен түртілетін нүкте де, түрту сезілмейтін жолақ та жоқ.</translation>
    </message>
    <message>
        <source>Touches in the last week: {count}. The brighter a square, the more there were. A ring is a point that seems stuck, a dashed frame a band without any.</source>
        <translation>Соңғы аптадағы түртулер: {count}. Шаршы неғұрлым ашық болса, соғұрлым көп түртілген. Шеңбер&#xa0;– өздігінен түртілетін нүкте, үзік жақтау&#xa0;– түрту болмаған жолақ.</translation>
    </message>
    <message>
        <source>No touches of the last week are known yet. They are counted while the kiosk runs.</source>
        <translation>Соңғы аптадағы түртулер әзірге белгісіз. Олар киоск жұмыс істеп тұрғанда саналады.</translation>
    </message>
    <message>
        <source>The record of touches cannot be read. It begins anew by itself.</source>
        <translation>Түртулер жазбасы оқылмайды. Ол өзі қайтадан басталады.</translation>
    </message>
    <message>
        <source>No stick is in. Put a USB stick into the kiosk; it appears here by itself.</source>
        <translation>Флешка салынбаған. USB флешканы киоскіге салыңыз: ол мұнда өзі пайда болады.</translation>
    </message>
    <message>
        <source>The kiosk does not know the format of this stick. Take one that is formatted as exFAT or FAT32.</source>
        <translation>Киоск бұл флешканың пішімін танымайды. exFAT не FAT32 етіп пішімделген флешканы салыңыз.</translation>
    </message>
    <message>
        <source>Saving. Leave the stick in.</source>
        <translation>Сақталып жатыр. Флешканы шығармаңыз.</translation>
    </message>
    <message>
        <source>Saved in the folder “{name}”. The stick may be taken out now.</source>
        <translation>«{name}» қалтасына сақталды. Енді флешканы шығаруға болады.</translation>
    </message>
    <message>
        <source>There is no room left on this stick. Nothing was saved; take another one.</source>
        <translation>Бұл флешкада орын қалмаған. Ештеңе сақталмады; басқасын салыңыз.</translation>
    </message>
    <message>
        <source>This stick is write-protected. Undo that, or take another one.</source>
        <translation>Бұл флешкаға жазуға тыйым салынған. Тыйымды алып тастаңыз не басқасын салыңыз.</translation>
    </message>
    <message>
        <source>The stick was taken out too early. Nothing was saved; put it in and try again.</source>
        <translation>Флешка тым ерте шығарылды. Ештеңе сақталмады; оны қайта салып, тағы көріңіз.</translation>
    </message>
    <message>
        <source>It was saved very often just now. Wait a minute.</source>
        <translation>Жаңа ғана тым жиі сақталды. Бір минут күтіңіз.</translation>
    </message>
    <message>
        <source>This stick takes nothing. Nothing was saved; take another one.</source>
        <translation>Бұл флешкаға жазылмайды. Ештеңе сақталмады; басқасын салыңыз.</translation>
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
    <name>languages</name>
    <message>
        <source>In Kazakh</source>
        <translation>Қазақ тілінде</translation>
    </message>
    <message>
        <source>In Russian</source>
        <translation>Орыс тілінде</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Ағылшын тілінде</translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation>Араб тілінде</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>Қытай тілінде</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>Француз тілінде</translation>
    </message>
    <message>
        <source>In German</source>
        <translation>Неміс тілінде</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation>Испан тілінде</translation>
    </message>
    <message>
        <source>In Turkish</source>
        <translation>Түрік тілінде</translation>
    </message>
    <message>
        <source>Partly in Kazakh</source>
        <translation>Ішінара қазақ тілінде</translation>
    </message>
    <message>
        <source>Partly in Russian</source>
        <translation>Ішінара орыс тілінде</translation>
    </message>
    <message>
        <source>Partly in English</source>
        <translation>Ішінара ағылшын тілінде</translation>
    </message>
    <message>
        <source>Partly in Arabic</source>
        <translation>Ішінара араб тілінде</translation>
    </message>
    <message>
        <source>Partly in Chinese</source>
        <translation>Ішінара қытай тілінде</translation>
    </message>
    <message>
        <source>Partly in French</source>
        <translation>Ішінара француз тілінде</translation>
    </message>
    <message>
        <source>Partly in German</source>
        <translation>Ішінара неміс тілінде</translation>
    </message>
    <message>
        <source>Partly in Spanish</source>
        <translation>Ішінара испан тілінде</translation>
    </message>
    <message>
        <source>Partly in Turkish</source>
        <translation>Ішінара түрік тілінде</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Тілі: %1</translation>
    </message>
</context>
<context>
    <name>map</name>
    <message>
        <source>to the north</source>
        <translation>солтүстікке қарай</translation>
    </message>
    <message>
        <source>to the north-east</source>
        <translation>солтүстік-шығысқа қарай</translation>
    </message>
    <message>
        <source>to the east</source>
        <translation>шығысқа қарай</translation>
    </message>
    <message>
        <source>to the south-east</source>
        <translation>оңтүстік-шығысқа қарай</translation>
    </message>
    <message>
        <source>to the south</source>
        <translation>оңтүстікке қарай</translation>
    </message>
    <message>
        <source>to the south-west</source>
        <translation>оңтүстік-батысқа қарай</translation>
    </message>
    <message>
        <source>to the west</source>
        <translation>батысқа қарай</translation>
    </message>
    <message>
        <source>to the north-west</source>
        <translation>солтүстік-батысқа қарай</translation>
    </message>
    <message>
        <source>%1 km, %2</source>
        <translation>%1 км, %2</translation>
    </message>
    <message>
        <source>existed until %1</source>
        <translation>%1 жылға дейін болған</translation>
    </message>
    <message>
        <source>Centre: %1. Every line from it is a true direction.</source>
        <translation>Орталығы – %1. Одан шыққан әр сызық – тура бағыт.</translation>
    </message>
    <message>
        <source>What the exhibition has from each country</source>
        <translation>Көрмеде әр елден не бар</translation>
    </message>
    <message>
        <source>not on the map</source>
        <translation>картада жоқ</translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>As exhibited</source>
        <translation>Көрмедегідей</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Күні бойынша</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Атауы бойынша</translation>
    </message>
</context>
<context>
    <name>pad</name>
    <message>
        <source>This PIN is wrong.</source>
        <translation>PIN коды қате.</translation>
    </message>
    <message>
        <source>No PIN is set on this kiosk, so the panel stays closed. The operator sets one with “kiosk pin set”.</source>
        <translation>Бұл киоскіде PIN коды қойылмаған, сондықтан панель ашылмайды. Оны оператор «kiosk pin set» пәрменімен қояды.</translation>
    </message>
    <message>
        <source>The file with the PIN is damaged, so the panel stays closed. The operator sets a new PIN with “kiosk pin set”.</source>
        <translation>PIN коды сақталған файл бүлінген, сондықтан панель ашылмайды. Оператор «kiosk pin set» пәрменімен жаңа код қояды.</translation>
    </message>
    <message>
        <source>The kiosk cannot write to its disk, so no PIN can be tried. Tell the operator.</source>
        <translation>Киоск дискіге жаза алмайды, сондықтан PIN кодын тексере алмайды. Операторға айтыңыз.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Please wait.</source>
        <translation>Тым көп қате әрекет. Күте тұрыңыз.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits. Choose another.</source>
        <translation>PIN кодында 4–12 цифр болады. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>The two were not the same. Enter the new PIN once more.</source>
        <translation>Екеуі бірдей болмады. Жаңа PIN кодын қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>The new PIN is in force.</source>
        <translation>Жаңа PIN коды күшіне енді.</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Cover</source>
        <translation>Мұқаба</translation>
    </message>
    <message>
        <source>Inside of the cover</source>
        <translation>Мұқабаның ішкі беті</translation>
    </message>
    <message>
        <source>Title page</source>
        <translation>Титул беті</translation>
    </message>
    <message>
        <source>Front of the leaf</source>
        <translation>Парақтың беті</translation>
    </message>
    <message>
        <source>Back of the leaf</source>
        <translation>Парақтың сырты</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>Парақ</translation>
    </message>
    <message>
        <source>Inserted leaf</source>
        <translation>Қосымша парақ</translation>
    </message>
    <message>
        <source>Back cover</source>
        <translation>Артқы мұқаба</translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message>
        <source>Speaker</source>
        <translation>Спикер</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Қол қойған</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Шебер</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>Сыйға тартқан</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Сыйлықты алған</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>Аталған</translation>
    </message>
    <message>
        <source>Gift from here</source>
        <translation>Осы елден сыйлық</translation>
    </message>
    <message>
        <source>Gift to here</source>
        <translation>Осы елге сыйлық</translation>
    </message>
    <message>
        <source>Speaker from here</source>
        <translation>Осы елдің спикері</translation>
    </message>
</context>
<context>
    <name>phases</name>
    <message>
        <source>Copying from the stick</source>
        <translation>Флешкадан көшіріліп жатыр</translation>
    </message>
    <message>
        <source>Verifying every file</source>
        <translation>Әр файл тексеріліп жатыр</translation>
    </message>
    <message>
        <source>Waiting for another installation</source>
        <translation>Басқа орнатудың аяқталуын күтудеміз</translation>
    </message>
    <message>
        <source>Reading the texts</source>
        <translation>Мәтіндер оқылып жатыр</translation>
    </message>
    <message>
        <source>Preparing the pictures</source>
        <translation>Суреттер дайындалып жатыр</translation>
    </message>
    <message>
        <source>Arranging the records</source>
        <translation>Жазбалар реттеліп жатыр</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Аяқталып жатыр</translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <source>Proof for approval</source>
        <translation>Бекітуге арналған нұсқа</translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation>Көрме</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Шығарылым</translation>
    </message>
    <message>
        <source>release %1</source>
        <translation>%1-шығарылым</translation>
    </message>
    <message>
        <source>Date of this proof</source>
        <translation>Нұсқаның күні</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Экрандар</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Тілдер</translation>
    </message>
    <message>
        <source>Content (SHA-256)</source>
        <translation>Көрме мазмұны (SHA-256)</translation>
    </message>
    <message>
        <source>Edition (SHA-256)</source>
        <translation>Құрастырылған көрме (SHA-256)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Бағдарлама</translation>
    </message>
    <message>
        <source>Only a part of the exhibition is in this proof.</source>
        <translation>Бұл нұсқада көрменің бір бөлігі ғана бар.</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Тексеруде табылғаны</translation>
    </message>
    <message>
        <source>The check found no mistake.</source>
        <translation>Тексеруде қате табылған жоқ.</translation>
    </message>
    <message>
        <source>Mistakes: visitors do not see what they touch</source>
        <translation>Қателер: бұларға қатыстысын келушілер көрмейді</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Мазмұны</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>бекітілді</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>түзету керек</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Инициалдары</translation>
    </message>
    <message>
        <source>On this screen</source>
        <translation>Осы экранда</translation>
    </message>
    <message>
        <source>Nothing was found on this screen.</source>
        <translation>Бұл экранға қатысты ескерту жоқ.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>және тағы %1</translation>
    </message>
    <message>
        <source>All of its text</source>
        <translation>Толық мәтіні</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Дәйексөз</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Этикетка мәтіні</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>Толығырақ</translation>
    </message>
    <message>
        <source>Easy to read</source>
        <translation>Оңай мәтін</translation>
    </message>
    <message>
        <source>For children</source>
        <translation>Балаларға</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Мәліметтер</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Суреттер</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>%1‑сурет</translation>
    </message>
    <message>
        <source>Description for those who do not see it</source>
        <translation>Көрмейтін келушілерге арналған сипаттама</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Сурет астындағы жазу</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Авторлығы</translation>
    </message>
    <message>
        <source>An illustration made for the exhibition</source>
        <translation>Көрме үшін салынған сурет</translation>
    </message>
    <message>
        <source>Text, written in: %1</source>
        <translation>Мәтін, жазылған тілі: %1</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Субтитр</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Экскурсия</translation>
    </message>
    <message>
        <source>Marked as a sample</source>
        <translation>«Үлгі» деп белгіленген</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Дереккөздері</translation>
    </message>
    <message>
        <source>Threads lead to</source>
        <translation>Осы жерден шығатын жолдар</translation>
    </message>
    <message>
        <source>Not in this language; visitors read it in: %1</source>
        <translation>Бұл тілде жоқ; келушілер мына тілде оқиды: %1</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>көрсетілмеген</translation>
    </message>
    <message>
        <source>The same screen, unfolded and scrolled to its end</source>
        <translation>Сол экран толық ашылып, соңына дейін жылжытылған</translation>
    </message>
    <message>
        <source>The files of this proof</source>
        <translation>Осы нұсқаның файлдары</translation>
    </message>
    <message>
        <source>The signed content is these files with these digests (the first 16 of 64 digits of SHA-256). The manifest of a package lists the same.</source>
        <translation>Қол қойылатын мазмұн&#xa0;– осы файлдар және олардың бақылау сомалары (SHA-256 сомасының 64 таңбасынан алғашқы 16‑сы). Пакет тізімінде де дәл осылар тұрады.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Қолтаңбалар</translation>
    </message>
    <message>
        <source>By signing, the content named on the first page is approved as shown.</source>
        <translation>Қол қойған адам бірінші бетте көрсетілген мазмұнды осы түрінде бекітеді.</translation>
    </message>
    <message>
        <source>Name and office</source>
        <translation>Аты-жөні, лауазымы</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Қолы</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%2 беттің %1-беті</translation>
    </message>
    <message>
        <source>While nobody is there: scene %1</source>
        <translation>Күту кезіндегі %1‑көрініс</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Басты бет</translation>
    </message>
    <message>
        <source>About the exhibition</source>
        <translation>Көрме туралы</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Бөлім</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Жақындату</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Қолжетімділік</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Сіз әлі осындасыз ба?</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Көрсететін ештеңе жоқ</translation>
    </message>
    <message>
        <source>scrolled to the middle</source>
        <translation>ортасына дейін жылжытылған</translation>
    </message>
    <message>
        <source>scrolled to the end</source>
        <translation>соңына дейін жылжытылған</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>толық ашылған</translation>
    </message>
    <message>
        <source>with a choice made</source>
        <translation>таңдау жасалған</translation>
    </message>
    <message>
        <source>the book opened</source>
        <translation>кітап ашық</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>%1-бет</translation>
    </message>
    <message>
        <source>zoomed in</source>
        <translation>жақындатылған</translation>
    </message>
    <message>
        <source>with its text</source>
        <translation>мәтінімен</translation>
    </message>
    <message>
        <source>with words marked</source>
        <translation>белгіленген сөздермен</translation>
    </message>
    <message>
        <source>step %1 of the guided tour</source>
        <translation>экскурсияның %1-қадамы</translation>
    </message>
    <message>
        <source>choosing what to compare</source>
        <translation>салыстыратын затты таңдау</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>салыстырылған</translation>
    </message>
    <message>
        <source>turned half around</source>
        <translation>жарты айналым бұрылған</translation>
    </message>
    <message>
        <source>the film with captions</source>
        <translation>субтитрі бар фильм</translation>
    </message>
    <message>
        <source>the recording with its words</source>
        <translation>сөздері бар жазба</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>жоғары контраст</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>Show “{title}”? Visitors see it as soon as the panel is closed.</source>
        <translation>«{title}» көрсетілсін бе? Панель жабылғаннан кейін келушілер осыны көреді.</translation>
    </message>
    <message>
        <source>Go back to release {before} of “{title}”? Release {release} stays on the kiosk, and you can return to it in the same way.</source>
        <translation>«{title}» көрмесінің {before}‑шығарылымына қайтамыз ба? {release}‑шығарылым киоскіде қалады, оған да осылай оралуға болады.</translation>
    </message>
    <message>
        <source>Remove “{title}” from this kiosk? To have it again, it must be installed from a stick.</source>
        <translation>«{title}» бұл киоскіден жойылсын ба? Қайта керек болса, флешкадан орнату керек.</translation>
    </message>
    <message>
        <source>Remove “{title}”, which visitors see now? “{other}” is shown instead.</source>
        <translation>Келушілер қазір көріп тұрған «{title}» жойылсын ба? Орнына «{other}» көрсетіледі.</translation>
    </message>
    <message>
        <source>Remove “{title}”, the only exhibition that is installed? The one that came with the kiosk is shown instead.</source>
        <translation>Орнатылған жалғыз көрме «{title}» жойылсын ба? Орнына киоскімен бірге келген көрме көрсетіледі.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Қайту</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>“{title}” is shown as soon as the panel is closed.</source>
        <translation>Панель жабылғаннан кейін «{title}» көрсетіледі.</translation>
    </message>
    <message>
        <source>Release {before} is back. Visitors see it as soon as the panel is closed.</source>
        <translation>{before}‑шығарылым қайтарылды. Панель жабылғаннан кейін келушілер осыны көреді.</translation>
    </message>
    <message>
        <source>“{title}” is removed.</source>
        <translation>«{title}» жойылды.</translation>
    </message>
</context>
<context>
    <name>quotes</name>
    <message>
        <source>Translation; published in: %1</source>
        <translation>Аударма. Жарияланған тілі: %1</translation>
    </message>
    <message>
        <source>Translation; written in: %1</source>
        <translation>Аударма; түпнұсқа тілі: %1</translation>
    </message>
    <message>
        <source>Reported words</source>
        <translation>Баяндалған сөз</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>This file is no exhibition. Ask for one that was made with “kiosk pack”.</source>
        <translation>Бұл файл көрме емес. «kiosk pack» жасаған файлды сұраңыз.</translation>
    </message>
    <message>
        <source>The file is cut off: its end is missing. Copy it to the stick again from where it was packed.</source>
        <translation>Файл үзілген: соңы жоқ. Пакетті жасалған жерінен флешкаға қайта көшіріңіз.</translation>
    </message>
    <message>
        <source>Something was added to the end of the file. Do not install it; ask the people who made it for a new one.</source>
        <translation>Файлдың соңына бірдеңе қосылған. Орнатпаңыз: жасаған адамдардан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end. Put the stick in again; if that does not help, take another stick.</source>
        <translation>Файл соңына дейін оқылмайды. Флешканы қайта салыңыз; көмектеспесе, басқасын алыңыз.</translation>
    </message>
    <message>
        <source>The stick was taken out or cannot be read any more. Put it in again and repeat.</source>
        <translation>Флешка шығарылған не енді оқылмайды. Қайта салып, әрекетті қайталаңыз.</translation>
    </message>
    <message>
        <source>This exhibition was packed for a newer kiosk (format {format}; this one reads up to {known}). Ask the operator to update the kiosk, or pack it with the program that this kiosk has.</source>
        <translation>Бұл көрме жаңарақ киоскіге жасалған ({format}-пішім; мұндағысы {known}-пішімге дейін оқиды). Оператордан киоскіні жаңартуды сұраңыз немесе көрмені осы киоскідегі бағдарламамен қайта жасаңыз.</translation>
    </message>
    <message>
        <source>The library of this kiosk was written by a newer program. Ask the operator to install that program again.</source>
        <translation>Бұл киоскінің қорын жаңарақ бағдарлама жазған. Оператордан сол бағдарламаны қайта орнатуды сұраңыз.</translation>
    </message>
    <message>
        <source>This exhibition is not signed, and this kiosk takes signed ones only. Ask for a package that was packed with a key of this kiosk.</source>
        <translation>Бұл көрмеге қол қойылмаған, ал бұл киоск тек қол қойылғандарын қабылдайды. Осы киоскінің кілтімен жасалған пакетті сұраңыз.</translation>
    </message>
    <message>
        <source>This exhibition is signed with a key that this kiosk does not know ({key}). Ask for one signed with a known key, or ask the operator to enrol that key.</source>
        <translation>Бұл көрмеге киоск білмейтін кілтпен қол қойылған ({key}). Белгілі кілтпен қол қойылғанын сұраңыз немесе оператордан бұл кілтті тіркеуді өтініңіз.</translation>
    </message>
    <message>
        <source>The signature does not fit: the file was changed after it was signed. Do not install it; ask the people who made it for a new one.</source>
        <translation>Қолтаңба сәйкес келмейді: файл қол қойылғаннан кейін өзгертілген. Орнатпаңыз: жасаған адамдардан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>The list of keys on this kiosk is damaged, so no signature can be verified. Tell the operator.</source>
        <translation>Киоскідегі кілттер тізімі бүлінген, сондықтан қолтаңбаны тексеру мүмкін емес. Операторға айтыңыз.</translation>
    </message>
    <message>
        <source>The list of files in the package is not as it must be. Do not install it; ask the people who made it for a new one.</source>
        <translation>Пакеттегі файлдар тізімі дұрыс емес. Орнатпаңыз: жасаған адамдардан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>The package contradicts itself about “{file}”. Do not install it; ask the people who made it for a new one.</source>
        <translation>Пакеттегі «{file}» туралы мәліметтер бір-біріне қайшы. Орнатпаңыз: жасаған адамдардан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>The package&apos;s table of contents does not fit it. Do not install it; ask the people who made it for a new one.</source>
        <translation>Пакеттің мазмұны өзіне сәйкес келмейді. Орнатпаңыз: жасаған адамдардан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>Two files of the package lie over each other (“{file}”). Do not install it; ask the people who made it for a new one.</source>
        <translation>Пакеттегі екі файл бірінің үстіне бірі түскен («{file}»). Орнатпаңыз: жасаған адамдардан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>The package hides something beside “{file}”. Do not install it; ask the people who made it for a new one.</source>
        <translation>Пакетте «{file}» жанында жасырылған бірдеңе бар. Орнатпаңыз: жасаған адамдардан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>“{file}” in the package is locked with a password. Ask for a package made with “kiosk pack”.</source>
        <translation>Пакеттегі «{file}» құпиясөзбен жабылған. «kiosk pack» жасаған пакетті сұраңыз.</translation>
    </message>
    <message>
        <source>“{file}” in the package is compressed in an unknown way. Ask for a package made with “kiosk pack”.</source>
        <translation>Пакеттегі «{file}» белгісіз тәсілмен сығылған. «kiosk pack» жасаған пакетті сұраңыз.</translation>
    </message>
    <message>
        <source>The package holds a file that does not belong to it: “{file}”. Do not install it; ask the people who made it for a new one.</source>
        <translation>Пакетте оған жатпайтын файл бар: «{file}». Орнатпаңыз: жасаған адамдардан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>A file is missing from the package: “{file}”. Copy it to the stick again from where it was packed.</source>
        <translation>Пакетте мына файл жоқ: «{file}». Пакетті жасалған жерінен флешкаға қайта көшіріңіз.</translation>
    </message>
    <message>
        <source>“{file}” is damaged or was changed. Copy it to the stick again from where it was packed.</source>
        <translation>«{file}» бүлінген не өзгертілген. Пакетті жасалған жерінен флешкаға қайта көшіріңіз.</translation>
    </message>
    <message>
        <source>What was prepared does not agree with itself. Try once more; if it happens again, tell the operator: the disk may be failing.</source>
        <translation>Дайындалған көрме тексеруден өтпеді. Қайталап көріңіз; қайталанса, операторға айтыңыз: диск бұзылып жатқан болуы мүмкін.</translation>
    </message>
    <message>
        <source>“{file}” is a link and not a file. Put the file itself in its place and pack again.</source>
        <translation>«{file}» файл емес, сілтеме. Орнына файлдың өзін қойып, пакетті қайта жасаңыз.</translation>
    </message>
    <message>
        <source>“{file}” is no ordinary file. Take it out of the exhibition&apos;s folder and pack again.</source>
        <translation>«{file}» кәдімгі файл емес. Оны көрме қалтасынан алып тастап, пакетті қайта жасаңыз.</translation>
    </message>
    <message>
        <source>“{file}” is a name that leads out of the exhibition. Do not install it; ask the people who made it for a new one.</source>
        <translation>«{file}» деген ат көрменің сыртына апарады. Орнатпаңыз: жасаған адамдардан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>The name “{file}” contains invisible characters. Rename it in the exhibition&apos;s folder and pack again.</source>
        <translation>«{file}» атауында көрінбейтін таңбалар бар. Көрме қалтасында атын өзгертіп, пакетті қайта жасаңыз.</translation>
    </message>
    <message>
        <source>“{file}” is a name that some systems cannot write. Rename it in the exhibition&apos;s folder and pack again.</source>
        <translation>«{file}» деген атты кейбір жүйелер жаза алмайды. Көрме қалтасында атын өзгертіп, пакетті қайта жасаңыз.</translation>
    </message>
    <message>
        <source>The names “{file}” and “{other}” differ only in capitals or in the form of letters. Rename one of them and pack again.</source>
        <translation>«{file}» пен «{other}» аттарының айырмасы тек бас әріптерінде не әріп түрінде. Біреуінің атын өзгертіп, пакетті қайта жасаңыз.</translation>
    </message>
    <message>
        <source>“{file}” is of a kind that an exhibition does not have. Take it out and pack again.</source>
        <translation>«{file}» сияқты файлдар көрмеде болмайды. Алып тастап, пакетті қайта жасаңыз.</translation>
    </message>
    <message>
        <source>“{file}” would swell to an enormous size. Do not install it; ask the people who made it for a new one.</source>
        <translation>«{file}» ашылғанда орасан зор болып кетеді. Орнатпаңыз: жасаған адамдардан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>“{file}” is too large (at most {limit}). Make it smaller and pack again.</source>
        <translation>«{file}» тым үлкен (ең көбі {limit}). Кішірейтіп, пакетті қайта жасаңыз.</translation>
    </message>
    <message>
        <source>A file of the exhibition is too large. Make it smaller and pack again.</source>
        <translation>Көрменің бір файлы тым үлкен. Кішірейтіп, пакетті қайта жасаңыз.</translation>
    </message>
    <message>
        <source>The exhibition has too many files (at most {limit}). Take out what does not belong to it and pack again.</source>
        <translation>Көрмеде файлдар тым көп (ең көбі {limit}). Артығын алып тастап, пакетті қайта жасаңыз.</translation>
    </message>
    <message>
        <source>The file could not be opened safely. Do not install it; ask the people who made it for a new one.</source>
        <translation>Файлды қауіпсіз ашу мүмкін болмады. Орнатпаңыз: жасаған адамдардан жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>The exhibition has mistakes and cannot be shown. They are listed below; have them corrected and pack again.</source>
        <translation>Көрмеде қателер бар, оны көрсету мүмкін емес. Қателер төменде көрсетілген: түзетіп, пакетті қайта жасау керек.</translation>
    </message>
    <message>
        <source>There is not enough room on the kiosk: {needed} are needed, {free} are free. Remove an exhibition that is no longer shown, under “Exhibitions”.</source>
        <translation>Киоскіде орын жетпейді: {needed} керек, {free} бос. «Көрмелер» бетінде енді көрсетілмейтін көрмені жойыңыз.</translation>
    </message>
    <message>
        <source>There is no room left on the kiosk. Remove an exhibition that is no longer shown, under “Exhibitions”.</source>
        <translation>Киоскіде орын қалмады. «Көрмелер» бетінде енді көрсетілмейтін көрмені жойыңыз.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s disk cannot be written to. Tell the operator.</source>
        <translation>Киоскінің дискісіне жазу мүмкін емес. Операторға айтыңыз.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s disk refuses. Try once more; if it happens again, tell the operator: the disk may be failing.</source>
        <translation>Киоскінің дискісі жауап бермейді. Қайталап көріңіз; қайталанса, операторға айтыңыз: диск бұзылып жатқан болуы мүмкін.</translation>
    </message>
    <message>
        <source>Something else is being installed at this moment. Wait a little and try again.</source>
        <translation>Қазір басқа нәрсе орнатылып жатыр. Сәл күтіп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>This is release {release}, and release {highest} was installed here already: releases only grow. To go back, use “Exhibitions”; to install this one, give it a release above {highest} and pack again.</source>
        <translation>Бұл&#xa0;— {release}‑шығарылым, ал мұнда {highest}‑шығарылым орнатылған: нөмір тек өседі. Алдыңғысына «Көрмелер» бетінен қайтыңыз; мынаны орнату үшін нөмірін {highest} санынан асырып, пакетті қайта жасаңыз.</translation>
    </message>
    <message>
        <source>Release {release} is installed already, with other contents. Give what has changed release {next} and pack again.</source>
        <translation>{release}‑шығарылым орнатылып қойған, бірақ мазмұны басқа. Өзгергеніне {next} нөмірін беріп, пакетті қайта жасаңыз.</translation>
    </message>
    <message>
        <source>Release {release} is installed already. There is nothing to do.</source>
        <translation>{release}‑шығарылым орнатылып қойған. Ештеңе істеудің қажеті жоқ.</translation>
    </message>
    <message>
        <source>Release {release} is on this kiosk already and was taken back. “Exhibitions” shows it again.</source>
        <translation>{release}‑шығарылым бұл киоскіде бар, бірақ қайтарып алынған. Оны «Көрмелер» бетінен қайта көрсетуге болады.</translation>
    </message>
    <message>
        <source>The package says one thing of itself and holds another (release {told_release} and release {release}). Ask for one that was packed anew.</source>
        <translation>Пакетте бір нәрсе жазылған, ал ішінде басқасы бар ({told_release}‑шығарылым мен {release}‑шығарылым). Қайта жасалған пакетті сұраңыз.</translation>
    </message>
    <message>
        <source>This exhibition is damaged on the kiosk&apos;s disk and cannot be shown. Install it again from a stick.</source>
        <translation>Бұл көрме киоскінің дискісінде бүлінген, оны көрсету мүмкін емес. Флешкадан қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>There is no earlier release to go back to.</source>
        <translation>Қайтатын бұрынғы шығарылым жоқ.</translation>
    </message>
    <message>
        <source>This exhibition is being shown. Show another one first, then remove it.</source>
        <translation>Бұл көрме көрсетіліп тұр. Алдымен басқасын көрсетіп, содан кейін жойыңыз.</translation>
    </message>
    <message>
        <source>This is the only exhibition that is installed. Install another one first, then remove it.</source>
        <translation>Бұл&#xa0;— орнатылған жалғыз көрме. Алдымен басқасын орнатып, содан кейін жойыңыз.</translation>
    </message>
    <message>
        <source>Nothing is installed on this kiosk yet. Install an exhibition from a stick.</source>
        <translation>Бұл киоскіде әлі ештеңе орнатылмаған. Флешкадан көрме орнатыңыз.</translation>
    </message>
    <message>
        <source>This exhibition is no longer installed.</source>
        <translation>Бұл көрме енді орнатылған жоқ.</translation>
    </message>
    <message>
        <source>It was done, but the kiosk&apos;s disk did not confirm it. Tell the operator: the disk may be failing.</source>
        <translation>Әрекет орындалды, бірақ киоскінің дискісі оны растамады. Операторға айтыңыз: диск бұзылып жатқан болуы мүмкін.</translation>
    </message>
    <message>
        <source>The program made a mistake of its own, and nothing was changed. Try once more; if it happens again, tell the operator.</source>
        <translation>Бағдарламаның өзінде қате шықты, ештеңе өзгертілген жоқ. Қайталап көріңіз; қайталанса, операторға айтыңыз.</translation>
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
    <message>
        <source>The exhibition is closed</source>
        <translation>Көрме жабық</translation>
    </message>
    <message>
        <source>Opens at %1</source>
        <translation>Ашылу уақыты: %1</translation>
    </message>
    <message>
        <source>Opens tomorrow at %1</source>
        <translation>Ашылу уақыты: ертең, %1</translation>
    </message>
    <message>
        <source>Opens on %1 at %2</source>
        <translation>Ашылу уақыты: %1, %2</translation>
    </message>
</context>
<context>
    <name>speech</name>
    <message>
        <source>button</source>
        <translation>түйме</translation>
    </message>
    <message>
        <source>link</source>
        <translation>сілтеме</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>таңдау</translation>
    </message>
    <message>
        <source>switch</source>
        <translation>қосқыш</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>жүгірткі</translation>
    </message>
    <message>
        <source>field for words</source>
        <translation>сөз жазатын өріс</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>сурет</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>таңдалған</translation>
    </message>
    <message>
        <source>on</source>
        <translation>қосулы</translation>
    </message>
    <message>
        <source>off</source>
        <translation>өшірулі</translation>
    </message>
    <message>
        <source>view to move in</source>
        <translation>қозғалтып көретін сурет</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Басты бет</translation>
    </message>
    <message>
        <source>About this exhibition</source>
        <translation>Көрме туралы</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Уақыт сызығы</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Тұлға</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Ел</translation>
    </message>
    <message>
        <source>Closer view</source>
        <translation>Жақыннан көру</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Қолжетімділік</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>Өте баяу</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Баяу</translation>
    </message>
    <message>
        <source>Normal pace</source>
        <translation>Қалыпты қарқын</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Жылдам</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Өте жылдам</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ақырын</translation>
    </message>
    <message>
        <source>Normal volume</source>
        <translation>Қалыпты дауыс</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Қатты</translation>
    </message>
    <message>
        <source>Speech is on.</source>
        <translation>Дыбыстау қосылды.</translation>
    </message>
    <message>
        <source>Speech is off.</source>
        <translation>Дыбыстау өшірілді.</translation>
    </message>
    <message>
        <source>Press down to go on.</source>
        <translation>Әрі қарай өту үшін төмен батырмасын басыңыз.</translation>
    </message>
    <message>
        <source>Press down to go on and up to go back by one. The middle key opens. Back returns to the page before, Home to the beginning. F2 repeats, F3 tells where you are, F4 turns speech on and off.</source>
        <translation>Төмен батырмасы әрі қарай өткізеді, жоғары батырмасы бір қадам қайтарады. Ортаңғы батырма ашады. «Артқа» алдыңғы бетке, «Басты бет» басына қайтарады. F2 қайталайды, F3 қай жерде екеніңізді айтады, F4 дыбыстауды қосады және өшіреді.</translation>
    </message>
    <message>
        <source>Arrows move it. Back leaves it.</source>
        <translation>Көрсеткі батырмалары қозғалтады. «Артқа» батырмасымен шығасыз.</translation>
    </message>
    <message>
        <source>Are you still there? Press any key to stay.</source>
        <translation>Осындасыз ба? Жалғастыру үшін кез келген батырманы басыңыз.</translation>
    </message>
    <message>
        <source>Section %1.</source>
        <translation>%1 бөлімі.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 ішінен %1</translation>
    </message>
    <message>
        <source>%1 of %2 in the section %3.</source>
        <translation>%3 бөлімінде, %2 ішінен %1.</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>қазір қолжетімсіз</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Әзірге ештеңе таңдалмады.</translation>
    </message>
    <message>
        <source>Speech is switched off on this kiosk.</source>
        <translation>Бұл киоскіде дыбыстау өшірілген.</translation>
    </message>
    <message>
        <source>The library of the speech service is missing. Install libspeechd2.</source>
        <translation>Дыбыстау қызметінің кітапханасы жоқ. libspeechd2 пакетін орнатыңыз.</translation>
    </message>
    <message>
        <source>The speech service is missing. Install speech-dispatcher.</source>
        <translation>Дыбыстау қызметі жоқ. speech-dispatcher пакетін орнатыңыз.</translation>
    </message>
    <message>
        <source>No speech service answers at the address in SPEECHD_ADDRESS.</source>
        <translation>SPEECHD_ADDRESS көрсеткен мекенжайда дыбыстау қызметі жауап бермейді.</translation>
    </message>
    <message>
        <source>The voices are missing. Install speech-dispatcher-espeak-ng.</source>
        <translation>Дауыстар жоқ. speech-dispatcher-espeak-ng пакетін орнатыңыз.</translation>
    </message>
    <message>
        <source>The speech engine does not start. Look at the service speech-dispatcher.</source>
        <translation>Дыбыстау қызметі іске қосылмай тұр. speech-dispatcher қызметін тексеріңіз.</translation>
    </message>
    <message>
        <source>The speech engine does not answer. Look at speech-dispatcher and at the sound device.</source>
        <translation>Дыбыстау қызметі жауап бермейді. speech-dispatcher пен дыбыс құрылғысын тексеріңіз.</translation>
    </message>
    <message>
        <source>The speech engine has no voices. Install speech-dispatcher-espeak-ng.</source>
        <translation>Дыбыстау қызметінде дауыс жоқ. speech-dispatcher-espeak-ng пакетін орнатыңыз.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Exhibition</source>
        <translation>Көрме</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Орнатылды</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Мазмұны</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Ескертулер</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>{title}, release {release}</source>
        <translation>{title}, {release}‑шығарылым</translation>
    </message>
    <message>
        <source>signed: {key}</source>
        <translation>қол қойған: {key}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>қол қойылмаған</translation>
    </message>
    <message>
        <source>release {release} is kept</source>
        <translation>{release}‑шығарылым сақтаулы</translation>
    </message>
    <message>
        <source>Nothing yet: this one came with the kiosk</source>
        <translation>Әзірге жоқ: бұл көрме киоскімен бірге келген</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} бос орын</translation>
    </message>
    <message>
        <source>None: everything was in order</source>
        <translation>Жоқ: бәрі дұрыс</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>Тізімін көру</translation>
    </message>
    <message>
        <source>The exhibition is being shown</source>
        <translation>Көрме көрсетіліп тұр</translation>
    </message>
    <message>
        <source>Nothing is shown at the moment</source>
        <translation>Қазір ештеңе көрсетілмей тұр</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>Бәрі қалыпты.</translation>
    </message>
    <message>
        <source>The list of what is installed had to be repaired. Tell the operator.</source>
        <translation>Орнатылғандар тізімін жөндеуге тура келді. Операторға айтыңыз.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Көрсетілмейді</translation>
    </message>
    <message>
        <source>{title}, after crashes</source>
        <translation>{title}, іркілістерден кейін</translation>
    </message>
    <message>
        <source>Release {release}</source>
        <translation>{release}‑шығарылым</translation>
    </message>
    <message>
        <source>Something is left out, because the kiosk crashed with it. See the list.</source>
        <translation>Киоск істен шыққандықтан, бір бөлігі көрсетілмейді. Тізімін қараңыз.</translation>
    </message>
    <message>
        <source>“{record}” is left out: the kiosk crashed several times while it was on the screen.</source>
        <translation>«{record}» көрсетілмейді: ол экранда тұрғанда киоск бірнеше рет істен шықты.</translation>
    </message>
    <message>
        <source>Release {release} of “{exhibition}” is set aside: the kiosk crashed several times with it. The release before it is shown.</source>
        <translation>«{exhibition}» көрмесінің {release}‑шығарылымы көрсетілмейді: онымен киоск бірнеше рет істен шықты. Алдыңғы шығарылым көрсетіліп тұр.</translation>
    </message>
    <message>
        <source>It is shown again, at the latest when the kiosk is started next time.</source>
        <translation>Ол қайта көрсетіледі, ең кеші — киоск келесі рет қосылғанда.</translation>
    </message>
    <message>
        <source>Release {release}, installed {date}</source>
        <translation>{release}‑шығарылым, {date} орнатылды</translation>
    </message>
</context>
<context>
    <name>sticks</name>
    <message>
        <source>No stick is in. Put a USB stick with the exhibition into the kiosk; it appears here by itself.</source>
        <translation>Флешка салынбаған. Көрме жазылған USB флешканы киоскіге салыңыз: ол мұнда өзі пайда болады.</translation>
    </message>
    <message>
        <source>No exhibition was found on this stick. Copy the file NAME.exhibit, made by “kiosk pack”, to its top folder.</source>
        <translation>Бұл флешкадан көрме табылмады. «kiosk pack» жасаған АТАУЫ.exhibit файлын флешканың негізгі қалтасына көшіріңіз.</translation>
    </message>
    <message>
        <source>There is very much on this stick and not all of it was looked at. If the exhibition is missing here, copy its file to the top folder.</source>
        <translation>Бұл флешкада файл өте көп, бәрі қаралған жоқ. Көрме мұнда көрінбесе, файлын негізгі қалтаға көшіріңіз.</translation>
    </message>
    <message>
        <source>Only the newest exhibitions on this stick are listed. If the one you want is missing, take old ones off the stick.</source>
        <translation>Бұл флешкадағы көрмелердің ең жаңалары ғана көрсетілген. Керегі көрінбесе, флешкадан ескілерін өшіріңіз.</translation>
    </message>
    <message>
        <source>This stick was taken out. Put it in again.</source>
        <translation>Бұл флешка шығарылды. Қайта салыңыз.</translation>
    </message>
    <message>
        <source>This stick cannot be read. Try another socket, then another stick.</source>
        <translation>Бұл флешка оқылмайды. Басқа ұяға, содан кейін басқа флешканы салып көріңіз.</translation>
    </message>
    <message>
        <source>The kiosk does not know the format of this stick. Format it as exFAT or FAT32 on another computer and copy the exhibition to it again.</source>
        <translation>Киоск бұл флешканың пішімін танымайды. Оны басқа компьютерде exFAT не FAT32 етіп пішімдеп, көрмені қайта көшіріңіз.</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>Preview, release {release}</source>
        <translation>Алдын ала көру, {release}‑шығарылым</translation>
    </message>
    <message>
        <source>Back to the panel</source>
        <translation>Панельге оралу</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Erase a letter</source>
        <translation>Әріпті өшіру</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Бос орын</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Бас әріптер</translation>
    </message>
</context>
</TS>
