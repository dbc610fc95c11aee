<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BackupWording</name>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation>
            <numerusform>%Ln book</numerusform>
            <numerusform>%Ln books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s)</source>
        <translation>
            <numerusform>%Ln copy</numerusform>
            <numerusform>%Ln copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reader(s)</source>
        <translation>
            <numerusform>%Ln reader</numerusform>
            <numerusform>%Ln readers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reservation(s)</source>
        <translation>
            <numerusform>%Ln reservation</numerusform>
            <numerusform>%Ln reservations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryReason</name>
    <message numerus="yes">
        <source>%1; this computer&apos;s clock is %n minute(s) fast: set it right</source>
        <extracomment>%1: why the push service refused</extracomment>
        <translation>
            <numerusform>%1; this computer&apos;s clock is %n minute fast: set it right</numerusform>
            <numerusform>%1; this computer&apos;s clock is %n minutes fast: set it right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; this computer&apos;s clock is %n minute(s) slow: set it right</source>
        <extracomment>%1: why the push service refused</extracomment>
        <translation>
            <numerusform>%1; this computer&apos;s clock is %n minute slow: set it right</numerusform>
            <numerusform>%1; this computer&apos;s clock is %n minutes slow: set it right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln a second</source>
        <translation>
            <numerusform>%Ln a second</numerusform>
            <numerusform>%Ln a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementComposer</name>
    <message numerus="yes">
        <source>On its way to %Ln device(s) of %1.</source>
        <extracomment>%Ln: devices; %1: a card number</extracomment>
        <translation>
            <numerusform>On its way to %Ln device of %1.</numerusform>
            <numerusform>On its way to %Ln devices of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementDetails</name>
    <message numerus="yes">
        <source>%Ln device(s) is (are) tried again.</source>
        <translation>
            <numerusform>%Ln device is tried again.</numerusform>
            <numerusform>%Ln devices are tried again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementForm</name>
    <message numerus="yes">
        <source>%Ln character(s), room for about %1 more</source>
        <translation>
            <numerusform>%Ln character, room for about %1 more</numerusform>
            <numerusform>%Ln characters, room for about %1 more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementSendBar</name>
    <message numerus="yes">
        <source>Send to %Ln device(s)</source>
        <translation>
            <numerusform>Send to %Ln device</numerusform>
            <numerusform>Send to %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementsPage</name>
    <message numerus="yes">
        <source>On its way to %Ln device(s). It can be paused and stopped here, but not taken back.</source>
        <translation>
            <numerusform>On its way to %Ln device. It can be paused and stopped here, but not taken back.</numerusform>
            <numerusform>On its way to %Ln devices. It can be paused and stopped here, but not taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln announcement(s)</source>
        <translation>
            <numerusform>%Ln announcement</numerusform>
            <numerusform>%Ln announcements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::BarcodeField</name>
    <message numerus="yes">
        <source>%n number(s), free</source>
        <translation>
            <numerusform>%n number, free</numerusform>
            <numerusform>%n numbers, all free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 belong to other copies already: %2…</source>
        <extracomment>%n: barcodes that are taken, %1: of how many, %2: the first of them</extracomment>
        <translation>
            <numerusform>%n of %1 belongs to another copy already: %2</numerusform>
            <numerusform>%n of %1 belong to other copies already: %2…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::BookCardView</name>
    <message numerus="yes">
        <source>%n copy(ies) can be borrowed at once.</source>
        <translation>
            <numerusform>%n copy can be borrowed at once.</numerusform>
            <numerusform>%n copies can be borrowed at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No copy at its place; %n reader(s) wait.</source>
        <translation>
            <numerusform>No copy at its place; %n reader waits.</numerusform>
            <numerusform>No copy at its place; %n readers wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copies at their place are for %n reader(s) who reserved.</source>
        <translation>
            <numerusform>The copies at their place are for %n reader who reserved.</numerusform>
            <numerusform>The copies at their place are for %n readers who reserved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::BookForm</name>
    <message numerus="yes">
        <source>Added %n copy(ies) to the book that was there already</source>
        <translation>
            <numerusform>Added %n copy to the book that was there already</numerusform>
            <numerusform>Added %n copies to the book that was there already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::BookQueue</name>
    <message numerus="yes">
        <source>Queue of %n reservation(s)</source>
        <translation>
            <numerusform>Queue of %n reservation</numerusform>
            <numerusform>Queue of %n reservations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::BooksModel</name>
    <message numerus="yes">
        <source>%1 of %n copy(ies) at their place</source>
        <translation>
            <numerusform>%1 of %n copy at its place</numerusform>
            <numerusform>%1 of %n copies at their place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::BooksPage</name>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation>
            <numerusform>%Ln book</numerusform>
            <numerusform>%Ln books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::CopyList</name>
    <message numerus="yes">
        <source>Added %n copy(ies)</source>
        <translation>
            <numerusform>Added %n copy</numerusform>
            <numerusform>Added %n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::DeliveriesPage</name>
    <message numerus="yes">
        <source>Try %Ln &amp;failed again</source>
        <translation>
            <numerusform>Try %Ln &amp;failed again</numerusform>
            <numerusform>Try %Ln &amp;failed again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed alert(s) of this list would go out once more. What has gone out cannot be taken back.</source>
        <translation>
            <numerusform>%Ln failed alert of this list would go out once more. What has gone out cannot be taken back.</numerusform>
            <numerusform>%Ln failed alerts of this list would go out once more. What has gone out cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln again</source>
        <translation>
            <numerusform>Try %Ln again</numerusform>
            <numerusform>Try %Ln again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) go out again.</source>
        <translation>
            <numerusform>%Ln alert goes out again.</numerusform>
            <numerusform>%Ln alerts go out again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to send: of %Ln alert(s) the subscription or the reason has ended.</source>
        <translation>
            <numerusform>Nothing to send: of %Ln alert the subscription or the reason has ended.</numerusform>
            <numerusform>Nothing to send: of %Ln alerts the subscription or the reason has ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Of %Ln other(s) the subscription or the reason has ended.</source>
        <extracomment>%1: &quot;5 alerts go out again.&quot;, %n: others</extracomment>
        <translation>
            <numerusform>%1 Of %Ln other the subscription or the reason has ended.</numerusform>
            <numerusform>%1 Of %Ln others the subscription or the reason has ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::DeliveryInspector</name>
    <message numerus="yes">
        <source>%Ln alert(s) chosen</source>
        <translation>
            <numerusform>%Ln alert chosen</numerusform>
            <numerusform>%Ln alerts chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them failed.</source>
        <translation>
            <numerusform>%Ln of them failed.</numerusform>
            <numerusform>%Ln of them failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln again</source>
        <translation>
            <numerusform>Try %Ln again</numerusform>
            <numerusform>Try %Ln again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::DeskPage</name>
    <message numerus="yes">
        <source>A test alert is on its way to %n device(s).</source>
        <translation>
            <numerusform>A test alert is on its way to %n device.</numerusform>
            <numerusform>A test alert is on its way to %n devices.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::DoctorDialog</name>
    <message numerus="yes">
        <source>%Ln thing(s) were checked; nothing is wrong.</source>
        <translation>
            <numerusform>%Ln thing was checked; nothing is wrong.</numerusform>
            <numerusform>%Ln things were checked; nothing is wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) need a look. Nothing was changed.</source>
        <translation>
            <numerusform>%Ln thing needs a look. Nothing was changed.</numerusform>
            <numerusform>%Ln things need a look. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) are in %1.</source>
        <extracomment>%1: a file&apos;s path</extracomment>
        <translation>
            <numerusform>%Ln row is in %1.</numerusform>
            <numerusform>%Ln rows are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ImportColumnsStep</name>
    <message numerus="yes">
        <source>%n of %1 column(s) used; the others stay out.</source>
        <extracomment>%1: how many columns of a file there are</extracomment>
        <translation>
            <numerusform>%n of %1 columns is used; the others stay out.</numerusform>
            <numerusform>%n of %1 columns are used; the others stay out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows shown would be refused: go to one to see why.</source>
        <translation>
            <numerusform>%n of the rows shown would be refused: go to it to see why.</numerusform>
            <numerusform>%n of the rows shown would be refused: go to one to see why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ImportRunStep</name>
    <message numerus="yes">
        <source>%Ln refused row(s)</source>
        <translation>
            <numerusform>%Ln refused row</numerusform>
            <numerusform>%Ln refused rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) are on their way to readers.</source>
        <translation>
            <numerusform>%Ln alert is on its way to a reader.</numerusform>
            <numerusform>%Ln alerts are on their way to readers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused record(s)</source>
        <translation>
            <numerusform>%Ln refused record</numerusform>
            <numerusform>%Ln refused records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::KnownBooks</name>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::OutboxHoldBar</name>
    <message numerus="yes">
        <source>%Ln alert(s) will go out, as far as their reason still holds in this library. It does not know who was rung, has collected or has left since the backup. This cannot be taken back.</source>
        <translation>
            <numerusform>%Ln alert will go out, if its reason still holds in this library. It does not know who was rung, has collected or has left since the backup. This cannot be taken back.</numerusform>
            <numerusform>%Ln alerts will go out, as far as their reason still holds in this library. It does not know who was rung, has collected or has left since the backup. This cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln alert(s)</source>
        <translation>
            <numerusform>Send %Ln alert</numerusform>
            <numerusform>Send %Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) will not be sent. Readers whose book is ready then stand under “to be told another way”. Alerts go out again from now on.</source>
        <translation>
            <numerusform>%Ln alert will not be sent. Readers whose book is ready then stand under “to be told another way”. Alerts go out again from now on.</numerusform>
            <numerusform>%Ln alerts will not be sent. Readers whose book is ready then stand under “to be told another way”. Alerts go out again from now on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %Ln alert(s)</source>
        <translation>
            <numerusform>Drop %Ln alert</numerusform>
            <numerusform>Drop %Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library was restored from a backup (%1). %Ln alert(s) are held, and nothing goes out or expires until you decide: look at them first.</source>
        <extracomment>%1: a date and time</extracomment>
        <translation>
            <numerusform>The library was restored from a backup (%1). %Ln alert is held, and nothing goes out or expires until you decide: look at it first.</numerusform>
            <numerusform>The library was restored from a backup (%1). %Ln alerts are held, and nothing goes out or expires until you decide: look at them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReaderBar</name>
    <message numerus="yes">
        <source>%n on the hold shelf</source>
        <translation>
            <numerusform>%n on the hold shelf</numerusform>
            <numerusform>%n on the hold shelf</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReaderCardView</name>
    <message numerus="yes">
        <source>%n device(s) to ring</source>
        <translation>
            <numerusform>%n device to ring</numerusform>
            <numerusform>%n devices to ring</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReaderInspector</name>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>Show %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReadersModel</name>
    <message numerus="yes">
        <source>%Ln device(s) can be rung</source>
        <translation>
            <numerusform>%Ln device can be rung</numerusform>
            <numerusform>%Ln devices can be rung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReadersPage</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reader(s)</source>
        <translation>
            <numerusform>%Ln reader</numerusform>
            <numerusform>%Ln readers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A test alert is on its way to %n device(s).</source>
        <translation>
            <numerusform>A test alert is on its way to %n device.</numerusform>
            <numerusform>A test alert is on its way to %n devices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blocked %Ln device(s): alerts pass them by until they are unblocked.</source>
        <translation>
            <numerusform>Blocked %Ln device: alerts pass it by until it is unblocked.</numerusform>
            <numerusform>Blocked %Ln devices: alerts pass them by until they are unblocked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unblocked %Ln device(s).</source>
        <translation>
            <numerusform>Unblocked %Ln device.</numerusform>
            <numerusform>Unblocked %Ln devices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln device(s) for good: no import brings them back.</source>
        <translation>
            <numerusform>Removed %Ln device for good: no import brings it back.</numerusform>
            <numerusform>Removed %Ln devices for good: no import brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln device(s) to “%1”.</source>
        <extracomment>%1: a list</extracomment>
        <translation>
            <numerusform>Added %Ln device to “%1”.</numerusform>
            <numerusform>Added %Ln devices to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln device(s) off “%1”. They stay subscribed.</source>
        <extracomment>%1: a list</extracomment>
        <translation>
            <numerusform>Took %Ln device off “%1”. It stays subscribed.</numerusform>
            <numerusform>Took %Ln devices off “%1”. They stay subscribed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %Ln device(s) to “%1”.</source>
        <extracomment>%1: a list</extracomment>
        <translation>
            <numerusform>Moved %Ln device to “%1”.</numerusform>
            <numerusform>Moved %Ln devices to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReservationActs</name>
    <message numerus="yes">
        <source>%n reader(s) are being rung again.</source>
        <translation>
            <numerusform>%n reader is being rung again.</numerusform>
            <numerusform>%n readers are being rung again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s) noted as told.</source>
        <translation>
            <numerusform>%n reservation noted as told.</numerusform>
            <numerusform>%n reservations noted as told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s) wait again. Clear their copies from the shelf.</source>
        <translation>
            <numerusform>%n reservation waits again. Clear its copy from the shelf.</numerusform>
            <numerusform>%n reservations wait again. Clear their copies from the shelf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s) suspended.</source>
        <translation>
            <numerusform>%n reservation suspended.</numerusform>
            <numerusform>%n reservations suspended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s) count again.</source>
        <translation>
            <numerusform>%n reservation counts again.</numerusform>
            <numerusform>%n reservations count again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s) cancelled.</source>
        <translation>
            <numerusform>%n reservation cancelled.</numerusform>
            <numerusform>%n reservations cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were: not on the hold shelf, or without a device to ring.</source>
        <translation>
            <numerusform>%n left as it was: not on the hold shelf, or without a device to ring.</numerusform>
            <numerusform>%n left as they were: not on the hold shelf, or without a device to ring.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were: not on the hold shelf.</source>
        <translation>
            <numerusform>%n left as it was: not on the hold shelf.</numerusform>
            <numerusform>%n left as they were: not on the hold shelf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were: not waiting.</source>
        <translation>
            <numerusform>%n left as it was: not waiting.</numerusform>
            <numerusform>%n left as they were: not waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were: not suspended.</source>
        <translation>
            <numerusform>%n left as it was: not suspended.</numerusform>
            <numerusform>%n left as they were: not suspended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were: closed already.</source>
        <translation>
            <numerusform>%n left as it was: closed already.</numerusform>
            <numerusform>%n left as they were: closed already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: %1</source>
        <extracomment>%n: how many were refused, %1: why, of the first of them</extracomment>
        <translation>
            <numerusform>%n could not be: %1</numerusform>
            <numerusform>%n could not be: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the days of %n reservation(s).</source>
        <translation>
            <numerusform>Changed the days of %n reservation.</numerusform>
            <numerusform>Changed the days of %n reservations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReservationButtons</name>
    <message numerus="yes">
        <source>Cancel %n reservation(s)</source>
        <translation>
            <numerusform>Cancel %n reservation</numerusform>
            <numerusform>Cancel %n reservations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notify %n</source>
        <translation>
            <numerusform>Notify %n</numerusform>
            <numerusform>Notify %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told</source>
        <translation>
            <numerusform>%n told</numerusform>
            <numerusform>%n told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n back</source>
        <translation>
            <numerusform>Put %n back</numerusform>
            <numerusform>Put %n back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %n</source>
        <translation>
            <numerusform>Suspend %n</numerusform>
            <numerusform>Suspend %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n</source>
        <translation>
            <numerusform>Resume %n</numerusform>
            <numerusform>Resume %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n…</source>
        <translation>
            <numerusform>Cancel %n…</numerusform>
            <numerusform>Cancel %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReservationInspector</name>
    <message numerus="yes">
        <source>%Ln reservation(s) are too many at once. Choose fewer to work on them together.</source>
        <translation>
            <numerusform>%Ln reservation is too many at once. Choose fewer to work on them together.</numerusform>
            <numerusform>%Ln reservations are too many at once. Choose fewer to work on them together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reservation(s) chosen</source>
        <translation>
            <numerusform>%Ln reservation chosen</numerusform>
            <numerusform>%Ln reservations chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the hold shelf; %1.</source>
        <translation>
            <numerusform>%n on the hold shelf; %1.</numerusform>
            <numerusform>%n on the hold shelf; %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be rung</source>
        <translation>
            <numerusform>%n of them can be rung</numerusform>
            <numerusform>%n of them can be rung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) to ring</source>
        <translation>
            <numerusform>%n device to ring</numerusform>
            <numerusform>%n devices to ring</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue of %n reservation(s)</source>
        <translation>
            <numerusform>Queue of %n reservation</numerusform>
            <numerusform>Queue of %n reservations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReservationsModel</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReservationsPage</name>
    <message numerus="yes">
        <source>%Ln reservation(s)</source>
        <translation>
            <numerusform>%Ln reservation</numerusform>
            <numerusform>%Ln reservations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) back to their place.</source>
        <translation>
            <numerusform>%Ln copy back to its place.</numerusform>
            <numerusform>%Ln copies back to their places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) for the next reader.</source>
        <translation>
            <numerusform>%Ln copy for the next reader.</numerusform>
            <numerusform>%Ln copies for the next readers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was moved by somebody else meanwhile.</source>
        <translation>
            <numerusform>%Ln was moved by somebody else meanwhile.</numerusform>
            <numerusform>%Ln were moved by somebody else meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies)</source>
        <translation>
            <numerusform>%Ln copy</numerusform>
            <numerusform>%Ln copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReservePanel</name>
    <message numerus="yes">
        <source>%n reader(s) are before this one.</source>
        <translation>
            <numerusform>%n reader is before this one.</numerusform>
            <numerusform>%n readers are before this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) can be borrowed at once, without a reservation.</source>
        <translation>
            <numerusform>%n copy can be borrowed at once, without a reservation.</numerusform>
            <numerusform>%n copies can be borrowed at once, without a reservation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) will ring.</source>
        <translation>
            <numerusform>%n device will ring.</numerusform>
            <numerusform>%n devices will ring.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::RestoreRunDialog</name>
    <message numerus="yes">
        <source>%Ln alert(s) are held until you have looked at them: the window asks.</source>
        <translation>
            <numerusform>%Ln alert is held until you have looked at it: the window asks.</numerusform>
            <numerusform>%Ln alerts are held until you have looked at them: the window asks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ServiceStatus</name>
    <message numerus="yes">
        <source>Sender off, %n alert(s) waiting</source>
        <translation>
            <numerusform>Sender off, %n alert waiting</numerusform>
            <numerusform>Sender off, %n alerts waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again, %n alert(s) waiting</source>
        <translation>
            <numerusform>Trying again, %n alert waiting</numerusform>
            <numerusform>Trying again, %n alerts waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) could not be delivered yet. Nothing is lost: they go out by themselves as soon as the push service can be reached.</source>
        <translation>
            <numerusform>%n alert could not be delivered yet. Nothing is lost: it goes out by itself as soon as the push service can be reached.</numerusform>
            <numerusform>%n alerts could not be delivered yet. Nothing is lost: they go out by themselves as soon as the push service can be reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending, %n alert(s) queued</source>
        <translation>
            <numerusform>Sending, %n alert queued</numerusform>
            <numerusform>Sending, %n alerts queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n held back</source>
        <extracomment>%1: &quot;Nothing queued&quot;, %n: alerts that wait for the end of quiet hours or a schedule</extracomment>
        <translation>
            <numerusform>%1, %n held back</numerusform>
            <numerusform>%1, %n held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trouble sending, %n alert(s) waiting</source>
        <translation>
            <numerusform>Trouble sending, %n alert waiting</numerusform>
            <numerusform>Trouble sending, %n alerts waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n push service(s) paused</source>
        <translation>
            <numerusform>%n push service paused</numerusform>
            <numerusform>%n push services paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::SettingKeys</name>
    <message numerus="yes">
        <source>Used by %n device(s)</source>
        <translation>
            <numerusform>Used by %n device</numerusform>
            <numerusform>Used by %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since %1, used by %n device(s)</source>
        <extracomment>%1: date; %n: devices</extracomment>
        <translation>
            <numerusform>Since %1, used by %n device</numerusform>
            <numerusform>Since %1, used by %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Browsers that subscribe from now on get the imported key. The %n device(s) subscribed with the present key go on with it: it stays in the library and signs for them.</source>
        <translation>
            <numerusform>Browsers that subscribe from now on get the imported key. The %n device subscribed with the present key goes on with it: it stays in the library and signs for that device.</numerusform>
            <numerusform>Browsers that subscribe from now on get the imported key. The %n devices subscribed with the present key go on with it: it stays in the library and signs for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::SettingServices</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::SubscriberListsModel</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s), shown on the reader&apos;s page</source>
        <translation>
            <numerusform>%Ln device, shown on the reader&apos;s page</numerusform>
            <numerusform>%Ln devices, shown on the reader&apos;s page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::SubscriptionInspector</name>
    <message numerus="yes">
        <source>%Ln device(s) chosen</source>
        <translation>
            <numerusform>%Ln device chosen</numerusform>
            <numerusform>%Ln devices chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::TableSaveBar</name>
    <message numerus="yes">
        <source>Where do you want the %Ln selected row(s)?</source>
        <translation>
            <numerusform>Where do you want the %Ln selected row?</numerusform>
            <numerusform>Where do you want the %Ln selected rows?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln selected row(s) are in %1.</source>
        <extracomment>%1: a file&apos;s path</extracomment>
        <translation>
            <numerusform>Only the %Ln selected row is in %1.</numerusform>
            <numerusform>Only the %Ln selected rows are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole table, %Ln row(s), is in %1.</source>
        <extracomment>%1: a file&apos;s path</extracomment>
        <translation>
            <numerusform>The whole table, %Ln row, is in %1.</numerusform>
            <numerusform>The whole table, %Ln rows, is in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ToClearInspector</name>
    <message numerus="yes">
        <source>%Ln copy(ies) chosen</source>
        <translation>
            <numerusform>%Ln copy chosen</numerusform>
            <numerusform>%Ln copies chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln copy(ies)</source>
        <translation>
            <numerusform>Clear %Ln copy</numerusform>
            <numerusform>Clear %Ln copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) cleared: where they go</source>
        <translation>
            <numerusform>%Ln copy cleared: where it goes</numerusform>
            <numerusform>%Ln copies cleared: where they go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::WatchList</name>
    <message numerus="yes">
        <source>%n reader(s) want to know when it is back</source>
        <translation>
            <numerusform>%n reader wants to know when it is back</numerusform>
            <numerusform>%n readers want to know when it is back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) will ring.</source>
        <translation>
            <numerusform>%n device will ring.</numerusform>
            <numerusform>%n devices will ring.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::wording::AnnouncementWording</name>
    <message numerus="yes">
        <source>Reaches %Ln device(s).</source>
        <translation>
            <numerusform>Reaches %Ln device.</numerusform>
            <numerusform>Reaches %Ln devices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them get(s) it %1: they have had the day&apos;s announcements.</source>
        <extracomment>%Ln: devices; %1: when they get it</extracomment>
        <translation>
            <numerusform>%Ln of them gets it %1: it has had the day&apos;s announcements.</numerusform>
            <numerusform>%Ln of them get it %1: they have had the day&apos;s announcements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) show(s) this from %1 on. Until then it can be stopped; afterwards it cannot be taken back.</source>
        <extracomment>%Ln: devices; %1: when: &quot;tomorrow 08:00&quot;</extracomment>
        <translation>
            <numerusform>%Ln device shows this from %1 on. Until then it can be stopped; afterwards it cannot be taken back.</numerusform>
            <numerusform>%Ln devices show this from %1 on. Until then it can be stopped; afterwards it cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) show(s) this within a few minutes, %1 more from %2 on. It cannot be taken back.</source>
        <extracomment>%Ln: devices that show it now; %1: how many show it later; %2: when</extracomment>
        <translation>
            <numerusform>%Ln device shows this within a few minutes, %1 more from %2 on. It cannot be taken back.</numerusform>
            <numerusform>%Ln devices show this within a few minutes, %1 more from %2 on. It cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) show(s) this within a few minutes. It cannot be taken back.</source>
        <translation>
            <numerusform>%Ln device shows this within a few minutes. It cannot be taken back.</numerusform>
            <numerusform>%Ln devices show this within a few minutes. It cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It will not be sent to any of its %Ln device(s). That cannot be taken back.</source>
        <translation>
            <numerusform>It will not be sent to its %Ln device. That cannot be taken back.</numerusform>
            <numerusform>It will not be sent to any of its %Ln devices. That cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that wait(s) will never get it; the %1 that have it keep it. That cannot be taken back.</source>
        <extracomment>%Ln: devices that will never get it; %1: those that have it already</extracomment>
        <translation>
            <numerusform>%Ln device that waits will never get it; the %1 that have it keep it. That cannot be taken back.</numerusform>
            <numerusform>%Ln devices that wait will never get it; the %1 that have it keep it. That cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s</source>
        <extracomment>a duration</extracomment>
        <translation>
            <numerusform>about %Ln s</numerusform>
            <numerusform>about %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <extracomment>a duration</extracomment>
        <translation>
            <numerusform>about %Ln min</numerusform>
            <numerusform>about %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <extracomment>a duration</extracomment>
        <translation>
            <numerusform>about %Ln h</numerusform>
            <numerusform>about %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>state of an announcement that is over; %Ln: devices it could not be sent to</extracomment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::wording::HistoryWording</name>
    <message numerus="yes">
        <source>%n copy(ies) added: %1</source>
        <extracomment>%1: barcodes</extracomment>
        <translation>
            <numerusform>%n copy added: %1</numerusform>
            <numerusform>%n copies added: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::wording::Wording</name>
    <message numerus="yes">
        <source>Accepted on %n device(s)</source>
        <translation>
            <numerusform>Accepted on %n device</numerusform>
            <numerusform>Accepted on %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, not on %n other(s)</source>
        <extracomment>%1: &quot;Accepted on 1 device in 0.2 s&quot;, %n: devices that could not be rung</extracomment>
        <translation>
            <numerusform>%1, not on %n other</numerusform>
            <numerusform>%1, not on %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reader(s) had been told already and now get a correction.</source>
        <translation>
            <numerusform>%Ln reader had been told already and now gets a correction.</numerusform>
            <numerusform>%Ln readers had been told already and now get a correction.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reader(s) had been told already, and no device of theirs can be rung: tell them that it was a mistake.</source>
        <translation>
            <numerusform>%Ln reader had been told already, and no device of theirs can be rung: tell them that it was a mistake.</numerusform>
            <numerusform>%Ln readers had been told already, and no device of theirs can be rung: tell them that it was a mistake.</numerusform>
        </translation>
    </message>
</context>
</TS>
