<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>BackupWording</name>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation>
            <numerusform>도서 %Ln종</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s)</source>
        <translation>
            <numerusform>소장본 %Ln권</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reader(s)</source>
        <translation>
            <numerusform>이용자 %Ln명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reservation(s)</source>
        <translation>
            <numerusform>예약 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>기기 %Ln대</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>복사하는 중…</translation>
    </message>
    <message>
        <source>Checking every page of the copy…</source>
        <translation>사본을 구석구석 확인하는 중…</translation>
    </message>
    <message>
        <source>Giving it its name…</source>
        <translation>이름을 붙이는 중…</translation>
    </message>
</context>
<context>
    <name>DeliveryReason</name>
    <message>
        <source>quiet hours</source>
        <translation>방해 금지 시간</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>잘못 스캔했을 때를 위한 지연</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>예약 발송</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>기한이 지남</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>예약이 취소됨</translation>
    </message>
    <message>
        <source>collected</source>
        <translation>대출해 감</translation>
    </message>
    <message>
        <source>displaced</source>
        <translation>다른 이용자에게 대출됨</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>대기로 되돌림</translation>
    </message>
    <message>
        <source>rung again</source>
        <translation>다시 알림</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>the reservation is no longer as the alert says</source>
        <translation>예약 상태가 알림 내용과 달라짐</translation>
    </message>
    <message>
        <source>the subscription has ended</source>
        <translation>구독이 끝남</translation>
    </message>
    <message>
        <source>the reader has left</source>
        <translation>이용자가 구독을 해지함</translation>
    </message>
    <message>
        <source>the subscription is blocked</source>
        <translation>차단된 구독</translation>
    </message>
    <message>
        <source>the subscription was made with another VAPID key</source>
        <translation>다른 VAPID 키로 만든 구독</translation>
    </message>
    <message>
        <source>the browser has removed the subscription</source>
        <translation>브라우저가 구독을 지움</translation>
    </message>
    <message>
        <source>the library has lost the VAPID key</source>
        <translation>도서관에 그 VAPID 키가 없음</translation>
    </message>
    <message>
        <source>dropped by the push service</source>
        <translation>푸시 서비스가 버림</translation>
    </message>
    <message>
        <source>channel throttled</source>
        <translation>채널 속도 제한</translation>
    </message>
    <message>
        <source>the request was refused</source>
        <translation>요청이 거절됨</translation>
    </message>
    <message>
        <source>the VAPID token was refused</source>
        <translation>VAPID 토큰이 거절됨</translation>
    </message>
    <message>
        <source>too many messages</source>
        <translation>메시지가 너무 많음</translation>
    </message>
    <message>
        <source>too large for this push service</source>
        <translation>이 푸시 서비스에는 너무 큼</translation>
    </message>
    <message>
        <source>the proxy wants a password</source>
        <translation>프록시가 비밀번호를 요구함</translation>
    </message>
    <message>
        <source>the push service asks to try again</source>
        <translation>푸시 서비스가 다시 해 달라고 함</translation>
    </message>
    <message>
        <source>the push service has trouble</source>
        <translation>푸시 서비스에 문제가 있음</translation>
    </message>
    <message>
        <source>a redirect, which is never followed</source>
        <translation>다른 주소로 돌려보냄(따라가지 않음)</translation>
    </message>
    <message>
        <source>refused by the push service</source>
        <translation>푸시 서비스가 거절함</translation>
    </message>
    <message>
        <source>an answer that is no HTTP</source>
        <translation>HTTP가 아닌 응답</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>제때 응답이 없음</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>연결이 거부됨</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>연결이 끊어짐</translation>
    </message>
    <message>
        <source>host not found</source>
        <translation>서버를 찾을 수 없음</translation>
    </message>
    <message>
        <source>no secure connection</source>
        <translation>보안 연결을 할 수 없음</translation>
    </message>
    <message>
        <source>the push service closed the connection</source>
        <translation>푸시 서비스가 연결을 닫음</translation>
    </message>
    <message>
        <source>the proxy refused</source>
        <translation>프록시가 거절함</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>네트워크 없음</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>아직 보내지 않음</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>네트워크 문제</translation>
    </message>
    <message>
        <source>expired, after: %1</source>
        <extracomment>%1: the last trouble before the alert was of no use any more</extracomment>
        <translation>기한이 지남, 그 전: %1</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>하루 한도</translation>
    </message>
    <message>
        <source>This device can no longer be rung. The reader can subscribe again on the reader&apos;s page; until then tell them another way.</source>
        <translation>이 기기로는 더 알릴 수 없습니다. 이용자가 이용자 페이지에서 다시 구독할 때까지 다른 방법으로 알려 주세요.</translation>
    </message>
    <message>
        <source>It goes out by itself at the time given above.</source>
        <translation>위에 적힌 시각에 저절로 나갑니다.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s connection to the internet, and the proxy in Settings; then try again.</source>
        <translation>이 컴퓨터의 인터넷 연결과 설정의 프록시를 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check the contact address and the VAPID key in Settings, resume the push service there, then try again.</source>
        <translation>설정에서 연락처와 VAPID 키를 확인하고 푸시 서비스를 다시 시작한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The trouble was at the push service. Try again in a while.</source>
        <translation>푸시 서비스 쪽 문제였습니다. 잠시 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Staff have blocked this device. Unblock it under Readers if it is to be rung again.</source>
        <translation>직원이 차단한 기기입니다. 다시 알리려면 이용자 화면에서 차단을 푸세요.</translation>
    </message>
    <message>
        <source>Import the VAPID key with which this device subscribed in Settings, then try again.</source>
        <translation>이 기기가 구독할 때 쓴 VAPID 키를 설정에서 가져온 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The text is too long for this push service: send a shorter one.</source>
        <translation>이 푸시 서비스에는 글이 너무 깁니다. 더 짧게 보내세요.</translation>
    </message>
    <message>
        <source>It did not get through while it was of use. Tell the reader another way, or ring once more.</source>
        <translation>쓸모 있는 동안에 전해지지 못했습니다. 다른 방법으로 알리거나 한 번 더 알리세요.</translation>
    </message>
    <message>
        <source>Try again; if it fails again, tell the reader another way and look at what the push service said.</source>
        <translation>다시 시도하세요. 또 실패하면 다른 방법으로 알리고 푸시 서비스의 답을 살펴보세요.</translation>
    </message>
    <message>
        <source>It goes out as soon as the sender gets to it.</source>
        <translation>차례가 되면 바로 나갑니다.</translation>
    </message>
    <message>
        <source>It was handed to the push service; its answer is awaited.</source>
        <translation>푸시 서비스에 넘겼고 답을 기다리고 있습니다.</translation>
    </message>
    <message>
        <source>It is tried again by itself at the time given above.</source>
        <translation>위에 적힌 시각에 저절로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>more than half of the answers were refusals</source>
        <translation>응답의 절반 넘게 거절됨</translation>
    </message>
    <message>
        <source>grouping</source>
        <translation>다른 책과 한 알림으로 묶기 위해 대기</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>알릴 때가 지남</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>이용자가 정한 날짜가 지남</translation>
    </message>
    <message>
        <source>never told</source>
        <translation>이용자에게 알리지 못함</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>백업에서 복원함</translation>
    </message>
    <message>
        <source>The library was restored from a backup, so this waits for you: send or drop what is held with the buttons at the top of the window.</source>
        <translation>도서관을 백업에서 복원했으므로 직원의 결정을 기다립니다. 창 위쪽의 단추로 보류된 알림을 보내거나 버리세요.</translation>
    </message>
    <message>
        <source>lent again</source>
        <translation>책이 다시 대출됨</translation>
    </message>
    <message>
        <source>not watched any more</source>
        <translation>알림 구독이 끝남</translation>
    </message>
    <message numerus="yes">
        <source>%1; this computer&apos;s clock is %n minute(s) fast: set it right</source>
        <extracomment>%1: why the push service refused</extracomment>
        <translation>
            <numerusform>%1. 이 컴퓨터의 시계가 %n분 빠릅니다. 시계를 맞추십시오</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; this computer&apos;s clock is %n minute(s) slow: set it right</source>
        <extracomment>%1: why the push service refused</extracomment>
        <translation>
            <numerusform>%1. 이 컴퓨터의 시계가 %n분 느립니다. 시계를 맞추십시오</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Something inside the program went wrong (%1): try again, and report it if it happens twice.</source>
        <translation>프로그램 안에서 문제가 생겼습니다(%1). 다시 해 보시고, 또 생기면 알려 주세요.</translation>
    </message>
    <message>
        <source>Cancelled: nothing more was changed.</source>
        <translation>취소했습니다. 더 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>There is no file %1: check the name and the folder.</source>
        <translation>%1 파일이 없습니다. 이름과 폴더를 확인하세요.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: check that you may open it.</source>
        <translation>%1 파일을 읽을 수 없습니다. 열 수 있는 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: choose another place or ask for the right to write there.</source>
        <translation>%1 파일에 쓸 수 없습니다. 다른 위치를 고르거나 쓰기 권한을 요청하세요.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to: choose another folder or ask for the right to write there.</source>
        <translation>%1 폴더에 쓸 수 없습니다. 다른 폴더를 고르거나 쓰기 권한을 요청하세요.</translation>
    </message>
    <message>
        <source>The disk is full, so this was not stored: free some space and do it again.</source>
        <translation>디스크가 가득 차서 저장하지 못했습니다. 공간을 비운 뒤 다시 하세요.</translation>
    </message>
    <message>
        <source>The network cannot be reached: alerts wait and go out when it is back.</source>
        <translation>네트워크에 연결할 수 없습니다. 알림은 기다렸다가 연결되면 나갑니다.</translation>
    </message>
    <message>
        <source>The address %1 is in use by another program: choose another port (setting web.listen).</source>
        <translation>%1 주소를 다른 프로그램이 쓰고 있습니다. 다른 포트를 고르세요(설정 web.listen).</translation>
    </message>
    <message>
        <source>There is no library at %1: make one with &quot;bookbell init&quot;, or name another with --library.</source>
        <translation>%1에 도서관이 없습니다. &quot;bookbell init&quot;으로 만들거나 --library로 다른 곳을 지정하세요.</translation>
    </message>
    <message>
        <source>There is a library at %1 already and it stays as it is: open it, or choose another place.</source>
        <translation>%1에 이미 도서관이 있어 그대로 두었습니다. 그것을 열거나 다른 위치를 고르세요.</translation>
    </message>
    <message>
        <source>%1 is not a Bookbell library: choose the right file; this one was left as it is.</source>
        <translation>Bookbell 도서관이 아닙니다: %1. 맞는 파일을 고르세요. 이 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The library %1 was made by a newer Bookbell: update this program; the file was left as it is.</source>
        <translation>%1 도서관은 더 새로운 Bookbell로 만들었습니다. 이 프로그램을 업데이트하세요. 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The library %1 is damaged: restore a backup of it.</source>
        <translation>%1 도서관 파일이 손상되었습니다. 백업에서 복원하세요.</translation>
    </message>
    <message>
        <source>Another program keeps the library busy: close it or wait a moment, then do it again.</source>
        <translation>다른 프로그램이 도서관 파일을 쓰고 있습니다. 그 프로그램을 닫거나 잠시 기다렸다가 다시 하세요.</translation>
    </message>
    <message>
        <source>This version of Bookbell keeps libraries in files only, so %1 cannot be opened: give a file path.</source>
        <translation>이 버전의 Bookbell은 도서관을 파일에만 저장합니다. 열 수 없는 것: %1. 파일 경로를 지정하세요.</translation>
    </message>
    <message>
        <source>This value does not fit the setting %1: see &quot;bookbell settings list&quot; for what it takes.</source>
        <translation>%1 설정에 맞지 않는 값입니다. 쓸 수 있는 값은 &quot;bookbell settings list&quot;에 있습니다.</translation>
    </message>
    <message>
        <source>There is no setting %1: see &quot;bookbell settings list&quot;.</source>
        <translation>%1 설정은 없습니다. &quot;bookbell settings list&quot;를 보세요.</translation>
    </message>
    <message>
        <source>%1 is no ISBN, its check digit is wrong: type the number on the back of the book again.</source>
        <translation>올바른 ISBN이 아닙니다(검사 숫자가 틀림): %1. 책 뒷면의 번호를 다시 입력하세요.</translation>
    </message>
    <message>
        <source>%1 stands for more than one book: give the book&apos;s id or scan a barcode.</source>
        <translation>%1에 해당하는 도서가 여럿입니다. 도서 번호를 주거나 등록번호를 스캔하세요.</translation>
    </message>
    <message>
        <source>No book %1 is known: add it first, or check the number.</source>
        <translation>%1 도서가 없습니다. 먼저 등록하거나 번호를 확인하세요.</translation>
    </message>
    <message>
        <source>No copy has the barcode %1: scan it again, or add the copy to its book.</source>
        <translation>등록번호 %1인 소장본이 없습니다. 다시 스캔하거나 도서에 소장본을 추가하세요.</translation>
    </message>
    <message>
        <source>No reader has the card %1: scan it again, or add the reader first.</source>
        <translation>회원증 번호 %1인 이용자가 없습니다. 다시 스캔하거나 이용자를 먼저 등록하세요.</translation>
    </message>
    <message>
        <source>There is no reservation %1: look it up in the list of reservations.</source>
        <translation>%1번 예약이 없습니다. 예약 목록에서 찾아보세요.</translation>
    </message>
    <message>
        <source>There is no list named %1: check the name, or make the list by importing into it.</source>
        <translation>%1이라는 구독 목록이 없습니다. 이름을 확인하거나, 가져오기로 목록을 만드세요.</translation>
    </message>
    <message>
        <source>There is no announcement %1: see &quot;bookbell announcements&quot;.</source>
        <translation>%1번 공지가 없습니다. &quot;bookbell announcements&quot;를 보세요.</translation>
    </message>
    <message>
        <source>There is no delivery %1.</source>
        <translation>%1번 발송이 없습니다.</translation>
    </message>
    <message>
        <source>No push service %1 is known here: see &quot;bookbell services&quot;.</source>
        <translation>%1 푸시 서비스는 여기에 없습니다. &quot;bookbell services&quot;를 보세요.</translation>
    </message>
    <message>
        <source>The barcode %1 belongs to another copy already: every copy needs its own.</source>
        <translation>등록번호 %1은 다른 소장본이 쓰고 있습니다. 소장본마다 번호가 달라야 합니다.</translation>
    </message>
    <message>
        <source>The card %1 belongs to another reader already: every reader needs their own.</source>
        <translation>회원증 번호 %1은 다른 이용자가 쓰고 있습니다. 이용자마다 번호가 달라야 합니다.</translation>
    </message>
    <message>
        <source>The control number %1 belongs to another book already.</source>
        <translation>제어번호 %1은 다른 도서가 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>There is a list named %1 already: choose another name.</source>
        <translation>%1이라는 구독 목록이 이미 있습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>This browser is subscribed already: one subscription is enough.</source>
        <translation>이 브라우저는 이미 구독 중입니다. 구독은 하나면 됩니다.</translation>
    </message>
    <message>
        <source>%1 is missing: fill it in.</source>
        <translation>비어 있습니다: %1. 채워 주세요.</translation>
    </message>
    <message>
        <source>This reader has an open reservation of this book already (%1): one is enough.</source>
        <translation>이 이용자는 이 도서를 이미 예약했습니다(%1). 예약은 하나면 됩니다.</translation>
    </message>
    <message>
        <source>This reader has as many open reservations as the library allows (%1): cancel one first.</source>
        <translation>이 이용자는 예약 한도(%1)를 채웠습니다. 먼저 하나를 취소하세요.</translation>
    </message>
    <message>
        <source>The queue of this book is as long as the library allows (%1): try again when it is shorter.</source>
        <translation>이 도서는 예약 한도(%1)가 찼습니다. 대기가 줄면 다시 하세요.</translation>
    </message>
    <message>
        <source>This reader may not reserve or borrow at present (%1): see the reader&apos;s page.</source>
        <translation>이 이용자는 지금 예약이나 대출을 할 수 없습니다(%1). 이용자 화면을 보세요.</translation>
    </message>
    <message>
        <source>This reader has a copy of this book at home already: there is nothing to reserve.</source>
        <translation>이 이용자는 이 도서를 이미 대출했습니다. 예약할 것이 없습니다.</translation>
    </message>
    <message>
        <source>The reservation %1 is closed, and closed ones stay as they are: place a new one.</source>
        <translation>%1번 예약은 끝난 예약이라 바꿀 수 없습니다. 새로 예약하세요.</translation>
    </message>
    <message>
        <source>The reservation %1 is not ready, so there is no copy to put back.</source>
        <translation>%1번 예약은 보관 중이 아니어서 되돌릴 소장본이 없습니다.</translation>
    </message>
    <message>
        <source>The reservation %1 is not suspended, so there is nothing to resume.</source>
        <translation>%1번 예약은 보류 중이 아니어서 다시 시작할 것이 없습니다.</translation>
    </message>
    <message>
        <source>This copy waits for another reader (card %1): give it only after asking (--displace), or put it on the hold shelf.</source>
        <translation>이 책은 다른 이용자(회원증 %1)를 기다립니다. 확인한 뒤에만 내주거나(--displace) 예약 서가에 두세요.</translation>
    </message>
    <message>
        <source>The copy %1 is on loan to another reader: check it in first.</source>
        <translation>소장본 %1은 다른 이용자가 대출 중입니다. 먼저 반납 처리하세요.</translation>
    </message>
    <message>
        <source>This reader (%1) has no working subscription: tell them another way.</source>
        <translation>이 이용자(%1)에게는 알림을 받을 기기가 없습니다. 다른 방법으로 알려 주세요.</translation>
    </message>
    <message>
        <source>This key is not valid (%1): copy it whole and try again.</source>
        <translation>올바른 키가 아닙니다(%1). 전체를 복사해 다시 하세요.</translation>
    </message>
    <message>
        <source>This is no push endpoint (%1): subscribe again in the browser.</source>
        <translation>푸시 주소가 아닙니다(%1). 브라우저에서 다시 구독하세요.</translation>
    </message>
    <message>
        <source>The push service %1 is not a known one: if you trust it, add it to the setting push.trusted-origins.</source>
        <translation>알려진 푸시 서비스가 아닙니다: %1. 믿을 수 있다면 설정 push.trusted-origins에 추가하세요.</translation>
    </message>
    <message>
        <source>The message is too long for a push alert (%1): shorten the text.</source>
        <translation>푸시 알림으로 보내기에는 너무 깁니다(%1). 글을 줄이세요.</translation>
    </message>
    <message>
        <source>This is not base64url text (%1): copy it whole and try again.</source>
        <translation>base64url 글이 아닙니다(%1). 전체를 복사해 다시 하세요.</translation>
    </message>
    <message>
        <source>%1 is no contact that push services accept: write mailto:name@library.example or https://… of a public address.</source>
        <translation>푸시 서비스가 받는 연락처가 아닙니다: %1. mailto:name@library.example 또는 공개된 https://… 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is no topic: use at most 32 of the characters A-Z a-z 0-9 - _.</source>
        <translation>토픽이 아닙니다: %1. A-Z a-z 0-9 - _ 가운데 32자까지 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is no urgency: write very-low, low, normal or high.</source>
        <translation>긴급도가 아닙니다: %1. very-low, low, normal, high 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>The message cannot be decrypted (%1).</source>
        <translation>메시지를 복호화할 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>There is no placeholder {%1}: see the list beside the template.</source>
        <translation>{%1} 자리표시자는 없습니다. 틀 옆의 목록을 보세요.</translation>
    </message>
    <message>
        <source>%1 is no web address: write it whole, like https://library.example/news.</source>
        <translation>웹 주소가 아닙니다: %1. https://library.example/news처럼 전체를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is too long: shorten it.</source>
        <translation>너무 깁니다: %1. 줄여 주세요.</translation>
    </message>
    <message>
        <source>The announcement %1 has ended, so nothing can be changed about it any more.</source>
        <translation>%1번 공지는 끝나서 더 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>The list %1 has no subscriptions that work: there is nobody to send to.</source>
        <translation>구독 목록 %1에 받을 수 있는 구독이 없습니다. 보낼 사람이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is no CSV table: save it again as &quot;CSV (UTF-8)&quot; with a header line.</source>
        <translation>CSV 표가 아닙니다: %1. 머리글 행을 넣어 &quot;CSV(UTF-8)&quot;로 다시 저장하세요.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: export it again from where it came.</source>
        <translation>올바른 JSON이 아닙니다: %1. 원래 프로그램에서 다시 내보내세요.</translation>
    </message>
    <message>
        <source>The text of %1 is in no known encoding: save it as UTF-8.</source>
        <translation>%1의 문자 인코딩을 알 수 없습니다. UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>There is no column %1 in this file: check the header line and --map.</source>
        <translation>이 파일에 %1 열이 없습니다. 머리글 행과 --map을 확인하세요.</translation>
    </message>
    <message>
        <source>The column %1 is missing: add it, or map another one to it with --map.</source>
        <translation>%1 열이 없습니다. 추가하거나 --map으로 다른 열을 이어 주세요.</translation>
    </message>
    <message>
        <source>This is no push subscription (%1 is missing or wrong).</source>
        <translation>푸시 구독이 아닙니다(없거나 틀린 값: %1).</translation>
    </message>
    <message>
        <source>%1 is a spreadsheet: open it and save it as &quot;CSV (UTF-8)&quot; first.</source>
        <translation>스프레드시트 파일입니다: %1. 열어서 &quot;CSV(UTF-8)&quot;로 먼저 저장하세요.</translation>
    </message>
    <message>
        <source>This row contains characters of no known encoding: save the file as UTF-8 and import it again.</source>
        <translation>이 행에 알 수 없는 인코딩의 글자가 있습니다. 파일을 UTF-8로 저장해 다시 가져오세요.</translation>
    </message>
    <message>
        <source>A value of this row does not fit (%1): correct it and import the row again.</source>
        <translation>이 행에 맞지 않는 값이 있습니다(%1). 고친 뒤 이 행을 다시 가져오세요.</translation>
    </message>
    <message>
        <source>This row is not valid JSON: correct it, or export it again from where it came.</source>
        <translation>이 행은 올바른 JSON이 아닙니다. 고치거나 원래 프로그램에서 다시 내보내세요.</translation>
    </message>
    <message>
        <source>This row is too long to be right: shorten it, or look for a quotation mark that is not closed.</source>
        <translation>이 행이 지나치게 깁니다. 줄이거나, 닫히지 않은 따옴표를 찾아보세요.</translation>
    </message>
    <message>
        <source>This row has more cells than the header line (%1): put quotation marks around cells that contain the separator.</source>
        <translation>이 행의 칸이 머리글 행보다 많습니다(%1). 구분 기호가 든 칸은 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>A quotation mark in this row is never closed: close it, or write it twice where it belongs to the text.</source>
        <translation>이 행에 닫히지 않은 따옴표가 있습니다. 닫거나, 글의 일부라면 두 번 쓰세요.</translation>
    </message>
    <message>
        <source>The library has no VAPID key %1, with which this subscription was made: import that key first (&quot;bookbell vapid import&quot;).</source>
        <translation>이 구독을 만든 VAPID 키가 도서관에 없습니다: %1. 그 키를 먼저 가져오세요(&quot;bookbell vapid import&quot;).</translation>
    </message>
    <message>
        <source>This code is not valid: ask at the desk for a new one.</source>
        <translation>올바른 코드가 아닙니다. 창구에서 새 코드를 받으세요.</translation>
    </message>
    <message>
        <source>This code has expired or was used: ask at the desk for a new one.</source>
        <translation>기한이 지났거나 이미 쓴 코드입니다. 창구에서 새 코드를 받으세요.</translation>
    </message>
    <message>
        <source>This browser was blocked by the library: ask at the desk.</source>
        <translation>도서관에서 이 브라우저를 차단했습니다. 창구에 문의하세요.</translation>
    </message>
    <message>
        <source>Somebody else has changed %1 meanwhile, so nothing was stored: look at it as it is now and change it again.</source>
        <translation>그사이 다른 사람이 %1 항목을 바꾸어 저장하지 않았습니다. 지금 상태를 확인하고 다시 고치세요.</translation>
    </message>
    <message>
        <source>%1 has open reservations or a copy that is not at its place: cancel the reservations and check the copies in first.</source>
        <translation>%1에 진행 중인 예약이나 제자리에 없는 소장본이 있습니다. 먼저 예약을 취소하고 소장본을 반납 처리하세요.</translation>
    </message>
    <message>
        <source>The copy %1 is on loan or waits on the hold shelf: check it in or put its reservation back first.</source>
        <translation>소장본이 대출 중이거나 예약 서가에 있습니다: %1. 먼저 반납 처리하거나 예약을 대기로 되돌리세요.</translation>
    </message>
    <message>
        <source>The reader with card %1 has open reservations or books on loan: end these first.</source>
        <translation>회원증 %1 이용자에게 진행 중인 예약이나 대출이 있습니다. 먼저 그것을 마치세요.</translation>
    </message>
    <message>
        <source>An announcement is still going out to the list %1: stop it or wait for its end first.</source>
        <translation>목록 ‘%1’에 보내는 공지가 아직 진행 중입니다. 먼저 공지를 중지하거나 끝날 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>This cannot be taken back any more: it was taken back already, or something else was done with it since.</source>
        <translation>더는 되돌릴 수 없습니다. 이미 되돌렸거나 그 뒤에 다른 처리를 했습니다.</translation>
    </message>
    <message>
        <source>This reader left too many reserved books uncollected and may reserve again after %1.</source>
        <translation>예약한 책을 여러 번 찾아가지 않은 이용자입니다. %1이 지나면 다시 예약할 수 있습니다.</translation>
    </message>
    <message>
        <source>A copy of this book (%1) stands on the shelf: the reader can borrow it at once, so lend it instead.</source>
        <translation>이 도서의 소장본 %1이 서가에 있습니다. 바로 빌릴 수 있으니 대출해 주세요.</translation>
    </message>
    <message>
        <source>The queue of this book has changed meanwhile, so nothing was moved: look at it as it is now and move again.</source>
        <translation>그사이 이 도서의 예약 순서가 바뀌어 아무것도 옮기지 않았습니다. 지금 순서를 보고 다시 옮기세요.</translation>
    </message>
    <message>
        <source>The reservation %1 is not waiting, so this cannot be done: look at it as it is now.</source>
        <translation>%1번 예약은 대기 중이 아니라서 할 수 없습니다. 지금 상태를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 is no MARC file: export it again as ISO 2709 (MARC 21, KORMARC) or as MARCXML.</source>
        <translation>%1은(는) MARC 파일이 아닙니다. ISO 2709(MARC 21, KORMARC)나 MARCXML로 다시 내보내세요.</translation>
    </message>
    <message>
        <source>This record cannot be read (%1): export it again.</source>
        <translation>이 레코드를 읽을 수 없습니다(%1). 다시 내보내세요.</translation>
    </message>
    <message>
        <source>%1 cannot be taken as a date or time: write one like 2026-11-25 or 2026-11-25T18:00.</source>
        <translation>%1은(는) 날짜나 시각으로 쓸 수 없습니다. 2026-11-25나 2026-11-25T18:00처럼 쓰세요.</translation>
    </message>
</context>
<context>
    <name>ErrorReason</name>
    <message>
        <source>that day has passed</source>
        <translation>이미 지난 날입니다</translation>
    </message>
    <message>
        <source>it would end before it begins</source>
        <translation>끝나는 날이 시작하는 날보다 앞섭니다</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Control number</source>
        <translation>제어번호</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>권차</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>저자</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>출판사</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>발행연도</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>청구기호</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Barcodes of the copies</source>
        <translation>등록번호</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>회원증 번호</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>성</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>이름(성 제외)</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Card expires on</source>
        <translation>회원증 만료일</translation>
    </message>
    <message>
        <source>Blocked (yes or no)</source>
        <translation>이용 정지(예/아니오)</translation>
    </message>
    <message>
        <source>Why blocked</source>
        <translation>정지 사유</translation>
    </message>
    <message>
        <source>Barcode of the copy</source>
        <translation>등록번호</translation>
    </message>
    <message>
        <source>Reserved at</source>
        <translation>예약 일시</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Pick up by</source>
        <translation>수령 기한</translation>
    </message>
    <message>
        <source>Push address (endpoint)</source>
        <translation>푸시 주소(endpoint)</translation>
    </message>
    <message>
        <source>Key (p256dh)</source>
        <translation>키(p256dh)</translation>
    </message>
    <message>
        <source>Secret (auth)</source>
        <translation>비밀값(auth)</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>구독 목록</translation>
    </message>
    <message>
        <source>Agreed at</source>
        <translation>동의 일시</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>브라우저</translation>
    </message>
    <message>
        <source>Key of the sender (VAPID)</source>
        <translation>발신 키(VAPID)</translation>
    </message>
</context>
<context>
    <name>LibraryBackup</name>
    <message>
        <source>%1 is the library itself: choose another file for the backup.</source>
        <translation>%1은(는) 도서관 자체입니다. 백업에는 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>There is a library or the backup of another one at %1, and it stays as it is: choose another name.</source>
        <translation>%1에 도서관이나 다른 도서관의 백업이 있어 그대로 두었습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>There is something else at %1, and it stays as it is: choose another name.</source>
        <translation>%1에 다른 것이 있어 그대로 두었습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>There is no folder %1: make it first, or choose another one.</source>
        <translation>%1 폴더가 없습니다. 먼저 만들거나 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>Another program has the library %1 open, so nothing was restored: close its windows and stop what serves or sends (&quot;bookbell serve&quot;, &quot;send&quot;), then restore again.</source>
        <translation>다른 프로그램이 도서관 %1을(를) 열고 있어 복원하지 않았습니다. 열린 창을 닫고 서비스나 발송(&quot;bookbell serve&quot;, &quot;send&quot;)을 멈춘 다음 다시 복원하세요.</translation>
    </message>
