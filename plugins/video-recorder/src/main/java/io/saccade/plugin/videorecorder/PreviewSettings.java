package io.saccade.plugin.videorecorder;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;

/** Settings of {@code preview}. */
@Doc("Shows frames in a window during the run; closing the window ends the run")
public record PreviewSettings(
        @Group OverlaySettings overlays,

        @Doc("the window's title") @Default("Saccade") String title) {
    /** Checks the settings. */
    public PreviewSettings {
        InvalidSetting.unless(!title.isBlank(), "title", "not be empty");
    }
}
