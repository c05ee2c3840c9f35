package io.saccade.core.device;

import io.saccade.api.spi.DeviceFinder;
import io.saccade.api.spi.FoundDevice;
import io.saccade.core.catalog.StageEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds devices of every kind. Drivers and sound servers may fail in any way or hang; each kind is listed on its own
 * thread, and an error becomes that kind's note.
 */
public final class DeviceSurvey {
    private static final long PATIENCE_MILLIS = 10_000;

    private final List<DeviceFinder> finders;
    private final DisplayProbe display;
    private final long patienceMillis;

    /** Surveys cameras, the kinds of the plugins, and GPUs. */
    public DeviceSurvey(Collection<StageEntry> stages, List<PluginDeviceFinder> plugins) {
        this(all(stages, plugins), DisplayProbe.ofThisMachine(), PATIENCE_MILLIS);
    }

    DeviceSurvey(List<DeviceFinder> finders, DisplayProbe display, long patienceMillis) {
        this.finders = finders;
        this.display = display;
        this.patienceMillis = patienceMillis;
    }

    /** The first finder of a kind keeps its plain name; any other is called {@code plugin-id:kind}. */
    private static List<DeviceFinder> all(Collection<StageEntry> stages, List<PluginDeviceFinder> plugins) {
        List<DeviceFinder> finders = new ArrayList<>();
        GpuFinder gpus = new GpuFinder();
        finders.add(new CameraFinder(stages));
        Set<String> kinds = new HashSet<>(Set.of(key(finders.get(0).kind()), key(gpus.kind())));
        for (PluginDeviceFinder plugin : plugins) {
            finders.add(kinds.add(key(plugin.kind())) ? plugin : plugin.qualified());
        }
        finders.add(gpus);
        return finders;
    }

    private static String key(String kind) {
        return kind.toLowerCase(Locale.ROOT);
    }

    /** The devices that captures among the stages can read. */
    public static DeviceGroup cameras(Collection<StageEntry> stages) throws InterruptedException {
        return alone(new CameraFinder(stages));
    }

    /** NVIDIA GPUs. */
    public static DeviceGroup gpus() throws InterruptedException {
        return alone(new GpuFinder());
    }

    private static DeviceGroup alone(DeviceFinder finder) throws InterruptedException {
        return new DeviceSurvey(List.of(finder), DisplayProbe.ofThisMachine(), PATIENCE_MILLIS)
                .look()
                .get(0);
    }

    /** All kinds in the order of the finders: cameras, those of the plugins, and GPUs. */
    public List<DeviceGroup> look() throws InterruptedException {
        Optional<String> noDisplay =
                finders.stream().anyMatch(DeviceFinder::needsDisplay) ? display.missing() : Optional.empty();
        List<FutureTask<List<FoundDevice>>> tasks = finders.stream()
                .map(finder -> start(new FutureTask<>(search(finder, noDisplay)), finder.kind()))
                .toList();
        DeviceGroup[] groups = new DeviceGroup[finders.size()];
        for (int i = 0; i < groups.length; i++) groups[i] = await(finders.get(i), tasks.get(i), noDisplay);
        return List.of(groups);
    }

    private static Callable<List<FoundDevice>> search(DeviceFinder finder, Optional<String> noDisplay) {
        return finder.needsDisplay() && noDisplay.isPresent() ? List::of : finder::find;
    }

    private static FutureTask<List<FoundDevice>> start(FutureTask<List<FoundDevice>> task, String kind) {
        Thread thread = new Thread(task, "look for " + kind);
        thread.setDaemon(true); // a hanging driver must not keep the process alive
        thread.start();
        return task;
    }

    private DeviceGroup await(DeviceFinder finder, FutureTask<List<FoundDevice>> task, Optional<String> noDisplay)
            throws InterruptedException {
        try {
            List<FoundDevice> found = task.get(patienceMillis, TimeUnit.MILLISECONDS);
            return new DeviceGroup(
                    finder.kind(),
                    found,
                    finder.note().or(() -> found.isEmpty() ? Optional.of(none(finder, noDisplay)) : Optional.empty()));
        } catch (ExecutionException e) {
            return untold(finder, sentence(e));
        } catch (TimeoutException e) {
            return untold(finder, "the system did not answer within " + patienceMillis / 1000 + " s");
        }
    }

    private static String none(DeviceFinder finder, Optional<String> noDisplay) {
        String instead = finder.instead();
        if (!finder.needsDisplay() || noDisplay.isEmpty()) return finder.none() + "; " + instead;
        String sentence = instead.substring(0, 1).toUpperCase(Locale.ROOT) + instead.substring(1);
        return finder.none() + "; " + noDisplay.get() + " " + sentence + ".";
    }

    private static DeviceGroup untold(DeviceFinder finder, String why) {
        return new DeviceGroup(finder.kind(), List.of(), Optional.of(finder.kind() + " can't be listed: " + why));
    }

    private static String sentence(ExecutionException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.replaceAll("\\s+", " ").strip(); // AWT writes paragraphs
    }
}
