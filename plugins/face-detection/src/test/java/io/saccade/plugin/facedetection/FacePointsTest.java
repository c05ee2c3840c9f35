package io.saccade.plugin.facedetection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.FacePoints;
import io.saccade.api.data.FacePoints.Pixel;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eyes, nose and mouth of real faces. */
class FacePointsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "golden/haar/grid_bbaf2n-00.png",
                "golden/haar/grid_lbax4n-20.png",
                "golden/haar/grid_lwbsza-40.png",
                "golden/haar/grid_swiz3n-60.png",
                "faces/mp_sergey.png",
                "faces/skimage_astronaut.png"
            })
    void areThoseOfOpenCv(String name) throws Exception {
        FacesSettings settings = FacesSettingsFixture.yuNet().minSize(12).settings();
        try (Mat picture = Clip.picture(name);
                StageHarness faces = StageHarness.open(new FacesFactory(), settings)) {
            List<Pixel> found = list(Clip.answer(faces, picture, 0).need(Keys.FACE_POINTS));
            List<Pixel> expected = byOpenCv(settings.model().orElseThrow(), picture);
            for (int i = 0; i < found.size(); i++) {
                assertThat(distance(found.get(i), expected.get(i)))
                        .as("point %d", i)
                        .isLessThan(0.05);
            }
        }
    }

    private static List<Pixel> byOpenCv(Path model, Mat picture) {
        Natives.load();
        try (Size size = new Size(picture.cols(), picture.rows());
                FaceDetectorYN detector = FaceDetectorYN.create(model.toString(), "", size, 0.7f, 0.3f, 5000, 0, 0);
                Mat found = new Mat()) {
            detector.detect(picture, found);
            FloatIndexer values = found.createIndexer();
            int largest = 0;
            for (int row = 1; row < found.rows(); row++) {
                if (values.get(row, 2) * values.get(row, 3) > values.get(largest, 2) * values.get(largest, 3)) {
                    largest = row;
                }
            }
            int best = largest;
            return List.of(4, 6, 8, 10, 12).stream()
                    .map(at -> new Pixel(values.get(best, at), values.get(best, at + 1)))
                    .toList();
        }
    }

    @Test
    void lieWhereAFaceHasThemAndGrowWithThePicture() throws Exception {
        try (Clip clip = Clip.film("grid_bbaf2n.mpg");
                Mat large = new Mat();
                Size size = new Size(1280, 1024);
                StageHarness faces = StageHarness.open(
                        new FacesFactory(), FacesSettingsFixture.yuNet().settings())) {
            for (int i = 0; i < clip.pictures().size(); i += 15) {
                Sample small = Clip.answer(faces, clip.pictures().get(i), 2 * i);
                FacePoints points = small.need(Keys.FACE_POINTS);
                Region box = small.need(Keys.FACE);
                assertThat(points.rightEye().x()).isLessThan(points.nose().x());
                assertThat(points.nose().x()).isLessThan(points.leftEye().x());
                assertThat(points.rightMouth().x())
                        .isLessThan(points.leftMouth().x());
                assertThat(points.nose().y())
                        .isBetween(points.leftEye().y(), points.leftMouth().y());
                assertThat(points.rightMouth().y()).isLessThan(box.y() + box.height());
                resize(clip.pictures().get(i), large, size, 0, 0, INTER_LINEAR);
                FacePoints grown = Clip.answer(faces, large, 2 * i + 1).need(Keys.FACE_POINTS);
                double scale = 1280.0 / clip.pictures().get(i).cols();
                assertThat(distance(grown.rightMouth(), times(points.rightMouth(), scale)))
                        .isLessThan(0.1 * scale * box.width()); // the network is no more precise
            }
        }
    }

    @Test
    void areAbsentWhereTheDetectorFindsNone() throws Exception {
        try (Mat picture = Clip.picture("golden/haar/grid_bbaf2n-00.png");
                StageHarness cascade = StageHarness.open(
                        new FacesFactory(), FacesSettingsFixture.haar().settings());
                StageHarness corners = StageHarness.open(
                        new FacesFactory(), FacesSettingsFixture.rfb().settings())) {
            for (StageHarness faces : List.of(cascade, corners)) {
                Sample answer = Clip.answer(faces, picture, 0);
                assertThat(answer.get(Keys.FACE)).isPresent();
                assertThat(answer.get(Keys.FACE_POINTS)).isEmpty();
            }
        }
    }

    @Test
    void areReadBackFromTheCache() throws Exception {
        Path file = folder.resolve("talk.faces");
        FacesSettings settings = FacesSettingsFixture.yuNet().cache(file).settings();
        FacePoints found = cached(settings).orElseThrow();
        assertThat(cached(settings)).contains(found);
        String last = " " + found.leftMouth().y() + "\n";
        Files.writeString(file, Files.readString(file).replace(last, " 7.5\n"));
        assertThat(cached(settings).orElseThrow().leftMouth())
                .isEqualTo(new Pixel(found.leftMouth().x(), 7.5));
    }

    private static Optional<FacePoints> cached(FacesSettings settings) throws Exception {
        try (Mat picture = Clip.picture("golden/haar/grid_bbaf2n-00.png");
                StageHarness faces = StageHarness.open(new FacesFactory(), settings)) {
            Optional<FacePoints> points = Clip.answer(faces, picture, 0).get(Keys.FACE_POINTS);
            faces.finish();
            return points;
        }
    }

    private static List<Pixel> list(FacePoints points) {
        return List.of(points.rightEye(), points.leftEye(), points.nose(), points.rightMouth(), points.leftMouth());
    }

    private static Pixel times(Pixel point, double scale) {
        return new Pixel(point.x() * scale, point.y() * scale);
    }

    private static double distance(Pixel one, Pixel other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
