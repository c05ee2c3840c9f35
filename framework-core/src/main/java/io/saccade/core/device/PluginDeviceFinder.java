package io.saccade.core.device;

import io.saccade.api.spi.DeviceFinder;
import io.saccade.api.spi.FoundDevice;
import io.saccade.core.call.PluginCall;
import io.saccade.core.call.PluginCallFailure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A plugin's finder: its fixed answers, read once, and its search, which is limited in time. */
public final class PluginDeviceFinder implements DeviceFinder {
    /** Less than the survey's limit for all of them. */
    private static final long PATIENCE_MILLIS = 8000;

    private record Answer(List<FoundDevice> devices, Optional<String> note) {}

    private final String plugin;
    private final DeviceFinder finder;
    private final String kind;
    private final String none;
    private final String instead;
    private final boolean needsDisplay;
    private volatile Optional<String> note = Optional.empty();

    private PluginDeviceFinder(String plugin, DeviceFinder finder, String kind) {
        this.plugin = plugin;
        this.finder = finder;
        this.kind = Objects.requireNonNull(kind, "kind() must not be null");
        this.none = Objects.requireNonNull(finder.none(), "none() must not be null");
        this.instead = Objects.requireNonNull(finder.instead(), "instead() must not be null");
        this.needsDisplay = finder.needsDisplay();
    }

    /**
     * Reads the fixed answers of a plugin's finder.
     *
     * @throws PluginCallFailure if its code fails or hangs
     */
    public static PluginDeviceFinder of(String plugin, DeviceFinder finder) {
        return PluginCall.of(plugin, () -> new PluginDeviceFinder(plugin, finder, finder.kind()));
    }

    /** The same finder if another one has this kind. */
    PluginDeviceFinder qualified() {
        return new PluginDeviceFinder(plugin, this, plugin + ":" + kind);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean needsDisplay() {
        return needsDisplay;
    }

    @Override
    public List<FoundDevice> find() throws Exception {
        Answer answer;
        try {
            answer =
                    PluginCall.of(plugin, PATIENCE_MILLIS, () -> new Answer(List.copyOf(finder.find()), finder.note()));
        } catch (PluginCallFailure e) {
            throw e.getCause() instanceof Exception told && told.getMessage() != null
                    ? new IllegalStateException(told.getMessage(), e)
                    : new IllegalStateException(e.reason(), e);
        }
        note = answer.note();
        return answer.devices();
    }

    @Override
    public Optional<String> note() {
        return note;
    }

    @Override
    public String none() {
        return none;
    }

    @Override
    public String instead() {
        return instead;
    }
}
