package io.saccade.plugin.metrics;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a sample's measurements as a row of the table. */
final class Csv implements Recorder {
    private static final String INDEX = "index";
    private static final String NAME = "name";
    private static final String DONE = "done";

    private final CsvTable table;
    private final StageContext context;
    private final NotNumbers notNumbers = new NotNumbers();

    /** @param table closed with this */
    Csv(CsvTable table, StageContext context) {
        this.table = table;
        this.context = context;
    }

    @Override
    public void record(Sample sample) throws IOException {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(INDEX, Long.toString(sample.index()));
        sample.get(Keys.NAME).ifPresent(name -> row.put(NAME, name));
        sample.get(Keys.PROGRESS).ifPresent(progress -> row.put(DONE, Long.toString(progress.done())));
        sample.need(Keys.METRICS).values().forEach((name, value) -> {
            row.putIfAbsent(name, value.toString());
            notNumbers.count(name, value);
        });
        table.add(row);
    }

    @Override
    public void close() throws IOException {
        table.close();
        String told = notNumbers.told();
        if (!told.isEmpty()) context.notice(told + "; the table contains them as NaN or Infinity");
    }
}
