package io.saccade.core.watch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What files look like from outside: equal versions have the same content, unless the time of a file was set back.
 *
 * @param files all files, with those named {@code FILE.*} beside each
 */
public record FileVersion(Map<Path, Stamp> files) {
    /**
     * One file.
     *
     * @param identity another one if the file was replaced by a file of the same time and size
     */
    record Stamp(long size, FileTime changed, String identity) {}

    public FileVersion {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** The present version of files and of those beside them; empty if one of the files is missing. */
    static Optional<FileVersion> of(List<Path> mains) throws IOException {
        Map<Path, Stamp> stamps = new LinkedHashMap<>();
        try {
            for (Path main : mains) {
                stamps.put(main, stamp(main));
                for (Path beside : beside(main)) stamps.put(beside, stamp(beside));
            }
        } catch (NoSuchFileException e) { // a file was removed, or is just being renamed
            return Optional.empty();
        }
        return Optional.of(new FileVersion(stamps));
    }

    private static Stamp stamp(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(
                attributes.size(), attributes.lastModifiedTime(), Objects.toString(attributes.fileKey(), "none"));
    }

    /** The files named {@code NAME.*} in the same folder, such as the weights of a network. */
    static List<Path> beside(Path file) throws IOException {
        String start = file.getFileName() + ".";
        try (DirectoryStream<Path> found = Files.newDirectoryStream(
                file.toAbsolutePath().resolveSibling(""),
                other -> String.valueOf(other.getFileName()).startsWith(start) && Files.isRegularFile(other))) {
            List<Path> sorted = new ArrayList<>();
            found.forEach(sorted::add);
            Collections.sort(sorted);
            return sorted;
        }
    }
}
