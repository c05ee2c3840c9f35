package io.saccade.cli;

import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.RunSnapshot.QueueSnapshot;
import io.saccade.core.report.RunSnapshot.StageSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Describes a run in one line a stage: counts, samples a second, load and the queue before it. One thread. */
final class StageLines {
    private final Map<String, Long> arrived = new HashMap<>();
    private Duration last = Duration.ZERO;
    private int step = 1;

    /** The lines for a snapshot. Rates count from the snapshot before. */
    List<String> of(RunSnapshot now) {
        if (now.step() != step) {
            arrived.clear();
            last = Duration.ZERO;
            step = now.step();
        }
        double seconds = now.elapsed().minus(last).toNanos() / 1e9;
        last = now.elapsed();
        int width = now.stages().stream()
                .mapToInt(stage -> stage.name().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (StageSnapshot stage : now.stages()) lines.add(line(stage, queue(stage, now), seconds, width));
        return lines;
    }

    private String line(StageSnapshot stage, Optional<QueueSnapshot> queue, double seconds, int width) {
        long before = arrived.getOrDefault(stage.name(), 0L);
        arrived.put(stage.name(), stage.in());
        double rate = seconds > 0 ? (stage.in() - before) / seconds : 0;
        return String.format(
                        Locale.ROOT,
                        "%-" + Math.max(1, width) + "s %,10d in %,10d out %8.1f/s %4.0f %% busy%s",
                        stage.name(),
                        stage.in(),
                        stage.out(),
                        rate,
                        100 * stage.busy(),
                        queue.map(StageLines::text).orElse("") + lost(stage) + (stage.paused() ? " paused" : ""))
                .stripTrailing();
    }

    private static String text(QueueSnapshot queue) {
        String dropped = queue.dropped() > 0 ? String.format(Locale.ROOT, " (%,d dropped)", queue.dropped()) : "";
        return "  queue " + queue.depth() + "/" + queue.capacity() + dropped;
    }

    private static String lost(StageSnapshot stage) {
        return stage.failed() > 0 ? String.format(Locale.ROOT, " %,d failed", stage.failed()) : "";
    }

    /** The queue before the first model of a road is that of all models on its thread. */
    private static Optional<QueueSnapshot> queue(StageSnapshot stage, RunSnapshot now) {
        String road = road(stage.name());
        boolean firstModel = now.stages().stream()
                .filter(other -> other.role().equals("model"))
                .filter(other -> road(other.name()).equals(road))
                .findFirst()
                .filter(stage::equals)
                .isPresent();
        return now.queues().stream()
                .filter(queue -> queue.name().equals(stage.name())
                        || (firstModel && queue.name().equals(road + "models")))
                .findFirst();
    }

    /** What stands before the name of a stage if several roads run together, such as {@code steer/}. */
    private static String road(String stage) {
        return stage.substring(0, stage.indexOf('/') + 1);
    }
}
