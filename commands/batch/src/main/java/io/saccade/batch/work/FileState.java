package io.saccade.batch.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file or folder that an item was made from.
 *
 * @param size in bytes; -1 if it did not exist; of a folder, that of all its files
 * @param modified in milliseconds; of a folder, the latest of all its files and folders
 * @param sha256 of the content, of a folder also of the names; empty if it was not read
 */
public record FileState(String path, long size, long modified, String sha256) {
    private static final long MISSING = -1;

    /** Size and time, without reading the content. */
    public static FileState look(Path path) {
        long size = 0;
        long modified = 0;
        try {
            for (Path file : tree(path)) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (attributes.isRegularFile()) size += attributes.size();
                modified = Math.max(modified, attributes.lastModifiedTime().toMillis());
            }
            return new FileState(path.toString(), size, modified, "");
        } catch (IOException e) { // it is missing, or may not be looked at
            return new FileState(path.toString(), MISSING, 0, "");
        }
    }

    /** Reads the content. If it can't be read, or has changed since this state was taken, its sum stays empty. */
    public FileState hashed() {
        if (size == MISSING || !sha256.isEmpty()) return this;
        Path file = Path.of(path);
        try {
            String sum = sum(file);
            return hasLooksOf(look(file)) ? new FileState(path, size, modified, sum) : this;
        } catch (IOException e) {
            return this;
        }
    }

    /** Whether size and time are equal. */
    public boolean hasLooksOf(FileState other) {
        return size == other.size && modified == other.modified;
    }

    /** The SHA-256 of a text. */
    public static String sum(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sum(Path path) throws IOException {
        MessageDigest digest = digest();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (Path file : tree(path)) {
                if (!file.equals(path)) out.write((path.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
                if (!Files.isRegularFile(file)) continue;
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(out);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) { // every Java has it
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> tree(Path path) throws IOException {
        if (!Files.isDirectory(path)) return List.of(path);
        try (Stream<Path> files = Files.walk(path)) {
            return files.sorted().toList();
        }
    }
}
