package io.saccade.core.plan;

import io.saccade.api.data.Action;
import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.ActuatorFactory;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.StageFactory;
import io.saccade.api.spi.TrainerFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Factories that look like the real ones to the planner. They can't be opened. */
final class FakeStages {
    private FakeStages() {}

    static List<StageFactory<?>> all() {
        return List.of(
                new Video(),
                new HaarEyes(),
                new OnnxGaze(),
                new SmoothGaze(),
                new OddGaze(),
                new Edges(),
                new RobotCursor(),
                new VideoFile(),
                new Trace(),
                new Learner(),
                new Images(),
                new CartPole(),
                new Policy(),
                new QLearning());
    }

    private static AssertionError opened() {
        return new AssertionError("planning opens nothing");
    }

    record VideoSettings(String source, @Default("false") boolean live) {}

    static final class Video extends CaptureFactory<VideoSettings> {
        Video() {
            super("video", VideoSettings.class, Ports.none());
        }

        @Override
        public Ports ports(VideoSettings settings) {
            boolean camera = settings.source().startsWith("camera:");
            Ports frames = Ports.none().writing(Keys.FRAME).live(settings.live() || camera);
            return camera ? frames : frames.writing(Keys.AUDIO);
        }

        @Override
        public Optional<Map<String, Object>> settingsFor(String address) {
            boolean own = address.startsWith("camera:") || address.endsWith(".mp4");
            return own ? Optional.of(Map.of("source", address)) : Optional.empty();
        }

        @Override
        public void check(VideoSettings settings, Check check) {
            if (settings.source().startsWith("camera:")) check.device("source", settings.source());
            else check.inputFile("source", Path.of(settings.source()));
        }

        @Override
        public Capture create(VideoSettings settings, StageContext context) {
            throw opened();
        }
    }

    record HaarEyesSettings(
            @Default("camera:0") CaptureRef source,
            @Default("1.3") double scaleFactor) {
        HaarEyesSettings {
            InvalidSetting.unless(scaleFactor > 1, "scale-factor", "be more than 1");
        }
    }

    static final class HaarEyes extends CaptureFactory<HaarEyesSettings> {
        HaarEyes() {
            super("haar-eyes", HaarEyesSettings.class, Ports.none());
        }

        @Override
        public Ports ports(HaarEyesSettings settings) {
            return Ports.none().from(settings.source()).writing(Keys.EYES);
        }

        @Override
        public Capture create(HaarEyesSettings settings, StageContext context) {
            throw opened();
        }
    }

    record OnnxGazeSettings(
            @Doc("the ONNX file") Path model, @Default("1") int threads) {
        OnnxGazeSettings {
            InvalidSetting.unless(threads >= 1, "threads", "be 1 or more");
        }
    }

    static final class OnnxGaze extends ModelFactory<OnnxGazeSettings> {
        OnnxGaze() {
            super("onnx-gaze", OnnxGazeSettings.class, Ports.reading(Keys.EYES).writing(Keys.GAZE));
        }

        @Override
        public boolean stateless() {
            return true;
        }

        @Override
        public void check(OnnxGazeSettings settings, Check check) {
            check.inputFile("model", settings.model());
        }

        @Override
        public Model create(OnnxGazeSettings settings, StageContext context) {
            throw opened();
        }
    }

    enum Filter {
        ONE_EURO,
        EMA
    }

    record SmoothGazeSettings(@Default("one-euro") Filter filter) {}

    static final class SmoothGaze extends ModelFactory<SmoothGazeSettings> {
        SmoothGaze() {
            super(
                    "smooth-gaze",
                    SmoothGazeSettings.class,
                    Ports.reading(Keys.GAZE).writing(Keys.GAZE));
        }

        @Override
        public Model create(SmoothGazeSettings settings, StageContext context) {
            throw opened();
        }
    }

    record NoSettings() {}

