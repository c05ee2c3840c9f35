package io.saccade.benchmarks;

import io.saccade.plugin.bytedeco.Natives;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Four seconds of noise as a talker's film. A step on noise takes as long as on real films. */
final class NoiseTalker {
    private static final int FRAMES = 100;
    private static final int SIDE = 96;
    private static final int RATE_HZ = 16_000;
    private static final int SAMPLES = FRAMES * RATE_HZ / 25;

    private NoiseTalker() {}

    /** Creates a folder that the trainers can read. */
    static Path make(Path folder) throws IOException {
        Natives.load();
        Path film = Files.createDirectories(folder.resolve("film"));
        Random random = new Random(1);
        byte[] pixels = new byte[SIDE * SIDE * 3];
        try (Mat picture = new Mat(SIDE, SIDE, opencv_core.CV_8UC3)) {
            for (int i = 0; i < FRAMES; i++) {
                random.nextBytes(pixels);
                picture.data().put(pixels);
                Path file = film.resolve(i + ".jpg");
                if (!opencv_imgcodecs.imwrite(file.toString(), picture)) throw new IOException("no file " + file);
            }
        }
        byte[] sound = new byte[2 * SAMPLES];
        random.nextBytes(sound);
        AudioFormat format = new AudioFormat(RATE_HZ, Short.SIZE, 1, true, false);
        try (AudioInputStream noise = new AudioInputStream(new ByteArrayInputStream(sound), format, SAMPLES)) {
            AudioSystem.write(
                    noise, AudioFileFormat.Type.WAVE, film.resolve("audio.wav").toFile());
        }
        for (String list : List.of("train.txt", "val.txt")) Files.writeString(folder.resolve(list), "film\n");
        return folder;
    }
}
