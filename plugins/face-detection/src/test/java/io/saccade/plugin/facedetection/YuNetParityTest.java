package io.saccade.plugin.facedetection;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Region;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with OpenCV's own detector on the same network. */
class YuNetParityTest {
    private static final double MIN_SCORE = 0.7;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "golden/haar/grid_bbaf2n-00.png",
                "golden/haar/grid_lbax4n-20.png",
                "golden/haar/grid_lwbsza-40.png",
                "golden/haar/grid_swiz3n-60.png",
                "faces/mp_sergey.png",
                "faces/skimage_astronaut.png",
                "photos/coffee.png",
                "photos/messi5.jpg"
            })
    void findsWhatOpenCvFinds(String name) throws Exception {
        // With a smallest face of 12 pixels the picture is not scaled, so both get the same input.
        FacesSettings settings =
                FacesSettingsFixture.yuNet().minSize(12).minScore(MIN_SCORE).settings();
        try (Mat picture = Clip.picture(name);
                StageHarness faces = StageHarness.open(new FacesFactory(), settings)) {
            Optional<Region> expected = largestByOpenCv(settings.model().orElseThrow(), picture);
            Optional<Region> face = Clip.feed(faces, picture, 0);
            assertThat(face.isPresent()).isEqualTo(expected.isPresent());
            expected.ifPresent(box -> assertThat(face.orElseThrow())
                    .usingRecursiveComparison()
                    .withComparatorForType((a, b) -> Math.abs(a - b) <= 1 ? 0 : 1, Integer.class)
                    .isEqualTo(box));
        }
    }

    private static Optional<Region> largestByOpenCv(Path model, Mat picture) {
        Natives.load();
        try (Size size = new Size(picture.cols(), picture.rows());
                FaceDetectorYN detector =
                        FaceDetectorYN.create(model.toString(), "", size, (float) MIN_SCORE, 0.3f, 5000, 0, 0);
                Mat found = new Mat()) {
            detector.detect(picture, found);
            Region largest = null;
            if (found.rows() == 0) return Optional.empty();
            FloatIndexer values = found.createIndexer();
            for (int row = 0; row < found.rows(); row++) {
                Region box =
                        region(values.get(row, 0), values.get(row, 1), values.get(row, 2), values.get(row, 3), picture);
                if (largest == null || Boxes.area(box) > Boxes.area(largest)) largest = box;
            }
            return Optional.ofNullable(largest);
        }
    }

    private static Region region(float x, float y, float width, float height, Mat picture) {
        int left = Math.round(x);
        int top = Math.round(y);
        Region box = new Region(left, top, Math.round(x + width) - left, Math.round(y + height) - top);
        return Boxes.clipped(box, picture.cols(), picture.rows());
    }
}
