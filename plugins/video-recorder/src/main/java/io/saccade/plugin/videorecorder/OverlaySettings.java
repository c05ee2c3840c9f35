package io.saccade.plugin.videorecorder;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import java.util.List;

/** What is drawn on frames; a group of the settings of films and previews. */
public record OverlaySettings(
        @Doc("overlays to draw: eyes, face, gaze, target, click, metrics") @Default("[]")
        List<OverlayMark> overlay,

        @Doc("width in pixels of the screen for clicks that do not hold it")
        @Default("1920")
        @Range(min = 1, unit = "px")
        int screenWidth,

        @Doc("height in pixels of the screen for clicks that do not hold it")
        @Default("1080")
        @Range(min = 1, unit = "px")
        int screenHeight) {
    /** Checks the settings. */
    public OverlaySettings {
        overlay = List.copyOf(overlay);
    }
}
