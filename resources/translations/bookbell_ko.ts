<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
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
        <translation>%1은(는) Bookbell 도서관이 아닙니다. 맞는 파일을 고르세요. 이 파일은 그대로 두었습니다.</translation>
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
        <translation>이 버전의 Bookbell은 도서관을 파일에만 저장하므로 %1을(를) 열 수 없습니다. 파일 경로를 지정하세요.</translation>
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
        <source>%1 is no date or time: write it like 2026-11-25 or 2026-11-25T18:00.</source>
        <translation>%1은(는) 날짜나 시각이 아닙니다. 2026-11-25 또는 2026-11-25T18:00처럼 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is no ISBN, its check digit is wrong: type the number on the back of the book again.</source>
        <translation>%1은(는) ISBN이 아닙니다(검사 숫자가 틀림). 책 뒷면의 번호를 다시 입력하세요.</translation>
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
        <translation>예약 %1이(가) 없습니다. 예약 목록에서 찾아보세요.</translation>
    </message>
    <message>
        <source>There is no list named %1: check the name, or make the list by importing into it.</source>
        <translation>%1이라는 구독 목록이 없습니다. 이름을 확인하거나, 가져오기로 목록을 만드세요.</translation>
    </message>
    <message>
        <source>There is no announcement %1: see &quot;bookbell announcements&quot;.</source>
        <translation>공지 %1이(가) 없습니다. &quot;bookbell announcements&quot;를 보세요.</translation>
    </message>
    <message>
        <source>There is no delivery %1.</source>
        <translation>발송 %1이(가) 없습니다.</translation>
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
        <translation>%1이(가) 비어 있습니다. 채워 주세요.</translation>
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
        <translation>예약 %1은(는) 끝난 예약이라 바꿀 수 없습니다. 새로 예약하세요.</translation>
    </message>
    <message>
        <source>The reservation %1 is not waiting, so this cannot be done: only a waiting one can be suspended.</source>
        <translation>예약 %1은(는) 대기 중이 아닙니다. 대기 중인 예약만 보류할 수 있습니다.</translation>
    </message>
    <message>
        <source>The reservation %1 is not ready, so there is no copy to put back.</source>
        <translation>예약 %1은(는) 보관 중이 아니어서 되돌릴 소장본이 없습니다.</translation>
    </message>
    <message>
        <source>The reservation %1 is not suspended, so there is nothing to resume.</source>
        <translation>예약 %1은(는) 보류 중이 아니어서 다시 시작할 것이 없습니다.</translation>
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
        <source>There is nothing left to undo.</source>
        <translation>더 되돌릴 것이 없습니다.</translation>
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
        <translation>%1은(는) 알려진 푸시 서비스가 아닙니다. 믿을 수 있다면 설정 push.trusted-origins에 추가하세요.</translation>
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
        <translation>%1은(는) 푸시 서비스가 받는 연락처가 아닙니다. mailto:name@library.example 또는 공개된 https://… 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is no topic: use at most 32 of the characters A-Z a-z 0-9 - _.</source>
        <translation>%1은(는) 토픽이 아닙니다. A-Z a-z 0-9 - _ 가운데 32자까지 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is no urgency: write very-low, low, normal or high.</source>
        <translation>%1은(는) 긴급도가 아닙니다. very-low, low, normal, high 가운데 하나를 쓰세요.</translation>
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
        <translation>%1은(는) 웹 주소가 아닙니다. https://library.example/news처럼 전체를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is too long: shorten it.</source>
        <translation>%1이(가) 너무 깁니다. 줄여 주세요.</translation>
    </message>
    <message>
        <source>The announcement %1 has ended, so nothing can be changed about it any more.</source>
        <translation>공지 %1은(는) 끝나서 더 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>The list %1 has no subscriptions that work: there is nobody to send to.</source>
        <translation>구독 목록 %1에 받을 수 있는 구독이 없습니다. 보낼 사람이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is no CSV table: save it again as &quot;CSV (UTF-8)&quot; with a header line.</source>
        <translation>%1은(는) CSV 표가 아닙니다. 머리글 행을 넣어 &quot;CSV(UTF-8)&quot;로 다시 저장하세요.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: export it again from where it came.</source>
        <translation>%1은(는) 올바른 JSON이 아닙니다. 원래 프로그램에서 다시 내보내세요.</translation>
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
        <translation>푸시 구독이 아닙니다(%1이(가) 없거나 틀림).</translation>
    </message>
    <message>
        <source>%1 is a spreadsheet: open it and save it as &quot;CSV (UTF-8)&quot; first.</source>
        <translation>%1은(는) 스프레드시트입니다. 열어서 &quot;CSV(UTF-8)&quot;로 먼저 저장하세요.</translation>
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
        <translation>이 구독을 만든 VAPID 키 %1이(가) 도서관에 없습니다. 그 키를 먼저 가져오세요(&quot;bookbell vapid import&quot;).</translation>
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
        <translation>%1에 진행 중인 예약이나 제자리에 없는 복본이 있습니다. 먼저 예약을 취소하고 복본을 반납 처리하세요.</translation>
    </message>
    <message>
        <source>The copy %1 is on loan or waits on the hold shelf: check it in or put its reservation back first.</source>
        <translation>복본 %1은(는) 대출 중이거나 예약 서가에 있습니다. 먼저 반납 처리하거나 예약을 대기로 되돌리세요.</translation>
    </message>
    <message>
        <source>The reader with card %1 has open reservations or books on loan: end these first.</source>
        <translation>회원증 %1 이용자에게 진행 중인 예약이나 대출이 있습니다. 먼저 그것을 마치세요.</translation>
    </message>
    <message>
        <source>An announcement is still going out to the list %1: stop it or wait for its end first.</source>
        <translation>목록 %1(으)로 보내는 공지가 아직 진행 중입니다. 먼저 공지를 중지하거나 끝날 때까지 기다리세요.</translation>
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
        <source>Barcodes you scan now go on loan to %1.</source>
        <translation>이제 스캔하는 책은 %1에게 대출됩니다.</translation>
    </message>
    <message>
        <source>Stop lending</source>
        <translation>대출 끝내기</translation>
    </message>
    <message>
        <source>On loan to %1: %2</source>
        <translation>%1 님에게 대출: %2</translation>
    </message>
    <message>
        <source>This copy waits for another reader (card %1). Put it on the hold shelf, or lend it all the same: that reader then stands first in the queue.</source>
        <translation>이 책은 다른 이용자(회원증 %1)를 기다립니다. 예약 서가에 두거나 그래도 대출하세요. 대출하면 그 이용자가 대기 1번이 됩니다.</translation>
    </message>
    <message>
        <source>Lend it all the same</source>
        <translation>그래도 대출</translation>
    </message>
    <message>
        <source>No copy and no reader has the number %1. Scan it once more; if it is new, add it to its book or reader first.</source>
        <translation>%1 번호의 책도 이용자도 없습니다. 다시 스캔해 보시고, 새것이면 도서나 이용자를 먼저 등록하세요.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>되돌렸습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>bookbell::EmptyPage</name>
    <message>
        <source>Go to the desk</source>
        <translation>창구로 가기</translation>
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
</context>
<context>
    <name>bookbell::InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
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
        <source>Books</source>
        <translation>도서</translation>
    </message>
    <message>
        <source>The library&apos;s books and their copies will stand here.</source>
        <translation>도서관의 도서와 소장본이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Until then a table of books comes in with: bookbell import books FILE.csv</source>
        <translation>그때까지는 다음 명령으로 도서 표를 가져옵니다: bookbell import books 파일.csv</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Every queue and the hold shelf will stand here.</source>
        <translation>모든 예약 대기와 예약 서가가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Until then a book is reserved with: bookbell reserve --book ISBN --reader CARD. A reader&apos;s reservations appear when you scan the card at the desk.</source>
        <translation>그때까지는 다음 명령으로 예약합니다: bookbell reserve --book ISBN --reader 회원증번호. 창구에서 회원증을 스캔하면 그 이용자의 예약이 나옵니다.</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>이용자·구독</translation>
    </message>
    <message>
        <source>Readers, their devices and the lists they are on will stand here.</source>
        <translation>이용자와 알림 기기, 구독 목록이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Until then they come in with: bookbell import readers FILE.csv. A reader&apos;s devices are connected at the desk, with their card.</source>
        <translation>그때까지는 다음 명령으로 가져옵니다: bookbell import readers 파일.csv. 기기는 창구에서 회원증으로 연결합니다.</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>공지</translation>
    </message>
    <message>
        <source>What you write to all subscribers of a list will stand here, with its progress.</source>
        <translation>구독 목록 전체에 보내는 공지와 진행 상황이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Until then it is sent with: bookbell announce --list NAME --title T --body B</source>
        <translation>그때까지는 다음 명령으로 보냅니다: bookbell announce --list 목록 --title 제목 --body 내용</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>발송</translation>
    </message>
    <message>
        <source>Every alert and what became of it will stand here.</source>
        <translation>모든 알림과 그 결과가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Until then: bookbell deliveries. What was done today stands at the desk.</source>
        <translation>그때까지는 bookbell deliveries 명령으로 봅니다. 오늘 처리한 것은 창구에 있습니다.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>The library&apos;s rules and its push services will stand here.</source>
        <translation>도서관 규칙과 푸시 서비스 설정이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Until then: bookbell settings list, and bookbell settings set KEY VALUE</source>
        <translation>그때까지는 bookbell settings list, bookbell settings set 키 값 명령을 씁니다.</translation>
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
        <translation>되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Lend to this reader</source>
        <translation>이 이용자에게 대출(&amp;L)</translation>
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
    <name>bookbell::Rail</name>
    <message>
        <source>Pages</source>
        <translation>화면</translation>
    </message>
