package io.saccade.plugin.clickrecorder;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;

import io.saccade.plugin.bytedeco.Natives;
import java.nio.file.Path;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Picture files of one colour. */
final class Pictures {
    private Pictures() {}

    /** A picture of the size of two eyes. */
    static void eyes(Path file, int gray) {
        write(file, CollectedClick.COLUMNS, CollectedClick.ROWS, gray);
    }

    static void write(Path file, int width, int height, int gray) {
        Natives.load();
        try (Scalar colour = new Scalar(gray, gray, gray, 0);
                Mat picture = new Mat(height, width, CV_8UC3, colour)) {
            if (!imwrite(file.toString(), picture)) throw new IllegalStateException("could not write " + file);
        }
    }
}
