package io.saccade.core.plan;

import io.saccade.api.data.Key;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.option.AddedRecorder;
import io.saccade.core.option.ProgramModel;
import io.saccade.core.option.ProgramRecorder;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.References;
import io.saccade.core.settings.SettingsBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans the models and recorders that a program adds to a run. */
final class ProgramStages {
    private static final String TYPE = "program";

    private final List<PlannedStage> stages;
    private final Problems problems;

    /** @param stages of the pipeline */
    ProgramStages(List<PlannedStage> stages, Problems problems) {
        this.stages = new ArrayList<>(stages);
        this.problems = problems;
    }

    /** Adds a model to those of the road; adds a problem if its name is taken, or no stage has the name it follows. */
    void add(ProgramModel model, List<PlannedStage> models) {
        Place place = Place.of("model '" + model.name() + "' of the program");
        OptionalInt index = index(model, models);
        if (index.isEmpty()) {
            String names = Stream.concat(source(), models.stream())
                    .map(PlannedStage::name)
                    .collect(Collectors.joining(", "));
            problems.add(
                    place,
                    "can't stand after '" + model.place().orElse("") + "': there is no such source or model. There are "
                            + names + ".");
            return;
        }
        plan(model.name(), Role.MODEL, new FunctionFactory(model), model.ports(), place)
                .ifPresent(planned -> models.add(index.getAsInt(), planned));
    }

    private OptionalInt index(ProgramModel model, List<PlannedStage> models) {
        if (model.place().isEmpty()) return OptionalInt.of(models.size());
        String after = model.place().get();
        if (source().anyMatch(source -> source.name().equals(after))) return OptionalInt.of(0);
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i).name().equals(after)) return OptionalInt.of(i + 1);
        }
        return OptionalInt.empty();
    }

    private Stream<PlannedStage> source() {
        return stages.stream().filter(stage -> stage.role().isSource());
    }

    /** Adds a recorder to those of the road; adds a problem if its name is taken. */
    void add(ProgramRecorder recorder, List<PlannedStage> recorders) {
        Place place = Place.of("recorder '" + recorder.name() + "' of the program");
        Ports ports = Ports.none().everySmallKey().ifPresent(recorder.keys().toArray(new Key<?>[0]));
        plan(recorder.name(), Role.RECORDER, new StoreFactory(recorder, ports), ports, place)
                .ifPresent(recorders::add);
    }

    /** Reads a recorder of a plugin; empty if the road does not write what it reads, or has a stage of its name. */
    Optional<PlannedStage> add(AddedRecorder recorder, String prefix, StageReader reader) {
        String name = prefix + recorder.name();
        if (stages.stream().anyMatch(stage -> stage.name().equals(name))) return Optional.empty();
        Place place = Place.of("recorder '" + recorder.name() + "' of the program");
        Mapping mapping = (Mapping) Node.of(recorder.block(), place);
        Optional<PlannedStage> planned = reader.read(new StageBlock(name, Role.RECORDER, mapping))
                .filter(stage -> written().containsAll(stage.ports().reads()));
        planned.ifPresent(stages::add);
        return planned;
    }

    private Set<Key<?>> written() {
        return stages.stream().flatMap(stage -> stage.ports().writes().stream()).collect(Collectors.toSet());
    }

    private Optional<PlannedStage> plan(String name, Role role, StageFactory<None> factory, Ports ports, Place place) {
        if (stages.stream().anyMatch(stage -> stage.name().equals(name))) {
            problems.add(place, "has the name of another stage. Choose another name.");
            return Optional.empty();
        }
        Mapping mapping = (Mapping) Node.of(Map.of("type", TYPE), place);
        Optional<PlannedStage> planned = new SettingsBinder(References.none())
                .bind(StageKeys.class, mapping, problems)
                .map(keys -> new PlannedStage(
                        new StageBlock(name, role, mapping),
                        keys,
                        List.of(new BoundPart(factory, new None(), keys.with())),
                        ports,
                        ports));
        planned.ifPresent(stages::add);
        return planned;
    }

    /** Whether the stage is a function of the program, without settings. */
    static boolean isFunction(PlannedStage stage) {
        return stage.factory() instanceof FunctionFactory;
    }

    /** No settings. */
    private record None() {}

    private static final class FunctionFactory extends ModelFactory<None> {
        private final Model model;

        FunctionFactory(ProgramModel model) {
            super(TYPE, None.class, model.ports());
            this.model = model.model();
        }

        @Override
        public Model create(None settings, StageContext context) {
            return model;
        }
    }

    private static final class StoreFactory extends RecorderFactory<None> {
        private final Recorder recorder;

        StoreFactory(ProgramRecorder recorder, Ports ports) {
            super(TYPE, None.class, ports);
            this.recorder = recorder.recorder();
        }

        @Override
        public Recorder create(None settings, StageContext context) {
            return recorder;
        }
    }
}
