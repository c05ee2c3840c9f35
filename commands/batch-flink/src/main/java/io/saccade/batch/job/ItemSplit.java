package io.saccade.batch.job;

import java.nio.ByteBuffer;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * One item, which one reader makes at a time. Small, since without checkpoints Flink's JobManager remembers every split.
 *
 * @param position of the item's line in the plan
 * @param attempts that have ended
 */
record ItemSplit(long position, int attempts) implements SourceSplit {
    @Override
    public String splitId() {
        return String.valueOf(position);
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
