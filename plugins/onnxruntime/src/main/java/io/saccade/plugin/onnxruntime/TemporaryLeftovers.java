package io.saccade.plugin.onnxruntime;

import io.saccade.api.files.FileTree;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Removes temporary folders that killed processes left behind. */
final class TemporaryLeftovers {
    /** Prefix of our private folders. */
    static final String OURS = "saccade-onnxruntime-";
    /** Prefix of the folder that ONNX Runtime always creates at its start, and removes at a regular exit. */
    private static final String THEIRS = "onnxruntime-java";
    /** Minimum age: by then the process that created the folder has filled and loaded it. */
    private static final Duration AGE = Duration.ofMinutes(10);

    private static final Logger LOG = System.getLogger(TemporaryLeftovers.class.getName());

    private TemporaryLeftovers() {}

    static void sweep() {
        sweep(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
    }

    /**
     * Removes old folders. Of ONNX Runtime's folders removes only empty ones: another program may have loaded files
     * from the others.
     */
    static void sweep(Path folder, Instant now) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "{" + OURS + "," + THEIRS + "}*")) {
            for (Path leftover : found) {
                if (!abandoned(leftover, now)) continue;
                if (leftover.getFileName().toString().startsWith(OURS)) FileTree.delete(leftover);
                else if (isEmpty(leftover)) Files.delete(leftover);
            }
        } catch (IOException e) {
            // Nothing depends on it, and another process may be removing them too.
            LOG.log(Level.DEBUG, "temporary folders could not be removed", e);
        }
    }

    private static boolean abandoned(Path folder, Instant now) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder).getName().equals(System.getProperty("user.name"))
                && Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(AGE));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            return !content.iterator().hasNext();
        }
    }
}