</context>
<context>
    <name>LibraryDoctor</name>
    <message>
        <source>Records refer to others that are not there: %1 (%2).</source>
        <extracomment>%1: a number; %2: names of tables</extracomment>
        <translation>없는 레코드를 가리키는 레코드가 있습니다: %1건(%2).</translation>
    </message>
    <message>
        <source>Another program has written into the file. Restore a backup from before that; if there is none, export what is there into a new library.</source>
        <translation>다른 프로그램이 이 파일에 기록했습니다. 그 전의 백업을 복원하세요. 백업이 없으면 남은 것을 내보내 새 도서관으로 가져오세요.</translation>
    </message>
    <message>
        <source>Counters differ from what they count: %1 (%2).</source>
        <extracomment>%1: a number; %2: what is counted, what the counter says, how many there are</extracomment>
        <translation>집계가 실제와 다릅니다: %1곳(%2).</translation>
    </message>
    <message>
        <source>Numbers in the window may be wrong, and alerts may wait that nobody sees. Another program has written into the file: restore a backup from before that.</source>
        <translation>창에 보이는 수가 틀리거나 알림이 보이지 않게 기다리고 있을 수 있습니다. 다른 프로그램이 이 파일에 기록했으니 그 전의 백업을 복원하세요.</translation>
    </message>
    <message>
        <source>Queues whose places do not run from 1 without gaps: %1 (%2).</source>
        <extracomment>%1: how many books; %2: titles</extracomment>
        <translation>예약 순서가 1부터 빠짐없이 이어지지 않는 도서: %1종(%2).</translation>
    </message>
    <message>
        <source>Move a reservation of such a book by hand, or place or cancel one: that numbers its queue anew.</source>
        <translation>그 도서의 예약을 손으로 옮기거나, 예약을 하나 넣거나 취소하세요. 그러면 순서를 다시 매깁니다.</translation>
    </message>
    <message>
        <source>Books with a ready reservation for which no copy waits on the hold shelf: %1 (%2).</source>
        <translation>준비된 예약은 있으나 예약 서가에 소장본이 없는 도서: %1종(%2).</translation>
    </message>
    <message>
        <source>Look on the shelf. If the copy is there, check it in; if not, put the reservation back, so that its reader is first again.</source>
        <translation>서가를 확인하세요. 소장본이 있으면 반납 처리하고, 없으면 예약을 대기로 되돌려 그 이용자가 다시 첫째가 되게 하세요.</translation>
    </message>
    <message>
        <source>Books with a copy on the hold shelf for which nobody waits: %1 (%2).</source>
        <translation>기다리는 사람이 없는데 소장본이 예약 서가에 있는 도서: %1종(%2).</translation>
    </message>
    <message>
        <source>Check these copies in: each goes to the next reader or back to its place.</source>
        <translation>이 소장본을 반납 처리하세요. 다음 이용자에게 가거나 제자리로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Books that a reader has reserved twice: %1 (%2).</source>
        <translation>한 이용자가 두 번 예약한 도서: %1종(%2).</translation>
    </message>
    <message>
        <source>Cancel the later one of the two.</source>
        <translation>둘 가운데 나중 것을 취소하세요.</translation>
    </message>
    <message>
        <source>Ready reservations of which no alert has told the reader: %1.</source>
        <translation>준비되었으나 이용자에게 알림이 가지 않은 예약: %1건.</translation>
    </message>
    <message>
        <source>Tell these readers another way: they stand on the page Reservations under &quot;to be told another way&quot;, with phone and e-mail.</source>
        <translation>이분들에게 다른 방법으로 알리세요. 예약 화면의 ‘다른 방법으로 알릴 분’에 전화와 이메일이 있습니다.</translation>
    </message>
    <message>
        <source>Reservations are still on the shelf whose last day passed more than a day ago.</source>
        <translation>찾아갈 기한이 하루 넘게 지난 예약이 아직 서가에 있습니다.</translation>
    </message>
    <message>
        <source>No program has done what time asks for: leave the window or &quot;bookbell serve&quot; running, or let cron run &quot;bookbell tick&quot;.</source>
        <translation>때가 되면 할 일을 한 프로그램이 없습니다. 창이나 &quot;bookbell serve&quot;를 켜 두거나 cron에서 &quot;bookbell tick&quot;을 실행하세요.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says %1, but the library was last changed at %2.</source>
        <extracomment>two times</extracomment>
        <translation>이 컴퓨터의 시계는 %1인데, 도서관은 %2에 마지막으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Set the clock right: pick-up dates are counted by it, and push services refuse alerts from a wrong time.</source>
        <translation>시계를 맞추세요. 찾아갈 기한을 시계로 계산하고, 푸시 서비스는 시각이 틀린 알림을 거부합니다.</translation>
    </message>
    <message>
        <source>The setting %1 does not hold what it may: &quot;%2&quot;.</source>
        <extracomment>%1: the name of a setting, as &quot;push.ca-file&quot;; %2: its value</extracomment>
        <translation>설정 %1의 값이 맞지 않습니다: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Set it again in Settings, or with &quot;bookbell settings set&quot;; &quot;bookbell settings list&quot; says what it takes.</source>
        <translation>설정 화면이나 &quot;bookbell settings set&quot;으로 다시 정하세요. 받는 값은 &quot;bookbell settings list&quot;가 알려 줍니다.</translation>
    </message>
    <message>
        <source>This computer does not know the library&apos;s time zone &quot;%1&quot;, so days end at UTC&apos;s midnight.</source>
        <translation>이 컴퓨터는 도서관의 시간대 &quot;%1&quot;을(를) 몰라서 하루가 UTC 자정에 끝납니다.</translation>
    </message>
    <message>
        <source>Install the time zone data of this computer (package tzdata).</source>
        <translation>이 컴퓨터에 시간대 자료(tzdata 패키지)를 설치하세요.</translation>
    </message>
    <message>
        <source>A VAPID key of the library is not valid: alerts signed with it are refused.</source>
        <translation>도서관의 VAPID 키 하나가 올바르지 않아 그 키로 서명한 알림은 거부됩니다.</translation>
    </message>
    <message>
        <source>Import the right key with &quot;bookbell vapid import&quot;, or restore a backup; with a new key readers have to subscribe again.</source>
        <translation>&quot;bookbell vapid import&quot;로 올바른 키를 가져오거나 백업을 복원하세요. 새 키를 쓰면 이용자가 다시 구독해야 합니다.</translation>
    </message>
    <message>
        <source>The library has no current VAPID key, so nobody can subscribe.</source>
        <translation>도서관에 현재 VAPID 키가 없어 아무도 구독할 수 없습니다.</translation>
    </message>
    <message>
        <source>Import it with &quot;bookbell vapid import FILE --current&quot;, or make one with &quot;bookbell vapid new&quot;.</source>
        <translation>&quot;bookbell vapid import 파일 --current&quot;로 가져오거나 &quot;bookbell vapid new&quot;로 만드세요.</translation>
    </message>
    <message>
        <source>The library&apos;s contact address &quot;%1&quot; is none that push services accept, so they refuse its alerts.</source>
        <translation>도서관의 연락처 &quot;%1&quot;을(를) 푸시 서비스가 받지 않아 알림이 거부됩니다.</translation>
    </message>
    <message>
        <source>Set library.contact to mailto:name@library.example or to a public https address.</source>
        <translation>library.contact를 mailto:name@library.example이나 공개된 https 주소로 정하세요.</translation>
    </message>
    <message>
        <source>The address of the reader&apos;s page is %1, but browsers let readers subscribe on https pages only.</source>
        <translation>이용자 페이지의 주소가 %1입니다. 브라우저는 https 페이지에서만 구독을 허용합니다.</translation>
    </message>
    <message>
        <source>Put the page behind a web server with https and set library.url to that address.</source>
        <translation>https 웹 서버 뒤에 페이지를 두고 library.url을 그 주소로 정하세요.</translation>
    </message>
    <message>
        <source>The push service %1 is paused: %2.</source>
        <extracomment>%1: an address; %2: why</extracomment>
        <translation>푸시 서비스 %1이(가) 멈춰 있습니다: %2.</translation>
    </message>
    <message>
        <source>See to the reason (the contact address and the VAPID key), then resume it in Settings or with &quot;bookbell services resume %1&quot;.</source>
        <translation>까닭(연락처와 VAPID 키)을 바로잡은 다음 설정 화면이나 &quot;bookbell services resume %1&quot;로 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Leave the window or &quot;bookbell serve&quot; running, or send once with &quot;bookbell send --until-empty&quot;.</source>
        <translation>창이나 &quot;bookbell serve&quot;를 켜 두거나 &quot;bookbell send --until-empty&quot;로 한 번 보내세요.</translation>
    </message>
    <message>
        <source>Alerts that a program was sending when it ended, and that nobody has taken up since: %1.</source>
        <translation>보내던 프로그램이 끝난 뒤 아무도 이어받지 않은 알림: %1건.</translation>
    </message>
    <message>
        <source>Alerts that should have gone out a while ago: %1.</source>
        <translation>벌써 나갔어야 할 알림: %1건.</translation>
    </message>
    <message>
        <source>All alerts are held since the library was restored from a backup: %1.</source>
        <translation>도서관을 백업에서 복원한 뒤 모든 알림이 보류되어 있습니다: %1건.</translation>
    </message>
    <message>
        <source>Look at them on the page Deliveries or with &quot;bookbell deliveries --state held&quot;, then send or drop them there, or with &quot;bookbell restore --release&quot; or &quot;--drop&quot;.</source>
        <translation>발송 화면이나 &quot;bookbell deliveries --state held&quot;로 확인한 다음 그 창에서, 또는 &quot;bookbell restore --release&quot;나 &quot;--drop&quot;으로 보내거나 버리세요.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the library&apos;s file %1, which holds its key and the readers&apos; addresses.</source>
        <translation>이 컴퓨터의 다른 사용자가 도서관 파일 %1을(를) 읽을 수 있습니다. 이 파일에는 도서관의 키와 이용자의 연락처가 들어 있습니다.</translation>
    </message>
    <message>
        <source>Open the library once with this program, which takes the file away from them, or run: chmod 600 %1</source>
        <translation>이 프로그램으로 도서관을 한 번 열면 다른 사용자가 읽지 못하게 됩니다. 또는 chmod 600 %1을(를) 실행하세요.</translation>
    </message>
    <message>
        <source>Only %1 are free on the library&apos;s disk; a backup of it needs %2.</source>
        <extracomment>%1 and %2: sizes, as &quot;12 MB&quot;</extracomment>
        <translation>도서관이 있는 디스크에 %1만 남아 있습니다. 백업에는 %2이(가) 필요합니다.</translation>
    </message>
    <message>
        <source>Free some space there: with a full disk no scan can be stored.</source>
        <translation>공간을 비우세요. 디스크가 가득 차면 스캔을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>This user may not write in the folder of the library %1, so nothing can be done in it.</source>
        <translation>이 사용자는 도서관 %1의 폴더에 쓸 수 없어 아무 일도 할 수 없습니다.</translation>
    </message>
    <message>
        <source>Start the program as the user whose library it is, or ask for the right to write there.</source>
        <translation>도서관 주인인 사용자로 프로그램을 시작하거나 쓰기 권한을 받으세요.</translation>
    </message>
    <message>
        <source>The library %1 was made by a newer Bookbell: this program can neither open nor check it.</source>
        <translation>도서관 %1은(는) 더 새로운 Bookbell로 만들어져 이 프로그램으로 열거나 점검할 수 없습니다.</translation>
    </message>
    <message>
        <source>Update this program. The file was left as it is.</source>
        <translation>이 프로그램을 업데이트하세요. 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The library %1 has the form of an older Bookbell.</source>
        <translation>도서관 %1은(는) 이전 Bookbell의 형식입니다.</translation>
    </message>
    <message>
        <source>Open it once with this program: it keeps a copy of the file and brings the library up to date. Then check it again.</source>
        <translation>이 프로그램으로 한 번 여세요. 파일의 사본을 남기고 최신 형식으로 바꿉니다. 그런 다음 다시 점검하세요.</translation>
    </message>
    <message>
        <source>The file %1 is damaged (%2).</source>
        <extracomment>%2: a technical message</extracomment>
        <translation>파일 %1이(가) 손상되었습니다(%2).</translation>
    </message>
    <message>
        <source>Stop working in it, and restore a backup: File, Restore, or &quot;bookbell restore FILE&quot;. The damaged file is kept.</source>
        <translation>더 쓰지 말고 백업을 복원하세요(파일 메뉴의 복원, 또는 &quot;bookbell restore 파일&quot;). 손상된 파일은 따로 남습니다.</translation>
    </message>
    <message>
        <source>Books with a ready reservation without a pick-up date: %1 (%2).</source>
        <translation>수령 기한이 없는 준비된 예약이 있는 도서: %1종(%2).</translation>
    </message>
    <message>
        <source>Nothing ends such a reservation. Put it back and check its copy in again: that gives it a date.</source>
        <translation>이런 예약은 저절로 끝나지 않습니다. 예약을 대기로 되돌리고 소장본을 다시 반납 처리하세요. 그러면 기한이 정해집니다.</translation>
    </message>
    <message>
        <source>Books with a copy on loan to nobody: %1 (%2).</source>
        <translation>빌린 사람 없이 대출 중인 소장본이 있는 도서: %1종(%2).</translation>
    </message>
    <message>
        <source>Check such a copy in when it comes back, or at once and out again to the reader who has it.</source>
        <translation>소장본이 돌아오면 반납 처리하세요. 가지고 있는 이용자를 알면 지금 반납 처리한 뒤 그 이용자에게 다시 대출하세요.</translation>
    </message>
    <message>
        <source>Parts of the library&apos;s form are missing or are not as this program made them: %1 (%2).</source>
        <extracomment>%1: a number; %2: names as &quot;index books_title&quot;, which are not translated</extracomment>
        <translation>도서관 파일의 구조 가운데 없거나 이 프로그램이 만든 것과 다른 부분이 있습니다: %1개(%2).</translation>
    </message>
</context>
<context>
    <name>MarcProblem</name>
    <message>
        <source>the file ends within it</source>
        <translation>파일이 이 레코드 중간에서 끊김</translation>
    </message>
    <message>
        <source>it has no end</source>
        <translation>끝이 없음</translation>
    </message>
    <message>
        <source>it does not begin as a record does</source>
        <translation>레코드의 시작이 아님</translation>
    </message>
    <message>
        <source>its directory is damaged</source>
        <translation>디렉터리가 손상됨</translation>
    </message>
    <message>
        <source>its directory does not fit its fields</source>
        <translation>디렉터리와 필드가 맞지 않음</translation>
    </message>
    <message>
        <source>it has no fields</source>
        <translation>필드가 없음</translation>
    </message>
    <message>
        <source>a field has no tag</source>
        <translation>표시기호 없는 필드가 있음</translation>
    </message>
    <message>
        <source>a subfield has no code</source>
        <translation>식별기호 없는 하위 필드가 있음</translation>
    </message>
    <message>
        <source>it is no valid XML</source>
        <translation>올바른 XML이 아님</translation>
    </message>
    <message>
        <source>it is marked as deleted</source>
        <translation>삭제로 표시됨</translation>
    </message>
    <message>
        <source>it is UNIMARC: save it as MARC 21 or KORMARC</source>
        <translation>UNIMARC임. MARC 21이나 KORMARC로 저장할 것</translation>
    </message>
    <message>
        <source>it is an authority record, not a book</source>
        <translation>도서가 아닌 전거 레코드</translation>
    </message>
    <message>
        <source>a comment or section in it is never closed</source>
        <translation>안에 끝나지 않은 주석이나 구역이 있음</translation>
    </message>
</context>
<context>
    <name>PassedOver</name>
    <message>
        <source>blocked</source>
        <translation>이용 정지</translation>
    </message>
    <message>
        <source>card expired on %1</source>
        <translation>회원증 만료(%1)</translation>
    </message>
    <message>
        <source>not needed after %1</source>
        <translation>%1까지만 필요</translation>
    </message>
    <message>
        <source>no reader</source>
        <translation>이용자 없음</translation>
    </message>
</context>
<context>
    <name>ReservationPiles</name>
    <message>
        <source>Nothing to fetch. When somebody waits for a book of which a copy stands in its place, it is listed here: fetch it and scan it at the desk.</source>
        <translation>찾아올 책이 없습니다. 예약된 책의 소장본이 서가에 꽂혀 있으면 여기에 모입니다. 서가에서 찾아와 창구에서 스캔하세요.</translation>
    </message>
    <message>
        <source>No alert is on its way. After a copy was scanned, its reader stands here until a device has got the alert; in quiet hours it waits until they end.</source>
        <translation>보내는 중인 알림이 없습니다. 책을 스캔하면 기기에 알림이 닿을 때까지 그 이용자가 여기에 있습니다. 방해 금지 시간에는 그 시간이 끝날 때까지 기다립니다.</translation>
    </message>
    <message>
        <source>Nobody has to be told another way. Readers without a device, and those whom no alert has reached, stand here with phone and e-mail.</source>
        <translation>다른 방법으로 알릴 분이 없습니다. 기기가 없거나 알림이 닿지 않은 이용자가 전화번호, 이메일과 함께 여기에 모입니다.</translation>
    </message>
    <message>
        <source>Nothing is due today or on the next open day. What is to be collected by then stands here, so that you can remind the reader.</source>
        <translation>오늘이나 다음 개관일에 기한이 끝나는 예약이 없습니다. 그때까지 찾아가야 하는 예약이 여기에 모이므로 이용자에게 다시 알릴 수 있습니다.</translation>
    </message>
    <message>
        <source>The hold shelf is tidy. Copies whose reservation was cancelled, put back or not collected stand here until you take them off the shelf.</source>
        <translation>예약 서가가 정리되어 있습니다. 예약이 취소되었거나 대기로 되돌아갔거나 찾아가지 않은 책이 예약 서가에서 뺄 때까지 여기에 모입니다.</translation>
    </message>
    <message>
        <source>Reservations that wait for a copy stand here, in the order in which they were placed.</source>
        <translation>책을 기다리는 예약이 예약한 순서대로 여기에 모입니다.</translation>
    </message>
    <message>
        <source>Books that wait for their readers stand here. Scan a returned book at the desk: when somebody has reserved it, it goes on the hold shelf.</source>
        <translation>이용자를 기다리는 책이 여기에 모입니다. 돌아온 책을 창구에서 스캔하면, 예약이 있는 책은 예약 서가로 갑니다.</translation>
    </message>
    <message>
        <source>Readers who know that their book is on the hold shelf stand here, until they collect it.</source>
        <translation>책이 예약 서가에 있다는 것을 아는 이용자가 책을 찾아갈 때까지 여기에 있습니다.</translation>
    </message>
    <message>
        <source>Reservations that were collected, cancelled or have expired stand here.</source>
        <translation>찾아갔거나 취소되었거나 기한이 지난 예약이 여기에 모입니다.</translation>
    </message>
</context>
<context>
    <name>SettingReason</name>
    <message>
        <source>it must not be empty</source>
        <translation>비워 둘 수 없습니다</translation>
    </message>
    <message>
        <source>write a whole number from %1 to %2</source>
        <translation>%1부터 %2까지의 정수를 쓰세요</translation>
    </message>
    <message>
        <source>write one of: %1</source>
        <translation>다음 가운데 하나를 쓰세요: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time zone: write one like Asia/Seoul</source>
        <translation>시간대가 아닙니다: ‘%1’. Asia/Seoul처럼 쓰세요</translation>
    </message>
    <message>
        <source>write the address of the reader&apos;s page, like https://library.example/alerts</source>
        <translation>이용자 페이지의 주소를 https://library.example/alerts처럼 쓰세요</translation>
    </message>
    <message>
        <source>there is no file &quot;%1&quot; that can be read</source>
        <translation>읽을 수 있는 파일이 없습니다: ‘%1’</translation>
    </message>
    <message>
        <source>the two times must differ</source>
        <translation>두 시각이 서로 달라야 합니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IP address: write one like 127.0.0.1 or 10.0.0.0/8</source>
        <translation>IP 주소가 아닙니다: ‘%1’. 127.0.0.1이나 10.0.0.0/8처럼 쓰세요</translation>
    </message>
    <message>
        <source>it has %1 characters, and phones show at most %2</source>
        <translation>%1자입니다. 휴대폰에는 %2자까지만 보입니다</translation>
    </message>
    <message>
        <source>there is no placeholder {%1}: use {%2}</source>
        <translation>없는 자리표시자입니다: {%1}. 쓸 수 있는 것: {%2}</translation>
    </message>
    <message>
        <source>it is set once, when the library is made</source>
        <translation>도서관을 만들 때 한 번만 정합니다</translation>
    </message>
    <message>
        <source>switch it on or off</source>
        <translation>켜거나 끄세요</translation>
    </message>
    <message>
        <source>write an e-mail address like desk@library.example, or a public address that begins with https</source>
        <translation>desk@library.example 같은 이메일 주소나 https로 시작하는 공개 주소를 쓰세요</translation>
    </message>
    <message>
        <source>“%1” cannot be trusted: write an address like https://push.library.example, and http without s only for this computer</source>
        <translation>신뢰할 수 없습니다: ‘%1’. https://push.library.example처럼 쓰고, s가 없는 http는 이 컴퓨터에만 쓰세요</translation>
    </message>
    <message>
        <source>“%1” is no web site: write only its beginning, like https://www.library.example</source>
        <translation>웹사이트 주소가 아닙니다: ‘%1’. https://www.library.example처럼 앞부분만 쓰세요</translation>
    </message>
    <message>
        <source>write an address with its port, like http://proxy.library.example:3128, or leave it empty</source>
        <translation>http://proxy.library.example:3128처럼 포트까지 쓰거나 비워 두세요</translation>
    </message>
    <message>
        <source>choose two times</source>
        <translation>두 시각을 고르세요</translation>
    </message>
    <message>
        <source>write an address and a port, like 127.0.0.1:8350 or 0.0.0.0:8350</source>
        <translation>127.0.0.1:8350이나 0.0.0.0:8350처럼 주소와 포트를 쓰세요</translation>
    </message>
    <message>
        <source>choose one, or write addresses like 192.168.0.7</source>
        <translation>하나를 고르거나 192.168.0.7 같은 주소를 쓰세요</translation>
    </message>
    <message>
        <source>“%1” is no day: choose it from the calendar</source>
        <translation>날짜가 아닙니다: ‘%1’. 달력에서 고르세요</translation>
    </message>
    <message>
        <source>switch it off, or write a whole number from 1 to %1</source>
        <translation>끄거나 1부터 %1까지의 정수를 쓰세요</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The library&apos;s name, as readers see it</source>
        <translation>이용자에게 보이는 도서관 이름</translation>
    </message>
    <message>
        <source>Where push services write when something is wrong: mailto:… or https://…</source>
        <translation>문제가 있을 때 푸시 서비스가 연락할 곳: mailto:… 또는 https://…</translation>
    </message>
    <message>
        <source>The public address of the reader&apos;s page; may carry a path</source>
        <translation>이용자 페이지의 공개 주소. 경로를 붙일 수 있음</translation>
    </message>
    <message>
        <source>The library&apos;s time zone, chosen once when the library is made</source>
        <translation>도서관의 시간대. 도서관을 만들 때 한 번 정함</translation>
    </message>
    <message>
        <source>Language of alerts to readers without one of their own: ko or en</source>
        <translation>언어를 정하지 않은 이용자에게 보내는 알림의 언어</translation>
    </message>
    <message>
        <source>When no alert goes out but tests, like 21:00-08:00, or off</source>
        <translation>시험 알림 말고는 아무 알림도 나가지 않는 시간. 예: 21:00-08:00</translation>
    </message>
    <message>
        <source>Minutes that an alert is held back, for a mistaken scan</source>
        <translation>잘못 스캔했을 때를 위해 알림을 늦추는 시간(분)</translation>
    </message>
    <message>
        <source>Whether alerts leave out the book&apos;s title</source>
        <translation>알림에 책 제목을 넣지 않을지 여부</translation>
    </message>
    <message>
        <source>Days for which a copy waits on the hold shelf</source>
        <translation>책이 예약 서가에서 기다리는 날수</translation>
    </message>
    <message>
        <source>Whether the day of the alert is the first of these days</source>
        <translation>알린 날을 그 첫날로 셀지 여부</translation>
    </message>
    <message>
        <source>A copy that nobody collected: next offers it to the next reader, clear puts it on the list</source>
        <translation>아무도 찾아가지 않은 책을 다음 예약자에게 돌릴지, 서가에서 뺄 책 목록에 올릴지</translation>
    </message>
    <message>
        <source>Days before the pick-up date at which readers are reminded; 0: never</source>
        <translation>찾아갈 날 며칠 전에 다시 알릴지. 0은 알리지 않음</translation>
    </message>
    <message>
        <source>Open reservations that a reader may have; 0: any number</source>
        <translation>한 이용자가 동시에 둘 수 있는 예약 수. 0은 제한 없음</translation>
    </message>
    <message>
        <source>How long the queue of a book may be; 0: any length</source>
        <translation>한 책에 줄 설 수 있는 예약 수. 0은 제한 없음</translation>
    </message>
    <message>
        <source>Announcements that a subscription gets in a day at most, or off</source>
        <translation>한 구독이 하루에 받는 공지의 최대 수</translation>
    </message>
    <message>
        <source>Days after which closed reservations lose their reader, or off</source>
        <translation>끝난 예약에서 이용자 정보를 지우기까지의 날수</translation>
    </message>
    <message>
        <source>Further push services: scheme://host:port, separated by commas</source>
        <translation>추가로 믿을 푸시 서비스: scheme://host:port</translation>
    </message>
    <message>
        <source>A file with one more certificate authority for push services</source>
        <translation>푸시 서비스에 쓸 추가 인증 기관의 파일</translation>
    </message>
    <message>
        <source>Threads that send</source>
        <translation>발송에 쓰는 스레드 수</translation>
    </message>
    <message>
        <source>The proxy on the way to push services: http://host:port or socks5://host:port</source>
        <translation>푸시 서비스로 가는 프록시: http://host:port 또는 socks5://host:port</translation>
    </message>
    <message>
        <source>Whether the window serves the reader&apos;s page</source>
        <translation>이 창이 이용자 페이지를 제공할지 여부</translation>
    </message>
    <message>
        <source>Where the reader&apos;s page is served: ADDRESS:PORT</source>
        <translation>이용자 페이지를 제공하는 곳. 주소:포트</translation>
    </message>
    <message>
        <source>Other web sites whose pages may subscribe readers, separated by commas</source>
        <translation>이용자를 구독시킬 수 있는 다른 웹사이트</translation>
    </message>
    <message>
        <source>Addresses of proxies whose X-Forwarded-For is believed, separated by commas</source>
        <translation>X-Forwarded-For를 믿을 프록시의 주소</translation>
    </message>
    <message>
        <source>The port of the sample library&apos;s phones on this computer; 0: none yet</source>
        <translation>연습용 도서관의 휴대폰가 쓰는 이 컴퓨터의 포트. 0은 아직 없음</translation>
    </message>
    <message>
        <source>Minutes within which several books for one reader become one alert; 0: one alert for each book</source>
        <translation>한 이용자의 여러 책을 한 알림으로 묶는 시간(분). 0이면 책마다 알립니다</translation>
    </message>
    <message>
        <source>Days on which the library is closed: mon … sun, dates, 12-25 for each year, 2026-12-24..2026-12-26 for several</source>
        <translation>도서관이 쉬는 요일과 날짜. 매년 쉬는 날이나 여러 날도 정할 수 있습니다</translation>
    </message>
    <message>
        <source>Whether only books can be reserved of which no copy stands on the shelf</source>
        <translation>서가에 남은 소장본이 없는 도서만 예약을 받을지 여부</translation>
    </message>
    <message>
        <source>Uncollected reservations after which a reader may not reserve for a while, or off</source>
        <translation>찾아가지 않은 예약이 이 횟수가 되면 한동안 예약할 수 없습니다</translation>
    </message>
    <message>
        <source>Days within which uncollected reservations are counted</source>
        <translation>찾아가지 않은 예약을 세는 기간(일)</translation>
    </message>
    <message>
        <source>Days for which such a reader may not reserve</source>
        <translation>그런 이용자가 예약할 수 없는 기간(일)</translation>
    </message>
    <message>
        <source>Messages a second to each push service, or 0 for no limit</source>
        <translation>푸시 서비스마다 1초에 보내는 건수. 0은 제한 없음</translation>
    </message>
    <message>
        <source>Who may read /metrics: loopback (this computer), off, all, or IP addresses</source>
        <translation>/metrics를 읽을 수 있는 곳: loopback(이 컴퓨터), off, all 또는 IP 주소</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Semicolon-separated</source>
        <translation>세미콜론 구분</translation>
    </message>
    <message>
        <source>Tab-separated</source>
        <translation>탭 구분</translation>
    </message>
    <message>
        <source>Comma-separated</source>
        <translation>쉼표 구분</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>JSON 배열</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 줄 단위</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln행</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 rows</source>
        <extracomment>%1: a rounded number of rows, large</extracomment>
        <translation>약 %1행</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>도서</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>이용자</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>구독자</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>발송</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>A choice of columns; %1: &quot;Title, Control number&quot;, %2: the last one</extracomment>
        <translation>%1 또는 %2</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>몇 초 남음</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>약 %n초 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>약 %n분 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>약 %n시간 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln a second</source>
        <translation>
            <numerusform>초당 %Ln행</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 as they were, %4 refused</source>
        <extracomment>How the rows of an import ended: numbers of rows</extracomment>
        <translation>새로 추가 %1, 변경 %2, 그대로 %3, 거부 %4</translation>
    </message>
    <message>
        <source>MARC (ISO 2709)</source>
        <extracomment>a kind of file that library systems write</extracomment>
        <translation>MARC (ISO 2709)</translation>
    </message>
    <message>
        <source>MARCXML</source>
        <translation>MARCXML</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>레코드 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>Korean Windows (CP949, EUC-KR)</source>
        <extracomment>The encoding CP949 (EUC-KR), which Korean spreadsheets write</extracomment>
        <translation>한글 윈도우(CP949, EUC-KR)</translation>
    </message>
