package io.saccade.batch.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts the command {@code worker} of an installation.
 *
 * @param home the folder of the installation
 * @param arguments for plugin folders and log output
 */
public record WorkerCommandLine(Path home, List<String> arguments) {
    /** The program of the installation. */
    public Path launcher() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? "saccade.bat" : "saccade");
    }

    /**
     * A process that is not started yet; its log goes to a file, since its standard output is for answers.
     *
     * @param files a folder for the log and for what the JVM writes when it crashes
     */
    ProcessBuilder process(Path files, Path log) {
        List<String> command = new ArrayList<>();
        command.add(launcher().toString());
        command.add("worker");
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.merge("SACCADE_OPTS", onCrash(files), (given, ours) -> given + " " + ours);
        return builder;
    }

    /** Otherwise the JVM would write a core file and a log to the user's folder. The launcher splits options at spaces. */
    private static String onCrash(Path files) {
        String none = "-XX:-CreateCoredumpOnCrash -XX:+DisplayVMOutputToStderr";
        boolean splits = files.toString().chars().anyMatch(Character::isWhitespace);
        return splits ? none : none + " -XX:ErrorFile=" + files.resolve("crash-%p.log");
    }
}
