package io.saccade.plugin.wav2liptraining;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.hconcat;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.plugin.wav2lip.films.Talker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;

/** Writes the same frames of several films side by side, enlarged. */
final class DubbedFrames {
    private static final int EVERY = 15;
    private static final int ENLARGED = 2;

    private final Path folder;

    DubbedFrames(Path folder) {
        this.folder = folder;
    }

    void write(String name, Talker... films) throws IOException {
        Files.createDirectories(folder);
        for (int i = EVERY; i < films[0].pixels().size(); i += EVERY) {
            write(folder.resolve("%s-%02d.png".formatted(name, i)), i, films);
        }
    }

    private static void write(Path file, int number, Talker... films) {
        try (MatVector all = new MatVector();
                Mat row = new Mat()) {
            for (Talker film : films) all.push_back(enlarged(film, number));
            hconcat(all, row);
            imwrite(file.toString(), row);
        }
    }

    private static Mat enlarged(Talker film, int number) {
        Mat large = new Mat();
        try (BytePointer pixels = new BytePointer(film.pixels().get(number));
                Mat picture = new Mat(film.height(), film.width(), CV_8UC3, pixels);
                Size size = new Size(film.width() * ENLARGED, film.height() * ENLARGED)) {
            resize(picture, large, size, 0, 0, INTER_CUBIC);
        }
        return large;
    }
}
