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
        <translation>Когда вы закончите, всё вернётся к&#xa0;исходному виду.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Easy to read</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>For children</source>
        <translation>Для детей</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Полный</translation>
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
        <source>Safe colours</source>
        <translation>Различимые цвета</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Движение</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Спокойное</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Речь</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выключена</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Включена</translation>
    </message>
    <message>
        <source>Pace of speech</source>
        <translation>Темп речи</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>Очень медленно</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Медленно</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Быстро</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Очень быстро</translation>
    </message>
    <message>
        <source>Volume of speech</source>
        <translation>Громкость речи</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Тихо</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Громко</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Кнопки</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Ниже</translation>
    </message>
</context>
<context>
    <name>CheckResult</name>
    <message>
        <source>What changes</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>What was found: %1</source>
        <translation>Что найдено: %1</translation>
    </message>
    <message>
        <source>Nothing has changed: visitors see what they saw before.</source>
        <translation>Ничего не&#xa0;изменилось: посетители видят то же, что и&#xa0;раньше.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Установить</translation>
    </message>
    <message>
        <source>See it first</source>
        <translation>Сначала посмотреть</translation>
    </message>
    <message>
        <source>Do not install</source>
        <translation>Не&#xa0;устанавливать</translation>
    </message>
    <message>
        <source>Back to the sticks</source>
        <translation>Назад к&#xa0;флешкам</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>One moment …</source>
        <translation>Одну минуту …</translation>
    </message>
    <message>
        <source>Leave the stick in until this is done. The exhibition goes on.</source>
        <translation>Не&#xa0;вынимайте флешку, пока это не&#xa0;закончится. Выставка не&#xa0;прерывается.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>ChosenRow</name>
    <message>
        <source>Clear all</source>
        <translation>Сбросить всё</translation>
    </message>
    <message>
        <source>Take off: %1</source>
        <translation>Убрать: %1</translation>
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
            <numerusform>%n шаг</numerusform>
            <numerusform>%n шага</numerusform>
            <numerusform>%n шагов</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn it</source>
        <translation>Повернуть</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Слушать</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>Leaf through</source>
        <translation>Полистать</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Рассмотреть</translation>
    </message>
    <message>
        <source>All around</source>
        <translation>Со всех сторон</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n вид</numerusform>
            <numerusform>%n вида</numerusform>
            <numerusform>%n видов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareChooser</name>
    <message>
        <source>What shall stand beside it?</source>
        <translation>Что поставить рядом?</translation>
    </message>
    <message>
        <source>There is nothing to compare it with yet.</source>
        <translation>Пока не с чем сравнить.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Both move together</source>
        <translation>Движутся вместе</translation>
    </message>
    <message>
        <source>Each moves by itself</source>
        <translation>Каждый движется сам</translation>
    </message>
    <message>
        <source>Compare with another</source>
        <translation>Сравнить с другим</translation>
    </message>
</context>
<context>
    <name>CountryList</name>
    <message>
        <source>List of countries</source>
        <translation>Список стран</translation>
    </message>
</context>
<context>
    <name>CountryPanel</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>See the records</source>
        <translation>Смотреть записи</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n&#xa0;документ</numerusform>
            <numerusform>%n&#xa0;документа</numerusform>
            <numerusform>%n&#xa0;документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s)</source>
        <translation>
            <numerusform>%n&#xa0;дар</numerusform>
            <numerusform>%n&#xa0;дара</numerusform>
            <numerusform>%n&#xa0;даров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s)</source>
        <translation>
            <numerusform>%n&#xa0;книга</numerusform>
            <numerusform>%n&#xa0;книги</numerusform>
            <numerusform>%n&#xa0;книг</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n&#xa0;цитата</numerusform>
            <numerusform>%n&#xa0;цитаты</numerusform>
            <numerusform>%n&#xa0;цитат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n country(ies)</source>
        <translation>
            <numerusform>%n страна</numerusform>
            <numerusform>%n страны</numerusform>
            <numerusform>%n стран</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new exhibition with %n record(s)</source>
        <translation>
            <numerusform>Новая выставка, %n&#xa0;запись</numerusform>
            <numerusform>Новая выставка, %n&#xa0;записи</numerusform>
            <numerusform>Новая выставка, %n&#xa0;записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) added</source>
        <translation>
            <numerusform>Добавлена %n&#xa0;запись</numerusform>
            <numerusform>Добавлено %n&#xa0;записи</numerusform>
            <numerusform>Добавлено %n&#xa0;записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed</source>
        <translation>
            <numerusform>Изменена %n&#xa0;запись</numerusform>
            <numerusform>Изменено %n&#xa0;записи</numerusform>
            <numerusform>Изменено %n&#xa0;записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) removed</source>
        <translation>
            <numerusform>Удалена %n&#xa0;запись</numerusform>
            <numerusform>Удалено %n&#xa0;записи</numerusform>
            <numerusform>Удалено %n&#xa0;записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) lost a picture</source>
        <translation>
            <numerusform>%n&#xa0;запись лишилась изображения</numerusform>
            <numerusform>%n&#xa0;записи лишились изображения</numerusform>
            <numerusform>%n&#xa0;записей лишились изображения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) lost their {text}</source>
        <translation>
            <numerusform>%n&#xa0;запись потеряла {text}</numerusform>
            <numerusform>%n&#xa0;записи потеряли {text}</numerusform>
            <numerusform>%n&#xa0;записей потеряли {text}</numerusform>
        </translation>
    </message>
    <message>
        <source>The exhibition can now be read {in_language}</source>
        <translation>Выставку теперь можно читать {in_language}</translation>
    </message>
    <message>
        <source>The exhibition can no longer be read {in_language}</source>
        <translation>Выставку больше нельзя читать {in_language}</translation>
    </message>
    <message>
        <source>The exhibition&apos;s own texts or settings changed</source>
        <translation>Изменились тексты или настройки самой выставки</translation>
    </message>
    <message>
        <source>Nothing that visitors see changes</source>
        <translation>Для посетителей ничего не&#xa0;изменится</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n&#xa0;запись</numerusform>
            <numerusform>%n&#xa0;записи</numerusform>
            <numerusform>%n&#xa0;записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n&#xa0;язык</numerusform>
            <numerusform>%n&#xa0;языка</numerusform>
            <numerusform>%n&#xa0;языков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wrong try(ies) and the pad is locked for a while.</source>
        <translation>
            <numerusform>Ещё %n&#xa0;неверная попытка, и&#xa0;клавиши будут на&#xa0;время заблокированы.</numerusform>
            <numerusform>Ещё %n&#xa0;неверные попытки, и&#xa0;клавиши будут на&#xa0;время заблокированы.</numerusform>
            <numerusform>Ещё %n&#xa0;неверных попыток, и&#xa0;клавиши будут на&#xa0;время заблокированы.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n&#xa0;ошибка</numerusform>
            <numerusform>%n&#xa0;ошибки</numerusform>
            <numerusform>%n&#xa0;ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n&#xa0;замечание</numerusform>
            <numerusform>%n&#xa0;замечания</numerusform>
            <numerusform>%n&#xa0;замечаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are left out because their pictures are damaged</source>
        <translation>
            <numerusform>%n&#xa0;запись не&#xa0;показывается: повреждены изображения</numerusform>
            <numerusform>%n&#xa0;записи не&#xa0;показываются: повреждены изображения</numerusform>
            <numerusform>%n&#xa0;записей не&#xa0;показываются: повреждены изображения</numerusform>
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
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Лента времени</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>About the exhibition</source>
        <translation>О&#xa0;выставке</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>На&#xa0;главную</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Доступность</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>Staff panel</source>
        <translation>Панель сотрудника</translation>
    </message>
    <message>
        <source>Enter your PIN. The exhibition begins anew when you leave.</source>
        <translation>Введите PIN‑код. Когда вы выйдете, выставка начнётся сначала.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Одну минуту …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>EditionCard</name>
    <message>
        <source>Show this one</source>
        <translation>Показать эту</translation>
    </message>
    <message>
        <source>Back to release %1</source>
        <translation>Вернуть выпуск&#xa0;%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>EditionsPage</name>
    <message>
        <source>Installed exhibitions</source>
        <translation>Установленные выставки</translation>
    </message>
    <message>
        <source>One of them is shown. Each keeps the release before it, to go back to.</source>
        <translation>Одна из&#xa0;них показывается. У&#xa0;каждой хранится предыдущий выпуск, к&#xa0;нему можно вернуться.</translation>
    </message>
    <message>
        <source>Nothing is installed yet: what visitors see came with the kiosk. An exhibition from a stick takes its place.</source>
        <translation>Пока ничего не&#xa0;установлено: посетители видят выставку, поставленную вместе с&#xa0;киоском. Выставка с&#xa0;флешки займёт её место.</translation>
    </message>
    <message>
        <source>Install from a stick</source>
        <translation>Установить с&#xa0;флешки</translation>
    </message>
</context>
<context>
    <name>EmptySection</name>
    <message>
        <source>Nothing is on display here yet</source>
        <translation>Здесь пока ничего не&#xa0;выставлено</translation>
    </message>
</context>
<context>
    <name>EventHead</name>
    <message>
        <source>In the exhibition</source>
        <translation>На выставке</translation>
    </message>
</context>
<context>
    <name>FacetColumn</name>
    <message>
        <source>All %1 by letter</source>
        <translation>Все по алфавиту: %1</translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message>
        <source>%1: show all %2</source>
        <translation>%1: показать все, %2</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>все %1</translation>
    </message>
</context>
<context>
    <name>GroupsBar</name>
    <message>
        <source>All sections</source>
        <translation>Все разделы</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Health of the kiosk</source>
        <translation>Проверка киоска</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Проверить ещё раз</translation>
    </message>
    <message>
        <source>Map of touches</source>
        <translation>Карта касаний</translation>
    </message>
    <message>
        <source>Save to a stick</source>
        <translation>Сохранить на флешку</translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n событие</numerusform>
            <numerusform>%n события</numerusform>
            <numerusform>%n событий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dated more broadly</source>
        <translation>
            <numerusform>с более широкой датой: %n</numerusform>
            <numerusform>с более широкой датой: %n</numerusform>
            <numerusform>с более широкой датой: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a date: %n</source>
        <translation>
            <numerusform>Без даты: %n</numerusform>
            <numerusform>Без даты: %n</numerusform>
            <numerusform>Без даты: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
</context>
<context>
    <name>HomeList</name>
    <message>
        <source>Timeline</source>
        <translation>Лента времени</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Начните отсюда</translation>
    </message>
</context>
<context>
    <name>IndexStrip</name>
    <message>
        <source>Go through the list</source>
        <translation>Листать список</translation>
    </message>
</context>
<context>
    <name>InstallPage</name>
    <message>
        <source>Checking “%1”</source>
        <translation>Проверяется «%1»</translation>
    </message>
    <message>
        <source>Installing “%1”</source>
        <translation>Устанавливается «%1»</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Возвращаем</translation>
    </message>
    <message>
        <source>%1, release %2</source>
        <translation>%1, выпуск&#xa0;%2</translation>
    </message>
    <message>
        <source>This cannot be installed</source>
        <translation>Это установить нельзя</translation>
    </message>
    <message>
        <source>Release %1 is installed</source>
        <translation>Выпуск&#xa0;%1 установлен</translation>
    </message>
    <message>
        <source>Everything is as it was</source>
        <translation>Всё как прежде</translation>
    </message>
    <message>
        <source>Install from a stick</source>
        <translation>Установить с&#xa0;флешки</translation>
    </message>
    <message>
        <source>Choose an exhibition. It is checked first; nothing changes yet.</source>
        <translation>Выберите выставку. Сначала она проверяется, пока ничего не&#xa0;меняется.</translation>
    </message>
    <message>
        <source>Checked: everything is whole. Signed: %1</source>
        <translation>Проверено: всё цело. Подписано: %1</translation>
    </message>
    <message>
        <source>Checked: everything is whole. Not signed.</source>
        <translation>Проверено: всё цело. Без подписи.</translation>
    </message>
</context>
<context>
    <name>Installed</name>
    <message>
        <source>Visitors see what they saw before, as soon as you leave the panel.</source>
        <translation>Как только вы выйдете из&#xa0;панели, посетители увидят то же, что и&#xa0;раньше.</translation>
    </message>
    <message>
        <source>“%1”: visitors see it as soon as you leave the panel. The stick may be taken out.</source>
        <translation>«%1»: посетители увидят её, как только вы выйдете из&#xa0;панели. Флешку можно вынуть.</translation>
    </message>
    <message>
        <source>Leave the panel</source>
        <translation>Выйти из&#xa0;панели</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Вернуть как было</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Ещё одну</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Что изменилось</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Erase a digit</source>
        <translation>Стереть цифру</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Ввести PIN‑код</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language of the panel</source>
        <translation>Язык панели</translation>
    </message>
    <message>
        <source>Visitors choose theirs for themselves; this does not change it.</source>
        <translation>Посетители выбирают язык сами: на&#xa0;них это не&#xa0;влияет.</translation>
    </message>
