package io.saccade.batch.job;

import io.saccade.batch.attempt.Standing;
import io.saccade.batch.cluster.ClusterPlan;
import io.saccade.batch.cluster.PlanFile;
import io.saccade.batch.cluster.Verdict;
import io.saccade.batch.work.Answer;
import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.BatchLock;
import io.saccade.batch.work.BatchStopped;
import io.saccade.batch.work.FileState;
import io.saccade.batch.work.Kind;
import io.saccade.batch.work.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;

/**
 * Deals items to the readers that ask, in the JobManager. An item of a reader that was lost is dealt again. Readers end
 * only when nothing is under way, so that an idle one can take such an item over. One thread.
 */
final class ItemEnumerator implements SplitEnumerator<ItemSplit, NoState> {
    private static final long LOOK_MILLIS = 250;
    private static final Duration PREDECESSOR_CLOSES = Duration.ofSeconds(10);

    private final SplitEnumeratorContext<ItemSplit> context;
    private final Path out;
    private final String job;
    private final Gauges gauges = new Gauges();
    private final Map<Integer, String> idle = new LinkedHashMap<>();
    private final Probes probes;
    private @Nullable BatchLock lock;
    private @Nullable DueItems items;
    private @Nullable ClusterPlan plan;
    private @Nullable Deal deal;
    private boolean stopped;

    ItemEnumerator(SplitEnumeratorContext<ItemSplit> context, Path out, String job) {
        this.context = context;
        this.out = out;
        this.job = job;
        this.probes = new Probes(context.currentParallelism(), System::nanoTime);
    }

    @Override
    public void start() {
        try {
            lock = BatchLock.take(out, PREDECESSOR_CLOSES);
            BatchFolder folder = new BatchFolder(out);
            PlanFile file = PlanFile.of(out, job);
            ClusterPlan read = file.plan();
            plan = read;
            gauges.register(context.metricGroup(), read.items());
            BatchFolder.Leftovers left = folder.sweep();
            DueItems due = new DueItems(
                    file.items(),
                    new Standing(folder, read.recipe(), read.rehash()),
                    state -> gauges.settled(state == Standing.State.DONE));
            items = due;
            deal = new Deal(due, item -> left.of(item.key()), System::nanoTime);
        } catch (BatchStopped e) {
            stop(e.exitCode(), List.of(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            stop(1, List.of("the JobManager can't use the output folder: " + e));
        }
        context.callAsync(() -> true, (look, failure) -> deal(), LOOK_MILLIS, LOOK_MILLIS);
    }

    @Override
    public void handleSplitRequest(int reader, @Nullable String host) {
        idle.put(reader, String.valueOf(host));
        deal();
    }

    @Override
    public void handleSourceEvent(int reader, SourceEvent event) {
        ReaderMessage message = (ReaderMessage) event;
        switch (message.what()) {
            case READY -> probes.passed(reader);
            case STOPPED -> stop(message.exitCode(), message.lines());
            case ENDED -> {
                if (deal != null) deal.ended(reader, message.next());
                boolean settled = message.next() == Kind.Next.COMMIT || message.next() == Kind.Next.SET_ASIDE;
                if (settled) gauges.ended(message);
            }
        }
        deal();
    }

    private void deal() {
        Deal dealer = deal;
        if (!stopped && dealer != null && probes.areOver()) {
            for (Iterator<Map.Entry<Integer, String>> each = idle.entrySet().iterator(); each.hasNext(); ) {
                Map.Entry<Integer, String> reader = each.next();
                if (!context.registeredReaders().containsKey(reader.getKey())) continue;
                Optional<Task> task = dealer.next(reader.getKey(), reader.getValue());
                if (task.isEmpty()) continue;
                each.remove();
                context.assignSplit(
                        new ItemSplit(task.get().position(), task.get().attempts()), reader.getKey());
            }
            gauges.underWay(dealer.underWay());
        }
        if (isOver()) {
            idle.keySet().stream()
                    .filter(context.registeredReaders()::containsKey)
                    .forEach(context::signalNoMoreSplits);
            idle.clear();
        }
    }

    private boolean isOver() {
        return stopped || (deal != null && deal.isOver());
    }

    /** Ends the batch: what is under way is given up. */
    private void stop(int exitCode, List<String> lines) {
        if (stopped) return;
        stopped = true;
        try {
            new Verdict(exitCode, lines).write(out, job);
        } catch (IOException e) { // the command finds neither results nor a verdict, and says so
        }
        for (int reader : context.registeredReaders().keySet()) end(reader);
    }

    private void end(int reader) {
        context.sendEventToSourceReader(reader, new StopReading());
        context.signalNoMoreSplits(reader);
    }

    /** A reader begins, maybe in place of one that was lost. */
    @Override
    public void addReader(int reader) {
        lost(reader);
        if (stopped) end(reader);
        else if (isOver()) context.signalNoMoreSplits(reader);
    }

    @Override
    public void addSplitsBack(List<ItemSplit> splits, int reader) {
        lost(reader);
    }

    private void lost(int reader) {
        idle.remove(reader);
        if (deal == null) return;
        deal.lost(reader).ifPresent(this::setAside);
        deal();
    }

    /** Such an item would take one machine after the other down. */
    private void setAside(Task task) {
        if (plan == null) return;
        BatchFolder folder = new BatchFolder(out);
        List<FileState> read = task.item().file().stream()
                .map(path -> FileState.look(Path.of(path)).hashed())
                .toList();
        Answer answer =
                Answer.of(Kind.CRASHED, "its TaskManager was lost during each of " + task.losses() + " attempts");
        try {
            Path attempt = folder.newAttempt(task.item().key());
            int attempts = task.attempts() + task.losses();
            folder.settle(attempt, Result.of(plan.recipe(), task.item(), answer.reading(read), attempts, 0));
            gauges.settled(false);
        } catch (BatchStopped e) {
            stop(e.exitCode(), List.of(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            stop(1, List.of("the JobManager can't write to the output folder: " + e));
        }
    }

    @Override
    public NoState snapshotState(long checkpoint) {
        return new NoState();
    }

    @Override
    public void close() throws IOException {
        if (items != null) items.close();
        if (lock != null) lock.close();
    }
}
