package io.saccade.cli.command;

import io.saccade.core.settings.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses durations as in pipeline files: {@code 10s}, {@code 500ms}, {@code 2m}, {@code 1h}. */
public final class DurationConverter implements ITypeConverter<Duration> {
    /** Called by picocli. */
    public DurationConverter() {}

    @Override
    public Duration convert(String text) {
        return Durations.parse(text)
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' must be a time such as 500ms, 10s or 1m30s"));
    }
}
