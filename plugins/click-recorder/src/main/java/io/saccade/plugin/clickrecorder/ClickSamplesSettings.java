package io.saccade.plugin.clickrecorder;

import io.saccade.api.spi.Doc;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the {@code click-samples} recorder. */
@Doc("Keeps the eyes of every click as a lossless picture, and where it fell in samples.csv; adds, never overwrites")
public record ClickSamplesSettings(
        @Doc("the folder to add to, made where it is missing; only its owner may read it, since eyes identify people")
        Path directory,

        @Doc("size of the screen, such as 1920x1080, for clicks that come without one; its left upper pixel is 0, 0")
        Optional<String> screen) {
    /** Checks the settings. */
    public ClickSamplesSettings {
        screen.ifPresent(size -> ScreenSize.parse("screen", size));
    }

    Optional<ScreenSize> screenSize() {
        return screen.map(size -> ScreenSize.parse("screen", size));
    }
}
