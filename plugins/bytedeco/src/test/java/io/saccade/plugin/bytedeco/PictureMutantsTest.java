package io.saccade.plugin.bytedeco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged pictures are decoded or refused: none crashes the process or takes long. */
class PictureMutantsTest {
    private static final int MUTANTS = Boolean.getBoolean("long.tests") ? 1_000 : 100;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".jpg", ".webp", ".gif", ".bmp", ".tiff"})
    void areDecodedOrRefused(String extension) throws IOException {
        byte[] whole = picture(extension);
        Path file = folder.resolve("mutant" + extension);
        Random random = new Random(5);
        int decoded = 0;
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Files.write(file, mutant(whole, random));
            long begin = System.nanoTime();
            try (Mat picture = new Mat()) {
                PictureFile.read(file).decode(picture, 50_000_000);
                assertThat(picture.empty()).isFalse();
                decoded++;
            } catch (IOException e) {
                assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "OpenCV");
                refused++;
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
        }
        assertThat(decoded + refused).isEqualTo(MUTANTS);
        assertThat(refused).isPositive();
    }

    @Test
    void aChunkThatClaimsGigabytesTakesNoTime() throws IOException {
        byte[] png = picture(".png");
        png[33] = 0x7f; // the highest byte of the first chunk's length behind the header
        Path file = folder.resolve("long.png");
        Files.write(file, png);
        long begin = System.nanoTime();
        try (Mat picture = new Mat()) {
            assertThatThrownBy(() -> PictureFile.read(file).decode(picture)).hasMessage("it is damaged or cut off");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    }

    /** Some bytes are others, and every third one is cut off too. */
    private static byte[] mutant(byte[] whole, Random random) {
        int length = random.nextInt(3) == 0 ? random.nextInt(whole.length) + 1 : whole.length;
        byte[] mutant = Arrays.copyOf(whole, length);
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            // Half of them in front, where the headers are.
            int reach = random.nextBoolean() ? Math.min(64, length) : length;
            mutant[random.nextInt(reach)] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    private static byte[] picture(String extension) {
        try (Mat picture = new Mat(40, 60, CV_8UC4);
                BytePointer encoded = new BytePointer()) {
            byte[] noise = new byte[40 * 60 * 4];
            new Random(3).nextBytes(noise);
            picture.data().put(noise);
            assertThat(imencode(extension, picture, encoded)).isTrue();
            byte[] bytes = new byte[Math.toIntExact(encoded.limit())];
            encoded.get(bytes);
            return bytes;
        }
    }
}
