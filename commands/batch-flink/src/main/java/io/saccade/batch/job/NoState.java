package io.saccade.batch.job;

import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The state of the enumerator in a checkpoint, which is empty: the folders are the state. */
record NoState() {
    /** Writes nothing. */
    static final class Serializer implements SimpleVersionedSerializer<NoState> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(NoState state) {
            return new byte[0];
        }

        @Override
        public NoState deserialize(int version, byte[] bytes) {
            return new NoState();
        }
    }
}
