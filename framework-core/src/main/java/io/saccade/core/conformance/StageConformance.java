package io.saccade.core.conformance;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.call.Reasons;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.report.Report.StageReport;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.References;
import io.saccade.core.settings.Setting;
import io.saccade.core.settings.SettingsBinder;
import io.saccade.core.settings.SettingsClass;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tests one stage. A stage that hangs or ends the process takes the test with it: run it in a process of its own, and
 * read which rule it began last.
 */
final class StageConformance {
    /** Rules that a single ordinary run shows. */
    private static final List<Rule> OF_ORDINARY = List.of(
            Rule.RUNS,
            Rule.KEYS,
            Rule.ONE_ANSWER,
            Rule.OWN_THREAD,
            Rule.INSIDE,
            Rule.HELD,
            Rule.ORDER,
            Rule.UNCHANGED,
            Rule.KEPT,
            Rule.RELEASED,
            Rule.IN_TIME,
            Rule.FINISH);

    private static final Set<Rule> OF_MODELS =
            EnumSet.of(Rule.ONE_ANSWER, Rule.OWN_THREAD, Rule.INSIDE, Rule.HELD, Rule.ORDER);
    private static final Set<Rule> OF_FED = EnumSet.of(Rule.UNCHANGED, Rule.KEPT);

    private final StageCatalog catalog;
    private final TestedStage tested;
    private final StageFactory<?> factory;
    private final Role role;
    private final Path out;
    private final boolean act;
    private final VerdictListener listener;

    StageConformance(StageCatalog catalog, TestedStage tested, Path out, boolean act, VerdictListener listener) {
        this.catalog = catalog;
        this.tested = tested;
        this.factory = tested.entry().factory();
        this.role = tested.entry().role();
        this.out = out;
        this.act = act;
        this.listener = listener;
    }

    void test() throws InterruptedException {
        Optional<? extends Record> settings = settings();
        docs();
        if (settings.isEmpty()) return;
        Optional<Ports> ports = ports(settings.get());
        if (ports.isEmpty()) return;
        StageBench bench = new StageBench(catalog, tested, ports.get(), out, act);
        Optional<String> reason = unknownKeys(ports.get()).or(bench::obstacle);
        if (reason.isPresent()) listener.tell(Verdict.untested(Rule.OPENS, reason.get()));
        else if (opens(bench) && ordinary(bench)) more(bench, settings.get());
    }

    private Optional<? extends Record> settings() {
        listener.begin(Rule.SETTINGS);
        Optional<String> refusal = new SettingsClass(factory.settings()).refusal();
        if (refusal.isPresent()) {
            listener.tell(Verdict.failed(Rule.SETTINGS, refusal.get()));
            return Optional.empty();
        }
        Optional<String> missing = Setting.of(factory.settings()).stream()
                .filter(setting -> setting.isRequired() && !tested.with().has(setting.key()))
                .map(Setting::key)
                .findFirst();
        if (missing.isPresent()) {
            listener.tell(Verdict.untested(
                    Rule.SETTINGS,
                    "needs the setting '" + missing.get() + "'; name a pipeline that has it, --with PIPELINE"));
            return Optional.empty();
        }
        Problems problems = new Problems();
        Optional<? extends Record> bound =
                new SettingsBinder(References.any()).bind(factory.settings(), tested.with(), problems);
        listener.tell(
                bound.isPresent()
                        ? Verdict.passed(Rule.SETTINGS)
                        : Verdict.failed(Rule.SETTINGS, problems.list().get(0).toString()));
        return bound;
    }

    private void docs() {
        listener.begin(Rule.DOCS);
        Stream<String> stage = factory.settings().isAnnotationPresent(Doc.class)
                ? Stream.of()
                : Stream.of("the settings record, for the stage");
        Stream<String> settings = Setting.of(factory.settings()).stream()
                .filter(setting -> setting.doc().isEmpty())
                .map(setting -> "'" + setting.key() + "'");
        List<String> silent = Stream.concat(stage, settings).toList();
        listener.tell(
                silent.isEmpty()
                        ? Verdict.passed(Rule.DOCS)
                        : Verdict.failed(Rule.DOCS, "no @Doc on " + String.join(", ", silent)));
    }

    private Optional<Ports> ports(Record settings) {
        listener.begin(Rule.PORTS);
        try {
            Ports ports = ports(factory, settings);
            boolean same = ports.equals(ports(factory, settings));
            listener.tell(
                    same
                            ? Verdict.passed(Rule.PORTS)
                            : Verdict.failed(Rule.PORTS, "gave other ports when it was asked again"));
            return Optional.of(ports);
        } catch (RuntimeException | LinkageError e) {
            listener.tell(Verdict.failed(Rule.PORTS, "ports() threw " + Reasons.of(e)));
            return Optional.empty();
        }
    }

    private static <C extends Record> Ports ports(StageFactory<C> factory, Record settings) {
        return factory.ports(factory.settings().cast(settings));
    }

