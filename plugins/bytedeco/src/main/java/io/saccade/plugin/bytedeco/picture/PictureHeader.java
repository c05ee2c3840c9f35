package io.saccade.plugin.bytedeco.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Properties in the header of a picture file. Read before decoding, since a file of some kilobytes may declare a
 * billion pixels.
 *
 * @param kind PNG, JPEG, GIF, BMP, WebP or TIFF
 * @param width in pixels, before its orientation is applied
 * @param height in pixels, likewise
 * @param moving whether it is animated
 * @param transparency how the file marks transparent pixels
 * @param remark what else is lost by decoding to 8-bit BGR, as the end of a sentence; empty when nothing is lost
 */
public record PictureHeader(
        String kind, long width, long height, boolean moving, Transparency transparency, Optional<String> remark) {
    private static final int SHORTEST = 26;
    private static final int JPEG = 0xFFD8;
    private static final int JPEG_TABLES = 0xC4;
    private static final int JPEG_EXTENSION = 0xC8;
    private static final int JPEG_ARITHMETIC = 0xCC;
    private static final int CMYK = 4;
    private static final int BMP_SIZE = 14;
    private static final int BMP_ALPHA_MASK = 66;
    /** BMP headers of at least this length have an alpha mask. */
    private static final int BMP_WITH_ALPHA = 56;

    /** Reads the header; empty when the bytes are of no known format or end too early. */
    static Optional<PictureHeader> of(ByteBuffer file) {
        ByteBuffer bytes = file.slice().order(ByteOrder.BIG_ENDIAN);
        if (bytes.remaining() < SHORTEST) return Optional.empty();
        try {
            if (PngHeader.isPng(bytes)) return Optional.of(PngHeader.read(bytes));
            if ((bytes.getShort(0) & 0xffff) == JPEG) return jpeg(bytes);
            if (bytes.get(0) == 'G' && bytes.get(1) == 'I' && bytes.get(2) == 'F') return Optional.of(gif(bytes));
            if (bytes.get(0) == 'B' && bytes.get(1) == 'M') return Optional.of(bmp(bytes));
            if (WebpHeader.isWebp(bytes)) return WebpHeader.read(bytes);
            return TiffHeader.isTiff(bytes) ? TiffHeader.read(bytes) : Optional.empty();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty(); // truncated within the header
        }
    }

    /** Number of pixels. */
    public long pixels() {
        return width * height;
    }

    /** Walks the JPEG markers up to the start of a frame. */
    private static Optional<PictureHeader> jpeg(ByteBuffer bytes) {
        int at = 2;
        while (at + 10 <= bytes.limit()) {
            int marker = bytes.get(at + 1) & 0xff;
            if (bytes.get(at) != (byte) 0xff || marker == 0xff) {
                at++;
            } else if (beginsPicture(marker)) {
                Optional<String> remark = bytes.get(at + 9) == CMYK
                        ? Optional.of("its CMYK colours were converted to RGB without its colour profile")
                        : Optional.empty();
                return Optional.of(new PictureHeader(
                        "JPEG",
                        bytes.getShort(at + 7) & 0xffff,
                        bytes.getShort(at + 5) & 0xffff,
                        false,
                        Transparency.NONE,
                        remark));
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
        // Each picture declares its own transparent colour, so only decoding shows it.
        return new PictureHeader(
                "GIF",
                bytes.getShort(6) & 0xffff,
                bytes.getShort(8) & 0xffff,
                GifPictures.areMany(bytes),
                Transparency.ALPHA,
                Optional.empty());
    }

    private static PictureHeader bmp(ByteBuffer bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        boolean alpha = bytes.getInt(BMP_SIZE) >= BMP_WITH_ALPHA && bytes.getInt(BMP_ALPHA_MASK) != 0;
        // The height of a top-down bitmap is negative.
        return new PictureHeader(
                "BMP",
                Math.abs((long) bytes.getInt(18)),
                Math.abs((long) bytes.getInt(22)),
                false,
                alpha ? Transparency.ALPHA : Transparency.NONE,
                Optional.empty());
    }
}
