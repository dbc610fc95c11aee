// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/vapidimport.h"
#include "tests/support/verifyresult.h"
#include "vectors.h"

#include <QStringEncoder>
#include <QTest>

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

// The key ua_private of RFC 8291 in the forms that `openssl` writes.
constexpr char sec1[] = R"(-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIKtXV6cN1KU+VTprv3H/7+oodOwHprN548SPiVoC3DPeoAoGCCqGSM49
AwEHoUQDQgAEJXGyvs3942BVGq8e0PTNNmwRzr5VX4m8t7GGpTM5FzFo7OLr4BhZ
e9MEebhuPI+OztV3ylkYfpJGmQ22ggCLDg==
-----END EC PRIVATE KEY-----
)";

constexpr char sec1WithoutPublic[] = R"(-----BEGIN EC PRIVATE KEY-----
MDECAQEEIKtXV6cN1KU+VTprv3H/7+oodOwHprN548SPiVoC3DPeoAoGCCqGSM49
AwEH
-----END EC PRIVATE KEY-----
)";

constexpr char sec1WithAnothersPublic[] = R"(-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIKtXV6cN1KU+VTprv3H/7+oodOwHprN548SPiVoC3DPeoAoGCCqGSM49
AwEHoUQDQgAE/jP0qw3qcZFNtVgj9ztUlI9BMG2SBzLbuaWaUyhkgiAOWXp7e8Jg
uhwieZhYCZLpOXMALzASooro8Gu7eOXsDw==
-----END EC PRIVATE KEY-----
)";

constexpr char pkcs8[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgq1dXpw3UpT5VOmu/
cf/v6ih07Aems3njxI+JWgLcM96hRANCAAQlcbK+zf3jYFUarx7Q9M02bBHOvlVf
iby3sYalMzkXMWjs4uvgGFl70wR5uG48j47O1XfKWRh+kkaZDbaCAIsO
-----END PRIVATE KEY-----
)";

constexpr char sec1Compressed[] = R"(-----BEGIN EC PRIVATE KEY-----
MFcCAQEEIKtXV6cN1KU+VTprv3H/7+oodOwHprN548SPiVoC3DPeoAoGCCqGSM49
AwEHoSQDIgACJXGyvs3942BVGq8e0PTNNmwRzr5VX4m8t7GGpTM5FzE=
-----END EC PRIVATE KEY-----
)";

constexpr char encryptedPkcs8[] = R"(-----BEGIN ENCRYPTED PRIVATE KEY-----
MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjIgK9kivwO/AICCAAw
DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEENg6hNXZOseBG6rGj6zdzYsEgZCY
dECFEyhDbcQzrJKKlVBAantEulodbbl+T4RceaVgSGOvBdtCE/sn0zyFv48RLjcW
KEns3K0TfuybHeQxZ8DM82XKx847TvxBluyuCeiveO8lHKO7kRLU/2Cy6DvTToXu
MrgzacYDIeaXOebpXO809ZksCpaiSgLSv6j2rm6udV8yyUKV77nelGf/PztDlmU=
-----END ENCRYPTED PRIVATE KEY-----
)";

constexpr char encryptedSec1[] = R"(-----BEGIN EC PRIVATE KEY-----
Proc-Type: 4,ENCRYPTED
DEK-Info: AES-128-CBC,96BF3A3AEC1B8A96C96124D1078B68EC

2nn2aQ6DSOSxqVC/Fh9IsrX9SRCYS+x9qi0aNenyOjmDANPVg6Y//Dt0pdIJpZVN
3PLM8WGSB5aj2SXEoGDidtma9Ohzb4jvjJ4TY7rQqE0LifWLmeYRt5H5bk6h5h1U
W+awqN76lOPCHfJ4HG4ofIi4ASRikILzpF3ZOwCjyNY=
-----END EC PRIVATE KEY-----
)";

constexpr char otherCurve[] = R"(-----BEGIN EC PRIVATE KEY-----
MIGkAgEBBDCylY4N310ip2juIds0A0OaoKTOs+7j6hoSRWvmz8E0bPXIjR7+oMLi
L87iF03vMmygBwYFK4EEACKhZANiAARyXxaKFzIPMRqW6rVGfJcSvQ/I6VTBjGGK
lgWPCm8xCAWHSWkiCIgXoiSeiSG9iVB0FUocd1wZ1Sp7TJcvmv0WNB8KB60rMVVB
dK/1fRgciDUi2BrIQhOkFGKLuTwN8ts=
-----END EC PRIVATE KEY-----
)";

constexpr char publicOnly[] = R"(-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEJXGyvs3942BVGq8e0PTNNmwRzr5V
X4m8t7GGpTM5FzFo7OLr4BhZe9MEebhuPI+OztV3ylkYfpJGmQ22ggCLDg==
-----END PUBLIC KEY-----
)";

