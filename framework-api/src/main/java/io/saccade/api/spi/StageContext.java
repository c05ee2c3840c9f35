package io.saccade.api.spi;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import java.nio.file.Path;
import java.time.Duration;

/** What the core offers a stage while the stage lives. Any thread may call any of it. */
public interface StageContext {
    /** The stage's name in the pipeline. */
    String stage();

    /** A log whose lines carry the stage's name. */
    System.Logger log();

    /** The pipeline's clock. */
    long nanoTime();

    /** Drawn from the pipeline's seed and the stage's name: the same in every run of the same file. */
    long seed();

    /**
     * An input, resolved against the pipeline file's folder, then the working directory, then the output
     * folder; what an earlier step of the run has made goes before all of them.
     *
     * @throws IllegalArgumentException when there is no such file or folder
     */
    Path input(Path path);

    /**
     * A file that appears whole or not at all: the path to write to now, beside its final name. The core
     * renames it after every stage has finished, deletes it otherwise, and lists it in the report.
     *
     * @throws IllegalArgumentException when the path leaves the output folder or exists already
     */
    Path output(Path path);

    /**
     * The same for a recording, which has its final name at once and is kept after a failure; or a folder of
     * them, which may exist already.
     */
    Path recording(Path path);

    /**
     * A file in which a stage keeps from run to run how far it has come. It has its final name at once, may be there
     * from an earlier run, and is the stage's to replace as a whole. A stage that is done with it deletes it with
     * {@link #afterCommit}: until then nobody knows whether its outputs arrive.
     *
     * @throws IllegalArgumentException when the path leaves the output folder or is a folder
     */
    Path checkpoint(Path path);

    /**
     * Does something once every output of the run has its name, and before stages are closed; not after a failure. For
     * what must not be lost before, such as a checkpoint.
     */
    void afterCommit(AfterCommit action);

    /** What a stage does after the outputs of a run have their names. */
    @FunctionalInterface
    interface AfterCommit {
        /** Does it. A failure fails the run, though its outputs stay. */
        void run() throws Exception;
    }

    /** Whether outputs that exist may be replaced, as {@code --overwrite} says. */
    boolean overwrites();

    /** Closed by the core after the stage, last first, also when {@code create} throws. */
    <T extends AutoCloseable> T closing(T resource);

    /** Whether any later stage reads the key: don't decode, render or record what nobody wants. */
    boolean wanted(Key<?> key);

    /** How many samples a source expects to give, for the progress bar; not called where it can't be known. */
    void expect(long samples);

    /** Something the person should know although the run goes on: logged, and listed in the report. */
    void problem(String sentence);

    /**
     * How long one call of this stage may take. The core tells the person which stage does not answer, where one takes
     * over 5 s: a stage that waits as a setting says, or works for long at a time, says so here. From the constructor
     * or later; waiting for {@link #terminal}, or for a nested capture, does not count.
     */
    void mayTake(Duration longest);

    /** Where the stage computes, such as {@code cpu} or {@code cuda:0}, once that is certain: stands in the report. */
    void device(String name);

    /** An item of the input that was left out: listed in the report, and the run exits with 4. */
    void setAside(String item, String reason);

    /**
     * From any thread: ends the run as if its source had come to its end. What is on the road still arrives,
     * and everything is committed: a person who closes a window is done, and has not failed.
     *
     * @param reason why, as a sentence for the log
     */
    void end(String reason);

    /**
     * From any thread: the next call of this stage fails with this, or the whole run where none comes any more. Counts
     * until the stage is closed.
     */
    void fail(Throwable cause);

    /** A new sample; for sources. Indices follow the order of these calls, and so must {@code read}. */
    Sample sample(long timestampNanos);

    /** Opens a nested capture; the core closes it after this stage. */
    Capture open(CaptureRef capture);

    /** Opens a nested environment; the core closes it after this stage. */
    Environment open(EnvironmentRef environment);

    /**
     * The person to ask, for stages that a person answers.
     *
     * @throws IllegalStateException when there is nobody, because the program that runs the pipeline has no
     *     terminal
     */
    Terminal terminal();

    /** The pointer to act through: it keeps the person in control, and never blocks. */
    Pointer guard(Pointer raw);
}
