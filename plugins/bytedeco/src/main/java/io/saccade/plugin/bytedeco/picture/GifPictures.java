package io.saccade.plugin.bytedeco.picture;

import java.nio.ByteBuffer;

/** Counts the pictures of a GIF without decoding them. */
final class GifPictures {
    private static final int TABLES = 13;
    private static final int FLAGS = 10;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;
    private static final int PICTURE_FLAGS = 8;
    private static final int PICTURE_DATA = 9;

    private final ByteBuffer bytes;
    private int at;

    private GifPictures(ByteBuffer bytes) {
        this.bytes = bytes;
        this.at = TABLES + tableBytes(FLAGS);
    }

    /** Whether there is more than one picture. In a truncated file those before the cut count. */
    static boolean areMany(ByteBuffer bytes) {
        return new GifPictures(bytes).count() > 1;
    }

    private int count() {
        int count = 0;
        while (at < bytes.limit() && count < 2) {
            int kind = bytes.get(at++) & 0xff;
            if (kind == PICTURE) {
                count++;
                at += PICTURE_DATA + tableBytes(at + PICTURE_FLAGS) + 1;
            } else if (kind == EXTENSION) {
                at++;
            } else {
                return count;
            }
            skipBlocks();
        }
        return count;
    }

    private void skipBlocks() {
        int length = 1;
        while (length > 0 && at < bytes.limit()) {
            length = bytes.get(at) & 0xff;
            at += 1 + length;
        }
    }

    /** Length of a colour table in bytes, from the flags before it. */
    private int tableBytes(int flagsAt) {
        if (flagsAt >= bytes.limit()) return 0;
        int flags = bytes.get(flagsAt);
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }
}
