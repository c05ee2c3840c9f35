package io.saccade.plugin.videocapture;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.videocapture.image.ImagesCaptureFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import java.nio.file.Path;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.io.TempDir;

class ImagesCaptureContractTest extends StageContract {
    @TempDir
    private Path folder;

    @Override
    protected StageBuilder<?> stage() {
        Natives.load();
        try (Mat picture = new Mat(7, 5, CV_8UC3, new Scalar(1, 2, 3, 0))) {
            opencv_imgcodecs.imwrite(folder.resolve("one.png").toString(), picture);
        }
        return StageBuilder.of(new ImagesCaptureFactory(), new ImagesSettings(folder.toString()));
    }
}