</context>
<context>
    <name>Lead</name>
    <message>
        <source>The page with the inscription is waiting for the original.</source>
        <translation>Страница с&#xa0;автографом ждёт подлинника.</translation>
    </message>
    <message>
        <source>Back to the object</source>
        <translation>Вернуться к предмету</translation>
    </message>
    <message>
        <source>How large is it?</source>
        <translation>Какого размера?</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>A new release, with its pictures and recordings made anew, is the better way: it is shown whole.</source>
        <translation>Лучше установить новый выпуск, в&#xa0;котором изображения и&#xa0;записи сделаны заново: он будет показан целиком.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Показать снова</translation>
    </message>
</context>
<context>
    <name>LetterKeys</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ListIndex</name>
    <message>
        <source>All letters</source>
        <translation>Все буквы</translation>
    </message>
</context>
<context>
    <name>MapButtons</name>
    <message>
        <source>Further away</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Ближе</translation>
    </message>
    <message>
        <source>As at the beginning</source>
        <translation>Как в начале</translation>
    </message>
    <message>
        <source>The whole world</source>
        <translation>Весь мир</translation>
    </message>
</context>
<context>
    <name>MapHead</name>
    <message>
        <source>Made with Natural Earth</source>
        <translation>Сделано на данных Natural Earth</translation>
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
            <numerusform>%n страна</numerusform>
            <numerusform>%n страны</numerusform>
            <numerusform>%n стран</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Показать карту</translation>
    </message>
    <message>
        <source>List of countries</source>
        <translation>Список стран</translation>
    </message>
</context>
<context>
    <name>NarrowPanel</name>
    <message>
        <source>Filter and order</source>
        <translation>Фильтр и порядок</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Показать: %1</translation>
    </message>
</context>
<context>
    <name>OpenBook</name>
    <message>
        <source>Open the book</source>
        <translation>Открыть книгу</translation>
    </message>
    <message>
        <source>Turn a leaf back</source>
        <translation>Предыдущий лист</translation>
    </message>
    <message>
        <source>Turn a leaf on</source>
        <translation>Следующий лист</translation>
    </message>
    <message>
        <source>Close the book</source>
        <translation>Закрыть книгу</translation>
    </message>
</context>
<context>
    <name>OrderRow</name>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Экспозиция</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>The whole picture, small</source>
        <translation>Всё изображение, уменьшенное</translation>
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
    <name>Panel</name>
    <message>
        <source>Staff panel</source>
        <translation>Панель сотрудника</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Change the PIN</source>
        <translation>Сменить PIN‑код</translation>
    </message>
    <message>
        <source>Now the new PIN: 4 to 12 digits.</source>
        <translation>Теперь новый PIN‑код: от&#xa0;4 до&#xa0;12 цифр.</translation>
    </message>
    <message>
        <source>The new PIN once more.</source>
        <translation>Новый PIN‑код ещё раз.</translation>
    </message>
    <message>
        <source>First the PIN of now.</source>
        <translation>Сначала нынешний PIN‑код.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Одну минуту …</translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Воспроизвести</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>На 10 секунд назад</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Субтитры</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Жестовый язык</translation>
    </message>
</context>
<context>
    <name>PlayerFailed</name>
    <message>
        <source>The film cannot be played at the moment.</source>
        <translation>Сейчас фильм воспроизвести нельзя.</translation>
    </message>
    <message>
        <source>The recording cannot be played at the moment.</source>
        <translation>Сейчас запись воспроизвести нельзя.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
</context>
<context>
    <name>PlayerPicture</name>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Воспроизвести</translation>
    </message>
</context>
<context>
    <name>PreviewStrip</name>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n&#xa0;ошибка</numerusform>
            <numerusform>%n&#xa0;ошибки</numerusform>
            <numerusform>%n&#xa0;ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n&#xa0;замечание</numerusform>
            <numerusform>%n&#xa0;замечания</numerusform>
            <numerusform>%n&#xa0;замечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be shown yet</source>
        <translation>Показать пока нечего</translation>
    </message>
    <message>
        <source>You see the last state without it</source>
        <translation>На&#xa0;экране последнее состояние без ошибки</translation>
    </message>
    <message>
        <source>What is broken is left out</source>
        <translation>Записи с&#xa0;ошибками пропущены</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>No</source>
        <translation>Нет</translation>
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
        <translation>Панель сотрудника</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Exhibitions</source>
        <translation>Выставки</translation>
    </message>
    <message>
        <source>Install a new one</source>
        <translation>Установить новую</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Громкость</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Сменить PIN‑код</translation>
    </message>
    <message>
        <source>Leave the panel</source>
        <translation>Выйти из&#xa0;панели</translation>
    </message>
</context>
<context>
    <name>ReachButton</name>
    <message>
        <source>Bring controls within reach</source>
        <translation>Опустить кнопки, чтобы достать рукой</translation>
    </message>
</context>
<context>
    <name>ReachPad</name>
    <message>
        <source>To the left</source>
        <translation>Влево</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Вверх</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Вниз</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Вправо</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Controls where they were</source>
        <translation>Вернуть кнопки на место</translation>
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
        <source>Full text</source>
        <translation>Полный текст</translation>
    </message>
</context>
<context>
    <name>RecordSources</name>
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
    <name>SavePage</name>
    <message>
        <source>Save to a stick</source>
        <translation>Сохранить на флешку</translation>
    </message>
    <message>
        <source>A new folder with all results, the settings, the map of touches and the last messages. Neither the PIN nor anything of visitors is in it.</source>
        <translation>Новая папка: все результаты, настройки, карта касаний и&#xa0;последние сообщения. В&#xa0;ней нет ни&#xa0;PIN-кода, ни&#xa0;данных о&#xa0;посетителях.</translation>
    </message>
    <message>
        <source>Looking for sticks …</source>
        <translation>Ищем флешки …</translation>
    </message>
    <message>
        <source>Back to Health</source>
        <translation>Назад к&#xa0;проверке</translation>
    </message>
</context>
<context>
    <name>ScaleView</name>
    <message>
        <source>%1 cm tall</source>
        <translation>Высота %1 см</translation>
    </message>
    <message>
        <source>Coin of 100 tenge, %1 mm across</source>
        <translation>Монета 100 тенге, диаметр %1 мм</translation>
    </message>
    <message>
        <source>Hand of an adult, %1 cm long</source>
        <translation>Ладонь взрослого, длина %1 см</translation>
    </message>
    <message>
        <source>Person, %1 cm tall</source>
        <translation>Человек ростом %1 см</translation>
    </message>
    <message>
        <source>Coin: National Bank of Kazakhstan</source>
        <translation>Монета: Национальный Банк Казахстана</translation>
    </message>
    <message>
        <source>Hand: median of women and men, S. Pheasant, Bodyspace</source>
        <translation>Ладонь: медиана женщин и мужчин, S. Pheasant, Bodyspace</translation>
    </message>
    <message>
        <source>Shown as large as it is</source>
        <translation>Показано в натуральную величину</translation>
    </message>
    <message>
        <source>As large as fits</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>As large as it is</source>
        <translation>В натуральную величину</translation>
    </message>
</context>
<context>
    <name>ScrollKeys</name>
    <message>
        <source>Further up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Further to the left</source>
        <translation>Левее</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Further to the right</source>
        <translation>Правее</translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Слова для поиска</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Закрыть поиск</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>Стереть слова</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Searched for “%1” instead of “%2”</source>
        <translation>Вместо «%2» искали «%1»</translation>
    </message>
    <message>
        <source>There is nothing to search here yet</source>
        <translation>Здесь пока нечего искать</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”</source>
        <translation>По запросу «%1» ничего не найдено</translation>
    </message>
    <message>
        <source>The nearest words</source>
        <translation>Ближайшие слова</translation>
    </message>
    <message>
        <source>Type a name, a country or a year, or begin with one of these words</source>
        <translation>Наберите имя, страну или год – или начните с одного из этих слов</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n результат</numerusform>
            <numerusform>%n результата</numerusform>
            <numerusform>%n результатов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Seconds</name>
    <message numerus="yes">
        <source>%n second(s) left.</source>
        <translation>
            <numerusform>Осталась %n секунда.</numerusform>
            <numerusform>Осталось %n секунды.</numerusform>
            <numerusform>Осталось %n секунд.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionFrame</name>
    <message>
        <source>Filter and order</source>
        <translation>Фильтр и порядок</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>SideKeys</name>
    <message>
        <source>Letters</source>
        <translation>Буквы</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Цифры и знаки</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>Стереть слова</translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <translation>Убрать клавиатуру</translation>
    </message>
</context>
<context>
    <name>SpinView</name>
    <message>
        <source>Slide a finger to turn it</source>
        <translation>Проведите пальцем, чтобы повернуть</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Повернуть влево</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Повернуть вправо</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Приблизить</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>Отдалить</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Всё изображение</translation>
    </message>
</context>
<context>
    <name>SpokenWords</name>
    <message>
        <source>What is said</source>
        <translation>Текст записи</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>Install from a stick</source>
        <translation>Установить с&#xa0;флешки</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>Вернуть предыдущую</translation>
    </message>
    <message>
        <source>The exhibition goes on while something is installed: it changes over only when the new one is checked as a whole.</source>
        <translation>Во&#xa0;время установки выставка не&#xa0;прерывается: она сменится, только когда новая проверена целиком.</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>The tour ends here</source>
        <translation>Экскурсия окончена</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Шаг %1 из %2</translation>
    </message>
    <message>
        <source>You have seen all of it</source>
        <translation>Вы всё посмотрели</translation>
    </message>
    <message>
        <source>Begin once more, or look around on your own.</source>
        <translation>Начните сначала или осмотритесь сами.</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Предыдущий</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать сначала</translation>
    </message>
    <message>
        <source>Back to step %1</source>
        <translation>Вернуться к шагу %1</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Показать ещё раз</translation>
    </message>
    <message>
        <source>On your own</source>
        <translation>Осмотреться</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Следующий</translation>
    </message>
</context>
<context>
    <name>StickList</name>
    <message>
        <source>Looking for sticks …</source>
        <translation>Ищем флешки …</translation>
    </message>
    <message>
        <source>Stick “%1”</source>
        <translation>Флешка «%1»</translation>
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
        <translation>Коснитесь экрана&#xa0;– и&#xa0;продолжите с&#xa0;этого места. Иначе показ начнётся сначала.</translation>
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
    <name>SubjectGroup</name>
    <message>
        <source>People and countries</source>
        <translation>Люди и страны</translation>
    </message>
</context>
<context>
    <name>SubjectHead</name>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Персона</translation>
    </message>
    <message>
        <source>Diplomatic relations since: %1</source>
        <translation>Дипломатические отношения установлены: %1</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Показать на карте</translation>
    </message>
    <message>
        <source>People in the same records</source>
        <translation>Люди в тех же записях</translation>
    </message>
    <message>
        <source>Countries in the same records</source>
        <translation>Страны в тех же записях</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Источники</translation>
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
        <translation>Ничто не датировано именно этим временем</translation>
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
    <name>TimeButtons</name>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Ближе</translation>
    </message>
    <message>
        <source>All of the time</source>
        <translation>Всё время</translation>
    </message>
</context>
<context>
    <name>TimeOverview</name>
    <message>
        <source>All of the time, small</source>
        <translation>Всё время, мелко</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>What is known of these has no day, month or year that could stand on the line.</source>
        <translation>Об этих записях неизвестны ни день, ни месяц, ни год, которые можно отметить на линии.</translation>
    </message>
    <message>
        <source>Dated more broadly than what is in view</source>
        <translation>Датированы шире, чем показанное время</translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Timeline</source>
        <translation>Лента времени</translation>
    </message>
    <message>
        <source>Nothing here has a date yet</source>
        <translation>Здесь пока ничто не имеет даты</translation>
    </message>
</context>
<context>
    <name>TouchesPage</name>
    <message>
        <source>Where the screen is touched</source>
        <translation>Где касались экрана</translation>
    </message>
    <message>
        <source>Back to Health</source>
        <translation>Назад к&#xa0;проверке</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Оба</translation>
    </message>
</context>
<context>
    <name>TurnRing</name>
    <message>
        <source>Turn it round</source>
        <translation>Вращать</translation>
    </message>
</context>
<context>
    <name>ViewerStrip</name>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Перейти к странице</translation>
    </message>
</context>
<context>
    <name>ViewerWays</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Экскурсия</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
</context>
<context>
    <name>VolumeKeys</name>
    <message>
        <source>Quieter</source>
        <translation>Тише</translation>
    </message>
    <message>
        <source>Volume %1 of %2</source>
        <translation>Громкость %1 из %2</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Громче</translation>
    </message>
