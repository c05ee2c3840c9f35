package io.saccade.benchmarks;

import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Copies of one photograph of 500x375 pixels, like the originals' script uses. Closing deletes all files.
 *
 * @param work a temporary folder
 */
record SamePhotographs(Path work) implements AutoCloseable {
    /** In memory, since the script keeps its pictures and pairs in memory, too. */
    private static final Path MEMORY = Path.of("/dev/shm");

    static SamePhotographs copy(int count) throws IOException {
        Natives.load();
        Path work = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "saccade-prepare")
                : Files.createTempDirectory("saccade-prepare");
        SamePhotographs photographs = new SamePhotographs(work);
        Files.createDirectory(photographs.folder());
        Path first = photographs.folder().resolve("0.jpg");
        try (Mat whole = new Mat();
                Mat scaled = new Mat();
                Size size = new Size(500, 375)) {
            PictureFile.read(ReferenceData.at("photos/chelsea.png")).decode(whole);
            resize(whole, scaled, size);
            if (!imwrite(first.toString(), scaled)) throw new IOException("no file " + first);
        }
        for (int i = 1; i < count; i++) {
            Files.copy(first, photographs.folder().resolve(i + ".jpg"));
        }
        return photographs;
    }

    Path folder() {
        return work.resolve("photos");
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(work)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) Files.delete(file);
    }
}
