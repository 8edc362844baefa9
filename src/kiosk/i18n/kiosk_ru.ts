<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Accommodations</name>
    <message>
        <source>Accessibility</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>When your visit ends, everything returns to how it was.</source>
        <translation>Когда вы закончите, всё вернётся к исходному виду.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокий</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Движение</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Спокойное</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s)</source>
        <translation>
            <numerusform>%n дар</numerusform>
            <numerusform>%n дара</numerusform>
            <numerusform>%n даров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s)</source>
        <translation>
            <numerusform>%n книга</numerusform>
            <numerusform>%n книги</numerusform>
            <numerusform>%n книг</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n цитата</numerusform>
            <numerusform>%n цитаты</numerusform>
            <numerusform>%n цитат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>About the exhibition</source>
        <translation>О выставке</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>На главную</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Доступность</translation>
    </message>
</context>
<context>
    <name>EmptySection</name>
    <message>
        <source>Nothing is on display here yet</source>
        <translation>Здесь пока ничего не выставлено</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Begin here</source>
        <translation>Начните отсюда</translation>
    </message>
</context>
<context>
    <name>Lead</name>
    <message>
        <source>The page with the inscription is waiting for the original.</source>
        <translation>Страница с автографом ждёт подлинника.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Open the book</source>
        <translation>Открыть книгу</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Предыдущая запись</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Следующая запись</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Подробнее</translation>
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
        <translation>Предыдущая запись</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Следующая запись</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Источники</translation>
    </message>
</context>
<context>
    <name>SampleMark</name>
    <message>
        <source>Sample</source>
        <translation>Образец</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message>
        <source>Touch the screen and you go on from here. Otherwise the exhibition begins anew.</source>
        <translation>Коснитесь экрана – и продолжите с этого места. Иначе показ начнётся сначала.</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Я здесь</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Завершить</translation>
    </message>
</context>
<context>
    <name>Threads</name>
    <message>
        <source>Threads that leave from here</source>
        <translation>Пути, которые ведут отсюда</translation>
    </message>
</context>
<context>
    <name>ZoomStage</name>
    <message>
        <source>Closer</source>
        <translation>Ближе</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Целиком</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Reference code</source>
        <translation>Шифр документа</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Вид документа</translation>
    </message>
    <message>
        <source>Adopted by</source>
        <translation>Принят</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Стороны</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Место хранения</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Объём</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Высота</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ширина</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Глубина</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Диаметр</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размеры</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Даритель (страна)</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Получатель (страна)</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>Даритель</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>Инвентарный номер</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Повод</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Title of the book</source>
        <translation>Название книги</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Издательство</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Год издания</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страниц</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Inscription</source>
        <translation>Дарственная надпись</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Текст надписи</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Language of the book</source>
        <translation>Язык книги</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Выступающий</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Spoken or published in</source>
        <translation>Язык публикации</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>Как опубликовано</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Страны</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Персоны</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Авторство</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Права</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>document</source>
        <translation>документ</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>дар</translation>
    </message>
    <message>
        <source>signed book</source>
        <translation>книга</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>цитата</translation>
    </message>
</context>
<context>
    <name>quotes</name>
    <message>
        <source>Translation; published in: %1</source>
        <translation>Перевод. Язык публикации: %1</translation>
    </message>
    <message>
        <source>Reported words</source>
        <translation>В пересказе</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>Коснитесь экрана, чтобы начать</translation>
    </message>
    <message>
        <source>The exhibition is being prepared</source>
        <translation>Экспозиция готовится</translation>
    </message>
    <message>
        <source>Please ask a member of staff</source>
        <translation>Обратитесь к сотруднику</translation>
    </message>
</context>
</TS>
