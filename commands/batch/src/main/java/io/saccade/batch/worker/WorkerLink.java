package io.saccade.batch.worker;

import io.saccade.batch.work.Answer;
import io.saccade.batch.work.FileState;
import io.saccade.batch.work.Lines;
import io.saccade.batch.work.Recipe;
import io.saccade.batch.work.Request;
import io.saccade.batch.work.Welcome;
import io.saccade.batch.work.WorkerMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The worker's side of its standard input and output. */
public final class WorkerLink {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final PrintWriter out;
    private final Welcome welcome;

    private WorkerLink(InputStream in, PrintWriter out) throws InterruptedException {
        this.out = out;
        Thread reader = new Thread(() -> read(in), "saccade-batch");
        reader.setDaemon(true);
        reader.start();
        this.welcome = Lines.read(lines.take(), Welcome.class);
    }

    /** Waits for the first line. From now on the process ends as soon as its input ends. */
    public static WorkerLink open(InputStream in, PrintWriter out) throws InterruptedException {
        return new WorkerLink(in, out);
    }

    private void read(InputStream in) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line; (line = reader.readLine()) != null; ) lines.add(line);
        } catch (IOException e) { // as the end
        }
        // The batch has ended or was killed. Nothing may delay this process's end: its item is worth nothing.
        killThisProcess();
    }

    /** A halt would wait for the threads of the compiler, up to ten seconds on a machine with much to do. */
    private static void killThisProcess() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Object kill = signal.getConstructor(String.class).newInstance("KILL");
            signal.getMethod("raise", signal).invoke(null, kill);
        } catch (ReflectiveOperationException e) { // Windows has no signals
        }
        Runtime.getRuntime().halt(0);
    }

    public Recipe recipe() {
        return welcome.recipe();
    }

    /** Waits for the next item. */
    public Request next() throws InterruptedException {
        return Lines.read(lines.take(), Request.class);
    }

    public void ready(String version) {
        print(new WorkerMessage(version, null, null, null));
    }

    /** Says what the attempt reads. */
    public void reading(List<FileState> files) {
        print(new WorkerMessage(null, files, null, null));
    }

    /**
     * Says that the item makes progress.
     *
     * @param mark another text each time
     */
    public void progress(String mark) {
        print(new WorkerMessage(null, null, mark, null));
    }

    public void answer(Answer answer) {
        print(new WorkerMessage(null, null, null, answer));
    }

    /** Begins with a new line, since native code may have printed a line without its end. */
    private void print(WorkerMessage message) {
        out.print("\n" + welcome.token() + Lines.of(message) + "\n");
        out.flush();
    }
}
