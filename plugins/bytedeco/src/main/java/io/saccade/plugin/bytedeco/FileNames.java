package io.saccade.plugin.bytedeco;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Shortens file names to what file systems accept. */
public final class FileNames {
    /** The longest name that common file systems take, in bytes of UTF-8. */
    private static final int MOST_BYTES = 255;

    private FileNames() {}

    /**
     * Appends an ending to a name. Truncates a name that would be too long and adds a checksum, so that different names
     * stay different. The same name always gives the same result.
     *
     * @param name without folders
     * @param ending such as {@code -labels.png}, in ASCII
     * @param reserved number of bytes that the caller may append
     */
    public static String fit(String name, String ending, int reserved) {
        int room = MOST_BYTES - reserved - ending.length();
        if (bytes(name) <= room) return name + ending;
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        String tail = String.format(Locale.ROOT, "~%08x", sum.getValue());
        return cut(name, room - tail.length()) + tail + ending;
    }

    /** Truncates to whole characters that fit into the room, in bytes. */
    private static String cut(String name, int room) {
        int end = 0;
        int used = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            used += bytes(name.substring(end, next));
            if (used > room) break;
            end = next;
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
