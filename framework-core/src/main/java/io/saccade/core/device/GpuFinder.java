package io.saccade.core.device;

import io.saccade.api.spi.DeviceFinder;
import io.saccade.api.spi.FoundDevice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds NVIDIA GPUs, the only ones that networks can use here. */
final class GpuFinder implements DeviceFinder {
    private static final String[] PROGRAM = {
        "nvidia-smi", "--query-gpu=index,name,memory.total,driver_version", "--format=csv,noheader"
    };

    @Override
    public String kind() {
        return "GPUs";
    }

    @Override
    public List<FoundDevice> find() throws InterruptedException {
        List<FoundDevice> found = new ArrayList<>();
        for (String line : SystemProgram.lines(PROGRAM)) parse(line).ifPresent(found::add);
        return found;
    }

    /**
     * Parses a line such as {@code 0, NVIDIA H200, 143771 MiB, 550.54.15}; empty for other lines, such as an error
     * message.
     */
    static Optional<FoundDevice> parse(String line) {
        String[] parts = line.split(" *, *", -1);
        if (parts.length != 4 || !parts[0].matches("[0-9]+")) return Optional.empty();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("memory", parts[2]);
        facts.put("driver", parts[3]);
        return Optional.of(new FoundDevice("cuda:" + parts[0], parts[1], parts[2] + ", driver " + parts[3], facts));
    }

    @Override
    public String none() {
        return "no NVIDIA GPU was found";
    }

    @Override
    public String instead() {
        return "none is needed: networks run on the CPU";
    }
}
