package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Keys;
import io.saccade.testkit.StageHarness;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process that records a film and is killed. */
final class FilmingProcess {
    static final int FPS = 30;
    static final int WIDTH = 320;
    static final int HEIGHT = 240;

    private FilmingProcess() {}

    /**
     * Records in real time or at full speed, and prints how many frames are recorded.
     *
     * @param arguments the folder, the file, the number of frames, and whether in real time
     */
    public static void main(String[] arguments) throws Exception {
        try {
            film(
                    Path.of(arguments[0]),
                    arguments[1],
                    Integer.parseInt(arguments[2]),
                    Boolean.parseBoolean(arguments[3]),
                    recorded -> System.out.println("recorded " + recorded));
        } catch (IOException e) {
            System.out.println("failed: " + e.getMessage());
        }
    }

    static void film(Path folder, String file, int frames, boolean paced, IntConsumer recorded) throws Exception {
        long start = System.nanoTime();
        try (StageHarness harness = Filming.open(folder, Filming.settings(file))) {
            for (int i = 0; i < frames; i++) {
                long wait = start + Math.round(i * 1e9 / FPS) - System.nanoTime();
                if (paced && wait > 0) TimeUnit.NANOSECONDS.sleep(wait);
                harness.feed(Filming.sample(harness, i, FPS, WIDTH, HEIGHT)
                        .with(Keys.AUDIO, Filming.clicks(i / (double) FPS, (i + 1) / (double) FPS)));
                recorded.accept(i + 1);
            }
            harness.finish();
        }
    }

    /** The command that runs {@link #main} with this test's class path. */
    static List<String> command(Path folder, String file, int frames, boolean paced) {
        String classes = Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Path.of("target", "test-classes").toAbsolutePath() + File.pathSeparator + classes,
                FilmingProcess.class.getName(),
                folder.toString(),
                file,
                String.valueOf(frames),
                String.valueOf(paced));
    }
}
