package io.saccade.core.call;

/** A call into a plugin that failed. The message is the reason as a clause, without the plugin's name. */
public final class PluginCallFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PluginCallFailure(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** The reason; never null, unlike {@link #getMessage}. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
