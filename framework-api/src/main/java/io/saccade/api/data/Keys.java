package io.saccade.api.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys that plugins share. A plugin creates its own keys with {@link Key#of}. */
public final class Keys {
    /** The picture. */
    public static final Key<Frame> FRAME = Key.large("frame", Frame.class);
    /** The sound from this sample to the next. */
    public static final Key<Audio> AUDIO = Key.large("audio", Audio.class);
    /** The path of the sample's input, relative to the source's folder, with forward slashes. */
    public static final Key<String> NAME = Key.of("name", String.class, name -> name);
    /**
     * The number of the film, from 0, in a source that plays several films one after the other. Time goes on, but a
     * stage that keeps earlier frames or sound starts again when the number changes. Absent if there is only one film.
     */
    public static final Key<Integer> SEGMENT = Key.of("segment", Integer.class, segment -> segment);
    /** Both eyes, if exactly two were detected. */
    public static final Key<EyePair> EYES = Key.of("eyes", EyePair.class, Keys::plain);
    /** The face in the frame. */
    public static final Key<Region> FACE = Key.of("face", Region.class, Keys::plain);
    /** The estimated point that the person looks at. */
    public static final Key<Point> GAZE = Key.of("gaze", Point.class, Keys::plain);
    /** The point that the person was asked to look at. */
    public static final Key<Point> TARGET = Key.of("target", Point.class, Keys::plain);
    /** The screen of the clicks; gaze and target are fractions of it. */
    public static final Key<Screen> SCREEN = Key.of("screen", Screen.class, Keys::plain);
    /** The mean error of the gaze model when it was evaluated, as a fraction of the screen's diagonal. */
    public static final Key<Double> GAZE_ERROR = Key.of("gazeError", Double.class, error -> error);
    /** A mouse button pressed at the time of this sample. */
    public static final Key<Click> CLICK = Key.of("click", Click.class, Keys::plain);
    /** One palette index per pixel, GRAY8. */
    public static final Key<Frame> LABELS = Key.large("labels", Frame.class);
    /** The state of the environment. */
    public static final Key<Step> STEP = Key.of("step", Step.class, Keys::plain);
    /** The episode of the step. */
    public static final Key<Episode> EPISODE = Key.of("episode", Episode.class, Keys::plain);
    /** The observation and action spaces of the environment. */
    public static final Key<Spaces> SPACES = Key.of("spaces", Spaces.class, Keys::plain);
    /** The agent's next action. */
    public static final Key<Action> ACTION =
            Key.of("action", Action.class, action -> action.discrete() < 0 ? action.values() : action.discrete());
    /** Measured values. */
    public static final Key<Metrics> METRICS = Key.of("metrics", Metrics.class, Metrics::values);
    /** The progress of the source. */
    public static final Key<Progress> PROGRESS = Key.of("progress", Progress.class, Keys::plain);

    private Keys() {}

    private static Map<String, Object> plain(EyePair eyes) {
        return fields("left", plain(eyes.left()), "right", plain(eyes.right()));
    }

    private static Map<String, Object> plain(Region region) {
        return fields("x", region.x(), "y", region.y(), "width", region.width(), "height", region.height());
    }

    private static Map<String, Object> plain(Point point) {
        return fields("x", point.x(), "y", point.y());
    }

    private static Map<String, Object> plain(Screen screen) {
        return fields(
                "name", screen.name(),
                "x", screen.x(),
                "y", screen.y(),
                "width", screen.width(),
                "height", screen.height(),
                "scale", screen.scale());
    }

    private static Map<String, Object> plain(Click click) {
        return fields(
                "timestampNanos", click.timestampNanos(), "x", click.x(), "y", click.y(), "button", click.button());
    }

    private static Map<String, Object> plain(Step step) {
        return fields(
                "episode", step.episode(),
                "number", step.number(),
                "player", step.player(),
                "discrete", step.discrete(),
                "observation", plain(step.observation()),
                "reward", step.reward(),
                "terminated", step.terminated(),
                "truncated", step.truncated());
    }

    private static List<Float> plain(float[] values) {
        List<Float> plain = new ArrayList<>(values.length);
        for (float value : values) plain.add(value);
        return plain;
    }

    private static Map<String, Object> plain(Episode episode) {
        return fields("number", episode.number(), "seed", episode.seed(), "fps", episode.fps());
    }

    private static Map<String, Object> plain(Spaces spaces) {
        return fields(
                "states", spaces.states(),
                "observationLength", spaces.observationLength(),
                "actions", spaces.actions(),
                "actionLength", spaces.actionLength());
    }

    private static Map<String, Object> plain(Progress progress) {
        return fields("done", progress.done(), "total", progress.total());
    }

    /** Keeps the order of the fields, which a reader of traces expects; {@code Map.of} does not. */
    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
