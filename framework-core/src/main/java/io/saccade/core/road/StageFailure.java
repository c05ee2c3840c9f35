package io.saccade.core.road;

/** A stage failed and the run with it: which stage, at which sample, and why. */
public final class StageFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String stage;

    /** @param sampleIndex the sample it was working on, or -1 */
    public StageFailure(String stage, long sampleIndex, Throwable cause) {
        super(
                "stage '" + stage + "' failed" + (sampleIndex < 0 ? "" : " at sample " + sampleIndex) + ": "
                        + reason(cause),
                cause);
        this.stage = stage;
    }

    public String stage() {
        return stage;
    }

    /** What a person can read: the message, or the kind of error where there is none. */
    static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
