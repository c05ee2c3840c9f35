package io.saccade.core.plan;

import io.saccade.core.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resolves a pipeline's relative paths.
 *
 * @param folder the pipeline file's folder
 * @param out the output folder
 * @param allowOutside whether outputs may be written outside the output folder
 * @param made outputs of earlier steps of the run; an input of the same path means such an output
 */
public record PipelinePaths(Path folder, Path workingDirectory, Path out, boolean allowOutside, Set<Path> made) {
    public PipelinePaths {
        made = Set.copyOf(made);
    }

    /** Paths of a run without earlier steps. */
    public PipelinePaths(Path folder, Path workingDirectory, Path out, boolean allowOutside) {
        this(folder, workingDirectory, out, allowOutside, Set.of());
    }

    /** The remedy for a path that does not exist. */
    static final String REMEDY = "Check the path.";

    /** Every path at which an input may be, in order of preference. */
    public List<Path> candidates(Path path) {
        Path inOut = out.resolve(path).toAbsolutePath().normalize();
        if (made.contains(inOut)) return List.of(inOut); // an older file of that name is never meant
        boolean near = made.stream().anyMatch(output -> inOut.startsWith(output) || output.startsWith(inOut));
        return Stream.concat(near ? Stream.of(out) : Stream.of(), Stream.of(folder, workingDirectory, out))
                .map(base -> base.resolve(path).toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /** The file or folder of an input, if it exists. */
    public Optional<Path> find(Path path) {
        return candidates(path).stream().filter(Files::exists).findFirst();
    }

    /**
     * The file or folder of an input, which must exist.
     *
     * @throws IllegalArgumentException if it does not
     */
    public Path input(Path path) {
        return find(path).orElseThrow(() -> new Refusal(notFound(path) + " " + REMEDY));
    }

    /** The message for an input that does not exist. */
    String notFound(Path path) {
        if (path.isAbsolute()) return "'" + path + "' was not found.";
        String places = candidates(path).stream()
                .map(candidate -> String.valueOf(candidate.getParent()))
                .collect(Collectors.joining(", nor in "));
        return "'" + path + "' was not found in " + places + ".";
    }

    /**
     * The path of an output.
     *
     * @throws IllegalArgumentException if, with links followed, it is outside the output folder
     */
    public Path output(Path path) {
        Path target = out.resolve(path).toAbsolutePath();
        if (!allowOutside && !real(target).startsWith(real(out.toAbsolutePath()))) {
            throw new Refusal("'" + path + "' would be written to " + target.normalize()
                    + ", which is outside the output folder " + out
                    + ". Choose a path inside it or another --out, or permit it with --allow-outside.");
        }
        return target.normalize();
    }

    /**
     * Follows links as far as the path exists; keeps the rest as written.
     *
     * @throws IllegalArgumentException if a link is broken
     */
    static Path real(Path absolute) {
        Path existing = absolute;
        while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) existing = existing.getParent();
        if (existing == null) return absolute.normalize();
        try {
            return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
        } catch (IOException e) {
            throw new Refusal("'" + existing + "' is a link that leads nowhere. Remove it.", e);
        }
    }
}