</context>
<context>
    <name>bookbell::ReaderCardView</name>
    <message>
        <source>Lend to this reader (F4)</source>
        <translation>이 이용자에게 대출 (F4)</translation>
    </message>
    <message>
        <source>Connect a device</source>
        <translation>기기 연결</translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>시험 알림</translation>
    </message>
    <message>
        <source>While this is on, every barcode you scan goes on loan to this reader</source>
        <translation>켜져 있는 동안 스캔하는 책은 모두 이 이용자에게 대출됩니다</translation>
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
        <source>What you scan is listed here.</source>
        <translation>스캔한 것이 여기에 쌓입니다.</translation>
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
</context>
<context>
    <name>bookbell::ScanField</name>
    <message>
        <source>Scan a barcode or a reader&apos;s card</source>
        <translation>바코드 또는 회원증을 스캔하세요</translation>
    </message>
    <message>
        <source>Barcode or card number</source>
        <translation>등록번호 또는 회원증 번호</translation>
    </message>
    <message>
        <source>Scan or type a number and press Enter</source>
        <translation>번호를 스캔하거나 입력하고 Enter를 누르세요</translation>
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
        <translation>%1을(를) 브라우저에서 엽니다</translation>
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
        <translation>%1이(가) 알림을 받고 있습니다</translation>
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
        <source>Accepted so far</source>
        <translation>지금까지 전달됨</translation>
    </message>
    <message>
        <source>Push services have taken these alerts</source>
        <translation>푸시 서비스가 받은 알림</translation>
    </message>
    <message>
        <source>Failed so far</source>
        <translation>지금까지 실패</translation>
    </message>
    <message>
        <source>Alerts that could not be handed over</source>
        <translation>전달하지 못한 알림</translation>
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
</context>
</TS>
