package io.saccade.plugin.torch.checkpoint;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The file format of a checkpoint: a magic number, the header's length, the header, the tensors' elements one after
 * another in native byte order, and a checksum of all of it.
 */
final class CheckpointFile implements AutoCloseable {
    private static final long MAGIC = 0x5361636361646531L; // "Saccade1"
    private static final int CHUNK = 1 << 20;
    private static final int LARGEST_HEADER = 1 << 26;

    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();

    private CheckpointFile(FileChannel channel) {
        this.channel = channel;
    }

    static CheckpointFile open(Path file) throws IOException {
        return new CheckpointFile(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** Writes a checkpoint. */
    static void write(OutputStream to, CheckpointHeader header, List<NamedTensor> tensors) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(to, new CRC32C());
        DataOutputStream out = new DataOutputStream(checked);
        byte[] described = header.toBytes();
        out.writeLong(MAGIC);
        out.writeInt(described.length);
        out.write(described);
        byte[] chunk = new byte[CHUNK];
        for (NamedTensor named : tensors) {
            try (PointerScope scope = new PointerScope()) {
                Tensor plain = Tensors.plain(named.tensor());
                put(Tensors.bytes(plain), chunk, out);
            }
        }
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
    }

    /** Writes to the stream, since an interrupt would close a channel. */
    private static void put(ByteBuffer bytes, byte[] chunk, OutputStream out) throws IOException {
        while (bytes.hasRemaining()) {
            int length = Math.min(chunk.length, bytes.remaining());
            bytes.get(chunk, 0, length);
            out.write(chunk, 0, length);
        }
    }

    /** Verifies the magic number and the checksum. */
    boolean isWhole() throws IOException {
        long end = channel.size() - Long.BYTES;
        if (end < Long.BYTES + Integer.BYTES || get(Long.BYTES, 0).getLong() != MAGIC) return false;
        checksum.reset();
        for (long at = 0; at < end; at += CHUNK) checksum.update(get((int) Math.min(CHUNK, end - at), at));
        return get(Long.BYTES, end).getLong() == checksum.getValue();
    }

    private ByteBuffer get(int length, long position) throws IOException {
        channel.position(position);
        ByteBuffer bytes = ByteBuffer.allocate(length);
        fill(bytes);
        return bytes.flip();
    }

    private void fill(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) throw new EOFException("the file ends too early");
        }
    }

    /** Reads the header of a valid checkpoint and moves to the tensors. */
    CheckpointHeader header() throws IOException {
        int length = get(Integer.BYTES, Long.BYTES).getInt();
        if (length < 0 || length > LARGEST_HEADER) throw new IOException("the header has no length");
        return CheckpointHeader.of(get(length, Long.BYTES + Integer.BYTES).array());
    }

    /** Reads the data after the header into these tensors, which must match the header. */
    void readInto(List<NamedTensor> tensors) throws IOException {
        for (NamedTensor named : tensors) {
            try (PointerScope scope = new PointerScope()) {
                Tensor read = torch.empty_like(Tensors.plain(named.tensor()));
                fill(Tensors.bytes(read));
                named.tensor().detach().copy_(read);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
