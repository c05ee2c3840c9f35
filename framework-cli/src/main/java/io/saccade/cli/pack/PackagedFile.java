package io.saccade.cli.pack;

/**
 * A file of a package, as its manifest lists it.
 *
 * @param name its path within the plugin's folder, with slashes
 * @param size in bytes
 */
record PackagedFile(String name, long size, String sha256) {}