</context>
<context>
    <name>bookbell::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: what a button does; %2: its keys</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementBar</name>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementBarDelegate</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementComposer</name>
    <message>
        <source>Card number</source>
        <translation>회원증 번호</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>시험 발송</translation>
    </message>
    <message>
        <source>Tr&amp;y it on</source>
        <translation>시험(&amp;Y)</translation>
    </message>
    <message>
        <source>Card of the reader whose devices get a test</source>
        <translation>시험 알림을 받을 이용자의 회원증 번호</translation>
    </message>
    <message>
        <source>Scan or type the card of a reader whose device you have at hand.</source>
        <translation>알림을 확인할 기기를 가진 이용자의 회원증을 스캔하거나 번호를 입력하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>On its way to %Ln device(s) of %1.</source>
        <extracomment>%Ln: devices; %1: a card number</extracomment>
        <translation>
            <numerusform>%1 이용자의 기기 %Ln대로 보내는 중입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a list of subscribers</source>
        <translation>구독 목록 만들기</translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementDetails</name>
    <message>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>중단…</translation>
    </message>
    <message>
        <source>Retry the failed</source>
        <translation>실패한 것 다시 보내기</translation>
    </message>
    <message>
        <source>Show deliveries</source>
        <translation>발송 내역 보기</translation>
    </message>
    <message>
        <source>Stop this announcement?</source>
        <translation>이 공지를 중단할까요?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>중단</translation>
    </message>
    <message>
        <source>To %1, written %2</source>
        <extracomment>%1: name of a list; %2: when it was made</extracomment>
        <translation>%1 목록 · %2 작성</translation>
    </message>
    <message>
        <source>Set for %1</source>
        <extracomment>%1: when an announcement goes out or went out</extracomment>
        <translation>%1 발송 예정으로 지정</translation>
    </message>
    <message>
        <source>Leads to %1</source>
        <extracomment>%1: an address</extracomment>
        <translation>연결 주소 %1</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 %</source>
        <extracomment>%1: devices that are done; %2: of how many; %3: per cent</extracomment>
        <translation>%2대 중 %1대 · %3%</translation>
    </message>
    <message>
        <source>Paused: what is under way still arrives.</source>
        <translation>일시 중지했습니다. 이미 보내고 있던 것은 도착합니다.</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>계속 보냅니다.</translation>
    </message>
    <message>
        <source>The announcement was stopped.</source>
        <translation>공지를 중단했습니다.</translation>
    </message>
    <message>
        <source>None of them can be rung any more.</source>
        <translation>다시 보낼 수 있는 기기가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) is (are) tried again.</source>
        <translation>
            <numerusform>기기 %Ln대에 다시 보냅니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>제목(&amp;T)</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>내용(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>그림(&amp;P)</translation>
    </message>
    <message>
        <source>https://… (of a picture)</source>
        <translation>https://… (그림 주소)</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>바로</translation>
    </message>
    <message>
        <source>At a time…</source>
        <translation>시간 지정…</translation>
    </message>
    <message>
        <source>Time to send at</source>
        <translation>보낼 시간</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>발송(&amp;S)</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>folds out the fields that are seldom needed</extracomment>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Urgency, lifetime and topic</source>
        <translation>긴급도, 보관 기간, 주제</translation>
    </message>
    <message>
        <source>Very low: when the phone is charged</source>
        <extracomment>urgency of a message: a phone may wait until it is charged</extracomment>
        <translation>매우 낮음: 충전 중일 때</translation>
    </message>
    <message>
        <source>Low: when the phone is charged or on Wi-Fi</source>
        <translation>낮음: 충전 중이거나 와이파이일 때</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>High: also with a low battery</source>
        <translation>높음: 배터리가 적어도</translation>
    </message>
    <message>
        <source>1 hour</source>
        <extracomment>lifetime of a message</extracomment>
        <translation>1시간</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4시간</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1일</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3일</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1주</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4주</translation>
    </message>
    <message>
        <source>How long the push service keeps it for a device that is off</source>
        <translation>꺼져 있는 기기를 위해 푸시 서비스가 보관하는 기간</translation>
    </message>
    <message>
        <source>&amp;Urgency</source>
        <translation>긴급도(&amp;U)</translation>
    </message>
    <message>
        <source>T&amp;opic</source>
        <translation>주제(&amp;O)</translation>
    </message>
    <message>
        <source>A later announcement with the same topic takes the place of one that was not delivered yet.</source>
        <translation>주제가 같은 다음 공지가, 아직 전달되지 않은 앞의 공지를 대신합니다.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: a list of subscribers; %2: how many devices it reaches</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>There is no list yet</source>
        <translation>아직 목록이 없음</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>목록 선택</translation>
    </message>
    <message>
        <source>There is no list of subscribers yet: make one on the page of readers.</source>
        <translation>아직 구독 목록이 없습니다. 이용자 페이지에서 만드십시오.</translation>
    </message>
    <message>
        <source>Choose who is to get it.</source>
        <translation>누구에게 보낼지 선택하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s), room for about %1 more</source>
        <translation>
            <numerusform>%Ln자, 약 %1자 더 쓸 수 있음</numerusform>
        </translation>
    </message>
    <message>
        <source>This time has passed: it goes out at once.</source>
        <translation>이미 지난 시간이라 바로 보냅니다.</translation>
    </message>
    <message>
        <source>A notification needs a title.</source>
        <translation>알림에는 제목이 필요합니다.</translation>
    </message>
    <message>
        <source>A notification needs a text.</source>
        <translation>알림에는 내용이 필요합니다.</translation>
    </message>
    <message>
        <source>Write a whole address that begins with https:// or http://.</source>
        <translation>https:// 또는 http://로 시작하는 전체 주소를 쓰십시오.</translation>
    </message>
    <message>
        <source>This is too long for a notification: shorten the text.</source>
        <translation>알림으로 보내기에 너무 깁니다. 내용을 줄이십시오.</translation>
    </message>
    <message>
        <source>L&amp;ist</source>
        <translation>목록(&amp;I)</translation>
    </message>
    <message>
        <source>Lin&amp;k</source>
        <translation>링크(&amp;K)</translation>
    </message>
    <message>
        <source>Lifeti&amp;me</source>
        <translation>보관 기간(&amp;M)</translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementInspector</name>
    <message>
        <source>New announcement</source>
        <translation>새 공지</translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementSendBar</name>
    <message>
        <source>Send…</source>
        <translation>보내기…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Send “%1” to %2?</source>
        <extracomment>%1: title of an announcement; %2: name of a list</extracomment>
        <translation>“%1” 공지를 %2 목록에 보낼까요?</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>보내는 중…</translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln device(s)</source>
        <translation>
            <numerusform>기기 %Ln대에 보내기</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a list to see whom it reaches.</source>
        <translation>목록을 선택하면 받는 사람 수가 나옵니다.</translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementsModel</name>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>header of a column: the list of subscribers it went to</extracomment>
        <translation>목록</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>header of a column: when an announcement was made, or goes out</extracomment>
        <translation>일시</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>header of a column: devices whose push service has it, of all</extracomment>
        <translation>전달됨</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>%1: accepted; %2: of how many</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>bookbell::AnnouncementsPage</name>
    <message>
        <source>Announcements</source>
        <translation>공지</translation>
    </message>
    <message>
        <source>&amp;Announcements</source>
        <translation>공지(&amp;A)</translation>
    </message>
    <message>
        <source>Title, text or list</source>
        <translation>제목, 내용, 목록</translation>
    </message>
    <message>
        <source>What you write to all subscribers of a list stands here, with its progress.</source>
        <translation>구독 목록 전체에 쓴 공지와 그 진행 상황이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>No announcement has this in its title, text or list.</source>
        <translation>제목, 내용, 목록에 이 말이 있는 공지가 없습니다.</translation>
    </message>
    <message>
        <source>&amp;New announcement</source>
        <translation>새 공지(&amp;N)</translation>
    </message>
    <message>
        <source>Send a &amp;test to a reader&apos;s device</source>
        <translation>이용자 기기로 시험 발송(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Send…</source>
        <translation>보내기…(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;end it to all, as asked</source>
        <translation>확인한 대로 모두에게 보내기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Clear what was written</source>
        <translation>쓰던 내용 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 중지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>계속(&amp;R)</translation>
    </message>
    <message>
        <source>Stop it for &amp;good, as asked</source>
        <translation>확인한 대로 아주 중단(&amp;G)</translation>
    </message>
    <message>
        <source>Retry the &amp;failed</source>
        <translation>실패한 것 다시 보내기(&amp;F)</translation>
    </message>
    <message>
        <source>Show its &amp;deliveries</source>
        <translation>발송 내역 보기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Write a new one from it</source>
        <translation>이 내용으로 새로 쓰기(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>On its way to %Ln device(s). It can be paused and stopped here, but not taken back.</source>
        <translation>
            <numerusform>기기 %Ln대에 보내기 시작했습니다. 다 나가기 전까지 여기에서 일시 중지하거나 중단할 수 있지만 되돌릴 수는 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln announcement(s)</source>
        <translation>
            <numerusform>공지 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln건 찾음</numerusform>
        </translation>
    </message>
    <message>
        <source>St&amp;op…</source>
        <translation>중단…(&amp;O)</translation>
    </message>
    <message>
        <source>What was written is cleared.</source>
        <translation>쓰던 내용을 지웠습니다.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>되살리기</translation>
    </message>
</context>
<context>
    <name>bookbell::BackupDialog</name>
    <message>
        <source>Back up the library</source>
        <translation>도서관 백업</translation>
    </message>
    <message>
        <source>The copy holds the readers and the library&apos;s key, so only your account on this computer can read it. You can go on working; what is done meanwhile belongs to the next backup.</source>
        <translation>사본에는 이용자와 도서관의 키가 들어 있으므로 이 컴퓨터의 사용 중인 계정만 읽을 수 있습니다. 일은 계속할 수 있으며, 그 사이에 한 일은 다음 백업에 들어갑니다.</translation>
    </message>
    <message>
        <source>Where do you want the backup?</source>
        <translation>백업을 어디에 둘까요?</translation>
    </message>
    <message>
        <source>Bookbell libraries (*.bookbell)</source>
        <translation>Bookbell 도서관 (*.bookbell)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>The copy was checked and is whole: %1.</source>
        <translation>사본을 확인했으며 온전합니다: %1.</translation>
    </message>
    <message>
        <source>The backup is %1 (%2). Keep it on another disk than the library&apos;s.</source>
        <extracomment>%1: a file&apos;s path; %2: a size, as &quot;12 MB&quot;</extracomment>
        <translation>백업 파일: %1(%2). 도서관과 다른 디스크에 보관하세요.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>다른 곳 고르기…</translation>
    </message>
</context>
<context>
    <name>bookbell::BarcodeField</name>
    <message>
        <source>Scan, type or paste</source>
        <translation>스캔, 입력 또는 붙여넣기</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>accessible name of a button; %1: its text, %2: the field that it belongs to</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take the next free number, %1 (Down)</source>
        <extracomment>a button&apos;s tooltip; %1: a barcode</extracomment>
        <translation>다음 빈 번호 %1 쓰기(아래쪽 화살표)</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s), free</source>
        <translation>
            <numerusform>쓸 수 있는 번호 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 belong to other copies already: %2…</source>
        <extracomment>%n: barcodes that are taken, %1: of how many, %2: the first of them</extracomment>
        <translation>
            <numerusform>%1개 가운데 %n개는 이미 다른 소장본의 번호입니다: %2…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stands here already.</source>
        <translation>%1: 여기에 이미 있습니다.</translation>
    </message>
    <message>
        <source>%1 belongs to %2 already.</source>
        <extracomment>%1: a barcode, %2: a title</extracomment>
        <translation>%1: 이미 ‘%2’의 등록번호입니다.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
</context>
<context>
    <name>bookbell::BarcodeList</name>
    <message>
        <source>Barcodes of the copies</source>
        <translation>소장본 등록번호</translation>
    </message>
    <message>
        <source>Next copy</source>
        <translation>다음 권</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>소장본</translation>
    </message>
    <message>
        <source>Leave the copy %1 out</source>
        <translation>소장본 %1 빼기</translation>
    </message>
    <message>
        <source>belongs to %1 already</source>
        <extracomment>%1: a title</extracomment>
        <translation>이미 ‘%1’의 번호</translation>
    </message>
    <message>
        <source>free</source>
        <translation>쓸 수 있음</translation>
    </message>
</context>
<context>
    <name>bookbell::BookCardView</name>
    <message>
        <source>Books to choose from</source>
        <translation>고를 도서</translation>
    </message>
    <message>
        <source>This book has no copy yet.</source>
        <translation>이 도서에는 아직 소장본이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) can be borrowed at once.</source>
        <translation>
            <numerusform>소장본 %n권을 바로 대출할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No copy at its place; %n reader(s) wait.</source>
        <translation>
            <numerusform>제자리에 있는 소장본이 없습니다. 대기 %n명.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan a reader&apos;s card to reserve this book.</source>
        <translation>회원증을 스캔하면 이 도서를 예약합니다.</translation>
    </message>
    <message>
        <source>Which book is “%1”?</source>
        <extracomment>%1: what was typed</extracomment>
        <translation>“%1”, 어느 도서입니까?</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter takes it, Esc leaves it.</source>
        <translation>위·아래로 고르고 Enter로 정합니다. Esc로 그만둡니다.</translation>
    </message>
    <message numerus="yes">
        <source>The copies at their place are for %n reader(s) who reserved.</source>
        <translation>
            <numerusform>서가에 있는 소장본은 예약한 이용자 %n명의 것입니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::BookForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>제목(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>권차(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>저자(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>출판사(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>발행 연도(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Call number</source>
        <translation>청구기호(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;ISBN</source>
        <translation>&amp;ISBN</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>Control &amp;number</source>
        <translation>제어번호(&amp;N)</translation>
    </message>
    <message>
        <source>The check digit is right.</source>
        <translation>검사 숫자가 맞습니다.</translation>
    </message>
    <message>
        <source>The check digit is wrong: compare with the back of the book.</source>
        <translation>검사 숫자가 맞지 않습니다. 책 뒷면의 번호와 비교해 보세요.</translation>
    </message>
    <message>
        <source>10 or 13 digits</source>
        <translation>10자리 또는 13자리</translation>
    </message>
    <message numerus="yes">
        <source>Added %n copy(ies) to the book that was there already</source>
        <translation>
            <numerusform>이미 있던 책에 소장본 %n권을 추가함</numerusform>
        </translation>
    </message>
    <message>
        <source>A book needs a title.</source>
        <translation>책에는 제목이 있어야 합니다.</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>등록함: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>수정함: %1</translation>
    </message>
    <message>
        <source>The library seems to have this book already: see below.</source>
        <translation>이미 있는 책인 것 같습니다. 아래를 확인하세요.</translation>
    </message>
</context>
<context>
    <name>bookbell::BookHeader</name>
    <message>
        <source>To the list</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Back to the list (Esc, Alt+Left)</source>
        <translation>목록으로 돌아가기(Esc, Alt+왼쪽 화살표)</translation>
    </message>
    <message>
        <source>Previous book (Alt+Page up)</source>
        <translation>이전 책(Alt+Page Up)</translation>
    </message>
    <message>
        <source>Next book (Alt+Page down)</source>
        <translation>다음 책(Alt+Page Down)</translation>
    </message>
</context>
<context>
    <name>bookbell::BookHistoryList</name>
    <message>
        <source>Show older</source>
        <translation>이전 이력 더 보기</translation>
    </message>
    <message>
        <source>History</source>
        <translation>이력</translation>
    </message>
    <message>
        <source>Nothing yet. What is done with this book, its copies and its queue will stand here.</source>
        <translation>아직 없습니다. 이 책과 소장본, 대기열에 한 일이 여기에 남습니다.</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <extracomment>%1: what is taken back, in words</extracomment>
        <translation>되돌리기: %1</translation>
    </message>
</context>
<context>
    <name>bookbell::BookInspector</name>
    <message>
        <source>Choose a book to see its copies and its queue.</source>
        <translation>책을 고르면 소장본과 예약 대기열이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>소장본</translation>
    </message>
    <message>
        <source>New book</source>
        <translation>새 책</translation>
    </message>
    <message>
        <source>Open the book&apos;s own page, with watches and history (Enter)</source>
        <translation>알림 희망과 이력이 있는 도서 화면 열기(Enter)</translation>
    </message>
    <message>
        <source>Open the book&apos;s own page</source>
        <translation>도서 화면 열기</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>서지 정보</translation>
    </message>
</context>
<context>
    <name>bookbell::BookQueue</name>
    <message>
        <source>Reserve for a reader…</source>
        <translation>이용자에게 예약…</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message numerus="yes">
        <source>Queue of %n reservation(s)</source>
        <translation>
            <numerusform>예약 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Reserved for %1: %2</source>
        <extracomment>%1: a reader; %2: a title</extracomment>
        <translation>예약함: %1, %2</translation>
    </message>
</context>
<context>
    <name>bookbell::BooksModel</name>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>저자</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>청구기호</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>연도</translation>
    </message>
    <message>
        <source>Copies</source>
        <extracomment>header of a column: copies that are at their place, of all</extracomment>
        <translation>소장본</translation>
    </message>
    <message>
        <source>Reserved</source>
        <extracomment>header of a column: how many reservations are open</extracomment>
        <translation>예약</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n copy(ies) at their place</source>
        <translation>
            <numerusform>소장본 %n권 중 %1권이 제자리에 있음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::BooksPage</name>
    <message>
        <source>Books</source>
        <translation>도서</translation>
    </message>
    <message>
        <source>&amp;Books</source>
        <translation>도서(&amp;B)</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Title, author, call number, ISBN or barcode; also ㄷㅁㅇ</source>
        <translation>제목, 저자, 청구기호, ISBN, 등록번호 또는 초성(ㄷㅁㅇ)</translation>
    </message>
    <message>
        <source>The library&apos;s books and their copies stand here. Bring them in from a file, or add them one by one.</source>
        <translation>도서관의 책과 소장본이 여기에 모입니다. 파일에서 가져오거나 한 권씩 추가하세요.</translation>
    </message>
    <message>
        <source>No book has this in its title, author, call number or numbers.</source>
        <translation>제목, 저자, 청구기호, 번호에 이 말이 있는 책이 없습니다.</translation>
    </message>
    <message>
        <source>&amp;New book</source>
        <translation>새 책(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>변경 저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>Add a &amp;copy</source>
        <translation>소장본 추가(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reserve for a reader…</source>
        <translation>이용자에게 예약(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Import books…</source>
        <translation>도서 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export books…</source>
        <translation>도서 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>삭제함: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation>
            <numerusform>%Ln권</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln권 찾음</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else has deleted this book. What you typed is kept: saved, it becomes a new book.</source>
        <translation>다른 사람이 이 도서를 지웠습니다. 입력한 내용은 그대로 있으며, 저장하면 새 도서가 됩니다.</translation>
    </message>
    <message>
        <source>Somebody else has removed the copy %1. The number that you typed for it stands where new copies are added.</source>
        <translation>다른 사람이 소장본 %1을(를) 뺐습니다. 입력하던 번호는 새 소장본 칸에 옮겨 두었습니다.</translation>
    </message>
    <message>
        <source>&amp;Open its page</source>
        <translation>도서 화면 열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>목록으로(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Previous book</source>
        <translation>이전 책(&amp;P)</translation>
    </message>
    <message>
        <source>Ne&amp;xt book</source>
        <translation>다음 책(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Tell a reader when it is back…</source>
        <translation>들어오면 이용자에게 알림(&amp;T)…</translation>
    </message>
    <message>
        <source>The book that you were writing is put aside.</source>
        <translation>쓰던 새 책은 잠시 치워 두었습니다.</translation>
    </message>
    <message>
        <source>Go on writing it</source>
        <translation>이어서 쓰기</translation>
    </message>
    <message>
        <source>This book is no longer in the library.</source>
        <translation>이 책은 이제 목록에 없습니다.</translation>
    </message>
    <message>
        <source>Which book is %1 a copy of? Find it and choose it in the list.</source>
        <translation>%1번은 어느 도서의 소장본입니까? 찾아서 목록에서 고르세요.</translation>
    </message>
    <message>
        <source>It is a new book</source>
        <translation>새 책입니다</translation>
    </message>
    <message>
        <source>Is %1 a copy of “%2”?</source>
        <extracomment>%1: a barcode, %2: a title</extracomment>
        <translation>%1번이 ‘%2’의 소장본입니까?</translation>
    </message>
    <message>
        <source>Add the copy (Enter)</source>
        <extracomment>a button; Enter is its key</extracomment>
        <translation>소장본 추가 (Enter)</translation>
    </message>
    <message>
        <source>Added the copy %1</source>
        <translation>소장본을 추가함: %1</translation>
    </message>
</context>
<context>
    <name>bookbell::BrowserWords</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1: a browser, %2: a system: &quot;Firefox on Android&quot;</extracomment>
        <translation>%2의 %1</translation>
    </message>
</context>
<context>
    <name>bookbell::ClosedDaysEditor</name>
    <message>
        <source>Add date</source>
        <translation>날짜 추가</translation>
    </message>
    <message>
        <source>%1: another date</source>
        <extracomment>%1: closed days</extracomment>
        <translation>%1: 다른 날짜</translation>
    </message>
    <message>
        <source>%1: add date</source>
        <translation>%1: 날짜 추가</translation>
    </message>
    <message>
        <source>Open again on %1</source>
        <extracomment>%1: a date, several days, or a day of each year</extracomment>
        <translation>%1에 다시 열기</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>매년</translation>
    </message>
    <message>
        <source>%1: last of several days</source>
        <extracomment>%1: closed days</extracomment>
        <translation>%1: 연휴의 마지막 날</translation>
    </message>
    <message>
        <source>%1: every year</source>
        <extracomment>%1: closed days</extracomment>
        <translation>%1: 매년</translation>
    </message>
</context>
<context>
    <name>bookbell::CopyList</name>
    <message>
        <source>Barcode of a new copy</source>
        <translation>새 소장본의 등록번호</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>No copy yet: without one nothing can be lent or put on the hold shelf. Scan the barcode of the first one.</source>
        <translation>소장본이 아직 없어 대출하거나 보관할 수 없습니다. 첫 소장본의 등록번호를 스캔하세요.</translation>
    </message>
    <message>
        <source>Added the copy %1</source>
        <translation>소장본을 추가함: %1</translation>
    </message>
    <message numerus="yes">
        <source>Added %n copy(ies)</source>
        <translation>
            <numerusform>소장본 %n권을 추가함</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked in %1: %2</source>
        <extracomment>%1: a barcode, %2: where it goes</extracomment>
        <translation>반납 %1: %2</translation>
    </message>
    <message>
        <source>The copy %1 is %2 now</source>
        <extracomment>%1: the barcode that it had, %2: the new one</extracomment>
        <translation>등록번호를 바꿈: %1 → %2</translation>
    </message>
    <message>
        <source>Removed the copy %1</source>
        <translation>소장본을 뺌: %1</translation>
    </message>
</context>
<context>
    <name>bookbell::CopyRow</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <extracomment>where a copy is; %1: &quot;On loan · Kim Minji&quot;, %2: a day or a time</extracomment>
        <translation>%1 · %2부터</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 보기</translation>
    </message>
    <message>
        <source>Check the copy %1 in</source>
        <translation>소장본 %1 반납</translation>
    </message>
    <message>
        <source>Give the copy %1 another number</source>
        <translation>소장본 %1의 등록번호 바꾸기</translation>
    </message>
    <message>
        <source>Remove the copy %1</source>
        <translation>소장본 %1 빼기</translation>
    </message>
    <message>
        <source>New number of the copy %1</source>
        <translation>소장본 %1의 새 등록번호</translation>
    </message>
    <message>
        <source>%1 belongs to %2 already.</source>
        <extracomment>%1: a barcode, %2: a title</extracomment>
        <translation>%1: 이미 ‘%2’의 등록번호입니다.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1: 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>bookbell::DeliveriesModel</name>
    <message>
        <source>Time</source>
        <extracomment>header of a column: when an alert was made</extracomment>
        <translation>시각</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>이용자</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Tries</source>
        <extracomment>header of a column: how often an alert was tried</extracomment>
        <translation>시도</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>까닭</translation>
    </message>
    <message>
        <source>Goes out at %1</source>
        <translation>%1에 나갑니다</translation>
    </message>
    <message>
        <source>without a card</source>
        <translation>회원증 없음</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>header of a column: which push service takes an alert</extracomment>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Waits for you since the library was restored</source>
        <translation>도서관을 복원한 뒤 직원의 결정을 기다림</translation>
    </message>
</context>
<context>
    <name>bookbell::DeliveriesPage</name>
    <message>
        <source>Deliveries</source>
        <translation>발송</translation>
    </message>
    <message>
        <source>De&amp;liveries</source>
        <translation>발송(&amp;L)</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Reader&apos;s name or card number</source>
        <translation>이용자 이름이나 회원증 번호</translation>
    </message>
    <message>
        <source>Every alert and what became of it stands here. The first one goes out when a reserved book is scanned at the desk, or with an announcement.</source>
        <translation>보낸 알림과 그 결과가 모두 여기에 모입니다. 예약된 책을 창구에서 스캔하거나 공지를 보내면 첫 알림이 나갑니다.</translation>
    </message>
    <message>
        <source>No alert fits this search and these filters.</source>
        <translation>이 검색어와 조건에 맞는 알림이 없습니다.</translation>
    </message>
    <message>
        <source>Trying again: %1 of %2 failed alerts</source>
        <extracomment>%1 of %2 failed alerts are queued again</extracomment>
        <translation>다시 시도: 실패한 알림 %2건 중 %1건</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>모든 상태</translation>
    </message>
    <message>
        <source>Kind of alert</source>
        <translation>알림 종류</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>모든 기간</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>최근 7일</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>최근 30일</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>다시 시도(&amp;T)</translation>
    </message>
    <message>
        <source>Try all &amp;failed again</source>
        <translation>실패한 것 모두 다시 시도(&amp;F)</translation>
    </message>
    <message>
        <source>Show &amp;reader</source>
        <translation>이용자 보기(&amp;R)</translation>
    </message>
    <message>
        <source>Show re&amp;servation</source>
        <translation>예약 보기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Clear the filters</source>
        <translation>조건 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export deliveries…</source>
        <translation>발송 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>One announcement</source>
        <translation>공지 하나</translation>
    </message>
    <message>
        <source>Only of “%1”: show all again</source>
        <extracomment>%1: title of an announcement</extracomment>
        <translation>‘%1’의 알림만 보는 중: 모두 보기</translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln &amp;failed again</source>
        <translation>
            <numerusform>실패 %Ln건 다시 시도(&amp;F)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed alert(s) of this list would go out once more. What has gone out cannot be taken back.</source>
        <translation>
            <numerusform>이 목록에서 실패한 알림 %Ln건이 다시 나갑니다. 나간 알림은 되돌릴 수 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln again</source>
        <translation>
            <numerusform>%Ln건 다시 시도</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) go out again.</source>
        <translation>
            <numerusform>알림 %Ln건을 다시 보냅니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to send: of %Ln alert(s) the subscription or the reason has ended.</source>
        <translation>
            <numerusform>보낼 것이 없습니다. 알림 %Ln건은 구독이 끝났거나 알릴 까닭이 없어졌습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Of %Ln other(s) the subscription or the reason has ended.</source>
        <extracomment>%1: &quot;5 alerts go out again.&quot;, %n: others</extracomment>
        <translation>
            <numerusform>%1 나머지 %Ln건은 구독이 끝났거나 알릴 까닭이 없어졌습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>알림 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln건 찾음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::DeliveryCountList</name>
    <message>
        <source>no reason given</source>
        <translation>이유를 알리지 않음</translation>
    </message>
</context>
<context>
    <name>bookbell::DeliveryInspector</name>
    <message>
        <source>Choose an alert to see what became of it and why.</source>
        <translation>알림을 고르면 어떻게 되었고 왜 그런지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Show reader</source>
        <translation>이용자 보기</translation>
    </message>
    <message>
        <source>Show reservation</source>
        <translation>예약 보기</translation>
    </message>
    <message>
        <source>Show announcement</source>
        <translation>공지 보기</translation>
    </message>
    <message>
        <source>Sends it once more, with its full lifetime</source>
        <translation>처음과 같은 유효 기간으로 한 번 더 보냅니다</translation>
    </message>
    <message>
        <source>Its story</source>
        <extracomment>heading: when an alert was made, tried and answered</extracomment>
        <translation>경과</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) chosen</source>
        <translation>
            <numerusform>알림 %Ln건 선택</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them has failed.</source>
        <translation>실패한 것이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them failed.</source>
        <translation>
            <numerusform>그중 %Ln건이 실패했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln again</source>
        <translation>
            <numerusform>%Ln건 다시 시도</numerusform>
        </translation>
    </message>
    <message>
        <source>a subscription without a card</source>
        <translation>회원증 없는 구독</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>까닭: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Held back until</source>
        <translation>보류 기한</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>다음 시도</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>만든 때</translation>
    </message>
    <message>
        <source>Of use until</source>
        <translation>유효 기한</translation>
    </message>
    <message>
        <source>Tries</source>
        <extracomment>how often an alert was tried</extracomment>
        <translation>시도</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>마지막 답</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>끝난 때</translation>
    </message>
    <message>
        <source>Push service</source>
        <translation>푸시 서비스</translation>
    </message>
    <message>
        <source>Rung again</source>
        <extracomment>a fact about an alert: it rings a second time because staff wanted it</extracomment>
        <translation>다시 알림</translation>
    </message>
    <message>
        <source>on purpose, by staff</source>
        <translation>직원이 일부러</translation>
    </message>
</context>
<context>
    <name>bookbell::DeskPage</name>
    <message>
        <source>Recently done</source>
        <translation>최근 처리</translation>
    </message>
    <message>
        <source>The reader is being rung again.</source>
        <translation>이용자에게 다시 알리고 있습니다.</translation>
    </message>
    <message>
        <source>Noted: the reader has been told.</source>
        <translation>이용자에게 알린 것으로 적었습니다.</translation>
    </message>
    <message>
        <source>The reservation is cancelled.</source>
        <translation>예약을 취소했습니다.</translation>
    </message>
    <message>
        <source>The reservation waits again, first in the queue. Clear its copy from the shelf.</source>
        <translation>예약을 대기 1번으로 되돌렸습니다. 예약 서가에서 책을 빼 주세요.</translation>
    </message>
    <message>
        <source>The reservation is suspended.</source>
        <translation>예약을 보류했습니다.</translation>
    </message>
    <message>
        <source>The reservation counts again.</source>
        <translation>예약을 다시 시작했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>A test alert is on its way to %n device(s).</source>
        <translation>
            <numerusform>기기 %n대에 시험 알림을 보내고 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lend it all the same</source>
        <translation>그래도 대출</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>%1 (F4)</source>
        <extracomment>a button; %1: what it does; F4 is its key</extracomment>
        <translation>%1 (F4)</translation>
    </message>
    <message>
        <source>Nobody is at the desk any more: what you scan now is checked in.</source>
        <translation>이제 창구에 있는 분이 없습니다. 지금부터 스캔하는 책은 반납합니다.</translation>
    </message>
    <message>
        <source>%1 can be told, once, when “%2” is back.</source>
        <extracomment>%1: a reader, %2: title</extracomment>
        <translation>%1 님에게 “%2”이(가) 돌아오면 한 번 알릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Tell when it is back</source>
        <translation>돌아오면 알리기</translation>
    </message>
    <message>
        <source>%1 hears when “%2” is back.</source>
        <extracomment>%1: a reader, %2: title</extracomment>
        <translation>“%2”이(가) 돌아오면 %1 님에게 알립니다.</translation>
    </message>
    <message>
        <source>“%1” has just been taken back. Does it go to %2?</source>
        <extracomment>%1: title, %2: a reader</extracomment>
        <translation>“%1”을(를) 방금 반납했습니다. %2 님에게 대출할까요?</translation>
    </message>
    <message>
        <source>Lend it to %1</source>
        <extracomment>%1: a reader</extracomment>
        <translation>%1 님에게 대출</translation>
    </message>
    <message>
        <source>Put it back on the hold shelf, or lend it all the same.</source>
        <translation>예약 서가에 다시 두거나, 그래도 대출할 수 있습니다.</translation>
    </message>
    <message>
        <source>Lent to %1 all the same, %2 stands first in the queue again.</source>
        <extracomment>%1: the reader at the desk, %2: the reader that the copy waits for</extracomment>
        <translation>그래도 %1 님에게 대출하면 %2 님은 다시 대기 1번이 됩니다.</translation>
    </message>
    <message>
        <source>The slip goes to the printer %1.</source>
        <extracomment>%1: a printer</extracomment>
        <translation>보관증을 프린터 %1(으)로 보냈습니다.</translation>
    </message>
    <message>
        <source>The printer %1 did not take the slip: see whether it is on, or choose another one in the settings of this computer.</source>
        <translation>프린터 %1에서 보관증을 인쇄하지 못했습니다. 켜져 있는지 보거나 이 컴퓨터 설정에서 다른 프린터를 골라 주세요.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF로 저장</translation>
    </message>
    <message>
        <source>Save the hold slip</source>
        <translation>보관증 저장</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>Hold slip %1.pdf</source>
        <extracomment>a file name; %1: a copy&apos;s barcode</extracomment>
        <translation>보관증 %1.pdf</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>%1: a file</extracomment>
        <translation>저장함: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>The library has no book with the ISBN %1.</source>
        <translation>ISBN %1인 도서가 없습니다.</translation>
    </message>
    <message>
        <source>No copy, reader or ISBN has the number %1. Scan it once more, or say what it is.</source>
        <translation>%1번인 소장본, 이용자, ISBN이 없습니다. 다시 스캔하거나 무엇인지 골라 주세요.</translation>
    </message>
    <message>
        <source>No book has the words “%1”, and no copy or reader this number. Type less of the title, scan it once more, or go on from here.</source>
        <translation>‘%1’이(가) 든 도서도, 그런 번호의 소장본이나 이용자도 없습니다. 제목을 줄여 입력하거나, 다시 스캔하거나, 아래에서 고르세요.</translation>
    </message>
</context>
<context>
    <name>bookbell::DeviceEntry</name>
    <message>
        <source>Test</source>
        <translation>시험</translation>
    </message>
    <message>
        <source>Lists…</source>
        <translation>목록…</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>차단</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>차단 해제</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Rings this device with a test alert, quiet hours or not</source>
        <translation>방해 금지 시간에도 이 기기에 시험 알림을 보냅니다</translation>
    </message>
    <message>
        <source>On which lists this device is</source>
        <translation>이 기기가 들어 있는 목록</translation>
    </message>
    <message>
        <source>Rings it no more until it is unblocked; nothing else brings it back</source>
        <translation>차단을 풀 때까지 알림을 보내지 않습니다. 다른 방법으로는 되살아나지 않습니다</translation>
    </message>
    <message>
        <source>It can be rung again</source>
        <translation>다시 알림을 보낼 수 있습니다</translation>
    </message>
    <message>
        <source>Ends the subscription for good: no import brings it back</source>
        <translation>구독을 완전히 끝냅니다. 가져오기로도 되살아나지 않습니다</translation>
    </message>
    <message>
        <source>Since %1</source>
        <extracomment>since when a device is subscribed; %1: a date</extracomment>
        <translation>%1부터</translation>
    </message>
    <message>
        <source>last alert %1</source>
        <extracomment>when a device last got an alert; %1: &quot;2 min ago&quot; or a day and time</extracomment>
        <translation>마지막 알림 %1</translation>
    </message>
    <message>
        <source>no alert yet</source>
        <translation>아직 알림 없음</translation>
    </message>
</context>
<context>
    <name>bookbell::DoctorDialog</name>
    <message>
        <source>Check this library</source>
        <translation>도서관 점검</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 점검</translation>
    </message>
    <message>
        <source>Checking; this changes nothing…</source>
        <translation>점검하는 중(아무것도 바꾸지 않습니다)…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were checked; nothing is wrong.</source>
        <translation>
            <numerusform>%Ln가지를 점검했으며 잘못된 것이 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) need a look. Nothing was changed.</source>
        <translation>
            <numerusform>살펴볼 것이 %Ln가지 있습니다. 아무것도 바꾸지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Serious: %1</source>
        <extracomment>%1: what is wrong</extracomment>
        <translation>심각: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>주의: %1</translation>
    </message>
</context>
<context>
    <name>bookbell::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>The books with the barcodes of their copies. Nothing about readers.</source>
        <translation>도서와 소장본의 등록번호입니다. 이용자 정보는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Names, phone numbers and addresses: only your account on this computer will be able to read the file. Delete it when it has done its work.</source>
        <translation>이름, 전화번호, 이메일이 들어갑니다. 파일은 이 컴퓨터의 지금 계정만 읽을 수 있게 저장됩니다. 다 쓴 뒤에는 지우세요.</translation>
    </message>
    <message>
        <source>Who reserved what: only your account on this computer will be able to read the file. Delete it when it has done its work.</source>
        <translation>누가 어떤 책을 예약했는지 들어갑니다. 파일은 이 컴퓨터의 지금 계정만 읽을 수 있게 저장됩니다. 다 쓴 뒤에는 지우세요.</translation>
    </message>
    <message>
        <source>Whoever has this file and the library&apos;s key can notify these readers: only your account on this computer will be able to read it. Delete it when it has done its work.</source>
        <translation>이 파일과 도서관의 키를 가진 사람은 이 이용자들에게 알림을 보낼 수 있습니다. 파일은 이 컴퓨터의 지금 계정만 읽을 수 있게 저장됩니다. 다 쓴 뒤에는 지우세요.</translation>
    </message>
    <message>
        <source>When each alert went out and how it ended. No names.</source>
        <translation>알림마다 나간 때와 결과입니다. 이름은 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Choose the place and export…</source>
        <translation>저장할 곳을 골라 내보내기…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 줄 단위 (*.jsonl)</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>멈추는 중…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in %1.</source>
        <extracomment>%1: a file&apos;s path</extracomment>
        <translation>
            <numerusform>%Ln행을 %1 파일에 저장했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>멈췄습니다. 파일은 만들어지지 않았습니다.</translation>
    </message>
    <message>
        <source>What do you want to export?</source>
        <translation>무엇을 내보낼까요?</translation>
    </message>
    <message>
        <source>Where do you want the file?</source>
        <translation>파일을 어디에 저장할까요?</translation>
    </message>
    <message>
        <source>MARC 21 and KORMARC, ISO 2709 (*.mrc)</source>
        <translation>MARC 21·KORMARC, ISO 2709 (*.mrc)</translation>
    </message>
    <message>
        <source>MARCXML (*.xml)</source>
        <translation>MARCXML (*.xml)</translation>
    </message>
</context>
<context>
    <name>bookbell::FactList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>accessible name of a value; %1: what it is, %2: the value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bookbell::FileWorkDialog</name>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중지하는 중…</translation>
    </message>
</context>
<context>
    <name>bookbell::FirstRunDialog</name>
    <message>
        <source>Making the library…</source>
        <translation>도서관을 만들고 있습니다…</translation>
    </message>
    <message>
        <source>An address that somebody reads, such as info@library.example.org</source>
        <translation>누군가 읽는 주소, 예를 들면 info@library.example.org</translation>
    </message>
    <message>
        <source>Push services will be given: %1</source>
        <translation>푸시 서비스에 전할 연락처: %1</translation>
    </message>
    <message>
        <source>Not complete yet: an e-mail address, or a public web address with https://</source>
        <translation>아직 덜 적었습니다. 이메일 주소나 https://로 시작하는 공개 주소를 적으세요.</translation>
    </message>
    <message>
        <source>A new library</source>
        <translation>새 도서관</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <extracomment>%1: number of the step, of three</extracomment>
        <translation>3단계 중 %1단계</translation>
    </message>
    <message>
        <source>What is your library called?</source>
        <translation>도서관 이름이 무엇인가요?</translation>
    </message>
    <message>
        <source>Readers see this name above every alert.</source>
        <translation>이용자가 받는 알림마다 이 이름이 보입니다.</translation>
    </message>
    <message>
        <source>Name of the library</source>
        <translation>도서관 이름</translation>
    </message>
    <message>
        <source>Dawn Library</source>
        <translation>새벽도서관</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Whom may push services ask?</source>
        <translation>푸시 서비스가 연락할 곳</translation>
    </message>
    <message>
        <source>Alerts travel through the push services of Google, Mozilla, Apple and Microsoft. They ask every sender for a contact, and write there before they block a sender that has a problem. Readers do not see it.</source>
        <translation>알림은 Google, Mozilla, Apple, Microsoft의 푸시 서비스를 거쳐 갑니다. 이 서비스들은 보내는 곳마다 연락처를 요구하고, 문제가 생기면 차단하기 전에 그리로 연락합니다. 이용자에게는 보이지 않습니다.</translation>
    </message>
    <message>
        <source>E-mail address or web address of the library</source>
        <translation>도서관의 이메일 주소 또는 홈페이지 주소</translation>
    </message>
    <message>
        <source>With what shall it begin?</source>
        <translation>무엇으로 시작할까요?</translation>
    </message>
    <message>
        <source>You can make another library at any time, under File.</source>
        <translation>파일 메뉴에서 언제든지 다른 도서관을 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>A sample to practise with</source>
        <translation>연습용 예시 도서관</translation>
    </message>
    <message>
        <source>Books, readers and reservations to try out. The program plays the readers&apos; phones itself, and nobody outside is rung.</source>
        <translation>써 볼 수 있는 도서, 이용자, 예약이 들어 있습니다. 이용자의 휴대폰은 프로그램이 흉내 내며, 밖으로 나가는 알림은 없습니다.</translation>
    </message>
    <message>
        <source>An empty library</source>
        <translation>빈 도서관</translation>
    </message>
    <message>
        <source>For real work: you bring in your books and readers.</source>
        <translation>실제 업무용입니다. 도서와 이용자를 가져와 시작합니다.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Make the library</source>
        <translation>도서관 만들기</translation>
    </message>
</context>
<context>
    <name>bookbell::FirstStepsCard</name>
    <message>
        <source>Ring your first alert</source>
        <translation>첫 알림을 보내 보세요</translation>
    </message>
    <message>
        <source>A reader says yes in the browser, a reserved book comes back, and the reader&apos;s phone rings.</source>
        <translation>이용자가 브라우저에서 동의하고, 예약된 책이 돌아오면, 이용자의 휴대폰이 울립니다.</translation>
    </message>
    <message>
        <source>Open the reader&apos;s page</source>
        <translation>이용자 페이지 열기</translation>
    </message>
    <message>
        <source>Scan a reader&apos;s card and choose &quot;Connect a device&quot; for a code.</source>
        <translation>회원증을 스캔하고 &quot;기기 연결&quot;을 눌러 코드를 만드세요.</translation>
    </message>
    <message>
        <source>Open the reader&apos;s page, enter the code and press “Get alerts”.</source>
        <translation>이용자 페이지를 열어 코드를 넣고 ‘알림 받기’를 누르세요.</translation>
    </message>
    <message>
        <source>Scan the barcode of a book that this reader has reserved.</source>
        <translation>그 이용자가 예약한 책의 등록번호를 스캔하세요.</translation>
    </message>
    <message>
        <source>This is a library to practise with: its readers&apos; phones are played by this program, and nobody outside is rung.</source>
        <translation>연습용 도서관입니다. 이용자의 휴대폰은 이 프로그램이 흉내 내며, 밖으로 나가는 알림은 없습니다.</translation>
    </message>
    <message>
        <source>Scan it for me</source>
        <translation>대신 스캔하기</translation>
    </message>
    <message>
        <source>A reserved book has come back: scan the barcode %1, or type it and press Enter.</source>
        <translation>예약된 책이 돌아왔습니다. 등록번호 %1을 스캔하거나, 입력하고 Enter를 누르세요.</translation>
    </message>
    <message>
        <source>See at the desk who the book is for, and until when.</source>
        <translation>누구의 책인지, 언제까지인지 창구에서 확인하세요.</translation>
    </message>
    <message>
        <source>Watch the reader&apos;s phone at the right ring.</source>
        <translation>오른쪽에서 이용자의 휴대폰이 울리는 것을 보세요.</translation>
    </message>
    <message>
        <source>Opens in your browser</source>
        <translation>브라우저에서 열립니다</translation>
    </message>
    <message>
        <source>The reader&apos;s page is not being served at the moment</source>
        <translation>지금은 이용자 페이지가 꺼져 있습니다</translation>
    </message>
    <message>
        <source>Ready for the next scan</source>
        <translation>다음 스캔을 기다립니다</translation>
    </message>
    <message>
        <source>In any order: a returned book rings its next reader; a reader&apos;s card and a book are lent, picked up or taken back; a card and an ISBN or a title are reserved.</source>
        <translation>어떤 순서로 스캔해도 됩니다. 돌아온 책은 다음 이용자에게 알리고, 회원증과 책은 대출·수령·반납하며, 회원증과 ISBN이나 제목은 예약합니다.</translation>
    </message>
</context>
<context>
    <name>bookbell::HoldSlip</name>
    <message>
        <source>Kept until</source>
        <extracomment>on the paper in a reserved book; above the last day</extracomment>
        <translation>보관 기한</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>청구기호</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>등록번호</translation>
    </message>
</context>
<context>
    <name>bookbell::ImportColumnsHeader</name>
    <message>
        <source>Column “%1” is</source>
        <extracomment>Says what a column of a file is; %1: the column&apos;s name</extracomment>
        <translation>“%1” 열의 내용</translation>
    </message>
    <message>
        <source>Another column has the same name: give each one a name of its own in the file to choose here</source>
        <translation>이름이 같은 열이 또 있습니다. 여기서 고르려면 파일에서 열마다 다른 이름을 붙이세요</translation>
    </message>
    <message>
        <source>Not used</source>
        <extracomment>What a column of a file is: nothing that the program knows or wants</extracomment>
        <translation>사용 안 함</translation>
    </message>
</context>
<context>
    <name>bookbell::ImportColumnsStep</name>
    <message>
        <source>The first rows of the file</source>
        <translation>파일의 처음 몇 행</translation>
    </message>
    <message>
        <source>Still missing: %1. Choose it above the column that holds it.</source>
        <extracomment>%1: names of columns</extracomment>
        <translation>빠진 열: %1. 해당하는 열 위에서 고르세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 column(s) used; the others stay out.</source>
        <extracomment>%1: how many columns of a file there are</extracomment>
        <translation>
            <numerusform>열 %1개 가운데 %n개를 씁니다. 나머지는 가져오지 않습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>All columns are understood.</source>
        <translation>모든 열을 알아보았습니다.</translation>
    </message>
    <message>
        <source>Line %1 would be refused. %2</source>
        <translation>%1번째 줄은 거부됩니다. %2</translation>
    </message>
    <message>
        <source>There is no row below the header.</source>
        <translation>머리글 아래에 행이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows shown would be refused: go to one to see why.</source>
        <translation>
            <numerusform>보이는 행 가운데 %n행은 거부됩니다. 행을 고르면 이유가 보입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the first rows of the file. The next step checks all of them and changes nothing.</source>
        <translation>파일의 처음 몇 행입니다. 다음 단계에서 모든 행을 검사하며, 아무것도 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>Is each column understood rightly?</source>
        <translation>열을 바르게 알아보았나요?</translation>
    </message>
    <message>
        <source>Record %1 would be refused. %2</source>
        <extracomment>%1: number of a record of the file, %2: the reason, a sentence</extracomment>
        <translation>%1번째 레코드는 거부됩니다. %2</translation>
    </message>
</context>
<context>
    <name>bookbell::ImportCountsCard</name>
    <message>
        <source>new</source>
        <extracomment>Below a large number of rows of an import</extracomment>
        <translation>새로 추가</translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>Below a large number of rows of an import</extracomment>
        <translation>변경</translation>
    </message>
    <message>
        <source>as they were</source>
        <extracomment>Below a large number of rows of an import: the library has them already</extracomment>
        <translation>그대로</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>Below a large number of rows of an import</extracomment>
        <translation>거부</translation>
    </message>
</context>
<context>
    <name>bookbell::ImportDialog</name>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>가져올 파일 선택</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Step %1 of 4</source>
        <extracomment>%1: number of the step, of four</extracomment>
        <translation>4단계 중 %1단계</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>다른 파일 가져오기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>가져온 것 보기</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>파일 검사</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>%Ln행 가져오기</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables, MARC and JSON (%1)</source>
        <translation>표, MARC, JSON (%1)</translation>
    </message>
</context>
<context>
    <name>bookbell::ImportDropArea</name>
    <message>
        <source>Drop a file here</source>
        <translation>파일을 여기에 놓으세요</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>다른 파일 선택…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>CSV, MARC 21 or KORMARC, tab-separated text or JSON. A spreadsheet: save it as CSV first.</source>
        <translation>CSV, MARC 21·KORMARC, 탭으로 나눈 텍스트, JSON. 스프레드시트는 먼저 CSV로 저장하세요.</translation>
    </message>
</context>
<context>
    <name>bookbell::ImportFileStep</name>
    <message>
        <source>The file holds</source>
        <translation>파일의 내용</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>그대로 둡니다</translation>
    </message>
    <message>
        <source>becomes what the file says</source>
        <translation>파일 내용으로 바꿉니다</translation>
    </message>
    <message>
        <source>An empty cell and a column that is not used change nothing.</source>
        <translation>빈칸과 사용하지 않는 열은 아무것도 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>What is known already</source>
        <translation>이미 있는 것은</translation>
    </message>
    <message>
        <source>no list besides those of the file</source>
        <translation>파일에 적힌 목록에만</translation>
    </message>
    <message>
        <source>A name that is new makes a new list.</source>
        <translation>새 이름을 적으면 새 목록이 만들어집니다.</translation>
    </message>
    <message>
        <source>They join the list</source>
        <translation>넣을 구독 목록</translation>
    </message>
    <message>
        <source>Notify readers whose book is on the hold shelf</source>
        <translation>책이 예약 서가에 있는 이용자에게 알리기</translation>
    </message>
    <message>
        <source>Each one once, when their reservation comes in as ready. Leave it off if the old program has told them already.</source>
        <translation>도착 상태로 들어오는 예약마다 한 번 알립니다. 이전 프로그램에서 이미 알렸다면 꺼 두세요.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Recognised by the columns</source>
        <translation>열을 보고 알아보았습니다</translation>
    </message>
    <message>
        <source>By its columns it looks like: %1</source>
        <extracomment>%1: a kind of file, such as Readers</extracomment>
        <translation>열을 보면 다음에 가깝습니다: %1</translation>
    </message>
    <message>
        <source>The columns do not tell: please choose</source>
        <translation>열만으로는 알 수 없습니다. 골라 주세요</translation>
    </message>
    <message>
        <source>This file cannot be used</source>
        <translation>이 파일은 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Which file do you want to import?</source>
        <translation>어떤 파일을 가져올까요?</translation>
    </message>
    <message>
        <source>Choose another one if letters look wrong in the next step.</source>
        <translation>다음 단계에서 글자가 깨져 보이면 다른 것을 고르세요.</translation>
    </message>
    <message>
        <source>Its letters are</source>
        <translation>문자 인코딩</translation>
    </message>
    <message>
        <source>recognised automatically</source>
        <extracomment>How the letters of a file are written: the program finds out</extracomment>
        <translation>자동 인식</translation>
    </message>
</context>
<context>
    <name>bookbell::ImportPreviewModel</name>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>Headings of a column: the number of the record in a MARC file; the line of another file</extracomment>
        <translation>레코드</translation>
    </message>
</context>
<context>
    <name>bookbell::ImportRunStep</name>
    <message>
        <source>Save the refused rows…</source>
        <translation>거부된 행 저장…</translation>
    </message>
    <message>
        <source>As a table that can be corrected and imported again</source>
        <translation>고쳐서 다시 가져올 수 있는 표로 저장</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>거부된 행</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>Stopping after the rows under way…</source>
        <translation>처리 중인 행까지만 마치고 멈추는 중…</translation>
    </message>
    <message>
        <source>%1-refused.csv</source>
        <extracomment>The name of a file that is proposed; %1: the name of the imported one, &quot;books&quot;</extracomment>
        <translation>%1-거부.csv</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>거부된 행 저장</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1. Correct the rows there and import that file.</source>
        <extracomment>%1: a file&apos;s path</extracomment>
        <translation>%1에 저장했습니다. 거기서 행을 고친 뒤 그 파일을 가져오세요.</translation>
    </message>
    <message>
        <source>%1 refused rows, the first %2 of them here</source>
        <extracomment>%1: how many rows were refused, %2: how many of them are shown</extracomment>
        <translation>거부된 행 %1개 가운데 처음 %2개</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused row(s)</source>
        <translation>
            <numerusform>거부된 행 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>파일을 읽는 중…</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <extracomment>%1: a file&apos;s name</extracomment>
        <translation>%1 검사 중</translation>
    </message>
    <message>
        <source>This changes nothing.</source>
        <translation>아무것도 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <extracomment>%1: a file&apos;s name</extracomment>
        <translation>%1 가져오는 중</translation>
    </message>
    <message>
        <source>You can stop at any time: what is in stays in, and importing the file again goes on from there.</source>
        <translation>언제든지 멈출 수 있습니다. 이미 가져온 것은 그대로 남고, 같은 파일을 다시 가져오면 이어서 진행됩니다.</translation>
    </message>
    <message>
        <source>This is what would happen</source>
        <translation>가져오면 이렇게 됩니다</translation>
    </message>
    <message>
        <source>The check could not be finished</source>
        <translation>검사를 끝내지 못했습니다</translation>
    </message>
    <message>
        <source>The library has all of this already</source>
        <translation>모두 이미 도서관에 있습니다</translation>
    </message>
    <message>
        <source>There is nothing in it that could come in</source>
        <translation>가져올 수 있는 행이 없습니다</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>아직 아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 점검</translation>
    </message>
    <message>
        <source>The file is in</source>
        <translation>파일을 가져왔습니다</translation>
    </message>
    <message>
        <source>The file is in, but for the refused rows</source>
        <translation>거부된 행을 빼고 파일을 가져왔습니다</translation>
    </message>
    <message>
        <source>Importing the same file again would change nothing.</source>
        <translation>같은 파일을 다시 가져와도 바뀌는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>The import ended early</source>
        <translation>가져오기가 도중에 끝났습니다</translation>
    </message>
    <message>
        <source>What came in until then stays in. Importing the file again goes on from there.</source>
        <translation>그때까지 가져온 것은 그대로 남습니다. 같은 파일을 다시 가져오면 이어서 진행됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) are on their way to readers.</source>
        <translation>
            <numerusform>이용자에게 알림 %Ln건을 보내는 중입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the refused rows, correct them and import that file: the columns “line” and “reason” may stay in it.</source>
        <translation>거부된 행을 저장해 고친 뒤 그 파일을 가져오세요. “line”과 “reason” 열은 그대로 두어도 됩니다.</translation>
    </message>
    <message>
        <source>The rest of the file is not in yet.</source>
        <translation>파일의 나머지는 아직 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>이어서 가져오기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused record(s)</source>
        <translation>
            <numerusform>거부된 레코드 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refused records, the first %2 of them here</source>
        <extracomment>%1: how many records were refused, %2: how many of them are shown</extracomment>
        <translation>거부된 레코드 %1개 가운데 처음 %2개</translation>
    </message>
</context>
<context>
    <name>bookbell::InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
    </message>
</context>
<context>
    <name>bookbell::KnownBooks</name>
    <message>
        <source>Keep both</source>
        <translation>둘 다 두기</translation>
    </message>
    <message>
        <source>Keep both: save this as a book of its own</source>
        <translation>둘 다 두기: 별도의 책으로 저장</translation>
    </message>
    <message>
        <source>The library seems to have this book already.</source>
        <translation>이미 있는 책인 것 같습니다.</translation>
    </message>
    <message>
        <source>Another book has this ISBN, too. Volumes and sets may share one.</source>
        <translation>같은 ISBN을 쓰는 책이 또 있습니다. 낱권과 전집은 번호를 함께 쓰기도 합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>소장본 %n권</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Add a copy to it</source>
        <translation>소장본으로 추가</translation>
    </message>
    <message>
        <source>Add a copy to %1</source>
        <translation>%1에 소장본으로 추가</translation>
    </message>
</context>
<context>
    <name>bookbell::ListPage</name>
    <message>
        <source>Search in %1</source>
        <extracomment>accessible name of a search field; %1: the page&apos;s name</extracomment>
        <translation>%1 검색</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>찾은 것이 없습니다.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Save t&amp;his table as CSV…</source>
        <translation>이 표를 CSV로 저장(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>bookbell::ListSide</name>
    <message>
        <source>Readers, devices and lists of subscribers</source>
        <translation>이용자, 기기, 구독자 목록</translation>
    </message>
</context>
<context>
    <name>bookbell::LongListView</name>
    <message>
        <source>Columns as at &amp;first</source>
        <translation>처음 상태로(&amp;F)</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>정렬 기준</translation>
    </message>
    <message>
        <source>The other way &amp;round</source>
        <translation>거꾸로(&amp;R)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Column to the &amp;left end</source>
        <translation>맨 왼쪽에 둘 열(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bookbell::MainWindow</name>
    <message>
        <source>%1 (rehearsal) – Bookbell</source>
        <extracomment>window title; %1: the library&apos;s name</extracomment>
        <translation>%1 (연습) – Bookbell</translation>
    </message>
    <message>
        <source>%1 – Bookbell</source>
        <translation>%1 – Bookbell</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>창구</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation>새 도서관(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation>도서관 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Desk</source>
        <translation>창구(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Scan</source>
        <translation>스캔(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>a menu entry; %1: what was done last</extracomment>
        <translation>되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>Open the &amp;reader&apos;s page</source>
        <translation>이용자 페이지 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Bookbell</source>
        <translation>Bookbell 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>도서관 열기</translation>
    </message>
    <message>
        <source>Bookbell libraries (*.bookbell *.sqlite *.db)</source>
        <translation>Bookbell 도서관 (*.bookbell *.sqlite *.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>About Bookbell</source>
        <translation>Bookbell 정보</translation>
    </message>
    <message>
        <source>Bookbell %1</source>
        <translation>Bookbell %1</translation>
    </message>
    <message>
        <source>A returned book rings the next reader&apos;s phone. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>책이 반납되면 다음 이용자의 휴대폰이 울립니다. GNU 일반 공중 사용 허가서 3판 이상을 따르는 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>파일 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>찾기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>되돌리기(&amp;U): %1</translation>
    </message>
    <message>
        <source>What you typed here is not saved yet.</source>
        <translation>여기에 입력한 내용을 아직 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>저장하지 않고 계속</translation>
    </message>
    <message>
        <source>Do what is &amp;offered</source>
        <translation>제안대로 하기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Print the hold slip</source>
        <translation>보관증 인쇄(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next reader</source>
        <extracomment>the reader at the desk is done</extracomment>
        <translation>다음 이용자(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>백업(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>복원(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Check this library</source>
        <translation>도서관 점검(&amp;C)</translation>
    </message>
</context>
<context>
    <name>bookbell::MessageTextCard</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: which alert, %2: language</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Used while discreet alerts are on, and for a book without a title.</source>
        <translation>제목 숨김 알림을 켰을 때와 제목이 없는 책에 쓰입니다.</translation>
    </message>
    <message>
        <source>Used while discreet alerts are off.</source>
        <translation>제목 숨김 알림을 껐을 때 쓰입니다.</translation>
    </message>
    <message>
        <source>Start from the program&apos;s words</source>
        <translation>프로그램의 문구에서 시작</translation>
    </message>
    <message>
        <source>Put in where the cursor stands:</source>
        <translation>커서 자리에 넣기:</translation>
    </message>
    <message>
        <source>Put in: %1</source>
        <extracomment>%1: what is put into a message, &quot;Book&apos;s title&quot;</extracomment>
        <translation>넣기: %1</translation>
    </message>
    <message>
        <source>On a reader&apos;s phone, with an example</source>
        <translation>이용자의 휴대폰에 보이는 모습(예시)</translation>
    </message>
</context>
<context>
    <name>bookbell::MessageTexts</name>
    <message>
        <source>Which alert</source>
        <translation>어떤 알림</translation>
    </message>
    <message>
        <source>With the book&apos;s title</source>
        <translation>책 제목 포함</translation>
    </message>
    <message>
        <source>Discreet</source>
        <translation>제목 숨김</translation>
    </message>
</context>
<context>
    <name>bookbell::NotificationPreview</name>
    <message>
        <source>How the notification looks</source>
        <translation>알림 미리 보기</translation>
    </message>
    <message>
        <source>Show it on a light device</source>
        <translation>밝은 화면의 기기로 보기</translation>
    </message>
    <message>
        <source>Show it on a dark device</source>
        <translation>어두운 화면의 기기로 보기</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>beside a notification that has just come</extracomment>
        <translation>지금</translation>
    </message>
</context>
<context>
    <name>bookbell::OpenProblemDialog</name>
    <message>
        <source>The library cannot be opened</source>
        <translation>도서관을 열 수 없습니다</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>다른 도서관 열기…</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>새 도서관…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
</context>
<context>
    <name>bookbell::OutboxHoldBar</name>
    <message>
        <source>Look at them</source>
        <translation>확인하기</translation>
    </message>
    <message>
        <source>Send them…</source>
        <translation>보내기…</translation>
    </message>
    <message>
        <source>Drop them…</source>
        <translation>버리기…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) will go out, as far as their reason still holds in this library. It does not know who was rung, has collected or has left since the backup. This cannot be taken back.</source>
        <translation>
            <numerusform>이 도서관에서 아직 까닭이 남아 있는 알림 %Ln건이 나갑니다. 백업한 뒤에 누구에게 알렸는지, 누가 찾아가거나 그만두었는지는 알 수 없습니다. 되돌릴 수 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln alert(s)</source>
        <translation>
            <numerusform>알림 %Ln건 보내기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) will not be sent. Readers whose book is ready then stand under “to be told another way”. Alerts go out again from now on.</source>
        <translation>
            <numerusform>알림 %Ln건을 보내지 않습니다. 책이 준비된 이용자는 ‘다른 방법으로 알릴 분’에 나타납니다. 앞으로의 알림은 다시 나갑니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %Ln alert(s)</source>
        <translation>
            <numerusform>알림 %Ln건 버리기</numerusform>
        </translation>
    </message>
    <message>
        <source>Let alerts go out again</source>
        <translation>알림 다시 내보내기</translation>
    </message>
    <message>
        <source>The library was restored from a backup (%1). No alert was waiting; what is written from now on is held, and nothing expires, until you let alerts go out again.</source>
        <extracomment>%1: a date and time</extracomment>
        <translation>도서관을 백업에서 복원했습니다(%1). 기다리던 알림은 없었습니다. 알림을 다시 내보낼 때까지 앞으로 생기는 알림은 보류되고 예약도 만료되지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The library was restored from a backup (%1). %Ln alert(s) are held, and nothing goes out or expires until you decide: look at them first.</source>
        <extracomment>%1: a date and time</extracomment>
        <translation>
            <numerusform>도서관을 백업에서 복원했습니다(%1). 알림 %Ln건이 보류되어 있으며, 결정할 때까지 아무 알림도 나가지 않고 예약도 만료되지 않습니다. 먼저 확인하세요.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::Page</name>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>bookbell::PairingPanel</name>
    <message>
        <source>Ring it as a test</source>
        <translation>시험 알림 보내기</translation>
    </message>
    <message>
        <source>Close; the code stays good</source>
        <translation>닫기. 코드는 계속 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>Close the pairing code</source>
        <translation>연결 코드 닫기</translation>
    </message>
    <message>
        <source>Connect a device</source>
        <translation>기기 연결</translation>
    </message>
    <message>
        <source>Pairing code: %1</source>
        <extracomment>%1: the letters of a pairing code, read out one by one</extracomment>
        <translation>연결 코드: %1</translation>
    </message>
    <message>
        <source>Good once, until %1</source>
        <translation>%1까지 한 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>Connected: %1</source>
        <extracomment>%1: a browser: &quot;Firefox on Android&quot;</extracomment>
        <translation>연결됨: %1</translation>
    </message>
    <message>
        <source>Scan the picture with the reader&apos;s phone and press “Get alerts”. Or open the address and type the code, as iPhones need it.</source>
        <extracomment>“Get alerts” is the button of the reader&apos;s page</extracomment>
        <translation>이용자의 휴대전화로 그림을 찍고 ‘알림 받기’를 누르세요. 주소를 열어 코드를 넣어도 됩니다. 아이폰은 코드를 넣어야 합니다.</translation>
    </message>
    <message>
        <source>Only this computer reaches the address so far: phones need the public address, under Settings, Reader&apos;s page.</source>
        <translation>아직 이 컴퓨터에서만 열리는 주소입니다. 휴대전화에서 쓰려면 설정의 ‘이용자 페이지’에 공개 주소를 적으세요.</translation>
    </message>
</context>
<context>
    <name>bookbell::PhonePanel</name>
    <message>
        <source>A reader&apos;s phone</source>
        <translation>이용자의 휴대폰</translation>
    </message>
    <message>
        <source>No notification yet</source>
        <translation>아직 알림이 없습니다</translation>
    </message>
    <message>
        <source>The phones of this practice library are played by the program</source>
        <translation>이 연습용 도서관의 휴대폰은 프로그램이 흉내 냅니다</translation>
    </message>
    <message>
        <source>Phone of %1</source>
        <translation>%1 님의 휴대폰</translation>
    </message>
    <message>
        <source>The reader&apos;s alert appears here.</source>
        <translation>이용자가 받을 알림이 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>bookbell::PileBar</name>
    <message>
        <source>%1: %2</source>
        <extracomment>accessible name of a pile of reservations; %1: its name, %2: how many</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>a pile of reservations</extracomment>
        <translation>대기</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <extracomment>a pile of reservations</extracomment>
        <translation>예약 서가</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>a pile of reservations</extracomment>
        <translation>끝남</translation>
    </message>
    <message>
        <source>To fetch</source>
        <extracomment>a pile of reservations: a copy stands in its place, staff fetch and scan it</extracomment>
        <translation>서가에서 찾을 책</translation>
    </message>
    <message>
        <source>Being told</source>
        <extracomment>a pile of reservations: an alert is on its way to their readers</extracomment>
        <translation>알리는 중</translation>
    </message>
    <message>
        <source>To tell another way</source>
        <extracomment>a pile of reservations: those whose reader no alert has reached</extracomment>
        <translation>다른 방법으로 알릴 분</translation>
    </message>
    <message>
        <source>Due soon</source>
        <extracomment>a pile of reservations: to be collected today or on the next open day</extracomment>
        <translation>곧 기한</translation>
    </message>
    <message>
        <source>To clear</source>
        <extracomment>a pile of copies that are to be taken off the hold shelf</extracomment>
        <translation>예약 서가에서 뺄 책</translation>
    </message>
    <message>
        <source>Told</source>
        <extracomment>a pile of reservations: their readers know</extracomment>
        <translation>알렸음</translation>
    </message>
    <message>
        <source>Today&apos;s work</source>
        <extracomment>two groups of piles of reservations</extracomment>
        <translation>오늘 할 일</translation>
    </message>
    <message>
        <source>All reservations</source>
        <translation>모든 예약</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: a key</extracomment>
        <translation>%1(%2)</translation>
    </message>
</context>
<context>
    <name>bookbell::QrCode</name>
    <message>
        <source>A code that phones scan to open this address</source>
        <extracomment>of a QR code</extracomment>
        <translation>휴대폰로 찍어 이 주소를 여는 코드</translation>
    </message>
</context>
<context>
    <name>bookbell::QueueList</name>
    <message>
        <source>Queue of this book</source>
        <translation>이 책의 대기열</translation>
    </message>
    <message>
        <source>Move up in the queue (Alt+Up)</source>
        <translation>대기열에서 위로(Alt+↑)</translation>
    </message>
    <message>
        <source>Move down in the queue (Alt+Down)</source>
        <translation>대기열에서 아래로(Alt+↓)</translation>
    </message>
    <message>
        <source>Move to the head of the queue (Alt+Home)</source>
        <translation>대기열 맨 앞으로(Alt+Home)</translation>
    </message>
    <message>
        <source>Move to the end of the queue (Alt+End)</source>
        <translation>대기열 맨 뒤로(Alt+End)</translation>
    </message>
    <message>
        <source>or drag a row</source>
        <translation>또는 끌어서 옮기기</translation>
    </message>
    <message>
        <source>Nobody waits for this book.</source>
        <translation>이 책을 기다리는 이용자가 없습니다.</translation>
    </message>
    <message>
        <source>%1 now stands %2 in the queue of %3</source>
        <extracomment>%1: a reader, %2: &quot;2nd&quot;, %3: a title</extracomment>
        <translation>%3 대기열에서 %1의 순서를 %2로 옮겼습니다.</translation>
    </message>
    <message>
        <source>Somebody has changed this queue meanwhile. It stands here as it is now; nothing was moved.</source>
        <translation>그사이 다른 곳에서 이 대기열을 바꾸었습니다. 지금 순서를 다시 보여 드리며, 옮긴 것은 없습니다.</translation>
    </message>
    <message>
        <source>Move to %1 all the same</source>
        <translation>그래도 %1로 옮기기</translation>
    </message>
    <message>
        <source>Show this reservation</source>
        <translation>이 예약 보기</translation>
    </message>
</context>
<context>
    <name>bookbell::QueueModel</name>
    <message>
        <source>(forgotten)</source>
        <extracomment>instead of a reader whose personal data has been deleted</extracomment>
        <translation>(삭제됨)</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <extracomment>in a queue: its copy is here already</extracomment>
        <translation>예약 서가</translation>
    </message>
    <message>
        <source>suspended</source>
        <extracomment>in a queue: passed over until somebody resumes it</extracomment>
        <translation>보류 중</translation>
    </message>
    <message>
        <source>suspended until %1</source>
        <translation>%1까지 보류</translation>
    </message>
    <message>
        <source>passed over: %1</source>
        <extracomment>in a queue; %1: why the reader gets no copy now</extracomment>
        <translation>건너뜀: %1</translation>
    </message>
    <message>
        <source>not before %1</source>
        <extracomment>in a queue: passed over before that day</extracomment>
        <translation>%1부터</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1까지</translation>
    </message>
    <message>
        <source>this one</source>
        <extracomment>in a queue: the reservation that the page shows</extracomment>
        <translation>지금 보는 예약</translation>
    </message>
</context>
<context>
    <name>bookbell::QuietHoursEditor</name>
    <message>
        <source>%1: from</source>
        <extracomment>%1: quiet hours</extracomment>
        <translation>%1: 시작</translation>
    </message>
    <message>
        <source>%1: until</source>
        <translation>%1: 끝</translation>
    </message>
</context>
<context>
    <name>bookbell::Rail</name>
    <message>
        <source>Pages</source>
        <translation>화면</translation>
    </message>
</context>
<context>
    <name>bookbell::ReaderBar</name>
    <message>
        <source>Barcodes you scan now are lent to this reader, or taken back. An ISBN or a title is reserved.</source>
        <translation>지금 스캔하는 책은 이 이용자에게 대출하거나 반납합니다. ISBN이나 제목은 예약합니다.</translation>
    </message>
    <message>
        <source>Next reader (Esc)</source>
        <extracomment>the reader at the desk is done; Esc is the key</extracomment>
        <translation>다음 이용자 (Esc)</translation>
    </message>
    <message>
        <source>Forgets the reader at the desk</source>
        <translation>창구에 있는 이용자를 지웁니다</translation>
    </message>
    <message>
        <source>At the desk: %1</source>
        <extracomment>accessible name; %1: a reader</extracomment>
        <translation>창구에 있는 이용자: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n on the hold shelf</source>
        <translation>
            <numerusform>예약 서가 %n권</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReaderCardView</name>
    <message>
        <source>Connect a device</source>
        <translation>기기 연결</translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>시험 알림</translation>
    </message>
    <message>
        <source>Makes a code that ties the reader&apos;s browser to this card</source>
        <translation>이용자의 브라우저를 이 회원증과 연결하는 코드를 만듭니다</translation>
    </message>
    <message>
        <source>Rings the reader&apos;s devices with a test alert, quiet hours or not</source>
        <translation>방해 금지 시간이라도 이용자의 기기에 시험 알림을 보냅니다</translation>
    </message>
    <message>
        <source>Open reservations of this reader</source>
        <translation>이 이용자의 예약</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) to ring</source>
        <translation>
            <numerusform>알림 기기 %n대</numerusform>
        </translation>
    </message>
    <message>
        <source>No device: to be told another way</source>
        <translation>알림 기기 없음: 다른 방법으로 알려 주세요</translation>
    </message>
    <message>
        <source>This reader is blocked</source>
        <translation>이용이 정지된 이용자입니다</translation>
    </message>
    <message>
        <source>This reader is blocked: %1</source>
        <translation>이용이 정지된 이용자입니다: %1</translation>
    </message>
    <message>
        <source>Code for the reader&apos;s page: %1
%2
Good once, until %3</source>
        <translation>이용자 페이지에 넣을 코드: %1
%2
%3까지 한 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>No open reservations.</source>
        <translation>예약이 없습니다.</translation>
    </message>
</context>
<context>
    <name>bookbell::ReaderInspector</name>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Card number</source>
        <translation>회원증 번호(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>전화(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>이메일(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>The library&apos;s language</source>
        <translation>도서관 언어</translation>
    </message>
    <message>
        <source>&amp;Valid until</source>
        <extracomment>the last day on which a reader&apos;s card is good</extracomment>
        <translation>유효 기간(&amp;V)</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>기한 없음</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>이유(&amp;R)</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>그런 날짜는 없습니다.</translation>
    </message>
    <message>
        <source>As in 2027-02-28</source>
        <translation>예: 2027-02-28</translation>
    </message>
    <message>
        <source>A reader needs a card number.</source>
        <translation>이용자에게는 회원증 번호가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Not a day: type it as in 2027-02-28.</source>
        <translation>날짜가 아닙니다. 2027-02-28처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>등록함: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장함: %1</translation>
    </message>
    <message>
        <source>Blocked: %1</source>
        <comment>reader</comment>
        <translation>이용 정지: %1</translation>
    </message>
    <message>
        <source>No longer blocked: %1</source>
        <translation>이용 정지 해제: %1</translation>
    </message>
    <message>
        <source>New reader</source>
        <translation>새 이용자</translation>
    </message>
    <message>
        <source>Choose a reader to see their devices, reservations and alerts.</source>
        <translation>이용자를 고르면 기기와 예약, 알림이 보입니다.</translation>
    </message>
    <message>
        <source>Connect a device</source>
        <translation>기기 연결</translation>
    </message>
    <message>
        <source>Makes a code that ties the reader&apos;s browser to this card</source>
        <translation>이용자의 브라우저를 이 회원증과 연결하는 코드를 만듭니다</translation>
    </message>
    <message>
        <source>Nothing to ring: alerts have to be told another way.</source>
        <translation>알림 기기 없음: 다른 방법으로 알려 주세요.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>기기</translation>
    </message>
    <message>
        <source>Open reservations</source>
        <translation>진행 중인 예약</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state and reason</comment>
        <extracomment>state of a reader and why: &quot;Blocked: 3 books overdue&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show the reservation of %1</source>
        <translation>%1 예약 보기</translation>
    </message>
    <message>
        <source>No open reservations.</source>
        <translation>예약이 없습니다.</translation>
    </message>
    <message>
        <source>No alert has gone to this reader yet.</source>
        <translation>이 이용자에게 보낸 알림이 아직 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%Ln건 모두 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Card &amp;blocked</source>
        <translation>이용 정지(&amp;B)</translation>
    </message>
    <message>
        <source>The reader may neither reserve nor borrow</source>
        <translation>예약과 대출을 할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>bookbell::ReadersModel</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>회원증</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>기기</translation>
    </message>
    <message>
        <source>Reserved</source>
        <extracomment>header of a column: how many open reservations a reader has</extracomment>
        <translation>예약</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>header of a column: whether a reader may borrow</extracomment>
        <translation>상태</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>in a table: a reader without a device that could be rung</extracomment>
        <translation>없음</translation>
    </message>
    <message>
        <source>Nothing to ring: to be told another way</source>
        <translation>알림 기기 없음: 다른 방법으로 알려 주세요</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) can be rung</source>
        <translation>
            <numerusform>알릴 수 있는 기기 %Ln대</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReadersPage</name>
    <message>
        <source>Readers</source>
        <translation>이용자·구독</translation>
    </message>
    <message>
        <source>&amp;Readers</source>
        <translation>이용자·구독(&amp;U)</translation>
    </message>
    <message>
        <source>The list is called “%1” now</source>
        <translation>목록 이름을 바꿈: ‘%1’</translation>
    </message>
    <message>
        <source>Name, card, phone or e-mail; also ㄱㅁㅈ</source>
        <translation>이름, 회원증, 전화, 이메일 (ㄱㅁㅈ도 됨)</translation>
    </message>
    <message>
        <source>Reader, card, phone or e-mail; also ㄱㅁㅈ</source>
        <translation>이용자, 회원증, 전화, 이메일 (ㄱㅁㅈ도 됨)</translation>
    </message>
    <message>
        <source>Devices in which state</source>
        <translation>보일 기기의 상태</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>모든 상태</translation>
    </message>
    <message>
        <source>&amp;Import readers…</source>
        <translation>이용자 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Import subscribers…</source>
        <translation>구독자 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export readers…</source>
        <translation>이용자 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Export subscribers…</source>
        <translation>구독자 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>No reader has this name, card, phone or e-mail.</source>
        <translation>이름이나 회원증, 전화, 이메일이 이런 이용자가 없습니다.</translation>
    </message>
    <message>
        <source>The library&apos;s readers and their devices stand here. Bring them in from a file, or add them one by one.</source>
        <translation>도서관의 이용자와 기기가 여기에 모입니다. 파일에서 가져오거나 하나씩 등록하세요.</translation>
    </message>
    <message>
        <source>Devices that receive alerts stand here. Readers subscribe on the reader&apos;s page, or with a code from “Connect a device”.</source>
        <translation>알림을 받는 기기가 여기에 모입니다. 이용자는 이용자 페이지에서, 또는 ‘기기 연결’ 코드로 구독합니다.</translation>
    </message>
    <message>
        <source>Every device belongs to a reader&apos;s card. Who subscribes without a card stands here.</source>
        <translation>모든 기기가 회원증과 연결되어 있습니다. 회원증 없이 구독한 기기가 여기에 모입니다.</translation>
    </message>
    <message>
        <source>No device in this state belongs to such a reader.</source>
        <translation>이 상태이면서 이런 이용자의 것인 기기가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln건 찾음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reader(s)</source>
        <translation>
            <numerusform>%Ln명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln대</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New reader</source>
        <translation>새 이용자(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>변경 저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete the reader</source>
        <translation>이용자 삭제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Connect a device</source>
        <translation>기기 연결(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Test alert</source>
        <translation>시험 알림(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add to a list…</source>
        <translation>목록에 넣기(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Move to another list…</source>
        <translation>다른 목록으로 옮기기(&amp;M)…</translation>
    </message>
    <message>
        <source>Ta&amp;ke off this list</source>
        <translation>이 목록에서 빼기(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>차단(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Unblock</source>
        <translation>차단 해제(&amp;U)</translation>
    </message>
    <message>
        <source>Remo&amp;ve for good</source>
        <translation>완전히 삭제(&amp;V)</translation>
    </message>
    <message>
        <source>New &amp;list</source>
        <translation>새 목록(&amp;L)</translation>
    </message>
    <message>
        <source>Show on the reader&apos;s &amp;page</source>
        <translation>이용자 페이지에 보이기(&amp;P)</translation>
    </message>
    <message>
        <source>Deleted: %1. Their devices hear nothing more.</source>
        <translation>삭제함: %1. 기기에 알림이 더 가지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>A test alert is on its way to %n device(s).</source>
        <translation>
            <numerusform>기기 %n대에 시험 알림을 보내고 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A test alert is on its way to this device.</source>
        <translation>이 기기에 시험 알림을 보내고 있습니다.</translation>
    </message>
    <message>
        <source>Nothing changed: it stood so already.</source>
        <translation>이미 그런 상태여서 바뀐 것이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Blocked %Ln device(s): alerts pass them by until they are unblocked.</source>
        <translation>
            <numerusform>기기 %Ln대를 차단함. 차단을 풀 때까지 알림이 가지 않습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unblocked %Ln device(s).</source>
        <translation>
            <numerusform>기기 %Ln대의 차단을 풂.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln device(s) for good: no import brings them back.</source>
        <translation>
            <numerusform>기기 %Ln대를 완전히 삭제함. 가져오기로도 되살아나지 않습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln device(s) to “%1”.</source>
        <extracomment>%1: a list</extracomment>
        <translation>
            <numerusform>기기 %Ln대를 ‘%1’에 넣음.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln device(s) off “%1”. They stay subscribed.</source>
        <extracomment>%1: a list</extracomment>
        <translation>
            <numerusform>기기 %Ln대를 ‘%1’에서 뺌. 구독은 이어집니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %Ln device(s) to “%1”.</source>
        <extracomment>%1: a list</extracomment>
        <translation>
            <numerusform>기기 %Ln대를 옮김: ‘%1’.</numerusform>
        </translation>
    </message>
    <message>
        <source>Added the list “%1”</source>
        <translation>목록을 만듦: ‘%1’</translation>
    </message>
    <message>
        <source>Readers can choose “%1” on the reader&apos;s page now</source>
        <translation>이제 이용자 페이지에서 고를 수 있는 목록: ‘%1’</translation>
    </message>
    <message>
        <source>“%1” is no longer shown on the reader&apos;s page</source>
        <translation>이용자 페이지에 더 보이지 않는 목록: ‘%1’</translation>
    </message>
    <message>
        <source>Removed the list “%1”. Its devices stay subscribed.</source>
        <translation>목록을 삭제함: ‘%1’. 기기의 구독은 이어집니다.</translation>
    </message>
    <message>
        <source>Nobody on this list can be rung yet. Readers choose it on the reader&apos;s page; or choose devices under “All devices” and add them to it.</source>
        <translation>이 목록에 알릴 수 있는 기기가 아직 없습니다. 이용자가 이용자 페이지에서 고르거나, ‘모든 기기’에서 기기를 골라 이 목록에 넣으세요.</translation>
    </message>
    <message>
        <source>Nobody on this list can be rung yet. Show it on the reader&apos;s page so that readers can choose it, or add devices under “All devices” to it.</source>
        <translation>이 목록에 알릴 수 있는 기기가 아직 없습니다. 이용자가 고를 수 있게 이용자 페이지에 보이거나, ‘모든 기기’에서 기기를 골라 넣으세요.</translation>
    </message>
    <message>
        <source>&amp;Rename the list</source>
        <translation>목록 이름 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>Rem&amp;ove the list</source>
        <translation>목록 삭제(&amp;O)</translation>
    </message>
    <message>
        <source>Somebody else has deleted this reader. What you typed is kept: saved, it becomes a new reader.</source>
        <translation>다른 사람이 이 이용자를 지웠습니다. 입력한 내용은 그대로 있으며, 저장하면 새 이용자가 됩니다.</translation>
    </message>
</context>
<context>
    <name>bookbell::RecentScansModel</name>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>Takes this back</source>
        <translation>이 처리를 되돌립니다</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1: a colleague who did something</extracomment>
        <translation>처리: %1</translation>
    </message>
</context>
<context>
    <name>bookbell::RecentScansView</name>
    <message>
        <source>Undo this</source>
        <translation>이 처리 되돌리기</translation>
    </message>
    <message>
        <source>Recently done</source>
        <translation>최근 처리</translation>
    </message>
    <message>
        <source>59 min ago</source>
        <extracomment>never shown: the widest text of the column of times</extracomment>
        <translation>59분 전</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>What is done today is listed here.</source>
        <translation>오늘 처리한 일이 여기에 나옵니다.</translation>
    </message>
</context>
<context>
    <name>bookbell::RecordFinder</name>
    <message>
        <source>Found: %1</source>
        <extracomment>accessible name of a list; %1: what is sought in it</extracomment>
        <translation>찾은 것: %1</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>찾은 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>bookbell::RecordForm</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>입력 취소</translation>
    </message>
</context>
<context>
    <name>bookbell::RefusedRowsModel</name>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Why refused</source>
        <extracomment>Heading of a column: why a row of a file was refused</extracomment>
        <translation>거부된 이유</translation>
    </message>
    <message>
        <source>Record number</source>
        <extracomment>Headings of a column: the number of the record in a MARC file; the line of another file</extracomment>
        <translation>레코드 번호</translation>
    </message>
</context>
<context>
    <name>bookbell::ReservationActs</name>
    <message>
        <source>%1 is being rung again: %2</source>
        <extracomment>%1: a reader, %2: a title</extracomment>
        <translation>%1에게 다시 알립니다: %2</translation>
    </message>
    <message>
        <source>Told by phone: %1 about %2</source>
        <translation>전화로 알림: %1, %2</translation>
    </message>
    <message>
        <source>Told by e-mail: %1 about %2</source>
        <translation>이메일로 알림: %1, %2</translation>
    </message>
    <message>
        <source>Told in person: %1 about %2</source>
        <translation>직접 알림: %1, %2</translation>
    </message>
    <message>
        <source>%1 waits again, first in the queue of %2. Clear the copy from the shelf.</source>
        <translation>대기 1번으로 되돌림: %1, %2. 예약 서가에서 책을 빼 주세요.</translation>
    </message>
    <message>
        <source>Suspended: %2 for %1</source>
        <translation>예약 보류: %1, %2</translation>
    </message>
    <message>
        <source>Counts again: %2 for %1</source>
        <translation>보류 풂: %1, %2</translation>
    </message>
    <message>
        <source>Cancelled: %2 for %1. Scan the copy to see where it goes.</source>
        <translation>예약 취소: %1, %2. 책을 스캔하면 어디로 갈지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Cancelled: %2 for %1</source>
        <translation>예약 취소: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n reader(s) are being rung again.</source>
        <translation>
            <numerusform>이용자 %n명에게 다시 알립니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s) noted as told.</source>
        <translation>
            <numerusform>예약 %n건을 알린 것으로 적었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s) wait again. Clear their copies from the shelf.</source>
        <translation>
            <numerusform>예약 %n건을 대기로 되돌렸습니다. 예약 서가에서 책을 빼 주세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s) suspended.</source>
        <translation>
            <numerusform>예약 %n건을 보류했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s) count again.</source>
        <translation>
            <numerusform>예약 %n건의 보류를 풀었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s) cancelled.</source>
        <translation>
            <numerusform>예약 %n건을 취소했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were: not on the hold shelf, or without a device to ring.</source>
        <translation>
            <numerusform>%n건은 그대로 두었습니다: 예약 서가에 없거나 알릴 기기가 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were: not on the hold shelf.</source>
        <translation>
            <numerusform>%n건은 그대로 두었습니다: 예약 서가에 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were: not waiting.</source>
        <translation>
            <numerusform>%n건은 그대로 두었습니다: 대기 중이 아닙니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were: not suspended.</source>
        <translation>
            <numerusform>%n건은 그대로 두었습니다: 보류 중이 아닙니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were: closed already.</source>
        <translation>
            <numerusform>%n건은 그대로 두었습니다: 이미 끝났습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: %1</source>
        <extracomment>%n: how many were refused, %1: why, of the first of them</extracomment>
        <translation>
            <numerusform>%n건은 하지 못했습니다: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the days of %1 for %2</source>
        <translation>%2 예약의 희망 날짜를 바꾸었습니다: %1</translation>
    </message>
    <message numerus="yes">
        <source>Changed the days of %n reservation(s).</source>
        <translation>
            <numerusform>예약 %n건의 희망 날짜를 바꾸었습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReservationButtons</name>
    <message>
        <source>Rings the reader&apos;s devices once more, on purpose</source>
        <translation>이용자의 기기를 일부러 한 번 더 울립니다</translation>
    </message>
    <message>
        <source>You have told the reader yourself: the pick-up time counts from now</source>
        <translation>이용자에게 직접 알렸습니다. 보관 기한은 지금부터 셉니다</translation>
    </message>
    <message>
        <source>The reservation waits again, first in the queue</source>
        <translation>예약이 대기 1번으로 돌아갑니다</translation>
    </message>
    <message>
        <source>Keeps its place, but the next copy goes to somebody else</source>
        <translation>순서는 그대로지만 다음 책은 다른 이용자에게 갑니다</translation>
    </message>
    <message>
        <source>Counts again when the next copy comes back</source>
        <translation>다음 책이 돌아올 때 다시 순서에 듭니다</translation>
    </message>
    <message>
        <source>Ends the reservation; Undo takes it back</source>
        <translation>예약을 끝냅니다. 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <source>By &amp;phone</source>
        <extracomment>how staff told a reader that a book is here</extracomment>
        <translation>전화로(&amp;P)</translation>
    </message>
    <message>
        <source>By &amp;e-mail</source>
        <translation>이메일로(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;In person</source>
        <translation>직접(&amp;I)</translation>
    </message>
    <message>
        <source>Until somebody &amp;resumes it</source>
        <translation>보류를 풀 때까지(&amp;R)</translation>
    </message>
    <message>
        <source>Until a &amp;day…</source>
        <translation>날짜까지(&amp;D)…</translation>
    </message>
    <message>
        <source>Suspended until</source>
        <translation>보류 기한</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Reason, which the reader is told</source>
        <translation>까닭(이용자에게 전해집니다)</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>비워도 됩니다</translation>
    </message>
    <message>
        <source>Cancel reservation</source>
        <translation>예약 취소</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n reservation(s)</source>
        <translation>
            <numerusform>예약 %n건 취소</numerusform>
        </translation>
    </message>
    <message>
        <source>Notify again</source>
        <extracomment>buttons over several chosen reservations say how many they concern</extracomment>
        <translation>다시 알리기</translation>
    </message>
    <message numerus="yes">
        <source>Notify %n</source>
        <translation>
            <numerusform>%n건 알리기</numerusform>
        </translation>
    </message>
    <message>
        <source>Told</source>
        <extracomment>staff have told the reader themselves</extracomment>
        <translation>알렸음</translation>
    </message>
    <message numerus="yes">
        <source>%n told</source>
        <translation>
            <numerusform>%n건 알렸음</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>대기로 되돌리기</translation>
    </message>
    <message numerus="yes">
        <source>Put %n back</source>
        <translation>
            <numerusform>%n건 되돌리기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %n</source>
        <translation>
            <numerusform>%n건 보류</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>보류 풀기</translation>
    </message>
    <message numerus="yes">
        <source>Resume %n</source>
        <translation>
            <numerusform>%n건 보류 풀기</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>취소…</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n…</source>
        <translation>
            <numerusform>%n건 취소…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ReservationEntry</name>
    <message>
        <source>Notify</source>
        <translation>알리기</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>알렸음</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>대기로 되돌리기</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>보류 풀기</translation>
    </message>
    <message>
        <source>Cancel reservation</source>
        <translation>예약 취소</translation>
    </message>
    <message>
        <source>Rings the reader&apos;s devices once more, on purpose</source>
        <translation>이용자의 기기를 일부러 한 번 더 울립니다</translation>
    </message>
    <message>
        <source>You have told the reader yourself: the pick-up time counts from now</source>
        <translation>이용자에게 직접 알렸습니다. 보관 기한은 지금부터 셉니다</translation>
    </message>
    <message>
        <source>The reservation waits again, first in the queue</source>
        <translation>예약이 대기 1번으로 돌아갑니다</translation>
    </message>
    <message>
        <source>Keeps its place, but the next copy goes to somebody else</source>
        <translation>순서는 그대로지만 다음 책은 다른 이용자에게 갑니다</translation>
    </message>
    <message>
        <source>Counts again when the next copy comes back</source>
        <translation>다음 책이 돌아올 때 다시 순서에 듭니다</translation>
    </message>
    <message>
        <source>Ends the reservation; Undo takes it back</source>
        <translation>예약을 끝냅니다. 되돌릴 수 있습니다</translation>
    </message>
</context>
<context>
    <name>bookbell::ReservationInspector</name>
    <message>
        <source>Show book</source>
        <translation>도서 보기</translation>
    </message>
    <message>
        <source>Show reader</source>
        <translation>이용자 보기</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Choose a reservation to see its reader, its alerts and its queue.</source>
        <translation>예약을 고르면 이용자와 알림, 대기 순서를 볼 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reservation(s) are too many at once. Choose fewer to work on them together.</source>
        <translation>
            <numerusform>예약 %Ln건은 한꺼번에 다루기에 너무 많습니다. 더 적게 골라 주세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reservation(s) chosen</source>
        <translation>
            <numerusform>예약 %Ln건 선택</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them is on the hold shelf.</source>
        <translation>예약 서가에 있는 것은 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n on the hold shelf; %1.</source>
        <translation>
            <numerusform>예약 서가에 %n건, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be rung</source>
        <translation>
            <numerusform>알림 기기가 있는 것 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick up by</source>
        <translation>찾아갈 날</translation>
    </message>
    <message>
        <source>Suspended until</source>
        <translation>보류 기한</translation>
    </message>
    <message>
        <source>somebody resumes it</source>
        <translation>보류를 풀 때까지</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>예약한 때</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>시작하는 날</translation>
    </message>
    <message>
        <source>Not needed after</source>
        <translation>필요 없어지는 날</translation>
    </message>
    <message>
        <source>On the shelf since</source>
        <translation>예약 서가에 온 때</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>끝난 때</translation>
    </message>
    <message>
        <source>Reader forgotten</source>
        <translation>지워진 이용자</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>까닭</translation>
    </message>
    <message>
        <source>Personal data is deleted some time after a reservation has ended, as Settings say.</source>
        <translation>설정에 따라, 예약이 끝나고 얼마 뒤 개인 정보를 지웁니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) to ring</source>
        <translation>
            <numerusform>알림 기기 %n대</numerusform>
        </translation>
    </message>
    <message>
        <source>No device: to be told another way</source>
        <translation>알림 기기 없음: 다른 방법으로 알려 주세요</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>기기</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>이용 정지</translation>
    </message>
    <message>
        <source>No alert was made for it yet.</source>
        <translation>아직 만든 알림이 없습니다.</translation>
    </message>
    <message>
        <source>Queue of this book</source>
        <translation>이 책의 대기 순서</translation>
    </message>
    <message numerus="yes">
        <source>Queue of %n reservation(s)</source>
        <translation>
            <numerusform>이 책의 예약 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert yet: the reader is rung when a copy is scanned at the desk.</source>
        <translation>아직 알리지 않았습니다. 책이 돌아와 창구에서 스캔하면 이용자에게 알립니다.</translation>
    </message>
    <message>
        <source>Save these days</source>
        <translation>날짜 저장</translation>
    </message>
    <message>
        <source>The reader&apos;s own days</source>
        <translation>이용자가 바라는 날짜</translation>
    </message>
    <message>
        <source>Stand in their place</source>
        <translation>서가에 있는 책</translation>
    </message>
</context>
<context>
    <name>bookbell::ReservationsModel</name>
    <message>
        <source>No device</source>
        <translation>기기 없음</translation>
    </message>
    <message>
        <source>When its turn comes, the reader is to be told another way.</source>
        <translation>차례가 되면 다른 방법으로 알려야 합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>기기 %n대</numerusform>
        </translation>
    </message>
    <message>
        <source>They ring when its turn comes.</source>
        <translation>차례가 되면 울립니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>how a reservation ended; %1: &quot;Cancelled&quot;, %2: the reason that staff gave</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>header of a column: the barcode of the copy on the hold shelf</extracomment>
        <translation>책</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>headers of a column: the place in the queue; how a reservation ended</extracomment>
        <translation>순서</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>이용자</translation>
    </message>
    <message>
        <source>Pick up by</source>
        <translation>찾아갈 날</translation>
    </message>
    <message>
        <source>Placed</source>
        <extracomment>headers of a column: when a reservation was placed; when it was closed</extracomment>
        <translation>예약한 때</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>끝난 때</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Suspended until %1</source>
        <translation>%1까지 보류</translation>
    </message>
    <message>
        <source>(forgotten)</source>
        <translation>(지워짐)</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>청구기호</translation>
    </message>
    <message>
        <source>Copies there</source>
        <extracomment>header of a column: barcodes of copies that stand in their place</extracomment>
        <translation>서가에 있는 책</translation>
    </message>
</context>
<context>
    <name>bookbell::ReservationsPage</name>
    <message>
        <source>Reservations</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>&amp;Reservations</source>
        <translation>예약(&amp;R)</translation>
    </message>
    <message>
        <source>Title, reader or card number</source>
        <translation>제목, 이용자, 회원증 번호</translation>
    </message>
    <message>
        <source>No reservation in this pile has this title, reader or card.</source>
        <translation>여기에는 이 제목이나 이용자, 회원증의 예약이 없습니다.</translation>
    </message>
    <message>
        <source>New reservation</source>
        <translation>새 예약</translation>
    </message>
    <message>
        <source>Reserved for %1: %2</source>
        <extracomment>%1: a reader, %2: a title</extracomment>
        <translation>예약함: %1, %2</translation>
    </message>
    <message>
        <source>&amp;New reservation</source>
        <translation>새 예약(&amp;N)</translation>
    </message>
    <message>
        <source>Notify &amp;again</source>
        <translation>다시 알리기(&amp;A)</translation>
    </message>
    <message>
        <source>T&amp;old</source>
        <translation>알렸음(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>대기로 되돌리기(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;uspend until a day…</source>
        <translation>날짜까지 보류(&amp;U)…</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>보류 풀기(&amp;E)</translation>
    </message>
    <message>
        <source>Cance&amp;l…</source>
        <translation>취소(&amp;L)…</translation>
    </message>
    <message>
        <source>Show &amp;book</source>
        <translation>도서 보기(&amp;B)</translation>
    </message>
    <message>
        <source>Show &amp;reader</source>
        <translation>이용자 보기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import reservations…</source>
        <translation>예약 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport reservations…</source>
        <translation>예약 내보내기(&amp;X)…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reservation(s)</source>
        <translation>
            <numerusform>예약 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln건 찾음</numerusform>
        </translation>
    </message>
    <message>
        <source>Title, author or barcode</source>
        <translation>제목, 저자, 등록번호</translation>
    </message>
    <message>
        <source>%1 will be told when %2 is back.</source>
        <extracomment>%1: a reader, %2: a title</extracomment>
        <translation>%2 책이 돌아오면 알립니다: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) back to their place.</source>
        <translation>
            <numerusform>%Ln권은 제자리로 갑니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) for the next reader.</source>
        <translation>
            <numerusform>%Ln권은 다음 이용자에게 갑니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was moved by somebody else meanwhile.</source>
        <translation>
            <numerusform>%Ln권은 그사이 다른 곳에서 처리되었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No copy in this pile has this title, author or barcode.</source>
        <translation>이 제목, 저자, 등록번호의 책이 여기에 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies)</source>
        <translation>
            <numerusform>%Ln권</numerusform>
        </translation>
    </message>
    <message>
        <source>The reader&apos;s own &amp;days…</source>
        <translation>이용자가 바라는 날짜(&amp;D)…</translation>
    </message>
    <message>
        <source>Clear from the &amp;shelf</source>
        <translation>예약 서가에서 빼기(&amp;S)</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <extracomment>in a menu; %1: the name of a pile of reservations</extracomment>
        <translation>보기: %1</translation>
    </message>
    <message>
        <source>Move up in the &amp;queue</source>
        <translation>대기열에서 위로(&amp;Q)</translation>
    </message>
    <message>
        <source>Move down in the queue</source>
        <translation>대기열에서 아래로</translation>
    </message>
    <message>
        <source>Move to the head of the queue</source>
        <translation>대기열 맨 앞으로</translation>
    </message>
    <message>
        <source>Move to the end of the queue</source>
        <translation>대기열 맨 뒤로</translation>
    </message>
    <message>
        <source>&amp;Columns and order…</source>
        <translation>열과 정렬(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>bookbell::ReservePanel</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>예약하기</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>도서</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>이용자</translation>
    </message>
    <message>
        <source>Title, ISBN or barcode</source>
        <translation>제목, ISBN, 등록번호</translation>
    </message>
    <message>
        <source>Name or card number</source>
        <translation>이름이나 회원증 번호</translation>
    </message>
    <message numerus="yes">
        <source>%n reader(s) are before this one.</source>
        <translation>
            <numerusform>앞에 %n명이 기다립니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>This book has no copy yet.</source>
        <translation>이 도서에는 아직 책이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) can be borrowed at once, without a reservation.</source>
        <translation>
            <numerusform>예약 없이 바로 빌릴 수 있는 책이 %n권 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) will ring.</source>
        <translation>
            <numerusform>기기 %n대에 알립니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>May not reserve: %1</source>
        <translation>예약할 수 없음: %1</translation>
    </message>
    <message>
        <source>No device to ring: to be told another way.</source>
        <translation>알림 기기 없음: 다른 방법으로 알려 주세요.</translation>
    </message>
    <message>
        <source>Tell them when it is back</source>
        <translation>책이 돌아오면 알리기</translation>
    </message>
    <message>
        <source>Without a place in the queue: their devices ring once when a copy comes back</source>
        <translation>대기열에 들어가지 않고, 책이 돌아오면 기기로 한 번 알립니다</translation>
    </message>
    <message>
        <source>%1 will be told when %2 is back.</source>
        <extracomment>%1: a reader, %2: a title</extracomment>
        <translation>%2 책이 돌아오면 알립니다: %1</translation>
    </message>
</context>
<context>
    <name>bookbell::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>백업 복원</translation>
    </message>
    <message>
        <source>Looking into the backup…</source>
        <translation>백업을 살펴보는 중…</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>어느 백업을 복원할까요?</translation>
    </message>
    <message>
        <source>Bookbell libraries (*.bookbell *.sqlite *.backup *.db)</source>
        <translation>Bookbell 도서관 (*.bookbell *.sqlite *.backup *.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Choose another backup…</source>
        <translation>다른 백업 고르기…</translation>
    </message>
    <message>
        <source>It takes the place of what is there now: %1.</source>
        <translation>지금의 내용을 이 백업으로 바꿉니다. 지금의 내용: %1.</translation>
    </message>
    <message>
        <source>What is there now is not lost: it is kept as a file beside the library, with the date in its name, and can be restored in the same way.</source>
        <translation>지금 있는 것은 없어지지 않습니다. 이름에 날짜를 붙인 파일로 도서관 옆에 남으며, 같은 방법으로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Nobody is rung by the restore: all alerts are held until you have looked at them and send or drop them.</source>
        <translation>복원해도 아무에게도 알림이 가지 않습니다. 확인하고 보내거나 버릴 때까지 모든 알림이 보류됩니다.</translation>
    </message>
    <message>
        <source>The window closes the library for that and opens it again. Other windows and programs that have it open must be closed first.</source>
        <translation>창은 도서관을 닫았다가 다시 엽니다. 이 도서관을 연 다른 창과 프로그램은 먼저 닫아야 합니다.</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>이 백업 복원</translation>
    </message>
    <message>
        <source>Backup of %1. Everything done after that is gone. Nothing had been done in the library before.</source>
        <extracomment>%1: a date and time</extracomment>
        <translation>%1의 백업입니다. 그 뒤에 한 일은 모두 사라집니다. 그 전에는 이 도서관에서 한 일이 없습니다.</translation>
    </message>
    <message>
        <source>Backup of %1. Everything done after that is gone. The last thing in it was done on %2.</source>
        <extracomment>%1: when the backup was made; %2: when the last thing before it was done</extracomment>
        <translation>%1의 백업입니다. 그 뒤에 한 일은 모두 사라집니다. 백업에 담긴 마지막 일은 %2에 한 것입니다.</translation>
    </message>
    <message>
        <source>This file is a library in which nothing had been done yet. Everything done since is gone.</source>
        <translation>이 파일은 아직 한 일이 없는 도서관입니다. 그 뒤에 한 일은 모두 사라집니다.</translation>
    </message>
    <message>
        <source>This file is a copy of a library, not a backup: the last thing in it was done on %1. Everything done after that is gone.</source>
        <extracomment>%1: a date and time</extracomment>
        <translation>이 파일은 백업이 아니라 도서관을 복사한 것입니다. 마지막 일은 %1에 한 것입니다. 그 뒤에 한 일은 모두 사라집니다.</translation>
    </message>
    <message>
        <source>It holds “%1”: %2.</source>
        <extracomment>%1: the library&apos;s name; %2: numbers of books and so on</extracomment>
        <translation>담긴 도서관: ‘%1’, %2.</translation>
    </message>
</context>
<context>
    <name>bookbell::RestoreRunDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>백업 복원</translation>
    </message>
    <message>
        <source>The present library stays as it is until the backup is copied and checked.</source>
        <translation>백업을 복사하고 확인할 때까지 지금의 도서관은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The backup is the library now: %1.</source>
        <translation>백업을 복원했습니다: %1.</translation>
    </message>
    <message>
        <source>What was there before is kept as %1.</source>
        <extracomment>%1: a file&apos;s path</extracomment>
        <translation>복원하기 전의 도서관은 이 파일에 남겨 두었습니다: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) are held until you have looked at them: the window asks.</source>
        <translation>
            <numerusform>알림 %Ln건은 확인할 때까지 보류됩니다. 창에서 물어봅니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>도서관 열기</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>바뀐 것이 없습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Go on with the library as it is</source>
        <translation>지금의 도서관으로 계속</translation>
    </message>
    <message>
        <source>No alert was waiting. New ones are held until you let alerts go out again: the window asks.</source>
        <translation>기다리던 알림은 없었습니다. 새 알림은 다시 내보내기로 할 때까지 보류됩니다. 창에서 물어봅니다.</translation>
    </message>
</context>
<context>
    <name>bookbell::ResultCard</name>
    <message>
        <source>Told</source>
        <translation>알렸음</translation>
    </message>
    <message>
        <source>Notify again</source>
        <translation>다시 알리기</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <translation>되돌리기 (%1)</translation>
    </message>
    <message>
        <source>You have told the reader yourself: the pick-up time counts from now</source>
        <translation>이용자에게 직접 알렸습니다. 보관 기한은 지금부터 셉니다</translation>
    </message>
    <message>
        <source>Rings the reader&apos;s devices once more, on purpose</source>
        <translation>이용자의 기기를 일부러 한 번 더 울립니다</translation>
    </message>
    <message>
        <source>Takes this back; an alert that went out is followed by a correction</source>
        <translation>이 처리를 되돌립니다. 이미 나간 알림은 정정 알림으로 바로잡습니다</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>Passed over: %1</source>
        <translation>건너뛴 이용자: %1</translation>
    </message>
    <message>
        <source>The reader it waited for is first in the queue again.</source>
        <translation>이 책을 기다리던 이용자는 다시 대기 1번입니다.</translation>
    </message>
    <message>
        <source>Print slip (%1)</source>
        <extracomment>the paper in a reserved book; %1: keys</extracomment>
        <translation>보관증 인쇄 (%1)</translation>
    </message>
    <message>
        <source>Save slip as PDF (%1)</source>
        <translation>보관증 PDF 저장 (%1)</translation>
    </message>
    <message>
        <source>The paper that stands in the book on the hold shelf</source>
        <translation>예약 서가의 책에 끼우는 종이입니다</translation>
    </message>
    <message>
        <source>Picked up meanwhile</source>
        <translation>그사이 수령함</translation>
    </message>
    <message>
        <source>No longer on the hold shelf</source>
        <translation>예약 서가에서 빠짐</translation>
    </message>
    <message>
        <source>The reservation has ended</source>
        <translation>예약이 끝남</translation>
    </message>
    <message>
        <source>Taken back from %1</source>
        <extracomment>%1: the reader who had borrowed the copy</extracomment>
        <translation>%1에게서 반납</translation>
    </message>
    <message>
        <source>Scan a reader&apos;s card to lend it.</source>
        <translation>회원증을 스캔하면 대출합니다.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a button; %1: what it does, %2: its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>bookbell::ScanField</name>
    <message>
        <source>Scan a barcode, a reader&apos;s card or an ISBN, or type a title</source>
        <translation>등록번호, 회원증, ISBN을 스캔하거나 제목을 입력하세요</translation>
    </message>
    <message>
        <source>Barcode, card number, ISBN or title</source>
        <translation>등록번호, 회원증 번호, ISBN 또는 제목</translation>
    </message>
    <message>
        <source>Scan or type it and press Enter</source>
        <translation>스캔하거나 입력하고 Enter를 누르세요</translation>
    </message>
</context>
<context>
    <name>bookbell::ServiceStatus</name>
    <message>
        <source>Whether alerts get out</source>
        <translation>알림 발송 상태</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>연습</translation>
    </message>
    <message>
        <source>A library to practise with: nobody outside is rung</source>
        <translation>연습용 도서관입니다. 밖으로 나가는 알림은 없습니다</translation>
    </message>
    <message>
        <source>Reader&apos;s page on: %1</source>
        <extracomment>%1: host and port of the reader&apos;s page</extracomment>
        <translation>이용자 페이지 켜짐: %1</translation>
    </message>
    <message>
        <source>Reader&apos;s page off</source>
        <translation>이용자 페이지 꺼짐</translation>
    </message>
    <message>
        <source>Opens %1 in your browser</source>
        <translation>브라우저에서 엽니다: %1</translation>
    </message>
    <message numerus="yes">
        <source>Sender off, %n alert(s) waiting</source>
        <translation>
            <numerusform>발송 꺼짐, 알림 %n건 대기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again, %n alert(s) waiting</source>
        <translation>
            <numerusform>다시 시도하는 중, 알림 %n건 대기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) could not be delivered yet. Nothing is lost: they go out by themselves as soon as the push service can be reached.</source>
        <translation>
            <numerusform>알림 %n건을 아직 전하지 못했습니다. 사라진 것은 없으며, 푸시 서비스와 연결되면 저절로 나갑니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending, %n alert(s) queued</source>
        <translation>
            <numerusform>발송 중, 대기 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing queued</source>
        <translation>발송 대기 없음</translation>
    </message>
    <message>
        <source>Every alert that may go out has gone out</source>
        <translation>보낼 수 있는 알림은 모두 나갔습니다</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n held back</source>
        <extracomment>%1: &quot;Nothing queued&quot;, %n: alerts that wait for the end of quiet hours or a schedule</extracomment>
        <translation>
            <numerusform>%1, 보류 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 takes alerts</source>
        <translation>알림을 받는 기기: %1</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <extracomment>%1: push service</extracomment>
        <translation>%1 멈춤</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>멈춘 까닭: %1</translation>
    </message>
    <message>
        <source>%1 waits until %2</source>
        <extracomment>%1: push service, %2: time</extracomment>
        <translation>%1 쉬는 중 (%2까지)</translation>
    </message>
    <message>
        <source>The push service asked to wait; alerts go out afterwards</source>
        <translation>푸시 서비스가 기다려 달라고 했습니다. 그 뒤에 알림이 나갑니다</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 다시 시작</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>다시 시작</translation>
    </message>
    <message numerus="yes">
        <source>Trouble sending, %n alert(s) waiting</source>
        <translation>
            <numerusform>발송에 문제가 있음, 알림 %n건 대기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n push service(s) paused</source>
        <translation>
            <numerusform>푸시 서비스 %n곳 멈춤</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::SettingComputer</name>
    <message>
        <source>Language of the window</source>
        <translation>창의 언어</translation>
    </message>
    <message>
        <source>What readers get is set with the library and their devices.</source>
        <translation>이용자가 받는 알림의 언어는 도서관과 기기에서 정합니다.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>창의 색.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Sounds at the desk</source>
        <translation>창구의 소리</translation>
    </message>
    <message>
        <source>A bell that climbs when a copy waits for a reader, a soft stroke when something was done, two low notes when it was not.</source>
        <translation>기다리는 이용자가 있으면 올라가는 종소리, 처리되면 부드러운 한 번, 처리되지 않으면 낮은 두 음.</translation>
    </message>
    <message>
        <source>Printer for hold slips</source>
        <translation>보관증 프린터</translation>
    </message>
    <message>
        <source>Without one, slips are saved as PDF files.</source>
        <translation>없으면 보관증을 PDF 파일로 저장합니다.</translation>
    </message>
    <message>
        <source>None: save as PDF</source>
        <translation>없음: PDF로 저장</translation>
    </message>
    <message>
        <source>Paper of hold slips</source>
        <translation>보관증 용지</translation>
    </message>
    <message>
        <source>A receipt printer cuts the slip where its text ends.</source>
        <translation>영수증 프린터는 글이 끝나는 곳에서 자릅니다.</translation>
    </message>
    <message>
        <source>Receipt, 80 mm</source>
        <translation>영수증, 80 mm</translation>
    </message>
    <message>
        <source>A6</source>
        <translation>A6</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Print each slip by itself</source>
        <translation>보관증 자동 인쇄</translation>
    </message>
    <message>
        <source>As soon as a copy goes on the hold shelf. Needs a printer.</source>
        <translation>책을 예약 서가에 보관하는 즉시 인쇄합니다. 프린터가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Reader&apos;s name on hold slips</source>
        <translation>보관증의 이용자 이름</translation>
    </message>
    <message>
        <source>Everybody who walks past the hold shelf can read it.</source>
        <translation>예약 서가 앞을 지나는 누구나 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Shortened: E. W.</source>
        <extracomment>how a reader&apos;s name stands on a slip; an example of a name of this language</extracomment>
        <translation>줄여서: 김*지</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
</context>
<context>
    <name>bookbell::SettingKeys</name>
    <message>
        <source>Import a key…</source>
        <translation>키 가져오기…</translation>
    </message>
    <message>
        <source>VAPID key</source>
        <translation>VAPID 키</translation>
    </message>
    <message>
        <source>It signs every alert, so that push services know the library. This is its public half, which browsers get; the private half stays in the library.</source>
        <translation>모든 알림에 서명하여 푸시 서비스가 도서관을 알아보게 합니다. 아래는 브라우저에 주는 공개 키이고, 개인 키는 도서관 안에만 있습니다.</translation>
    </message>
    <message>
        <source>Public half of the VAPID key</source>
        <translation>VAPID 공개 키</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the public key</source>
        <translation>공개 키 복사</translation>
    </message>
    <message>
        <source>The public key is on the clipboard</source>
        <translation>공개 키를 클립보드에 복사했습니다</translation>
    </message>
    <message>
        <source>Older keys. They go on signing for the browsers that subscribed with them:</source>
        <translation>이전 키. 그 키로 구독한 브라우저에는 계속 서명합니다:</translation>
    </message>
    <message>
        <source>A key pair from another program: a PEM file, or the pair that web-push tools print. Whoever subscribed there can then be rung from here.</source>
        <translation>다른 프로그램의 키 쌍: PEM 파일 또는 web-push 도구가 출력하는 쌍. 그곳에서 구독한 이용자에게도 여기에서 알릴 수 있게 됩니다.</translation>
    </message>
    <message>
        <source>Sign new subscriptions with it, too</source>
        <translation>새 구독에도 이 키로 서명</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>파일에서…</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>클립보드에서</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message numerus="yes">
        <source>Used by %n device(s)</source>
        <translation>
            <numerusform>기기 %n대가 사용 중</numerusform>
        </translation>
    </message>
    <message>
        <source>Public half of an older key</source>
        <translation>이전 키의 공개 키</translation>
    </message>
    <message numerus="yes">
        <source>Since %1, used by %n device(s)</source>
        <extracomment>%1: date; %n: devices</extracomment>
        <translation>
            <numerusform>%1부터, 기기 %n대가 사용 중</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Browsers that subscribe from now on get the imported key. The %n device(s) subscribed with the present key go on with it: it stays in the library and signs for them.</source>
        <translation>
            <numerusform>앞으로 구독하는 브라우저는 가져온 키를 받습니다. 지금 키로 구독한 기기 %n대는 그대로입니다. 지금 키는 도서관에 남아 그 기기들에 서명합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>It signs only for subscriptions that were made with it, such as those of a file that you import. New ones get the present key.</source>
        <translation>가져오는 파일의 구독처럼 이 키로 만든 구독에만 서명합니다. 새 구독은 지금 키를 받습니다.</translation>
    </message>
    <message>
        <source>A key pair from another program</source>
        <translation>다른 프로그램의 키 쌍</translation>
    </message>
    <message>
        <source>The key was imported. Browsers that subscribe from now on get it.</source>
        <translation>키를 가져왔습니다. 앞으로 구독하는 브라우저가 이 키를 받습니다.</translation>
    </message>
    <message>
        <source>The key was imported. It signs for subscriptions that were made with it.</source>
        <translation>키를 가져왔습니다. 이 키로 만든 구독에 서명합니다.</translation>
    </message>
</context>
<context>
    <name>bookbell::SettingListEditor</name>
    <message>
        <source>Add another</source>
        <translation>하나 더 추가</translation>
    </message>
    <message>
        <source>%1: add another</source>
        <extracomment>%1: a list in the settings</extracomment>
        <translation>%1: 하나 더 추가</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>%1: add</source>
        <translation>%1: 추가</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <extracomment>%1: an entry of a list</extracomment>
        <translation>%1 빼기</translation>
    </message>
</context>
<context>
    <name>bookbell::SettingReaderPage</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Open the reader&apos;s page</source>
        <translation>이용자 페이지 열기</translation>
    </message>
    <message>
        <source>Copy the address of the reader&apos;s page</source>
        <translation>이용자 페이지 주소 복사</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사함</translation>
    </message>
    <message>
        <source>This window serves it at %1</source>
        <extracomment>%1: an address</extracomment>
        <translation>이 창이 %1에서 제공하고 있습니다</translation>
    </message>
    <message>
        <source>It is being started</source>
        <translation>시작하는 중입니다</translation>
    </message>
    <message>
        <source>Browsers let readers subscribe only where the address begins with https. Put a web server with a certificate in front and write its address below.</source>
        <translation>브라우저에서는 https로 시작하는 주소에서만 구독할 수 있습니다. 인증서가 있는 웹 서버를 앞에 두고 그 주소를 아래에 쓰세요.</translation>
    </message>
    <message>
        <source>Readers open this address, or scan the code. Print it for the counter.</source>
        <translation>이용자는 이 주소를 열거나 코드를 찍습니다. 인쇄하여 창구에 붙이세요.</translation>
    </message>
    <message>
        <source>Only this computer reaches it so far. For readers&apos; phones, let your web site pass an address with https on to this computer (a reverse proxy), and write that address below.</source>
        <translation>아직 이 컴퓨터에서만 열립니다. 이용자의 휴대폰에서 열리게 하려면 도서관 웹사이트의 https 주소를 이 컴퓨터로 넘겨주게 하고(리버스 프록시), 그 주소를 아래에 쓰세요.</translation>
    </message>
    <message>
        <source>This window does not serve it. A program that serves it elsewhere, or a copy on your web site, goes on.</source>
        <translation>이 창에서는 제공하지 않습니다. 다른 곳에서 제공하는 프로그램이나 도서관 웹사이트에 올린 페이지는 그대로 열립니다.</translation>
    </message>
</context>
<context>
    <name>bookbell::SettingRow</name>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>%1. Default: %2</source>
        <extracomment>%1: what a setting is for, %2: its default</extracomment>
        <translation>%1. 기본값: %2</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <extracomment>%1: the default of a setting</extracomment>
        <translation>기본값으로: %1</translation>
    </message>
    <message>
        <source>%1: back to the default, %2</source>
        <extracomment>%1: a setting, %2: its default</extracomment>
        <translation>%1: 기본값으로(%2)</translation>
    </message>
    <message>
        <source>Undo the change of %1</source>
        <extracomment>%1: a setting</extracomment>
        <translation>%1 변경 되돌리기</translation>
    </message>
    <message>
        <source>Set once, when the library was made</source>
        <translation>도서관을 만들 때 한 번 정해졌습니다</translation>
    </message>
    <message>
        <source>%1 of “%2”</source>
        <extracomment>%1: title or text of a message, %2: which alert</extracomment>
        <translation>‘%2’의 %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장함</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>되돌림</translation>
    </message>
</context>
<context>
    <name>bookbell::SettingServices</name>
    <message>
        <source>Alerts go to a reader&apos;s browser by the service of its maker. Which ones are used shows itself as readers subscribe.</source>
        <translation>알림은 브라우저를 만든 회사의 서비스를 거쳐 이용자에게 갑니다. 이용자가 구독하면 어떤 서비스를 쓰는지 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Nobody has subscribed yet, so there is no push service to send to.</source>
        <translation>아직 구독한 이용자가 없어 보낼 푸시 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>다시 보내기</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>기기 %n대</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes alerts</source>
        <translation>알림을 받고 있음</translation>
    </message>
    <message>
        <source>Paused since %1: %2</source>
        <extracomment>%1: time, %2: why</extracomment>
        <translation>%1부터 쉬는 중: %2</translation>
    </message>
    <message>
        <source>Nothing is sent to it until somebody resumes it; its alerts wait.</source>
        <translation>다시 보내기를 누르기 전까지 아무것도 보내지 않으며, 알림은 대기합니다.</translation>
    </message>
    <message>
        <source>Asked to wait until %1</source>
        <extracomment>%1: time</extracomment>
        <translation>%1까지 기다려 달라고 함</translation>
    </message>
    <message>
        <source>Alerts go on by themselves then.</source>
        <translation>그 뒤에는 알림이 저절로 나갑니다.</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <extracomment>%1: push service</extracomment>
        <translation>%1에 다시 보내기</translation>
    </message>
</context>
<context>
    <name>bookbell::SettingWording</name>
    <message>
        <source>Library</source>
        <translation>도서관</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Pick-up and queue</source>
        <translation>찾아가기와 예약 순서</translation>
    </message>
    <message>
        <source>Reader&apos;s page</source>
        <translation>이용자 페이지</translation>
    </message>
    <message>
        <source>Push services</source>
        <translation>푸시 서비스</translation>
    </message>
    <message>
        <source>Message texts</source>
        <translation>알림 문구</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of a message</comment>
        <extracomment>of a notification</extracomment>
        <translation>제목</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>of a message</comment>
        <translation>내용</translation>
    </message>
    <message>
        <source>Title of “%1” in %2 where the book is not to be named; empty: the program&apos;s own words</source>
        <extracomment>%1: which alert, %2: language</extracomment>
        <translation>책 제목을 숨길 때 ‘%1’ 알림의 %2 제목. 비우면 프로그램의 문구</translation>
    </message>
    <message>
        <source>Title of “%1” in %2; empty: the program&apos;s own words</source>
        <extracomment>%1: which alert, %2: language</extracomment>
        <translation>‘%1’ 알림의 %2 제목. 비우면 프로그램의 문구</translation>
    </message>
    <message>
        <source>Text of “%1” in %2 where the book is not to be named; empty: the program&apos;s own words</source>
        <extracomment>%1: which alert, %2: language</extracomment>
        <translation>책 제목을 숨길 때 ‘%1’ 알림의 %2 내용. 비우면 프로그램의 문구</translation>
    </message>
    <message>
        <source>Text of “%1” in %2; empty: the program&apos;s own words</source>
        <extracomment>%1: which alert, %2: language</extracomment>
        <translation>‘%1’ 알림의 %2 내용. 비우면 프로그램의 문구</translation>
    </message>
    <message>
        <source>the program&apos;s own words</source>
        <translation>프로그램의 문구</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>Offer it to the next reader</source>
        <translation>다음 예약자에게 돌리기</translation>
    </message>
    <message>
        <source>Put it on the list to clear</source>
        <translation>서가에서 뺄 책 목록에 올리기</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>늦추지 않음</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>Ready for pick-up</source>
        <translation>예약 도서 도착</translation>
    </message>
    <message>
        <source>Back on its shelf</source>
        <translation>책이 돌아옴</translation>
    </message>
    <message>
        <source>Reservation cancelled</source>
        <translation>예약 취소</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>정정</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>시험</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Reader&apos;s name</source>
        <translation>이용자 이름</translation>
    </message>
    <message>
        <source>Book&apos;s title</source>
        <translation>책 제목</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>저자</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>청구기호</translation>
    </message>
    <message>
        <source>Pick up by</source>
        <translation>찾아갈 날</translation>
    </message>
    <message>
        <source>How many books</source>
        <translation>책 수</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>까닭</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>파일 고르기</translation>
    </message>
    <message>
        <source>%1: number</source>
        <extracomment>%1: a setting; the number that goes with its switch</extracomment>
        <translation>%1: 수</translation>
    </message>
    <message>
        <source>Name of the library</source>
        <translation>도서관 이름</translation>
    </message>
    <message>
        <source>Contact for push services</source>
        <translation>푸시 서비스용 연락처</translation>
    </message>
    <message>
        <source>Language of alerts</source>
        <translation>알림의 언어</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>쉬는 날</translation>
    </message>
    <message>
        <source>Forget readers after (days)</source>
        <translation>이용자 정보 지우기(일)</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>조용한 시간</translation>
    </message>
    <message>
        <source>Hold alerts back (minutes)</source>
        <translation>알림 늦추기(분)</translation>
    </message>
    <message>
        <source>Discreet alerts</source>
        <translation>제목 숨김 알림</translation>
    </message>
    <message>
        <source>Remind (days before)</source>
        <translation>다시 알림(며칠 전)</translation>
    </message>
    <message>
        <source>Announcements a day</source>
        <translation>하루 공지 수</translation>
    </message>
    <message>
        <source>On the hold shelf (days)</source>
        <translation>예약 서가 보관(일)</translation>
    </message>
    <message>
        <source>Count the first day</source>
        <translation>첫날 포함</translation>
    </message>
    <message>
        <source>When nobody comes</source>
        <translation>찾아가지 않으면</translation>
    </message>
    <message>
        <source>Reservations of a reader</source>
        <translation>이용자당 예약</translation>
    </message>
    <message>
        <source>Queue of a book</source>
        <translation>책마다 예약</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>공개 주소</translation>
    </message>
    <message>
        <source>Served at</source>
        <translation>제공하는 곳</translation>
    </message>
    <message>
        <source>Other web sites</source>
        <translation>다른 웹사이트</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>믿는 프록시</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>인증 기관</translation>
    </message>
    <message>
        <source>Port of the practice phones</source>
        <translation>연습용 휴대폰의 포트</translation>
    </message>
    <message>
        <source>Several books in one alert (minutes)</source>
        <translation>여러 책을 한 알림으로(분)</translation>
    </message>
    <message>
        <source>Only what is on loan</source>
        <translation>대출 중인 책만 예약</translation>
    </message>
    <message>
        <source>Left uncollected (times)</source>
        <translation>미수령 허용 횟수</translation>
    </message>
    <message>
        <source>Counted over (days)</source>
        <translation>미수령을 세는 기간(일)</translation>
    </message>
    <message>
        <source>No reservations for (days)</source>
        <translation>예약 제한 기간(일)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1: first closed day, %2: last closed day</extracomment>
        <translation>%1~%2</translation>
    </message>
    <message>
        <source>MMMM d</source>
        <extracomment>a day of each year; as QDate::toString() takes it</extracomment>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>%1 every year</source>
        <extracomment>%1: a day, like December 25</extracomment>
        <translation>매년 %1</translation>
    </message>
    <message>
        <source>One for each book</source>
        <translation>책마다 하나씩</translation>
    </message>
    <message>
        <source>Several books ready for pick-up</source>
        <translation>여러 권이 준비됨</translation>
    </message>
    <message>
        <source>Pick-up reminder</source>
        <translation>수령 기한 안내</translation>
    </message>
    <message>
        <source>Reservation expired</source>
        <translation>예약 기한 지남</translation>
    </message>
    <message>
        <source>An e-mail or web address where push services write when something is wrong, like desk@library.example</source>
        <translation>문제가 있을 때 푸시 서비스가 연락할 이메일이나 웹 주소. 예: desk@library.example</translation>
    </message>
    <message>
        <source>Where readers open their page, like https://library.example/alerts</source>
        <translation>이용자가 페이지를 여는 주소. 예: https://library.example/alerts</translation>
    </message>
    <message>
        <source>For readers who have not chosen a language</source>
        <translation>언어를 정하지 않은 이용자에게 보내는 알림의 언어</translation>
    </message>
    <message>
        <source>No alert goes out in these hours, except tests: what is due waits for their end</source>
        <translation>이 시간에는 시험 알림 말고는 아무 알림도 나가지 않고, 끝날 때까지 기다립니다</translation>
    </message>
    <message>
        <source>So long an alert is held back, so that a mistaken scan can be taken back unheard</source>
        <translation>잘못 스캔해도 알림이 나가기 전에 되돌릴 수 있도록 알림을 늦추는 시간</translation>
    </message>
    <message>
        <source>Books of one reader that come within this time are told in one alert</source>
        <translation>이 시간 안에 온 한 이용자의 여러 책을 한 번에 알립니다</translation>
    </message>
    <message>
        <source>So many days before the pick-up date readers are reminded, once</source>
        <translation>찾아갈 날 며칠 전에 한 번 다시 알릴지</translation>
    </message>
    <message>
        <source>What happens to a copy that nobody has collected</source>
        <translation>아무도 찾아가지 않은 책을 어떻게 할지</translation>
    </message>
    <message>
        <source>Weekdays, single dates or several days in a row; pick-up dates never fall on them</source>
        <translation>요일, 하루 또는 여러 날. 찾아갈 날은 쉬는 날을 피합니다</translation>
    </message>
    <message>
        <source>How many books a reader may have reserved at a time</source>
        <translation>한 이용자가 동시에 예약해 둘 수 있는 책 수</translation>
    </message>
    <message>
        <source>How many readers may wait for one book</source>
        <translation>한 책을 기다릴 수 있는 이용자 수</translation>
    </message>
    <message>
        <source>A reader who has left so many books uncollected may not reserve for a while</source>
        <translation>찾아가지 않은 책이 이만큼 되면 한동안 예약할 수 없습니다</translation>
    </message>
    <message>
        <source>No device gets more announcements than this in one day</source>
        <translation>한 기기가 하루에 받는 공지의 최대 수</translation>
    </message>
    <message>
        <source>So long after a reservation has ended the library forgets whose it was</source>
        <translation>예약이 끝나고 이만큼 지나면 누구의 예약이었는지 지웁니다</translation>
    </message>
    <message>
        <source>Further push services that may be used, like https://push.library.example</source>
        <translation>추가로 쓸 푸시 서비스. 예: https://push.library.example</translation>
    </message>
    <message>
        <source>A certificate file, where your network needs one to reach push services</source>
        <translation>푸시 서비스에 연결할 때 기관 네트워크가 요구하는 인증서 파일</translation>
    </message>
    <message>
        <source>How many groups of messages go out side by side; 3 suit most libraries</source>
        <translation>동시에 나가는 발송 묶음의 수. 보통 3이면 충분합니다</translation>
    </message>
    <message>
        <source>No push service gets more messages than this in one second</source>
        <translation>푸시 서비스마다 1초에 보내는 최대 건수</translation>
    </message>
    <message>
        <source>The way out to push services where your network needs one, like http://proxy.library.example:3128</source>
        <translation>기관 네트워크에서 푸시 서비스로 나갈 때 거치는 프록시. 예: http://proxy.library.example:3128</translation>
    </message>
    <message>
        <source>Whether readers can open their page while this window is open</source>
        <translation>이 창이 열려 있는 동안 이용자가 페이지를 열 수 있을지 여부</translation>
    </message>
    <message>
        <source>Where the page stands on this computer: 127.0.0.1:8350 for this computer alone, 0.0.0.0:8350 for the whole network</source>
        <translation>이 컴퓨터에서 페이지가 열리는 곳. 127.0.0.1:8350은 이 컴퓨터에서만, 0.0.0.0:8350은 네트워크 전체에서 열립니다</translation>
    </message>
    <message>
        <source>Other web sites on which readers may subscribe, like https://www.library.example</source>
        <translation>이용자가 구독할 수 있는 다른 웹사이트. 예: https://www.library.example</translation>
    </message>
    <message>
        <source>Addresses of the computers that pass readers on to this one, like 10.0.0.5</source>
        <translation>이용자의 접속을 이 컴퓨터로 넘겨주는 컴퓨터의 주소. 예: 10.0.0.5</translation>
    </message>
    <message>
        <source>Who may read the figures for monitoring programs: this computer, nobody, everybody, or addresses like 192.168.0.7</source>
        <translation>감시 프로그램용 수치를 읽을 수 있는 곳. 이 컴퓨터, 아무도, 누구나, 또는 192.168.0.7 같은 주소</translation>
    </message>
    <message>
        <source>On which port of this computer the practice phones listen</source>
        <translation>연습용 휴대폰이 쓰는 이 컴퓨터의 포트</translation>
    </message>
    <message>
        <source>Monitoring (/metrics)</source>
        <translation>감시 수치(/metrics)</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>1초에 보내는 건수</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>이 컴퓨터만</translation>
    </message>
    <message>
        <source>Nobody</source>
        <comment>may read the figures</comment>
        <translation>아무도 읽을 수 없음</translation>
    </message>
    <message>
        <source>Everybody</source>
        <comment>may read the figures</comment>
        <translation>누구나</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>Not back after all</source>
        <extracomment>name of an alert: a book that was said to be back is not</extracomment>
        <translation>돌아오지 않음(정정)</translation>
    </message>
    <message>
        <source>Further push services</source>
        <translation>추가 푸시 서비스</translation>
    </message>
    <message>
        <source>Sending side by side</source>
        <translation>동시 발송</translation>
    </message>
</context>
<context>
    <name>bookbell::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Setti&amp;ngs</source>
        <translation>설정(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Import a VAPID key…</source>
        <translation>VAPID 키 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Resume paused push services</source>
        <translation>쉬는 푸시 서비스에 다시 보내기(&amp;R)</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>설정 찾기</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>설정의 부분</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR 코드</translation>
    </message>
    <message>
        <source>address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>다시 보내기</translation>
    </message>
    <message>
        <source>VAPID key</source>
        <translation>VAPID 키</translation>
    </message>
    <message>
        <source>Import a key</source>
        <translation>키 가져오기</translation>
    </message>
    <message>
        <source>public key</source>
        <translation>공개 키</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <extracomment>in the undo menu; %1: a setting</extracomment>
        <translation>%1 바꿈</translation>
    </message>
    <message>
        <source>%1 is sent to again; its alerts go out now</source>
        <extracomment>%1: push service</extracomment>
        <translation>%1에 다시 보냅니다. 밀린 알림이 지금 나갑니다</translation>
    </message>
    <message>
        <source>No setting speaks of that. Try another word.</source>
        <translation>그런 설정이 없습니다. 다른 낱말로 찾아보세요.</translation>
    </message>
    <message>
        <source>Sounds at the desk</source>
        <translation>창구의 소리</translation>
    </message>
    <message>
        <source>Printer for hold slips</source>
        <translation>보관증 프린터</translation>
    </message>
</context>
<context>
    <name>bookbell::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>하는 일</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
</context>
<context>
    <name>bookbell::SubscriberListsModel</name>
    <message>
        <source>%1
Shown on the reader&apos;s page</source>
        <translation>%1
이용자 페이지에 보임</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>기기 %Ln대</numerusform>
        </translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>이용자</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>모든 기기</translation>
    </message>
    <message>
        <source>Without a card</source>
        <extracomment>devices that belong to no reader&apos;s card</extracomment>
        <translation>회원증 없음</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>목록 이름</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s), shown on the reader&apos;s page</source>
        <translation>
            <numerusform>기기 %Ln대, 이용자 페이지에 보임</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::SubscriptionInspector</name>
    <message>
        <source>on the reader&apos;s page</source>
        <extracomment>how a reader consented to alerts</extracomment>
        <translation>이용자 페이지에서</translation>
    </message>
    <message>
        <source>as the imported file says</source>
        <translation>가져온 파일에 적힌 대로</translation>
    </message>
    <message>
        <source>made up for the rehearsal</source>
        <translation>연습용으로 만든 동의</translation>
    </message>
    <message>
        <source>Choose a device to see whose it is; choose several to put them on a list or to block them.</source>
        <translation>기기를 고르면 누구의 것인지 보입니다. 여러 대를 골라 목록에 넣거나 차단할 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Card number</source>
        <translation>회원증 번호(&amp;C)</translation>
    </message>
    <message>
        <source>Nobody&apos;s card</source>
        <translation>회원증 없음</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <extracomment>heading: to which reader&apos;s card a device belongs</extracomment>
        <translation>기기의 주인</translation>
    </message>
    <message>
        <source>Consent</source>
        <extracomment>heading: whether and when a reader consented to alerts</extracomment>
        <translation>동의</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) chosen</source>
        <translation>
            <numerusform>기기 %Ln대 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Show %1</source>
        <extracomment>%1: a reader&apos;s name</extracomment>
        <translation>%1 보기</translation>
    </message>
    <message>
        <source>No consent is recorded for this device.</source>
        <translation>이 기기에는 동의 기록이 없습니다.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>consent</comment>
        <extracomment>%1: a date; %2: how: &quot;on the reader&apos;s page&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody has this card.</source>
        <translation>이 회원증을 가진 이용자가 없습니다.</translation>
    </message>
    <message>
        <source>%1 belongs to nobody&apos;s card now</source>
        <extracomment>%1: a device: &quot;Firefox on Android&quot;; %2: a card number</extracomment>
        <translation>%1: 회원증 연결을 풂</translation>
    </message>
    <message>
        <source>%1 belongs to the card %2 now</source>
        <translation>%1: 회원증에 연결함(%2)</translation>
    </message>
</context>
<context>
    <name>bookbell::SubscriptionsModel</name>
    <message>
        <source>Reader</source>
        <translation>이용자</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>기기</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>header of a column: whether a device can be rung</extracomment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>header of a column: since when a device is subscribed</extracomment>
        <translation>구독 시작</translation>
    </message>
    <message>
        <source>Last alert</source>
        <extracomment>header of a column: when a push service last took an alert for a device</extracomment>
        <translation>마지막 알림</translation>
    </message>
    <message>
        <source>Push service</source>
        <translation>푸시 서비스</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>회원증 없음</translation>
    </message>
    <message>
        <source>never</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>bookbell::TableSaveBar</name>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>표 저장 중</translation>
    </message>
    <message numerus="yes">
        <source>Where do you want the %Ln selected row(s)?</source>
        <translation>
            <numerusform>선택한 %Ln행을 어디에 저장할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Where do you want the whole table?</source>
        <translation>표 전체를 어디에 저장할까요?</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <extracomment>%1: *.csv</extracomment>
        <translation>표 (%1)</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>중지했습니다. 파일을 만들지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln selected row(s) are in %1.</source>
        <extracomment>%1: a file&apos;s path</extracomment>
        <translation>
            <numerusform>선택한 %Ln행만 %1에 저장했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole table, %Ln row(s), is in %1.</source>
        <extracomment>%1: a file&apos;s path</extracomment>
        <translation>
            <numerusform>표 전체 %Ln행을 %1에 저장했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ToClearInspector</name>
    <message>
        <source>Done</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>All of them lie where they belong</source>
        <translation>모두 제자리에 두었습니다</translation>
    </message>
    <message>
        <source>As if it were scanned at the desk: it goes to the next reader or back to its place</source>
        <translation>창구에서 스캔한 것과 같습니다. 다음 이용자에게 가거나 제자리로 갑니다</translation>
    </message>
    <message>
        <source>Show book</source>
        <translation>도서 보기</translation>
    </message>
    <message>
        <source>Choose copies and take them off the hold shelf together, or scan each of them at the desk.</source>
        <translation>책을 골라 한꺼번에 예약 서가에서 빼거나, 창구에서 한 권씩 스캔하세요.</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>등록번호</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>제자리</translation>
    </message>
    <message>
        <source>Left there</source>
        <translation>남은 까닭</translation>
    </message>
    <message>
        <source>Who would get it</source>
        <translation>다음 이용자</translation>
    </message>
    <message>
        <source>Clear from the shelf</source>
        <translation>예약 서가에서 빼기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) chosen</source>
        <translation>
            <numerusform>%Ln권 선택</numerusform>
        </translation>
    </message>
    <message>
        <source>Each goes to its next reader or back to its place; what becomes of it stands here afterwards.</source>
        <translation>책마다 다음 이용자에게 가거나 제자리로 갑니다. 어디로 가는지 여기에 나옵니다.</translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln copy(ies)</source>
        <translation>
            <numerusform>%Ln권 빼기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) cleared: where they go</source>
        <translation>
            <numerusform>%Ln권을 뺐습니다: 갈 곳</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays on the hold shelf, for %1</source>
        <extracomment>where a cleared copy goes; %1: a reader</extracomment>
        <translation>예약 서가에 그대로: %1</translation>
    </message>
    <message>
        <source>Back to its place</source>
        <translation>제자리로</translation>
    </message>
    <message>
        <source>Back to its place, %1</source>
        <extracomment>where a cleared copy goes; %1: its call number</extracomment>
        <translation>제자리로: %1</translation>
    </message>
    <message>
        <source>Left as it was: somebody else has moved it meanwhile.</source>
        <translation>그대로 두었습니다: 그사이 다른 곳에서 처리되었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n권</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bookbell::ToClearModel</name>
    <message>
        <source>Put back</source>
        <translation>대기로 되돌림</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>why a copy is to be cleared, and since when; %1: &quot;Expired&quot;, %2: &quot;2 days ago&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody: back to its place</source>
        <translation>없음: 제자리로</translation>
    </message>
    <message>
        <source>Stays on the hold shelf, for this reader</source>
        <translation>이 이용자를 위해 예약 서가에 그대로 둡니다</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>등록번호</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <extracomment>header of a column: the call number of a copy that is to be put back</extracomment>
        <translation>제자리</translation>
    </message>
    <message>
        <source>Left there</source>
        <extracomment>header of a column: why and since when a copy is to be cleared</extracomment>
        <translation>남은 까닭</translation>
    </message>
    <message>
        <source>Who would get it</source>
        <extracomment>header of a column: the reader who gets a copy next</extracomment>
        <translation>다음 이용자</translation>
    </message>
</context>
<context>
    <name>bookbell::TodayCard</name>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Alerts on their way</source>
        <translation>보낼 알림</translation>
    </message>
    <message>
        <source>Alerts that wait, are held back or are being sent</source>
        <translation>대기, 보류, 발송 중인 알림</translation>
    </message>
    <message>
        <source>On the hold shelf</source>
        <translation>예약 서가</translation>
    </message>
    <message>
        <source>Copies that wait for their reader</source>
        <translation>이용자를 기다리는 책</translation>
    </message>
    <message>
        <source>To be told another way</source>
        <translation>다른 방법으로 알릴 분</translation>
    </message>
    <message>
        <source>Readers without a working device: phone or write to them</source>
        <translation>알림 기기가 없는 이용자입니다. 전화나 이메일로 알려 주세요</translation>
    </message>
    <message>
        <source>Waiting reservations</source>
        <translation>예약 대기</translation>
    </message>
    <message>
        <source>Reservations that wait for a copy</source>
        <translation>책을 기다리는 예약</translation>
    </message>
    <message>
        <source>Failed so far</source>
        <translation>지금까지 실패</translation>
    </message>
    <message>
        <source>Alerts that could not be handed over</source>
        <translation>전달하지 못한 알림</translation>
    </message>
    <message>
        <source>To be cleared from the shelf</source>
        <translation>예약 서가에서 뺄 책</translation>
    </message>
    <message>
        <source>Copies on the hold shelf whose reservation has ended: scan them to see where they go</source>
        <translation>예약이 끝났는데 예약 서가에 있는 책입니다. 찍어서 어디로 보낼지 확인하세요.</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>오늘 발송</translation>
    </message>
    <message>
        <source>Alerts that push services have taken since midnight</source>
        <translation>자정 이후 푸시 서비스가 받은 알림</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>서가에서 찾을 책</translation>
    </message>
    <message>
        <source>Reserved copies that stand in their place: fetch and scan them</source>
        <translation>예약되었는데 제자리에 있는 소장본입니다. 가져와서 스캔하세요</translation>
    </message>
</context>
<context>
    <name>bookbell::TransferProgress</name>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
</context>
<context>
    <name>bookbell::UnknownScan</name>
    <message>
        <source>&amp;New book with this ISBN</source>
        <translation>이 ISBN으로 새 책(&amp;N)</translation>
    </message>
    <message>
        <source>Searc&amp;h the books</source>
        <translation>도서에서 찾기(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New book with this title</source>
        <translation>이 제목으로 새 책(&amp;N)</translation>
    </message>
    <message>
        <source>Searc&amp;h the readers</source>
        <translation>이용자에서 찾기(&amp;H)</translation>
    </message>
    <message>
        <source>Copy of a &amp;book…</source>
        <translation>도서의 소장본으로(&amp;B)…</translation>
    </message>
    <message>
        <source>New r&amp;eader with this card</source>
        <translation>이 회원증으로 새 이용자(&amp;E)</translation>
    </message>
    <message>
        <source>Unknown number: copy of a &amp;book…</source>
        <translation>모르는 번호: 도서의 소장본으로(&amp;B)…</translation>
    </message>
    <message>
        <source>Unknown number: new r&amp;eader</source>
        <translation>모르는 번호: 새 이용자(&amp;E)</translation>
    </message>
    <message>
        <source>Unknown number: searc&amp;h for it</source>
        <translation>모르는 번호: 찾기(&amp;H)</translation>
    </message>
</context>
<context>
    <name>bookbell::WatchList</name>
    <message>
        <source>Reader who wants to know</source>
        <translation>알림을 바라는 이용자</translation>
    </message>
    <message>
        <source>Scan a card, or type a name</source>
        <translation>회원증을 스캔하거나 이름 입력</translation>
    </message>
    <message>
        <source>Want to know when it is back</source>
        <translation>들어오면 알림</translation>
    </message>
    <message numerus="yes">
        <source>%n reader(s) want to know when it is back</source>
        <translation>
            <numerusform>들어오면 알림 · %n명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) will ring.</source>
        <translation>
            <numerusform>기기 %n대에 알림</numerusform>
        </translation>
    </message>
    <message>
        <source>No device: will not hear of it.</source>
        <translation>알릴 기기가 없어 전해지지 않습니다.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 보기</translation>
    </message>
    <message>
        <source>%1 need not know any more</source>
        <translation>%1에게 더는 알리지 않음</translation>
    </message>
    <message>
        <source>Nobody. Add a reader who does not want to reserve, but to hear once when a copy is back.</source>
        <translation>아직 없습니다. 예약은 하지 않고 책이 들어오면 한 번 알림만 받고 싶은 이용자를 추가하세요.</translation>
    </message>
    <message>
        <source>%1 will hear when it is back</source>
        <translation>들어오면 %1에게 알림</translation>
    </message>
</context>
<context>
    <name>bookbell::WishDates</name>
    <message>
        <source>Not before</source>
        <translation>이날부터</translation>
    </message>
    <message>
        <source>Not needed after</source>
        <translation>이날까지만</translation>
    </message>
</context>
<context>
    <name>bookbell::wording::AnnouncementWording</name>
    <message>
        <source>Rest waits</source>
        <extracomment>state of an announcement: the devices that are left get it later</extracomment>
        <translation>나머지 대기</translation>
    </message>
    <message>
        <source>Sending</source>
        <extracomment>state of an announcement</extracomment>
        <translation>발송 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>state of an announcement</extracomment>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Halted</source>
        <extracomment>state of an announcement: the program halted it by itself</extracomment>
        <translation>자동 정지</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>state of an announcement: staff ended it</extracomment>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>state of an announcement</extracomment>
        <translation>완료</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a state of deliveries; %2: how many are in it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Halted because %1. Look at the reasons below; Resume tries the devices that are left, Stop ends it.</source>
        <extracomment>%1: the reason in words</extracomment>
        <translation>자동으로 정지했습니다: %1. 아래의 이유를 확인하십시오. 계속을 누르면 남은 기기에 보내고, 중단을 누르면 끝냅니다.</translation>
    </message>
    <message numerus="yes">
        <source>Reaches %Ln device(s).</source>
        <translation>
            <numerusform>기기 %Ln대에 보냅니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them get(s) it %1: they have had the day&apos;s announcements.</source>
        <extracomment>%Ln: devices; %1: when they get it</extracomment>
        <translation>
            <numerusform>그중 %Ln대는 하루 공지 한도를 채워 %1에 받습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes out at once.</source>
        <translation>바로 나갑니다.</translation>
    </message>
    <message>
        <source>Goes out %1, when the quiet hours are over.</source>
        <extracomment>%1: when: &quot;08:00&quot;, &quot;tomorrow 08:00&quot;</extracomment>
        <translation>조용한 시간이 끝나는 %1에 나갑니다.</translation>
    </message>
    <message>
        <source>Goes out %1.</source>
        <translation>%1에 나갑니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) show(s) this from %1 on. Until then it can be stopped; afterwards it cannot be taken back.</source>
        <extracomment>%Ln: devices; %1: when: &quot;tomorrow 08:00&quot;</extracomment>
        <translation>
            <numerusform>기기 %Ln대에 %1부터 표시됩니다. 그 전에는 중단할 수 있고, 그 뒤에는 되돌릴 수 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) show(s) this within a few minutes, %1 more from %2 on. It cannot be taken back.</source>
        <extracomment>%Ln: devices that show it now; %1: how many show it later; %2: when</extracomment>
        <translation>
            <numerusform>기기 %Ln대에 몇 분 안에 표시되고, %1대에는 %2부터 표시됩니다. 되돌릴 수 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) show(s) this within a few minutes. It cannot be taken back.</source>
        <translation>
            <numerusform>기기 %Ln대에 몇 분 안에 표시됩니다. 되돌릴 수 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It will not be sent to any of its %Ln device(s). That cannot be taken back.</source>
        <translation>
            <numerusform>기기 %Ln대 어디에도 보내지 않습니다. 되돌릴 수 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that wait(s) will never get it; the %1 that have it keep it. That cannot be taken back.</source>
        <extracomment>%Ln: devices that will never get it; %1: those that have it already</extracomment>
        <translation>
            <numerusform>기다리던 기기 %Ln대는 받지 못하고, 이미 받은 %1대에는 그대로 남습니다. 되돌릴 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages a second</source>
        <extracomment>%1: a number</extracomment>
        <translation>초당 %1건</translation>
    </message>
    <message>
        <source>%1 messages a second · %2 left</source>
        <extracomment>%1: a number; %2: &quot;about 3 min&quot;</extracomment>
        <translation>초당 %1건 · %2 남음</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s</source>
        <extracomment>a duration</extracomment>
        <translation>
            <numerusform>약 %Ln초</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <extracomment>a duration</extracomment>
        <translation>
            <numerusform>약 %Ln분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <extracomment>a duration</extracomment>
        <translation>
            <numerusform>약 %Ln시간</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <extracomment>state of an announcement: it goes out at a time that was set</extracomment>
        <translation>예정</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>state of an announcement that is over; %Ln: devices it could not be sent to</extracomment>
        <translation>
            <numerusform>%Ln건 실패</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a date without its year, as QDate::toString() takes it</extracomment>
        <translation>M월 d일</translation>
    </message>
</context>
<context>
    <name>bookbell::wording::HistoryWording</name>
    <message>
        <source>a former reader</source>
        <extracomment>instead of the name of somebody whom the library does not know any more</extracomment>
        <translation>이전 이용자</translation>
    </message>
    <message>
        <source>%1; the copy waits for %2 now</source>
        <translation>%1, 이제 %2 예약 서가에 보관</translation>
    </message>
    <message>
        <source>%1; %2 waits again, first in the queue</source>
        <extracomment>%1: what was done, %2: a reader</extracomment>
        <translation>%1, %2은(는) 다시 1순위로 대기</translation>
    </message>
    <message>
        <source>Checked in %1 → on the hold shelf for %2</source>
        <extracomment>%1: a barcode, %2: a reader</extracomment>
        <translation>반납 %1 → %2 예약 서가에 보관</translation>
    </message>
    <message>
        <source>Checked in %1 → back to its place</source>
        <extracomment>%1: a barcode</extracomment>
        <translation>반납 %1 → 제자리로</translation>
    </message>
    <message>
        <source>Cleared %1 → on the hold shelf for %2</source>
        <extracomment>%1: a barcode, %2: a reader</extracomment>
        <translation>예약 서가 정리 %1 → %2 예약 서가에 보관</translation>
    </message>
    <message>
        <source>Cleared %1 from the hold shelf → back to its place</source>
        <extracomment>%1: barcodes</extracomment>
        <translation>예약 서가 정리 %1 → 제자리로</translation>
    </message>
    <message>
        <source>Lent %1 to %2</source>
        <extracomment>%1: a barcode, %2: a reader</extracomment>
        <translation>대출 %1 → %2</translation>
    </message>
    <message>
        <source>Reservation of %1 cancelled</source>
        <translation>%1 예약 취소</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;Reservation of Kim Minji cancelled&quot;, %2: the reason</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was told in person</source>
        <translation>%1에게 직접 알림</translation>
    </message>
    <message>
        <source>%1 was told by phone</source>
        <translation>%1에게 전화로 알림</translation>
    </message>
    <message>
        <source>%1 was told by e-mail</source>
        <translation>%1에게 이메일로 알림</translation>
    </message>
    <message>
        <source>Record changed: %1</source>
        <extracomment>%1: names of fields</extracomment>
        <translation>서지 정보 수정: %1</translation>
    </message>
    <message>
        <source>Book added</source>
        <translation>도서 등록</translation>
    </message>
    <message>
        <source>Book added with the copies %1</source>
        <translation>도서 등록, 소장본 %1</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>반납</translation>
    </message>
    <message>
        <source>loan</source>
        <translation>대출</translation>
    </message>
    <message>
        <source>reservation</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>cancellation</source>
        <translation>예약 취소</translation>
    </message>
    <message>
        <source>suspension</source>
        <translation>예약 보류</translation>
    </message>
    <message>
        <source>resumption</source>
        <translation>예약 재개</translation>
    </message>
    <message>
        <source>putting back</source>
        <translation>대기로 되돌림</translation>
    </message>
    <message>
        <source>told another way</source>
        <translation>다른 방법으로 알림</translation>
    </message>
    <message>
        <source>new order</source>
        <translation>순서 변경</translation>
    </message>
    <message>
        <source>reader&apos;s dates</source>
        <translation>희망 날짜</translation>
    </message>
    <message>
        <source>clearing</source>
        <translation>예약 서가 정리</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>기한 만료</translation>
    </message>
    <message>
        <source>wish to know</source>
        <translation>알림 희망</translation>
    </message>
    <message>
        <source>end of a wish</source>
        <translation>알림 희망 취소</translation>
    </message>
    <message>
        <source>new book</source>
        <translation>도서 등록</translation>
    </message>
    <message>
        <source>change</source>
        <translation>서지 정보 수정</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>도서 삭제</translation>
    </message>
    <message>
        <source>new copy</source>
        <translation>소장본 추가</translation>
    </message>
    <message>
        <source>new number</source>
        <translation>등록번호 변경</translation>
    </message>
    <message>
        <source>removal of a copy</source>
        <translation>소장본 제외</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <extracomment>%1: what was taken back, with copies and reader</extracomment>
        <translation>되돌림: %1</translation>
    </message>
    <message>
        <source>Reserved for %1, %2 in the queue</source>
        <extracomment>%1: a reader, %2: &quot;2nd&quot;</extracomment>
        <translation>예약 %1, 대기 %2</translation>
    </message>
    <message>
        <source>Reservation of %1 suspended</source>
        <translation>%1 예약 보류</translation>
    </message>
    <message>
        <source>Reservation of %1 resumed</source>
        <translation>%1 예약 재개</translation>
    </message>
    <message>
        <source>%1 was put back: first in the queue</source>
        <translation>%1 대기로 되돌림, 1순위</translation>
    </message>
    <message>
        <source>%1 was moved: %2 in the queue now</source>
        <extracomment>%1: a reader, %2: &quot;2nd&quot;</extracomment>
        <translation>%1 순서 변경, 이제 %2</translation>
    </message>
    <message>
        <source>Dates of %1&apos;s reservation changed</source>
        <translation>%1 예약의 희망 날짜 변경</translation>
    </message>
    <message>
        <source>Not collected in time by %1</source>
        <translation>%1 찾아갈 기한 지남</translation>
    </message>
    <message>
        <source>%1 does not need it any more: the reader&apos;s own date</source>
        <translation>%1 필요한 날짜 지남(이용자가 정한 날짜)</translation>
    </message>
    <message>
        <source>%1 was reminded to collect it</source>
        <translation>%1에게 찾아갈 기한 알림</translation>
    </message>
    <message>
        <source>%1 was rung again</source>
        <translation>%1에게 다시 알림</translation>
    </message>
    <message>
        <source>%1 wants to know when it is back</source>
        <translation>%1 들어오면 알림 희망</translation>
    </message>
    <message>
        <source>%1 need not know any more</source>
        <translation>%1 알림 희망 취소</translation>
    </message>
    <message>
        <source>Something was changed</source>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>Book deleted with its copies</source>
        <translation>도서와 소장본 삭제</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) added: %1</source>
        <extracomment>%1: barcodes</extracomment>
        <translation>
            <numerusform>소장본 추가: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy %1 became %2</source>
        <extracomment>%1: the barcode that it had, %2: the new one</extracomment>
        <translation>등록번호 변경 %1 → %2</translation>
    </message>
    <message>
        <source>Copy removed: %1</source>
        <extracomment>%1: a barcode</extracomment>
        <translation>소장본 제외: %1</translation>
    </message>
    <message>
        <source>%1 (taken back)</source>
        <extracomment>%1: what was done</extracomment>
        <translation>%1 (되돌림)</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>명령줄</translation>
    </message>
    <message>
        <source>reader&apos;s page</source>
        <translation>이용자 페이지</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who did it</comment>
        <extracomment>%1: a user, %2: a program</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>권차</translation>
    </message>
    <message>
        <source>author</source>
        <translation>저자</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>출판사</translation>
    </message>
    <message>
        <source>year</source>
        <translation>발행 연도</translation>
    </message>
    <message>
        <source>call number</source>
        <translation>청구기호</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>control number</source>
        <translation>제어번호</translation>
    </message>
</context>
<context>
    <name>bookbell::wording::Wording</name>
    <message>
        <source>No alert was sent: notify now, or tell another way</source>
        <translation>알림을 보내지 않음: 지금 알리거나 다른 방법으로 알려 주세요</translation>
    </message>
    <message>
        <source>Unknown number</source>
        <extracomment>result of a scan: neither a copy nor a reader has this number</extracomment>
        <translation>모르는 번호</translation>
    </message>
    <message>
        <source>Not done</source>
        <extracomment>result of a scan: an error kept it from being done</extracomment>
        <translation>처리되지 않음</translation>
    </message>
    <message numerus="yes">
        <source>Accepted on %n device(s)</source>
        <translation>
            <numerusform>기기 %n대에 전달됨</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <extracomment>%1: &quot;Accepted on 2 devices&quot;, %2: seconds</extracomment>
        <translation>%1 · %2초</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1: &quot;Accepted on 2 devices&quot;, %2: time of day</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, not on %n other(s)</source>
        <extracomment>%1: &quot;Accepted on 1 device in 0.2 s&quot;, %n: devices that could not be rung</extracomment>
        <translation>
            <numerusform>%1, 나머지 %n대는 전달 못 함</numerusform>
        </translation>
    </message>
    <message>
        <source>The push service has the alert and hands it to the device.</source>
        <translation>푸시 서비스가 알림을 받았고 기기로 전합니다.</translation>
    </message>
    <message>
        <source>Told by phone</source>
        <translation>전화로 알림</translation>
    </message>
    <message>
        <source>Told by e-mail</source>
        <translation>이메일로 알림</translation>
    </message>
    <message>
        <source>Told in person</source>
        <translation>직접 알림</translation>
    </message>
    <message>
        <source>No reservation, nobody to tell</source>
        <translation>예약 없음</translation>
    </message>
    <message>
        <source>No device to ring: to be told another way</source>
        <translation>알림 기기 없음: 다른 방법으로 알려 주세요</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>발송 대기</translation>
    </message>
    <message>
        <source>It goes out as soon as the sender gets to it.</source>
        <translation>차례가 되면 바로 나갑니다.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>발송 중…</translation>
    </message>
    <message>
        <source>Held back until %1</source>
        <translation>%1까지 보류</translation>
    </message>
    <message>
        <source>Held back until %1: %2</source>
        <extracomment>%1: time, %2: reason</extracomment>
        <translation>%1까지 보류: %2</translation>
    </message>
    <message>
        <source>Trying again at %1</source>
        <translation>%1에 다시 시도</translation>
    </message>
    <message>
        <source>Trying again at %1: %2</source>
        <extracomment>%1: time, %2: reason</extracomment>
        <translation>%1에 다시 시도: %2</translation>
    </message>
    <message>
        <source>The subscription has ended: to be told another way</source>
        <translation>구독 끝남: 다른 방법으로 알려 주세요</translation>
    </message>
    <message>
        <source>Failed: to be told another way</source>
        <translation>실패: 다른 방법으로 알려 주세요</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>실패: %1</translation>
    </message>
    <message>
        <source>Not sent: its reason has ended</source>
        <translation>보내지 않음: 알릴 까닭이 없어졌습니다</translation>
    </message>
    <message>
        <source>Hold shelf</source>
        <extracomment>result of a scan: the copy goes on the hold shelf for a reader</extracomment>
        <translation>보관</translation>
    </message>
    <message>
        <source>Already on the hold shelf</source>
        <extracomment>result of a second scan of the same copy</extracomment>
        <translation>이미 보관 중</translation>
    </message>
    <message>
        <source>Returned · can be borrowed</source>
        <extracomment>result of a scan: the copy goes back to its place</extracomment>
        <translation>반납 · 대출 가능</translation>
    </message>
    <message>
        <source>On loan</source>
        <extracomment>result of a scan: the copy goes home with the reader</extracomment>
        <translation>대출</translation>
    </message>
    <message>
        <source>Waiting, no. %1</source>
        <translation>대기 %1번</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>보류 중</translation>
    </message>
    <message>
        <source>On the hold shelf</source>
        <translation>예약 서가에 보관</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>대출함</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>기한 지남</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation>필요 없어짐</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>내일</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1: &quot;today&quot; or a date; the last day on which a copy is kept</extracomment>
        <translation>%1까지</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time</comment>
        <extracomment>%1: day, %2: time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n분 전</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reader and card</comment>
        <extracomment>a reader&apos;s name and card number; Korean adds the polite 님</extracomment>
        <translation>%1 님 (%2)</translation>
    </message>
    <message>
        <source>At its place</source>
        <translation>제자리에 있음</translation>
    </message>
    <message>
        <source>To be cleared from the shelf</source>
        <translation>서가에서 뺄 책</translation>
    </message>
    <message>
        <source>Its reservation has ended: scan it to see where it goes.</source>
        <translation>예약이 끝났습니다. 스캔하면 어디에 둘지 나옵니다.</translation>
    </message>
    <message>
        <source>%1, over</source>
        <extracomment>%1: the last day on which a copy was kept</extracomment>
        <translation>%1, 지남</translation>
    </message>
    <message>
        <source>%1st</source>
        <extracomment>place in a queue; in Korean all four are the same</extracomment>
        <translation>%1번째</translation>
    </message>
    <message>
        <source>%1nd</source>
        <translation>%1번째</translation>
    </message>
    <message>
        <source>%1rd</source>
        <translation>%1번째</translation>
    </message>
    <message>
        <source>%1th</source>
        <translation>%1번째</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>alert</comment>
        <extracomment>state of an alert: queued</extracomment>
        <translation>대기</translation>
    </message>
    <message>
        <source>Held back</source>
        <extracomment>state of an alert: waits for the end of quiet hours, or for its time</extracomment>
        <translation>보류</translation>
    </message>
    <message>
        <source>Sending</source>
        <extracomment>state of an alert</extracomment>
        <translation>발송 중</translation>
    </message>
    <message>
        <source>Trying again</source>
        <extracomment>state of an alert: it did not get through and is tried again</extracomment>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>state of an alert: the push service has it</extracomment>
        <translation>전달됨</translation>
    </message>
    <message>
        <source>Subscription ended</source>
        <extracomment>state of an alert: the subscription it was for has ended</extracomment>
        <translation>구독 끝남</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>state of an alert</extracomment>
        <translation>실패</translation>
    </message>
    <message>
        <source>Not sent</source>
        <extracomment>state of an alert: its reason ended before it went out</extracomment>
        <translation>보내지 않음</translation>
    </message>
    <message>
        <source>Book ready</source>
        <extracomment>what an alert is about: a reserved book waits on the hold shelf</extracomment>
        <translation>예약 도서 도착</translation>
    </message>
    <message>
        <source>Book available</source>
        <extracomment>what an alert is about: a book that the reader watches can be borrowed</extracomment>
        <translation>책이 돌아옴</translation>
    </message>
    <message>
        <source>Reservation cancelled</source>
        <extracomment>what an alert is about</extracomment>
        <translation>예약 취소</translation>
    </message>
    <message>
        <source>Announcement</source>
        <extracomment>what an alert is about</extracomment>
        <translation>공지</translation>
    </message>
    <message>
        <source>Test alert</source>
        <extracomment>what an alert is about: staff try a device</extracomment>
        <translation>시험 알림</translation>
    </message>
    <message>
        <source>the push service took it</source>
        <extracomment>what an HTTP status means</extracomment>
        <translation>푸시 서비스가 받음</translation>
    </message>
    <message>
        <source>the subscription no longer exists</source>
        <translation>구독이 더는 없음</translation>
    </message>
    <message>
        <source>the library&apos;s key was refused</source>
        <translation>도서관의 키가 거절됨</translation>
    </message>
    <message>
        <source>the message was too large</source>
        <translation>메시지가 너무 큼</translation>
    </message>
    <message>
        <source>too many messages at once</source>
        <translation>한꺼번에 너무 많은 메시지</translation>
    </message>
    <message>
        <source>the push service has trouble</source>
        <translation>푸시 서비스에 문제가 있음</translation>
    </message>
    <message>
        <source>the push service refused it</source>
        <translation>푸시 서비스가 거절함</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>http</comment>
        <extracomment>%1: HTTP status, %2: what it means</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Card expired</source>
        <extracomment>state of a reader&apos;s card; the detail: %1: a date</extracomment>
        <translation>회원증 만료</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>expired</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Can be rung</source>
        <extracomment>state of a device: alerts reach it</extracomment>
        <translation>알림 가능</translation>
    </message>
    <message>
        <source>The push service no longer knows it. The reader has to subscribe again.</source>
        <translation>푸시 서비스에 더 이상 없습니다. 이용자가 다시 구독해야 합니다.</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <extracomment>state of a device: the reader has left</extracomment>
        <translation>구독 취소</translation>
    </message>
    <message>
        <source>No import brings it back; the reader may subscribe again.</source>
        <translation>가져오기로는 되살아나지 않습니다. 이용자는 다시 구독할 수 있습니다.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <extracomment>state of a device: by staff</extracomment>
        <translation>차단됨</translation>
    </message>
    <message>
        <source>By staff: neither an import nor the reader&apos;s page brings it back.</source>
        <translation>직원이 차단했습니다. 가져오기나 이용자 페이지로 되살아나지 않습니다.</translation>
    </message>
    <message>
        <source>Wrong key</source>
        <extracomment>state of a device: it was made with another VAPID key</extracomment>
        <translation>키가 다름</translation>
    </message>
    <message>
        <source>It was made with another VAPID key than the one recorded for it.</source>
        <translation>기록된 것과 다른 VAPID 키로 만들어졌습니다.</translation>
    </message>
    <message>
        <source>Browser with %1</source>
        <extracomment>a device of which only the push service is known; %1: &quot;Google&quot;</extracomment>
        <translation>%1 브라우저</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>The library&apos;s</source>
        <translation>도서관 언어</translation>
    </message>
    <message>
        <source>Card blocked</source>
        <extracomment>state of a reader: may neither reserve nor borrow</extracomment>
        <translation>이용 정지</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>반납</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Reservation suspended</source>
        <translation>예약 보류</translation>
    </message>
    <message>
        <source>Reservation resumed</source>
        <translation>예약 다시 시작</translation>
    </message>
    <message>
        <source>Put back into the queue</source>
        <translation>대기로 되돌림</translation>
    </message>
    <message>
        <source>Reader told</source>
        <translation>이용자에게 알림</translation>
    </message>
    <message>
        <source>Rung again</source>
        <translation>다시 알림</translation>
    </message>
    <message>
        <source>Queue reordered</source>
        <translation>대기 순서 바꿈</translation>
    </message>
    <message>
        <source>Cleared from the shelf</source>
        <translation>예약 서가에서 뺌</translation>
    </message>
    <message>
        <source>Watch set for a reader</source>
        <translation>돌아오면 알리기 설정</translation>
    </message>
    <message>
        <source>Watch ended for a reader</source>
        <translation>돌아오면 알리기 해제</translation>
    </message>
    <message>
        <source>Book added</source>
        <translation>도서 추가</translation>
    </message>
    <message>
        <source>Book changed</source>
        <translation>도서 수정</translation>
    </message>
    <message>
        <source>Book removed</source>
        <translation>도서 삭제</translation>
    </message>
    <message>
        <source>Copy added</source>
        <translation>소장본 추가</translation>
    </message>
    <message>
        <source>Copy changed</source>
        <translation>소장본 수정</translation>
    </message>
    <message>
        <source>Copy removed</source>
        <translation>소장본 삭제</translation>
    </message>
    <message>
        <source>Reader added</source>
        <translation>이용자 추가</translation>
    </message>
    <message>
        <source>Reader changed</source>
        <translation>이용자 수정</translation>
    </message>
    <message>
        <source>Reader removed</source>
        <translation>이용자 삭제</translation>
    </message>
    <message>
        <source>List added</source>
        <translation>구독 목록 추가</translation>
    </message>
    <message>
        <source>List changed</source>
        <translation>구독 목록 수정</translation>
    </message>
    <message>
        <source>List removed</source>
        <translation>구독 목록 삭제</translation>
    </message>
    <message>
        <source>Devices put on a list</source>
        <translation>기기를 목록에 넣음</translation>
    </message>
    <message>
        <source>Devices taken from a list</source>
        <translation>기기를 목록에서 뺌</translation>
    </message>
    <message>
        <source>Devices moved to a list</source>
        <translation>기기를 다른 목록으로 옮김</translation>
    </message>
    <message>
        <source>Devices blocked</source>
        <translation>기기 차단</translation>
    </message>
    <message>
        <source>Devices allowed again</source>
        <translation>기기 차단 해제</translation>
    </message>
    <message>
        <source>Subscriptions ended</source>
        <translation>알림 구독 종료</translation>
    </message>
    <message>
        <source>Device tied to a card</source>
        <translation>기기를 회원증에 연결</translation>
    </message>
    <message>
        <source>Code for a device made</source>
        <translation>기기 연결 코드 발급</translation>
    </message>
    <message>
        <source>Test alert sent</source>
        <translation>시험 알림 보냄</translation>
    </message>
    <message>
        <source>Announcement tried</source>
        <translation>공지 시험</translation>
    </message>
    <message>
        <source>Announcement sent</source>
        <translation>공지 보냄</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>설정 변경</translation>
    </message>
    <message>
        <source>Picked up</source>
        <extracomment>result of a scan: the reader fetches a reserved copy</extracomment>
        <translation>예약 도서 수령</translation>
    </message>
    <message>
        <source>Can be borrowed</source>
        <extracomment>result of a scan of a copy that nobody had and nobody waits for</extracomment>
        <translation>대출 가능</translation>
    </message>
    <message>
        <source>Reserved · %1 in the queue</source>
        <extracomment>result of a scan; %1: &quot;2nd&quot;, the place in the queue</extracomment>
        <translation>예약 · 대기 %1</translation>
    </message>
    <message>
        <source>Waits for another reader</source>
        <extracomment>result of a scan: the copy may not go to the reader at the desk</extracomment>
        <translation>다른 이용자를 위한 책</translation>
    </message>
    <message>
        <source>Pick-up reminder</source>
        <extracomment>what an alert is about: the last day to collect a book comes near</extracomment>
        <translation>보관 기한 알림</translation>
    </message>
    <message>
        <source>Reservation expired</source>
        <extracomment>what an alert is about: a book was not collected in time</extracomment>
        <translation>예약 기한 지남</translation>
    </message>
    <message>
        <source>Dates of a reservation changed</source>
        <translation>예약 날짜 바꿈</translation>
    </message>
    <message>
        <source>Announcement paused</source>
        <translation>공지 일시 정지</translation>
    </message>
    <message>
        <source>Announcement resumed</source>
        <translation>공지 다시 시작</translation>
    </message>
    <message>
        <source>Announcement stopped</source>
        <translation>공지 중지</translation>
    </message>
    <message>
        <source>VAPID key added</source>
        <translation>VAPID 키 추가</translation>
    </message>
    <message>
        <source>Not collected in time</source>
        <translation>기한 안에 찾아가지 않음</translation>
    </message>
    <message>
        <source>Reservation no longer needed</source>
        <translation>예약이 더 필요하지 않음</translation>
    </message>
    <message>
        <source>Reservation resumed by its date</source>
        <translation>정한 날이 되어 예약 재개</translation>
    </message>
    <message>
        <source>Reader reminded</source>
        <translation>보관 기한을 다시 알림</translation>
    </message>
    <message>
        <source>Held back: %1</source>
        <extracomment>%1: why</extracomment>
        <translation>보류: %1</translation>
    </message>
    <message>
        <source>Library restored from a backup</source>
        <translation>도서관을 백업에서 복원함</translation>
    </message>
    <message>
        <source>Held alerts sent</source>
        <translation>보류된 알림을 보냄</translation>
    </message>
    <message>
        <source>Held alerts dropped</source>
        <translation>보류된 알림을 버림</translation>
    </message>
    <message>
        <source>No alert was held</source>
        <extracomment>what was done about the alerts that a restore had held</extracomment>
        <translation>보류된 알림 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>알림 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>되돌림 – %1</translation>
    </message>
    <message>
        <source>%1 had been told already and now gets a correction.</source>
        <extracomment>after an act was taken back; %1: a reader</extracomment>
        <translation>%1 님에게 이미 알렸으므로 정정 알림을 보냅니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reader(s) had been told already and now get a correction.</source>
        <translation>
            <numerusform>이용자 %Ln명에게 이미 알렸으므로 정정 알림을 보냅니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not back after all</source>
        <extracomment>what an alert is about: a watched book that was said to be back is not</extracomment>
        <translation>돌아오지 않음(정정)</translation>
    </message>
    <message>
        <source>%1 had been told already, and no device of theirs can be rung: tell them that it was a mistake.</source>
        <extracomment>after an act was taken back; %1: a reader</extracomment>
        <translation>%1 님에게 이미 알렸는데 알림을 보낼 수 있는 기기가 없습니다. 잘못된 안내였다고 직접 알려 주세요.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reader(s) had been told already, and no device of theirs can be rung: tell them that it was a mistake.</source>
        <translation>
            <numerusform>이용자 %Ln명에게 이미 알렸는데 알림을 보낼 수 있는 기기가 없습니다. 잘못된 안내였다고 직접 알려 주세요.</numerusform>
        </translation>
    </message>
</context>
</TS>
