package io.saccade.page.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.saccade.core.report.GuardState;
import io.saccade.core.report.Report.Latency;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.RunSnapshot.QueueSnapshot;
import io.saccade.core.report.RunSnapshot.StageSnapshot;
import java.util.Locale;

/** A run's snapshot as JSON. */
final class SnapshotJson {
    private SnapshotJson() {}

    static JsonObject of(RunSnapshot run) {
        JsonObject json = new JsonObject();
        json.addProperty("pipeline", run.pipeline());
        json.addProperty("state", run.state().name().toLowerCase(Locale.ROOT));
        json.addProperty("step", run.step());
        json.addProperty("steps", run.steps());
        json.addProperty("elapsedSeconds", run.elapsed().toMillis() / 1e3);
        json.addProperty("samples", run.samples());
        json.addProperty("samplesPerSecond", run.samplesPerSecond());
        json.addProperty("done", run.progress().done());
        json.addProperty("total", run.progress().total());
        run.timeLeft().ifPresent(left -> json.addProperty("secondsLeft", left.toMillis() / 1e3));
        JsonArray stages = new JsonArray();
        run.stages().forEach(stage -> stages.add(stage(stage)));
        json.add("stages", stages);
        JsonArray queues = new JsonArray();
        run.queues().forEach(queue -> queues.add(queue(queue)));
        json.add("queues", queues);
        JsonObject metrics = new JsonObject();
        run.metrics().forEach((name, value) -> {
            if (Double.isFinite(value)) metrics.addProperty(name, value);
        });
        json.add("metrics", metrics);
        JsonArray notices = new JsonArray();
        run.notices().forEach(notices::add);
        json.add("notices", notices);
        JsonArray roads = new JsonArray();
        run.roads().forEach(road -> roads.add(of(road)));
        json.add("roads", roads);
        return json;
    }

    private static JsonObject stage(StageSnapshot stage) {
        JsonObject json = new JsonObject();
        json.addProperty("name", stage.name());
        json.addProperty("type", stage.type());
        json.addProperty("role", stage.role());
        json.addProperty("in", stage.in());
        json.addProperty("passed", stage.passed());
        json.addProperty("out", stage.out());
        json.addProperty("refused", stage.refused());
        json.addProperty("failed", stage.failed());
        json.addProperty("dropped", stage.dropped());
        json.addProperty("inside", stage.inside());
        json.addProperty("busy", stage.busy());
        json.add("latestMicros", latency(stage.latest()));
        json.add("wholeMicros", latency(stage.whole()));
        json.addProperty("paused", stage.paused());
        stage.guard().ifPresent(state -> json.addProperty("guard", word(state)));
        return json;
    }

    /** Such as {@code dry-run}. */
    private static String word(GuardState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonObject latency(Latency latency) {
        JsonObject json = new JsonObject();
        json.addProperty("p50", latency.p50());
        json.addProperty("p95", latency.p95());
        json.addProperty("p99", latency.p99());
        return json;
    }

    private static JsonObject queue(QueueSnapshot queue) {
        JsonObject json = new JsonObject();
        json.addProperty("name", queue.name());
        json.addProperty("capacity", queue.capacity());
        json.addProperty("depth", queue.depth());
        json.addProperty("offered", queue.offered());
        json.addProperty("taken", queue.taken());
        json.addProperty("dropped", queue.dropped());
        return json;
    }
}
