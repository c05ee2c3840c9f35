package io.saccade.core.option;

import io.saccade.api.spi.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 * @param recorders what the program records itself, after the recorders of the pipeline
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
        List<ProgramRecorder> recorders) {
    public RunOptions {
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        overrides = List.copyOf(overrides);
        recorders = List.copyOf(recorders);
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
                List.of());
    }

    /** The output folder, absolute. */
    public Path outputFolder() {
        return workingDirectory.resolve(out).normalize();
    }

    /** Sets the folder where relative paths begin, in place of the process's working directory. */
    public RunOptions in(Path folder) {
        return new RunOptions(
                folder,
                out,
                overwrite,
                allowOutside,
                overrides,
                dryRun,
                maxSamples,
                duration,
                terminal,
                onlyRun,
                recorders);
    }

    public RunOptions out(Path folder) {
        return new RunOptions(
                workingDirectory,
                folder,
                overwrite,
                allowOutside,
                overrides,
                dryRun,
                maxSamples,
                duration,
                terminal,
                onlyRun,
                recorders);
    }

    public RunOptions overwrite(boolean replace) {
        return new RunOptions(
                workingDirectory,
                out,
                replace,
                allowOutside,
                overrides,
                dryRun,
                maxSamples,
                duration,
                terminal,
                onlyRun,
                recorders);
    }

    public RunOptions allowOutside(boolean allow) {
        return new RunOptions(
                workingDirectory,
                out,
                overwrite,
                allow,
                overrides,
                dryRun,
                maxSamples,
                duration,
                terminal,
                onlyRun,
                recorders);
    }

    /** Sets settings, like {@code --set} on the command line. */
    public RunOptions set(List<String> stageKeyValues) {
        return new RunOptions(
                workingDirectory,
                out,
                overwrite,
                allowOutside,
                stageKeyValues,
                dryRun,
                maxSamples,
                duration,
                terminal,
                onlyRun,
                recorders);
    }

    public RunOptions dryRun(boolean dry) {
        return new RunOptions(
                workingDirectory,
                out,
                overwrite,
                allowOutside,
                overrides,
                dry,
                maxSamples,
                duration,
                terminal,
                onlyRun,
                recorders);
    }

    public RunOptions maxSamples(long count) {
        return new RunOptions(
                workingDirectory,
                out,
                overwrite,
                allowOutside,
                overrides,
                dryRun,
                count,
                duration,
                terminal,
                onlyRun,
                recorders);
    }

    public RunOptions duration(Duration length) {
        return new RunOptions(
                workingDirectory,
                out,
                overwrite,
                allowOutside,
                overrides,
                dryRun,
                maxSamples,
                Optional.of(length),
                terminal,
                onlyRun,
                recorders);
    }

    /** Sets the terminal for stages that ask the user, such as {@code human}. */
    public RunOptions terminal(Terminal person) {
        return new RunOptions(
                workingDirectory,
                out,
                overwrite,
                allowOutside,
                overrides,
                dryRun,
                maxSamples,
                duration,
                Optional.of(person),
                onlyRun,
                recorders);
    }

    /** Says that the process makes no other run, so that a run without windows does not look for a screen. */
    public RunOptions onlyRun(boolean only) {
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
                only,
                recorders);
    }

    /** Adds a recorder of the program's own. */
    public RunOptions with(ProgramRecorder recorder) {
        List<ProgramRecorder> more = new ArrayList<>(recorders);
        more.add(recorder);
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
                more);
    }
}
