package io.saccade.plugin.metrics;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Recorder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sample's measurements as a line of the table. */
final class Csv implements Recorder {
    private static final String INDEX = "index";
    private static final String NAME = "name";
    private static final String DONE = "done";

    private final CsvTable table;

    /** @param table closed with this */
    Csv(CsvTable table) {
        this.table = table;
    }

    @Override
    public void record(Sample sample) throws IOException {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(INDEX, Long.toString(sample.index()));
        sample.get(Keys.NAME).ifPresent(name -> row.put(NAME, name));
        sample.get(Keys.PROGRESS).ifPresent(progress -> row.put(DONE, Long.toString(progress.done())));
        sample.need(Keys.METRICS).values().forEach((name, value) -> row.putIfAbsent(name, value.toString()));
        table.add(row);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
