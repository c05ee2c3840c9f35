package io.saccade.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    private static final Map<String, String> TRAINING = Map.of("epochs", "200");

    @TempDir
    Path folder;

    private Checkpoint checkpoint;

    @BeforeEach
    void create() {
        checkpoint = new Checkpoint(folder.resolve("net.checkpoint"), TRAINING);
    }

    private Optional<Long> read() throws CheckpointException {
        return checkpoint.read(in -> {
            assertThat(checkpoint.difference(Checkpoint.readTraining(in))).isEmpty();
            return Optional.of(in.readLong());
        });
    }

    private void write(long value) throws CheckpointException {
        checkpoint.write(out -> {
            checkpoint.writeTraining(out);
            out.writeLong(value);
        });
    }

    @Test
    void givesBackWhatWasWritten() throws Exception {
        assertThat(read()).isEmpty();
        write(42);
        write(43);
        assertThat(read()).contains(43L);
        checkpoint.delete();
        assertThat(read()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysHowTwoTrainingsDiffer() {
        assertThat(checkpoint.difference(Map.of("epochs", "100"))).contains("epochs was 100 and is now 200");
        assertThat(checkpoint.difference(Map.of())).contains("epochs was not set and is now 200");
        assertThat(checkpoint.difference(Map.of("epochs", "200", "seed", "1")))
                .contains("seed was 1 and is now not set");
    }

    @Test
    void noticesEveryMissingOrChangedByte() throws Exception {
        write(42);
        Path file = folder.resolve("net.checkpoint");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(this::read).hasMessageContaining("cut off or damaged");
            byte[] changed = whole.clone();
            changed[length] ^= 0x10;
            Files.write(file, changed);
            assertThatThrownBy(this::read).hasMessageContaining("cut off or damaged");
        }
    }
}
