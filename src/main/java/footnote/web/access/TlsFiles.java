package footnote.web.access;

import footnote.fault.BadInputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * What a server that speaks TLS by itself proves who it is with, in the files that certificate authorities give (PEM).
 *
 * @param certificate its certificate first, then those that vouch for it
 * @param key the private key, without a passphrase
 */
public record TlsFiles(Path certificate, Path key) {

    private static final String ALIAS = "footnote";

    /**
     * Reads both.
     *
     * @throws BadInputException if one cannot be read, or they do not belong together
     */
    public SslContextFactory.Server read() {
        X509Certificate[] chain = chain();
        PrivateKey secret = secret();
        if (!belongTogether(chain[0], secret)) {
            throw new BadInputException(
                    "The key in %s is not that of the certificate in %s.".formatted(key, certificate));
        }
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStore(store(chain, secret));
        factory.setKeyStorePassword("");
        return factory;
    }

    /**
     * Reads both, as a server would.
     *
     * @return when the certificate runs out
     * @throws BadInputException if one cannot be read, or they do not belong together
     */
    public Instant validUntil() {
        read();
        return chain()[0].getNotAfter().toInstant();
    }

    private X509Certificate[] chain() {
        List<X509Certificate> chain = new ArrayList<>();
        for (Object found : objects(certificate)) {
            if (found instanceof X509CertificateHolder holder) {
                try {
                    chain.add(new JcaX509CertificateConverter().getCertificate(holder));
                } catch (GeneralSecurityException e) {
                    throw unusable(certificate, e);
                }
            }
        }
        if (chain.isEmpty()) {
            throw new BadInputException("There is no certificate in %s; it must be a PEM file, with BEGIN CERTIFICATE."
                    .formatted(certificate));
        }
        return chain.toArray(X509Certificate[]::new);
    }

    private PrivateKey secret() {
        for (Object found : objects(key)) {
            switch (found) {
                case PEMKeyPair pair -> {
                    return secret(pair.getPrivateKeyInfo());
                }
                case PrivateKeyInfo alone -> {
                    return secret(alone);
                }
                case PEMEncryptedKeyPair locked -> throw locked();
                case PKCS8EncryptedPrivateKeyInfo locked -> throw locked();
                default -> {}
            }
        }
        throw new BadInputException(
                "There is no private key in %s; it must be a PEM file, with BEGIN PRIVATE KEY.".formatted(key));
    }

    private PrivateKey secret(PrivateKeyInfo info) {
        try {
            return new JcaPEMKeyConverter().getPrivateKey(info);
        } catch (PEMException e) {
            throw unusable(key, e);
        }
    }

    private BadInputException locked() {
        return new BadInputException(
                "The key in %s has a passphrase; give one without (openssl pkey -in … -out …).".formatted(key));
    }

    private static List<Object> objects(Path file) {
        List<Object> objects = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file);
                PEMParser parser = new PEMParser(text)) {
            for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
                objects.add(next);
            }
            return objects;
        } catch (NoSuchFileException e) {
            throw new BadInputException("There is no file %s for TLS.".formatted(file), e);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static BadInputException unusable(Path file, Exception failure) {
        return new BadInputException("%s cannot be used for TLS (%s).".formatted(file, failure.getMessage()), failure);
    }

    /** Whether what the key signs is what the certificate vouches for. */
    private static boolean belongTogether(X509Certificate certificate, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(
                    switch (key.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC", "ECDSA" -> "SHA256withECDSA";
                        default -> key.getAlgorithm();
                    });
            signature.initSign(key);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static KeyStore store(X509Certificate[] chain, PrivateKey secret) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, secret, new char[0], chain);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Every JDK has such a store.", e);
        }
    }
}
