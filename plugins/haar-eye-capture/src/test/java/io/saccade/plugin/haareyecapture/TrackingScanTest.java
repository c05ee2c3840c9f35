package io.saccade.plugin.haareyecapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.hconcat;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.getRotationMatrix2D;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import io.saccade.api.data.Region;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingScanTest {
    private static final List<String> CLIPS = Boolean.getBoolean("long.tests")
            ? List.of("bbaf2n", "lbax4n", "lwbsza", "pwij3p", "sbwe5n", "swiz3n")
            : List.of("lwbsza", "swiz3n");

    private static EyeFinder tracking() {
        return new TrackingScan(new WholeScan(new EyeCascade(), 1.3, 10), new EyeCascade());
    }

    private static List<Region> leftToRight(List<Region> eyes) {
        return eyes.stream().sorted(Comparator.comparingInt(Region::x)).toList();
    }

    private static double distance(Region a, Region b) {
        return Math.hypot(
                a.x() + a.width() / 2.0 - b.x() - b.width() / 2.0, a.y() + a.height() / 2.0 - b.y() - b.height() / 2.0);
    }

    /** The larger of the two distances, relative to the distance between the eyes. */
    private static double apart(List<Region> reference, List<Region> tracked) {
        double eyes = distance(reference.get(0), reference.get(1));
        return Math.max(distance(reference.get(0), tracked.get(0)), distance(reference.get(1), tracked.get(1))) / eyes;
    }

    @Test
    void findsTheEyesThatAWholeScanFinds() throws Exception {
        int both = 0;
        int close = 0;
        for (String clip : CLIPS) {
            int whole = 0;
            int tracked = 0;
            try (EyeFinder scan = new WholeScan(new EyeCascade(), 1.3, 10);
                    EyeFinder tracking = tracking();
                    ClipFrames frames = ClipFrames.of("grid_" + clip + ".mpg")) {
                for (Mat frame : frames.all()) {
                    List<Region> expected = leftToRight(scan.find(frame));
                    List<Region> found = leftToRight(tracking.find(frame));
                    if (expected.size() == 2) whole++;
                    if (found.size() == 2) tracked++;
                    if (expected.size() == 2 && found.size() == 2) {
                        both++;
                        if (apart(expected, found) <= 0.1) close++;
                    }
                }
            }
            assertThat(tracked).as("frames of %s with two eyes", clip).isGreaterThanOrEqualTo(whole);
        }
        // In the rest the whole scan takes an eye and a mouth for two eyes.
        assertThat((double) close / both)
                .as("share of frames where centres agree")
                .isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void scansTheFirstFrameOfAnotherFilmWhole() throws Exception {
        CountingScan scan = new CountingScan(); // closed by the tracking scan
        try (EyeFinder tracking = new TrackingScan(scan, new EyeCascade());
                ClipFrames frames = ClipFrames.of("grid_lwbsza.mpg")) {
            List<Mat> all = frames.all();
            tracking.find(all.get(0));
            tracking.find(all.get(1));
            assertThat(scan.scans).isEqualTo(1);
            tracking.forget();
            tracking.find(all.get(2));
            assertThat(scan.scans).isEqualTo(2);
        }
    }

    private static final class CountingScan extends WholeScan {
        private int scans;

        CountingScan() {
            super(new EyeCascade(), 1.3, 10);
        }

        @Override
        List<Region> find(Mat picture, int smallestSide) {
            scans++;
            return super.find(picture, smallestSide);
        }
    }

    /** A head tilted by 40 degrees, in which a whole scan still detects eyes in most frames. */
    @Test
    void missesNoEyesOfATiltedHeadThatAWholeScanFinds() throws Exception {
        int whole = 0;
        try (EyeFinder scan = new WholeScan(new EyeCascade(), 1.3, 10);
                EyeFinder tracking = tracking();
                ClipFrames frames = ClipFrames.of("grid_lwbsza.mpg");
                Mat turned = new Mat()) {
            for (Mat frame : frames.all().subList(0, 25)) {
                try (Point2f centre = new Point2f(frame.cols() / 2f, frame.rows() / 2f);
                        Mat turn = getRotationMatrix2D(centre, 40, 1)) {
                    warpAffine(frame, turned, turn, frame.size());
                }
                List<Region> expected = leftToRight(scan.find(turned));
                List<Region> found = leftToRight(tracking.find(turned));
                if (expected.size() != 2) continue;
                whole++;
                assertThat(found).hasSize(2);
                assertThat(apart(expected, found)).isLessThan(0.3);
            }
        }
        assertThat(whole).isGreaterThanOrEqualTo(20);
    }

    /** Of two people, tracking follows the one whose eyes a scan detects alone. */
    @Test
    void followsNobodyElseThanAWholeScanTakes() throws Exception {
        int halfOfScan = -1;
        try (EyeFinder scan = new WholeScan(new EyeCascade(), 1.3, 10);
                EyeFinder tracking = tracking();
                ClipFrames left = ClipFrames.of("grid_bbaf2n.mpg");
                ClipFrames right = ClipFrames.of("grid_lwbsza.mpg");
                Mat both = new Mat()) {
            int middle = left.all().get(0).cols();
            for (int i = 0; i < 25; i++) {
                hconcat(left.all().get(i), right.all().get(i), both);
                List<Region> expected = scan.find(both);
                if (expected.size() == 2) halfOfScan = expected.get(0).x() / middle;
                for (Region eye : tracking.find(both))
                    assertThat(eye.x() / middle).isEqualTo(halfOfScan);
            }
        }
    }

    @Test
    void findsLostEyesElsewhere() throws Exception {
        try (EyeFinder tracking = tracking();
                ClipFrames frames = ClipFrames.of("grid_lwbsza.mpg");
                Mat face = frames.all().get(0);
                Mat empty = new Mat(2 * face.rows(), 2 * face.cols(), face.type(), new Scalar(90, 90, 90, 0));
                Mat first = with(empty, face, 0, 0);
                Mat moved = with(empty, face, face.cols(), face.rows())) {
            List<Region> before = leftToRight(tracking.find(first));
            assertThat(before).hasSize(2);
            assertThat(framesUntil(tracking, moved, 2)).isBetween(1, 10);
            List<Region> after = leftToRight(tracking.find(moved));
            assertThat(after.get(0).x() - before.get(0).x()).isBetween(face.cols() - 5, face.cols() + 5);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2.5})
    void findsForgottenEyesOfAnySizeAgain(double scale) throws Exception {
        try (EyeFinder tracking = tracking();
                ClipFrames frames = ClipFrames.of("grid_lwbsza.mpg");
                Mat face = frames.all().get(0);
                Mat larger = new Mat();
                Mat empty = new Mat(720, 900, face.type(), new Scalar(90, 90, 90, 0))) {
            resize(face, larger, new Size((int) (scale * face.cols()), (int) (scale * face.rows())), 0, 0, INTER_CUBIC);
            try (Mat first = with(empty, face, 0, 0);
                    Mat again = with(empty, larger, 0, 0)) {
                assertThat(tracking.find(first)).hasSize(2);
                for (int i = 0; i < 120; i++) assertThat(tracking.find(empty)).isEmpty();
                assertThat(framesUntil(tracking, again, 2)).isBetween(1, 10);
            }
        }
    }

    private static int framesUntil(EyeFinder tracking, Mat frame, int eyes) {
        for (int i = 1; i <= 100; i++) {
            if (tracking.find(frame).size() == eyes) return i;
        }
        return Integer.MAX_VALUE;
    }

    private static Mat with(Mat background, Mat face, int x, int y) {
        Mat picture = background.clone();
        try (Mat part = picture.apply(new Rect(x, y, face.cols(), face.rows()))) {
            face.copyTo(part);
        }
        return picture;
    }
}
