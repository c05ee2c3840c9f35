package io.saccade.plugin.onnxruntime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a model of one node in ONNX's format (protobuf), so that tests need no model files. */
final class TinyModel {
    static final int FLOAT = 1;
    static final int INT64 = 7;
    private static final String ADD_WEIGHTS = "Add";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TinyModel() {}

    /** y = -x for a tensor x of this type and shape; -1 is a dimension named n. */
    static Path negating(Path file, int type, long... shape) throws IOException {
        return write(file, 8, 17, "Neg", message(), type, shape);
    }

    /** A model that declares this IR version and this opset version. */
    static Path ofVersion(Path file, int ir, int opset) throws IOException {
        return write(file, ir, opset, "Neg", message(), FLOAT, 1, 3);
    }

    /** A model whose only node has this operator. */
    static Path ofOperator(Path file, String operator) throws IOException {
        return write(file, 8, 17, operator, message(), FLOAT, 1, 3);
    }

    /** A model that adds weights from another file to 3 numbers. */
    static Path withWeightsIn(Path file, String other, int offset, int length) throws IOException {
        byte[] weights = message()
                .number(1, length / Float.BYTES)
                .number(2, FLOAT)
                .text(8, "w")
                .field(13, entry("location", other))
                .field(13, entry("offset", Integer.toString(offset)))
                .field(13, entry("length", Integer.toString(length)))
                .number(14, 1)
                .bytes();
        return write(file, 8, 17, ADD_WEIGHTS, message().field(5, weights), FLOAT, 1, 3);
    }

    private static byte[] entry(String key, String value) {
        return message().text(1, key).text(2, value).bytes();
    }

    private static Path write(Path file, int ir, int opset, String operator, TinyModel graph, int type, long... shape)
            throws IOException {
        TinyModel node = message().text(1, "x");
        if (operator.equals(ADD_WEIGHTS)) node.text(1, "w");
        graph.field(1, node.text(2, "y").text(4, operator).bytes())
                .text(2, "tiny")
                .field(11, port("x", type, shape))
                .field(12, port("y", type, shape));
        byte[] operators = message().number(2, opset).bytes();
        byte[] property = message().text(1, "trained-on").text(2, "nothing").bytes();
        byte[] model = message()
                .number(1, ir)
                .field(7, graph.bytes())
                .field(8, operators)
                .field(14, property)
                .bytes();
        return Files.write(file, model);
    }

    private static byte[] port(String name, int type, long... shape) {
        TinyModel dimensions = message();
        for (long length : shape) {
            dimensions.field(
                    1,
                    length < 0
                            ? message().text(2, "n").bytes()
                            : message().number(1, length).bytes());
        }
        byte[] tensor = message().number(1, type).field(2, dimensions.bytes()).bytes();
        return message()
                .text(1, name)
                .field(2, message().field(1, tensor).bytes())
                .bytes();
    }

    private static TinyModel message() {
        return new TinyModel();
    }

    private TinyModel number(int field, long value) {
        varint(field << 3);
        varint(value);
        return this;
    }

    private TinyModel text(int field, String value) {
        return field(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private TinyModel field(int field, byte[] value) {
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
