package io.saccade.cli.pack;

import io.saccade.api.files.OwnerOnly;
import io.saccade.core.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** A private key that signs packages and indexes: Ed25519 in PKCS#8, as {@code openssl genpkey} writes it. */
public final class SigningKey {
    private final PrivateKey secret;
    private final VerifyingKey verifying;

    private SigningKey(KeyPair pair) {
        this.secret = pair.getPrivate();
        this.verifying = new VerifyingKey(pair.getPublic());
    }

    /** Makes a new key. */
    public static SigningKey generate() {
        return new SigningKey(pair(new SecureRandom()));
    }

    /** Reads a PEM file. */
    public static SigningKey read(Path file) throws IOException {
        byte[] der = Pem.read(Pem.PRIVATE, Files.readAllBytes(file))
                .orElseThrow(() -> new Refusal(file + " is no private key. It must be a PEM file with 'PRIVATE KEY'"));
        try {
            PrivateKey key =
                    KeyFactory.getInstance(VerifyingKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
            byte[] seed = ((EdECPrivateKey) key)
                    .getBytes()
                    .orElseThrow(() -> new Refusal(file + " holds no key that can be used"));
            return new SigningKey(pair(new Repeated(seed)));
        } catch (GeneralSecurityException e) {
            throw new Refusal(file + " is no Ed25519 key. Make one with 'saccade plugin keygen'", e);
        }
    }

    /** Writes the private key, readable by its owner only, and the public key. Neither file may exist. */
    public void write(Path secretFile, Path publicFile) throws IOException {
        OwnerOnly.createFile(secretFile);
        Files.writeString(secretFile, Pem.write(Pem.PRIVATE, secret.getEncoded()));
        Files.writeString(publicFile, verifying.pem());
    }

    /** The public half. */
    public VerifyingKey verifying() {
        return verifying;
    }

    byte[] sign(byte[] document) {
        try {
            Signature signer = Signature.getInstance(VerifyingKey.ALGORITHM);
            signer.initSign(secret);
            signer.update(document);
            return signer.sign();
        } catch (GeneralSecurityException e) { // every Java has Ed25519
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(SecureRandom seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, seed);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) { // every Java has Ed25519
            throw new IllegalStateException(e);
        }
    }

    /** Makes the generator return the pair of a known private key: Java has no other way to its public half. */
    private static final class Repeated extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Repeated(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            if (into.length != seed.length) throw new IllegalStateException("a seed of " + into.length + " bytes");
            System.arraycopy(seed, 0, into, 0, seed.length);
        }
    }
}
