package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.fault.BadInputException;
import footnote.web.access.Limits;
import footnote.web.access.TlsFiles;
import footnote.web.access.WebSettings;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that speaks TLS by itself. */
final class TlsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"RSA, SHA256withRSA", "EC, SHA256withECDSA"})
    void answersOverTls(String algorithm, String signature) throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        TlsFiles files = new TlsFiles(
                pem("certificate.pem", certificate(keys, signature)),
                pem("key.pem", new JcaPKCS8Generator(keys.getPrivate(), null)));
        try (TestServer server =
                        TestServer.with(settings(files), Samples.assistant(Duration.ZERO), Samples.collection());
                HttpClient client =
                        HttpClient.newBuilder().sslContext(trusting(files)).build()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:%d/api/ask".formatted(server.port())))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"question\": \"How many?\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(200, response.statusCode(), response.body());
            String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
            assertTrue(cookie.contains("Secure"), cookie);
        }
    }

    @Test
    void takesKeysInTheirOlderForm() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Path certificate = pem("certificate.pem", certificate(keys, "SHA256withRSA"));
        TlsFiles files = new TlsFiles(certificate, pem("key.pem", keys.getPrivate()));
        assertTrue(Files.readString(files.key()).contains("BEGIN RSA PRIVATE KEY"));
        assertTrue(files.validUntil().isAfter(Instant.now().plus(Duration.ofMinutes(50))));
        TestServer.with(settings(files), Samples.assistant(Duration.ZERO), Samples.collection())
                .close();
    }

    @Test
    void refusesFilesThatAreNotWhatTheyShouldBe() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        KeyPair others = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Path certificate = pem("certificate.pem", certificate(keys, "SHA256withRSA"));
        Path key = pem("key.pem", keys.getPrivate());
        Path other = pem("other.pem", others.getPrivate());
        Path locked = folder.resolve("locked.pem");
        try (JcaPEMWriter writer = new JcaPEMWriter(Files.newBufferedWriter(locked))) {
            writer.writeObject(
                    keys.getPrivate(),
                    new JcePEMEncryptorBuilder("AES-128-CBC")
                            .setProvider(new BouncyCastleProvider())
                            .build("secret".toCharArray()));
        }
        Path none = folder.resolve("none.pem");
        Path broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertRefused("There is no file %s for TLS.".formatted(none), none, key);
        assertRefused("There is no file %s for TLS.".formatted(none), certificate, none);
        assertRefused("There is no certificate in %s; it must".formatted(key), key, key);
        assertRefused("There is no private key in %s; it must".formatted(certificate), certificate, certificate);
        assertRefused(
                "The key in %s is not that of the certificate in %s.".formatted(other, certificate),
                certificate,
                other);
        assertRefused("The key in %s has a passphrase; give one without".formatted(locked), certificate, locked);
        assertRefused("%s cannot be used for TLS (".formatted(broken), broken, key);
    }

    private static void assertRefused(String message, Path certificate, Path key) {
        BadInputException refused = assertThrows(
                BadInputException.class,
                () -> TestServer.with(
                        settings(new TlsFiles(certificate, key)),
                        Samples.assistant(Duration.ZERO),
                        Samples.collection()));
        String told = String.valueOf(refused.getMessage());
        assertTrue(told.startsWith(message), told);
    }

    private static WebSettings settings(TlsFiles files) {
        return new WebSettings("127.0.0.1", 0, null, null, null, Limits.USUAL, files);
    }

    private static X509CertificateHolder certificate(KeyPair keys, String signature)
            throws IOException, OperatorCreationException {
        X500Name name = new X500Name("CN=localhost");
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(now.minus(Duration.ofHours(1))),
                        Date.from(now.plus(Duration.ofHours(1))),
                        name,
                        keys.getPublic())
                .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")))
                .build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()));
    }

    private Path pem(String name, Object content) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(content);
        }
        return Files.writeString(folder.resolve(name), text.toString());
    }

    private static SSLContext trusting(TlsFiles files) throws GeneralSecurityException, IOException {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        try (InputStream in = new FileInputStream(files.certificate().toFile())) {
            known.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
