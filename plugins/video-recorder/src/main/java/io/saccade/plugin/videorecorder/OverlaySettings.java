package io.saccade.plugin.videorecorder;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.List;

/** What is drawn on frames; a group of the settings of films and previews. */
public record OverlaySettings(
        @Doc("overlays to draw: eyes, face, gaze, target, click, metrics") @Default("[]")
        List<OverlayMark> overlay,

        @Doc("width in pixels of the screen for clicks that do not hold it") @Default("1920")
        int screenWidth,

        @Doc("height in pixels of the screen for clicks that do not hold it") @Default("1080")
        int screenHeight) {
    /** Checks the settings. */
    public OverlaySettings {
        InvalidSetting.unless(screenWidth > 0, "screen-width", "be 1 pixel or more");
        InvalidSetting.unless(screenHeight > 0, "screen-height", "be 1 pixel or more");
        overlay = List.copyOf(overlay);
    }
}