</context>
<context>
    <name>VolumePage</name>
    <message>
        <source>Volume</source>
        <translation>Громкость</translation>
    </message>
    <message>
        <source>No sound output was found. Ask the operator to connect one; the exhibition is shown without sound.</source>
        <translation>Устройство для вывода звука не&#xa0;найдено. Попросите оператора подключить его; выставка идёт без звука.</translation>
    </message>
    <message>
        <source>The sound is switched off. Touch a step to switch it on.</source>
        <translation>Звук выключен. Чтобы включить, коснитесь одного из&#xa0;делений.</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Тише</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Громче</translation>
    </message>
</context>
<context>
    <name>WarningsPage</name>
    <message>
        <source>Remarks on this exhibition</source>
        <translation>Замечания к&#xa0;этой выставке</translation>
    </message>
    <message>
        <source>None of them keeps visitors from seeing it. Give them to whoever makes the exhibition.</source>
        <translation>Ни&#xa0;одно из&#xa0;них не&#xa0;мешает показу. Передайте их тому, кто готовит выставку.</translation>
    </message>
    <message>
        <source>Back to the status</source>
        <translation>Назад к&#xa0;состоянию</translation>
    </message>
</context>
<context>
    <name>WholeFacet</name>
    <message>
        <source>Back to all filters</source>
        <translation>Ко всем фильтрам</translation>
    </message>
</context>
<context>
    <name>YearHead</name>
    <message>
        <source>Timeline</source>
        <translation>Лента времени</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <source>Closer</source>
        <translation>Приблизить</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>Отдалить</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Всё изображение</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>Повернуть изображение</translation>
    </message>
