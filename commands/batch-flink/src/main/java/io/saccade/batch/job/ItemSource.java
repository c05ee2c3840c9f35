package io.saccade.batch.job;

import java.nio.file.Path;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Hands out the items of a plan in the output folder, one at a time for each reader; gives one element after each attempt. */
final class ItemSource implements Source<String, ItemSplit, NoState> {
    private static final long serialVersionUID = 1L;

    private final String out;
    private final String job;

    ItemSource(String out, String job) {
        this.out = out;
        this.job = job;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SplitEnumerator<ItemSplit, NoState> createEnumerator(SplitEnumeratorContext<ItemSplit> context) {
        return new ItemEnumerator(context, Path.of(out), job);
    }

    @Override
    public SplitEnumerator<ItemSplit, NoState> restoreEnumerator(
            SplitEnumeratorContext<ItemSplit> context, NoState state) {
        return createEnumerator(context);
    }

    @Override
    public SourceReader<String, ItemSplit> createReader(SourceReaderContext context) {
        return new ItemReader(context, Path.of(out), job);
    }

    @Override
    public SimpleVersionedSerializer<ItemSplit> getSplitSerializer() {
        return new ItemSplit.Serializer();
    }

    @Override
    public SimpleVersionedSerializer<NoState> getEnumeratorCheckpointSerializer() {
        return new NoState.Serializer();
    }
}
