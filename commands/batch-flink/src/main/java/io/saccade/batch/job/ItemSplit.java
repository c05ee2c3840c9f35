package io.saccade.batch.job;

import java.nio.ByteBuffer;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.jspecify.annotations.Nullable;

/**
 * One item, which one reader makes at a time. All splits are equal and have one name: without checkpoints, Flink's
 * JobManager keeps the set of all splits that it has assigned, and the metrics of each name. It gives lost splits back, but
 * {@link Deal} knows itself which reader had what.
 *
 * @param position of the item's line in the plan
 * @param attempts that have ended
 */
record ItemSplit(long position, int attempts) implements SourceSplit {
    static final String ID = "item";

    @Override
    public String splitId() {
        return ID;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemSplit;
    }

    @Override
    public int hashCode() {
        return ID.hashCode();
    }

    /** As two numbers. */
    static final class Serializer implements SimpleVersionedSerializer<ItemSplit> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(ItemSplit split) {
            return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                    .putLong(split.position())
                    .putInt(split.attempts())
                    .array();
        }

        @Override
        public ItemSplit deserialize(int version, byte[] bytes) {
            ByteBuffer numbers = ByteBuffer.wrap(bytes);
            return new ItemSplit(numbers.getLong(), numbers.getInt());
        }
    }
}
