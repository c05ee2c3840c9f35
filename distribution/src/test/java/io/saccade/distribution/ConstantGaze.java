package io.saccade.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes gaze networks that answer the same place for all eyes, in ONNX's protobuf format. */
final class ConstantGaze {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private ConstantGaze() {}

    /** The network that answers x and 0.5. */
    static byte[] answering(double x) {
        return network(12, tensor("place", FLOAT, 2, 9, floats(x, .5)));
    }

    /** A network for pictures of another size. */
    static byte[] ofOtherShape() {
        return network(10, tensor("place", FLOAT, 2, 9, floats(.5, .5)));
    }

    /** Like {@link #answering}, but the answer stands in a second file of this name. */
    static byte[] answeringFrom(String dataFile) {
        Proto place = new Proto().number(1, 2).number(2, FLOAT).bytes(8, "place");
        place.bytes(13, new Proto().bytes(1, "location").bytes(2, dataFile)).number(14, 1);
        return network(12, place);
    }

    /** The content of the second file. */
    static byte[] data(double x) {
        return floats(x, .5);
    }

    /** Replaces the file atomically. */
    static void publish(byte[] network, Path file) throws IOException {
        Path beside = Files.write(file.resolveSibling(".new"), network);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] network(int rows, Proto place) {
        Proto graph = new Proto()
                .bytes(1, node("ReduceMean", "mean", "eyes", "axes").bytes(5, keepNoDimensions()))
                .bytes(1, node("Unsqueeze", "column", "mean", "one"))
                .bytes(1, node("MatMul", "zeros", "column", "nothing"))
                .bytes(1, node("Add", "gaze", "zeros", "place"))
                .bytes(2, "constant")
                .bytes(5, tensor("axes", INT64, 3, 9, longs(1, 2, 3)))
                .bytes(5, tensor("one", INT64, 1, 9, longs(1)))
                .bytes(
                        5,
                        new Proto()
                                .number(1, 1)
                                .number(1, 2)
                                .number(2, FLOAT)
                                .bytes(8, "nothing")
                                .bytes(9, floats(0, 0)))
                .bytes(5, place)
                .bytes(11, value("eyes", rows, 44, 3))
                .bytes(12, value("gaze", 2));
        return new Proto()
                .number(1, 8)
                .bytes(2, "test")
                .bytes(7, graph)
                .bytes(8, new Proto().number(2, 18))
                .content();
    }

    private static Proto keepNoDimensions() {
        return new Proto().bytes(1, "keepdims").number(3, 0).number(20, 2);
    }

    private static Proto node(String type, String output, String... inputs) {
        Proto node = new Proto();
        for (String input : inputs) node.bytes(1, input);
        return node.bytes(2, output).bytes(4, type);
    }

    private static Proto tensor(String name, int type, int size, int field, byte[] data) {
        return new Proto().number(1, size).number(2, type).bytes(8, name).bytes(field, data);
    }

    /** A value whose first dimension is free. */
    private static Proto value(String name, int... dimensions) {
        Proto shape = new Proto().bytes(1, new Proto().bytes(2, "n"));
        for (int dimension : dimensions) shape.bytes(1, new Proto().number(1, dimension));
        return new Proto()
                .bytes(1, name)
                .bytes(2, new Proto().bytes(1, new Proto().number(1, FLOAT).bytes(2, shape)));
    }

    private static byte[] floats(double... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) buffer.putFloat((float) value);
        return buffer.array();
    }

    private static byte[] longs(long... values) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) buffer.putLong(value);
        return buffer.array();
    }

    /** A protobuf message. */
    private static final class Proto {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Proto number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Proto bytes(int field, String text) {
            return bytes(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Proto bytes(int field, Proto message) {
            return bytes(field, message.content());
        }

        Proto bytes(int field, byte[] content) {
            varint((long) field << 3 | 2);
            varint(content.length);
            out.writeBytes(content);
            return this;
        }

        byte[] content() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long left = value;
            while ((left & ~0x7FL) != 0) {
                out.write((int) (left & 0x7F | 0x80));
                left >>>= 7;
            }
            out.write((int) left);
        }
    }
}
