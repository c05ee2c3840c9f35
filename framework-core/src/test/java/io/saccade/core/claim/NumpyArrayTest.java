package io.saccade.core.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.files.NumpyArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumpyArrayTest {
    @TempDir
    private Path folder;

    private static byte[] array(String type, int bytes, ByteBuffer values, long... shape) {
        byte[] header = NumpyArray.header(type, shape);
        byte[] all = Arrays.copyOf(header, header.length + bytes);
        System.arraycopy(values.array(), 0, all, header.length, bytes);
        return all;
    }

    private static ByteBuffer values() {
        return ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    }

    private NumpyArray read(byte[] bytes) throws IOException {
        return NumpyArray.read(Files.write(folder.resolve("array.npy"), bytes));
    }

    /** Compares with the bytes of numpy.save(file, numpy.array([1.0, 2.0])). */
    @Test
    void writesTheHeaderThatNumPyWrites() {
        byte[] header = NumpyArray.header("<f8", 2);
        assertThat(header).hasSize(128);
        assertThat(Arrays.copyOf(header, 10)).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
        assertThat(new String(header, 10, 118, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }")
                .endsWith("\n");
    }

    @Test
    void convertsEachType() throws IOException {
        double[] doubles = {0, -0.0, 1.5, Math.PI, Double.NaN, Double.MIN_VALUE};
        ByteBuffer bytes = values();
        for (double value : doubles) bytes.putDouble(value);
        NumpyArray array = read(array("<f8", 48, bytes, 2, 3));
        assertThat(array.shape()).containsExactly(2, 3);
        assertThat(array.doubles()).containsExactly(doubles);
        assertThat(array.floats()[3]).isEqualTo((float) Math.PI);

        assertThat(read(array("<f4", 4, values().putFloat(.1f), 1)).floats()).containsExactly(.1f);
        assertThat(read(array("<i4", 4, values().putInt(-7), 1)).doubles()).containsExactly(-7);
        assertThat(read(array("<i8", 8, values().putLong(-8), 1)).doubles()).containsExactly(-8);
        assertThat(read(array("|u1", 1, values().put((byte) 200), 1)).doubles()).containsExactly(200);
    }

    @Test
    void readsTheLongHeadersOfVersionTwo() throws IOException {
        byte[] one = array("|u1", 1, values().put((byte) 5), 1);
        ByteBuffer two = ByteBuffer.allocate(one.length + 2).order(ByteOrder.LITTLE_ENDIAN);
        two.put(one, 0, 6).put((byte) 2).put((byte) 0).putInt(118).put(one, 10, one.length - 10);
        assertThat(read(two.array()).doubles()).containsExactly(5);
    }

    @Test
    void saysWhatIsCutOff() {
        byte[] whole = array("<f8", 16, values(), 2);
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, 139)))
                .hasMessageEndingWith("array.npy is cut off: it has 1 of 2 values");
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, 60))).hasMessageEndingWith("is cut off in its header");
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, 9))).hasMessageEndingWith("array.npy is no .npy file");
        assertThatThrownBy(() -> read(new byte[0])).hasMessageEndingWith("array.npy is no .npy file");
    }

    @Test
    void namesNoTypeForFortranOrder() throws IOException {
        byte[] bytes = array("<f8", 8, values(), 1);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("False", "True ");
        NumpyArray array = read(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(array.type()).isEmpty();
        assertThatThrownBy(array::doubles).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsArchivesByName() throws IOException {
        Path file = folder.resolve("arrays.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 2; i++) {
                zip.putNextEntry(new ZipEntry("layer" + i + ".npy"));
                zip.write(array("<f4", 4, values().putFloat(i), 1));
            }
        }
        Map<String, NumpyArray> arrays = NumpyArray.readArchive(file);
        assertThat(arrays.keySet()).containsExactly("layer0", "layer1");
        assertThat(arrays.get("layer1").floats()).containsExactly(1);

        Files.writeString(file, "no archive");
        assertThatThrownBy(() -> NumpyArray.readArchive(file)).isInstanceOf(ZipException.class);
    }
}
