package io.saccade.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What the file system tells about a file without its content. A file whose mark is unchanged has the content it had.
 *
 * @param changedNanos when content or attributes changed last; 0 where the file system does not tell
 * @param inode 0 where there are none
 */
record FileMark(long size, long modifiedNanos, long changedNanos, long inode) {
    private static final FileMark NO_FILE = new FileMark(-1, 0, 0, 0);

    /** The mark of a regular file; a link or a folder has a mark that equals no file's. */
    static FileMark of(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) return basic(file);
        Map<String, Object> told = Files.readAttributes(
                file, "unix:isRegularFile,size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
        if (!value(told, "isRegularFile", Boolean.class)) return NO_FILE;
        return new FileMark(
                value(told, "size", Long.class),
                nanos(value(told, "lastModifiedTime", FileTime.class)),
                nanos(value(told, "ctime", FileTime.class)),
                value(told, "ino", Long.class));
    }

    private static <T> T value(Map<String, Object> told, String name, Class<T> type) {
        return Objects.requireNonNull(type.cast(told.get(name)), name);
    }

    private static FileMark basic(Path file) throws IOException {
        BasicFileAttributes told = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!told.isRegularFile()) return NO_FILE;
        return new FileMark(told.size(), nanos(told.lastModifiedTime()), 0, 0);
    }

    boolean isFile() {
        return size >= 0;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