const QByteArray publicKey(vectors::uaPublic);
const QByteArray privateKey(vectors::uaPrivate);

} // namespace

class TestVapidImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        const QByteArray plainPublic = vectors::bytes(publicKey).toBase64();
        const QByteArray plainPrivate = vectors::bytes(privateKey).toBase64();
        const QByteArray webPush = "\n=======================================\n\nPublic Key:\n"
            + publicKey + "\n\nPrivate Key:\n" + privateKey
            + "\n\n=======================================\n";
        const QByteArray json =
            "{\"publicKey\":\"" + publicKey + "\",\"privateKey\":\"" + privateKey + "\"}\n";
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("PKCS 8") << QByteArray(pkcs8);
        QTest::newRow("SEC 1") << QByteArray(sec1);
        QTest::newRow("SEC 1 without public key") << QByteArray(sec1WithoutPublic);
        QTest::newRow("SEC 1, compressed point") << QByteArray(sec1Compressed);
        QTest::newRow("PEM with parameters in front")
            << QByteArray("-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n"
                          "-----END EC PARAMETERS-----\n")
                + sec1;
        QTest::newRow("PEM, public key first") << QByteArray(publicOnly) + pkcs8;
        QTest::newRow("PEM with CRLF") << QByteArray(pkcs8).replace("\n", "\r\n");
        QTest::newRow("web-push, text") << webPush;
        QTest::newRow("web-push, json") << json;
        QTest::newRow("json with escaped slashes") << "{\"privateKey\":\""
                + QByteArray(plainPrivate).replace("/", "\\/") + "\", \"publicKey\":\""
                + QByteArray(plainPublic).replace("/", "\\/") + "\"}";
        QTest::newRow("environment")
            << "VAPID_PUBLIC_KEY=" + publicKey + "\nVAPID_PRIVATE_KEY=\"" + privateKey + "\"\n";
        QTest::newRow("php") << "['publicKey' => '" + publicKey + "', 'privateKey' => '"
                + privateKey + "']";
        // web-push-php: var_dump(VAPID::createVapidKeys())
        QTest::newRow("web-push-php, var_dump")
            << "array(2) {\n  [\"publicKey\"]=>\n  string(87) \"" + publicKey
                + "\"\n  [\"privateKey\"]=>\n  string(43) \"" + privateKey + "\"\n}\n";
        // The recipe of its manual: openssl, tail, base64, tr; `base64` breaks after 76 characters.
        QTest::newRow("web-push-php, shell")
            << QByteArray(publicKey).insert(76, '\n') + '\n' + privateKey + '\n';
        QTest::newRow("web-push-php, shell, CRLF")
            << QByteArray(publicKey).insert(76, "\r\n") + "\r\n" + privateKey + "\r\n";
        // webpush-go: fmt.Println(webpush.GenerateVAPIDKeys()): the private key comes first.
        QTest::newRow("webpush-go, printed") << privateKey + ' ' + publicKey + " <nil>\n";
        // py-vapid: `vapid --gen` writes private_key.pem (PKCS 8); from_string() takes its base64.
        const QByteArray der =
            QByteArray::fromBase64(QByteArray(pkcs8)
                                       .replace("-----BEGIN PRIVATE KEY-----\n", "")
                                       .replace("-----END PRIVATE KEY-----\n", ""));
        QTest::newRow("py-vapid, DER in base64url") << toBase64Url(der);
        QTest::newRow("py-vapid, DER in base64, broken")
            << der.toBase64().insert(128, '\n').insert(64, '\n') + '\n';
        QTest::newRow("py-vapid, in an environment")
            << "VAPID_PRIVATE_KEY=" + toBase64Url(der) + "\nVAPID_PUBLIC_KEY=" + publicKey + '\n';
        QTest::newRow("py-vapid, application server key and raw private")
            << "Application Server Key = " + publicKey + "\n\n\n" + privateKey + '\n';
        QTest::newRow("DER, PKCS 8") << der;
        QTest::newRow("DER, SEC 1")
            << QByteArray::fromBase64(QByteArray(sec1)
                                          .replace("-----BEGIN EC PRIVATE KEY-----\n", "")
                                          .replace("-----END EC PRIVATE KEY-----\n", ""));
        // Web Crypto's exportKey("jwk"), alone and as a pair.
        const QByteArray point = vectors::bytes(publicKey);
        const QByteArray coordinates = "\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
            + toBase64Url(point.mid(1, 32)) + "\",\"y\":\"" + toBase64Url(point.mid(33)) + '"';
        const QByteArray jwk = '{' + coordinates + ",\"d\":\"" + privateKey
            + "\",\"ext\":true,\"key_ops\":[\"sign\"]}";
        QTest::newRow("JSON Web Key") << jwk;
        QTest::newRow("JSON Web Keys, a pair")
            << "{\"publicKey\":{" + coordinates + "},\"privateKey\":" + jwk + '}';
        QTest::newRow("two lines") << publicKey + '\n' + privateKey;
        QTest::newRow("two lines, private first, CRLF") << privateKey + "\r\n" + publicKey + "\r\n";
        QTest::newRow("comma") << publicKey + ',' + privateKey;
        QTest::newRow("base64, padded") << plainPublic + '\n' + plainPrivate;
        QTest::newRow("written twice") << webPush + json;
        QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + webPush;
        QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        const QByteArray powerShell = utf16(QString::fromLatin1(webPush));
        QTest::newRow("UTF-16 of PowerShell") << powerShell;
    }

    void reads()
    {
        QFETCH(QByteArray, file);
        VERIFY_RESULT(key, parseVapidKey(file));
        QCOMPARE(toBase64Url(key->privateKey().toByteArray()), privateKey);
        QVERIFY(key->publicKey() == vectors::array<65>(publicKey));
    }

    /// webpush-go and others drop leading zeros.
    void shortPrivateKey()
    {
        const QByteArray scalar = QByteArray(31, '\x55');
        const auto expected = P256Key::fromPrivate(SecretBytes::fromByteArray(scalar)).value();
        const QByteArray point(reinterpret_cast<const char *>(expected.publicKey().data()), 65);
        VERIFY_RESULT(key, parseVapidKey(toBase64Url(point) + '\n' + toBase64Url(scalar)));
        QVERIFY(*key == expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("detail");
        const QString mismatch = u"another private key"_s;
        const QString noPrivate = u"no private key"_s;
        const QString noPublic = u"no public key"_s;
        QTest::newRow("empty") << QByteArray() << noPublic;
        QTest::newRow("a letter") << QByteArray("Dear library, here is your key.") << noPublic;
        QTest::newRow("zeros") << QByteArray(1000, '\0') << noPublic;
        QTest::newRow("too large") << QByteArray(70000, 'A') << u"too large"_s;
        QTest::newRow("public only") << publicKey << noPrivate;
        QTest::newRow("private only") << privateKey << noPublic;
        QTest::newRow("private of zeros") << publicKey + '\n' + QByteArray(43, 'A') << noPrivate;
        QTest::newRow("pair that is none") << vectors::asPublic + ('\n' + privateKey) << mismatch;
        QTest::newRow("two pairs")
            << publicKey + '\n' + privateKey + '\n' + vectors::asPublic + '\n' + vectors::asPrivate
            << u"several"_s;
        QTest::newRow("SEC 1 with another's public key")
            << QByteArray(sec1WithAnothersPublic) << u"private key"_s;
        QTest::newRow("DER of another curve in base64")
            << QByteArray(otherCurve)
                   .replace("-----BEGIN EC PRIVATE KEY-----\n", "")
                   .replace("-----END EC PRIVATE KEY-----\n", "")
            << u"P-256"_s;
        QTest::newRow("DER that is cut")
            << QByteArray::fromBase64(QByteArray(sec1).split('\n').at(1)).append(100, '\0')
            << u"private key"_s;
        const auto jwk = [](const QByteArray &curve, const QByteArray &scalar) -> QByteArray {
            return "{\"kty\":\"EC\",\"crv\":\"" + curve + "\",\"x\":\"AA\",\"y\":\"AA\",\"d\":\""
                + scalar + "\"}";
        };
        QTest::newRow("JSON Web Key of another curve") << jwk("P-384", privateKey) << u"P-256"_s;
        QTest::newRow("JSON Web Key with another's public key")
            << jwk("P-256", privateKey) << u"another private key"_s;
        QTest::newRow("JSON Web Key of nought") << jwk("P-256", "AA") << noPrivate;
        QTest::newRow("P-384") << QByteArray(otherCurve) << u"P-256"_s;
        QTest::newRow("encrypted PKCS 8") << QByteArray(encryptedPkcs8) << u"password"_s;
        QTest::newRow("encrypted SEC 1") << QByteArray(encryptedSec1) << u"password"_s;
        QTest::newRow("PEM of a public key") << QByteArray(publicOnly) << u"private key"_s;
        QTest::newRow("PEM cut") << QByteArray(pkcs8).first(120) << u"private key"_s;
        QTest::newRow("PEM with nonsense")
            << QByteArray("-----BEGIN PRIVATE KEY-----\n????\n-----END PRIVATE KEY-----\n")
            << u"private key"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, detail);
        const auto key = parseVapidKey(file);
        QVERIFY(!key.has_value());
        QCOMPARE(key.error().code, ErrorCode::InvalidKey);
        QVERIFY2(key.error().detail.contains(detail), qPrintable(key.error().detail));
    }
};

QTEST_APPLESS_MAIN(TestVapidImport)
#include "tst_vapidimport.moc"
