package io.saccade.plugin.videorecorder;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.Optional;

/** Settings of the {@code images} recorder. */
@Doc("Stores each frame as an image file")
public record ImagesRecorderSettings(
        @Doc("folder of the images, created if missing; must be empty unless 'replace' is set")
        Path directory,

        @Doc("png (lossless) or jpg") @Default("png") ImageFormat format,

        @Doc("file name with the sample's number, such as frame-%06d; default: the sample's name, " + "else frame-%06d")
        Optional<String> pattern,

        @Doc("true: replaces existing images of the same name, as --overwrite does for all outputs") @Default("false")
        boolean replace) {
    static final String DEFAULT_PATTERN = "frame-%06d";

    public ImagesRecorderSettings {
        String given = pattern.orElse(DEFAULT_PATTERN);
        InvalidSetting.unless(
                numbers(given), "pattern", "hold one %d for the number, such as frame-%06d, and no folder");
    }

    private static boolean numbers(String pattern) {
        if (pattern.contains("/") || pattern.contains("\\")) return false;
        try {
            return !String.format(Locale.ROOT, pattern, 1L).equals(String.format(Locale.ROOT, pattern, 2L));
        } catch (IllegalFormatException e) {
            return false; // the message of the setting's rule says what a pattern must look like
        }
    }
}
