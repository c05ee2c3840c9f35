package io.saccade.plugin.training;

import io.saccade.api.files.WholeFile;
import io.saccade.api.spi.StageContext;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The progress of a training in a file: what the training writes, followed by a checksum. Writes are atomic: after a
 * kill or a power failure the file is the old one or the new one. Only its owner can read it.
 *
 * <p>A checkpoint belongs to one training, whose identity is part of what is written. Any other training refuses it, so
 * that a changed setting can't overwrite hours of training.
 */
public final class Checkpoint {
    private static final int CHUNK = 1 << 20;

    private final Path file;
    private final Map<String, String> training;

    /** @param training everything that determines the result, by name: see {@link TrainingIdentity} */
    public Checkpoint(Path file, Map<String, String> training) {
        this.file = file.toAbsolutePath();
        this.training = new LinkedHashMap<>(training);
    }

    /**
     * Returns the checkpoint that a setting names, locked for this run; empty if it names none.
     *
     * @param identity of the training, without the seed, which is that of the stage
     */
    public static Optional<Checkpoint> of(Optional<Path> setting, TrainingIdentity identity, StageContext context) {
        identity.with("seed", context.seed());
        return setting.map(path -> new Checkpoint(context.checkpoint(path), identity.values()));
    }

    /** Writes what a checkpoint holds, the identity included. */
    @FunctionalInterface
    public interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads what a checkpoint holds. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Returns what the checkpoint holds, or empty to start the training from the beginning. */
        Optional<T> read(DataInputStream in) throws IOException;
    }

    /** Replaces the checkpoint. */
    public void write(Content content) throws CheckpointException {
        try {
            WholeFile.writeOwnerOnly(file, to -> {
                CheckedOutputStream checked = new CheckedOutputStream(to, new CRC32C());
                DataOutputStream out = new DataOutputStream(checked);
                content.write(out);
                out.writeLong(checked.getChecksum().getValue());
                out.flush();
            });
        } catch (IOException e) {
            throw new CheckpointException(
                    e.getMessage() + "; the earlier checkpoint is intact. Check that the disk is not full and the"
                            + " folder can be written to",
                    e);
        }
    }

    /**
     * Verifies the checksum and reads the checkpoint. Empty if there is none.
     *
     * @throws CheckpointException when it is damaged, or the reader refuses it
     */
    public <T> Optional<T> read(Reader<T> reader) throws CheckpointException {
        if (!Files.exists(file)) return Optional.empty();
        try {
            if (!isWhole()) throw damaged();
            try (DataInputStream in = open()) {
                return reader.read(in);
            }
        } catch (CheckpointException e) {
            throw e;
        } catch (IOException e) {
            throw new CheckpointException(
                    file + " can't be read (" + e.getMessage() + "); make it readable, or delete it to start over", e);
        }
    }

    private DataInputStream open() throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    private boolean isWhole() throws IOException {
        long left = Files.size(file) - Long.BYTES;
        CRC32C checksum = new CRC32C();
        try (DataInputStream in = open()) {
            byte[] chunk = new byte[CHUNK];
            while (left > 0) {
                int length = read(in, chunk, left);
                checksum.update(chunk, 0, length);
                left -= length;
            }
            return left == 0 && in.readLong() == checksum.getValue();
        }
    }

    private static int read(InputStream in, byte[] chunk, long left) throws IOException {
        int length = in.read(chunk, 0, (int) Math.min(chunk.length, left));
        if (length < 0) throw new IOException("it became shorter while it was read");
        return length;
    }

    /** Deletes the checkpoint. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Returns the identity of this training. */
    public Map<String, String> training() {
        return training;
    }

    /** Writes the identity of this training. */
    public void writeTraining(DataOutputStream out) throws IOException {
        out.writeInt(training.size());
        for (Map.Entry<String, String> entry : training.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
    }

    /** Reads an identity that {@link #writeTraining} wrote. */
    public static Map<String, String> readTraining(DataInputStream in) throws IOException {
        Map<String, String> training = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) training.put(in.readUTF(), in.readUTF());
        return training;
    }

    /** Returns how a stored identity differs from that of this training; empty if it does not. */
    public Optional<String> difference(Map<String, String> stored) {
        Map<String, String> all = new LinkedHashMap<>(stored);
        all.putAll(training);
        for (String name : all.keySet()) {
            String was = stored.getOrDefault(name, "not set");
            String is = training.getOrDefault(name, "not set");
            if (!was.equals(is)) return Optional.of(name + " was " + was + " and is now " + is);
        }
        return Optional.empty();
    }

    /** Returns the refusal of another training's checkpoint. */
    public CheckpointException foreign(String difference) {
        return new CheckpointException(file + " belongs to another training: " + difference + "; delete it to start"
                + " over, or name another file for this training");
    }

    /** Returns the refusal of a file that is no checkpoint. */
    public CheckpointException damaged() {
        return new CheckpointException(
                file + " is no checkpoint, or it is cut off or damaged; delete it to start over");
    }
}
