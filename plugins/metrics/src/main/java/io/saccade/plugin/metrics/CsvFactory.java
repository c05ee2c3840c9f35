package io.saccade.plugin.metrics;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;

/**
 * METRICS to a table for spreadsheets and data frames.
 *
 * <pre>{@code
 * recorders:
 *   - type: csv
 *     with: { file: training.csv }
 * }</pre>
 *
 * <pre>
 * index,done,loss,validationLoss
 * 9,10,0.083,0.091
 * 19,20,0.041,
 * </pre>
 *
 * The columns are the sample's index, its NAME where it has one, how far the source has come where it says so
 * (PROGRESS), and the metrics in the order of their first appearance. A cell is empty where a sample lacks the metric.
 * A metric that comes late gets a column at the right end, which the lines before it get too: the file is written anew
 * beside its name and put in its place, so that it is a whole table at any moment. There is no file before the first
 * measurement.
 */
public final class CsvFactory extends RecorderFactory<CsvSettings> {
    /** Called by the core. */
    public CsvFactory() {
        super("csv", CsvSettings.class, Ports.reading(Keys.METRICS).ifPresent(Keys.PROGRESS, Keys.NAME));
    }

    @Override
    public void check(CsvSettings settings, Check check) {
        check.outputFile("file", settings.file());
    }

    @Override
    public Recorder create(CsvSettings settings, StageContext context) {
        return new Csv(new CsvTable(context.recording(settings.file())), context);
    }
}
