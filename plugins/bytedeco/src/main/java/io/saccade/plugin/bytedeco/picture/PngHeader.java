package io.saccade.plugin.bytedeco.picture;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads the chunks of a PNG that precede its pixels. */
final class PngHeader {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int FIRST_CHUNK = 8;
    private static final int BITS = 24;
    private static final int COLORS = 25;
    private static final int GRAY = 0;
    private static final int PALETTE = 3;
    private static final int WITH_ALPHA = 4;
    private static final int TRANSPARENT = 0x74524E53; // tRNS
    private static final int ANIMATION = 0x6163544C; // acTL
    private static final int PIXELS = 0x49444154; // IDAT
    private static final int END = 0x49454E44; // IEND
    /** Bytes of a chunk's length, name and checksum. */
    private static final int AROUND = 12;

    private PngHeader() {}

    static boolean isPng(ByteBuffer bytes) {
        return bytes.getLong(0) == SIGNATURE;
    }

    static PictureHeader read(ByteBuffer bytes) {
        int bits = bytes.get(BITS);
        int colors = bytes.get(COLORS);
        Optional<String> remark = Optional.empty();
        if (colors == PALETTE) remark = Optional.of("its palette was converted to colours");
        if (bits > 8) remark = Optional.of("only the first 8 of its " + bits + " bits a channel were used");
        int animation = chunk(bytes, ANIMATION);
        return new PictureHeader(
                "PNG",
                bytes.getInt(16) & 0xffffffffL,
                bytes.getInt(20) & 0xffffffffL,
                animation > 0 && bytes.getInt(animation) > 1,
                transparency(bytes, colors),
                remark);
    }

    private static Transparency transparency(ByteBuffer bytes, int colors) {
        if (colors >= WITH_ALPHA) return Transparency.ALPHA;
        if (chunk(bytes, TRANSPARENT) == 0) return Transparency.NONE;
        return colors == GRAY ? Transparency.ONE_GRAY : Transparency.ALPHA;
    }

    /** The transparent gray level: 16 bits if the picture has 16, otherwise scaled to 8 bits. */
    static int transparentGray(ByteBuffer bytes) {
        int bits = bytes.get(BITS);
        int level = bytes.getShort(chunk(bytes, TRANSPARENT)) & 0xffff;
        return bits >= 8 ? level : level * 255 / ((1 << bits) - 1);
    }

    /**
     * Whether a chunk is declared longer than the file. OpenCV allocates the declared size, up to 4 GB, before it
     * notices that the data is missing.
     */
    static boolean isCutOff(ByteBuffer bytes) {
        long at = FIRST_CHUNK;
        while (at + AROUND <= bytes.limit()) {
            if (bytes.getInt((int) at + 4) == END) return false;
            at += AROUND + (bytes.getInt((int) at) & 0xffffffffL);
        }
        return at > bytes.limit();
    }

    /** Offset of the content of a chunk before the pixels; 0 when there is none. */
    private static int chunk(ByteBuffer bytes, int wanted) {
        long at = FIRST_CHUNK;
        while (at + AROUND <= bytes.limit()) {
            int name = bytes.getInt((int) at + 4);
            if (name == wanted) return (int) at + 8;
            if (name == PIXELS) return 0;
            at += AROUND + (bytes.getInt((int) at) & 0xffffffffL);
        }
        return 0;
    }
}
