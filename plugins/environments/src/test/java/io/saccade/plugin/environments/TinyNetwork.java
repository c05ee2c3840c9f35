package io.saccade.plugin.environments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes y = x W in ONNX's own format (protobuf), so that tests need no model file. */
final class TinyNetwork {
    private static final int FLOAT = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TinyNetwork() {}

    /** @param weights one row per input, one column per output */
    static Path linear(Path file, float[]... weights) throws IOException {
        int in = weights.length;
        int out = weights[0].length;
        byte[] node = message()
                .text(1, "x")
                .text(1, "w")
                .text(2, "y")
                .text(4, "MatMul")
                .bytes();
        byte[] graph = message()
                .field(1, node)
                .text(2, "tiny")
                .field(5, initializer(weights))
                .field(11, port("x", in))
                .field(12, port("y", out))
                .bytes();
        byte[] opset = message().number(2, 17).bytes();
        return Files.write(
                file, message().number(1, 8).field(7, graph).field(8, opset).bytes());
    }

    private static byte[] initializer(float[]... weights) {
        ByteBuffer raw = ByteBuffer.allocate(weights.length * weights[0].length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : weights) {
            for (float weight : row) raw.putFloat(weight);
        }
        return message()
                .number(1, weights.length)
                .number(1, weights[0].length)
                .number(2, FLOAT)
                .text(8, "w")
                .field(9, raw.array())
                .bytes();
    }

    /** The declaration of a float tensor of shape n x length. */
    private static byte[] port(String name, int length) {
        byte[] shape = message()
                .field(1, message().text(2, "n").bytes())
                .field(1, message().number(1, length).bytes())
                .bytes();
        byte[] tensor = message().number(1, FLOAT).field(2, shape).bytes();
        return message()
                .text(1, name)
                .field(2, message().field(1, tensor).bytes())
                .bytes();
    }

    private static TinyNetwork message() {
        return new TinyNetwork();
    }

    private TinyNetwork number(int field, long value) {
        varint(field << 3);
        varint(value);
        return this;
    }

    private TinyNetwork text(int field, String value) {
        return field(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private TinyNetwork field(int field, byte[] value) {
        varint(field << 3 | 2);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while (rest > 127) {
            bytes.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private byte[] bytes() {
        return bytes.toByteArray();
    }
}
