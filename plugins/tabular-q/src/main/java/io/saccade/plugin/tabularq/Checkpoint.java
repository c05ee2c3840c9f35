package io.saccade.plugin.tabularq;

import io.saccade.api.files.WholeFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** The progress of a training in a file. Writes are atomic: after a kill the file is the old one or the new one. */
final class Checkpoint {
    private static final String FORMAT = "saccade q-learning 1";

    private final Path file;
    private final Map<String, String> training;

    /**
     * @param training everything that determines the result, by name; a checkpoint that differs in any of it is
     *     refused
     */
    Checkpoint(Path file, Map<String, String> training) {
        this.file = file.toAbsolutePath();
        this.training = new LinkedHashMap<>(training);
    }

    /** Whether there is an unfinished training. */
    boolean exists() {
        return Files.exists(file);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    void write(TrainingState state) throws IOException {
        WholeFile.write(file, bytes -> {
            CheckedOutputStream checked = new CheckedOutputStream(bytes, new CRC32C());
            DataOutputStream out = new DataOutputStream(checked);
            write(state, out);
            out.writeLong(checked.getChecksum().getValue());
            out.flush();
        });
    }

    private void write(TrainingState state, DataOutputStream out) throws IOException {
        out.writeUTF(FORMAT);
        out.writeInt(training.size());
        for (Map.Entry<String, String> entry : training.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
        out.writeDouble(state.sumOfReturns());
        out.writeLong(state.returns());
        byte[] results = state.results().toBytes();
        out.writeInt(results.length);
        out.write(results);
        out.writeInt(state.table().states());
        out.writeInt(state.table().actions());
        for (double value : state.table().values()) out.writeDouble(value);
    }

    /** @throws IOException with a sentence for the user, when it is damaged or belongs to another training */
    TrainingState read() throws IOException {
        if (!isWhole()) throw new IOException(file + " is no checkpoint, or it is damaged; delete it to begin anew");
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.readUTF();
            requireSame(in);
            return state(in);
        }
    }

    /** Verifies the checksum before anything else is read. */
    private boolean isWhole() throws IOException {
        long left = Files.size(file) - Long.BYTES;
        CRC32C sum = new CRC32C();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] part = new byte[1 << 16];
            while (left > 0) {
                int length = (int) Math.min(left, part.length);
                in.readFully(part, 0, length);
                sum.update(part, 0, length);
                left -= length;
            }
            return left == 0 && in.readLong() == sum.getValue();
        }
    }

    private void requireSame(DataInputStream in) throws IOException {
        Map<String, String> was = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) was.put(in.readUTF(), in.readUTF());
        for (Map.Entry<String, String> entry : training.entrySet()) {
            String before = was.get(entry.getKey());
            if (entry.getValue().equals(before)) continue;
            throw new IOException(file + " belongs to another training: its " + entry.getKey() + " was " + before
                    + ", and now is " + entry.getValue() + "; delete it to begin anew, or name another file");
        }
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
}