    /** Writes a shared key's name with another type. */
    static final class OddGaze extends ModelFactory<NoSettings> {
        OddGaze() {
            super("odd-gaze", NoSettings.class, Ports.reading(Keys.EYES).writing(Key.of("gaze", String.class)));
        }

        @Override
        public Model create(NoSettings settings, StageContext context) {
            throw opened();
        }
    }

    static final class Edges extends ModelFactory<NoSettings> {
        Edges() {
            super("edges", NoSettings.class, Ports.reading(Keys.FRAME).writing(Keys.FRAME));
        }

        @Override
        public Model create(NoSettings settings, StageContext context) {
            throw opened();
        }
    }

    static final class RobotCursor extends ActuatorFactory<NoSettings> {
        RobotCursor() {
            super("robot-cursor", NoSettings.class, Ports.reading(Keys.GAZE));
        }

        @Override
        public void check(NoSettings settings, Check check) {
            check.display("it moves the pointer");
            check.device("", "the mouse pointer");
        }

        @Override
        public Actuator create(NoSettings settings, StageContext context) {
            throw opened();
        }
    }

    record FileSettings(Path file) {}

    static final class VideoFile extends RecorderFactory<FileSettings> {
        VideoFile() {
            super("video", FileSettings.class, Ports.reading(Keys.FRAME).ifPresent(Keys.AUDIO));
        }

        @Override
        public void check(FileSettings settings, Check check) {
            check.outputFile("file", settings.file());
        }

        @Override
        public Recorder create(FileSettings settings, StageContext context) {
            throw opened();
        }
    }

    /** Publishes a file again and again. */
    static final class Learner extends ModelFactory<FileSettings> {
        Learner() {
            super("learner", FileSettings.class, Ports.reading(Keys.EYES));
        }

        @Override
        public void check(FileSettings settings, Check check) {
            check.publishedFile("file", settings.file());
        }

        @Override
        public Model create(FileSettings settings, StageContext context) {
            throw opened();
        }
    }

    static final class Images extends RecorderFactory<FileSettings> {
        Images() {
            super("images", FileSettings.class, Ports.reading(Keys.FRAME));
        }

        @Override
        public void check(FileSettings settings, Check check) {
            check.newOutputFolder("file", settings.file());
        }

        @Override
        public Recorder create(FileSettings settings, StageContext context) {
            throw opened();
        }
    }

    static final class Trace extends RecorderFactory<FileSettings> {
        Trace() {
            super("trace", FileSettings.class, Ports.none().everySmallKey());
        }

        @Override
        public void check(FileSettings settings, Check check) {
            check.outputFile("file", settings.file());
        }

        @Override
        public Recorder create(FileSettings settings, StageContext context) {
            throw opened();
        }
    }

    record CartPoleSettings(@Default("9.8") double gravity) {}

    static final class CartPole extends EnvironmentFactory<CartPoleSettings> {
        CartPole() {
            super("cart-pole", CartPoleSettings.class, Ports.none());
        }

        @Override
        public Environment create(CartPoleSettings settings, StageContext context) {
            throw opened();
        }
    }

    static final class Policy extends ModelFactory<NoSettings> {
        Policy() {
            super(
                    "random-policy",
                    NoSettings.class,
                    Ports.reading(Keys.STEP, Keys.SPACES).writing(Keys.ACTION));
        }

        @Override
        public Model create(NoSettings settings, StageContext context) {
            return Model.mapping(Keys.STEP, Keys.ACTION, step -> Optional.of(Action.of(0)));
        }
    }

    record QLearningSettings(EnvironmentRef environment, Path table) {}

    static final class QLearning extends TrainerFactory<QLearningSettings> {
        QLearning() {
            super("q-learning", QLearningSettings.class, Ports.none().writing(Keys.METRICS, Keys.PROGRESS));
        }

        @Override
        public void check(QLearningSettings settings, Check check) {
            check.outputFile("table", settings.table());
        }

        @Override
        public Capture create(QLearningSettings settings, StageContext context) {
            throw opened();
        }
    }
}
