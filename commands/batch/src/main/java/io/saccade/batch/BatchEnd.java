package io.saccade.batch;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a batch after Ctrl-C or SIGTERM: workers end, items under way are given up, and the same command goes on later. */
final class BatchEnd {
    private static final int INTERRUPTED = 130;
    private static final long PATIENCE_MILLIS = 4000;

    private final Runnable stop;
    private final ProgressPrinter printer;
    private final PrintWriter err;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean interrupted;

    private BatchEnd(Runnable stop, ProgressPrinter printer, PrintWriter err) {
        this.stop = stop;
        this.printer = printer;
        this.err = err;
    }

    /** @param stop ends what is under way; the thread that waits for that then calls {@link #reached} */
    static BatchEnd install(Runnable stop, ProgressPrinter printer, PrintWriter err) {
        BatchEnd end = new BatchEnd(stop, printer, err);
        Runtime.getRuntime().addShutdownHook(new Thread(end::interrupt, "saccade-batch-end"));
        return end;
    }

    /** The batch has ended, and what was given up is deleted. If the process is ending, this does not return. */
    void reached() throws InterruptedException {
        over.countDown();
        if (interrupted) new CountDownLatch(1).await();
    }

    private void interrupt() {
        interrupted = true;
        if (over.getCount() == 0) return;
        stop.run();
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
