package io.saccade.core.call;

/** Reasons for sentences, taken from failures of other people's code. */
public final class Reasons {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 300;

    private Reasons() {}

    /**
     * What lies at the bottom of a failure, since wrappers say only that something went wrong: its class and message
     * in one line. Believes nothing of the exception: its own methods may throw, and its causes form a circle.
     */
    public static String of(Throwable failure) {
        try {
            Throwable root = failure;
            for (int i = 0; i < DEEPEST && root.getCause() != null; i++) root = root.getCause();
            String message = root.getMessage();
            String kind = root.getClass().getSimpleName();
            return message == null || message.isBlank() ? kind : kind + ": " + oneLine(message);
        } catch (Throwable e) { // thrown by the failure's own methods
            return failure.getClass().getName();
        }
    }

    private static String oneLine(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
