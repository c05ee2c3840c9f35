package io.saccade.distribution;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Writes WAV files: 16,000 Hz, one channel. */
final class VoiceFile {
    private static final int RATE = 16_000;

    private VoiceFile() {}

    /** Speech-like sound. */
    static Path talking(Path file, double seconds) throws IOException {
        return write(file, seconds, i -> {
            double loud = Math.sin(i * 0.0008) * Math.sin(i * 0.0031);
            return 9_000 * loud * Math.sin(i * 0.12 + 3 * Math.sin(i * 0.01));
        });
    }

    static Path silent(Path file, double seconds) throws IOException {
        return write(file, seconds, i -> 0);
    }

    /** The beginning of another file. */
    static Path beginningOf(Path other, int length, Path file) throws Exception {
        try (AudioInputStream whole = AudioSystem.getAudioInputStream(other.toFile())) {
            AudioSystem.write(
                    new AudioInputStream(whole, whole.getFormat(), length), AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }

    private static Path write(Path file, double seconds, IntToDoubleFunction value) throws IOException {
        int length = (int) Math.round(seconds * RATE);
        ByteBuffer bytes = ByteBuffer.allocate(2 * length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < length; i++) bytes.putShort((short) value.applyAsDouble(i));
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, length);
        AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        return file;
    }
}
