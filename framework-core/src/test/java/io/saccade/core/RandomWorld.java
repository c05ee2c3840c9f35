package io.saccade.core;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.core.RandomCatalog.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** An environment with short episodes that misbehaves as its {@link RandomStage} says. */
final class RandomWorld implements Environment {
    private static final int LONGEST_EPISODE = 9;

    private final RandomStage stage;
    private final StageContext context;
    private final int steps;
    private int step;

    private RandomWorld(RandomStage stage, StageContext context, int steps) {
        this.stage = stage;
        this.context = context;
        this.steps = steps;
    }

    @Override
    public Spaces spaces() {
        return Spaces.ofStates(LONGEST_EPISODE + 1).withActions(1);
    }

    @Override
    public Step reset(long seed) throws Exception {
        stage.call();
        step = 0;
        return step();
    }

    @Override
    public Step step(Action action) throws Exception {
        stage.call();
        step++;
        return step();
    }

    private Step step() {
        return Step.ofState(step).withEnd(step >= steps, false);
    }

    @Override
    public void finish() throws Exception {
        stage.finish(context);
    }

    @Override
    public void close() throws IOException {
        stage.close(context);
    }

    /** Creates the environment. */
    static final class Factory extends EnvironmentFactory<Settings> {
        private final Function<Settings, RandomStage> behaviours;

        Factory(Function<Settings, RandomStage> behaviours) {
            super("world", Settings.class, Ports.none());
            this.behaviours = behaviours;
        }

        @Override
        public Environment create(Settings settings, StageContext context) throws Exception {
            RandomStage stage = behaviours.apply(settings);
            Files.writeString(context.output(Path.of(settings.id() + ".out")), "whole");
            stage.open(context);
            return new RandomWorld(stage, context, settings.count() % LONGEST_EPISODE);
        }
    }

    /** Chooses the only possible action. */
    static final class Policy extends ModelFactory<Settings> {
        private final Function<Settings, RandomStage> behaviours;

        Policy(Function<Settings, RandomStage> behaviours) {
            super("policy", Settings.class, Ports.reading(Keys.STEP).writing(Keys.ACTION));
            this.behaviours = behaviours;
        }

        @Override
        public Model create(Settings settings, StageContext context) throws Exception {
            RandomStage stage = behaviours.apply(settings);
            stage.open(context);
            return new Model() {
                @Override
                public void process(Sample sample, Emitter out) throws Exception {
                    stage.call();
                    boolean last = sample.need(Keys.STEP).last();
                    out.emit(last ? sample : sample.with(Keys.ACTION, Action.of(0)));
                }

                @Override
                public void finish() throws Exception {
                    stage.finish(context);
                }

                @Override
                public void close() throws IOException {
                    stage.close(context);
                }
            };
        }
    }
}
