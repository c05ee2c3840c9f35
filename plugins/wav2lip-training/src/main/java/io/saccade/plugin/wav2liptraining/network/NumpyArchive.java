package io.saccade.plugin.wav2liptraining.network;

import io.saccade.api.files.NumpyArray;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/**
 * Reads and writes archives of {@code numpy.savez}: arrays of floats by name, converted to 32 bits. Arrays of other
 * types are ignored.
 */
public final class NumpyArchive {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NumpyArchive() {}

    /**
     * An array of any shape.
     *
     * @param values in C order
     */
    @SuppressWarnings("ArrayRecordComponent") // instances are never compared
    public record Array(long[] shape, float[] values) {}

    /**
     * Reads all arrays by name.
     *
     * @throws IOException naming the file and the error
     */
    public static Map<String, Array> read(Path file) throws IOException {
        Map<String, Array> arrays = new LinkedHashMap<>();
        try {
            NumpyArray.readArchive(file).forEach((name, array) -> {
                boolean floats = array.type().equals("<f4") || array.type().equals("<f8");
                if (floats) arrays.put(name, new Array(array.shape(), array.floats()));
            });
        } catch (ZipException e) {
            throw new InvalidInputException(
                    file + " is no archive of arrays; write one with numpy.savez(file, **{name: array.numpy() ...})",
                    e);
        }
        return arrays;
    }

    /** Writes tensors by name, as {@code numpy.savez} does. */
    public static void write(Path file, List<NamedTensor> tensors) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (NamedTensor tensor : tensors) {
                ZipEntry entry = new ZipEntry(tensor.name() + ".npy");
                entry.setTimeLocal(EPOCH); // reproducible: the same weights give the same bytes
                zip.putNextEntry(entry);
                zip.write(NumpyArray.header("<f4", tensor.tensor().shape()));
                float[] values = Tensors.floats(tensor.tensor());
                ByteBuffer bytes =
                        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(values);
                zip.write(bytes.array());
                zip.closeEntry();
            }
        }
    }
}
