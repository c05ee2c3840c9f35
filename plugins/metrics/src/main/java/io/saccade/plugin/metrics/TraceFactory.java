package io.saccade.plugin.metrics;

import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import java.io.IOException;

/**
 * Writes every sample as a line such as {@code {"index":12,"timestampNanos":480000000,"gaze":{"x":0.41,"y":0.77}}}.
 *
 * <pre>{@code
 * recorders:
 *   - type: trace
 *     with: { file: session.jsonl }
 * }</pre>
 */
public final class TraceFactory extends RecorderFactory<TraceSettings> {
    /** Called by the core. */
    public TraceFactory() {
        super("trace", TraceSettings.class, Ports.none().everySmallKey());
    }

    @Override
    public void check(TraceSettings settings, Check check) {
        check.outputFile("file", settings.file());
    }

    @Override
    public Recorder create(TraceSettings settings, StageContext context) throws IOException {
        return new Trace(context.recording(settings.file()));
    }
}
