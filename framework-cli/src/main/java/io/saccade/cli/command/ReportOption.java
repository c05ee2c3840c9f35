package io.saccade.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --report}, which several commands have; use it as a mixin. */
public final class ReportOption {
    @Option(names = "--report", paramLabel = "FILE", description = "Write a report to this file, as JSON.")
    private @Nullable Path report;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Called by commands. */
    public ReportOption() {}

    /** The file; empty if no report is wanted. */
    public Optional<Path> file() {
        return Optional.ofNullable(report);
    }

    /**
     * Call it before the run, which may take hours.
     *
     * @throws ParameterException if the report can't be written
     */
    public void check() {
        file().ifPresent(file -> problem(file).ifPresent(problem -> {
            throw new ParameterException(spec.commandLine(), "--report: '" + file + "' " + problem);
        }));
    }

    /** Why the report can't be written, as the end of a sentence; empty if no obstacle is known. */
    private static Optional<String> problem(Path file) {
        if (Files.isDirectory(file)) return Optional.of("is a folder. Name a file");
        if (Files.exists(file))
            return Files.isWritable(file) ? Optional.empty() : Optional.of("can't be written: no permission");
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder)) folder = folder.getParent();
        if (folder == null || (Files.isDirectory(folder) && Files.isWritable(folder))) return Optional.empty();
        return Optional.of("can't be created, since " + folder + " is read-only or no folder");
    }
}
