package io.saccade.core.doctor;

import io.saccade.core.Saccade;
import io.saccade.core.call.PluginCall;
import io.saccade.core.call.PluginCallFailure;
import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.PluginTrial;
import io.saccade.core.device.DeviceGroup;
import io.saccade.core.device.DeviceSurvey;
import io.saccade.core.device.DisplayProbe;
import io.saccade.core.device.SystemProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tests Java, memory, plugins with their native libraries, display, cameras, GPU and Python. */
public final class Doctor {
    private static final int OLDEST_JAVA = 17;
    /** Enough to unpack libtorch to a slow disk. */
    private static final long PATIENCE_MILLIS = 120_000;

    private final Saccade saccade;

    public Doctor(Saccade saccade) {
        this.saccade = saccade;
    }

    public List<Finding> examine() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(memory());
        for (PluginInfo plugin : saccade.plugins()) findings.add(plugin(plugin));
        for (PluginTrial trial : saccade.trials()) findings.add(trial(trial));
        findings.add(new SelfTest(saccade).run());
        findings.add(display());
        findings.add(cameras(DeviceSurvey.cameras(saccade.stages())));
        findings.add(gpu(DeviceSurvey.gpus()));
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
        String name = plugin.id() + " " + plugin.version();
        String cause = plugin.cause().orElse("");
        return switch (plugin.state()) {
            case LOADED -> Finding.works("plugin", name);
            case REPLACED -> Finding.absent("plugin", name + " is not used: " + cause, "" + plugin.path());
            case FAILED -> Finding.broken("plugin", plugin.id() + " did not load: " + cause, "" + plugin.path());
        };
    }

    private static Finding trial(PluginTrial trial) {
        String subject = String.valueOf(trial.trial().subject());
        try {
            return Finding.works(subject, PluginCall.of(trial.plugin(), PATIENCE_MILLIS, trial.trial()::attempt));
        } catch (PluginCallFailure e) {
            Throwable cause = e.getCause();
            String sentence =
                    cause instanceof Exception && cause.getMessage() != null ? cause.getMessage() : e.reason();
            return cause instanceof UnsupportedOperationException
                    ? Finding.absent(subject, sentence, "none is needed for films and training")
                    : Finding.broken(subject, sentence, "the plugin " + trial.plugin() + " needs it");
        }
    }

    private static Finding display() {
        return DisplayProbe.ofThisMachine()
                .missing()
                .map(reason -> Finding.absent(
                        "display", reason, "only robot-cursor, mouse-clicks, pointing-test and preview need one"))
                .orElseGet(() -> Finding.works("display", "a screen was found"));
    }

    private static Finding cameras(DeviceGroup cameras) {
        String found = cameras.devices().stream()
                .map(camera -> camera.address() + " (" + camera.name() + ")")
                .collect(Collectors.joining(", "));
        if (!found.isEmpty() && cameras.note().isPresent()) {
            return Finding.broken("cameras", found, cameras.note().get());
        }
        return found.isEmpty()
                ? Finding.absent(
                        "cameras", cameras.note().orElse("none"), "plug one in, or use demo:face as the source")
                : Finding.works("cameras", found);
    }

    private static Finding gpu(DeviceGroup gpus) {
        String found = gpus.devices().stream()
                .map(gpu -> gpu.name() + ", driver " + gpu.facts().get("driver"))
                .collect(Collectors.joining("; "));
        return found.isEmpty()
                ? Finding.absent("GPU", "no NVIDIA GPU was found", "none is needed")
                : Finding.works(
                        "GPU", found + "; the build for GPUs uses it for networks, see docs/troubleshooting.md");
    }

    private static Finding python() throws InterruptedException {
        return SystemProgram.lines("python3", "--version").stream()
                .findFirst()
                .map(line -> Finding.works("Python", line))
                .orElseGet(() -> Finding.absent("Python", "none", "none is needed"));
    }
}
