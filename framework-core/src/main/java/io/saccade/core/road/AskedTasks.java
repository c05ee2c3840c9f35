package io.saccade.core.road;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Tasks that other threads ask a thread of the road to do between two samples. Any thread. */
final class AskedTasks {
    private final Queue<Task> tasks = new ConcurrentLinkedQueue<>();

    void add(Task task) {
        tasks.add(task);
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    /** Does the tasks, on the thread of the road. */
    void run() throws StageFailure, InterruptedException {
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) task.run();
    }
}
