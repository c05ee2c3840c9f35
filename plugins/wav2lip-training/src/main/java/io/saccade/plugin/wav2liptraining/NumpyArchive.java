package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes archives of {@code numpy.savez}: arrays of floats by name, converted to 32 bits. Arrays of other
 * types are ignored.
 */
final class NumpyArchive {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int PREAMBLE = MAGIC.length;
    private static final int ALIGNMENT = 64;
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]*)\\)");

    private NumpyArchive() {}

    /** @param values in C order */
    @SuppressWarnings("ArrayRecordComponent") // instances are never compared
    record Array(long[] shape, float[] values) {}

    /** @throws IOException naming the file and the error */
    static Map<String, Array> read(Path file) throws IOException {
        Map<String, Array> arrays = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.getName().endsWith(".npy")) continue;
                String name = entry.getName().substring(0, entry.getName().length() - ".npy".length());
                try (InputStream in = zip.getInputStream(entry)) {
                    Array array = array(in);
                    if (array != null) arrays.put(name, array);
                } catch (EOFException e) {
                    throw new InvalidInputException(file + ": the array " + name + " is cut off", e);
                }
            }
        } catch (ZipException e) {
            throw new InvalidInputException(
                    file + " is no archive of arrays; write one with numpy.savez(file, **{name: array.numpy() ...})",
                    e);
        }
        return arrays;
    }

    private static @Nullable Array array(InputStream in) throws IOException {
        ByteBuffer preamble = bytes(in, PREAMBLE);
        int header = bytes(in, Short.BYTES).getShort() & 0xffff;
        if (preamble.get(6) != 1) header |= (bytes(in, Short.BYTES).getShort() & 0xffff) << Short.SIZE;
        String described = new String(bytes(in, header).array(), StandardCharsets.US_ASCII);
        Matcher shape = SHAPE.matcher(described);
        boolean wide = described.contains("'<f8'");
        if (!(wide || described.contains("'<f4'")) || !described.contains("False") || !shape.find()) return null;
        long[] lengths = Arrays.stream(shape.group(1).split(","))
                .map(String::strip)
                .filter(length -> !length.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
        float[] values = new float[Math.toIntExact(Arrays.stream(lengths).reduce(1, Math::multiplyExact))];
        if (wide) narrow(bytes(in, values.length * Double.BYTES).asDoubleBuffer(), values);
        else bytes(in, values.length * Float.BYTES).asFloatBuffer().get(values);
        return new Array(lengths, values);
    }

    private static void narrow(DoubleBuffer from, float[] values) {
        for (int i = 0; i < values.length; i++) values[i] = (float) from.get(i);
    }

    private static ByteBuffer bytes(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) throw new EOFException();
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Writes tensors by name, as {@code numpy.savez} does. */
    static void write(Path file, List<NamedTensor> tensors) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (NamedTensor tensor : tensors) {
                ZipEntry entry = new ZipEntry(tensor.name() + ".npy");
                entry.setTimeLocal(EPOCH); // reproducible: the same weights give the same bytes
                zip.putNextEntry(entry);
                zip.write(header(tensor.tensor().shape()));
                float[] values = Tensors.floats(tensor.tensor());
                ByteBuffer bytes =
                        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(values);
                zip.write(bytes.array());
                zip.closeEntry();
            }
        }
    }

    private static byte[] header(long[] shape) {
        String lengths = Arrays.stream(shape).mapToObj(length -> length + ", ").collect(Collectors.joining());
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + lengths.strip() + "), }";
        int padding = ALIGNMENT - (PREAMBLE + Short.BYTES + text.length() + 1) % ALIGNMENT;
        String padded = text + " ".repeat(padding) + "\n";
        return ByteBuffer.allocate(PREAMBLE + Short.BYTES + padded.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
