package io.saccade.core.plugin;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name and version in a file name: {@code onnx-gaze-0.1.0.jar} is onnx-gaze, version 0.1.0.
 *
 * @param stem the name without version and extension
 * @param version {@code "0"} if the name has none
 */
record PluginFileName(String stem, String version) {
    private static final Pattern VERSIONED = Pattern.compile("(.+?)-(\\d+(?:[.+-].*)?)");

    static PluginFileName of(Path path) {
        String name = String.valueOf(path.getFileName()).replaceFirst("\\.(jar|zip)$", "");
        Matcher versioned = VERSIONED.matcher(name);
        return versioned.matches()
                ? new PluginFileName(versioned.group(1), versioned.group(2))
                : new PluginFileName(name, "0");
    }
}
