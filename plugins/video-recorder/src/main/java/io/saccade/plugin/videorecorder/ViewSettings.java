package io.saccade.plugin.videorecorder;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;

/** Settings of {@code view}. */
@Doc("Shows frames with overlays on the page of 'saccade open', or to a program; makes no picture while nobody looks")
public record ViewSettings(
        @Group OverlaySettings overlays,

        @Doc("largest width of the pictures in pixels; wider frames are made smaller") @Default("640")
        int width,

        @Doc("quality of the JPEG pictures, 1 to 100") @Default("80")
        int quality) {
    /** Checks the settings. */
    public ViewSettings {
        InvalidSetting.unless(width >= 16 && width <= 7680, "width", "be 16 to 7680 pixels");
        InvalidSetting.unless(quality >= 1 && quality <= 100, "quality", "be 1 to 100");
    }
}
