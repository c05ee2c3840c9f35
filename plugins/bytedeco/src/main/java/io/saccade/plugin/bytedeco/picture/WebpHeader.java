package io.saccade.plugin.bytedeco.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Reads the header of a WebP, which has three variants: lossy, lossless, and extended. */
final class WebpHeader {
    private static final int SHORTEST = 30;
    private static final int RIFF = 0x46464952;
    private static final int WEBP = 0x50424557;
    private static final int FRAME = 0x464D4E41; // ANMF
    private static final int FIRST_CHUNK = 12;
    private static final int MOVING = 0x02;
    private static final int TRANSPARENT = 0x10;
    private static final int LOSSLESS_TRANSPARENT = 1 << 28;

    private WebpHeader() {}

    static boolean isWebp(ByteBuffer file) {
        ByteBuffer bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return bytes.remaining() >= SHORTEST && bytes.getInt(0) == RIFF && bytes.getInt(8) == WEBP;
    }

    static Optional<PictureHeader> read(ByteBuffer file) {
        ByteBuffer bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return switch (bytes.get(15)) {
            case ' ' -> Optional.of(still(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff, Transparency.NONE));
            case 'L' -> {
                int bits = bytes.getInt(21);
                boolean alpha = (bits & LOSSLESS_TRANSPARENT) != 0;
                yield Optional.of(still(
                        (bits & 0x3fff) + 1,
                        ((bits >> 14) & 0x3fff) + 1,
                        alpha ? Transparency.ALPHA : Transparency.NONE));
            }
            case 'X' -> Optional.of(extended(bytes));
            default -> Optional.empty();
        };
    }

    private static PictureHeader still(int width, int height, Transparency transparency) {
        return new PictureHeader("WebP", width, height, false, transparency, Optional.empty());
    }

    private static PictureHeader extended(ByteBuffer bytes) {
        int flags = bytes.get(20);
        return new PictureHeader(
                "WebP",
                (bytes.getInt(24) & 0xffffff) + 1,
                ((bytes.getInt(26) >>> 8) & 0xffffff) + 1,
                (flags & MOVING) != 0 && frames(bytes) > 1,
                (flags & TRANSPARENT) != 0 ? Transparency.ALPHA : Transparency.NONE,
                Optional.empty());
    }

    /** Counts the pictures up to two. */
    private static int frames(ByteBuffer bytes) {
        int count = 0;
        long at = FIRST_CHUNK;
        while (at + 8 <= bytes.limit() && count < 2) {
            if (bytes.getInt((int) at) == FRAME) count++;
            long length = bytes.getInt((int) at + 4) & 0xffffffffL;
            at += 8 + length + (length & 1);
        }
        return count;
    }
}
