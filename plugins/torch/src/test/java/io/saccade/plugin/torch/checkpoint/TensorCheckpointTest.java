package io.saccade.plugin.torch.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.training.Checkpoint;
import io.saccade.plugin.training.CheckpointException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorCheckpointTest {
    private static final Map<String, String> SETTINGS = Map.of("epochs", "200", "data", "ab12");

    @TempDir
    Path folder;

    private final PointerScope scope = new PointerScope();
    private Path file;
    private List<NamedTensor> tensors;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("made").resolve("gaze.checkpoint");
        tensors = tensors(1.5f);
        new TensorCheckpoint(new Checkpoint(file, SETTINGS)).write(false, List.of(7L, -1L), tensors);
    }

    private static List<NamedTensor> tensors(float value) {
        Tensor weights = Tensors.of(new float[] {value, -value, 0, Float.MIN_VALUE}, 2, 2);
        weights.set_requires_grad(true);
        return List.of(NamedTensor.learnt("weights", weights), NamedTensor.kept("steps", Tensors.of(new long[] {9})));
    }

    @AfterEach
    void free() {
        scope.close();
    }

    @Test
    void keepsEveryBit() throws Exception {
        List<NamedTensor> others = tensors(0);
        others.get(1).tensor().zero_();

        assertThat(new TensorCheckpoint(new Checkpoint(file, SETTINGS)).read(others))
                .contains(List.of(7L, -1L));
        assertThat(Tensors.floats(others.get(0).tensor())).containsExactly(1.5f, -1.5f, 0, Float.MIN_VALUE);
        assertThat(others.get(1).tensor().item_long()).isEqualTo(9);
    }

    /** Version 0.1.0 wrote checkpoints in this form. */
    @Test
    void readsThatOfAnEarlierVersion() throws Exception {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(header);
        head.writeInt(1);
        head.writeUTF("epochs");
        head.writeUTF("200");
        head.writeBoolean(false);
        head.writeInt(2);
        head.writeLong(7);
        head.writeLong(-1);
        head.writeInt(1);
        head.writeUTF("weights Float[2]");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x5361636361646531L);
        out.writeInt(header.size());
        header.writeTo(out);
        out.write(ByteBuffer.allocate(8)
                .order(ByteOrder.nativeOrder())
                .putFloat(1.5f)
                .putFloat(-2)
                .array());
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.toByteArray());
        out.writeLong(checksum.getValue());
        Files.write(file, bytes.toByteArray());

        Tensor weights = Tensors.of(new float[2], 2);
        TensorCheckpoint checkpoint = new TensorCheckpoint(new Checkpoint(file, Map.of("epochs", "200")));
        assertThat(checkpoint.read(List.of(NamedTensor.learnt("weights", weights))))
                .contains(List.of(7L, -1L));
        assertThat(Tensors.floats(weights)).containsExactly(1.5f, -2);
    }

    @Test
    void isReplacedAsAWhole() throws Exception {
        Thread.currentThread().interrupt(); // an interrupted run saves its progress
        new TensorCheckpoint(new Checkpoint(file, SETTINGS)).write(false, List.of(8L, -1L), tensors);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(new TensorCheckpoint(new Checkpoint(file, SETTINGS)).read(tensors))
                .contains(List.of(8L, -1L));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void isForItsOwnerAlone() throws Exception {
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"), "no owners here; left out");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesThatOfOtherSettings() {
        Map<String, String> changed = Map.of("epochs", "300", "data", "ab12");
        assertThatThrownBy(() -> new TensorCheckpoint(new Checkpoint(file, changed)).read(tensors))
                .isInstanceOf(CheckpointException.class)
                .hasMessage(file + " belongs to another training: epochs was 200 and is now 300; delete it to start"
                        + " over, or name another file for this training");
        assertThatThrownBy(() -> new TensorCheckpoint(new Checkpoint(file, Map.of("data", "ab12"))).read(tensors))
                .hasMessageContaining("epochs was 200 and is now not set");
    }

    @Test
    void refusesThatOfAnotherNetwork() {
        List<NamedTensor> larger = List.of(NamedTensor.learnt("weights", Tensors.of(new float[9], 3, 3)));
        assertThatThrownBy(() -> new TensorCheckpoint(new Checkpoint(file, SETTINGS)).read(larger))
                .hasMessageContaining("belongs to another training: its network differs");
    }

    @Test
    void leavesRoomWhenTheOtherTrainingIsOver() throws Exception {
        new TensorCheckpoint(new Checkpoint(file, SETTINGS)).write(true, List.of(9L), tensors);
        assertThat(new TensorCheckpoint(new Checkpoint(file, Map.of("epochs", "300"))).read(tensors))
                .isEmpty();
        assertThat(new TensorCheckpoint(new Checkpoint(file, SETTINGS)).read(tensors))
                .contains(List.of(9L));
    }

    @Test
    void noticesEveryMissingOrChangedByte() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertDamaged();
            byte[] changed = whole.clone();
            changed[length] ^= 0x10;
            Files.write(file, changed);
            assertDamaged();
        }
    }

    private void assertDamaged() {
        assertThatThrownBy(() -> new TensorCheckpoint(new Checkpoint(file, SETTINGS)).read(tensors))
                .isInstanceOf(CheckpointException.class)
                .hasMessage(file + " is no checkpoint, or it is cut off or damaged; delete it to start over");
    }

    @Test
    void saysWhereItCouldNotBeWritten() throws Exception {
        Path occupied = Files.createDirectories(folder.resolve("occupied.checkpoint/inside"));
        assertThatThrownBy(() -> new TensorCheckpoint(new Checkpoint(occupied.getParent(), SETTINGS))
                        .write(false, List.of(1L), tensors))
                .hasMessageStartingWith(occupied.getParent() + " can't be written: a folder has the same name")
                .hasMessageContaining("the earlier checkpoint is intact");
        assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith(".partial-"));
    }
}
