package io.saccade.plugin.torch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** A few letters that are others as soon as one byte of the data is another: the beginning of its SHA-256. */
public final class Fingerprint {
    private static final int LETTERS = 16;

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, but this one has not", e);
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

    public Fingerprint add(Tensor tensor) {
        try (PointerScope scope = new PointerScope()) {
            Tensor plain = Tensors.plain(tensor);
            return add(Tensors.bytes(plain));
        }
    }

    /** The letters. Nothing may be added afterwards. */
    public String letters() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
    }
}
