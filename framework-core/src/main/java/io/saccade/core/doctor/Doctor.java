package io.saccade.core.doctor;

import io.saccade.core.Saccade;
import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.plan.DisplayProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Examines Java, memory, plugins with their natives, display, cameras, GPU and Python. */
public final class Doctor {
    private static final int OLDEST_JAVA = 17;

    private final Saccade saccade;

    public Doctor(Saccade saccade) {
        this.saccade = saccade;
    }

    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(memory());
        for (PluginInfo plugin : saccade.plugins()) findings.add(plugin(plugin));
        findings.add(new SelfTest(saccade).run());
        findings.add(display());
        findings.add(cameras());
        findings.add(gpu());
        findings.add(python());
        return findings;
    }

    private static Finding java() {
        int feature = Runtime.version().feature();
        String text = Runtime.version() + " in " + System.getProperty("java.home");
        return feature >= OLDEST_JAVA
                ? Finding.works("Java", text)
                : Finding.broken("Java", text, "install a JDK " + OLDEST_JAVA + " or newer");
    }

    private static Finding memory() {
        long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
        return Finding.works(
                "machine",
                Runtime.getRuntime().availableProcessors() + " processors, up to " + mebibytes + " MiB of Java heap, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private static Finding plugin(PluginInfo plugin) {
        return plugin.cause()
                .map(cause -> Finding.broken("plugin", plugin.id() + " did not load: " + cause, "" + plugin.path()))
                .orElseGet(() -> Finding.works("plugin", plugin.id() + " " + plugin.version()));
    }

    private static Finding display() {
        return DisplayProbe.ofThisMachine()
                .missing()
                .map(reason -> Finding.absent(
                        "display", reason, "robot-cursor needs one; virtual-cursor and all films do without"))
                .orElseGet(() -> Finding.works("display", "a screen can be reached"));
    }

    /** By their files, which Linux has; elsewhere a camera is only known once it is opened. */
    private static Finding cameras() {
        Path devices = Path.of("/dev");
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return Finding.works("cameras", "this system tells only when one is opened: try camera:0");
        }
        try (Stream<Path> files = Files.list(devices)) {
            List<String> cameras = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("video\\d+"))
                    .sorted()
                    .map(name -> "camera:" + name.substring("video".length()))
                    .toList();
            if (!cameras.isEmpty()) return Finding.works("cameras", String.join(", ", cameras));
        } catch (IOException e) {
            return Finding.broken("cameras", "can't look into " + devices + ": " + e, "check its permissions");
        }
        return Finding.absent("cameras", "none", "plug one in, or use a film or demo:face as the source");
    }

    private static Finding gpu() {
        return Probe.run("nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader")
                .map(line -> Finding.works("GPU", line + "; this build runs networks on the processor"))
                .orElseGet(() -> Finding.absent("GPU", "no NVIDIA GPU answers", "none is needed"));
    }

    private static Finding python() {
        return Probe.run("python3", "--version")
                .map(line -> Finding.works("Python", line))
                .orElseGet(() -> Finding.absent("Python", "none", "none is needed"));
    }

    /** Asks a program of the system. */
    private static final class Probe {
        private static final long PATIENCE_SECONDS = 5;

        private Probe() {}

        /** The first line it says; empty when it isn't there, fails or takes too long. */
        static Optional<String> run(String... command) {
            try {
                Process process =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return Optional.empty();
                }
                String line = process.inputReader().readLine();
                return process.exitValue() == 0 ? Optional.ofNullable(line) : Optional.empty();
            } catch (IOException e) { // it is not installed
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}
