package io.saccade.cli;

import io.saccade.api.data.Progress;
import io.saccade.core.report.RunSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Describes the progress of a run in one line, or of roads that run together in one line each. */
final class ProgressLines {
    private ProgressLines() {}

    static List<String> of(RunSnapshot now) {
        if (now.roads().isEmpty()) return List.of(line(now.progress(), now.elapsed()));
        int width = now.roads().stream()
                .mapToInt(road -> road.pipeline().length())
                .max()
                .orElse(1);
        return now.roads().stream()
                .map(road -> String.format("%-" + width + "s ", road.pipeline())
                        + (road.state() == RunSnapshot.State.ENDED ? "ended, " : "")
                        + line(road.progress(), road.elapsed()))
                .toList();
    }

    private static String line(Progress progress, Duration elapsed) {
        double seconds = elapsed.toNanos() / 1e9;
        double rate = seconds > 0 ? progress.done() / seconds : 0;
        if (progress.total() <= 0 || rate == 0) {
            return String.format(Locale.ROOT, "%,d done, %.1f a second", progress.done(), rate);
        }
        Duration left = Duration.ofSeconds(Math.round((progress.total() - progress.done()) / rate));
        return String.format(
                Locale.ROOT,
                "%,d of %,d (%d %%), %.1f a second, %d:%02d left",
                progress.done(),
                progress.total(),
                100 * progress.done() / progress.total(),
                rate,
                left.toMinutes(),
                left.toSecondsPart());
    }
}
