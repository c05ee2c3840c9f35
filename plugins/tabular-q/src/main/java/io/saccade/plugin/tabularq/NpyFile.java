package io.saccade.plugin.tabularq;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A NumPy file with one array (format version 1.0) of 64-bit floats in C order.
 *
 * @param shape length of each dimension
 * @param values in C order
 */
@SuppressWarnings("ArrayRecordComponent") // a list would box every value; instances are never compared
record NpyFile(int[] shape, double[] values) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int BEFORE_HEADER = MAGIC.length + Short.BYTES;
    private static final int ALIGNMENT = 64;
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]*)\\)");

    /** Returns the header of a file with an array of this shape. */
    static byte[] header(long... shape) {
        StringBuilder lengths = new StringBuilder();
        for (long length : shape) lengths.append(length).append(", ");
        String text = "{'descr': '<f8', 'fortran_order': False, 'shape': ("
                + lengths.toString().strip() + "), }";
        int padding = ALIGNMENT - (BEFORE_HEADER + text.length() + 1) % ALIGNMENT;
        String padded = text + " ".repeat(padding) + "\n";
        return ByteBuffer.allocate(BEFORE_HEADER + padded.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /**
     * @throws IOException when the file has another format, or is cut off; the message is a sentence with the
     *     file's name
     */
    static NpyFile read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < BEFORE_HEADER || !Arrays.equals(bytes, 0, 6, MAGIC, 0, 6)) {
            throw new IOException(file + " is no .npy file");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = Math.min(buffer.getShort(MAGIC.length) & 0xffff, bytes.length - BEFORE_HEADER);
        String header = new String(bytes, BEFORE_HEADER, headerLength, StandardCharsets.US_ASCII);
        Matcher found = SHAPE.matcher(header);
        if (bytes[6] != 1 || !header.contains("'<f8'") || !header.contains("False") || !found.find()) {
            throw new IOException(file + " must hold 64-bit floats in C order; save it with numpy.save(file,"
                    + " numpy.ascontiguousarray(table, dtype='float64'))");
        }
        int[] shape = shape(found.group(1));
        buffer.position(BEFORE_HEADER + headerLength);
        double[] values = new double[buffer.remaining() / Double.BYTES];
        buffer.asDoubleBuffer().get(values);
        long expected = Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
        if (expected != values.length) {
            throw new IOException(file + " is cut off: " + values.length + " of " + expected + " values are there");
        }
        return new NpyFile(shape, values);
    }

    private static int[] shape(String lengths) {
        return Pattern.compile("[ ,]+")
                .splitAsStream(lengths.strip())
                .filter(length -> !length.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
