package io.saccade.batch.work;

/** The whole batch can't go on. The message is the whole sentence for the user. */
public final class BatchStopped extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public BatchStopped(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** The exit code of the command. */
    public int exitCode() {
        return exitCode;
    }
}
