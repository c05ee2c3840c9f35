package io.saccade.core.run;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The compute device that a stage reported. While another instance of the stage works, the report keeps the device of
 * that one. Any thread.
 */
final class StandbyDevice {
    private final Consumer<String> report;
    private boolean standby;
    private @Nullable String latest;

    /** @param standby whether another instance works until {@link #goOn} */
    StandbyDevice(Consumer<String> report, boolean standby) {
        this.report = report;
        this.standby = standby;
    }

    synchronized void tell(String name) {
        latest = name;
        if (!standby) report.accept(name);
    }

    synchronized void goOn() {
        standby = false;
        if (latest != null) report.accept(latest);
    }
}
