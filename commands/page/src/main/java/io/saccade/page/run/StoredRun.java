package io.saccade.page.run;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.saccade.api.files.PartialName;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run in its folder {@code runs/ID}, with {@code pipeline.yaml}, {@code log.txt} and, once it has ended,
 * {@code report.json}.
 *
 * @param live while it is under way in this process
 */
public record StoredRun(String id, Path folder, Optional<LiveRun> live) {
    private static final int MOST_OUTPUTS = 5000;

    /** What a run's folder tells. */
    public enum State {
        RUNNING,
        ENDED,
        /** The server ended before the run did. */
        LOST
    }

    public State state() {
        if (live.isPresent()) return State.RUNNING;
        return Files.exists(reportFile()) ? State.ENDED : State.LOST;
    }

    Path reportFile() {
        return folder.resolve("report.json");
    }

    Path logFile() {
        return folder.resolve("log.txt");
    }

    Path pipelineFile() {
        return folder.resolve("pipeline.yaml");
    }

    /** The pipeline's name, which is the end of the id. */
    public String pipeline() {
        return id.substring(RunId.PREFIX_LENGTH);
    }

    public Instant startedAt() {
        return RunId.time(id);
    }

    /** The report as JSON; empty until the run has ended. */
    public Optional<String> report() throws IOException {
        return read(reportFile());
    }

    public Optional<String> log() throws IOException {
        return read(logFile());
    }

    public Optional<String> yaml() throws IOException {
        return read(pipelineFile());
    }

    /** The outcome in the report; empty until the run has ended. */
    public Optional<String> outcome() throws IOException {
        return report().map(
                        text -> JsonParser.parseString(text).getAsJsonObject().get("outcome"))
                .filter(outcome -> outcome != null)
                .map(JsonElement::getAsString);
    }

    private Path outFolder() throws IOException {
        return read(outFile()).map(Path::of).orElse(folder);
    }

    /**
     * The names of the files that the run left, relative to its folder of outputs. A folder that other runs or the user
     * write to as well has outputs that the report names.
     */
    public List<String> outputs() throws IOException {
        Path out = outFolder();
        List<Path> roots = Files.exists(outFile()) ? reportedOutputs() : List.of(out);
        List<String> names = new ArrayList<>();
        for (Path root : roots) {
            if (root.startsWith(out) && Files.exists(root)) names.addAll(files(out, root));
        }
        return names.stream().sorted().limit(MOST_OUTPUTS).toList();
    }

    private List<String> files(Path out, Path root) throws IOException {
        List<String> names = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Files.isRegularFile(file) && !isOwn(file) && !PartialName.isWithin(out.relativize(file)))
                    names.add(out.relativize(file).toString().replace(File.separatorChar, '/'));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException)
                    return FileVisitResult.CONTINUE; // the run has just renamed it
                throw failure;
            }
        });
        return names;
    }

    private List<Path> reportedOutputs() throws IOException {
        List<Path> outputs = new ArrayList<>();
        report().map(JsonParser::parseString)
                .map(report -> report.getAsJsonObject().getAsJsonArray("outputs"))
                .ifPresent(list -> list.forEach(output -> outputs.add(Path.of(output.getAsString()))));
        return outputs;
    }

    /** An output by its name; empty if it is none, or lies beyond the folder by {@code ..} or a link. */
    public Optional<Path> output(String name) throws IOException {
        if (!outputs().contains(name)) return Optional.empty();
        Path file = outFolder().resolve(name);
        return file.toRealPath().startsWith(outFolder().toRealPath()) ? Optional.of(file) : Optional.empty();
    }

    /** The input files that the run named, by names for the API: the file's own, or that with a number before it. */
    public Map<String, Path> inputs() throws IOException {
        Map<String, Path> inputs = new LinkedHashMap<>();
        for (String line : read(inputsFile()).orElse("").lines().toList()) {
            Path file = Path.of(line);
            String name = String.valueOf(file.getFileName());
            inputs.put(inputs.containsKey(name) ? inputs.size() + 1 + "/" + name : name, file);
        }
        return inputs;
    }

    private boolean isOwn(Path file) {
        return Stream.of(reportFile(), logFile(), pipelineFile(), outFile(), inputsFile())
                .anyMatch(file::equals);
    }

    /** Has the path of each input file, one a line. */
    Path inputsFile() {
        return folder.resolve("inputs.txt");
    }

    /** Has the path of the folder of outputs, if that is not the run's own. */
    Path outFile() {
        return folder.resolve("out.txt");
    }

    private static Optional<String> read(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
