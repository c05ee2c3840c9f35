package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Stereo WAV files with known values: instant i is i on the left and -i on the right. */
final class TestSound {
    static final int RATE = 8_000;

    private TestSound() {}

    static Path ramp(Path file, int length) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(4 * length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < length; i++) bytes.putShort((short) i).putShort((short) -i);
        AudioFormat format = new AudioFormat(RATE, 16, 2, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, length),
                AudioFileFormat.Type.WAVE,
                file.toFile());
        return file;
    }

    /** The expected values of {@link #ramp}. */
    static float[] rampValues(int length) {
        float[] values = new float[2 * length];
        for (int i = 0; i < length; i++) {
            values[2 * i] = i / 32768f;
            values[2 * i + 1] = -i / 32768f;
        }
        return values;
    }

    /** Compares without printing all values when they differ. */
    static void assertSame(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        assertThat(Arrays.mismatch(actual, expected))
                .as("first value that differs")
                .isEqualTo(-1);
    }
}
