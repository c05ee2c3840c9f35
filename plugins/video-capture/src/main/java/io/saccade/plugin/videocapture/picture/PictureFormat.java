package io.saccade.plugin.videocapture.picture;

import io.saccade.plugin.bytedeco.picture.PictureFile;
import io.saccade.plugin.bytedeco.picture.PictureHeader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The format of a picture file, detected from its first bytes, since file name extensions may be wrong.
 *
 * @param name the format's name in messages
 * @param decoded whether {@code images} can decode it
 */
record PictureFormat(String name, boolean decoded) {
    private static final int LOOKED_AT = 16;
    private static final int BRAND = 8;

    /** Magic bytes of each format. In WebP a length field stands between its two parts. */
    private static final Map<String, PictureFormat> BEGINNINGS = Map.of(
            "\u0089PNG", new PictureFormat("PNG", true),
            "\u00ff\u00d8\u00ff", new PictureFormat("JPEG", true),
            "RIFF", new PictureFormat("WebP", true),
            "II*\0", new PictureFormat("TIFF", true),
            "MM\0*", new PictureFormat("TIFF", true),
            "\0\0\0\fjP  ", new PictureFormat("JPEG 2000", false),
            "\u00ffO\u00ffQ", new PictureFormat("JPEG 2000", false),
            "\0\0\0\fJXL ", new PictureFormat("JPEG XL", false),
            "\u00ff\n", new PictureFormat("JPEG XL", false),
            "8BPS", new PictureFormat("Photoshop", false));

    /** Brands of still pictures in the MP4 container; brands of picture sequences count as films. */
    private static final Map<String, String> BRANDS = Map.of(
            "avif", "AVIF", "heic", "HEIC", "heix", "HEIC", "heim", "HEIC", "heis", "HEIC", "mif1", "HEIC or AVIF");

    /** Detects the picture format of a file that FFmpeg can't open as a film; empty when it is not a picture. */
    static Optional<PictureFormat> of(Path file) {
        String bytes = beginning(file);
        Optional<PictureFormat> still = ofStill(file);
        if (still.isPresent()) return still;
        if (bytes.startsWith("BM")) return Optional.of(new PictureFormat("BMP", true));
        return BEGINNINGS.entrySet().stream()
                .filter(format -> bytes.startsWith(format.getKey()))
                .map(Map.Entry::getValue)
                .filter(format -> !format.name.equals("WebP") || bytes.startsWith("WEBP", BRAND))
                .findFirst();
    }

    /** Detects the format of a picture that FFmpeg would open as a film of one frame; empty for films. */
    static Optional<PictureFormat> ofStill(Path file) {
        String bytes = beginning(file);
        if (bytes.startsWith("ftyp", 4) && bytes.length() >= BRAND + 4) {
            String brand = bytes.substring(BRAND, BRAND + 4);
            return Optional.ofNullable(BRANDS.get(brand)).map(name -> new PictureFormat(name, false));
        }
        if (!bytes.startsWith("GIF8")) return Optional.empty();
        return header(file).filter(gif -> !gif.moving()).map(gif -> new PictureFormat("GIF", false));
    }

    private static Optional<PictureHeader> header(Path file) {
        try {
            return PictureFile.read(file).header();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** Message that the file is a picture rather than a film, with the remedy. */
    String refusal(Path file) {
        String remedy = decoded
                ? "; to read it write images:" + file
                : "; to read it convert it to PNG or JPEG and write images: before its name";
        return file.getFileName() + " is a picture (" + name + "), not a film" + remedy;
    }
}
