package io.saccade.api.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An array of NumPy: the content of a {@code .npy} file, or one of the arrays of an {@code .npz} archive. Any thread.
 *
 * @since 0.2
 */
public final class NumpyArray {
    private static final String EXTENSION = ".npy";
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int VERSION = 6;
    private static final int ALIGNMENT = 64;
    private static final Pattern TYPE = Pattern.compile("'descr': *'([^']*)'");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]*)\\)");

    private final String type;
    private final long[] shape;
    private final ByteBuffer values;

    private NumpyArray(String type, long[] shape, ByteBuffer values) {
        this.type = type;
        this.shape = shape;
        this.values = values;
    }

    /**
     * Reads a {@code .npy} file.
     *
     * @throws IOException if the file can't be read, is no {@code .npy} file, or is cut off; names the file
     */
    public static NumpyArray read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(file.toString(), in);
        }
    }

    /**
     * Reads all arrays of an archive by name, in its order.
     *
     * @throws java.util.zip.ZipException if the file is no archive
     * @throws IOException if the file can't be read, or an array is cut off; names the file and the array
     */
    public static Map<String, NumpyArray> readArchive(Path file) throws IOException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.getName().endsWith(EXTENSION)) continue;
                String name = entry.getName().substring(0, entry.getName().length() - EXTENSION.length());
                try (InputStream in = zip.getInputStream(entry)) {
                    arrays.put(name, read(file + ": the array " + name, in));
                }
            }
        }
        return arrays;
    }

    private static NumpyArray read(String name, InputStream in) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        byte[] length = in.readNBytes(magic.length > VERSION && magic[VERSION] > 1 ? Integer.BYTES : Short.BYTES);
        if (length.length < Short.BYTES || !Arrays.equals(magic, 0, VERSION, MAGIC, 0, VERSION)) {
            throw new IOException(name + " is no .npy file");
        }
        ByteBuffer number = littleEndian(Arrays.copyOf(length, Integer.BYTES));
        String header = new String(in.readNBytes(Math.max(0, number.getInt())), StandardCharsets.US_ASCII);
        Matcher type = TYPE.matcher(header);
        Matcher lengths = SHAPE.matcher(header);
        if (!lengths.find()) throw new IOException(name + " is cut off in its header");
        boolean rows = header.contains("'fortran_order': False");
        NumpyArray array = new NumpyArray(
                rows && type.find() ? type.group(1) : "", shape(lengths.group(1)), littleEndian(in.readAllBytes()));
        long expected = Arrays.stream(array.shape).reduce(1, (a, b) -> a * b);
        if (width(array.type) > 0 && expected != array.size()) {
            throw new IOException(name + " is cut off: it has " + array.size() + " of " + expected + " values");
        }
        return array;
    }

    private static long[] shape(String lengths) {
        return Arrays.stream(lengths.split(","))
                .map(String::strip)
                .filter(length -> !length.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int width(String type) {
        return switch (type) {
            case "|u1" -> 1;
            case "<i4", "<f4" -> 4;
            case "<i8", "<f8" -> 8;
            default -> 0;
        };
    }

    /**
     * Returns NumPy's name of the type, such as {@code <f4}; empty for a structured type or an array in Fortran order.
     */
    public String type() {
        return type;
    }

    /** Returns the length of each dimension. */
    public long[] shape() {
        return shape.clone();
    }

    /** Returns the bytes of the values in C order, read-only and little-endian. */
    public ByteBuffer bytes() {
        return values.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Returns the values in C order, converted.
     *
     * @throws IllegalStateException for types other than {@code |u1}, {@code <i4}, {@code <i8}, {@code <f4} and
     *     {@code <f8}
     */
    public double[] doubles() {
        double[] doubles = new double[size()];
        Arrays.setAll(doubles, this::value);
        return doubles;
    }

    /** Returns the values like {@link #doubles}, rounded to 32 bits. */
    public float[] floats() {
        float[] floats = new float[size()];
        for (int i = 0; i < floats.length; i++) floats[i] = (float) value(i);
        return floats;
    }

    private int size() {
        if (width(type) == 0) throw new IllegalStateException("values of this type are not read: '" + type + "'");
        return values.capacity() / width(type);
    }

    private double value(int i) {
        return switch (type) {
            case "|u1" -> values.get(i) & 0xFF;
            case "<i4" -> values.getInt(4 * i);
            case "<i8" -> values.getLong(8 * i);
            case "<f4" -> values.getFloat(4 * i);
            default -> values.getDouble(8 * i);
        };
    }

    /**
     * Returns what precedes the values in a {@code .npy} file (format version 1.0). The values follow in C order,
     * little-endian.
     *
     * @param type NumPy's name of the type, such as {@code <f8}
     * @param shape length of each dimension
     */
    public static byte[] header(String type, long... shape) {
        String lengths = Arrays.stream(shape).mapToObj(length -> length + ", ").collect(Collectors.joining());
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + lengths.strip() + "), }";
        int before = MAGIC.length + Short.BYTES;
        int padding = ALIGNMENT - (before + text.length() + 1) % ALIGNMENT;
        String padded = text + " ".repeat(padding) + "\n";
        return littleEndian(new byte[before + padded.length()])
                .put(MAGIC)
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
