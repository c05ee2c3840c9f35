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
 * One stage, opened with real frames and the core's own account of samples.
 *
 * <pre>{@code
 * try (StageHarness stage = StageBuilder.of(new BrightSpotFactory(), new BrightSpotSettings(200)).open()) {
 *     Sample sample = stage.sample(0).with(Keys.FRAME, picture);
 *     Point gaze = stage.feed(sample).get(0).need(Keys.GAZE);
 * }
 * }</pre>
 *
 * <p>Answers stay readable until {@link #forget} or {@link #close}, which fails when a frame leaked. Freed
 * frames are overwritten, so a stage that kept one reads nonsense. One thread.
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

    /** Fails as in a run with what the stage told of since its last call. */
    private static Model asked(Model model, HarnessContext context) {
        return new Model() {
            @Override
            public void process(Sample sample, Emitter out) throws Exception {
                context.throwPending();
                model.process(sample, out);
            }

            @Override
            public void flush(Emitter out) throws Exception {
                context.throwPending();
                model.flush(out);
            }
        };
    }

    /** A harness for a stage of the factory; more is set on the {@link StageBuilder}. */
    public static <C extends Record> StageHarness open(StageFactory<C> factory, C settings) throws Exception {
        return StageBuilder.of(factory, settings).open();
    }

    /** The factory's capture as a settings component of another stage. */
    public static <C extends Record> CaptureRef capture(StageFactory<C> factory, C settings) {
        return new HarnessCapture<>(factory, settings);
    }

    /** The factory's environment as a settings component of another stage. */
    public static <C extends Record> EnvironmentRef environment(StageFactory<C> factory, C settings) {
        return new HarnessEnvironment<>(factory, settings);
    }

    /** The stage itself, for what only its class offers. */
    public Stage stage() {
        return stage;
    }

    /** A new, empty sample to be fed to this stage. */
    public Sample sample(long timestampNanos) {
        return samples.sample(timestampNanos);
    }

    /** A BGR8 frame of one colour in the sample's memory. */
    public static Frame frame(Sample sample, int width, int height, int blue, int green, int red) {
        FrameDraft draft = sample.draft(width, height, Frame.Format.BGR8);
        var pixels = draft.pixels();
        while (pixels.hasRemaining()) {
            pixels.put((byte) blue).put((byte) green).put((byte) red);
        }
        return draft.done();
    }

    /**
     * Gives one sample to a model, an actuator or a recorder, and answers what came out: samples emitted, now
     * or from earlier holds, and those that passed by; nothing for sinks.
     *
     * @throws Exception what the stage threw
     */
    public List<Sample> feed(Sample sample) throws Exception {
        MomentSample real = Renames.real(sample);
        int before = answers.size();
        if (runner != null) {
            unwrapping(() -> runner.accept(real));
        } else {
            try {
                context.throwPending();
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

    /** The next sample of a capture or a trainer. */
    public Optional<Sample> read() throws Exception {
        if (!(stage instanceof Capture capture)) throw new IllegalStateException("only a source is read");
        context.throwPending();
        Optional<Sample> sample = capture.read();
        sample.ifPresent(read -> kept.add(Renames.real(read)));
        return sample;
    }

    /**
     * Ends the stage in good order, as a run does: flush, finish, failures told of meanwhile, outputs under their
     * names, and what was to happen after that. Answers what flush emitted.
     *
     * @throws Exception what the stage threw, or told of with {@code context.fail}
     */
    public List<Sample> finish() throws Exception {
        int before = answers.size();
        if (runner != null) unwrapping(runner::end);
        stage.finish();
        context.throwPending();
        context.commit();
        ended = true;
        return List.copyOf(answers.subList(before, answers.size()));
    }

    /** Lets go of all samples read or answered so far: their frames are freed and overwritten. */
    public void forget() {
        answers.forEach(sample -> sample.moment().leave());
        answers.clear();
        kept.forEach(sample -> sample.moment().leave());
        kept.clear();
    }

    /** The keys that the stage says it may write, with those of captures inside it. */
    public Set<Key<?>> declared() {
        return declared;
    }

    /** How many frames live now. */
    public long liveFrames() {
        return pool.outstanding();
    }

    /** What became of the samples fed to a model. */
    public StageCounts counts() {
        return new StageCounts(
                stats.in(), stats.passed(), stats.out(), stats.refused(), stats.failed(), stats.dropped());
    }

    /** What the stage told the person. */
    public List<String> problems() {
        return context.problems();
    }

    /** What the stage said to the person at the terminal, its questions among it. */
    public List<String> said() {
        return context.said();
    }

    /** Why the stage asked the run to end, where it did. */
    public Optional<String> ended() {
        return context.ended();
    }

    /** Where the stage said that it computes, such as {@code cpu}. */
    public Optional<String> device() {
        return context.device();
    }

    /** How long the stage declared that its calls may take, where it did. */
    public Optional<Duration> longestCall() {
        return context.longestCall();
    }

    /** What the stage left out, as {@code item: reason}. */
    public List<String> setAside() {
        return context.setAsideItems();
    }

    /** How many samples the source expects, or -1. */
    public long expected() {
        return context.expected();
    }

    /**
     * Closes the stage and what it opened, once.
     *
     * @throws AssertionError when frames leaked, a moment is still held, or the stage reported a failure
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
