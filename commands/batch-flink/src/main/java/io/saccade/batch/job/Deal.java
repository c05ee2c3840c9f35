package io.saccade.batch.job;

import io.saccade.batch.cluster.PlanFile;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Kind;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/**
 * Decides which reader gets which item: new ones first, failed ones after a pause. What took a worker or a machine down
 * waits for the end, and then runs while nothing else does on its machine. Holds only the items that were begun.
 */
final class Deal {
    private static final long PAUSE_NANOS = 1_000_000_000;
    /** An item that was lost so often takes its machine down. */
    static final int MOST_LOSSES = 3;

    private final Iterator<PlanFile.Planned> items;
    private final ToIntFunction<Item> leftBefore;
    private final LongSupplier nanos;
    private final PriorityQueue<Delayed> delayed = new PriorityQueue<>(Comparator.comparingLong(Delayed::dueNanos));
    private final Deque<Task> alone = new ArrayDeque<>();
    private final Map<Integer, Running> running = new HashMap<>();

    private record Delayed(Task task, long dueNanos) {}

    private record Running(Task task, String machine, boolean alone) {}

    /**
     * @param items read one by one
     * @param leftBefore how many attempts at an item an earlier job left
     */
    Deal(Iterator<PlanFile.Planned> items, ToIntFunction<Item> leftBefore, LongSupplier nanos) {
        this.items = items;
        this.leftBefore = leftBefore;
        this.nanos = nanos;
    }

    /** The next task for an idle reader; empty if there is none now. */
    Optional<Task> next(int reader, String machine) {
        boolean reserved = running.values().stream().anyMatch(other -> other.alone && other.machine.equals(machine));
        if (reserved) return Optional.empty();
        Optional<Task> due = due();
        if (due.isPresent()) return begin(reader, machine, due, false);
        boolean busy = running.values().stream().anyMatch(other -> other.machine.equals(machine));
        return busy ? Optional.empty() : begin(reader, machine, Optional.ofNullable(alone.poll()), true);
    }

    private Optional<Task> begin(int reader, String machine, Optional<Task> task, boolean isAlone) {
        task.ifPresent(begun -> running.put(reader, new Running(begun, machine, isAlone)));
        return task;
    }

    private Optional<Task> due() {
        while (items.hasNext()) {
            PlanFile.Planned planned = items.next();
            // An earlier job's last attempts may have been stopped by anything: the item gets one more.
            int losses = Math.min(leftBefore.applyAsInt(planned.item()), MOST_LOSSES - 1);
            Task task = new Task(planned.item(), planned.position(), 0, losses);
            if (losses == 0) return Optional.of(task);
            alone.add(task);
        }
        Delayed first = delayed.peek();
        boolean isDue = first != null && first.dueNanos() - nanos.getAsLong() <= 0;
        return isDue ? Optional.of(delayed.remove().task()) : Optional.empty();
    }

    /** An attempt has ended. */
    void ended(int reader, Kind.Next next) {
        Running was = running.remove(reader);
        if (was == null) return;
        Task task = was.task.tried();
        if (next == Kind.Next.RETRY) {
            delayed.add(new Delayed(task, nanos.getAsLong() + PAUSE_NANOS * task.attempts()));
        } else if (next == Kind.Next.RETRY_ALONE) alone.add(task);
    }

    /** A reader was lost. Returns the item that it had if it must not be tried again. */
    Optional<Task> lost(int reader) {
        Running was = running.remove(reader);
        if (was == null) return Optional.empty();
        Task task = was.task.lost();
        if (task.losses() >= MOST_LOSSES) return Optional.of(task);
        alone.add(task);
        return Optional.empty();
    }

    /** Whether nothing is left to do, also if a reader is lost. */
    boolean isOver() {
        return running.isEmpty() && delayed.isEmpty() && alone.isEmpty() && !items.hasNext();
    }

    List<String> underWay() {
        return running.values().stream()
                .map(begun -> begun.task.item().key())
                .sorted()
                .toList();
    }
}
