package io.saccade.testkit;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.Stage;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.Renames;
import io.saccade.core.moment.SampleFactory;
import io.saccade.core.road.Link;
import io.saccade.core.road.ModelRunner;
import io.saccade.core.road.Recovery;
import io.saccade.core.road.StageFailure;
import io.saccade.core.road.StageStats;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs one stage with real frames and the core's own sample counts.
 *
 * <pre>{@code
 * try (StageHarness stage = StageBuilder.of(new BrightSpot(), new BrightSpot.Settings(200)).open()) {
 *     Sample sample = stage.sample(0).with(Keys.FRAME, picture);
 *     Point gaze = stage.feed(sample).get(0).need(Keys.GAZE);
 * }
 * }</pre>
 *
 * <p>Results stay readable until {@link #forget} or {@link #close}. Closing fails if a frame leaked. Freed frames are
 * overwritten, so a stage that kept one reads garbage. Call it from one thread at a time.
 *
 * @since 0.1
 */
public final class StageHarness implements AutoCloseable {
    private final FramePool pool;
    private final SampleFactory samples;
    private final HarnessContext context;
    private final Stage stage;
    private final StageStats stats;
    private final Set<Key<?>> declared;
    private final @Nullable ModelRunner runner;
    private final List<MomentSample> answers = new ArrayList<>();
    private final List<MomentSample> kept = new ArrayList<>();
    private boolean ended;
    private boolean closed;

    StageHarness(
            FramePool pool, SampleFactory samples, HarnessContext context, Stage stage, Ports ports, int mostHeld) {
        this.pool = pool;
        this.samples = samples;
        this.context = context;
        this.stage = stage;
        this.stats = new StageStats(context.stage(), true);
        this.declared = HarnessCapture.writes(ports);
        this.runner = stage instanceof Model model
                ? new ModelRunner(
                        asked(model, context),
                        stats,
                        ports.reads(),
                        ports.writes(),
                        Renames.NONE,
                        Recovery.failing(context.stage()),
                        mostHeld,
                        new Answers())
                : null;
    }

    /** Before each call, throws the failure that the stage reported since its last call, as in a run. */
    private static Model asked(Model model, HarnessContext context) {
        return new Model() {
            @Override
            public void process(Sample sample, Emitter out) throws Exception {
                context.raiseLateFailure();
                model.process(sample, out);
            }

            @Override
            public void flush(Emitter out) throws Exception {
                context.raiseLateFailure();
                model.flush(out);
            }
        };
    }

    /**
     * Opens a stage of the factory; use {@link StageBuilder} for more options.
     *
     * @throws Exception what {@code create} threw
     */
    public static <C extends Record> StageHarness open(StageFactory<C> factory, C settings) throws Exception {
        return StageBuilder.of(factory, settings).open();
    }

    /** Returns a capture of the factory, for the settings of another stage. It is opened when that stage opens it. */
    public static <C extends Record> CaptureRef capture(StageFactory<C> factory, C settings) {
        return new HarnessCapture<>(factory, settings);
    }

    /** Returns an environment of the factory, for the settings of another stage, likewise. */
    public static <C extends Record> EnvironmentRef environment(StageFactory<C> factory, C settings) {
        return new HarnessEnvironment<>(factory, settings);
    }

    /** Returns the stage itself, for methods of its class. */
    public Stage stage() {
        return stage;
    }

    /**
     * Creates an empty sample to feed to this stage.
     *
     * @param timestampNanos its time stamp: for live sources the pipeline's clock, otherwise any
     */
    public Sample sample(long timestampNanos) {
        return samples.sample(timestampNanos);
    }

    /**
     * Creates a BGR8 frame of one colour in the sample's memory. Add it with {@code sample.with(Keys.FRAME, frame)}.
     *
     * @param width in pixels
     * @param height in pixels
     * @param blue 0 to 255
     * @param green 0 to 255
     * @param red 0 to 255
     */
    public static Frame frame(Sample sample, int width, int height, int blue, int green, int red) {
        FrameDraft draft = sample.draft(width, height, Frame.Format.BGR8);
        var pixels = draft.pixels();
        while (pixels.hasRemaining()) {
            pixels.put((byte) blue).put((byte) green).put((byte) red);
        }
        return draft.done();
    }

    /**
     * Gives one sample to a model, an actuator or a recorder.
     *
     * @return the samples that the model emitted in this call, including those it held earlier, and samples that
     *     skipped it, in order; empty for an actuator or a recorder
     * @throws IllegalStateException when the stage is a source
     * @throws Exception what the stage threw, or reported with {@code context.fail}
     */
    public List<Sample> feed(Sample sample) throws Exception {
        MomentSample real = Renames.real(sample);
        int before = answers.size();
        if (runner != null) {
            unwrapping(() -> runner.accept(real));
        } else {
            try {
                context.raiseLateFailure();
                MomentSample given = real.heldBy(context.holds());
                if (stage instanceof Actuator actuator) act(actuator, given);
                else if (stage instanceof Recorder recorder) recorder.record(given);
                else throw new IllegalStateException("a source is read, not fed");
            } finally {
                real.moment().leave();
            }
        }
        return List.copyOf(answers.subList(before, answers.size()));
    }

    private void act(Actuator actuator, Sample sample) throws Exception {
        if (context.mayAct()) actuator.act(sample);
    }

    /**
     * Reads the next sample of a capture or a trainer.
     *
     * @return empty at the end of the source
     * @throws IllegalStateException when the stage is not a source
     * @throws Exception what the stage threw, or reported with {@code context.fail}
     */
    public Optional<Sample> read() throws Exception {
        if (!(stage instanceof Capture capture)) throw new IllegalStateException("only a source is read");
        context.raiseLateFailure();
        Optional<Sample> sample = capture.read();
        sample.ifPresent(read -> kept.add(Renames.real(read)));
        return sample;
    }

    /**
     * Finishes the stage as a run does: flush, finish, check for reported failures, commit of the outputs, actions
     * after the commit. Call it once, before {@link #close}.
     *
     * @return the samples that flush emitted
     * @throws Exception what the stage threw, or reported with {@code context.fail}
     */
    public List<Sample> finish() throws Exception {
        int before = answers.size();
        if (runner != null) unwrapping(runner::end);
        stage.finish();
        context.raiseLateFailure();
        context.commit();
        ended = true;
        return List.copyOf(answers.subList(before, answers.size()));
    }

    /** Releases all samples read or returned so far: their frames are freed and overwritten. */
    public void forget() {
        answers.forEach(sample -> sample.moment().leave());
        answers.clear();
        kept.forEach(sample -> sample.moment().leave());
        kept.clear();
    }

    /** Returns the keys that the stage declares to write, with those of nested captures. */
    public Set<Key<?>> declared() {
        return declared;
    }

    /** Returns the number of frames that are not freed yet. */
    public long liveFrames() {
        return pool.outstanding();
    }

    /** Returns the sample counts of a model so far; all 0 for other stages. */
    public StageCounts counts() {
        return new StageCounts(
                stats.in(), stats.passed(), stats.out(), stats.refused(), stats.failed(), stats.dropped());
    }

    /**
     * Returns the notices of the stage so far, in order.
     *
     * @since 0.2
     */
    public List<String> notices() {
        return context.notices();
    }

    /** Returns what the stage printed and asked at the terminal so far, in order. */
    public List<String> said() {
        return context.said();
    }

    /** Returns the reason why the stage asked the run to end, if it did. */
    public Optional<String> ended() {
        return context.ended();
    }

    /** Returns the compute device that the stage reported, such as {@code cpu}. */
    public Optional<String> device() {
        return context.device();
    }

    /**
     * Returns how long a call may take, if the stage declared it.
     *
     * @since 0.2
     */
    public Optional<Duration> longestCall() {
        return context.longestCall();
    }

    /** Returns the items that the stage set aside so far, as {@code item: reason}. */
    public List<String> setAside() {
        return context.setAsideItems();
    }

    /** Returns how many samples the source announced with {@code context.expect}, or -1. */
    public long expected() {
        return context.expected();
    }

    /**
     * Closes the stage and its resources. A second call has no effect.
     *
     * @throws AssertionError if frames leaked, a moment is still held, or the stage reported a failure
     */
    @Override
    public void close() throws IOException {
        if (closed) return;
        closed = true;
        try {
            stage.close();
        } finally {
            context.close();
        }
        Optional<String> forgotten =
                (runner == null ? context.holds().reclaimed() : runner.reclaimed()).or(context.holds()::reclaimed);
        if (runner != null && !ended) runner.abandon();
        forget();
        if (forgotten.isPresent()) throw new AssertionError("stage '" + context.stage() + "' " + forgotten.get());
        if (pool.outstanding() != 0 && !context.madeSamples()) {
            throw new AssertionError("stage '" + context.stage() + "' leaked " + pool.outstanding() + " frames");
        }
    }

    private interface Call {
        void run() throws StageFailure, InterruptedException;
    }

    private static void unwrapping(Call call) throws Exception {
        try {
            call.run();
        } catch (StageFailure failure) {
            if (failure.getCause() instanceof Exception cause) throw cause;
            if (failure.getCause() instanceof Error cause) throw cause;
            throw failure;
        }
    }

    private final class Answers implements Link {
        @Override
        public void accept(MomentSample sample) {
            answers.add(sample);
        }

        @Override
        public void end() {}
    }
}
