package io.saccade.plugin.videocapture;

import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.videocapture.file.ImageFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source that the setting {@code source} of a video names. */
public sealed interface VideoSource {
    /** The camera with this number, counted from 0. */
    record Camera(int number) implements VideoSource {}

    /** A film file. */
    record Film(Path path) implements VideoSource {}

    /** A picture, repeated for a duration given elsewhere in the settings. */
    record Still(Path path) implements VideoSource {}

    /** A scheme has at least two letters: {@code C:\clip.mp4} is a path. */
    Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+):(.*)", Pattern.DOTALL);

    /** Whether an address is a camera, {@code file:} or a plain path, so that this capture handles it. */
    static boolean claims(String address) {
        Matcher scheme = SCHEME.matcher(address);
        return !address.isBlank()
                && (!scheme.matches()
                        || scheme.group(1).equals("camera")
                        || scheme.group(1).equals("file"));
    }

    /**
     * Parses an address.
     *
     * @throws InvalidSetting when it is invalid
     */
    static VideoSource parse(String address) {
        InvalidSetting.unless(
                claims(address),
                "source",
                "be camera:N or the path of a film file; write file:" + address
                        + " for a file of that name, and save a stream to a file first");
        Matcher scheme = SCHEME.matcher(address);
        if (!scheme.matches()) return file(address);
        String rest = scheme.group(2);
        return scheme.group(1).equals("file") ? file(rest) : new Camera(number(rest));
    }

    private static VideoSource file(String name) {
        return ImageFiles.isPicture(name) ? new Still(path(name)) : new Film(path(name));
    }

    private static int number(String text) {
        InvalidSetting.unless(
                text.matches("[0-9]{1,3}"), "source", "be camera: and a number, such as camera:0 for the first camera");
        return Integer.parseInt(text);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidSetting("source", "be a path: " + e.getReason());
        }
    }
}
