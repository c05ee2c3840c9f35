package io.saccade.plugin.clickrecorder;

import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder of one person's clicks on one screen, such as {@code eyes/anna-1920x1080}. */
public final class ProfileFolder {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,63}");

    private ProfileFolder() {}

    /**
     * Checks a setting with a profile's name.
     *
     * @param key the setting's name, for the message
     * @throws InvalidSetting when it is invalid
     */
    public static void check(String key, Optional<String> profile) {
        InvalidSetting.unless(
                profile.map(name -> NAME.matcher(name).matches()).orElse(true),
                key,
                "consist of letters, digits, '_' and '-', since it names a folder, but is '" + profile.orElse("")
                        + "'");
    }

    /** Returns the profile's folder for a screen in a folder of collections; without a profile, that folder itself. */
    public static Path of(Path collections, Optional<String> profile, ScreenSize screen) {
        return profile.map(name -> collections.resolve(name + "-" + screen)).orElse(collections);
    }
}
