package io.saccade.batch;

import io.saccade.batch.pool.Pool;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a batch after Ctrl-C or SIGTERM: workers end, items under way are given up, and the same command goes on later. */
final class BatchEnd {
    private static final int INTERRUPTED = 130;
    private static final long PATIENCE_MILLIS = 4000;

    private final Pool pool;
    private final ProgressPrinter printer;
    private final PrintWriter err;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean interrupted;

    private BatchEnd(Pool pool, ProgressPrinter printer, PrintWriter err) {
        this.pool = pool;
        this.printer = printer;
        this.err = err;
    }

    static BatchEnd install(Pool pool, ProgressPrinter printer, PrintWriter err) {
        BatchEnd end = new BatchEnd(pool, printer, err);
        Runtime.getRuntime().addShutdownHook(new Thread(end::interrupt, "saccade-batch-end"));
        return end;
    }

    /** The pool has ended, and what was given up is deleted. If the process is ending, this does not return. */
    void reached() throws InterruptedException {
        over.countDown();
        if (interrupted) new CountDownLatch(1).await();
    }

    private void interrupt() {
        interrupted = true;
        if (over.getCount() == 0) return;
        pool.stop();
        try {
            boolean clean = over.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            printer.close();
            err.println("interrupted: the same command goes on" + (clean ? "" : " and removes what was begun"));
        } catch (InterruptedException e) { // the process ends anyway
        }
        err.flush();
        Runtime.getRuntime().halt(INTERRUPTED);
    }
}
