package io.saccade.plugin.metrics;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;

/**
 * Writes METRICS to a table for spreadsheets and data frames.
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
 * The columns are the sample's index, its NAME if it has one, the source's progress if known (PROGRESS), and the
 * metrics in the order of their first appearance. A cell is empty if the sample lacks the metric. A new metric adds a
 * column at the right end, also to the rows before it: the recorder rewrites the file beside the old one and replaces
 * it atomically, so the file is a complete table at any time. There is no file before the first measurement.
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
