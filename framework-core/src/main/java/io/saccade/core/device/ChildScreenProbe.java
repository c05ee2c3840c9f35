package io.saccade.core.device;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tests in a child process whether Java's AWT can connect to the X server. It finds a server that accepts connections
 * but refuses or ignores them. Such a failure can't be repeated or undone in the process in which it happens.
 */
final class ChildScreenProbe implements DisplayProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String display;
    private final Duration patience;

    ChildScreenProbe(String display) {
        this(display, PATIENCE);
    }

    ChildScreenProbe(String display, Duration patience) {
        this.display = display;
        this.patience = patience;
    }

    @Override
    public Optional<String> missing() {
        Optional<Path> classes = classes();
        if (classes.isEmpty()) return Optional.empty();
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes.get().toString(),
                        ScreenTrial.class.getName())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("DISPLAY", display);
        program.environment().keySet().removeIf(ChildScreenProbe::isForEveryJava);
        try {
            return result(program.start());
        } catch (IOException e) { // there is no such Java program here: AWT itself has to find out
            return Optional.empty();
        }
    }

    /** These variables may make the child headless, or start agents in it. */
    private static boolean isForEveryJava(String variable) {
        return variable.equals("JAVA_TOOL_OPTIONS") || variable.equals("JDK_JAVA_OPTIONS");
    }

    private Optional<String> result(Process child) {
        try {
            if (!child.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return told("does not answer within " + patience.toSeconds() + " s");
            }
            return child.exitValue() == 0 ? Optional.empty() : told("refuses Java's windows");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            child.destroyForcibly();
        }
    }

    private Optional<String> told(String fault) {
        return Optional.of("The X server at DISPLAY '" + display + "' " + fault + "." + X11DisplayProbe.REMEDY);
    }

    /** The folder or jar of this module; empty in a runtime image, from which no other Java can load it. */
    private static Optional<Path> classes() {
        CodeSource source = ScreenTrial.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | FileSystemNotFoundException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
