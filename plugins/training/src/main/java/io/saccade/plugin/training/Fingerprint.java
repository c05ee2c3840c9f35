package io.saccade.plugin.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short SHA-256 prefix of the data. */
public final class Fingerprint {
    private static final int LETTERS = 16;

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256, which every Java must have", e);
        }
    }

    public Fingerprint add(ByteBuffer bytes) {
        digest.update(bytes.duplicate());
        return this;
    }

    public Fingerprint add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Returns 16 hexadecimal digits. Call it once, after all data has been added. */
    public String letters() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
    }
}
