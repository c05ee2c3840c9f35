package io.saccade.core.plugin;

/**
 * A plugin that can't be used. The message is a clause that continues "the plugin did not load: ", and names
 * the remedy.
 */
final class PluginFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PluginFailure(String clause) {
        super(clause);
    }

    PluginFailure(String clause, Throwable cause) {
        super(clause, cause);
    }

    /** The clause; never null, unlike {@link #getMessage}. */
    String clause() {
        return String.valueOf(getMessage());
    }

    /** What lies at the bottom of a failure: wrappers say only that something went wrong. */
    static String reason(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) root = cause;
        String message = root.getMessage();
        String kind = root.getClass().getSimpleName();
        return message == null || message.isBlank() ? kind : kind + ": " + message;
    }
}
