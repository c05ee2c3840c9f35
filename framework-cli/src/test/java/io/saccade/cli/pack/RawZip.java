package io.saccade.cli.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zip with anything in it, also what java.util.zip refuses to write. */
final class RawZip {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int MEBIBYTE = 1 << 20;

    private final List<Entry> entries = new ArrayList<>();

    /** @param mode as in Unix, with the file's type */
    private record Entry(String name, int method, byte[] data, int mode) {}

    /** The files of another zip. */
    static RawZip of(Path zip) throws IOException {
        RawZip copy = new RawZip();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                copy.file(entry.getName(), in.readAllBytes());
            }
        }
        return copy;
    }

    RawZip file(String name, byte... content) {
        entries.add(new Entry(name, STORED, content, 0100644));
        return this;
    }

    RawZip link(String name, String target) {
        entries.add(new Entry(name, STORED, target.getBytes(StandardCharsets.UTF_8), 0120777));
        return this;
    }

    RawZip without(String name) {
        entries.removeIf(entry -> entry.name().equals(name));
        return this;
    }

    RawZip changing(String name, UnaryOperator<byte[]> change) {
        entries.replaceAll(entry -> entry.name().equals(name)
                ? new Entry(name, entry.method(), change.apply(entry.data().clone()), entry.mode())
                : entry);
        return this;
    }

    byte[] content(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .data();
    }

    /** A file of many mebibytes of zeros: one deflated block of them, repeated. */
    RawZip zeros(String name, int mebibytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[MEBIBYTE]);
        byte[] block = new byte[MEBIBYTE];
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int i = 0; i < mebibytes; i++) data.write(block, 0, length);
        data.writeBytes(new byte[] {3, 0}); // an empty last block
        entries.add(new Entry(name, DEFLATED, data.toByteArray(), 0100644));
        return this;
    }

    Path write(Path file) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            int offset = zip.size();
            byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
            CRC32 crc = new CRC32();
            crc.update(entry.data());
            ByteBuffer common = buffer(26).putShort((short) 20).putShort((short) 0x800);
            common.putShort((short) entry.method()).putInt(0).putInt((int) crc.getValue());
            common.putInt(entry.data().length).putInt(entry.data().length);
            common.putShort((short) name.length).putShort((short) 0);
            zip.writeBytes(buffer(4).putInt(0x04034b50).array());
            zip.writeBytes(common.array());
            zip.writeBytes(name);
            zip.writeBytes(entry.data());
            directory.writeBytes(
                    buffer(6).putInt(0x02014b50).putShort((short) (3 << 8 | 20)).array());
            directory.writeBytes(common.array());
            ByteBuffer rest = buffer(14).putShort((short) 0).putShort((short) 0).putShort((short) 0);
            directory.writeBytes(rest.putInt(entry.mode() << 16).putInt(offset).array());
            directory.writeBytes(name);
        }
        ByteBuffer end = buffer(22).putInt(0x06054b50).putInt(0);
        end.putShort((short) entries.size()).putShort((short) entries.size());
        end.putInt(directory.size()).putInt(zip.size()).putShort((short) 0);
        zip.writeBytes(directory.toByteArray());
        zip.writeBytes(end.array());
        try {
            return Files.write(file, zip.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
