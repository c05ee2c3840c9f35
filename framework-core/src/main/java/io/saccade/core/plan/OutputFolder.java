package io.saccade.core.plan;

import io.saccade.core.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The folder into which a pipeline's outputs go.
 *
 * @param allowOutside whether outputs may be written outside it
 */
public record OutputFolder(Path path, boolean allowOutside) {
    /**
     * The path of an output.
     *
     * @throws IllegalArgumentException if, with links followed, it is outside the output folder
     */
    public Path resolve(Path output) {
        Path target = path.resolve(output).toAbsolutePath();
        if (!allowOutside && !real(target).startsWith(real(path.toAbsolutePath()))) {
            throw new Refusal("'" + output + "' would be written to " + target.normalize()
                    + ", which is outside the output folder " + path
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
            throw new Refusal("'" + existing + "' is a link to a file that does not exist. Remove it.", e);
        }
    }
}
