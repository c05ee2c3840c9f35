package io.saccade.batch.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of this process. */
final class ProcessMemory {
    private static final Path STATM = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;

    private ProcessMemory() {}

    /** The resident set on Linux, with native memory; elsewhere the Java heap. */
    static long bytes() {
        try {
            if (Files.isReadable(STATM))
                return PAGE * Long.parseLong(Files.readString(STATM).split(" ", -1)[1]);
        } catch (IOException e) { // as elsewhere
        }
        return Runtime.getRuntime().totalMemory();
    }
}
