package io.saccade.plugin.robotcursor;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;

/** Settings of {@code virtual-cursor}. */
@Doc("Moves a pointer on paper, for machines without a display; logs where it ended")
public record VirtualCursorSettings(
        @Doc("width of the screen on paper, in pixels") @Default("1920")
        int width,

        @Doc("height of the screen on paper, in pixels") @Default("1080")
        int height) {
    /** Checks the settings. */
    public VirtualCursorSettings {
        InvalidSetting.unless(width >= 1 && width <= 100_000, "width", "be 1 to 100000 (pixels)");
        InvalidSetting.unless(height >= 1 && height <= 100_000, "height", "be 1 to 100000 (pixels)");
    }
}
