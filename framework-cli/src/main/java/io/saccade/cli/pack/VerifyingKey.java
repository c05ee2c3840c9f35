package io.saccade.cli.pack;

import io.saccade.core.problem.Refusal;
import io.saccade.core.store.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** A public key: who has signed. An Ed25519 key in a SubjectPublicKeyInfo, as {@code openssl pkey -pubout} writes it. */
public final class VerifyingKey {
    static final String ALGORITHM = "Ed25519";
    private static final int FINGERPRINT = 32;

    private final PublicKey key;

    VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /** Reads a PEM file. */
    public static VerifyingKey read(Path file) throws IOException {
        byte[] text = Files.readAllBytes(file);
        if (Pem.read(Pem.PRIVATE, text).isPresent()) {
            throw new Refusal(file + " is a private key, which its owner keeps secret. Use the public key, .pub.pem");
        }
        byte[] der = Pem.read(Pem.PUBLIC, text)
                .orElseThrow(() -> new Refusal(file + " is no public key. It must be a PEM file with 'PUBLIC KEY'"));
        try {
            return new VerifyingKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException e) {
            throw new Refusal(file + " is no Ed25519 key. Make one with 'saccade plugin keygen'", e);
        }
    }

    /** 32 hexadecimal digits that name the key: the first half of the SHA-256 sum of its DER form. */
    public String fingerprint() {
        return Sha256.of(key.getEncoded()).substring(0, FINGERPRINT);
    }

    String pem() {
        return Pem.write(Pem.PUBLIC, key.getEncoded());
    }

    boolean verifies(byte[] document, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(document);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) { // a signature of the wrong length
            return false;
        }
    }
}
