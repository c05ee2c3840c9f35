package io.saccade.plugin.onnxruntime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Iterates over the fields of a protobuf message, as far as the diagnosis of a file needs. */
final class Protobuf {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;
    private static final int MOST_VARINT_BITS = 63;

    private final ByteBuffer bytes;
    private int field;
    private int type;
    private ByteBuffer content = ByteBuffer.allocate(0);

    /** @param bytes the message; its position is not changed */
    Protobuf(ByteBuffer bytes) {
        this.bytes = bytes.slice();
    }

    /** The bytes are not a protobuf. */
    static class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /** The bytes end within a field. */
    static final class CutOff extends Malformed {
        private static final long serialVersionUID = 1L;

        CutOff() {
            super("ends within a field");
        }
    }

    /** Advances to the next field; false at the end. */
    boolean next() throws Malformed {
        if (!bytes.hasRemaining()) return false;
        long tag = varint();
        field = (int) (tag >>> 3);
        type = (int) (tag & 7);
        if (field == 0) throw new Malformed("has a field numbered 0");
        switch (type) {
            case VARINT -> varint();
            case FIXED64 -> skip(Long.BYTES);
            case FIXED32 -> skip(Integer.BYTES);
            case LENGTH -> content = skip(varint());
            default -> throw new Malformed("has a field of type " + type);
        }
        return true;
    }

    private ByteBuffer skip(long length) throws CutOff {
        if (length < 0 || length > bytes.remaining()) throw new CutOff();
        ByteBuffer skipped = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return skipped;
    }

    private long varint() throws Malformed {
        long value = 0;
        for (int shift = 0; shift <= MOST_VARINT_BITS; shift += 7) {
            if (!bytes.hasRemaining()) throw new CutOff();
            byte next = bytes.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) return value;
        }
        throw new Malformed("has a number of more than 10 bytes");
    }

    /** Whether the current field has this number and holds a string, bytes or a message. */
    boolean isContent(int wanted) {
        return field == wanted && type == LENGTH;
    }

    Protobuf message() {
        return new Protobuf(content);
    }

    String text() {
        return StandardCharsets.UTF_8.decode(content.slice()).toString();
    }
}
