package io.saccade.plugin.bytedeco;

import java.util.regex.Pattern;

/** Names under which stages store the results for an input file, so that a later run finds them. */
public final class ResultName {
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._/-]");
    private static final Pattern UPWARDS = Pattern.compile("(^|/)\\.+(?=/|$)");

    private ResultName() {}

    /**
     * Returns the file's name without its extension, with unusual characters replaced by underscores.
     *
     * @param file relative to the input's folder, with forward slashes, such as {@code "my talks/a.mp4"}
     * @return with forward slashes, such as {@code my_talks/a}; contains no {@code ..}
     */
    public static String of(String file) {
        int dot = file.lastIndexOf('.');
        String name = dot > file.lastIndexOf('/') + 1 ? file.substring(0, dot) : file;
        return UPWARDS.matcher(UNUSUAL.matcher(name).replaceAll("_")).replaceAll("$1_");
    }
}
