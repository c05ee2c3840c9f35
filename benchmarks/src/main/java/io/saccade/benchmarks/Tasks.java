package io.saccade.benchmarks;

import com.sun.management.ThreadMXBean;
import io.saccade.core.road.Task;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Runs each task to its end on its own thread. */
final class Tasks {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Tasks() {}

    /** Returns the bytes of heap that the threads allocated. */
    static long run(List<Task> tasks) throws InterruptedException {
        AtomicLong bytes = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (Task task : tasks) threads.add(new Thread(() -> bytes.addAndGet(allocated(task))));
        threads.forEach(Thread::start);
        for (Thread thread : threads) thread.join();
        return bytes.get();
    }

    private static long allocated(Task task) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            task.run();
        } catch (Exception e) {
            throw new IllegalStateException("a stage that does nothing failed", e);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
