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
 * Where a pipeline's relative paths lead.
 *
 * @param folder the pipeline file's
 * @param out where outputs go
 * @param allowOutside whether outputs may leave it
 * @param made what earlier steps of the run write there: an input that is among it means that
 */
public record PipelinePaths(Path folder, Path workingDirectory, Path out, boolean allowOutside, Set<Path> made) {
    public PipelinePaths {
        made = Set.copyOf(made);
    }

    /** Of a run without earlier steps. */
    public PipelinePaths(Path folder, Path workingDirectory, Path out, boolean allowOutside) {
        this(folder, workingDirectory, out, allowOutside, Set.of());
    }

    /** What to do about a path that leads nowhere. */
    static final String REMEDY = "Check the path.";

    /** Every place where an input may be, the preferred first. */
    public List<Path> candidates(Path path) {
        Path inOut = out.resolve(path).toAbsolutePath().normalize();
        if (made.contains(inOut)) return List.of(inOut); // an older file of the name is never meant
        boolean near = made.stream().anyMatch(output -> inOut.startsWith(output) || output.startsWith(inOut));
        return Stream.concat(near ? Stream.of(out) : Stream.of(), Stream.of(folder, workingDirectory, out))
                .map(base -> base.resolve(path).toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /** The file or folder that an input means. */
    public Optional<Path> find(Path path) {
        return candidates(path).stream().filter(Files::exists).findFirst();
    }

    /**
     * The same for one that must be there.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Path input(Path path) {
        return find(path).orElseThrow(() -> new Refusal(notFound(path) + " " + REMEDY));
    }

    /** The sentence for an input that is nowhere. */
    String notFound(Path path) {
        if (path.isAbsolute()) return "'" + path + "' was not found.";
        String places = candidates(path).stream()
                .map(candidate -> String.valueOf(candidate.getParent()))
                .collect(Collectors.joining(", nor in "));
        return "'" + path + "' was not found in " + places + ".";
    }

    /**
     * Where an output goes.
     *
     * @throws IllegalArgumentException when that is outside the output folder, links followed
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
     * Follows links as far as the path exists; the rest is taken as written.
     *
     * @throws IllegalArgumentException when a link leads nowhere
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