    private static Optional<String> unknownKeys(Ports ports) {
        return ports.reads().stream()
                .filter(key -> !Specimens.has(key))
                .map(key -> "reads '" + key + "', for which this test has no values")
                .findFirst();
    }

    private boolean opens(StageBench bench) throws InterruptedException {
        listener.begin(Rule.OPENS);
        Played played = bench.play(Course.OPENING);
        // The next test tells what the probe noted.
        boolean failed =
                played.failed() && !isUndeclared(played) && played.probe().isClean();
        if (played.lacksInput()) listener.tell(Verdict.untested(Rule.OPENS, played.failure()));
        else listener.tell(failed ? Verdict.failed(Rule.OPENS, played.failure()) : Verdict.passed(Rule.OPENS));
        return !failed && !played.stuck();
    }

    /** Returns whether the stage can be run again. */
    private boolean ordinary(StageBench bench) throws InterruptedException {
        listener.begin(Rule.RUNS);
        Played played = bench.play(Course.ORDINARY);
        if (played.lacksInput()) {
            listener.tell(Verdict.untested(Rule.RUNS, played.failure()));
            return false;
        }
        if (played.failed()) blame(played);
        played.unreleased().ifPresent(told -> played.probe().violates(Rule.RELEASED, told));
        boolean leaks = !played.stuck() && played.probe().ledger().outstanding() > 0;
        if (leaks) played.probe().violates(Rule.RELEASED, "leaks frames");
        order(played);
        OF_ORDINARY.stream().filter(this::applies).forEach(rule -> tell(rule, played.probe()));
        if (played.stuck()) tell(Rule.INTERRUPTIBLE, played.probe());
        return !played.stuck() && played.probe().violation(Rule.IN_TIME).isEmpty();
    }

    /** A failure that no violation explains is one of its own. */
    private static void blame(Played played) {
        if (isUndeclared(played)) played.probe().violates(Rule.KEYS, played.failure());
        else if (played.probe().isClean()) played.probe().violates(Rule.RUNS, played.failure());
    }

    private static boolean isUndeclared(Played played) {
        return played.failed() && played.failure().contains("ports do not declare");
    }

    private void order(Played played) {
        for (StageReport stage : played.report().stages()) {
            long fates = stage.passed() + stage.out() + stage.refused() + stage.failed() + stage.dropped();
            if (role == Role.MODEL && stage.type().equals(factory.type()) && stage.in() != fates) {
                played.probe().violates(Rule.ORDER, "got " + stage.in() + " samples, of which " + fates + " count");
            }
        }
    }

    private boolean applies(Rule rule) {
        if (OF_MODELS.contains(rule)) return role == Role.MODEL;
        return !OF_FED.contains(rule) || !role.isSource();
    }

    private void tell(Rule rule, Probe... probes) {
        Optional<String> violation = Stream.of(probes)
                .flatMap(probe -> probe.violation(rule).stream())
                .findFirst();
        listener.tell(violation.map(sentence -> Verdict.failed(rule, sentence)).orElseGet(() -> Verdict.passed(rule)));
    }

    private void more(StageBench bench, Record settings) throws InterruptedException {
        listener.begin(Rule.CLOSE);
        Surroundings before = Surroundings.now(); // libraries that start once have started
        Played again = bench.play(Course.ORDINARY);
        Played failed = bench.play(Course.FAILING);
        tell(Rule.CLOSE, again.probe(), failed.probe());
        left(Rule.THREADS, "leaves the threads ", before.newThreads());
        if (Surroundings.tellsFiles()) left(Rule.FILES, "leaves open ", before.newFiles());
        else listener.tell(Verdict.untested(Rule.FILES, "this system does not tell which files are open"));
        if (again.stuck() || failed.stuck()) return;
        listener.begin(Rule.INTERRUPTIBLE);
        Played interrupted = bench.play(Course.INTERRUPTED);
        tell(Rule.INTERRUPTIBLE, interrupted.probe());
        if (!interrupted.stuck() && isStateless(factory, settings)) workers(bench, again);
    }

    private void left(Rule rule, String verb, List<String> left) {
        listener.tell(left.isEmpty() ? Verdict.passed(rule) : Verdict.failed(rule, verb + left));
    }

    private static <C extends Record> boolean isStateless(StageFactory<C> factory, Record settings) {
        return factory instanceof ModelFactory<C> model
                && model.stateless(factory.settings().cast(settings));
    }

    private void workers(StageBench bench, Played one) throws InterruptedException {
        listener.begin(Rule.WORKERS);
        Played several = bench.play(Course.WITH_WORKERS);
        long differing = one.seen().entrySet().stream()
                .filter(sample -> !sample.getValue().equals(several.seen().get(sample.getKey())))
                .count();
        listener.tell(
                differing == 0
                        ? Verdict.passed(Rule.WORKERS)
                        : Verdict.failed(
                                Rule.WORKERS,
                                "answers " + differing + " of " + one.seen().size()
                                        + " samples differently with several workers; it says that it is stateless"));
    }
}
