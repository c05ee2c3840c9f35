package io.saccade.plugin.tabularq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests reading and writing NumPy files. */
class NpyFileTest {
    @TempDir
    private Path folder;

    private Path written(long[] shape, double... values) throws Exception {
        Path file = folder.resolve("array.npy");
        try (NpyWriter out = new NpyWriter(file, shape)) {
            for (double value : values) out.put(value);
        }
        return file;
    }

    @Test
    void readsWhatItWrites() throws Exception {
        double[] values = {0, -0.0, 1.5, Math.PI, Double.NaN, Double.MIN_VALUE};
        NpyFile array = NpyFile.read(written(new long[] {2, 3}, values));
        assertThat(array.shape()).containsExactly(2, 3);
        assertThat(array.values()).containsExactly(values);
    }

    /** Compares with the bytes of numpy.save(file, numpy.array([1.0, 2.0])). */
    @Test
    void writesTheBytesThatNumPyDoes() throws Exception {
        byte[] bytes = Files.readAllBytes(written(new long[] {2}, 1, 2));
        assertThat(bytes).hasSize(128 + 16);
        String text = new String(bytes, 10, 118, StandardCharsets.US_ASCII);
        assertThat(text)
                .startsWith("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }")
                .endsWith("\n");
        assertThat(Arrays.copyOf(bytes, 10)).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
        assertThat(Arrays.copyOfRange(bytes, 128, 136)).containsExactly(0, 0, 0, 0, 0, 0, 0xf0, 0x3f);
    }

    @Test
    void whatIsCutOffIsRefused() throws Exception {
        Path file = written(new long[] {2}, 1, 2);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 139));
        assertThatThrownBy(() -> NpyFile.read(file)).hasMessageEndingWith("is cut off: 1 of 2 values are there");
    }

    @Test
    void othersThanFloatsAreRefusedWithTheRemedy() throws Exception {
        Path file = written(new long[] {2}, 1, 2);
        byte[] bytes = Files.readAllBytes(file);
        bytes[10 + 12] = 'i';
        Files.write(file, bytes);
        assertThatThrownBy(() -> NpyFile.read(file)).hasMessageContainingAll("64-bit floats", "numpy.save");
    }
}
