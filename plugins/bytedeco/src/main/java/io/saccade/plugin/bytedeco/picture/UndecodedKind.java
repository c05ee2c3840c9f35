package io.saccade.plugin.bytedeco.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Detects picture formats that can't be decoded, by their first bytes. */
final class UndecodedKind {
    private static final int LOOKED_AT = 64;

    private UndecodedKind() {}

    /** The name of the format, such as HEIC or AVIF; empty for other files. */
    static Optional<String> of(byte[] file) {
        int length = Math.min(file.length, LOOKED_AT);
        String text = StandardCharsets.ISO_8859_1
                .decode(ByteBuffer.wrap(file, 0, length))
                .toString();
        if (text.startsWith("ftyp", 4)) return ofBrand(text.substring(8));
        if (text.startsWith("jP  ", 4) || text.startsWith("\u00ffO\u00ffQ")) return Optional.of("JPEG 2000");
        if (text.startsWith("JXL ", 4) || text.startsWith("\u00ff\n")) return Optional.of("JPEG XL");
        if (text.startsWith("8BPS")) return Optional.of("a Photoshop file");
        if (text.startsWith("<svg") || (text.startsWith("<?xml") && text.contains("svg"))) return Optional.of("SVG");
        return text.startsWith("%PDF") ? Optional.of("a PDF") : Optional.empty();
    }

    private static Optional<String> ofBrand(String brands) {
        if (brands.startsWith("avi")) return Optional.of("AVIF");
        boolean heic = brands.startsWith("hei") || brands.startsWith("hev") || brands.startsWith("mif1");
        return heic ? Optional.of("HEIC") : Optional.empty();
    }
}
