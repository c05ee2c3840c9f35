package io.saccade.core.option;

import io.saccade.api.spi.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Options of a check or a run, in addition to the pipeline file.
 *
 * @param workingDirectory where relative paths begin
 * @param out the output folder
 * @param overwrite whether existing outputs are replaced, even if the pipeline does not allow it
 * @param allowOutside whether outputs may be written outside {@code out}
 * @param overrides settings as {@code stage.key=value}
 * @param dryRun whether actuators do nothing
 * @param maxSamples after how many samples the run ends
 * @param duration after what time the run ends; samples under way still arrive
 * @param terminal the user whom stages may ask; empty if there is none
 * @param models of the program, in the order in which they were added
 * @param recorders what the program records itself, after the recorders of the pipeline
 * @param added recorders of plugins that the program adds, after its own
 * @param watched whether frames are produced even if no stage reads them
 * @param onlyRun whether the process makes no other run; if no stage needs a display, AWT is then made headless
 */
public record RunOptions(
        Path workingDirectory,
        Path out,
        boolean overwrite,
        boolean allowOutside,
        List<String> overrides,
        boolean dryRun,
        long maxSamples,
        Optional<Duration> duration,
        Optional<Terminal> terminal,
        boolean onlyRun,
        List<ProgramModel> models,
        List<ProgramRecorder> recorders,
        List<AddedRecorder> added,
        boolean watched) {
    public RunOptions {
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        overrides = List.copyOf(overrides);
        models = List.copyOf(models);
        recorders = List.copyOf(recorders);
        added = List.copyOf(added);
    }

    /** Outputs into the working directory, runs to the source's end. */
    public static RunOptions defaults() {
        return new RunOptions(
                Path.of(""),
                Path.of(""),
                false,
                false,
                List.of(),
                false,
                Long.MAX_VALUE,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    /** The output folder, absolute. */
    public Path outputFolder() {
        return workingDirectory.resolve(out).normalize();
    }

    /** Sets the folder where relative paths begin, in place of the process's working directory. */
    public RunOptions in(Path folder) {
        return changed(draft -> draft.workingDirectory = folder);
    }

    public RunOptions out(Path folder) {
        return changed(draft -> draft.out = folder);
    }

    public RunOptions overwrite(boolean replace) {
        return changed(draft -> draft.overwrite = replace);
    }

    public RunOptions allowOutside(boolean allow) {
        return changed(draft -> draft.allowOutside = allow);
    }

    /** Sets settings, like {@code --set} on the command line. */
    public RunOptions set(List<String> stageKeyValues) {
        return changed(draft -> draft.overrides = stageKeyValues);
    }

    public RunOptions dryRun(boolean dry) {
        return changed(draft -> draft.dryRun = dry);
    }

    public RunOptions maxSamples(long count) {
        return changed(draft -> draft.maxSamples = count);
    }

    public RunOptions duration(Duration length) {
        return changed(draft -> draft.duration = Optional.of(length));
    }

    /** Sets the terminal for stages that ask the user, such as {@code human}. */
    public RunOptions terminal(Terminal person) {
        return changed(draft -> draft.terminal = Optional.of(person));
    }

    /** Says that the process makes no other run, so that a run without windows does not look for a screen. */
    public RunOptions onlyRun(boolean only) {
        return changed(draft -> draft.onlyRun = only);
    }

    /** Adds a recorder of the program's own. */
    public RunOptions with(ProgramRecorder recorder) {
        return changed(draft -> draft.recorders =
                Stream.concat(recorders.stream(), Stream.of(recorder)).toList());
    }

    /** Adds a recorder of a plugin to each road whose stages write what it reads. */
    public RunOptions with(AddedRecorder recorder) {
        return changed(draft ->
                draft.added = Stream.concat(added.stream(), Stream.of(recorder)).toList());
    }

    /** Adds a model of the program's own. */
    public RunOptions with(ProgramModel model) {
        return changed(draft ->
                draft.models = Stream.concat(models.stream(), Stream.of(model)).toList());
    }

    /** Lets frames be produced even if no stage reads them, for a program that looks at them through a tap. */
    public RunOptions watched(boolean watch) {
        return changed(draft -> draft.watched = watch);
    }

    private RunOptions changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** A mutable copy, for changing one option. */
    private static final class Draft {
        private Path workingDirectory;
        private Path out;
        private boolean overwrite;
        private boolean allowOutside;
        private List<String> overrides;
        private boolean dryRun;
        private long maxSamples;
        private Optional<Duration> duration;
        private Optional<Terminal> terminal;
        private boolean onlyRun;
        private List<ProgramModel> models;
        private List<ProgramRecorder> recorders;
        private List<AddedRecorder> added;
        private boolean watched;

        Draft(RunOptions options) {
            workingDirectory = options.workingDirectory;
            out = options.out;
            overwrite = options.overwrite;
            allowOutside = options.allowOutside;
            overrides = options.overrides;
            dryRun = options.dryRun;
            maxSamples = options.maxSamples;
            duration = options.duration;
            terminal = options.terminal;
            onlyRun = options.onlyRun;
            models = options.models;
            recorders = options.recorders;
            added = options.added;
            watched = options.watched;
        }

        RunOptions done() {
            return new RunOptions(
                    workingDirectory,
                    out,
                    overwrite,
                    allowOutside,
                    overrides,
                    dryRun,
                    maxSamples,
                    duration,
                    terminal,
                    onlyRun,
                    models,
                    recorders,
                    added,
                    watched);
        }
    }
}
