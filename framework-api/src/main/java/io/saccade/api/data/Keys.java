package io.saccade.api.data;

/**
 * The keys that plugins share. A plugin creates its own keys with {@link Key#of}.
 *
 * @since 0.1
 */
public final class Keys {
    /** The picture. */
    public static final Key<Frame> FRAME = Key.large("frame", Frame.class, PixelCodecs.FRAME);
    /** The sound from this sample to the next. */
    public static final Key<Audio> AUDIO = Key.large("audio", Audio.class, PixelCodecs.AUDIO);
    /** The path of the sample's input, relative to the source's folder, with forward slashes. */
    public static final Key<String> NAME = Key.of("name", String.class);
    /**
     * The number of the film, from 0, in a source that plays several films one after the other. Time goes on, but a
     * stage that keeps earlier frames or sound starts again when the number changes. Absent if there is only one film.
     *
     * @since 0.2
     */
    public static final Key<Integer> SEGMENT = Key.of("segment", Integer.class);
    /** Both eyes, if exactly two were detected. */
    public static final Key<EyePair> EYES = Key.of("eyes", EyePair.class, PixelCodecs.EYES)
            .traced(eyes -> Plain.fields(
                    "left", Codecs.REGION.encode(eyes.left()), "right", Codecs.REGION.encode(eyes.right())));
    /** The face in the frame. */
    public static final Key<Region> FACE = Key.of("face", Region.class, Codecs.REGION);
    /**
     * The eyes, the nose and the corners of the mouth of {@link #FACE}, if the detector finds them.
     *
     * @since 0.2
     */
    public static final Key<FacePoints> FACE_POINTS = Key.of("facePoints", FacePoints.class, Codecs.FACE_POINTS);
    /** The estimated point that the person looks at. */
    public static final Key<Point> GAZE = Key.of("gaze", Point.class, Codecs.POINT);
    /** The point that the person was asked to look at. */
    public static final Key<Point> TARGET = Key.of("target", Point.class, Codecs.POINT);
    /** The screen of the clicks; gaze and target are fractions of it. */
    public static final Key<Screen> SCREEN = Key.of("screen", Screen.class, Codecs.SCREEN);
    /** The mean error of the gaze model when it was evaluated, as a fraction of the screen's diagonal. */
    public static final Key<Double> GAZE_ERROR = Key.of("gazeError", Double.class);
    /**
     * The screen for which the gaze model was trained. Only its size is known; its corner is at 0, 0.
     *
     * @since 0.2
     */
    public static final Key<Screen> GAZE_SCREEN = Key.of("gazeScreen", Screen.class, Codecs.SCREEN);
    /**
     * A mouse button that the user pressed by hand, or a click that the user confirmed, at the time of this sample.
     * Clicks that a stage makes from the gaze alone are not among them, so that CLICK tells where the user looked.
     */
    public static final Key<Click> CLICK = Key.of("click", Click.class, Codecs.CLICK);
    /**
     * Whether the user has paused the pointer. Actuators that move a pointer stop while it is {@code true}.
     *
     * @since 0.2
     */
    public static final Key<Boolean> PAUSE = Key.of("pause", Boolean.class);
    /** One palette index per pixel, GRAY8. */
    public static final Key<Frame> LABELS = Key.large("labels", Frame.class, PixelCodecs.FRAME);
    /** The state of the environment. */
    public static final Key<Step> STEP =
            Key.of("step", Step.class, EnvironmentCodecs.STEP).traced(EnvironmentCodecs::traced);
    /** The episode of the step. */
    public static final Key<Episode> EPISODE = Key.of("episode", Episode.class, EnvironmentCodecs.EPISODE);
    /** The observation and action spaces of the environment. */
    public static final Key<Spaces> SPACES =
            Key.of("spaces", Spaces.class, EnvironmentCodecs.SPACES).traced(EnvironmentCodecs::traced);
    /** The agent's next action. */
    public static final Key<Action> ACTION = Key.of("action", Action.class, EnvironmentCodecs.ACTION);
    /** Measured values. */
    public static final Key<Metrics> METRICS = Key.of("metrics", Metrics.class, Codecs.METRICS);
    /** The progress of the source. */
    public static final Key<Progress> PROGRESS = Key.of("progress", Progress.class, Codecs.PROGRESS);

    private Keys() {}
}
