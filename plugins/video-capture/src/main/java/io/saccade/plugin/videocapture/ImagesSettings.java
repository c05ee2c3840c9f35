package io.saccade.plugin.videocapture;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;

/** Settings of {@code images}. */
@Doc("Reads pictures from a folder, sorted by name")
public record ImagesSettings(
        @Doc("folder, searched with its subfolders, a pattern such as photos/**/*.png, or one picture")
        String source) {
    public ImagesSettings {
        InvalidSetting.unless(!source.isBlank(), "source", "name a folder of pictures");
    }
}
