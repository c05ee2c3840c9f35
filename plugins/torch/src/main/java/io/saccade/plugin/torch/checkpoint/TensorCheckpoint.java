package io.saccade.plugin.torch.checkpoint;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.training.Checkpoint;
import io.saccade.plugin.training.CheckpointException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The weights, the optimiser's state, the best weights so far and the position in the epoch in a {@link Checkpoint}: a
 * magic number, the header's length, the header, and the tensors' elements one after another in native byte order.
 */
public final class TensorCheckpoint {
    private static final long MAGIC = 0x5361636361646531L; // "Saccade1"
    private static final int CHUNK = 1 << 20;
    private static final int LARGEST_HEADER = 1 << 26;

    private final Checkpoint file;

    /** Creates it without reading or writing. */
    public TensorCheckpoint(Checkpoint file) {
        this.file = file;
    }

    /**
     * Replaces the checkpoint.
     *
     * @param over whether the training is finished and its result committed
     */
    public void write(boolean over, List<Long> numbers, List<NamedTensor> tensors) throws CheckpointException {
        CheckpointHeader header =
                new CheckpointHeader(file.training(), over, numbers, CheckpointHeader.described(tensors));
        file.write(out -> {
            byte[] described = header.toBytes();
            out.writeLong(MAGIC);
            out.writeInt(described.length);
            out.write(described);
            byte[] chunk = new byte[CHUNK];
            for (NamedTensor named : tensors) {
                try (PointerScope scope = new PointerScope()) {
                    put(Tensors.bytes(Tensors.plain(named.tensor())), chunk, out);
                }
            }
        });
    }

    /** Writes to the stream, since an interrupt would close a channel. */
    private static void put(ByteBuffer bytes, byte[] chunk, OutputStream out) throws IOException {
        while (bytes.hasRemaining()) {
            int length = Math.min(chunk.length, bytes.remaining());
            bytes.get(chunk, 0, length);
            out.write(chunk, 0, length);
        }
    }

    /**
     * Fills the tensors and returns the numbers. Empty, with the tensors unchanged, if there is no checkpoint, or that
     * of another training that is finished.
     *
     * @throws CheckpointException when it is damaged, or belongs to another training that is not finished
     */
    public Optional<List<Long>> read(List<NamedTensor> tensors) throws CheckpointException {
        return file.read(in -> {
            CheckpointHeader header = header(in);
            Optional<String> difference = difference(header, tensors);
            if (difference.isPresent() && header.over()) return Optional.empty();
            if (difference.isPresent()) throw file.foreign(difference.get());
            readInto(tensors, in);
            return Optional.of(header.numbers());
        });
    }

    private CheckpointHeader header(DataInputStream in) throws IOException {
        if (in.readLong() != MAGIC) throw file.damaged();
        int length = in.readInt();
        if (length < 0 || length > LARGEST_HEADER) throw file.damaged();
        return CheckpointHeader.of(in.readNBytes(length));
    }

    private Optional<String> difference(CheckpointHeader header, List<NamedTensor> tensors) {
        return file.difference(header.training()).or(() -> {
            boolean same = header.tensors().equals(CheckpointHeader.described(tensors));
            return same ? Optional.empty() : Optional.of("its network differs");
        });
    }

    private static void readInto(List<NamedTensor> tensors, DataInputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (NamedTensor named : tensors) {
            try (PointerScope scope = new PointerScope()) {
                Tensor read = torch.empty_like(Tensors.plain(named.tensor()));
                fill(Tensors.bytes(read), chunk, in);
                named.tensor().detach().copy_(read);
            }
        }
    }

    private static void fill(ByteBuffer bytes, byte[] chunk, InputStream in) throws IOException {
        while (bytes.hasRemaining()) {
            int length = in.readNBytes(chunk, 0, Math.min(chunk.length, bytes.remaining()));
            if (length == 0) throw new IOException("the file ends too early");
            bytes.put(chunk, 0, length);
        }
    }
}
