package io.saccade.testkit;

import io.saccade.api.data.Key;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Stage;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.SampleFactory;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Configures and opens a stage for a test. Each method returns this builder. Single-threaded.
 *
 * @param <C> the stage's settings
 * @since 0.1
 */
public final class StageBuilder<C extends Record> {
    private final StageFactory<C> factory;
    private final C settings;
    private final Set<Key<?>> unwanted = new HashSet<>();
    private Path folder = Path.of("");
    private LongSupplier clock = System::nanoTime;
    private long seed = 1;
    private boolean poisoning = true;
    private boolean dryRun;
    private boolean live;
    private List<String> answers = List.of();

    private StageBuilder(StageFactory<C> factory, C settings) {
        this.factory = factory;
        this.settings = settings;
    }

    /**
     * Starts with the defaults: the working directory, the system's clock, seed 1, no terminal input, all keys wanted.
     *
     * @param settings as a pipeline file would give them
     */
    public static <C extends Record> StageBuilder<C> of(StageFactory<C> factory, C settings) {
        return new StageBuilder<>(factory, settings);
    }

    /** Sets the folder for relative inputs and outputs; default: the working directory. */
    public StageBuilder<C> in(Path inputsAndOutputs) {
        folder = inputsAndOutputs;
        return this;
    }

    /**
     * Sets the pipeline's clock. Default: {@link System#nanoTime}.
     *
     * @param nanoTime returns nanoseconds from any origin; called from any thread of the stage
     */
    public StageBuilder<C> clock(LongSupplier nanoTime) {
        clock = nanoTime;
        return this;
    }

    /** Sets the stage's seed, {@code context.seed()}. Default: 1. */
    public StageBuilder<C> seed(long value) {
        seed = value;
        return this;
    }

    /** Declares that no later stage reads this key; all others are wanted. */
    public StageBuilder<C> unwanted(Key<?> key) {
        unwanted.add(key);
        return this;
    }

    /** Leaves the pixels of freed frames unchanged, which costs no time: for benchmarks. */
    public StageBuilder<C> unpoisoned() {
        poisoning = false;
        return this;
    }

    /**
     * Makes this a dry run. As in a real one, an actuator is not called unless it asks {@code context.dryRun()}.
     *
     * @since 0.2
     */
    public StageBuilder<C> dryRun() {
        dryRun = true;
        return this;
    }

    /**
     * Makes the source of the run live: time stamps of samples are the clock's. A stage that is a live source by its
     * ports needs no such call.
     *
     * @since 0.2
     */
    public StageBuilder<C> live() {
        live = true;
        return this;
    }

    /** Sets the lines that the user types at the terminal; after them the input ends. */
    public StageBuilder<C> answering(String... lines) {
        answers = List.of(lines);
        return this;
    }

    StageFactory<C> factory() {
        return factory;
    }

    C settings() {
        return settings;
    }

    /**
     * Opens the stage. If this throws, what the stage opened is closed.
     *
     * @return the open stage; close it at the end of the test
     * @throws Exception what {@code create} threw
     */
    public StageHarness open() throws Exception {
        FramePool pool = new FramePool(poisoning);
        SampleFactory samples = new SampleFactory(pool);
        Ports ports = factory.ports(settings);
        HarnessContext context = new HarnessContext(new HarnessOptions(
                factory.type(),
                samples,
                folder,
                clock,
                seed,
                dryRun,
                live || HarnessCapture.isLive(ports),
                unwanted,
                new ScriptedTerminal(answers)));
        try {
            Stage stage = factory.create(settings, context);
            int mostHeld = factory instanceof ModelFactory<C> models ? models.mostHeld(settings) : 0;
            return new StageHarness(pool, samples, context, stage, ports, mostHeld);
        } catch (Throwable e) {
            context.close();
            throw e;
        }
    }
}
