package io.saccade.batch.pool;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Deals tasks to lanes: new ones first, failed ones after a pause, and those that took a worker down at the end, one at a
 * time while nothing else runs. Any thread.
 */
final class Schedule {
    /** Until a pause may be over. */
    private static final long WAIT_MILLIS = 50;

    private final Deque<Task> pending = new ArrayDeque<>();
    private final PriorityQueue<Delayed> delayed = new PriorityQueue<>(Comparator.comparingLong(Delayed::dueNanos));
    private final Deque<Task> alone = new ArrayDeque<>();
    private int running;
    private boolean stopped;

    private record Delayed(Task task, long dueNanos) {}

    /** @param tasks those that were attempted before are done alone */
    Schedule(Collection<Task> tasks) {
        for (Task task : tasks) (task.attempts() == 0 ? pending : alone).add(task);
    }

    /** Waits for the next task; empty if all are settled, or the batch was stopped. Follow it by {@link #ended}. */
    synchronized Optional<Task> next() throws InterruptedException {
        while (!stopped) {
            Optional<Task> task = due();
            if (task.isPresent()) {
                running++;
                return task;
            }
            if (running == 0 && delayed.isEmpty()) return Optional.empty();
            wait(WAIT_MILLIS);
        }
        return Optional.empty();
    }

    private Optional<Task> due() {
        if (!pending.isEmpty()) return Optional.of(pending.remove());
        Delayed first = delayed.peek();
        if (first != null && first.dueNanos() - System.nanoTime() <= 0) {
            return Optional.of(delayed.remove().task());
        }
        boolean others = running > 0 || first != null;
        return others ? Optional.empty() : Optional.ofNullable(alone.poll());
    }

    /** The task is settled, or was given back before. */
    synchronized void ended() {
        running--;
        notifyAll();
    }

    synchronized void retry(Task task, long pauseNanos) {
        delayed.add(new Delayed(task, System.nanoTime() + pauseNanos));
    }

    synchronized void retryAlone(Task task) {
        alone.add(task);
    }

    /** No lane gets another task. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean isStopped() {
        return stopped;
    }
}
