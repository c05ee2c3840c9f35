package kept;

import io.saccade.api.spi.DeviceFinder;
import io.saccade.api.spi.FoundDevice;
import java.util.List;
import java.util.Map;

public final class KeptDevices implements DeviceFinder {
    @Override
    public String kind() {
        return "kept things";
    }

    @Override
    public List<FoundDevice> find() {
        return List.of(new FoundDevice("", "kept", "", Map.of("number", 1)));
    }

    @Override
    public String none() {
        return "none";
    }

    @Override
    public String instead() {
        return "nothing";
    }
}
