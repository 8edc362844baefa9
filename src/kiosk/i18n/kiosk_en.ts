<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Accommodations</name>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When your visit ends, everything returns to how it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace of speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume of speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckResult</name>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed: visitors see what they saw before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the sticks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the stick in until this is done. The exhibition goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChosenRow</name>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloserRow</name>
    <message>
        <source>Guided tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaf through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All around</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n view</numerusform>
            <numerusform>%n views</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareChooser</name>
    <message>
        <source>What shall stand beside it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare it with yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Both move together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each moves by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountryList</name>
    <message>
        <source>List of countries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountryPanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s)</source>
        <translation>
            <numerusform>%n gift</numerusform>
            <numerusform>%n gifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s)</source>
        <translation>
            <numerusform>%n book</numerusform>
            <numerusform>%n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n country(ies)</source>
        <translation>
            <numerusform>%n country</numerusform>
            <numerusform>%n countries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new exhibition with %n record(s)</source>
        <translation>
            <numerusform>A new exhibition with %n record</numerusform>
            <numerusform>A new exhibition with %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) added</source>
        <translation>
            <numerusform>%n record added</numerusform>
            <numerusform>%n records added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed</source>
        <translation>
            <numerusform>%n record changed</numerusform>
            <numerusform>%n records changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) removed</source>
        <translation>
            <numerusform>%n record removed</numerusform>
            <numerusform>%n records removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) lost a picture</source>
        <translation>
            <numerusform>%n record lost a picture</numerusform>
            <numerusform>%n records lost a picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) lost their {text}</source>
        <translation>
            <numerusform>%n record lost its {text}</numerusform>
            <numerusform>%n records lost their {text}</numerusform>
        </translation>
    </message>
    <message>
        <source>The exhibition can now be read {in_language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibition can no longer be read {in_language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibition&apos;s own texts or settings changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that visitors see changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wrong try(ies) and the pad is locked for a while.</source>
        <translation>
            <numerusform>%n more wrong try and the pad is locked for a while.</numerusform>
            <numerusform>%n more wrong tries and the pad is locked for a while.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n mistake</numerusform>
            <numerusform>%n mistakes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are left out because their pictures are damaged</source>
        <translation>
            <numerusform>%n record is left out because its pictures are damaged</numerusform>
            <numerusform>%n records are left out because their pictures are damaged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the exhibition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>Staff panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your PIN. The exhibition begins anew when you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionCard</name>
    <message>
        <source>Show this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to release %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionsPage</name>
    <message>
        <source>Installed exhibitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them is shown. Each keeps the release before it, to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is installed yet: what visitors see came with the kiosk. An exhibition from a stick takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install from a stick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptySection</name>
    <message>
        <source>Nothing is on display here yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventHead</name>
    <message>
        <source>In the exhibition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetColumn</name>
    <message>
        <source>All %1 by letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message>
        <source>%1: show all %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupsBar</name>
    <message>
        <source>All sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Health of the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to a stick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dated more broadly</source>
        <translation>
            <numerusform>%n dated more broadly</numerusform>
            <numerusform>%n dated more broadly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a date: %n</source>
        <translation>
            <numerusform>Without a date: %n</numerusform>
            <numerusform>Without a date: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeList</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndexStrip</name>
    <message>
        <source>Go through the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstallPage</name>
    <message>
        <source>Checking “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, release %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 is installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install from a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an exhibition. It is checked first; nothing changes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: everything is whole. Signed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: everything is whole. Not signed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Installed</name>
    <message>
        <source>Visitors see what they saw before, as soon as you leave the panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: visitors see it as soon as you leave the panel. The stick may be taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Erase a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language of the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors choose theirs for themselves; this does not change it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lead</name>
    <message>
        <source>The page with the inscription is waiting for the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large is it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>A new release, with its pictures and recordings made anew, is the better way: it is shown whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterKeys</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListIndex</name>
    <message>
        <source>All letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapButtons</name>
    <message>
        <source>Further away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole world</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapHead</name>
    <message>
        <source>Made with Natural Earth</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n country(ies)</source>
        <translation>
            <numerusform>%n country</numerusform>
            <numerusform>%n countries</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of countries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NarrowPanel</name>
    <message>
        <source>Filter and order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenBook</name>
    <message>
        <source>Open the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn a leaf back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn a leaf on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the book</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderRow</name>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>The whole picture, small</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Open the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Staff panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Change the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now the new PIN: 4 to 12 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new PIN once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First the PIN of now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerFailed</name>
    <message>
        <source>The film cannot be played at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording cannot be played at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerPicture</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewStrip</name>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n mistake</numerusform>
            <numerusform>%n mistakes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be shown yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see the last state without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is broken is left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quotation</name>
    <message>
        <source>“</source>
        <comment>opening quotation mark</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>”</source>
        <comment>closing quotation mark</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Staff panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachButton</name>
    <message>
        <source>Bring controls within reach</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachPad</name>
    <message>
        <source>To the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls where they were</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>The one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordSources</name>
    <message>
        <source>Where this comes from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleMark</name>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavePage</name>
    <message>
        <source>Save to a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new folder with all results, the settings, the map of touches and the last messages. Neither the PIN nor anything of visitors is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for sticks …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Health</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScaleView</name>
    <message>
        <source>%1 cm tall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coin of 100 tenge, %1 mm across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand of an adult, %1 cm long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person, %1 cm tall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coin: National Bank of Kazakhstan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand: median of women and men, S. Pheasant, Bodyspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as large as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As large as fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As large as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScrollKeys</name>
    <message>
        <source>Further up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further to the right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Searched for “%1” instead of “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to search here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, a country or a year, or begin with one of these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Seconds</name>
    <message numerus="yes">
        <source>%n second(s) left.</source>
        <translation>
            <numerusform>%n second left.</numerusform>
            <numerusform>%n seconds left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionFrame</name>
    <message>
        <source>Filter and order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideKeys</name>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpinView</name>
    <message>
        <source>Slide a finger to turn it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpokenWords</name>
    <message>
        <source>What is said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>Install from a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibition goes on while something is installed: it changes over only when the new one is checked as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>The tour ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have seen all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin once more, or look around on your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickList</name>
    <message>
        <source>Looking for sticks …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stick “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch the screen and you go on from here. Otherwise the exhibition begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubjectGroup</name>
    <message>
        <source>People and countries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubjectHead</name>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diplomatic relations since: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in the same records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries in the same records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubjectView</name>
    <message>
        <source>%1 km from %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>Nothing here is dated to these days alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Threads</name>
    <message>
        <source>Threads that leave from here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeButtons</name>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeOverview</name>
    <message>
        <source>All of the time, small</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of these has no day, month or year that could stand on the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated more broadly than what is in view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has a date yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TouchesPage</name>
    <message>
        <source>Where the screen is touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Health</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnRing</name>
    <message>
        <source>Turn it round</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewerStrip</name>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewerWays</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VolumeKeys</name>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VolumePage</name>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound output was found. Ask the operator to connect one; the exhibition is shown without sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound is switched off. Touch a step to switch it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningsPage</name>
    <message>
        <source>Remarks on this exhibition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them keeps visitors from seeing it. Give them to whoever makes the exhibition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WholeFacet</name>
    <message>
        <source>Back to all filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearHead</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <source>Closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoomStage</name>
    <message>
        <source>Closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Reference code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken or published in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>A text is missing in one language; another is shown instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture has no description for visitors who cannot see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture has no credit or no rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record has no date, so it stands at the end of its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture is missing: its file is not in the exhibition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture that is wanted here is not in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder is missing, or has no picture in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture, sound or film lacks its file, or says what does not belong to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document has more pages than the kiosk shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A turning object has too few or too many pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures of a turning object are not all of one size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person is named who is not in the list of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event is named that is not in the list of events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record is named that is not in the exhibition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is needed is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text has letters that the kiosk&apos;s fonts do not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture is too small for the screen and will look soft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A detail of a picture is too small for the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture is larger than the kiosk takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture is cut off; its file is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture with a mistake is used here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is no picture that the kiosk can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture cannot be read and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture is shown, but visitors cannot come close to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture stopped the program that reads it and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is no sound or film that the kiosk can play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound or film is compressed in a way that the kiosk does not play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound or film is larger or longer than the kiosk takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound or film is cut off; its file is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound or film is damaged and cannot be played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound or film is encrypted and cannot be played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound or film with a mistake is used here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound, film or file of captions is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film has no picture; its file holds sound alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording has no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film is so large that it may not run smoothly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film in sign language is not as long as the film itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound or film has no captions for visitors who cannot hear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film has no picture to show until it is played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of captions cannot be read; it is not WebVTT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caption has a mistake and is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caption begins before the one before it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caption begins after the end of its recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound or film stopped the program that reads it and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list is empty that needs an entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A section has no records and is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A section&apos;s records were not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attract loop has no scenes of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no exhibition in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no exhibition.yaml in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something looks like a sample and is not marked as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label has more than 75 words; visitors read it standing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence of an easy text or of one for children is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence has more than 25 words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is longer than it may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is in the exhibition and nothing uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures, sound or film are in the exhibition and nothing shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is in a language that the exhibition does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word is not known here; perhaps it is misspelt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of the table is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is none of those that are possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A section is of a kind that the kiosk does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A country is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A statement of rights is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two things have the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word stands twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column stands twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is of another kind than is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is too small or too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date is not written as dates are written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has letters that are not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file&apos;s name is not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address is not written as addresses are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colour is not written as colours are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ISBN is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A detail of a picture lies outside of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colour stands out too little from its ground.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file&apos;s name leads out of the exhibition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text contains invisible characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file&apos;s name cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is larger than it may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table has too many rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text file is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibition is written for a newer kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text contains the marks of a web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text contains a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of languages has a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation does not say in which language it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An inscription has a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text file cannot be read from here on: it is not YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line begins with a tab; indent it with spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text that begins with a star stands in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text that begins with &amp; stands in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text that begins with an exclamation mark stands in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text file takes in another place of itself, which is not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text file holds two documents; only one is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text file holds more than may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text file is not saved as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table ends inside a cell; it may be cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation marks of a row do not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row of the table names too many columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row has more cells than the table has columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell is too long; perhaps a quotation mark is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is of a kind that an exhibition does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two file names differ only in capitals or in the form of letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file has a name that some systems cannot write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scene of the attract loop cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name in the text file is not written as names are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more; “kiosk check” tells all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, cell {cell}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>In order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk looks at itself. Visitors&apos; screens are not disturbed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is to be done. Tell the operator what stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be looked at: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the settings does not count, the default is used: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the settings the picture is {declared} mm from corner to corner, the display reports {reported} mm. The settings are used. Measure it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The display reports a diagonal of {reported} mm, which cannot be. {used} Measure it and set display.diagonal_mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The display reports {width} × {height} mm, which is not the form of its picture. {used} Measure the diagonal and set display.diagonal_mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The display does not tell how big it is. {used} Measure the diagonal and set display.diagonal_mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the settings the lower edge of the picture is below the floor ({bottom} mm). The height counts as not told. Measure it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the settings the middle of the picture is {middle} mm above the floor, out of everybody&apos;s reach. The height counts as not told. Measure it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No touchscreen is plugged in: visitors touch and nothing happens. See that its USB cable is in at both ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen feels a finger for minutes where none is: {left} % from the left, {top} % from above. Take away what leans against it, and clean the glass there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen feels touches in one point when nobody is there: {left} % from the left, {top} % from above. Clean the glass there and look under the frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen feels far too many touches in one point: {left} % from the left, {top} % from above. Clean the glass there and look under the frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one band of the screen no touch was felt all week (from {left} to {right} % from the left, from {top} to {bottom} % from above). Draw a finger across it and see whether the screen follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts of the program cannot be read: {files}. The program has to be installed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font on this kiosk has these letters: {letters}. Visitors see boxes in their place. Install a font that has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tag}” ({where}) is the tag of no known language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tag}” ({where}) is a country and not a language; perhaps “{meant}” is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder with further languages is not there or cannot be read: {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk&apos;s own words are missing in a language of the exhibition: {language}. Its buttons are English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} with the kiosk&apos;s own words is damaged. The buttons of that language are English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} lacks some of the kiosk&apos;s own words ({count} of {total}). Those are English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no speech engine: nothing can be read aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speech engine does not answer ({seconds} s): nothing can be read aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speech engine does not start ({error}): nothing can be read aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice speaks this language: {language}. Texts in it are not read aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound output: recordings run silently with captions, and nothing is read aloud. Plug one in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no exhibition to show. Install one from a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibition that should be shown does not open; release {release} is shown instead. Install the newest one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records are left out because their pictures are damaged ({count}): {records}. Install the exhibition again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of what is installed had to be repaired. The operator runs “kiosk scrub”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some files are not as they were installed ({count}). The operator runs “kiosk scrub”, which puts right what can be put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk has little room left: {free}. Remove exhibitions that are no longer shown, under “Exhibitions”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk cannot write to its disk: nothing can be installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is in the way where the kiosk needs a folder. The operator moves it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk may not write in {folder}. The operator makes it writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk takes hardly any more files. Remove exhibitions that are no longer shown, under “Exhibitions”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of keys is damaged: no exhibition can be installed from a package. Tell the operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two copies of the list of keys is damaged; the other one counts. The operator runs “kiosk scrub”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key is in force any more: no exhibition can be installed from a package. Tell the operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PIN is set. The operator sets one with “kiosk pin set”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the PIN is damaged. The operator sets a new PIN with “kiosk pin set”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer has little memory left ({free} of {total}). Switch the kiosk off and on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program needs more and more memory (from {before} to {own}). Switch the kiosk off and on again, and tell the operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer is hot: “{sensor}” is at {now} °C. Clear its openings of dust and of what stands before them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not answer in {minutes} minutes, and the self-test was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The self-test ended before its end: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The self-test did not come to its end: the screen was touched each time. If nobody was there, look at the map of touches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock says {now}, which is before {since}. Visitors see no difference; dates of installations will be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock says {now}, many years ahead. Visitors see no difference; dates of installations will be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk crashed and started again by itself: {count} times in {days} days, the last time {last} at “{record}”. Tell the operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record “{record}” is left out: the kiosk crashed again and again while it was on the screen. Under “Status” it can be shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release {release} of “{exhibition}” is set aside after crashes; the one before it is shown. Under “Status” it can be shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk crashes again and again, whatever it shows. The computer or the display may be at fault. Tell the operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened to the kiosk cannot be read from its disk ({error}). Tell the operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the settings say is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is drawn in the proportions of a 32-inch display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-test today at {time}: everything was in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-test today at {time}: something is to be done ({count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last self-test ({date}): everything was in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last self-test ({date}): something was to be done ({count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glass seems well: no point is stuck, and no band is without touches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touches in the last week: {count}. The brighter a square, the more there were. A ring is a point that seems stuck, a dashed frame a band without any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No touches of the last week are known yet. They are counted while the kiosk runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of touches cannot be read. It begins anew by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stick is in. Put a USB stick into the kiosk; it appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk does not know the format of this stick. Take one that is formatted as exFAT or FAT32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving. Leave the stick in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in the folder “{name}”. The stick may be taken out now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on this stick. Nothing was saved; take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stick is write-protected. Undo that, or take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick was taken out too early. Nothing was saved; put it in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was saved very often just now. Wait a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stick takes nothing. Nothing was saved; take another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>In Kazakh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly in Kazakh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly in Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly in Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly in Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly in French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly in German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly in Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly in Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>map</name>
    <message>
        <source>to the north</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the north-east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the south-east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the south</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the south-west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the north-west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 km, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>existed until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre: %1. Every line from it is a true direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the exhibition has from each country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>As exhibited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pad</name>
    <message>
        <source>This PIN is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PIN is set on this kiosk, so the panel stays closed. The operator sets one with “kiosk pin set”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the PIN is damaged, so the panel stays closed. The operator sets a new PIN with “kiosk pin set”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk cannot write to its disk, so no PIN can be tried. Tell the operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong tries. Please wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two were not the same. Enter the new PIN once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new PIN is in force.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside of the cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front of the leaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back of the leaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inserted leaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back cover</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker from here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>phases</name>
    <message>
        <source>Copying from the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying every file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for another installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranging the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <source>Proof for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of this proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a part of the exhibition is in this proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check found no mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes: visitors do not see what they touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found on this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description for those who do not see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An illustration made for the exhibition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, written in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads lead to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this language; visitors read it in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same screen, unfolded and scrolled to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of this proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed content is these files with these digests (the first 16 of 64 digits of SHA-256). The manifest of a package lists the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By signing, the content named on the first page is approved as shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While nobody is there: scene %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the exhibition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scrolled to the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scrolled to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a choice made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the book opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoomed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with words marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of the guided tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choosing what to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned half around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the film with captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recording with its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>Show “{title}”? Visitors see it as soon as the panel is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to release {before} of “{title}”? Release {release} stays on the kiosk, and you can return to it in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{title}” from this kiosk? To have it again, it must be installed from a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{title}”, which visitors see now? “{other}” is shown instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{title}”, the only exhibition that is installed? The one that came with the kiosk is shown instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is shown as soon as the panel is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release {before} is back. Visitors see it as soon as the panel is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quotes</name>
    <message>
        <source>Translation; published in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation; written in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>This file is no exhibition. Ask for one that was made with “kiosk pack”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is cut off: its end is missing. Copy it to the stick again from where it was packed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was added to the end of the file. Do not install it; ask the people who made it for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read to its end. Put the stick in again; if that does not help, take another stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick was taken out or cannot be read any more. Put it in again and repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exhibition was packed for a newer kiosk (format {format}; this one reads up to {known}). Ask the operator to update the kiosk, or pack it with the program that this kiosk has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library of this kiosk was written by a newer program. Ask the operator to install that program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exhibition is not signed, and this kiosk takes signed ones only. Ask for a package that was packed with a key of this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exhibition is signed with a key that this kiosk does not know ({key}). Ask for one signed with a known key, or ask the operator to enrol that key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not fit: the file was changed after it was signed. Do not install it; ask the people who made it for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of keys on this kiosk is damaged, so no signature can be verified. Tell the operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of files in the package is not as it must be. Do not install it; ask the people who made it for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package contradicts itself about “{file}”. Do not install it; ask the people who made it for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package&apos;s table of contents does not fit it. Do not install it; ask the people who made it for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two files of the package lie over each other (“{file}”). Do not install it; ask the people who made it for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package hides something beside “{file}”. Do not install it; ask the people who made it for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” in the package is locked with a password. Ask for a package made with “kiosk pack”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” in the package is compressed in an unknown way. Ask for a package made with “kiosk pack”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package holds a file that does not belong to it: “{file}”. Do not install it; ask the people who made it for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is missing from the package: “{file}”. Copy it to the stick again from where it was packed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is damaged or was changed. Copy it to the stick again from where it was packed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was prepared does not agree with itself. Try once more; if it happens again, tell the operator: the disk may be failing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a link and not a file. Put the file itself in its place and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is no ordinary file. Take it out of the exhibition&apos;s folder and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a name that leads out of the exhibition. Do not install it; ask the people who made it for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “{file}” contains invisible characters. Rename it in the exhibition&apos;s folder and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a name that some systems cannot write. Rename it in the exhibition&apos;s folder and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names “{file}” and “{other}” differ only in capitals or in the form of letters. Rename one of them and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is of a kind that an exhibition does not have. Take it out and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” would swell to an enormous size. Do not install it; ask the people who made it for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is too large (at most {limit}). Make it smaller and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the exhibition is too large. Make it smaller and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibition has too many files (at most {limit}). Take out what does not belong to it and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be opened safely. Do not install it; ask the people who made it for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibition has mistakes and cannot be shown. They are listed below; have them corrected and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room on the kiosk: {needed} are needed, {free} are free. Remove an exhibition that is no longer shown, under “Exhibitions”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the kiosk. Remove an exhibition that is no longer shown, under “Exhibitions”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk&apos;s disk cannot be written to. Tell the operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk&apos;s disk refuses. Try once more; if it happens again, tell the operator: the disk may be failing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is being installed at this moment. Wait a little and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is release {release}, and release {highest} was installed here already: releases only grow. To go back, use “Exhibitions”; to install this one, give it a release above {highest} and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release {release} is installed already, with other contents. Give what has changed release {next} and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release {release} is installed already. There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release {release} is on this kiosk already and was taken back. “Exhibitions” shows it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package says one thing of itself and holds another (release {told_release} and release {release}). Ask for one that was packed anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exhibition is damaged on the kiosk&apos;s disk and cannot be shown. Install it again from a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier release to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exhibition is being shown. Show another one first, then remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only exhibition that is installed. Install another one first, then remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is installed on this kiosk yet. Install an exhibition from a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exhibition is no longer installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was done, but the kiosk&apos;s disk did not confirm it. Tell the operator: the disk may be failing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake of its own, and nothing was changed. Try once more; if it happens again, tell the operator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibition is being prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please ask a member of staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibition is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens tomorrow at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens on %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>speech</name>
    <message>
        <source>button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field for words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>view to move in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this exhibition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press down to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press down to go on and up to go back by one. The middle key opens. Back returns to the page before, Home to the beginning. F2 repeats, F3 tells where you are, F4 turns speech on and off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows move it. Back leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you still there? Press any key to stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in the section %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech is switched off on this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library of the speech service is missing. Install libspeechd2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speech service is missing. Install speech-dispatcher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speech service answers at the address in SPEECHD_ADDRESS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voices are missing. Install speech-dispatcher-espeak-ng.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speech engine does not start. Look at the service speech-dispatcher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speech engine does not answer. Look at speech-dispatcher and at the sound device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speech engine has no voices. Install speech-dispatcher-espeak-ng.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Exhibition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, release {release}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release {release} is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet: this one came with the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: everything was in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibition is being shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is shown at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of what is installed had to be repaired. Tell the operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, after crashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release {release}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is left out, because the kiosk crashed with it. See the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{record}” is left out: the kiosk crashed several times while it was on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release {release} of “{exhibition}” is set aside: the kiosk crashed several times with it. The release before it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown again, at the latest when the kiosk is started next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release {release}, installed {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sticks</name>
    <message>
        <source>No stick is in. Put a USB stick with the exhibition into the kiosk; it appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exhibition was found on this stick. Copy the file NAME.exhibit, made by “kiosk pack”, to its top folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is very much on this stick and not all of it was looked at. If the exhibition is missing here, copy its file to the top folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the newest exhibitions on this stick are listed. If the one you want is missing, take old ones off the stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stick was taken out. Put it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stick cannot be read. Try another socket, then another stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk does not know the format of this stick. Format it as exFAT or FAT32 on another computer and copy the exhibition to it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>Preview, release {release}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Erase a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
