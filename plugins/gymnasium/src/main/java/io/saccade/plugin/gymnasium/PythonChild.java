package io.saccade.plugin.gymnasium;

import io.saccade.api.spi.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The Python process and the request-response protocol with it: requests go to its standard input, and each answer must
 * arrive on its standard output before the timeout. Requests come from one thread; the owner closes.
 */
final class PythonChild implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("io.saccade.plugin.gymnasium");
    private static final String SCRIPT = "child.py";
    private static final int ERROR = 'E';
    private static final long LOOK_MILLIS = 50;
    /** Time for the environment to close itself; the script allows it 2 seconds. */
    private static final long CLOSE_MILLIS = 3000;
    /** Time for a hanging Python to print its stack trace. */
    private static final long CONFESSION_MILLIS = 500;

    /** If the requesting thread is interrupted, an answer that takes longer than this is abandoned. */
    private static final long INTERRUPTED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private final LastWords lastWords;
    private volatile long deadlineNanos;
    private volatile boolean waiting;
    private volatile boolean late;
    private volatile boolean interrupted;
    private volatile long askedNanos;
    private volatile @Nullable Thread asking;

    /** Starts the script, which waits for the first request. */
    PythonChild(Path interpreter) throws IOException {
        try {
            process = new ProcessBuilder(interpreter.toString(), "-c", script()).start();
        } catch (IOException e) {
            throw new InvalidInputException(interpreter + " could not be started: " + e.getMessage(), e);
        }
        questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(process.getInputStream());
        lastWords = new LastWords(process.getErrorStream());
        Thread watch = new Thread(this::watch, "gymnasium-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static String script() throws IOException {
        try (InputStream script = PythonChild.class.getResourceAsStream(SCRIPT)) {
            if (script == null) throw new IOException("the plugin's jar lacks its script " + SCRIPT);
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Writes a request to the process. */
    interface Question {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads an answer, after the byte with its kind. */
    interface Answer<T> {
        T read(DataInputStream in) throws IOException;
    }

    /**
     * Sends a request and reads the answer.
     *
     * @param what the activity, for messages: "in step 7"
     * @throws IOException if Python reports an error, ends, or exceeds the timeout
     * @throws InterruptedException if the thread was interrupted while the answer was overdue; Python has ended then
     */
    <T> T ask(String what, Duration timeout, String timeoutSetting, Question question, Answer<T> answer)
            throws IOException, InterruptedException {
        askedNanos = System.nanoTime();
        deadlineNanos = askedNanos + timeout.toNanos();
        asking = Thread.currentThread();
        waiting = true;
        try {
            question.write(questions);
            questions.flush();
            if (answers.readByte() == ERROR) throw new PythonError(what + ": " + text(answers));
            return answer.read(answers);
        } catch (PythonError e) {
            throw e;
        } catch (IOException e) {
            if (interrupted) throw new InterruptedException(what + ": interrupted");
            throw ended(what, timeout, timeoutSetting, e);
        } finally {
            waiting = false;
            asking = null;
        }
    }

    /** Reads a string of an answer. */
    static String text(DataInputStream in) throws IOException {
        byte[] text = new byte[in.readInt()];
        in.readFully(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private IOException ended(String what, Duration timeout, String timeoutSetting, IOException cause)
            throws InterruptedException {
        if (!process.waitFor(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
            kill();
            process.waitFor();
        }
        String happened = late
                ? "Python did not answer within " + timeout.toMillis() / 1000. + " s; if it needs longer, raise "
                        + timeoutSetting
                : "Python ended " + how();
        return new InvalidInputException(what + ": " + happened + "; " + lastWords.text(), cause);
    }

    private String how() {
        int code = process.exitValue();
        return code > 128 ? "by signal " + (code - 128) : "with exit code " + code;
    }

    private void watch() {
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (isUnwanted()) {
                    interrupted = true;
                    kill();
                }
                if (!waiting || System.nanoTime() < deadlineNanos) continue;
                late = true;
                process.toHandle().destroy(); // Process.destroy() would also close the streams
                if (!process.waitFor(CONFESSION_MILLIS, TimeUnit.MILLISECONDS)) kill();
            }
        } catch (InterruptedException e) { // not expected; the watch ends
            Thread.currentThread().interrupt();
        }
    }

    /** Reading from a process can't be interrupted, so the watch thread checks the requesting thread. */
    private boolean isUnwanted() {
        Thread thread = asking;
        return thread != null && thread.isInterrupted() && System.nanoTime() - askedNanos > INTERRUPTED_NANOS;
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
    }

    long pid() {
        return process.pid();
    }

    /** Lets the environment close itself within the time limit, then kills the process. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) { // the process ended before it read everything
            LOG.log(Level.DEBUG, "closing what Python reads: " + e.getMessage());
        }
        try {
            if (!process.waitFor(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** An error that a working Python reports. */
    private static final class PythonError extends InvalidInputException {
        private static final long serialVersionUID = 1L;

        PythonError(String message) {
            super(message);
        }
    }
}
