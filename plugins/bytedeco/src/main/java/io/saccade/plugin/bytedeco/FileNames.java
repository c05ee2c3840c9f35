package io.saccade.plugin.bytedeco;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Makes names of files short enough for file systems. */
public final class FileNames {
    /** The longest name that common file systems take, in bytes of UTF-8. */
    private static final int MOST_BYTES = 255;

    private FileNames() {}

    /**
     * Puts an ending behind a name. One that would be too long is cut, and a checksum tells it from others that are cut
     * to the same; the same name always becomes the same.
     *
     * @param name without folders
     * @param ending such as {@code -labels.png}, in ASCII
     * @param reserved how many bytes more the caller may put behind it
     */
    public static String fit(String name, String ending, int reserved) {
        int room = MOST_BYTES - reserved - ending.length();
        if (bytes(name) <= room) return name + ending;
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        String tail = String.format(Locale.ROOT, "~%08x", sum.getValue());
        return cut(name, room - tail.length()) + tail + ending;
    }

    /** As many whole characters of the beginning as there is room for. */
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
