package io.saccade.cli.pack;

import io.saccade.core.problem.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * The central directory of a zip file, for what java.util.zip does not tell: how many entries there are, before they
 * are read, and which are links or devices.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int FILE_TYPE = 0xf000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;
    private static final int SYSTEM_UNIX = 3;
    private static final int SYSTEM_MAC = 19;
    private static final long LARGEST = 16L << 20;

    private final String what;
    private final FileChannel zip;

    ZipDirectory(String what, FileChannel zip) {
        this.what = what;
        this.zip = zip;
    }

    /** @throws Refusal for more entries than allowed, and for an entry that is neither file nor folder */
    void check(int mostEntries) throws IOException {
        ByteBuffer end = read(Math.max(0, zip.size() - END_SIZE - LONGEST_COMMENT), zip.size());
        int at = end.limit() - END_SIZE;
        while (at >= 0 && end.getInt(at) != END_SIGNATURE) at--;
        if (at < 0) throw new Refusal(what + " is no complete zip file. Get it again");
        int entries = end.getShort(at + 10) & 0xffff;
        if (entries > mostEntries) {
            throw new Refusal(what + " has more than " + mostEntries + " files. Don't use this package");
        }
        long size = end.getInt(at + 12) & 0xffffffffL;
        long to = zip.size() - end.limit() + at;
        if (size > LARGEST || size > to) throw new Refusal(what + " is no valid zip file. Get it again");
        check(read(to - size, to), entries);
    }

    private void check(ByteBuffer directory, int entries) {
        int at = 0;
        for (int i = 0; i < entries; i++) {
            if (at + ENTRY_SIZE > directory.limit() || directory.getInt(at) != ENTRY_SIGNATURE) {
                throw new Refusal(what + " is no valid zip file. Get it again");
            }
            int system = directory.get(at + 5);
            int type = (directory.getInt(at + 38) >>> 16) & FILE_TYPE;
            boolean typed = system == SYSTEM_UNIX || system == SYSTEM_MAC;
            if (typed && type != 0 && type != REGULAR && type != FOLDER) {
                throw new Refusal(what + " has a symbolic link or a device. A package has files only; don't use it");
            }
            at += ENTRY_SIZE
                    + (directory.getShort(at + 28) & 0xffff)
                    + (directory.getShort(at + 30) & 0xffff)
                    + (directory.getShort(at + 32) & 0xffff);
        }
    }

    private ByteBuffer read(long from, long to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (zip.read(buffer, from + buffer.position()) < 0) break;
        }
        return buffer.flip();
    }
}
