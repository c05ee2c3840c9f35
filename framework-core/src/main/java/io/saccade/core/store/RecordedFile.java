package io.saccade.core.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of an installed plugin.
 *
 * @param name its path within the plugin's folder, with slashes
 * @param mark as it was right after the installation
 */
record RecordedFile(String name, String sha256, FileMark mark) {
    private static final int FIELDS = 6;

    static RecordedFile of(Path folder, String name, String sha256) throws IOException {
        return new RecordedFile(name, sha256, FileMark.of(folder.resolve(name)));
    }

    /** Whether the file has the recorded content. Reads it only if its mark has changed. */
    boolean isUnchanged(Path folder) throws IOException {
        FileMark now = FileMark.of(folder.resolve(name));
        return now.equals(mark) || (now.isFile() && now.size() == mark.size() && hasContent(folder));
    }

    /** Whether the file has the recorded content. Always reads it. */
    boolean hasContent(Path folder) throws IOException {
        Path file = folder.resolve(name);
        return FileMark.of(file).isFile() && Sha256.of(file).equals(sha256);
    }

    String line() {
        return mark.size() + " " + mark.modifiedNanos() + " " + mark.changedNanos() + " " + mark.inode() + " " + sha256
                + " " + name;
    }

    static RecordedFile read(String line) {
        String[] fields = line.split(" ", FIELDS);
        if (fields.length < FIELDS) throw new IllegalArgumentException(line);
        FileMark mark = new FileMark(
                Long.parseLong(fields[0]),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                Long.parseLong(fields[3]));
        return new RecordedFile(fields[5], fields[4], mark);
    }
}
