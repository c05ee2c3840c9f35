package io.saccade.plugin.bytedeco.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import io.saccade.plugin.bytedeco.Natives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures whose headers declare more data than the file has. */
class PictureFileTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @Test
    void aChunkThatClaimsGigabytesTakesNoTime() throws IOException {
        byte[] png = noise();
        png[33] = 0x7f; // most significant byte of the length of the first chunk after the header
        Path file = folder.resolve("long.png");
        Files.write(file, png);
        long begin = System.nanoTime();
        try (Mat picture = new Mat()) {
            assertThatThrownBy(() -> PictureFile.read(file).decode(picture)).hasMessage("it is damaged or cut off");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    }

    private static byte[] noise() {
        try (Mat picture = new Mat(40, 60, CV_8UC4);
                BytePointer encoded = new BytePointer()) {
            byte[] noise = new byte[40 * 60 * 4];
            new Random(3).nextBytes(noise);
            picture.data().put(noise);
            assertThat(imencode(".png", picture, encoded)).isTrue();
            byte[] bytes = new byte[Math.toIntExact(encoded.limit())];
            encoded.get(bytes);
            return bytes;
        }
    }
}
