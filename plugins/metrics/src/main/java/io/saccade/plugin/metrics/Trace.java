package io.saccade.plugin.metrics;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.files.OwnerOnly;
import io.saccade.api.spi.Recorder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Writes each sample at once as a line, so that a killed process keeps all lines it recorded. A line has the index and
 * the time first, then the keys sorted by name.
 */
final class Trace implements Recorder {
    private static final Key<?>[] NONE = {};

    private final OutputStream out;
    private final JsonLine line = new JsonLine();

    /** @param file emptied if it exists */
    Trace(Path file) throws IOException {
        FileChannel channel = OwnerOnly.open(file);
        if (channel.size() > 0) channel.truncate(0);
        this.out = Channels.newOutputStream(channel);
    }

    @Override
    public void record(Sample sample) throws IOException {
        line.begin();
        line.field("index", sample.index());
        line.field("timestampNanos", sample.timestampNanos());
        Key<?>[] keys = sample.keys().toArray(NONE);
        Arrays.sort(keys, Comparator.comparing(Key::name));
        for (Key<?> key : keys) {
            if (!key.isLarge()) line.field(key.name(), key.plain(sample.need(key)));
        }
        out.write(line.bytes());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
