package io.saccade.plugin.metrics;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import java.util.Locale;

/**
 * Draws METRICS as curves to a picture, one panel of 750 x 600 pixels for each group of metrics. Needs no display.
 *
 * <pre>{@code
 * recorders:
 *   - type: plot
 *     with:
 *       file: training.png
 *       panels: [[loss, validationLoss], [accuracy]]
 *       x-title: epoch
 * }</pre>
 *
 * The picture exists from the first measurement on, also after a failure. A run without measurements makes none.
 */
public final class PlotFactory extends RecorderFactory<PlotSettings> {
    /** Called by the core. */
    public PlotFactory() {
        super("plot", PlotSettings.class, Ports.reading(Keys.METRICS).ifPresent(Keys.PROGRESS));
    }

    @Override
    public void check(PlotSettings settings, Check check) {
        check.outputFile("file", settings.file());
        if (!settings.file().toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            check.problem("file", "must end in .png, the only format that is drawn.");
        }
    }

    @Override
    public Recorder create(PlotSettings settings, StageContext context) {
        Fonts.require();
        return new Plot(settings, new PlotPicture(context.recording(settings.file())), context);
    }
}
