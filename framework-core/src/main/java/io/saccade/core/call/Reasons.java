package io.saccade.core.call;

/** One-line reasons for messages, from exceptions of foreign code. */
public final class Reasons {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 300;

    private Reasons() {}

    /**
     * Class and message of the innermost cause, since wrappers only say that something went wrong. Does not trust the
     * exception: its methods may throw, and its causes may form a cycle.
     */
    public static String of(Throwable failure) {
        try {
            Throwable root = failure;
            for (int i = 0; i < DEEPEST && root.getCause() != null; i++) root = root.getCause();
            String message = root.getMessage();
            String kind = root.getClass().getSimpleName();
            return message == null || message.isBlank() ? kind : kind + ": " + oneLine(message);
        } catch (Throwable e) { // thrown by the exception's own methods
            return failure.getClass().getName();
        }
    }

    private static String oneLine(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
