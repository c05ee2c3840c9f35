package io.saccade.plugin.bytedeco;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What a picture file says of itself in its first bytes. Read before anything is decoded, since a file of some
 * kilobytes may claim a billion pixels.
 *
 * @param kind PNG, JPEG, GIF, BMP or WebP
 * @param width in pixels, before it is turned upright
 * @param height in pixels
 * @param moving whether it holds several pictures, one after another
 * @param remark what is lost when it is decoded to 8-bit BGR, as the end of a sentence; empty where nothing is
 */
public record PictureHeader(String kind, long width, long height, boolean moving, Optional<String> remark) {
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int PNG_BITS = 24;
    private static final int PNG_COLORS = 25;
    private static final int PNG_END = 26;
    private static final int JPEG = 0xFFD8;
    private static final int JPEG_TABLES = 0xC4;
    private static final int JPEG_EXTENSION = 0xC8;
    private static final int JPEG_ARITHMETIC = 0xCC;
    private static final int CMYK = 4;
    private static final int WEBP_END = 30;
    private static final int RIFF = 0x52494646;
    private static final int WEBP = 0x57454250;
    private static final int MOVING = 0x02;
    private static final int TRANSPARENCY = 0x10;
    private static final String TRANSPARENT = "what is transparent in it counts in its colour all the same";

    /** Empty where the bytes are of none of these kinds, or end too early. */
    static Optional<PictureHeader> of(ByteBuffer file) {
        ByteBuffer bytes = file.slice().order(ByteOrder.BIG_ENDIAN);
        if (bytes.remaining() < PNG_END) return Optional.empty();
        if (bytes.getLong(0) == PNG) return Optional.of(png(bytes));
        if ((bytes.getShort(0) & 0xffff) == JPEG) return jpeg(bytes);
        if (bytes.get(0) == 'G' && bytes.get(1) == 'I' && bytes.get(2) == 'F') return Optional.of(gif(bytes));
        if (bytes.get(0) == 'B' && bytes.get(1) == 'M') return Optional.of(bmp(bytes));
        boolean webp = bytes.remaining() >= WEBP_END && bytes.getInt(0) == RIFF && bytes.getInt(8) == WEBP;
        return webp ? webp(bytes.order(ByteOrder.LITTLE_ENDIAN)) : Optional.empty();
    }

    /** How many pixels there are. */
    public long pixels() {
        return width * height;
    }

    private static PictureHeader png(ByteBuffer bytes) {
        int bits = bytes.get(PNG_BITS);
        int colors = bytes.get(PNG_COLORS);
        Optional<String> remark = Optional.empty();
        if (colors == 3) remark = Optional.of("its palette was looked up");
        if (colors >= 4) remark = Optional.of(TRANSPARENT);
        if (bits > 8) remark = Optional.of("of its " + bits + " bits a channel the first 8 count");
        return new PictureHeader("PNG", bytes.getInt(16) & 0xffffffffL, bytes.getInt(20) & 0xffffffffL, false, remark);
    }

    /** From marker to marker, until the one that begins a picture. */
    private static Optional<PictureHeader> jpeg(ByteBuffer bytes) {
        int at = 2;
        while (at + 10 <= bytes.limit()) {
            int marker = bytes.get(at + 1) & 0xff;
            if (bytes.get(at) != (byte) 0xff || marker == 0xff) {
                at++;
            } else if (beginsPicture(marker)) {
                Optional<String> remark = bytes.get(at + 9) == CMYK
                        ? Optional.of("its CMYK inks became screen colours without its profile")
                        : Optional.empty();
                return Optional.of(new PictureHeader(
                        "JPEG", bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff, false, remark));
            } else {
                at += 2 + (bytes.getShort(at + 2) & 0xffff);
            }
        }
        return Optional.empty();
    }

    private static boolean beginsPicture(int marker) {
        boolean frame = marker >= 0xC0 && marker <= 0xCF;
        return frame && marker != JPEG_TABLES && marker != JPEG_EXTENSION && marker != JPEG_ARITHMETIC;
    }

    private static PictureHeader gif(ByteBuffer bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        return new PictureHeader(
                "GIF",
                bytes.getShort(6) & 0xffff,
                bytes.getShort(8) & 0xffff,
                GifPictures.areMany(bytes),
                Optional.empty());
    }

    private static PictureHeader bmp(ByteBuffer bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        // The height of one that is stored from the top is negative.
        return new PictureHeader(
                "BMP", Math.abs((long) bytes.getInt(18)), Math.abs((long) bytes.getInt(22)), false, Optional.empty());
    }

    /** Its three kinds of beginning: lossy, lossless, and with a header for what else there is. */
    private static Optional<PictureHeader> webp(ByteBuffer bytes) {
        return switch (bytes.get(15)) {
            case ' ' -> Optional.of(still(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff));
            case 'L' -> Optional.of(still((bytes.getInt(21) & 0x3fff) + 1, ((bytes.getInt(21) >> 14) & 0x3fff) + 1));
            case 'X' -> Optional.of(extended(bytes));
            default -> Optional.empty();
        };
    }

    private static PictureHeader still(int width, int height) {
        return new PictureHeader("WebP", width, height, false, Optional.empty());
    }

    private static PictureHeader extended(ByteBuffer bytes) {
        int flags = bytes.get(20);
        return new PictureHeader(
                "WebP",
                (bytes.getInt(24) & 0xffffff) + 1,
                ((bytes.getInt(26) >>> 8) & 0xffffff) + 1,
                (flags & MOVING) != 0,
                (flags & TRANSPARENCY) != 0 ? Optional.of(TRANSPARENT) : Optional.empty());
    }
}
