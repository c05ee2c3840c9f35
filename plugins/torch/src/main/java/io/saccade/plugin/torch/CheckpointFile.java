package io.saccade.plugin.torch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The bytes of a checkpoint: a magic number, the header's length, the header, the tensors' elements one after another
 * as this machine keeps them, and a checksum over all of it. Only its owner may read it.
 */
final class CheckpointFile implements AutoCloseable {
    private static final long MAGIC = 0x5361636361646531L; // "Saccade1"
    private static final int CHUNK = 1 << 20;
    private static final int LARGEST_HEADER = 1 << 26;
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();

    private CheckpointFile(FileChannel channel) {
        this.channel = channel;
    }

    static CheckpointFile create(Path file) throws IOException {
        FileAttribute<?>[] ownerOnly =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        return new CheckpointFile(FileChannel.open(file, NEW, ownerOnly));
    }

    static CheckpointFile open(Path file) throws IOException {
        return new CheckpointFile(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** Writes everything, and waits until it is on the disk. */
    void write(CheckpointHeader header, List<NamedTensor> tensors) throws IOException {
        byte[] described = header.toBytes();
        put(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(MAGIC)
                .putInt(described.length)
                .flip());
        put(ByteBuffer.wrap(described));
        for (NamedTensor named : tensors) {
            try (PointerScope scope = new PointerScope()) {
                Tensor plain = Tensors.plain(named.tensor());
                put(Tensors.bytes(plain));
            }
        }
        put(ByteBuffer.allocate(Long.BYTES).putLong(checksum.getValue()).flip());
        channel.force(true);
    }

    private void put(ByteBuffer bytes) throws IOException {
        checksum.update(bytes.duplicate());
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    /** Whether this is a checkpoint from its first byte to its last. */
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

    /** Reads the header of a whole checkpoint; the tensors come next. */
    CheckpointHeader header() throws IOException {
        int length = get(Integer.BYTES, Long.BYTES).getInt();
        if (length < 0 || length > LARGEST_HEADER) throw new IOException("the header has no length");
        return CheckpointHeader.of(get(length, Long.BYTES + Integer.BYTES).array());
    }

    /** Reads what follows the header into these tensors, which must be those described there. */
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
