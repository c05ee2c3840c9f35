package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.wav2lip.MelSpectrogram;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Reads and writes .wav files: 16 kHz mono, 16 bits. */
final class WavFile {
    private static final AudioFormat FORMAT =
            new AudioFormat(MelSpectrogram.SAMPLE_RATE_HZ, Short.SIZE, 1, true, false);
    private static final float FULL = 32_768;

    private WavFile() {}

    static void write(Path file, float[] samples, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(samples[i] * FULL))));
        }
        try (AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(bytes.array()), FORMAT, count)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    /** @throws IOException when the file has another format, or is cut off */
    static float[] read(Path file) throws IOException {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(file.toFile())) {
            if (!sound.getFormat().matches(FORMAT)) {
                throw new InvalidInputException(file + " holds " + sound.getFormat()
                        + "; it must be 16 kHz mono of 16 bits, as ffmpeg makes it with -ac 1 -ar 16000");
            }
            ShortBuffer values = ByteBuffer.wrap(sound.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            float[] samples = new float[values.remaining()];
            for (int i = 0; i < samples.length; i++) samples[i] = values.get(i) / FULL;
            return samples;
        } catch (UnsupportedAudioFileException e) {
            throw new InvalidInputException(file + " is no .wav file that can be read", e);
        }
    }
}
