package io.saccade.core.device;

import io.saccade.core.catalog.StageEntry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
    private final long patienceMillis;

    /** Surveys all kinds. */
    public DeviceSurvey(Collection<StageEntry> stages) {
        this(
                List.of(
                        new CameraFinder(stages),
                        new ScreenFinder(DisplayProbe.ofThisMachine()),
                        new MicrophoneFinder(),
                        new GpuFinder()),
                PATIENCE_MILLIS);
    }

    DeviceSurvey(List<DeviceFinder> finders, long patienceMillis) {
        this.finders = finders;
        this.patienceMillis = patienceMillis;
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
        return new DeviceSurvey(List.of(finder), PATIENCE_MILLIS).look().get(0);
    }

    /** All kinds in the order of the finders: cameras, screens, microphones and GPUs. */
    public List<DeviceGroup> look() throws InterruptedException {
        List<FutureTask<List<FoundDevice>>> tasks = finders.stream()
                .map(finder -> start(new FutureTask<>(finder::find), finder.kind()))
                .toList();
        DeviceGroup[] groups = new DeviceGroup[finders.size()];
        for (int i = 0; i < groups.length; i++) groups[i] = await(finders.get(i), tasks.get(i));
        return List.of(groups);
    }

    private static FutureTask<List<FoundDevice>> start(FutureTask<List<FoundDevice>> task, String kind) {
        Thread thread = new Thread(task, "look for " + kind);
        thread.setDaemon(true); // a hanging driver must not keep the process alive
        thread.start();
        return task;
    }

    private DeviceGroup await(DeviceFinder finder, FutureTask<List<FoundDevice>> task) throws InterruptedException {
        try {
            List<FoundDevice> found = task.get(patienceMillis, TimeUnit.MILLISECONDS);
            return new DeviceGroup(
                    finder.kind(),
                    found,
                    finder.note().or(() -> found.isEmpty() ? Optional.of(finder.none()) : Optional.empty()));
        } catch (ExecutionException e) {
            return untold(finder, sentence(e));
        } catch (TimeoutException e) {
            return untold(finder, "the system did not answer within " + patienceMillis / 1000 + " s");
        }
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
