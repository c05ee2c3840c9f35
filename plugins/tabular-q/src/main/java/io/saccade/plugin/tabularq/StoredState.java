package io.saccade.plugin.tabularq;

import io.saccade.plugin.training.Checkpoint;
import io.saccade.plugin.training.CheckpointException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/** The state of a training in a {@link Checkpoint}. */
final class StoredState {
    private static final String FORMAT = "saccade q-learning 1";

    private final Checkpoint file;

    StoredState(Checkpoint file) {
        this.file = file;
    }

    void write(TrainingState state) throws CheckpointException {
        file.write(out -> write(state, out));
    }

    private void write(TrainingState state, DataOutputStream out) throws IOException {
        out.writeUTF(FORMAT);
        file.writeTraining(out);
        out.writeDouble(state.sumOfReturns());
        out.writeLong(state.returns());
        byte[] results = state.results().toBytes();
        out.writeInt(results.length);
        out.write(results);
        out.writeInt(state.table().states());
        out.writeInt(state.table().actions());
        for (double value : state.table().values()) out.writeDouble(value);
    }

    /** Returns the stored state; empty if there is no checkpoint. */
    Optional<TrainingState> read() throws CheckpointException {
        return file.read(in -> {
            if (!in.readUTF().equals(FORMAT)) throw file.damaged();
            Optional<String> difference = file.difference(Checkpoint.readTraining(in));
            if (difference.isPresent()) throw file.foreign(difference.get());
            return Optional.of(state(in));
        });
    }

    private static TrainingState state(DataInputStream in) throws IOException {
        double sumOfReturns = in.readDouble();
        long returns = in.readLong();
        byte[] results = new byte[in.readInt()];
        in.readFully(results);
        QTable table = new QTable(in.readInt(), in.readInt());
        double[] values = table.values();
        for (int i = 0; i < values.length; i++) values[i] = in.readDouble();
        return new TrainingState(table, new Results(results), sumOfReturns, returns);
    }

    void delete() throws IOException {
        file.delete();
    }
}
