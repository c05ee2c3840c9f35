package io.saccade.core.plugin;

import io.saccade.core.call.Reasons;

/** Says why a plugin can't be used. The message continues "the plugin did not load: " and names the remedy. */
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

    /** The innermost cause of a failure, in one line. */
    static String reason(Throwable failure) {
        return Reasons.of(failure);
    }
}
