package io.saccade.plugin.videocapture;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureFile;
import io.saccade.plugin.videocapture.VideoSettings.Until;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.testkit.JavaProgram;
import io.saccade.testkit.StageHarness;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Process that reads damaged copies of films, sounds and pictures. Each input line, such as "film.mp4 17", names an
 * original and a seed, so equal lines give equal copies; the answer is the result. The first output line says that the
 * process is ready.
 */
final class MutantReader {
    static final String FINE = "fine";
    /** Name of a copy that ends the process. */
    static final String ENDING = "ending";
    /** The film whose pictures are shown while a sound file plays. */
    static final String PICTURES = "pictures.mp4";

    private static final long MOST_PIXELS = 50_000_000;

    /** More frames than any original has. */
    private static final int MOST_FRAMES = 500;

    private MutantReader() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Natives.load();
        Natives.loadFfmpeg();
        JavaProgram.say(FINE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String name = line.substring(0, line.indexOf(' '));
            if (name.equals(ENDING)) Runtime.getRuntime().halt(1);
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            Random random = new Random(line.hashCode());
            Path mutant = Files.write(folder.resolve("mutant-" + name), mutate(bytes, random));
            JavaProgram.say(read(mutant, folder.resolve(PICTURES)));
        }
    }

    private static String read(Path mutant, Path pictures) {
        String name = mutant.toString();
        try {
            if (name.matches(".*\\.(mp4|mkv|ts|avi)")) play(VideoSettingsFixture.of(mutant));
            else if (name.matches(".*\\.(mp3|wav)"))
                play(VideoSettingsFixture.of(pictures).audio(mutant).until(Until.AUDIO_END));
            else decode(mutant);
            return FINE;
        } catch (InvalidInputException e) {
            return isSentence(e.getMessage()) ? FINE : "no sentence: " + e;
        } catch (Exception | Error e) {
            return e + " at " + Arrays.asList(e.getStackTrace()).subList(0, Math.min(6, e.getStackTrace().length));
        }
    }

    private static void play(VideoSettingsFixture settings) throws Exception {
        try (StageHarness harness = StageHarness.open(new VideoCaptureFactory(), settings.settings())) {
            for (int i = 0; i < MOST_FRAMES && harness.read().isPresent(); i++) harness.forget();
        }
    }

    private static void decode(Path file) throws IOException {
        try (Mat picture = new Mat()) {
            PictureFile.read(file).decode(picture, MOST_PIXELS);
            if (picture.empty()) throw new IllegalStateException("decoded to nothing");
        }
    }

    private static boolean isSentence(@Nullable String message) {
        return message != null && !message.isBlank() && !message.contains("\n") && !message.contains("OpenCV");
    }

    /** Damages a copy as transfers, disks and programs do; half of the copies are damaged in the header. */
    static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int hits = 1 + random.nextInt(20);
        int within = random.nextBoolean() ? Math.min(bytes.length, 600) : bytes.length;
        switch (random.nextInt(6)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> fill(bytes, random, (byte) 0);
            case 2 -> fill(bytes, random, (byte) 0xff);
            case 3 -> move(bytes, random);
            case 4 -> {
                for (int i = 0; i < hits; i++) bytes[random.nextInt(within)] ^= (byte) (1 << random.nextInt(8));
            }
            default -> {
                for (int i = 0; i < hits; i++) bytes[random.nextInt(within)] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    private static void fill(byte[] bytes, Random random, byte value) {
        int from = random.nextInt(bytes.length);
        Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(2_000)), value);
    }

    private static void move(byte[] bytes, Random random) {
        int length = 1 + random.nextInt(bytes.length / 2);
        int from = random.nextInt(bytes.length - length);
        System.arraycopy(bytes, from, bytes, random.nextInt(bytes.length - length), length);
    }
}
