package io.saccade.cli;

import io.saccade.core.catalog.StageEntry;
import io.saccade.core.conformance.Rule;
import io.saccade.core.conformance.Verdict;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tests one stage in a process of its own, which the stage may end or block. */
final class StageTestProcess {
    private static final int LONGEST_SECONDS = 180;
    private static final int FIRST_SIGNAL = 128;

    private final StageEntry stage;
    private final TestedPlugin plugin;
    private final List<Verdict> verdicts = new ArrayList<>();
    private Rule begun = Rule.SETTINGS;
    private boolean ended;

    StageTestProcess(StageEntry stage, TestedPlugin plugin) {
        this.stage = stage;
        this.plugin = plugin;
    }

    /** Runs the test to its end; what ended it early is a verdict, too. */
    List<Verdict> run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command())
                .redirectInput(Redirect.from(nothing()))
                .redirectError(Redirect.DISCARD)
                .start();
        Thread reader = new Thread(() -> read(process), "saccade-stage-test");
        reader.start();
        boolean inTime = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        reader.join();
        if (!inTime) fail("has not ended after " + LONGEST_SECONDS + " s");
        else if (!ended) fail(howItEnded(process.exitValue()));
        return verdicts;
    }

    private static File nothing() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return new File(windows ? "NUL" : "/dev/null");
    }

    private static String howItEnded(int exit) {
        return exit > FIRST_SIGNAL
                ? "crashed the process (signal " + (exit - FIRST_SIGNAL) + ")"
                : "ended the process with exit code " + exit + "; no plugin may call System.exit";
    }

    private void fail(String sentence) {
        verdicts.removeIf(verdict -> verdict.rule() == begun);
        verdicts.add(new Verdict(begun, Verdict.Mark.FAILED, sentence));
    }

    private void read(Process process) {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(StageTestCommand.BEGIN)) {
                    begun = Rule.valueOf(line.substring(StageTestCommand.BEGIN.length()));
                } else if (line.equals(StageTestCommand.END)) {
                    ended = true;
                } else {
                    Verdict.parse(line).ifPresent(verdicts::add);
                }
            }
        } catch (IOException e) { // the process was killed while it wrote
            ended = false;
        }
    }

    /** As the launcher starts a process. */
    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:SharedArchiveFile="))
                .forEach(command::add);
        command.addAll(List.of("-Dguice_bytecode_gen_option=DISABLED", "-Dfile.encoding=UTF-8"));
        command.add("-Dsaccade.home=" + HomeOptions.home());
        command.addAll(List.of("--enable-native-access=io.saccade.core", "--add-modules", "java.se,jdk.unsupported"));
        command.addAll(List.of("--module-path", System.getProperty("jdk.module.path", "")));
        command.addAll(List.of("--module", "io.saccade.cli/" + Main.class.getName()));
        command.addAll(List.of("plugin", "test-stage", "--stage", StageTestCommand.name(stage)));
        command.addAll(plugin.arguments());
        return command;
    }
}
