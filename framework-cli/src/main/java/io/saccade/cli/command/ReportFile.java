package io.saccade.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks whether a report can be written, before the run, which may take hours. */
public final class ReportFile {
    private ReportFile() {}

    /** Why the report can't be written, as the end of a sentence; empty if no obstacle is known. */
    public static Optional<String> problem(Path file) {
        if (Files.isDirectory(file)) return Optional.of("is a folder. Name a file");
        if (Files.exists(file))
            return Files.isWritable(file) ? Optional.empty() : Optional.of("can't be written: no permission");
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder)) folder = folder.getParent();
        if (folder == null || (Files.isDirectory(folder) && Files.isWritable(folder))) return Optional.empty();
        return Optional.of("can't be created, since " + folder + " is read-only or no folder");
    }
}
