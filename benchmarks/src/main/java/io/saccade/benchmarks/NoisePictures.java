package io.saccade.benchmarks;

import io.saccade.plugin.bytedeco.Natives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A thousand pictures of noise, named like the article's clicks. An epoch on noise takes as long as on real pictures.
 * Closing deletes them.
 *
 * @param folder a temporary one, also for the training's output
 */
record NoisePictures(Path folder) implements AutoCloseable {
    private static final int PICTURES = 1000;

    static NoisePictures draw() throws IOException {
        Natives.load();
        NoisePictures pictures = new NoisePictures(Files.createTempDirectory("saccade-train"));
        Files.createDirectory(pictures.eyes());
        Random random = new Random(1);
        byte[] pixels = new byte[12 * 44 * 3];
        try (Mat picture = new Mat(12, 44, opencv_core.CV_8UC3)) {
            for (int i = 0; i < PICTURES; i++) {
                random.nextBytes(pixels);
                picture.data().put(pixels);
                Path file = pictures.eyes().resolve(random.nextInt(1920) + " " + i + " Button.left.png");
                if (!opencv_imgcodecs.imwrite(file.toString(), picture)) throw new IOException("no file " + file);
            }
        }
        return pictures;
    }

    Path eyes() {
        return folder.resolve("eyes");
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) Files.delete(file);
    }
}
