package io.saccade.core.plan;

import io.saccade.core.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the files that a pipeline's relative input paths mean.
 *
 * @param folder the pipeline file's folder
 * @param out the output folder
 * @param made outputs of earlier steps, and folders that other roads fill; an input of the same path means such an
 *     output
 * @param published files that other roads replace during the run; an input of the same path means such a file, once it
 *     is there
 */
public record InputResolver(Path folder, Path workingDirectory, Path out, Set<Path> made, Set<Path> published) {
    public InputResolver {
        made = Set.copyOf(made);
        published = Set.copyOf(published);
    }

    /** Finds the inputs of a run that makes none of them itself. */
    static InputResolver of(Path folder, Path workingDirectory, Path out) {
        return new InputResolver(folder, workingDirectory, out, Set.of(), Set.of());
    }

    /** The remedy for a path that does not exist. */
    static final String REMEDY = "Check the path.";

    /** Every path at which an input may be, in order of preference. */
    public List<Path> candidates(Path path) {
        Path inOut = out.resolve(path).toAbsolutePath().normalize();
        if (made.contains(inOut)) return List.of(inOut); // an older file of that name is never meant
        boolean near = isNear(inOut, made) || isNear(inOut, published);
        return Stream.concat(near ? Stream.of(out) : Stream.of(), Stream.of(folder, workingDirectory, out))
                .map(base -> base.resolve(path).toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /** The same, but the output folder comes first: another run may replace an input there. */
    public InputResolver outputFirst() {
        return new InputResolver(folder, workingDirectory, out, made, Set.of(out));
    }

    private static boolean isNear(Path file, Set<Path> outputs) {
        return outputs.stream().anyMatch(output -> file.startsWith(output) || output.startsWith(file));
    }

    /** Whether an earlier step or another road makes the input, a folder that contains it, or something in it. */
    boolean isPromised(Path path) {
        return candidates(path).stream().anyMatch(candidate -> isNear(candidate, made));
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
}
