package io.saccade.batch.work;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.saccade.api.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The record of an item that is settled: {@code result.json} in its folder.
 *
 * @param kind {@code DONE}, or why the item was set aside
 * @param reason empty if it is done
 * @param setAside how many parts of the input the run itself set aside
 * @param pipeline the SHA-256 of the resolved pipeline and of the templates that bind items
 * @param index its position in the batch, if a setting has it; otherwise 0
 * @param files what the item was made from; the first is the item itself, unless it is a seed
 */
public record Result(
        String key,
        Kind kind,
        String reason,
        int attempts,
        double seconds,
        int setAside,
        long samples,
        String saccade,
        String pipeline,
        int index,
        List<FileState> files,
        Map<String, String> plugins,
        List<String> outputs) {
    static final String FILE = "result.json";
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** The result of an attempt. */
    public static Result of(Recipe recipe, Item item, Answer answer, int attempts, double seconds) {
        return new Result(
                item.key(),
                answer.kind(),
                answer.reason(),
                attempts,
                Math.round(seconds * 1000) / 1000.0,
                answer.setAside(),
                answer.samples(),
                recipe.version(),
                recipe.fingerprint(),
                item.index(),
                answer.files(),
                answer.plugins(),
                answer.kind() == Kind.DONE ? answer.outputs() : List.of());
    }

    /** The result in a folder; empty if there is none that can be read. */
    public static Optional<Result> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            return Optional.ofNullable(JSON.fromJson(Files.readString(file), Result.class))
                    .filter(Result::isWhole);
        } catch (JsonParseException e) { // the item is then made again
            return Optional.empty();
        }
    }

    /** The bytes of its outputs in a folder. */
    public long size(Path folder) throws IOException {
        long size = 0;
        for (String output : outputs) {
            Path file = folder.resolve(output);
            if (Files.isRegularFile(file)) size += Files.size(file);
        }
        return size;
    }

    /** Whether nothing was removed from the file by hand: the reader leaves out fields that are missing. */
    @SuppressWarnings("ConstantConditions")
    private boolean isWhole() {
        return kind != null && pipeline != null && files != null;
    }

    /** Flush it to the disk with the outputs. */
    void write(Path folder) throws IOException {
        WholeFile.writeUnforced(
                folder.resolve(FILE), out -> out.write((JSON.toJson(this) + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
