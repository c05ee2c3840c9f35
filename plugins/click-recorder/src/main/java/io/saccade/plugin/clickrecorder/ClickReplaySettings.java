package io.saccade.plugin.clickrecorder;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/** Settings of the {@code click-samples} capture. */
@Doc("Reads a collection of clicks: the eyes, and where they looked")
public record ClickReplaySettings(
        @Doc("a folder with samples.csv, or with pictures named as '385 686 Button.left.jpeg'")
        String source,

        @Doc("size of the screen, such as 1920x1080, for clicks told by the names of files")
        Optional<String> screen) {
    /** Checks the settings. */
    public ClickReplaySettings {
        InvalidSetting.unless(!source.isBlank(), "source", "name a folder of clicks");
        screen.ifPresent(size -> ScreenSize.parse("screen", size));
    }

    Optional<ScreenSize> screenSize() {
        return screen.map(size -> ScreenSize.parse("screen", size));
    }
}
