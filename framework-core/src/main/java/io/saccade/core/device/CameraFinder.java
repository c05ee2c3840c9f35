package io.saccade.core.device;

import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Device;
import io.saccade.api.spi.DeviceFinder;
import io.saccade.api.spi.FoundDevice;
import io.saccade.core.call.PluginCall;
import io.saccade.core.call.PluginCallFailure;
import io.saccade.core.catalog.StageEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Lists the devices of all captures, in parallel, so that several that hang cost the time limit only once. */
final class CameraFinder implements DeviceFinder {
    /** Less than the survey's limit for all of them. */
    private static final long PATIENCE_MILLIS = 8000;

    private final Collection<StageEntry> stages;
    private final List<String> failures = new ArrayList<>();

    CameraFinder(Collection<StageEntry> stages) {
        this.stages = stages;
    }

    private record Answer(List<FoundDevice> devices, Optional<String> failure) {}

    @Override
    public String kind() {
        return "cameras";
    }

    @Override
    public List<FoundDevice> find() {
        List<CompletableFuture<Answer>> answers = stages.stream()
                .filter(stage -> stage.factory() instanceof CaptureFactory<?>)
                .map(stage -> CompletableFuture.supplyAsync(
                        () -> ask(stage), task -> new Thread(task, "look for " + stage.name()).start()))
                .toList();
        List<FoundDevice> found = new ArrayList<>();
        for (CompletableFuture<Answer> asked : answers) {
            Answer answer = asked.join();
            found.addAll(answer.devices());
            answer.failure().ifPresent(failures::add);
        }
        return found;
    }

    private static Answer ask(StageEntry stage) {
        try {
            List<FoundDevice> found = PluginCall.of(stage.plugin(), PATIENCE_MILLIS, () -> devices(stage));
            return new Answer(found, Optional.empty());
        } catch (PluginCallFailure e) {
            String told = e.getCause() instanceof IllegalStateException sentence ? sentence.getMessage() : null;
            return new Answer(
                    List.of(),
                    Optional.of("cameras of '" + stage.name() + "' (of the plugin " + stage.plugin()
                            + ") can't be listed: " + (told == null ? e.reason() : told)));
        }
    }

    private static List<FoundDevice> devices(StageEntry stage) {
        return ((CaptureFactory<?>) stage.factory())
                .devices().stream().map(device -> found(device, stage)).toList();
    }

    private static FoundDevice found(Device device, StageEntry stage) {
        return new FoundDevice(device.address(), device.name(), "", Map.of("capture", stage.name()));
    }

    @Override
    public Optional<String> note() {
        return failures.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", failures));
    }

    @Override
    public String none() {
        return "no camera was found";
    }

    @Override
    public String instead() {
        return "use a film instead: --set capture.source=film.mp4";
    }
}
