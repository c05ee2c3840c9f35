package io.saccade.plugin.robotcursor;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;

/** Settings of {@code virtual-cursor}. */
@Doc("Simulates a pointer on machines without a display; logs its last position and its " + "clicks")
public record VirtualCursorSettings(
        @Doc("width of the simulated screen in pixels") @Default("1920")
        int width,

        @Doc("height of the simulated screen in pixels") @Default("1080")
        int height,

        @Group ClickSettings click,

        @Group DwellSettings dwell) {
    /** Checks the settings. */
    public VirtualCursorSettings {
        InvalidSetting.unless(width >= 1 && width <= 100_000, "width", "be 1 to 100000 (pixels)");
        InvalidSetting.unless(height >= 1 && height <= 100_000, "height", "be 1 to 100000 (pixels)");
    }
}
