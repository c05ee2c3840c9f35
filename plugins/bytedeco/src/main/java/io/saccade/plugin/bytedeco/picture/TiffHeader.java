package io.saccade.plugin.bytedeco.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Reads the header of a TIFF's first picture. BigTIFF, for files over 4 GB, has another signature and is left to
 * OpenCV.
 */
final class TiffHeader {
    private static final int LITTLE = 0x49492A00;
    private static final int BIG = 0x4D4D002A;
    private static final int ENTRY = 12;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int EXTRA_SAMPLES = 338;
    private static final int ORIENTATION = 274;
    private static final int SHORT = 3;

    private TiffHeader() {}

    static boolean isTiff(ByteBuffer bytes) {
        return bytes.getInt(0) == LITTLE || bytes.getInt(0) == BIG;
    }

    static Optional<PictureHeader> read(ByteBuffer file) {
        ByteBuffer bytes = ordered(file);
        int directory = bytes.getInt(4);
        long width = value(bytes, directory, WIDTH);
        long height = value(bytes, directory, HEIGHT);
        if (width <= 0 || height <= 0) return Optional.empty();
        // 1 and 2 are alpha, 0 is unspecified.
        boolean opacity = value(bytes, directory, EXTRA_SAMPLES) > 0;
        Transparency transparency = opacity ? Transparency.TIFF : Transparency.NONE;
        return Optional.of(new PictureHeader("TIFF", width, height, false, transparency, Optional.empty()));
    }

    /** Orientation of the picture, 1 to 8; -1 when the file declares none. */
    static long orientation(ByteBuffer file) {
        ByteBuffer bytes = ordered(file);
        return value(bytes, bytes.getInt(4), ORIENTATION);
    }

    private static ByteBuffer ordered(ByteBuffer file) {
        boolean little = file.getInt(0) == LITTLE;
        return file.duplicate().order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /** First value of an entry; -1 when there is no such entry. */
    private static long value(ByteBuffer bytes, int directory, int wanted) {
        int count = bytes.getShort(directory) & 0xffff;
        for (int i = 0, at = directory + 2; i < count; i++, at += ENTRY) {
            if ((bytes.getShort(at) & 0xffff) != wanted) continue;
            int type = bytes.getShort(at + 2);
            return type == SHORT ? bytes.getShort(at + 8) & 0xffff : bytes.getInt(at + 8) & 0xffffffffL;
        }
        return -1;
    }
}
