package io.saccade.cli.pack;

import java.util.Optional;

/**
 * Where a package comes from.
 *
 * @param address a path or a web address
 * @param sha256 of the zip, if an index told it
 * @param id that the plugin must have, if it was asked for by id
 */
public record PackageSource(String address, Optional<String> sha256, Optional<String> id) {
    /** A file or an address that the user named. */
    public static PackageSource of(String address) {
        return new PackageSource(address, Optional.empty(), Optional.empty());
    }

    /** Whether the user's word is a file or an address, and not a plugin's id. */
    public static boolean isAddress(String word) {
        return Downloads.isWeb(word)
                || word.startsWith("file:")
                || word.endsWith(".zip")
                || word.contains("/")
                || word.contains("\\");
    }
}
