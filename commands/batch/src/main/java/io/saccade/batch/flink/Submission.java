package io.saccade.batch.flink;

import io.saccade.batch.cluster.ClusterPlan;
import io.saccade.batch.cluster.PlanFile;
import io.saccade.batch.cluster.Verdict;
import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.BatchLock;
import io.saccade.batch.work.BatchStopped;
import io.saccade.batch.work.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings a batch to a cluster, or finds it there.
 *
 * @param batch the same text for the same pipeline and items
 * @param jar of the job
 */
public record Submission(URI address, Path out, String batch, Path jar) {
    private static final Pattern NAME = Pattern.compile("saccade batch (.*) \\((\\w+)\\)");

    /** A job that has ended keeps the folder for some moments. */
    private static final Duration JOB_CLOSES = Duration.ofSeconds(5);

    /**
     * A cluster whose JobManager was lost gets its TaskManagers back one by one, and the slots of a lost job once they have
     * missed it: by default, after 50 s.
     */
    private static final Duration SLOTS_COME_BACK = Duration.ofSeconds(60);

    private static final long POLL_MILLIS = 500;

    private String name() {
        return "saccade batch " + out + " (" + batch + ")";
    }

    /**
     * The job of this batch if it runs already.
     *
     * @throws BatchStopped if another batch writes to the folder
     */
    public Optional<ClusterJob> running() throws IOException, InterruptedException, BatchStopped {
        FlinkCluster cluster = new FlinkCluster(address);
        for (FlinkCluster.Job job : jobs(cluster)) {
            Matcher name = NAME.matcher(job.name());
            if (!name.matches() || !name.group(1).equals(out.toString())) continue;
            if (name.group(2).equals(batch)) return Optional.of(new ClusterJob(cluster, job.id(), true));
            throw new BatchStopped(
                    2,
                    "another batch (job " + job.id() + " at " + cluster.address() + ") writes to " + out
                            + ": wait for its end, or choose another --out");
        }
        return Optional.empty();
    }

    private List<FlinkCluster.Job> jobs(FlinkCluster cluster) throws InterruptedException, BatchStopped {
        try {
            return cluster.jobs();
        } catch (IOException e) {
            throw new BatchStopped(
                    1,
                    "no Flink cluster can be reached at " + address + " (" + FlinkCluster.reason(e) + "): start it, or"
                            + " give the address of its JobManager's web interface in --flink");
        }
    }

    /**
     * Starts the job.
     *
     * @param most how many items may run at a time
     * @param notice told when it must wait for a slot
     * @throws BatchStopped if the cluster can't take it
     */
    public ClusterJob submit(ClusterPlan plan, List<Item> items, int most, Consumer<String> notice)
            throws IOException, InterruptedException, BatchStopped {
        FlinkCluster cluster = new FlinkCluster(address);
        FlinkCluster.Facts facts = withSlots(cluster, notice);
        int readers = Math.min(Math.min(facts.freeSlots(), items.size()), most);
        if (readers == 0) {
            throw new BatchStopped(
                    1,
                    "the cluster at " + address + " has no free slot: wait until its other jobs have ended, or add a"
                            + " TaskManager");
        }
        PlanFile file = PlanFile.of(out, batch);
        try (BatchLock lock = BatchLock.take(out, JOB_CLOSES)) { // refuses while another batch has it
            new BatchFolder(out).checkRename();
            Verdict.delete(out, batch);
            file.write(plan, items);
        }
        List<String> arguments = List.of(out.toString(), batch, name());
        if (!facts.submission()) throw forbidden(arguments, readers);
        boolean submitted = false;
        try {
            ClusterJob job = new ClusterJob(cluster, cluster.submit(jar, arguments, readers), false);
            submitted = true;
            return job;
        } finally {
            if (!submitted) file.delete();
        }
    }

    private FlinkCluster.Facts withSlots(FlinkCluster cluster, Consumer<String> notice)
            throws IOException, InterruptedException, BatchStopped {
        long began = System.nanoTime();
        FlinkCluster.Facts facts = cluster.facts();
        if (facts.freeSlots() == 0) notice.accept("waiting for a free slot at " + address + ", for a minute at most");
        while (facts.freeSlots() == 0 && System.nanoTime() - began < SLOTS_COME_BACK.toNanos()) {
            Thread.sleep(POLL_MILLIS);
            facts = cluster.facts();
        }
        return facts;
    }

    private BatchStopped forbidden(List<String> arguments, int readers) {
        return new BatchStopped(
                1,
                "the cluster at " + address + " forbids submission over HTTP (web.submit.enable: false). Submit the job"
                        + " on a machine that may, then run the same command again to watch it:\n  flink run -d -m "
                        + address.getAuthority() + " -p " + readers + " '" + jar + "' '" + String.join("' '", arguments)
                        + "'");
    }

    /** Why the job stopped early, if it did; then deletes the files of the job. */
    public Optional<Verdict> end() throws IOException {
        Optional<Verdict> verdict = Verdict.read(out, batch);
        Verdict.delete(out, batch);
        PlanFile.of(out, batch).delete();
        try {
            new BatchFolder(out).clean();
        } catch (IOException | UncheckedIOException e) { // another command that watched the batch deletes them, too
        }
        return verdict;
    }
}