</context>
<context>
    <name>ZoomStage</name>
    <message>
        <source>Closer</source>
        <translation>Приблизить</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>Отдалить</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Целиком</translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Decade</source>
        <translation>Десятилетие</translation>
    </message>
    <message>
        <source>Kind of object</source>
        <translation>Вид предмета</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Вид документа</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Выступающий</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Персона</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
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
        <source>Made by</source>
        <translation>Автор работы</translation>
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
        <source>Inscribed</source>
        <translation>Дата автографа</translation>
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
        <source>Signed by</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>Упоминается</translation>
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
    <name>findings</name>
    <message>
        <source>A text is missing in one language; another is shown instead.</source>
        <translation>На&#xa0;одном из&#xa0;языков нет текста; вместо него показан другой.</translation>
    </message>
    <message>
        <source>A picture has no description for visitors who cannot see it.</source>
        <translation>У&#xa0;изображения нет описания для незрячих посетителей.</translation>
    </message>
    <message>
        <source>A picture has no credit or no rights.</source>
        <translation>У&#xa0;изображения не&#xa0;указаны автор или права.</translation>
    </message>
    <message>
        <source>A record has no date, so it stands at the end of its list.</source>
        <translation>У&#xa0;записи нет даты, поэтому она стоит в&#xa0;конце списка.</translation>
    </message>
    <message>
        <source>A picture is missing: its file is not in the exhibition.</source>
        <translation>Нет изображения: его файла в&#xa0;выставке нет.</translation>
    </message>
    <message>
        <source>A picture that is wanted here is not in the record.</source>
        <translation>Изображения, которое здесь нужно, в&#xa0;записи нет.</translation>
    </message>
    <message>
        <source>A folder is missing, or has no picture in it.</source>
        <translation>Папки нет, или в ней нет ни одного изображения.</translation>
    </message>
    <message>
        <source>A picture, sound or film lacks its file, or says what does not belong to it.</source>
        <translation>У изображения, звука или фильма не назван файл, или указано то, что к нему не относится.</translation>
    </message>
    <message>
        <source>A document has more pages than the kiosk shows.</source>
        <translation>В документе больше страниц, чем показывает киоск.</translation>
    </message>
    <message>
        <source>A turning object has too few or too many pictures.</source>
        <translation>У вращающегося предмета слишком мало или слишком много снимков.</translation>
    </message>
    <message>
        <source>The pictures of a turning object are not all of one size.</source>
        <translation>Снимки вращающегося предмета не все одного размера.</translation>
    </message>
    <message>
        <source>A person is named who is not in the list of people.</source>
        <translation>Назван человек, которого нет в&#xa0;списке людей.</translation>
    </message>
    <message>
        <source>An event is named that is not in the list of events.</source>
        <translation>Названо событие, которого нет в списке событий.</translation>
    </message>
    <message>
        <source>A record is named that is not in the exhibition.</source>
        <translation>Названа запись, которой нет в&#xa0;выставке.</translation>
    </message>
    <message>
        <source>Something that is needed is missing here.</source>
        <translation>Здесь не&#xa0;хватает нужного.</translation>
    </message>
    <message>
        <source>A text has letters that the kiosk&apos;s fonts do not have.</source>
        <translation>В&#xa0;тексте есть буквы, которых нет в&#xa0;шрифтах киоска.</translation>
    </message>
    <message>
        <source>A picture is too small for the screen and will look soft.</source>
        <translation>Изображение слишком мало для экрана и&#xa0;будет нечётким.</translation>
    </message>
    <message>
        <source>A detail of a picture is too small for the screen.</source>
        <translation>Деталь изображения слишком мала для экрана.</translation>
    </message>
    <message>
        <source>A picture is larger than the kiosk takes.</source>
        <translation>Изображение больше, чем принимает киоск.</translation>
    </message>
    <message>
        <source>A picture is cut off; its file is not whole.</source>
        <translation>Изображение обрезано: файл неполный.</translation>
    </message>
    <message>
        <source>A picture with a mistake is used here again.</source>
        <translation>Изображение с&#xa0;ошибкой использовано здесь ещё раз.</translation>
    </message>
    <message>
        <source>A file is no picture that the kiosk can read.</source>
        <translation>Файл не&#xa0;является изображением, которое читает киоск.</translation>
    </message>
    <message>
        <source>A picture cannot be read and is left out.</source>
        <translation>Изображение не&#xa0;читается и&#xa0;пропущено.</translation>
    </message>
    <message>
        <source>A picture is shown, but visitors cannot come close to it.</source>
        <translation>Изображение показывается, но приблизить его посетители не могут.</translation>
    </message>
    <message>
        <source>A picture stopped the program that reads it and is left out.</source>
        <translation>Изображение остановило читающую его программу и&#xa0;пропущено.</translation>
    </message>
    <message>
        <source>A file is no sound or film that the kiosk can play.</source>
        <translation>Файл не является звуком или фильмом, который киоск может воспроизвести.</translation>
    </message>
    <message>
        <source>A sound or film is compressed in a way that the kiosk does not play.</source>
        <translation>Звук или фильм сжат способом, который киоск не воспроизводит.</translation>
    </message>
    <message>
        <source>A sound or film is larger or longer than the kiosk takes.</source>
        <translation>Звук или фильм больше или длиннее, чем принимает киоск.</translation>
    </message>
    <message>
        <source>A sound or film is cut off; its file is not whole.</source>
        <translation>Звук или фильм обрывается: файл неполный.</translation>
    </message>
    <message>
        <source>A sound or film is damaged and cannot be played.</source>
        <translation>Звук или фильм повреждён и не воспроизводится.</translation>
    </message>
    <message>
        <source>A sound or film is encrypted and cannot be played.</source>
        <translation>Звук или фильм зашифрован и не воспроизводится.</translation>
    </message>
    <message>
        <source>A sound or film with a mistake is used here again.</source>
        <translation>Звук или фильм с ошибкой использован здесь ещё раз.</translation>
    </message>
    <message>
        <source>A sound, film or file of captions is missing.</source>
        <translation>Нет звука, фильма или файла субтитров.</translation>
    </message>
    <message>
        <source>A film has no picture; its file holds sound alone.</source>
        <translation>В фильме нет изображения: в файле только звук.</translation>
    </message>
    <message>
        <source>A recording has no sound.</source>
        <translation>В записи нет звука.</translation>
    </message>
    <message>
        <source>A film is so large that it may not run smoothly.</source>
        <translation>Фильм так велик, что может идти неровно.</translation>
    </message>
    <message>
        <source>The film in sign language is not as long as the film itself.</source>
        <translation>Фильм на жестовом языке отличается по длине от самого фильма.</translation>
    </message>
    <message>
        <source>A sound or film has no captions for visitors who cannot hear it.</source>
        <translation>У звука или фильма нет субтитров для тех, кто не слышит.</translation>
    </message>
    <message>
        <source>A film has no picture to show until it is played.</source>
        <translation>У фильма нет картинки, видимой до начала.</translation>
    </message>
    <message>
        <source>A file of captions cannot be read; it is not WebVTT.</source>
        <translation>Файл субтитров не читается: это не WebVTT.</translation>
    </message>
    <message>
        <source>A caption has a mistake and is not shown.</source>
        <translation>В субтитре ошибка, он не показывается.</translation>
    </message>
    <message>
        <source>A caption begins before the one before it ends.</source>
        <translation>Субтитр начинается раньше, чем кончается предыдущий.</translation>
    </message>
    <message>
        <source>A caption begins after the end of its recording.</source>
        <translation>Субтитр начинается после конца записи.</translation>
    </message>
    <message>
        <source>A sound or film stopped the program that reads it and is left out.</source>
        <translation>Звук или фильм остановил читающую его программу и пропущен.</translation>
    </message>
    <message>
        <source>A file is empty.</source>
        <translation>Файл пуст.</translation>
    </message>
    <message>
        <source>A text is empty.</source>
        <translation>Текст пуст.</translation>
    </message>
    <message>
        <source>A list is empty that needs an entry.</source>
        <translation>Список пуст, а&#xa0;нужна хотя бы одна строка.</translation>
    </message>
    <message>
        <source>A section has no records and is not shown.</source>
        <translation>В&#xa0;разделе нет записей, он не&#xa0;показывается.</translation>
    </message>
    <message>
        <source>A table has no rows.</source>
        <translation>В&#xa0;таблице нет строк.</translation>
    </message>
    <message>
        <source>A section&apos;s records were not found.</source>
        <translation>Записи раздела не&#xa0;найдены.</translation>
    </message>
    <message>
        <source>The attract loop has no scenes of its own.</source>
        <translation>У&#xa0;заставки нет собственных сцен.</translation>
    </message>
    <message>
        <source>There is no exhibition in this folder.</source>
        <translation>В&#xa0;этой папке нет выставки.</translation>
    </message>
    <message>
        <source>There is no exhibition.yaml in this folder.</source>
        <translation>В&#xa0;этой папке нет exhibition.yaml.</translation>
    </message>
    <message>
        <source>Something looks like a sample and is not marked as one.</source>
        <translation>Похоже на&#xa0;образец, но&#xa0;не&#xa0;помечено как образец.</translation>
    </message>
    <message>
        <source>A label has more than 75 words; visitors read it standing.</source>
        <translation>В&#xa0;подписи больше 75 слов, а&#xa0;читают её стоя.</translation>
    </message>
    <message>
        <source>A sentence of an easy text or of one for children is too long.</source>
        <translation>Предложение в простом тексте или тексте для детей слишком длинное.</translation>
    </message>
    <message>
        <source>A sentence has more than 25 words.</source>
        <translation>В&#xa0;предложении больше 25 слов.</translation>
    </message>
    <message>
        <source>A text is longer than it may be.</source>
        <translation>Текст длиннее, чем можно.</translation>
    </message>
    <message>
        <source>A file is in the exhibition and nothing uses it.</source>
        <translation>В&#xa0;выставке есть файл, который нигде не&#xa0;используется.</translation>
    </message>
    <message>
        <source>Pictures, sound or film are in the exhibition and nothing shows them.</source>
        <translation>В выставке есть изображения, звук или фильм, которые нигде не показаны.</translation>
    </message>
    <message>
        <source>A text is in a language that the exhibition does not have.</source>
        <translation>Текст на&#xa0;языке, которого в&#xa0;выставке нет.</translation>
    </message>
    <message>
        <source>A word is not known here; perhaps it is misspelt.</source>
        <translation>Это слово здесь неизвестно; возможно, опечатка.</translation>
    </message>
    <message>
        <source>A column of the table is not known.</source>
        <translation>Столбец таблицы неизвестен.</translation>
    </message>
    <message>
        <source>A value is none of those that are possible here.</source>
        <translation>Значение не&#xa0;из&#xa0;тех, что здесь возможны.</translation>
    </message>
    <message>
        <source>A section is of a kind that the kiosk does not know.</source>
        <translation>Раздел такого вида киоску неизвестен.</translation>
    </message>
    <message>
        <source>A country is not known.</source>
        <translation>Страна неизвестна.</translation>
    </message>
    <message>
        <source>A language is not known.</source>
        <translation>Язык неизвестен.</translation>
    </message>
    <message>
        <source>A statement of rights is not known.</source>
        <translation>Указание прав неизвестно.</translation>
    </message>
    <message>
        <source>Two things have the same name.</source>
        <translation>Одно имя у&#xa0;двух разных вещей.</translation>
    </message>
    <message>
        <source>A word stands twice.</source>
        <translation>Слово стоит дважды.</translation>
    </message>
    <message>
        <source>A column stands twice.</source>
        <translation>Столбец стоит дважды.</translation>
    </message>
    <message>
        <source>A value is of another kind than is needed here.</source>
        <translation>Здесь нужно значение другого вида.</translation>
    </message>
    <message>
        <source>A number is too small or too large.</source>
        <translation>Число слишком мало или слишком велико.</translation>
    </message>
    <message>
        <source>A date is not written as dates are written here.</source>
        <translation>Дата записана не&#xa0;так, как здесь принято.</translation>
    </message>
    <message>
        <source>A name has letters that are not possible here.</source>
        <translation>В&#xa0;имени есть недопустимые здесь знаки.</translation>
    </message>
    <message>
        <source>A file&apos;s name is not possible here.</source>
        <translation>Такое имя файла здесь недопустимо.</translation>
    </message>
    <message>
        <source>An address is not written as addresses are.</source>
        <translation>Адрес записан неправильно.</translation>
    </message>
    <message>
        <source>A colour is not written as colours are.</source>
        <translation>Цвет записан неправильно.</translation>
    </message>
    <message>
        <source>An ISBN is wrong.</source>
        <translation>ISBN с&#xa0;ошибкой.</translation>
    </message>
    <message>
        <source>A detail of a picture lies outside of it.</source>
        <translation>Деталь изображения лежит за&#xa0;его краем.</translation>
    </message>
    <message>
        <source>A colour stands out too little from its ground.</source>
        <translation>Цвет слабо отличается от&#xa0;фона.</translation>
    </message>
    <message>
        <source>A file&apos;s name leads out of the exhibition.</source>
        <translation>Имя файла ведёт за&#xa0;пределы выставки.</translation>
    </message>
    <message>
        <source>A text contains invisible characters.</source>
        <translation>В&#xa0;тексте есть невидимые знаки.</translation>
    </message>
    <message>
        <source>A file&apos;s name cannot be used.</source>
        <translation>Такое имя файла использовать нельзя.</translation>
    </message>
    <message>
        <source>A file is larger than it may be.</source>
        <translation>Файл больше, чем можно.</translation>
    </message>
    <message>
        <source>There are too many files.</source>
        <translation>Файлов слишком много.</translation>
    </message>
    <message>
        <source>A table has too many rows.</source>
        <translation>В&#xa0;таблице слишком много строк.</translation>
    </message>
    <message>
        <source>The text file is nested too deeply.</source>
        <translation>В&#xa0;текстовом файле слишком глубокая вложенность.</translation>
    </message>
    <message>
        <source>The exhibition is written for a newer kiosk.</source>
        <translation>Выставка сделана для более нового киоска.</translation>
    </message>
    <message>
        <source>A text contains the marks of a web page.</source>
        <translation>В&#xa0;тексте есть разметка веб-страницы.</translation>
    </message>
    <message>
        <source>A text contains a web address.</source>
        <translation>В&#xa0;тексте есть веб-адрес.</translation>
    </message>
    <message>
        <source>The list of languages has a mistake.</source>
        <translation>В&#xa0;списке языков ошибка.</translation>
    </message>
    <message>
        <source>A quotation does not say in which language it is.</source>
        <translation>Не&#xa0;указано, на&#xa0;каком языке цитата.</translation>
    </message>
    <message>
        <source>An inscription has a mistake.</source>
        <translation>В&#xa0;описании надписи ошибка.</translation>
    </message>
    <message>
        <source>A file cannot be opened.</source>
        <translation>Файл не&#xa0;открывается.</translation>
    </message>
    <message>
        <source>The text file cannot be read from here on: it is not YAML.</source>
        <translation>Дальше этого места текстовый файл не&#xa0;читается: это не&#xa0;YAML.</translation>
    </message>
    <message>
        <source>A line begins with a tab; indent it with spaces.</source>
        <translation>Строка начинается с&#xa0;табуляции; для отступа нужны пробелы.</translation>
    </message>
    <message>
        <source>A text that begins with a star stands in quotation marks.</source>
        <translation>Текст, который начинается со&#xa0;звёздочки, берут в&#xa0;кавычки.</translation>
    </message>
    <message>
        <source>A text that begins with &amp; stands in quotation marks.</source>
        <translation>Текст, который начинается с&#xa0;&amp;, берут в&#xa0;кавычки.</translation>
    </message>
    <message>
        <source>A text that begins with an exclamation mark stands in quotation marks.</source>
        <translation>Текст, который начинается с&#xa0;восклицательного знака, берут в&#xa0;кавычки.</translation>
    </message>
    <message>
        <source>The text file takes in another place of itself, which is not possible here.</source>
        <translation>Текстовый файл включает другое место самого себя, здесь это невозможно.</translation>
    </message>
    <message>
        <source>The text file holds two documents; only one is possible.</source>
        <translation>В&#xa0;текстовом файле два документа, а&#xa0;возможен только один.</translation>
    </message>
    <message>
        <source>The text file holds more than may be.</source>
        <translation>В&#xa0;текстовом файле больше, чем допустимо.</translation>
    </message>
    <message>
        <source>The text file is not saved as UTF-8.</source>
        <translation>Текстовый файл сохранён не&#xa0;в&#xa0;UTF-8.</translation>
    </message>
    <message>
        <source>The table ends inside a cell; it may be cut off.</source>
        <translation>Таблица кончается внутри ячейки; возможно, файл обрезан.</translation>
    </message>
    <message>
        <source>The quotation marks of a row do not match.</source>
        <translation>В&#xa0;строке непарные кавычки.</translation>
    </message>
    <message>
        <source>The first row of the table names too many columns.</source>
        <translation>В&#xa0;первой строке таблицы слишком много столбцов.</translation>
    </message>
    <message>
        <source>A row has more cells than the table has columns.</source>
        <translation>В&#xa0;строке больше ячеек, чем столбцов в&#xa0;таблице.</translation>
    </message>
    <message>
        <source>A cell is too long; perhaps a quotation mark is missing.</source>
        <translation>Ячейка слишком длинная; возможно, пропущена кавычка.</translation>
    </message>
    <message>
        <source>A file is of a kind that an exhibition does not have.</source>
        <translation>Таких файлов в&#xa0;выставке не&#xa0;бывает.</translation>
    </message>
    <message>
        <source>Two file names differ only in capitals or in the form of letters.</source>
        <translation>Имена двух файлов различаются только заглавными буквами или видом букв.</translation>
    </message>
    <message>
        <source>A file has a name that some systems cannot write.</source>
        <translation>Имя файла некоторые системы не&#xa0;могут записать.</translation>
    </message>
    <message>
        <source>A scene of the attract loop cannot be shown.</source>
        <translation>Одну из&#xa0;сцен заставки показать нельзя.</translation>
    </message>
    <message>
        <source>A name in the text file is not written as names are.</source>
        <translation>Имя в&#xa0;текстовом файле записано не&#xa0;так, как принято.</translation>
    </message>
    <message>
        <source>There is more; “kiosk check” tells all of it.</source>
        <translation>Это не&#xa0;всё; полный список покажет «kiosk check».</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, строка&#xa0;{line}</translation>
    </message>
    <message>
        <source>{file}, cell {cell}</source>
        <translation>{file}, ячейка&#xa0;{cell}</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>In order</source>
        <translation>В порядке</translation>
    </message>
    <message>
        <source>The kiosk looks at itself. Visitors&apos; screens are not disturbed.</source>
        <translation>Киоск проверяет себя. Посетителям это не мешает.</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>Всё в порядке.</translation>
    </message>
    <message>
        <source>Something is to be done. Tell the operator what stands below.</source>
        <translation>Есть что исправить. Передайте оператору то, что написано ниже.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Касания</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Буквы</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Чтение вслух</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation>Выставка</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Хранилище</translation>
    </message>
    <message>
        <source>Keys and PIN</source>
        <translation>Ключи и&#xa0;PIN-код</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Температура</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Сбои</translation>
    </message>
    <message>
        <source>This could not be looked at: {error}.</source>
        <translation>Это не удалось проверить: {error}.</translation>
    </message>
    <message>
        <source>Something in the settings does not count, the default is used: {message}</source>
        <translation>В настройках есть ошибка, вместо неё действует значение по умолчанию: {message}</translation>
    </message>
    <message>
        <source>By the settings the picture is {declared} mm from corner to corner, the display reports {reported} mm. The settings are used. Measure it.</source>
        <translation>По настройкам диагональ экрана {declared}&#xa0;мм, а сам экран сообщает {reported}&#xa0;мм. Действуют настройки. Измерьте диагональ.</translation>
    </message>
    <message>
        <source>The display reports a diagonal of {reported} mm, which cannot be. {used} Measure it and set display.diagonal_mm.</source>
        <translation>Экран сообщает диагональ {reported}&#xa0;мм, чего не может быть. {used} Измерьте её и задайте display.diagonal_mm.</translation>
    </message>
    <message>
        <source>The display reports {width} × {height} mm, which is not the form of its picture. {used} Measure the diagonal and set display.diagonal_mm.</source>
        <translation>Экран сообщает {width} × {height}&#xa0;мм, но форма изображения другая. {used} Измерьте диагональ и задайте display.diagonal_mm.</translation>
    </message>
    <message>
        <source>The display does not tell how big it is. {used} Measure the diagonal and set display.diagonal_mm.</source>
        <translation>Экран не сообщает свой размер. {used} Измерьте диагональ и задайте display.diagonal_mm.</translation>
    </message>
    <message>
        <source>By the settings the lower edge of the picture is below the floor ({bottom} mm). The height counts as not told. Measure it.</source>
        <translation>По настройкам нижний край экрана ниже пола ({bottom}&#xa0;мм). Высота считается неизвестной. Измерьте её.</translation>
    </message>
    <message>
        <source>By the settings the middle of the picture is {middle} mm above the floor, out of everybody&apos;s reach. The height counts as not told. Measure it.</source>
        <translation>По настройкам середина экрана на высоте {middle}&#xa0;мм от пола, куда никто не дотянется. Высота считается неизвестной. Измерьте её.</translation>
    </message>
    <message>
        <source>No touchscreen is plugged in: visitors touch and nothing happens. See that its USB cable is in at both ends.</source>
        <translation>Сенсорный экран не&#xa0;подключён: посетители касаются, и&#xa0;ничего не&#xa0;происходит. Проверьте, вставлен&#xa0;ли его USB-кабель с&#xa0;обеих сторон.</translation>
    </message>
    <message>
        <source>The screen feels a finger for minutes where none is: {left} % from the left, {top} % from above. Take away what leans against it, and clean the glass there.</source>
        <translation>Экран минутами чувствует палец там, где его нет: {left}&#xa0;% слева, {top}&#xa0;% сверху. Уберите то, что к&#xa0;нему прислонено, и&#xa0;протрите там стекло.</translation>
    </message>
    <message>
        <source>The screen feels touches in one point when nobody is there: {left} % from the left, {top} % from above. Clean the glass there and look under the frame.</source>
        <translation>Экран чувствует касания в&#xa0;одной точке, когда никого нет: {left}&#xa0;% слева, {top}&#xa0;% сверху. Протрите там стекло и&#xa0;посмотрите под рамкой.</translation>
    </message>
    <message>
        <source>The screen feels far too many touches in one point: {left} % from the left, {top} % from above. Clean the glass there and look under the frame.</source>
        <translation>Экран чувствует слишком много касаний в&#xa0;одной точке: {left}&#xa0;% слева, {top}&#xa0;% сверху. Протрите там стекло и&#xa0;посмотрите под рамкой.</translation>
    </message>
    <message>
        <source>In one band of the screen no touch was felt all week (from {left} to {right} % from the left, from {top} to {bottom} % from above). Draw a finger across it and see whether the screen follows.</source>
        <translation>В&#xa0;одной полосе экрана за&#xa0;неделю не&#xa0;было ни&#xa0;одного касания (слева {left}–{right}&#xa0;%, сверху {top}–{bottom}&#xa0;%). Проведите по&#xa0;ней пальцем и&#xa0;посмотрите, откликается&#xa0;ли экран.</translation>
    </message>
    <message>
        <source>Fonts of the program cannot be read: {files}. The program has to be installed again.</source>
        <translation>Шрифты программы не читаются: {files}. Программу нужно установить заново.</translation>
    </message>
    <message>
        <source>No font on this kiosk has these letters: {letters}. Visitors see boxes in their place. Install a font that has them.</source>
        <translation>Ни в одном шрифте киоска нет этих букв: {letters}. Посетители видят вместо них квадратики. Установите шрифт, где они есть.</translation>
    </message>
    <message>
        <source>“{tag}” ({where}) is the tag of no known language.</source>
        <translation>«{tag}» ({where}) — такого обозначения языка нет.</translation>
    </message>
    <message>
        <source>“{tag}” ({where}) is a country and not a language; perhaps “{meant}” is meant.</source>
        <translation>«{tag}» ({where}) — это страна, а не язык; возможно, имелось в виду «{meant}».</translation>
    </message>
    <message>
        <source>The folder with further languages is not there or cannot be read: {folder}.</source>
        <translation>Папки с дополнительными языками нет, или она не читается: {folder}.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own words are missing in a language of the exhibition: {language}. Its buttons are English.</source>
        <translation>Для одного из языков выставки нет слов самого киоска: {language}. Кнопки написаны по-английски.</translation>
    </message>
    <message>
        <source>The file {file} with the kiosk&apos;s own words is damaged. The buttons of that language are English.</source>
        <translation>Файл {file} со словами киоска повреждён. Кнопки на этом языке написаны по-английски.</translation>
    </message>
    <message>
        <source>The file {file} lacks some of the kiosk&apos;s own words ({count} of {total}). Those are English.</source>
        <translation>В файле {file} не хватает слов киоска ({count} из {total}). Они написаны по-английски.</translation>
    </message>
    <message>
        <source>There is no speech engine: nothing can be read aloud.</source>
        <translation>Синтезатор речи не установлен: вслух ничего не читается.</translation>
    </message>
    <message>
        <source>The speech engine does not answer ({seconds} s): nothing can be read aloud.</source>
        <translation>Синтезатор речи не отвечает ({seconds}&#xa0;с): вслух ничего не читается.</translation>
    </message>
    <message>
        <source>The speech engine does not start ({error}): nothing can be read aloud.</source>
        <translation>Синтезатор речи не запускается ({error}): вслух ничего не читается.</translation>
    </message>
    <message>
        <source>No voice speaks this language: {language}. Texts in it are not read aloud.</source>
        <translation>Нет голоса для этого языка: {language}. Тексты на нём вслух не читаются.</translation>
    </message>
    <message>
        <source>There is no sound output: recordings run silently with captions, and nothing is read aloud. Plug one in.</source>
        <translation>Звук некуда выводить: записи идут без звука, с субтитрами, вслух ничего не читается. Подключите звуковое устройство.</translation>
    </message>
    <message>
        <source>There is no exhibition to show. Install one from a stick.</source>
        <translation>Показывать нечего. Установите выставку с флешки.</translation>
    </message>
    <message>
        <source>The exhibition that should be shown does not open; release {release} is shown instead. Install the newest one again.</source>
        <translation>Нужная выставка не открывается; вместо неё показан выпуск {release}. Установите новейший ещё раз.</translation>
    </message>
    <message>
        <source>Records are left out because their pictures are damaged ({count}): {records}. Install the exhibition again.</source>
        <translation>Часть записей не показана, потому что повреждены изображения ({count}): {records}. Установите выставку ещё раз.</translation>
    </message>
    <message>
        <source>The list of what is installed had to be repaired. The operator runs “kiosk scrub”.</source>
        <translation>Список установленного пришлось исправить. Оператор запускает «kiosk scrub».</translation>
    </message>
    <message>
        <source>Some files are not as they were installed ({count}). The operator runs “kiosk scrub”, which puts right what can be put right.</source>
        <translation>Некоторые файлы не такие, какими были установлены ({count}). Оператор запускает «kiosk scrub»: он исправит то, что можно.</translation>
    </message>
    <message>
        <source>The disk has little room left: {free}. Remove exhibitions that are no longer shown, under “Exhibitions”.</source>
        <translation>На диске мало места: {free}. Удалите ненужные выставки на странице «Выставки».</translation>
    </message>
    <message>
        <source>The kiosk cannot write to its disk: nothing can be installed.</source>
        <translation>Киоск не может писать на диск: установить ничего нельзя.</translation>
    </message>
    <message>
        <source>{folder} is in the way where the kiosk needs a folder. The operator moves it away.</source>
        <translation>Там, где киоску нужна папка, лежит что-то другое: {folder}. Оператор его переместит.</translation>
    </message>
    <message>
        <source>The kiosk may not write in {folder}. The operator makes it writable.</source>
        <translation>Киоск не&#xa0;может писать в&#xa0;папку {folder}. Оператор разрешит запись.</translation>
    </message>
    <message>
        <source>The disk takes hardly any more files. Remove exhibitions that are no longer shown, under “Exhibitions”.</source>
        <translation>На&#xa0;диск почти не&#xa0;помещаются новые файлы. Удалите выставки, которые больше не&#xa0;показываются, на&#xa0;странице «Выставки».</translation>
    </message>
    <message>
        <source>The list of keys is damaged: no exhibition can be installed from a package. Tell the operator.</source>
        <translation>Список ключей повреждён: установить выставку из&#xa0;пакета нельзя. Сообщите оператору.</translation>
    </message>
    <message>
        <source>One of the two copies of the list of keys is damaged; the other one counts. The operator runs “kiosk scrub”.</source>
        <translation>Одна из&#xa0;двух копий списка ключей повреждена, действует другая. Оператор запустит «kiosk scrub».</translation>
    </message>
    <message>
        <source>No key is in force any more: no exhibition can be installed from a package. Tell the operator.</source>
        <translation>Действующих ключей больше нет: установить выставку из&#xa0;пакета нельзя. Сообщите оператору.</translation>
    </message>
    <message>
        <source>No PIN is set. The operator sets one with “kiosk pin set”.</source>
        <translation>PIN-код не&#xa0;задан. Оператор задаст его командой «kiosk pin set».</translation>
    </message>
    <message>
        <source>The file with the PIN is damaged. The operator sets a new PIN with “kiosk pin set”.</source>
        <translation>Файл с&#xa0;PIN-кодом повреждён. Оператор задаст новый командой «kiosk pin set».</translation>
    </message>
    <message>
        <source>The computer has little memory left ({free} of {total}). Switch the kiosk off and on again.</source>
        <translation>У&#xa0;компьютера осталось мало памяти ({free} из&#xa0;{total}). Выключите киоск и&#xa0;включите снова.</translation>
    </message>
    <message>
        <source>The program needs more and more memory (from {before} to {own}). Switch the kiosk off and on again, and tell the operator.</source>
        <translation>Программе нужно всё больше памяти (было {before}, стало {own}). Выключите киоск и&#xa0;включите снова, и&#xa0;сообщите оператору.</translation>
    </message>
    <message>
        <source>The computer is hot: “{sensor}” is at {now} °C. Clear its openings of dust and of what stands before them.</source>
        <translation>Компьютер перегрет: «{sensor}» показывает {now} °C. Очистите вентиляционные отверстия от&#xa0;пыли и&#xa0;уберите то, что их закрывает.</translation>
    </message>
    <message>
        <source>This did not answer in {minutes} minutes, and the self-test was ended.</source>
        <translation>Ответа не&#xa0;было {minutes} мин, и&#xa0;самопроверка прервана.</translation>
    </message>
    <message>
        <source>The self-test ended before its end: {error}.</source>
        <translation>Самопроверка оборвалась: {error}.</translation>
    </message>
    <message>
        <source>The self-test did not come to its end: the screen was touched each time. If nobody was there, look at the map of touches.</source>
        <translation>Самопроверка не&#xa0;дошла до&#xa0;конца: экрана каждый раз касались. Если никого не&#xa0;было, посмотрите карту касаний.</translation>
    </message>
    <message>
        <source>The clock says {now}, which is before {since}. Visitors see no difference; dates of installations will be wrong.</source>
        <translation>Часы показывают {now}, а это раньше, чем {since}. Посетителям это не мешает, но даты установок будут неверны.</translation>
    </message>
    <message>
        <source>The clock says {now}, many years ahead. Visitors see no difference; dates of installations will be wrong.</source>
        <translation>Часы ушли на много лет вперёд: {now}. Посетителям это не мешает, но даты установок будут неверны.</translation>
    </message>
    <message>
        <source>The kiosk crashed and started again by itself: {count} times in {days} days, the last time {last} at “{record}”. Tell the operator.</source>
        <translation>Сбоев за&#xa0;последние {days}&#xa0;дн.: {count}, последний&#xa0;— {last}, на&#xa0;экране «{record}». Киоск сам запускался снова. Сообщите оператору.</translation>
    </message>
    <message>
        <source>The record “{record}” is left out: the kiosk crashed again and again while it was on the screen. Under “Status” it can be shown again.</source>
        <translation>Запись «{record}» не&#xa0;показывается: при&#xa0;ней киоск раз за&#xa0;разом давал сбой. Показать её снова можно на&#xa0;странице «Состояние».</translation>
    </message>
    <message>
        <source>Release {release} of “{exhibition}” is set aside after crashes; the one before it is shown. Under “Status” it can be shown again.</source>
        <translation>После сбоев выпуск&#xa0;{release} выставки «{exhibition}» не&#xa0;показывается, вместо него&#xa0;— предыдущий. Показать его снова можно на&#xa0;странице «Состояние».</translation>
    </message>
    <message>
        <source>The kiosk crashes again and again, whatever it shows. The computer or the display may be at fault. Tell the operator.</source>
        <translation>Киоск снова и&#xa0;снова даёт сбой, что&#xa0;бы он ни&#xa0;показывал. Дело может быть в&#xa0;компьютере или экране. Сообщите оператору.</translation>
    </message>
    <message>
        <source>What happened to the kiosk cannot be read from its disk ({error}). Tell the operator.</source>
        <translation>Не&#xa0;удаётся прочитать с&#xa0;диска, что происходило с&#xa0;киоском ({error}). Сообщите оператору.</translation>
    </message>
    <message>
        <source>What the settings say is used.</source>
        <translation>Используется размер из настроек.</translation>
    </message>
    <message>
        <source>Everything is drawn in the proportions of a 32-inch display.</source>
        <translation>Всё рисуется в пропорциях экрана в 32 дюйма.</translation>
    </message>
    <message>
        <source>Self-test today at {time}: everything was in order.</source>
        <translation>Самопроверка сегодня в&#xa0;{time}: всё было в&#xa0;порядке.</translation>
    </message>
    <message>
        <source>Self-test today at {time}: something is to be done ({count}).</source>
        <translation>Самопроверка сегодня в&#xa0;{time}: нужно что-то сделать ({count}).</translation>
    </message>
    <message>
        <source>Last self-test ({date}): everything was in order.</source>
        <translation>Последняя самопроверка ({date}): всё было в&#xa0;порядке.</translation>
    </message>
    <message>
        <source>Last self-test ({date}): something was to be done ({count}).</source>
        <translation>Последняя самопроверка ({date}): нужно было что-то сделать ({count}).</translation>
    </message>
    <message>
        <source>The glass seems well: no point is stuck, and no band is without touches.</source>
        <translation>Стекло, похоже, исправно: нет ни&#xa0;залипших точек, ни&#xa0;полос без касаний.</translation>
    </message>
    <message>
        <source>Touches in the last week: {count}. The brighter a square, the more there were. A ring is a point that seems stuck, a dashed frame a band without any.</source>
        <translation>Касаний за&#xa0;неделю: {count}. Чем светлее квадрат, тем их больше. Кольцо&#xa0;– точка, которая, похоже, залипла, пунктирная рамка&#xa0;– полоса без касаний.</translation>
    </message>
    <message>
        <source>No touches of the last week are known yet. They are counted while the kiosk runs.</source>
        <translation>О&#xa0;касаниях за&#xa0;неделю пока ничего не&#xa0;известно. Они считаются, пока киоск работает.</translation>
    </message>
    <message>
        <source>The record of touches cannot be read. It begins anew by itself.</source>
        <translation>Запись касаний не&#xa0;читается. Она сама начнётся заново.</translation>
    </message>
    <message>
        <source>No stick is in. Put a USB stick into the kiosk; it appears here by itself.</source>
        <translation>Флешка не&#xa0;вставлена. Вставьте USB-флешку в&#xa0;киоск: она появится здесь сама.</translation>
    </message>
    <message>
        <source>The kiosk does not know the format of this stick. Take one that is formatted as exFAT or FAT32.</source>
        <translation>Киоск не&#xa0;знает формата этой флешки. Возьмите отформатированную в&#xa0;exFAT или FAT32.</translation>
    </message>
    <message>
        <source>Saving. Leave the stick in.</source>
        <translation>Сохраняется. Не&#xa0;вынимайте флешку.</translation>
    </message>
    <message>
        <source>Saved in the folder “{name}”. The stick may be taken out now.</source>
        <translation>Сохранено в&#xa0;папке «{name}». Теперь флешку можно вынуть.</translation>
    </message>
    <message>
        <source>There is no room left on this stick. Nothing was saved; take another one.</source>
        <translation>На&#xa0;этой флешке не&#xa0;осталось места. Ничего не&#xa0;сохранено; возьмите другую.</translation>
    </message>
    <message>
        <source>This stick is write-protected. Undo that, or take another one.</source>
        <translation>Эта флешка защищена от&#xa0;записи. Снимите защиту или возьмите другую.</translation>
    </message>
    <message>
        <source>The stick was taken out too early. Nothing was saved; put it in and try again.</source>
        <translation>Флешку вынули слишком рано. Ничего не&#xa0;сохранено; вставьте её и&#xa0;попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>It was saved very often just now. Wait a minute.</source>
        <translation>Только что сохраняли слишком часто. Подождите минуту.</translation>
    </message>
    <message>
        <source>This stick takes nothing. Nothing was saved; take another one.</source>
        <translation>На&#xa0;эту флешку ничего не&#xa0;записывается. Ничего не&#xa0;сохранено; возьмите другую.</translation>
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
    <name>languages</name>
    <message>
        <source>In Kazakh</source>
        <translation>На казахском языке</translation>
    </message>
    <message>
        <source>In Russian</source>
        <translation>На русском языке</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>На английском языке</translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation>На арабском языке</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>На китайском языке</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>На французском языке</translation>
    </message>
    <message>
        <source>In German</source>
        <translation>На немецком языке</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation>На испанском языке</translation>
    </message>
    <message>
        <source>In Turkish</source>
        <translation>На турецком языке</translation>
    </message>
    <message>
        <source>Partly in Kazakh</source>
        <translation>Частично на казахском языке</translation>
    </message>
    <message>
        <source>Partly in Russian</source>
        <translation>Частично на русском языке</translation>
    </message>
    <message>
        <source>Partly in English</source>
        <translation>Частично на английском языке</translation>
    </message>
    <message>
        <source>Partly in Arabic</source>
        <translation>Частично на арабском языке</translation>
    </message>
    <message>
        <source>Partly in Chinese</source>
        <translation>Частично на китайском языке</translation>
    </message>
    <message>
        <source>Partly in French</source>
        <translation>Частично на французском языке</translation>
    </message>
    <message>
        <source>Partly in German</source>
        <translation>Частично на немецком языке</translation>
    </message>
    <message>
        <source>Partly in Spanish</source>
        <translation>Частично на испанском языке</translation>
    </message>
    <message>
        <source>Partly in Turkish</source>
        <translation>Частично на турецком языке</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Язык: %1</translation>
    </message>
</context>
<context>
    <name>map</name>
    <message>
        <source>to the north</source>
        <translation>на север</translation>
    </message>
    <message>
        <source>to the north-east</source>
        <translation>на северо-восток</translation>
    </message>
    <message>
        <source>to the east</source>
        <translation>на восток</translation>
    </message>
    <message>
        <source>to the south-east</source>
        <translation>на юго-восток</translation>
    </message>
    <message>
        <source>to the south</source>
        <translation>на юг</translation>
    </message>
    <message>
        <source>to the south-west</source>
        <translation>на юго-запад</translation>
    </message>
    <message>
        <source>to the west</source>
        <translation>на запад</translation>
    </message>
    <message>
        <source>to the north-west</source>
        <translation>на северо-запад</translation>
    </message>
    <message>
        <source>%1 km, %2</source>
        <translation>%1 км, %2</translation>
    </message>
    <message>
        <source>existed until %1</source>
        <translation>существовала до %1 года</translation>
    </message>
    <message>
        <source>Centre: %1. Every line from it is a true direction.</source>
        <translation>Центр – %1. Каждая линия из него – верное направление.</translation>
    </message>
    <message>
        <source>What the exhibition has from each country</source>
        <translation>Что есть на выставке из каждой страны</translation>
    </message>
    <message>
        <source>not on the map</source>
        <translation>нет на карте</translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>As exhibited</source>
        <translation>Как в экспозиции</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>По дате</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>По названию</translation>
    </message>
</context>
<context>
    <name>pad</name>
    <message>
        <source>This PIN is wrong.</source>
        <translation>PIN‑код неверный.</translation>
    </message>
    <message>
        <source>No PIN is set on this kiosk, so the panel stays closed. The operator sets one with “kiosk pin set”.</source>
        <translation>На&#xa0;этом киоске не&#xa0;задан PIN‑код, поэтому панель не&#xa0;открывается. Его задаёт оператор командой «kiosk pin set».</translation>
    </message>
    <message>
        <source>The file with the PIN is damaged, so the panel stays closed. The operator sets a new PIN with “kiosk pin set”.</source>
        <translation>Файл с&#xa0;PIN‑кодом повреждён, поэтому панель не&#xa0;открывается. Оператор задаст новый командой «kiosk pin set».</translation>
    </message>
    <message>
        <source>The kiosk cannot write to its disk, so no PIN can be tried. Tell the operator.</source>
        <translation>Киоск не&#xa0;может писать на&#xa0;диск, поэтому PIN‑код не&#xa0;проверить. Сообщите оператору.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Please wait.</source>
        <translation>Слишком много неверных попыток. Подождите.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits. Choose another.</source>
        <translation>В&#xa0;PIN‑коде от&#xa0;4 до&#xa0;12 цифр. Выберите другой.</translation>
    </message>
    <message>
        <source>The two were not the same. Enter the new PIN once more.</source>
        <translation>Коды не&#xa0;совпали. Введите новый PIN‑код ещё раз.</translation>
    </message>
    <message>
        <source>The new PIN is in force.</source>
        <translation>Новый PIN‑код действует.</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Cover</source>
        <translation>Обложка</translation>
    </message>
    <message>
        <source>Inside of the cover</source>
        <translation>Внутренняя сторона обложки</translation>
    </message>
    <message>
        <source>Title page</source>
        <translation>Титульный лист</translation>
    </message>
    <message>
        <source>Front of the leaf</source>
        <translation>Лицевая сторона листа</translation>
    </message>
    <message>
        <source>Back of the leaf</source>
        <translation>Оборот листа</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Inserted leaf</source>
        <translation>Вклеенный лист</translation>
    </message>
    <message>
        <source>Back cover</source>
        <translation>Задняя сторона обложки</translation>
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
        <translation>Автор</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Мастер</translation>
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
        <source>Mentioned</source>
        <translation>Упоминается</translation>
    </message>
    <message>
        <source>Gift from here</source>
        <translation>Дар этой страны</translation>
    </message>
    <message>
        <source>Gift to here</source>
        <translation>Дар этой стране</translation>
    </message>
    <message>
        <source>Speaker from here</source>
        <translation>Спикер из этой страны</translation>
    </message>
</context>
<context>
    <name>phases</name>
    <message>
        <source>Copying from the stick</source>
        <translation>Копируем с&#xa0;флешки</translation>
    </message>
    <message>
        <source>Verifying every file</source>
        <translation>Проверяем каждый файл</translation>
    </message>
    <message>
        <source>Waiting for another installation</source>
        <translation>Ждём окончания другой установки</translation>
    </message>
    <message>
        <source>Reading the texts</source>
        <translation>Читаем тексты</translation>
    </message>
    <message>
        <source>Preparing the pictures</source>
        <translation>Готовим изображения</translation>
    </message>
    <message>
        <source>Arranging the records</source>
        <translation>Упорядочиваем записи</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Заканчиваем</translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <source>Proof for approval</source>
        <translation>Экземпляр на&#xa0;утверждение</translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation>Выставка</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Выпуск</translation>
    </message>
    <message>
        <source>release %1</source>
        <translation>выпуск&#xa0;%1</translation>
    </message>
    <message>
        <source>Date of this proof</source>
        <translation>Дата экземпляра</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Экраны</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Content (SHA-256)</source>
        <translation>Содержимое (SHA-256)</translation>
    </message>
    <message>
        <source>Edition (SHA-256)</source>
        <translation>Собранная выставка (SHA-256)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Only a part of the exhibition is in this proof.</source>
        <translation>В&#xa0;этом экземпляре только часть выставки.</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Что найдено при проверке</translation>
    </message>
    <message>
        <source>The check found no mistake.</source>
        <translation>Ошибок при проверке не&#xa0;найдено.</translation>
    </message>
    <message>
        <source>Mistakes: visitors do not see what they touch</source>
        <translation>Ошибки: того, к&#xa0;чему они относятся, посетители не&#xa0;видят</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Оглавление</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>утверждено</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>исправить</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Инициалы</translation>
    </message>
    <message>
        <source>On this screen</source>
        <translation>На&#xa0;этом экране</translation>
    </message>
    <message>
        <source>Nothing was found on this screen.</source>
        <translation>К&#xa0;этому экрану замечаний нет.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>и&#xa0;ещё %1</translation>
    </message>
    <message>
        <source>All of its text</source>
        <translation>Весь текст</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Текст этикетки</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>Easy to read</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>For children</source>
        <translation>Для детей</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Изображение %1</translation>
    </message>
    <message>
        <source>Description for those who do not see it</source>
        <translation>Описание для незрячих посетителей</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Подпись к&#xa0;изображению</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Авторство</translation>
    </message>
    <message>
        <source>An illustration made for the exhibition</source>
        <translation>Иллюстрация, созданная для выставки</translation>
    </message>
    <message>
        <source>Text, written in: %1</source>
        <translation>Текст, язык оригинала: %1</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Субтитры</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Экскурсия</translation>
    </message>
    <message>
        <source>Marked as a sample</source>
        <translation>Помечено как образец</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Threads lead to</source>
        <translation>Пути, которые ведут отсюда</translation>
    </message>
    <message>
        <source>Not in this language; visitors read it in: %1</source>
        <translation>На&#xa0;этом языке нет; посетители читают на&#xa0;другом: %1</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>не&#xa0;указано</translation>
    </message>
    <message>
        <source>The same screen, unfolded and scrolled to its end</source>
        <translation>Тот же экран: развёрнут и&#xa0;прокручен до&#xa0;конца</translation>
    </message>
    <message>
        <source>The files of this proof</source>
        <translation>Файлы этого экземпляра</translation>
    </message>
    <message>
        <source>The signed content is these files with these digests (the first 16 of 64 digits of SHA-256). The manifest of a package lists the same.</source>
        <translation>Подписывается содержимое этих файлов с&#xa0;этими контрольными суммами (первые 16 знаков SHA-256 из&#xa0;64). В&#xa0;описи пакета указаны те же.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Подписи</translation>
    </message>
    <message>
        <source>By signing, the content named on the first page is approved as shown.</source>
        <translation>Подпись означает, что содержимое, указанное на&#xa0;первой странице, утверждено в&#xa0;показанном виде.</translation>
    </message>
    <message>
        <source>Name and office</source>
        <translation>Имя и&#xa0;должность</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из&#xa0;%2</translation>
    </message>
    <message>
        <source>While nobody is there: scene %1</source>
        <translation>Режим ожидания: сцена %1</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
    <message>
        <source>About the exhibition</source>
        <translation>О&#xa0;выставке</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Ближе</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Показывать нечего</translation>
    </message>
    <message>
        <source>scrolled to the middle</source>
        <translation>прокручено до&#xa0;середины</translation>
    </message>
    <message>
        <source>scrolled to the end</source>
        <translation>прокручено до&#xa0;конца</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>развёрнуто</translation>
    </message>
    <message>
        <source>with a choice made</source>
        <translation>с&#xa0;выбором</translation>
    </message>
    <message>
        <source>the book opened</source>
        <translation>книга открыта</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>страница %1</translation>
    </message>
    <message>
        <source>zoomed in</source>
        <translation>приближено</translation>
    </message>
    <message>
        <source>with its text</source>
        <translation>с текстом</translation>
    </message>
    <message>
        <source>with words marked</source>
        <translation>с отмеченными словами</translation>
    </message>
    <message>
        <source>step %1 of the guided tour</source>
        <translation>шаг %1 экскурсии</translation>
    </message>
    <message>
        <source>choosing what to compare</source>
        <translation>выбор для сравнения</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>в сравнении</translation>
    </message>
    <message>
        <source>turned half around</source>
        <translation>повёрнуто на пол-оборота</translation>
    </message>
    <message>
        <source>the film with captions</source>
        <translation>фильм с субтитрами</translation>
    </message>
    <message>
        <source>the recording with its words</source>
        <translation>запись со словами</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>высокий контраст</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>Show “{title}”? Visitors see it as soon as the panel is closed.</source>
        <translation>Показать «{title}»? Посетители увидят её, как только панель закроется.</translation>
    </message>
    <message>
        <source>Go back to release {before} of “{title}”? Release {release} stays on the kiosk, and you can return to it in the same way.</source>
        <translation>Вернуть выпуск&#xa0;{before} выставки «{title}»? Выпуск&#xa0;{release} останется на&#xa0;киоске, к&#xa0;нему можно вернуться так же.</translation>
    </message>
    <message>
        <source>Remove “{title}” from this kiosk? To have it again, it must be installed from a stick.</source>
        <translation>Удалить «{title}» с&#xa0;этого киоска? Чтобы вернуть её, придётся снова установить с&#xa0;флешки.</translation>
    </message>
    <message>
        <source>Remove “{title}”, which visitors see now? “{other}” is shown instead.</source>
        <translation>Удалить «{title}», которую посетители видят сейчас? Вместо неё будет показана «{other}».</translation>
    </message>
    <message>
        <source>Remove “{title}”, the only exhibition that is installed? The one that came with the kiosk is shown instead.</source>
        <translation>Удалить «{title}», единственную установленную выставку? Вместо неё будет показана та, что поставлена вместе с&#xa0;киоском.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>“{title}” is shown as soon as the panel is closed.</source>
        <translation>«{title}» будет показана, как только панель закроется.</translation>
    </message>
    <message>
        <source>Release {before} is back. Visitors see it as soon as the panel is closed.</source>
        <translation>Выпуск&#xa0;{before} возвращён. Посетители увидят его, как только панель закроется.</translation>
    </message>
    <message>
        <source>“{title}” is removed.</source>
        <translation>«{title}» удалена.</translation>
    </message>
</context>
<context>
    <name>quotes</name>
    <message>
        <source>Translation; published in: %1</source>
        <translation>Перевод. Язык публикации: %1</translation>
    </message>
    <message>
        <source>Translation; written in: %1</source>
        <translation>Перевод; язык оригинала: %1</translation>
    </message>
    <message>
        <source>Reported words</source>
        <translation>В&#xa0;пересказе</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>This file is no exhibition. Ask for one that was made with “kiosk pack”.</source>
        <translation>Этот файл&#xa0;— не&#xa0;выставка. Попросите файл, сделанный командой «kiosk pack».</translation>
    </message>
    <message>
        <source>The file is cut off: its end is missing. Copy it to the stick again from where it was packed.</source>
        <translation>Файл обрезан: у&#xa0;него нет конца. Скопируйте его на&#xa0;флешку ещё раз оттуда, где он был упакован.</translation>
    </message>
    <message>
        <source>Something was added to the end of the file. Do not install it; ask the people who made it for a new one.</source>
        <translation>К&#xa0;концу файла что-то добавлено. Не&#xa0;устанавливайте: попросите новый у&#xa0;тех, кто его сделал.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end. Put the stick in again; if that does not help, take another stick.</source>
        <translation>Файл не&#xa0;читается до&#xa0;конца. Вставьте флешку снова; если не&#xa0;поможет, возьмите другую.</translation>
    </message>
    <message>
        <source>The stick was taken out or cannot be read any more. Put it in again and repeat.</source>
        <translation>Флешку вынули, или она больше не&#xa0;читается. Вставьте её снова и&#xa0;повторите.</translation>
    </message>
    <message>
        <source>This exhibition was packed for a newer kiosk (format {format}; this one reads up to {known}). Ask the operator to update the kiosk, or pack it with the program that this kiosk has.</source>
        <translation>Эта выставка упакована для более нового киоска (формат&#xa0;{format}; этот читает до&#xa0;{known}). Попросите оператора обновить киоск или упакуйте её той программой, что стоит на&#xa0;этом киоске.</translation>
    </message>
    <message>
        <source>The library of this kiosk was written by a newer program. Ask the operator to install that program again.</source>
        <translation>Хранилище этого киоска записано более новой программой. Попросите оператора снова её установить.</translation>
    </message>
    <message>
        <source>This exhibition is not signed, and this kiosk takes signed ones only. Ask for a package that was packed with a key of this kiosk.</source>
        <translation>Эта выставка не&#xa0;подписана, а&#xa0;этот киоск принимает только подписанные. Попросите пакет, подписанный ключом этого киоска.</translation>
    </message>
    <message>
        <source>This exhibition is signed with a key that this kiosk does not know ({key}). Ask for one signed with a known key, or ask the operator to enrol that key.</source>
        <translation>Эта выставка подписана ключом, которого киоск не&#xa0;знает ({key}). Попросите подписанную известным ключом или попросите оператора внести этот ключ.</translation>
    </message>
    <message>
        <source>The signature does not fit: the file was changed after it was signed. Do not install it; ask the people who made it for a new one.</source>
        <translation>Подпись не&#xa0;подходит: файл изменён после подписания. Не&#xa0;устанавливайте: попросите новый у&#xa0;тех, кто его сделал.</translation>
    </message>
    <message>
        <source>The list of keys on this kiosk is damaged, so no signature can be verified. Tell the operator.</source>
        <translation>Список ключей на&#xa0;этом киоске повреждён, проверить подпись нельзя. Сообщите оператору.</translation>
    </message>
    <message>
        <source>The list of files in the package is not as it must be. Do not install it; ask the people who made it for a new one.</source>
        <translation>Список файлов в&#xa0;пакете неправильный. Не&#xa0;устанавливайте: попросите новый у&#xa0;тех, кто его сделал.</translation>
    </message>
    <message>
        <source>The package contradicts itself about “{file}”. Do not install it; ask the people who made it for a new one.</source>
        <translation>Сведения о&#xa0;«{file}» в&#xa0;пакете противоречат друг другу. Не&#xa0;устанавливайте: попросите новый у&#xa0;тех, кто его сделал.</translation>
    </message>
    <message>
        <source>The package&apos;s table of contents does not fit it. Do not install it; ask the people who made it for a new one.</source>
        <translation>Оглавление пакета не&#xa0;соответствует ему. Не&#xa0;устанавливайте: попросите новый у&#xa0;тех, кто его сделал.</translation>
    </message>
    <message>
        <source>Two files of the package lie over each other (“{file}”). Do not install it; ask the people who made it for a new one.</source>
        <translation>Два файла в&#xa0;пакете наложены друг на&#xa0;друга («{file}»). Не&#xa0;устанавливайте: попросите новый у&#xa0;тех, кто его сделал.</translation>
    </message>
    <message>
        <source>The package hides something beside “{file}”. Do not install it; ask the people who made it for a new one.</source>
        <translation>Рядом с&#xa0;«{file}» в&#xa0;пакете что-то спрятано. Не&#xa0;устанавливайте: попросите новый у&#xa0;тех, кто его сделал.</translation>
    </message>
    <message>
        <source>“{file}” in the package is locked with a password. Ask for a package made with “kiosk pack”.</source>
        <translation>«{file}» в&#xa0;пакете закрыт паролем. Попросите пакет, сделанный командой «kiosk pack».</translation>
    </message>
    <message>
        <source>“{file}” in the package is compressed in an unknown way. Ask for a package made with “kiosk pack”.</source>
        <translation>«{file}» в&#xa0;пакете сжат неизвестным способом. Попросите пакет, сделанный командой «kiosk pack».</translation>
    </message>
    <message>
        <source>The package holds a file that does not belong to it: “{file}”. Do not install it; ask the people who made it for a new one.</source>
        <translation>В&#xa0;пакете есть лишний файл: «{file}». Не&#xa0;устанавливайте: попросите новый у&#xa0;тех, кто его сделал.</translation>
    </message>
    <message>
        <source>A file is missing from the package: “{file}”. Copy it to the stick again from where it was packed.</source>
        <translation>В&#xa0;пакете не&#xa0;хватает файла: «{file}». Скопируйте его на&#xa0;флешку ещё раз оттуда, где он был упакован.</translation>
    </message>
    <message>
        <source>“{file}” is damaged or was changed. Copy it to the stick again from where it was packed.</source>
        <translation>«{file}» повреждён или изменён. Скопируйте пакет на&#xa0;флешку ещё раз оттуда, где он был упакован.</translation>
    </message>
    <message>
        <source>What was prepared does not agree with itself. Try once more; if it happens again, tell the operator: the disk may be failing.</source>
        <translation>Подготовленное не&#xa0;прошло проверку. Попробуйте ещё раз; если повторится, сообщите оператору: возможно, отказывает диск.</translation>
    </message>
    <message>
        <source>“{file}” is a link and not a file. Put the file itself in its place and pack again.</source>
        <translation>«{file}»&#xa0;— ссылка, а&#xa0;не&#xa0;файл. Положите на&#xa0;её место сам файл и&#xa0;упакуйте заново.</translation>
    </message>
    <message>
        <source>“{file}” is no ordinary file. Take it out of the exhibition&apos;s folder and pack again.</source>
        <translation>«{file}»&#xa0;— не&#xa0;обычный файл. Уберите его из&#xa0;папки выставки и&#xa0;упакуйте заново.</translation>
    </message>
    <message>
        <source>“{file}” is a name that leads out of the exhibition. Do not install it; ask the people who made it for a new one.</source>
        <translation>Имя «{file}» ведёт за&#xa0;пределы выставки. Не&#xa0;устанавливайте: попросите новый у&#xa0;тех, кто его сделал.</translation>
    </message>
    <message>
        <source>The name “{file}” contains invisible characters. Rename it in the exhibition&apos;s folder and pack again.</source>
        <translation>В&#xa0;имени «{file}» есть невидимые знаки. Переименуйте файл в&#xa0;папке выставки и&#xa0;упакуйте заново.</translation>
    </message>
    <message>
        <source>“{file}” is a name that some systems cannot write. Rename it in the exhibition&apos;s folder and pack again.</source>
        <translation>Имя «{file}» некоторые системы не&#xa0;могут записать. Переименуйте файл в&#xa0;папке выставки и&#xa0;упакуйте заново.</translation>
    </message>
    <message>
        <source>The names “{file}” and “{other}” differ only in capitals or in the form of letters. Rename one of them and pack again.</source>
        <translation>Имена «{file}» и&#xa0;«{other}» различаются только заглавными буквами или видом букв. Переименуйте одно из&#xa0;них и&#xa0;упакуйте заново.</translation>
    </message>
    <message>
        <source>“{file}” is of a kind that an exhibition does not have. Take it out and pack again.</source>
        <translation>Файлов вроде «{file}» в&#xa0;выставке не&#xa0;бывает. Уберите его и&#xa0;упакуйте заново.</translation>
    </message>
    <message>
        <source>“{file}” would swell to an enormous size. Do not install it; ask the people who made it for a new one.</source>
        <translation>«{file}» при распаковке станет огромным. Не&#xa0;устанавливайте: попросите новый у&#xa0;тех, кто его сделал.</translation>
    </message>
    <message>
        <source>“{file}” is too large (at most {limit}). Make it smaller and pack again.</source>
        <translation>«{file}» слишком велик (не&#xa0;более {limit}). Уменьшите его и&#xa0;упакуйте заново.</translation>
    </message>
    <message>
        <source>A file of the exhibition is too large. Make it smaller and pack again.</source>
        <translation>Один из&#xa0;файлов выставки слишком велик. Уменьшите его и&#xa0;упакуйте заново.</translation>
    </message>
    <message>
        <source>The exhibition has too many files (at most {limit}). Take out what does not belong to it and pack again.</source>
        <translation>В&#xa0;выставке слишком много файлов (не&#xa0;более {limit}). Уберите лишнее и&#xa0;упакуйте заново.</translation>
    </message>
    <message>
        <source>The file could not be opened safely. Do not install it; ask the people who made it for a new one.</source>
        <translation>Файл не&#xa0;удалось безопасно открыть. Не&#xa0;устанавливайте: попросите новый у&#xa0;тех, кто его сделал.</translation>
    </message>
    <message>
        <source>The exhibition has mistakes and cannot be shown. They are listed below; have them corrected and pack again.</source>
        <translation>В&#xa0;выставке есть ошибки, показать её нельзя. Они перечислены ниже: их нужно исправить и&#xa0;упаковать выставку заново.</translation>
    </message>
    <message>
        <source>There is not enough room on the kiosk: {needed} are needed, {free} are free. Remove an exhibition that is no longer shown, under “Exhibitions”.</source>
        <translation>На&#xa0;киоске не&#xa0;хватает места: нужно {needed}, свободно {free}. Удалите на&#xa0;странице «Выставки» ту, что больше не&#xa0;показывается.</translation>
    </message>
    <message>
        <source>There is no room left on the kiosk. Remove an exhibition that is no longer shown, under “Exhibitions”.</source>
        <translation>На&#xa0;киоске не&#xa0;осталось места. Удалите на&#xa0;странице «Выставки» ту, что больше не&#xa0;показывается.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s disk cannot be written to. Tell the operator.</source>
        <translation>На&#xa0;диск киоска нельзя писать. Сообщите оператору.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s disk refuses. Try once more; if it happens again, tell the operator: the disk may be failing.</source>
        <translation>Диск киоска отвечает ошибкой. Попробуйте ещё раз; если повторится, сообщите оператору: возможно, отказывает диск.</translation>
    </message>
    <message>
        <source>Something else is being installed at this moment. Wait a little and try again.</source>
        <translation>Сейчас устанавливается что-то другое. Подождите немного и&#xa0;попробуйте снова.</translation>
    </message>
    <message>
        <source>This is release {release}, and release {highest} was installed here already: releases only grow. To go back, use “Exhibitions”; to install this one, give it a release above {highest} and pack again.</source>
        <translation>Это выпуск&#xa0;{release}, а&#xa0;здесь уже устанавливался выпуск&#xa0;{highest}: номера только растут. Вернуться к&#xa0;прежнему можно на&#xa0;странице «Выставки»; чтобы установить этот, дайте ему номер больше {highest} и&#xa0;упакуйте заново.</translation>
    </message>
    <message>
        <source>Release {release} is installed already, with other contents. Give what has changed release {next} and pack again.</source>
        <translation>Выпуск&#xa0;{release} уже установлен, но&#xa0;с&#xa0;другим содержимым. Дайте изменённому номер {next} и&#xa0;упакуйте заново.</translation>
    </message>
    <message>
        <source>Release {release} is installed already. There is nothing to do.</source>
        <translation>Выпуск&#xa0;{release} уже установлен. Делать ничего не&#xa0;нужно.</translation>
    </message>
    <message>
        <source>Release {release} is on this kiosk already and was taken back. “Exhibitions” shows it again.</source>
        <translation>Выпуск&#xa0;{release} уже есть на&#xa0;этом киоске, но&#xa0;от&#xa0;него отказались. Снова показать его можно на&#xa0;странице «Выставки».</translation>
    </message>
    <message>
        <source>The package says one thing of itself and holds another (release {told_release} and release {release}). Ask for one that was packed anew.</source>
        <translation>В&#xa0;пакете указано одно, а&#xa0;лежит другое (выпуск&#xa0;{told_release} и&#xa0;выпуск&#xa0;{release}). Попросите упаковать заново.</translation>
    </message>
    <message>
        <source>This exhibition is damaged on the kiosk&apos;s disk and cannot be shown. Install it again from a stick.</source>
        <translation>Эта выставка повреждена на&#xa0;диске киоска, показать её нельзя. Установите её снова с&#xa0;флешки.</translation>
    </message>
    <message>
        <source>There is no earlier release to go back to.</source>
        <translation>Прежнего выпуска, к&#xa0;которому можно вернуться, нет.</translation>
    </message>
    <message>
        <source>This exhibition is being shown. Show another one first, then remove it.</source>
        <translation>Эта выставка сейчас показывается. Сначала покажите другую, потом удалите эту.</translation>
    </message>
    <message>
        <source>This is the only exhibition that is installed. Install another one first, then remove it.</source>
        <translation>Это единственная установленная выставка. Сначала установите другую, потом удалите эту.</translation>
    </message>
    <message>
        <source>Nothing is installed on this kiosk yet. Install an exhibition from a stick.</source>
        <translation>На&#xa0;этом киоске пока ничего не&#xa0;установлено. Установите выставку с&#xa0;флешки.</translation>
    </message>
    <message>
        <source>This exhibition is no longer installed.</source>
        <translation>Эта выставка больше не&#xa0;установлена.</translation>
    </message>
    <message>
        <source>It was done, but the kiosk&apos;s disk did not confirm it. Tell the operator: the disk may be failing.</source>
        <translation>Это сделано, но&#xa0;диск киоска этого не&#xa0;подтвердил. Сообщите оператору: возможно, отказывает диск.</translation>
    </message>
    <message>
        <source>The program made a mistake of its own, and nothing was changed. Try once more; if it happens again, tell the operator.</source>
        <translation>В&#xa0;самой программе произошла ошибка, ничего не&#xa0;изменено. Попробуйте ещё раз; если повторится, сообщите оператору.</translation>
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
        <translation>Обратитесь к&#xa0;сотруднику</translation>
    </message>
    <message>
        <source>The exhibition is closed</source>
        <translation>Выставка закрыта</translation>
    </message>
    <message>
        <source>Opens at %1</source>
        <translation>Откроется в&#xa0;%1</translation>
    </message>
    <message>
        <source>Opens tomorrow at %1</source>
        <translation>Откроется завтра в&#xa0;%1</translation>
    </message>
    <message>
        <source>Opens on %1 at %2</source>
        <translation>Откроется: %1, %2</translation>
    </message>
</context>
<context>
    <name>speech</name>
    <message>
        <source>button</source>
        <translation>кнопка</translation>
    </message>
    <message>
        <source>link</source>
        <translation>ссылка</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>вариант</translation>
    </message>
    <message>
        <source>switch</source>
        <translation>переключатель</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>ползунок</translation>
    </message>
    <message>
        <source>field for words</source>
        <translation>поле ввода</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>изображение</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>on</source>
        <translation>включено</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>view to move in</source>
        <translation>область просмотра</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
    <message>
        <source>About this exhibition</source>
        <translation>О выставке</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Лента времени</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Персона</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Closer view</source>
        <translation>Просмотр вблизи</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>Очень медленно</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Медленно</translation>
    </message>
    <message>
        <source>Normal pace</source>
        <translation>Обычный темп</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Быстро</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Очень быстро</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Тихо</translation>
    </message>
    <message>
        <source>Normal volume</source>
        <translation>Обычная громкость</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Громко</translation>
    </message>
    <message>
        <source>Speech is on.</source>
        <translation>Речь включена.</translation>
    </message>
    <message>
        <source>Speech is off.</source>
        <translation>Речь выключена.</translation>
    </message>
    <message>
        <source>Press down to go on.</source>
        <translation>Чтобы продолжить, нажмите «вниз».</translation>
    </message>
    <message>
        <source>Press down to go on and up to go back by one. The middle key opens. Back returns to the page before, Home to the beginning. F2 repeats, F3 tells where you are, F4 turns speech on and off.</source>
        <translation>«Вниз» ведёт дальше, «вверх» — на шаг назад. Средняя клавиша открывает. «Назад» возвращает на предыдущую страницу, «Домой» — в начало. F2 повторяет, F3 говорит, где вы находитесь, F4 включает и выключает речь.</translation>
    </message>
    <message>
        <source>Arrows move it. Back leaves it.</source>
        <translation>Стрелки двигают изображение. «Назад» — выход.</translation>
    </message>
    <message>
        <source>Are you still there? Press any key to stay.</source>
        <translation>Вы ещё здесь? Чтобы остаться, нажмите любую клавишу.</translation>
    </message>
    <message>
        <source>Section %1.</source>
        <translation>Раздел «%1».</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1 of %2 in the section %3.</source>
        <translation>%1 из %2 в разделе «%3».</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>сейчас недоступно</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Пока ничего не выбрано.</translation>
    </message>
    <message>
        <source>Speech is switched off on this kiosk.</source>
        <translation>На этом киоске речь отключена.</translation>
    </message>
    <message>
        <source>The library of the speech service is missing. Install libspeechd2.</source>
        <translation>Нет библиотеки службы речи. Установите libspeechd2.</translation>
    </message>
    <message>
        <source>The speech service is missing. Install speech-dispatcher.</source>
        <translation>Нет службы речи. Установите speech-dispatcher.</translation>
    </message>
    <message>
        <source>No speech service answers at the address in SPEECHD_ADDRESS.</source>
        <translation>По адресу из SPEECHD_ADDRESS служба речи не отвечает.</translation>
    </message>
    <message>
        <source>The voices are missing. Install speech-dispatcher-espeak-ng.</source>
        <translation>Нет голосов. Установите speech-dispatcher-espeak-ng.</translation>
    </message>
    <message>
        <source>The speech engine does not start. Look at the service speech-dispatcher.</source>
        <translation>Модуль речи не запускается. Проверьте службу speech-dispatcher.</translation>
    </message>
    <message>
        <source>The speech engine does not answer. Look at speech-dispatcher and at the sound device.</source>
        <translation>Модуль речи не отвечает. Проверьте speech-dispatcher и звуковое устройство.</translation>
    </message>
    <message>
        <source>The speech engine has no voices. Install speech-dispatcher-espeak-ng.</source>
        <translation>У модуля речи нет голосов. Установите speech-dispatcher-espeak-ng.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Exhibition</source>
        <translation>Выставка</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Установлена</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>{title}, release {release}</source>
        <translation>{title}, выпуск&#xa0;{release}</translation>
    </message>
    <message>
        <source>signed: {key}</source>
        <translation>подпись: {key}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>не&#xa0;подписана</translation>
    </message>
    <message>
        <source>release {release} is kept</source>
        <translation>выпуск&#xa0;{release} сохранён</translation>
    </message>
    <message>
        <source>Nothing yet: this one came with the kiosk</source>
        <translation>Пока нет: эта поставлена вместе с&#xa0;киоском</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>свободно {size}</translation>
    </message>
    <message>
        <source>None: everything was in order</source>
        <translation>Нет: всё в&#xa0;порядке</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>Показать список</translation>
    </message>
    <message>
        <source>The exhibition is being shown</source>
        <translation>Выставка показывается</translation>
    </message>
    <message>
        <source>Nothing is shown at the moment</source>
        <translation>Сейчас ничего не&#xa0;показывается</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>Всё в&#xa0;порядке.</translation>
    </message>
    <message>
        <source>The list of what is installed had to be repaired. Tell the operator.</source>
        <translation>Список установленного пришлось восстановить. Сообщите оператору.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Не показано</translation>
    </message>
    <message>
        <source>{title}, after crashes</source>
        <translation>{title}, после сбоев</translation>
    </message>
    <message>
        <source>Release {release}</source>
        <translation>Выпуск&#xa0;{release}</translation>
    </message>
    <message>
        <source>Something is left out, because the kiosk crashed with it. See the list.</source>
        <translation>Кое-что не&#xa0;показывается: из-за этого киоск давал сбой. Смотрите список.</translation>
    </message>
    <message>
        <source>“{record}” is left out: the kiosk crashed several times while it was on the screen.</source>
        <translation>«{record}» не&#xa0;показывается: при&#xa0;этой записи на&#xa0;экране киоск несколько раз дал сбой.</translation>
    </message>
    <message>
        <source>Release {release} of “{exhibition}” is set aside: the kiosk crashed several times with it. The release before it is shown.</source>
        <translation>Выпуск&#xa0;{release} выставки «{exhibition}» не&#xa0;показывается: с&#xa0;ним киоск несколько раз дал сбой. Показан предыдущий выпуск.</translation>
    </message>
    <message>
        <source>It is shown again, at the latest when the kiosk is started next time.</source>
        <translation>Снова будет показано, самое позднее&#xa0;— при&#xa0;следующем запуске киоска.</translation>
    </message>
    <message>
        <source>Release {release}, installed {date}</source>
        <translation>Выпуск&#xa0;{release}, установлен {date}</translation>
    </message>
</context>
<context>
    <name>sticks</name>
    <message>
        <source>No stick is in. Put a USB stick with the exhibition into the kiosk; it appears here by itself.</source>
        <translation>Флешки нет. Вставьте в&#xa0;киоск USB‑флешку с&#xa0;выставкой: она появится здесь сама.</translation>
    </message>
    <message>
        <source>No exhibition was found on this stick. Copy the file NAME.exhibit, made by “kiosk pack”, to its top folder.</source>
        <translation>На&#xa0;этой флешке выставка не&#xa0;найдена. Скопируйте в&#xa0;её верхнюю папку файл ИМЯ.exhibit, сделанный командой «kiosk pack».</translation>
    </message>
    <message>
        <source>There is very much on this stick and not all of it was looked at. If the exhibition is missing here, copy its file to the top folder.</source>
        <translation>На&#xa0;этой флешке очень много файлов, просмотрено не&#xa0;всё. Если выставки здесь нет, скопируйте её файл в&#xa0;верхнюю папку.</translation>
    </message>
    <message>
        <source>Only the newest exhibitions on this stick are listed. If the one you want is missing, take old ones off the stick.</source>
        <translation>Показаны только самые новые выставки с&#xa0;этой флешки. Если нужной здесь нет, удалите с&#xa0;флешки старые.</translation>
    </message>
    <message>
        <source>This stick was taken out. Put it in again.</source>
        <translation>Эту флешку вынули. Вставьте её снова.</translation>
    </message>
    <message>
        <source>This stick cannot be read. Try another socket, then another stick.</source>
        <translation>Эта флешка не&#xa0;читается. Попробуйте другой разъём, потом другую флешку.</translation>
    </message>
    <message>
        <source>The kiosk does not know the format of this stick. Format it as exFAT or FAT32 on another computer and copy the exhibition to it again.</source>
        <translation>Формат этой флешки киоску неизвестен. Отформатируйте её на&#xa0;другом компьютере в&#xa0;exFAT или FAT32 и&#xa0;снова скопируйте выставку.</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>Preview, release {release}</source>
        <translation>Предпросмотр, выпуск&#xa0;{release}</translation>
    </message>
    <message>
        <source>Back to the panel</source>
        <translation>Назад в&#xa0;панель</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Erase a letter</source>
        <translation>Стереть букву</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Заглавные буквы</translation>
    </message>
</context>
</TS>
