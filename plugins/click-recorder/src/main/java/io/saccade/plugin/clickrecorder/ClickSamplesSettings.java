package io.saccade.plugin.clickrecorder;

import io.saccade.api.spi.Doc;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the {@code click-samples} recorder. */
@Doc("Stores a lossless eye picture for each click, and its place in samples.csv; adds to "
        + "a collection, never overwrites")
public record ClickSamplesSettings(
        @Doc("folder to add to, created if missing; readable by its owner only, since eyes " + "identify people")
        Path directory,

        @Doc("size of the screen, such as 1920x1080, for clicks without one; its upper left pixel " + "is 0, 0")
        Optional<String> screen,

        @Doc("name of the person: samples go to a folder of its own in 'directory' for each person and size of screen, "
                + "such as eyes/anna-1920x1080")
        Optional<String> profile) {
    /** Checks the settings. */
    public ClickSamplesSettings {
        screen.ifPresent(size -> ScreenSize.check("screen", size));
        ProfileFolder.check("profile", profile);
    }

    Optional<ScreenSize> screenSize() {
        return screen.map(size -> ScreenSize.parse("screen", size));
    }
}
