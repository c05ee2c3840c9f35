package io.saccade.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Measures all criteria, or the named ones, and prints the results beside their targets. */
final class Benchmarks {
    private static final List<Criterion> ALL = List.of(
            ProgramCriteria.ROAD,
            ProgramCriteria.SHARE,
            ProgramCriteria.WATCH,
            EyeCriteria.SCAN,
            EyeCriteria.TRACK,
            EyeCriteria.GAZE,
            EyeCriteria.TRAIN,
            GameCriteria.RECORD,
            GameCriteria.BRIDGE,
            LipCriteria.LIPS,
            DrawingCriteria.POSTERIZE,
            DrawingCriteria.PREPARE,
            DrawingCriteria.STEP,
            LipCriteria.TEACH,
            EyeCriteria.STEER,
            EyeCriteria.MAGNIFY,
            GameCriteria.SELF_PLAY,
            GameCriteria.CART_POLE,
            ProgramCriteria.DEMO_FACE,
            ProgramCriteria.START,
            PageCriteria.PAGE,
            BatchCriteria.BATCH);

    private static final String LINE = "%-28s %12s %12s %12s %14s  %s%n";

    private Benchmarks() {}

    /**
     * Measures and prints.
     *
     * @param arguments names of criteria; none for all
     */
    public static void main(String[] arguments) throws Exception {
        Set<String> names = Set.of(arguments);
        List<String> known = ALL.stream().map(Criterion::name).toList();
        if (!known.containsAll(names)) {
            System.err.println("benchmarks: there are " + known + ", not " + names);
            System.exit(2);
        }
        Workbench bench = new Workbench(Integer.getInteger("benchmarks.rounds", 3));
        System.out.printf(
                "Java %s, %s, %d processors%n",
                System.getProperty("java.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
        for (Criterion criterion : ALL) {
            if (names.isEmpty() || names.contains(criterion.name())) measure(criterion, bench);
        }
    }

    private static void measure(Criterion criterion, Workbench bench) throws Exception {
        System.out.printf("%n%s: %s%n", criterion.name(), criterion.title());
        double before = load();
        try {
            List<Row> rows = criterion.measurement().on(bench);
            System.out.printf(LINE, "", "ours", "theirs", "result", "target", "met");
            for (Row row : rows) {
                System.out.printf(LINE, row.what(), row.ours(), row.theirs(), row.result(), row.target(), row.met());
            }
        } catch (LeftOutException e) {
            System.out.println("left out: " + e.getMessage());
        }
        System.out.printf(Locale.ROOT, "load %.1f before, %.1f after%n", before, load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
