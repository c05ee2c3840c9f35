package io.saccade.core.plan;

import io.saccade.api.data.Key;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.core.catalog.Role;
import io.saccade.core.option.ProgramRecorder;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.References;
import io.saccade.core.settings.SettingsBinder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans the recorders that a program adds to a run. */
final class ProgramStages {
    private static final String TYPE = "program";

    private final Problems problems;

    ProgramStages(Problems problems) {
        this.problems = problems;
    }

    /**
     * Plans one recorder. Adds a problem if its name is taken.
     *
     * @param stages those before it
     */
    Optional<PlannedStage> plan(ProgramRecorder recorder, List<PlannedStage> stages) {
        Place place = Place.of("recorder '" + recorder.name() + "' of the program");
        if (stages.stream().anyMatch(stage -> stage.name().equals(recorder.name()))) {
            problems.add(place, "has the name of another stage. Choose another name.");
            return Optional.empty();
        }
        Mapping mapping = (Mapping) Node.of(Map.of("type", TYPE), place);
        Factory factory = new Factory(recorder);
        Ports ports = factory.ports(new None());
        return new SettingsBinder(References.none())
                .bind(StageKeys.class, mapping, problems)
                .map(keys -> new PlannedStage(
                        new StageBlock(recorder.name(), Role.RECORDER, mapping),
                        keys,
                        List.of(new BoundPart(factory, new None(), keys.with())),
                        ports,
                        ports));
    }

    /** No settings. */
    private record None() {}

    private static final class Factory extends RecorderFactory<None> {
        private final Recorder recorder;

        Factory(ProgramRecorder recorder) {
            super(TYPE, None.class, ports(recorder));
            this.recorder = recorder.recorder();
        }

        private static Ports ports(ProgramRecorder recorder) {
            return Ports.none().everySmallKey().ifPresent(recorder.keys().toArray(new Key<?>[0]));
        }

        @Override
        public Recorder create(None settings, StageContext context) {
            return recorder;
        }
    }
}
