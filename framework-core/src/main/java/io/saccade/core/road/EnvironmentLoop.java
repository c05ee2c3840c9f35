package io.saccade.core.road;

import io.saccade.api.data.Action;
import io.saccade.api.data.Episode;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.Environment.Picture;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.SampleFactory;
import io.saccade.core.problem.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Plays episodes in lockstep: sends a sample for each step of the environment through the models on this thread, and
 * uses the ACTION in the result for the next step.
 */
public final class EnvironmentLoop implements Task {
    private static final double DEFAULT_FPS = 30;
    /** At a higher rate two samples would get the same time stamp. */
    private static final double FASTEST_FPS = 1e9;

    private final Environment world;
    private final StageStats stats;
    private final SampleFactory samples;
    private final EpisodeRules limits;
    private final boolean pictured;
    private final BooleanSupplier stopping;
    private final InterruptibleCall calling;
    private final AskedTasks asked = new AskedTasks();
    private final ActionTap actions;
    private final Link first;
    private final Spaces spaces;
    private final Optional<Picture> picture;
    private final double fps;
    private final double clockFps;
    private long clockNanos;
    private volatile long given;
    private volatile long lastNanos;

    /**
     * @param pictured whether a later stage reads FRAME
     * @param actions the last link before the sinks, which holds the chosen action
     * @param first the links through the models to {@code actions}, without queues
     */
    public EnvironmentLoop(
            Environment world,
            StageStats stats,
            SampleFactory samples,
            EpisodeRules limits,
            boolean pictured,
            BooleanSupplier stopping,
            ActionTap actions,
            Link first) {
        this.world = world;
        this.stats = stats;
        this.samples = samples;
        this.limits = limits;
        this.pictured = pictured;
        this.stopping = stopping;
        this.calling = new InterruptibleCall(stopping);
        this.actions = actions;
        this.first = first;
        this.spaces = world.spaces();
        this.picture = world.picture();
        this.fps = picture.map(Picture::fps).orElse(DEFAULT_FPS);
        this.clockFps = fps > 0 && fps <= FASTEST_FPS ? fps : DEFAULT_FPS;
    }

    /** How many samples were given so far. Any thread. */
    public long samples() {
        return given;
    }

    /** The time stamp of the last sample. Any thread. */
    public long sourceNanos() {
        return lastNanos;
    }

    /** Asks the loop to do a task between two samples. Any thread. */
    public void ask(Task task) {
        asked.add(task);
    }

    /** Interrupts a slow call of the environment. Call it after {@code stopping} has become true. Any thread. */
    public void interruptCall() {
        calling.interrupt();
    }

    @Override
    public void run() throws StageFailure, InterruptedException {
        try {
            for (long number = 0; number < limits.episodes() && !ended(); number++) {
                play(new Episode(number, limits.seed() + number, fps));
            }
        } catch (CallInterrupted e) { // the episode ends with the previous step
            if (!stopping.getAsBoolean()) throw new StageFailure(stats.name(), given, e.getCause());
        }
        first.end();
    }

    private boolean ended() {
        return stopping.getAsBoolean() || given >= limits.maxSamples();
    }

    private void play(Episode episode) throws StageFailure, InterruptedException {
        Step step = call(() -> world.reset(episode.seed()));
        for (int number = 0; ; number++) {
            Step placed = rewarded(limits.placed(step, episode.number(), number));
            Optional<Action> action = show(episode, placed);
            if (placed.last() || ended()) return;
            Action chosen = action.orElseThrow(() -> new StageFailure(
                    stats.name(),
                    given - 1,
                    new Refusal("no stage chose an ACTION; add a policy to the models, such as random-policy")));
            step = call(() -> world.step(chosen));
        }
    }

    private Step rewarded(Step step) throws StageFailure {
        if (Double.isFinite(step.reward())) return step;
        throw new StageFailure(
                stats.name(),
                given,
                new InvalidInputException("the reward of step " + step.number() + " of episode " + step.episode()
                        + " is " + step.reward() + ", but must be a finite number; fix the environment"));
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only this thread writes it
    private Optional<Action> show(Episode episode, Step step) throws StageFailure, InterruptedException {
        asked.run();
        MomentSample sample = samples.sample(clockNanos);
        lastNanos = clockNanos;
        clockNanos = Math.round((given + 1) * 1e9 / clockFps);
        MomentSample shown = call(() -> pictured(
                sample.with(Keys.SPACES, spaces).with(Keys.EPISODE, episode).with(Keys.STEP, step)));
        shown.moment().born(System.nanoTime());
        given++;
        stats.given();
        actions.clear();
        first.accept(shown);
        return actions.action();
    }

    private MomentSample pictured(MomentSample sample) throws Exception {
        if (!pictured || picture.isEmpty()) return sample;
        Picture view = picture.get();
        FrameDraft draft = sample.draft(view.width(), view.height(), Frame.Format.BGR8);
        view.paint(draft);
        return sample.with(Keys.FRAME, draft.done());
    }

    private <T> T call(Call<T> call) throws StageFailure, InterruptedException {
        long start = stats.start();
        calling.beginAnyway();
        try {
            return call.call();
        } catch (Throwable e) { // a plugin's linkage error must reach the report like any other failure
            if (Interruptions.caused(e)) throw new CallInterrupted(e);
            throw new StageFailure(stats.name(), given, e);
        } finally {
            calling.end();
            stats.stop(start);
        }
    }

    /** A call of the environment was interrupted, not a model or queue after it. */
    private static final class CallInterrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CallInterrupted(Throwable cause) {
            super(cause);
        }

        @Override
        public synchronized Throwable getCause() {
            return Objects.requireNonNull(super.getCause(), "given to the constructor");
        }
    }

    private interface Call<T> {
        T call() throws Exception;
    }
}
