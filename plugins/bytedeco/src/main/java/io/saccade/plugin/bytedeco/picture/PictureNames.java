package io.saccade.plugin.bytedeco.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Detects pictures by file name extension. Decoding finds the actual format. */
public final class PictureNames {
    private static final Set<String> ENDINGS = Set.of(
            "png", "jpg", "jpeg", "jpe", "jfif", "bmp", "dib", "webp", "gif", "tif", "tiff", "ppm", "pgm", "pbm",
            "pnm");
    /** Extensions of formats that can't be decoded; decoding reports them by name. */
    private static final Set<String> UNDECODED = Set.of("heic", "heif", "avif", "jxl", "jp2", "j2k", "psd", "svg");

    private static final int SIGNATURE = 12;

    private PictureNames() {}

    /**
     * Whether a file has a picture's extension or, if its name has none, a picture's first bytes.
     *
     * @param file read only if its name has no extension
     */
    public static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.indexOf('.') >= 0) return isPictureName(name);
        return Files.isRegularFile(file) && begins(file);
    }

    /** Whether a name has a picture's extension. */
    public static boolean isPictureName(String name) {
        return ENDINGS.contains(ending(name)) || isUndecoded(name);
    }

    /** Whether a name has the extension of a format that Saccade can't decode, such as HEIC. */
    public static boolean isUndecoded(String name) {
        return UNDECODED.contains(ending(name));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean begins(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(SIGNATURE), StandardCharsets.ISO_8859_1);
            return text.startsWith("PNG\r\n", 1)
                    || text.startsWith("\u00ff\u00d8\u00ff")
                    || text.startsWith("GIF8")
                    || (text.startsWith("RIFF") && text.endsWith("WEBP"))
                    || text.startsWith("II*\0")
                    || text.startsWith("MM\0*");
        } catch (IOException e) {
            return false;
        }
    }
}
