package io.saccade.plugin.videorecorder;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.List;

/** Settings of {@code preview}. */
@Doc("Shows frames in a window during the run; closing the window ends the run")
public record PreviewSettings(
        @Doc("overlays to draw: eyes, face, gaze, target, click, metrics") @Default("[]")
        List<OverlayMark> overlay,

        @Doc("the window's title") @Default("Saccade") String title,

        @Doc("width in pixels of the screen for clicks that do not hold it") @Default("1920")
        int screenWidth,

        @Doc("height in pixels of the screen for clicks that do not hold it") @Default("1080")
        int screenHeight) {
    /** Checks the settings. */
    public PreviewSettings {
        InvalidSetting.unless(!title.isBlank(), "title", "not be empty");
        InvalidSetting.unless(screenWidth > 0, "screen-width", "be 1 pixel or more");
        InvalidSetting.unless(screenHeight > 0, "screen-height", "be 1 pixel or more");
        overlay = List.copyOf(overlay);
    }
}
