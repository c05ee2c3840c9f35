package io.saccade.plugin.videocapture;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;

/** Settings of {@code images}. */
@Doc("Reads pictures from a folder, in the order of their names.")
public record ImagesSettings(
        @Doc("a folder, with all folders in it; a pattern such as photos/**/*.png; or one picture")
        String source) {
    public ImagesSettings {
        InvalidSetting.unless(!source.isBlank(), "source", "name a folder of pictures");
    }
}
