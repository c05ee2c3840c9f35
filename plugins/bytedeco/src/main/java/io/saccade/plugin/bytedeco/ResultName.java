package io.saccade.plugin.bytedeco;

import java.util.regex.Pattern;

/** Under which name a stage keeps what it made of a file of the input, so that a later run finds it. */
public final class ResultName {
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._/-]");
    private static final Pattern UPWARDS = Pattern.compile("(^|/)\\.+(?=/|$)");

    private ResultName() {}

    /**
     * The file's name without its ending, and without what lists of names could not hold.
     *
     * @param file relative to the input's folder, with forward slashes, such as {@code "my talks/a.mp4"}
     * @return with forward slashes, such as {@code my_talks/a}; never leads out of a folder
     */
    public static String of(String file) {
        int dot = file.lastIndexOf('.');
        String name = dot > file.lastIndexOf('/') + 1 ? file.substring(0, dot) : file;
        return UPWARDS.matcher(UNUSUAL.matcher(name).replaceAll("_")).replaceAll("$1_");
    }
}
