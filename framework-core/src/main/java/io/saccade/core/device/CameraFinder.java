package io.saccade.core.device;

import io.saccade.api.spi.CaptureFactory;
import io.saccade.core.catalog.StageEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the captures of the loaded plugins can read from. */
final class CameraFinder implements DeviceFinder {
    private final Collection<StageEntry> stages;

    CameraFinder(Collection<StageEntry> stages) {
        this.stages = stages;
    }

    @Override
    public String kind() {
        return "cameras";
    }

    @Override
    public List<FoundDevice> find() {
        List<FoundDevice> found = new ArrayList<>();
        for (StageEntry stage : stages) {
            if (!(stage.factory() instanceof CaptureFactory<?> captures)) continue;
            captures.devices()
                    .forEach(device -> found.add(
                            new FoundDevice(device.address(), device.name(), "", Map.of("capture", stage.type()))));
        }
        return found;
    }

    @Override
    public String none() {
        return "no camera was found; a film does as well: --set capture.source=film.mp4";
    }
}
