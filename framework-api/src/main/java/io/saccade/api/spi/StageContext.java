package io.saccade.api.spi;

import io.saccade.api.data.Key;
import io.saccade.api.data.NonExtendable;
import io.saccade.api.data.Sample;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The services of the core for one stage, from {@code create} until {@code close}. All methods are thread-safe.
 *
 * @since 0.1
 */
@NonExtendable
public interface StageContext {
    /** The stage's name in the pipeline. */
    String stage();

    /** A log whose lines have the stage's name. */
    System.Logger log();

    /** The pipeline's clock in nanoseconds, from any origin. Stages use it instead of {@link System#nanoTime}. */
    long nanoTime();

    /**
     * Whether time passes on its own: the source is a camera, or a file that is played in its own time. Time stamps are
     * then those of {@link #nanoTime}, so the difference is a sample's age. Otherwise they are media time, and a sample
     * waits for the pipeline. The same for all stages of a run.
     *
     * @since 0.2
     */
    boolean live();

    /** A seed derived from the pipeline's seed and the stage's name: the same in each run of the same file. */
    long seed();

    /**
     * Whether this is a dry run, in which the stage must not act on anything outside. The core then does not call
     * {@link Actuator#act}, unless the actuator acts through {@link #guard}, or has called this method in
     * {@code create}: it then handles the dry run itself.
     *
     * @since 0.2
     */
    boolean dryRun();

    /**
     * Resolves the path of an input. A file that an earlier step of this run made comes first, then the pipeline file's
     * folder, the working directory, and the output folder.
     *
     * @throws IllegalArgumentException if there is no such file or folder
     */
    Path input(Path path);

    /**
     * Declares an output that is complete or absent. The stage writes to the returned temporary file. After all stages
     * have finished, the core renames it to its final name and lists it in the report; after a failure the core deletes
     * it.
     *
     * @throws IllegalArgumentException if the path is outside the output folder or exists already
     */
    Path output(Path path);

    /**
     * Declares a recording, which has its final name from the beginning and is kept after a failure; or a folder of
     * recordings, which may exist already.
     *
     * @throws IllegalArgumentException if the path is outside the output folder, or is a file that exists already
     */
    Path recording(Path path);

    /**
     * Declares a checkpoint: a file from which a later run resumes. It has its final name from the beginning and may
     * exist from an earlier run. No other run can use it meanwhile. The stage replaces it atomically, with
     * {@link io.saccade.api.files.WholeFile}, and deletes it with {@link #afterCommit}: before the commit the outputs
     * can still be lost.
     *
     * @throws IllegalArgumentException if the path is outside the output folder, is a folder, or is in use by another
     *     run
     */
    Path checkpoint(Path path);

    /**
     * Declares a file that other programs or stages read during the run, such as the best network so far. It has its
     * final name from the beginning and may exist already. The stage replaces it atomically, as often as it likes, with
     * {@link io.saccade.api.files.WholeFile}. The file stays, however the run ends. No other run can write it meanwhile.
     *
     * @throws IllegalArgumentException if the path is outside the output folder, is a folder, or is in use by another
     *     run
     * @since 0.2
     */
    Path publish(Path path);

    /**
     * Registers an action that runs after all outputs of the run have their final names and before stages are closed.
     * It does not run after a failure. Use it to delete what is needed until then, such as a checkpoint.
     *
     * @since 0.2
     */
    void afterCommit(AfterCommit action);

    /**
     * An action after the commit.
     *
     * @since 0.2
     */
    @FunctionalInterface
    interface AfterCommit {
        /**
         * Runs the action.
         *
         * @throws Exception fails the run; its outputs stay
         */
        void run() throws Exception;
    }

    /**
     * Whether {@code --overwrite} is set: outputs that exist may be replaced.
     *
     * @since 0.2
     */
    boolean overwrites();

    /**
     * Lets the core close a resource after the stage, last registered first, also if {@code create} throws.
     *
     * @return the resource
     */
    <T extends AutoCloseable> T closing(T resource);

    /** Whether a later stage reads the key. Do not decode or render values that no stage reads. */
    boolean wanted(Key<?> key);

    /** Tells the progress bar how many samples the source will produce. Sources of unknown length do not call it. */
    void expect(long samples);

    /**
     * Tells the user something about a run that goes on. Logged once, and listed in the report's {@code problems}.
     *
     * @since 0.2
     */
    void notice(String sentence);

    /**
     * Shows a picture of the work to programs and pages that look at the run. Each replaces the one before; nothing
     * waits for those who look.
     *
     * @param jpeg makes a JPEG file; called at once, and only if somebody has asked for a newer picture
     * @since 0.2
     */
    void show(Supplier<byte[]> jpeg);

    /**
     * Declares how long one call of this stage may take. By default the core tells the user after 5 s that a stage does
     * not answer. A stage that waits for a timeout from its settings, or computes for long, declares that here, at any
     * time. Waiting for {@link #terminal} or for a nested capture does not count.
     *
     * @since 0.2
     */
    void mayTake(Duration longest);

    /**
     * Stores the compute device in the report, such as {@code cpu} or {@code cuda:0}. Call it once the device is
     * certain.
     */
    void device(String name);

    /** Sets aside an item of the input: the report lists it with the reason, and the run exits with 4. */
    void setAside(String item, String reason);

    /**
     * Ends the run as if the source had ended: samples under way still arrive, and outputs are committed. For example,
     * a window calls it when the user closes it.
     *
     * @param reason a sentence for the log
     */
    void end(String reason);

    /**
     * Reports a failure from another thread. The next call of this stage fails with it; if no call follows, the run
     * fails. Effective until the stage is closed.
     */
    void fail(Throwable cause);

    /**
     * Watches a key, independent of the focused window, until the stage is closed. The callback runs on another thread.
     *
     * @param key a name such as {@code f9}
     * @throws IllegalArgumentException if there is no such key
     * @throws UnsupportedOperationException if keys can't be watched on this machine, with the reason as a sentence
     * @since 0.2
     */
    void onKey(String key, Runnable pressed);

    /**
     * Registers what to do when the user looks at the middle of the screen, and the program that runs the pipeline asks
     * to recentre the gaze. The callback runs on another thread.
     *
     * @since 0.2
     */
    void onRecenter(Runnable asked);

    /**
     * Recentres the gaze, for stages by which the user can ask for it: what the user looks at now becomes the middle of
     * the screen. Never waits.
     *
     * @return false if no stage that runs beside this one can do it
     * @since 0.2
     */
    boolean recenter();

    /**
     * Creates a sample; for sources. Samples are numbered in the order of these calls, and {@code read} must return
     * them in this order.
     *
     * @param timestampNanos media time for files, the pipeline's clock for live sources
     */
    Sample sample(long timestampNanos);

    /** Opens a nested capture; the core closes it after this stage. */
    Capture open(CaptureRef capture);

    /** Opens a nested environment; the core closes it after this stage. */
    Environment open(EnvironmentRef environment);

    /**
     * The terminal, for stages that ask the user questions.
     *
     * @throws IllegalStateException if the program that runs the pipeline has no terminal
     */
    Terminal terminal();

    /**
     * Wraps a pointer in the guard, through which the stage must act. The guard keeps the user in control: dry run,
     * rate limit, fail-safe corner, a hand on the mouse, kill key. It releases all buttons at the end, and never
     * blocks.
     */
    Pointer guard(Pointer raw);
}
