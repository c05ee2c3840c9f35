package io.saccade.plugin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.demo.DemoFaceSettings.Head;
import io.saccade.plugin.demo.person.Person;
import io.saccade.plugin.demo.person.Timeline;
import io.saccade.testkit.StageHarness;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eye detector used by the whole project finds the drawn person's two eyes. */
class DemoFaceEyesTest {
    /** Half of the frames, unless with {@code -Dlong.tests}. */
    private static final double SHARE = Boolean.getBoolean("long.tests") ? 1 : .5;

    private CascadeClassifier eyes;

    @BeforeEach
    void load() {
        Natives.load();
        eyes = new CascadeClassifier(Natives.haarCascade("haarcascade_eye.xml").toString());
    }

    @AfterEach
    void close() {
        eyes.close();
    }

    @ParameterizedTest(name = "{0}x{1}, seed {4}, {5}")
    @CsvSource({
        "320, 240, 10, 10, 1, STILL, 99",
        "320, 240, 10, 10, 2, STILL, 99",
        "640, 480, 5, 10, 3, STILL, 99",
        "640, 480, 5, 10, 4, STILL, 99",
        "1280, 720, 2, 15, 5, STILL, 99",
        // A face at the edge of the frame or tilted by 15 degrees is harder.
        "640, 480, 2, 60, 6, NATURAL, 85",
    })
    void hasExactlyTwoEyesWheneverTheyAreOpen(
            int width, int height, double ofAll, double seconds, long seed, Head head, double least) throws Exception {
        double fps = SHARE * ofAll;
        Timeline timeline = new Person(seed, seconds, false).timeline();
        int open = 0;
        int found = 0;
        try (StageHarness film = DemoFaces.film(DemoFaces.silent(width, height, fps, seconds, seed, head))) {
            for (Optional<Sample> sample = film.read(); sample.isPresent(); sample = film.read()) {
                if (timeline.blink(sample.get().timestampNanos() / 1e9) == 0) {
                    open++;
                    if (count(sample.get().need(Keys.FRAME)) == 2) found++;
                }
                film.forget();
            }
        }
        assertThat(open).isGreaterThan((int) (.8 * fps * seconds));
        assertThat(100. * found / open).as("percent of frames with two eyes").isGreaterThanOrEqualTo(least);
    }

    private long count(Frame frame) {
        try (Mat color = Mats.wrap(frame);
                Mat gray = new Mat();
                RectVector boxes = new RectVector();
                Size any = new Size()) {
            opencv_imgproc.cvtColor(color, gray, opencv_imgproc.COLOR_BGR2GRAY);
            eyes.detectMultiScale(gray, boxes, 1.3, 10, 0, any, any);
            return boxes.size();
        }
    }
}
