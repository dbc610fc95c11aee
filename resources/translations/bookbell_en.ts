<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
</context>
</TS>
