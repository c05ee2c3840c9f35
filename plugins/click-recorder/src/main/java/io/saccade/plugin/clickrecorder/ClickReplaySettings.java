package io.saccade.plugin.clickrecorder;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/** Settings of the {@code click-samples} capture. */
@Doc("Reads a collection of clicks: eye pictures and the place of each click")
public record ClickReplaySettings(
        @Doc("folder with samples.csv, or with pictures named like '385 686 Button.left.jpeg'")
        String source,

        @Doc("size of the screen, such as 1920x1080; needed if only file names hold the clicks")
        Optional<String> screen) {
    /** Checks the settings. */
    public ClickReplaySettings {
        InvalidSetting.unless(!source.isBlank(), "source", "name a folder of clicks");
        screen.ifPresent(size -> ScreenSize.check("screen", size));
    }

    Optional<ScreenSize> screenSize() {
        return screen.map(size -> ScreenSize.parse("screen", size));
    }
}
