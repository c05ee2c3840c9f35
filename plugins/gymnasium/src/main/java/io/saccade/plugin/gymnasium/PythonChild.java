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
 * The Python process and the talk with it: a question goes to its standard input, and the answer has to come from its
 * standard output in time. One thread asks; the owner closes.
 */
final class PythonChild implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("io.saccade.plugin.gymnasium");
    private static final String SCRIPT = "child.py";
    private static final int ERROR = 'E';
    private static final long LOOK_MILLIS = 50;
    /** For the environment's own closing; the script gives it 2 seconds. */
    private static final long CLOSE_MILLIS = 3000;
    /** For a hanging Python to say where it hangs. */
    private static final long CONFESSION_MILLIS = 500;

    /** An answer that takes longer is not waited for by a thread that is interrupted. */
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

    /** Starts the script, which does nothing until it is told what to play. */
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

    /** What is written to the process. */
    interface Question {
        void write(DataOutputStream out) throws IOException;
    }

    /** What is read of an answer, after the letter that tells its kind. */
    interface Answer<T> {
        T read(DataInputStream in) throws IOException;
    }

    /**
     * Asks, and reads the answer.
     *
     * @param what is being done, for messages: "in step 7"
     * @throws IOException when Python says what is wrong, ended, or took too long
     * @throws InterruptedException when the thread was interrupted while the answer took long; Python has ended then
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

    /** Reads a text of an answer. */
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
                ? "Python gave no answer within " + timeout.toMillis() / 1000. + " s; if it needs longer, raise "
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
                process.toHandle().destroy(); // the process itself would close what it says
                if (!process.waitFor(CONFESSION_MILLIS, TimeUnit.MILLISECONDS)) kill();
            }
        } catch (InterruptedException e) { // nobody interrupts this thread; if somebody does, it need not watch
            Thread.currentThread().interrupt();
        }
    }

    /** Reading from a process can't be interrupted: this thread looks for the one that asks. */
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

    /** Lets the environment close, but not for long. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) { // it has ended, and before it had read all
            LOG.log(Level.DEBUG, "closing what Python reads: " + e.getMessage());
        }
        try {
            if (!process.waitFor(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Python is well, and says what is wrong. */
    private static final class PythonError extends InvalidInputException {
        private static final long serialVersionUID = 1L;

        PythonError(String message) {
            super(message);
        }
    }
}
