package io.saccade.core.conformance;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.device.DisplayProbe;
import io.saccade.core.moment.FrameLedger;
import io.saccade.core.option.ProgramRecorder;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Place;
import io.saccade.core.run.LedgerEngines;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** Runs one stage on the real engine, fed by made-up samples. */
final class StageBench {
    private static final String NAME = "conformance";
    private static final String END = "conformance-end";
    private static final int FAIL_AT = 3;
    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);

    private final StageCatalog catalog;
    private final StageEntry entry;
    private final Mapping with;
    private final Path inputs;
    private final Path out;
    private final boolean act;
    private final Ports ports;

    /**
     * @param ports of the stage with these settings
     * @param out the folder for what it writes
     * @param act whether an actuator acts on the world; otherwise the run is a dry run
     */
    StageBench(StageCatalog catalog, TestedStage stage, Ports ports, Path out, boolean act) {
        this.catalog = catalog;
        this.entry = stage.entry();
        this.with = stage.with();
        this.inputs = stage.folder();
        this.out = out;
        this.act = act;
        this.ports = ports;
    }

    /** The keys of the samples that the stage gets, as far as there are values for them. */
    private Set<Key<?>> fed() {
        Set<Key<?>> keys = new LinkedHashSet<>(ports.reads());
        keys.addAll(ports.ifPresent());
        if (ports.all()) keys.addAll(List.of(Keys.NAME, Keys.GAZE, Keys.METRICS));
        keys.removeIf(key -> !Specimens.has(key));
        return keys;
    }

    /** Why the stage can't be run with these settings on this machine; empty if it can. */
    Optional<String> obstacle() {
        try {
            plan(Course.ORDINARY, options());
            return Optional.empty();
        } catch (InvalidPipelineException e) {
            return Optional.of(e.problems().get(0).sentence());
        }
    }

    /** Runs the stage to the end of the course. */
    Played play(Course course) throws InterruptedException {
        Probe probe = new Probe(new FrameLedger());
        Map<Long, Map<String, Object>> seen = new ConcurrentSkipListMap<>();
        Set<Key<?>> large = ports.writes().stream().filter(Key::isLarge).collect(Collectors.toSet());
        RunOptions options = options()
                .maxSamples(entry.role().isSource() ? Math.max(1, course.samples()) : Long.MAX_VALUE)
                .duration(LONGEST_RUN)
                .with(new ProgramRecorder(END, large, recorder(course, seen)));
        RoadPlan plan = plan(course, options);
        ProbedStages stages = new ProbedStages(entry.factory(), ports, probe);
        return new EngineRun(LedgerEngines.engine(plan, options, probe.ledger(), stages), probe)
                .play(course.interrupted(), seen);
    }

    private RunOptions options() {
        return RunOptions.defaults()
                .in(inputs)
                .out(out)
                .overwrite(true)
                .dryRun(!act)
                .onlyRun(true);
    }

    private RoadPlan plan(Course course, RunOptions options) {
        StageCatalog all = new BenchCatalog(catalog, new SpecimenSource(fed(), course.samples()));
        Mapping tree = (Mapping) Node.of(tree(course), Place.of(NAME));
        return (RoadPlan)
                new Planner(all, DisplayProbe.ofThisMachine(), name -> Optional.ofNullable(System.getenv(name)))
                        .plan(new PipelineSource.InCode(NAME, tree, inputs), options);
    }

    private Map<String, Object> tree(Course course) {
        Map<String, Object> stage = new LinkedHashMap<>();
        stage.put("type", entry.name());
        stage.put("with", with);
        if (course.workers() > 1) stage.put("workers", course.workers());
        Map<String, Object> tree = new LinkedHashMap<>();
        Role role = entry.role();
        if (!role.isSource()) tree.put("capture", Map.of("type", SpecimenSource.TYPE));
        if (role == Role.ENVIRONMENT) {
            stage.put("max-steps", Math.max(1, Math.min(course.samples(), 1000)));
            tree.put("models", List.of(Map.of("type", SpecimenPolicy.TYPE)));
        }
        tree.put(role.isSource() ? role.label() : role.label() + "s", role.isSource() ? stage : List.of(stage));
        return tree;
    }

    private Recorder recorder(Course course, Map<Long, Map<String, Object>> seen) {
        return sample -> {
            seen.put(sample.index(), written(sample));
            if (course.failing() && seen.size() == FAIL_AT) throw new IllegalStateException("a failure on purpose");
        };
    }

    private Map<String, Object> written(Sample sample) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (Key<?> key : ports.writes()) {
            sample.get(key).ifPresent(value -> written.put(key.name(), content(key, value)));
        }
        return written;
    }

    private static Object content(Key<?> key, Object value) {
        if (value instanceof Frame frame) return frame.pixels().hashCode();
        if (value instanceof Audio audio) return audio.interleaved().hashCode();
        return key.isLarge() ? value.hashCode() : key.encode(value);
    }
}
