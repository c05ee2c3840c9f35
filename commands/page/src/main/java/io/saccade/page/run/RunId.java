package io.saccade.page.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The id of a run: when it started (UTC) and its pipeline's name, so that folders sort by time. */
final class RunId {
    /** The length of {@code 20261130-142501-123-}. */
    static final int PREFIX_LENGTH = 20;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
    private static final Pattern FORM = Pattern.compile("\\d{8}-\\d{6}-\\d{3}-[A-Za-z0-9._-]{1,80}");

    private RunId() {}

    /** @param name any text; characters that are risky in a file name are replaced */
    static String of(Instant start, String name) {
        String safe = name.replaceAll("[^A-Za-z0-9_-]+", "-");
        String kept = safe.isEmpty() ? "run" : safe.substring(0, Math.min(safe.length(), 60));
        return TIME.format(LocalDateTime.ofInstant(start, ZoneOffset.UTC)) + "-" + kept;
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    static Instant time(String id) {
        return LocalDateTime.parse(id.substring(0, PREFIX_LENGTH - 1), TIME).toInstant(ZoneOffset.UTC);
    }
}
