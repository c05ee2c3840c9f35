package io.saccade.batch.flink;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.saccade.batch.work.BatchStopped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Flink cluster, as far as a batch needs it. Any thread. */
final class FlinkCluster {
    private static final String OLDEST = "2.";

    private final FlinkApi api;

    FlinkCluster(URI address) {
        this.api = new FlinkApi(address);
    }

    URI address() {
        return api.address();
    }

    /** What the cluster allows. */
    record Facts(boolean submission, boolean cancelling, int freeSlots) {}

    /** Asks for its version, its settings and its free slots. */
    Facts facts() throws IOException, InterruptedException, BatchStopped {
        JsonObject config = api.get("config");
        JsonObject features = config.getAsJsonObject("features");
        String version = config.get("flink-version").getAsString();
        if (!version.startsWith(OLDEST)) {
            throw new BatchStopped(
                    1, "the cluster at " + address() + " is of Flink " + version + ", but Flink 2 is needed");
        }
        return new Facts(
                features.get("web-submit").getAsBoolean(),
                features.get("web-cancel").getAsBoolean(),
                api.get("overview").get("slots-available").getAsInt());
    }

    /** A job that has not ended. */
    record Job(String id, String name) {}

    List<Job> jobs() throws IOException, InterruptedException, BatchStopped {
        List<Job> jobs = new ArrayList<>();
        for (JsonElement each : api.get("jobs/overview").getAsJsonArray("jobs")) {
            JsonObject job = each.getAsJsonObject();
            if (JobState.of(job.get("state").getAsString()).isOver()) continue;
            jobs.add(new Job(job.get("jid").getAsString(), job.get("name").getAsString()));
        }
        return jobs;
    }

    /** Uploads a job's jar, starts it, and deletes the jar there. Returns the id of the job. */
    String submit(Path jar, List<String> arguments, int parallelism)
            throws IOException, InterruptedException, BatchStopped {
        String uploaded = api.upload(jar);
        try {
            JsonArray list = new JsonArray();
            arguments.forEach(list::add);
            JsonObject body = new JsonObject();
            body.add("programArgsList", list);
            body.addProperty("parallelism", parallelism);
            return api.post("jars/" + uploaded + "/run", body).get("jobid").getAsString();
        } finally {
            api.delete("jars/" + uploaded);
        }
    }

    /** The state of a job; empty if the cluster does not know it. */
    Optional<JobState> state(String job) throws IOException, InterruptedException, BatchStopped {
        return api.find("jobs/" + job)
                .map(found -> JobState.of(found.getAsJsonObject().get("state").getAsString()));
    }

    /** The last exception of a job, in a line. */
    String failure(String job) throws IOException, InterruptedException, BatchStopped {
        JsonObject history = api.get("jobs/" + job + "/exceptions").getAsJsonObject("exceptionHistory");
        JsonArray entries = history == null ? new JsonArray() : history.getAsJsonArray("entries");
        if (entries.isEmpty()) return "no reason given";
        String stack = entries.get(0).getAsJsonObject().get("stacktrace").getAsString();
        return stack.lines()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((a, b) -> b)
                .or(() -> stack.lines().findFirst())
                .orElse("");
    }

    /** For the user; Java's own exceptions often have no message. */
    static String reason(IOException e) {
        return e.getMessage() == null || e.getMessage().isBlank() ? e.getClass().getSimpleName() : e.getMessage();
    }

    void cancel(String job) throws IOException, InterruptedException, BatchStopped {
        api.patch("jobs/" + job + "?mode=cancel");
    }

    FlinkApi api() {
        return api;
    }
}
