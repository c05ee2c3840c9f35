package io.saccade.core.report;

/** Names of the SLF4J loggers whose messages are for the user. */
public final class LogNames {
    /** Notices; a message is {@code stage: sentence}. */
    public static final String NOTICES = "io.saccade.notice";

    /** Input that is set aside; a message is {@code item: reason}. */
    public static final String SET_ASIDE = "io.saccade.aside";

    /** The exception of a failed run. */
    public static final String FAILURES = "io.saccade.failure";

    private LogNames() {}
}
