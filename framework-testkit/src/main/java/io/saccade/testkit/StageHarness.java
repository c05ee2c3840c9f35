package io.saccade.testkit;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Stage;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.Renames;
import io.saccade.core.moment.SampleFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private final Set<Key<?>> declared;
    private final HarnessStage stage;
    private final List<MomentSample> kept = new ArrayList<>();
    private boolean closed;

    StageHarness(
            FramePool pool, SampleFactory samples, HarnessContext context, Stage stage, Ports ports, int mostHeld) {
        this.pool = pool;
        this.samples = samples;
        this.declared = HarnessCapture.writes(ports);
        this.stage = new HarnessStage(context, stage, ports, mostHeld);
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
        return stage.stage();
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
        return stage.feed(Renames.real(sample));
    }

    /**
     * Reads the next sample of a capture or a trainer.
     *
     * @return empty at the end of the source
     * @throws IllegalStateException when the stage is not a source
     * @throws Exception what the stage threw, or reported with {@code context.fail}
     */
    public Optional<Sample> read() throws Exception {
        Optional<Sample> sample = stage.read();
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
        return stage.finish();
    }

    /**
     * Replaces the model by one with other settings, as a run does: opens the new one, lets the old one answer the
     * samples that it holds, and closes the old one. From then on this harness feeds the new one.
     *
     * @return the samples that the old model emitted
     * @throws IllegalArgumentException when a run would refuse it: the ports differ, the model aggregates, or it writes
     *     a file
     * @throws Exception what {@code create} of the new model threw, and the old one works on; or what the old one threw
     * @throws AssertionError when the old model still holds a moment after it was closed
     * @since 0.2
     */
    public <C extends Record> List<Sample> replace(ModelFactory<C> factory, C settings) throws Exception {
        return stage.replace(factory, settings);
    }

    /** Releases all samples read or returned so far: their frames are freed and overwritten. */
    public void forget() {
        stage.forget();
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
        return stage.counts();
    }

    /**
     * Returns the notices of the stage so far, in order.
     *
     * @since 0.2
     */
    public List<String> notices() {
        return stage.context().notes().notices();
    }

    /**
     * Returns the pictures that the stage showed so far, as JPEG files.
     *
     * @since 0.2
     */
    public List<byte[]> shown() {
        return stage.context().notes().shown();
    }

    /** Returns what the stage printed and asked at the terminal so far, in order. */
    public List<String> said() {
        return stage.context().options().person().said();
    }

    /**
     * Presses a key that the stage watches.
     *
     * @since 0.2
     */
    public void press(String key) {
        stage.context().notes().key(key).run();
    }

    /**
     * Asks the stage to recentre the gaze.
     *
     * @since 0.2
     */
    public void recenter() {
        stage.context().notes().recenter();
    }

    /** Returns the reason why the stage asked the run to end, if it did. */
    public Optional<String> ended() {
        return stage.context().notes().ended();
    }

    /** Returns the compute device that the stage reported, such as {@code cpu}. */
    public Optional<String> device() {
        return stage.context().notes().device();
    }

    /**
     * Returns how long a call may take, if the stage declared it.
     *
     * @since 0.2
     */
    public Optional<Duration> longestCall() {
        return stage.context().notes().longestCall();
    }

    /** Returns the items that the stage set aside so far, as {@code item: reason}. */
    public List<String> setAside() {
        return stage.context().notes().setAside();
    }

    /** Returns how many samples the source announced with {@code context.expect}, or -1. */
    public long expected() {
        return stage.context().notes().expected();
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
        Optional<String> forgotten = stage.close();
        forget();
        HarnessContext context = stage.context();
        if (forgotten.isPresent()) throw new AssertionError("stage '" + context.stage() + "' " + forgotten.get());
        if (pool.outstanding() != 0 && !context.madeSamples()) {
            throw new AssertionError("stage '" + context.stage() + "' leaked " + pool.outstanding() + " frames");
        }
    }
}
