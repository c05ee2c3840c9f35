package io.saccade.plugin.torch.checkpoint;

import io.saccade.api.files.WholeFile;
import io.saccade.plugin.torch.Fingerprint;
import io.saccade.plugin.torch.NamedTensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The progress of a training in a file: the weights, the optimiser's state, the best weights so far, and the position
 * in the epoch, from which all random numbers follow. Writes are atomic: after a kill or a power failure the file is
 * the old one or the new one. Only its owner can read it.
 *
 * <p>A checkpoint belongs to one training. Any other training refuses it unless its own training is over, so that a
 * changed setting can't overwrite hours of training.
 */
public final class Checkpoint {
    private final Path file;
    private final Map<String, String> training;

    /**
     * @param training everything that determines the result, by name: every setting, and a {@link Fingerprint} of
     *     the data. A checkpoint that differs in any of it is refused
     */
    public Checkpoint(Path file, Map<String, String> training) {
        this.file = file.toAbsolutePath();
        this.training = new LinkedHashMap<>(training);
    }

    /**
     * Replaces the checkpoint.
     *
     * @param over whether the training is finished and its result committed
     */
    public void write(boolean over, List<Long> numbers, List<NamedTensor> tensors) throws CheckpointException {
        CheckpointHeader header = new CheckpointHeader(training, over, numbers, CheckpointHeader.described(tensors));
        try {
            WholeFile.writeOwnerOnly(file, out -> CheckpointFile.write(out, header, tensors));
        } catch (IOException e) {
            throw new CheckpointException(
                    e.getMessage() + "; what an earlier checkpoint holds is safe. Is the disk full, or the folder"
                            + " read-only?",
                    e);
        }
    }

    /**
     * Fills the tensors and returns the numbers. Empty, with the tensors unchanged, if there is no checkpoint, or that
     * of another training which is over.
     *
     * @throws CheckpointException when it is damaged, or belongs to another training which is not over
     */
    public Optional<List<Long>> read(List<NamedTensor> tensors) throws CheckpointException {
        if (!Files.exists(file)) return Optional.empty();
        try (CheckpointFile in = CheckpointFile.open(file)) {
            if (!in.isWhole()) {
                throw new CheckpointException(
                        file + " is no checkpoint, or it is cut off or damaged; delete it to begin anew");
            }
            CheckpointHeader header = in.header();
            Optional<String> difference = difference(header, tensors);
            if (difference.isPresent() && header.over()) return Optional.empty();
            if (difference.isPresent()) throw foreign(difference.get());
            in.readInto(tensors);
            return Optional.of(header.numbers());
        } catch (CheckpointException e) {
            throw e;
        } catch (IOException e) {
            throw new CheckpointException(
                    file + " can't be read (" + e.getMessage() + "); make it readable, or delete it to begin anew", e);
        }
    }

    private Optional<String> difference(CheckpointHeader header, List<NamedTensor> tensors) {
        Map<String, String> all = new LinkedHashMap<>(header.training());
        all.putAll(training);
        for (String name : all.keySet()) {
            String was = header.training().getOrDefault(name, "not set");
            String is = training.getOrDefault(name, "not set");
            if (!was.equals(is)) return Optional.of(name + " was " + was + " and is " + is);
        }
        boolean same = header.tensors().equals(CheckpointHeader.described(tensors));
        return same ? Optional.empty() : Optional.of("its network is another");
    }

    private CheckpointException foreign(String difference) {
        return new CheckpointException(file + " belongs to another training: " + difference
                + "; delete it to begin anew, or name another file for this training");
    }
}
