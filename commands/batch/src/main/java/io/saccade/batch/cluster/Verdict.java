package io.saccade.batch.cluster;

import com.google.gson.JsonParseException;
import io.saccade.api.files.WholeFile;
import io.saccade.batch.work.Lines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Why a job stopped before its items were settled. A file, since a cluster hands nothing on from a job that has ended.
 *
 * @param exitCode of the command
 * @param lines for the user
 */
public record Verdict(int exitCode, List<String> lines) {
    private static final String START = ".verdict-";

    public Verdict {
        lines = List.copyOf(lines);
    }

    private static Path file(Path out, String job) {
        return out.resolve(START + job + ".json");
    }

    /** Leaves it for the command. */
    public void write(Path out, String job) throws IOException {
        byte[] json = Lines.of(this).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file(out, job), to -> to.write(json));
    }

    /** Reads the verdict on a job; empty if there is none. */
    public static Optional<Verdict> read(Path out, String job) throws IOException {
        Path file = file(out, job);
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(Lines.read(Files.readString(file), Verdict.class));
        } catch (JsonParseException e) {
            throw new IOException(file + " can't be read", e);
        }
    }

    /** Deletes it. */
    public static void delete(Path out, String job) throws IOException {
        Files.deleteIfExists(file(out, job));
    }
}
