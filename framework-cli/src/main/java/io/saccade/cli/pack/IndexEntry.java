package io.saccade.cli.pack;

/**
 * A package that an index lists.
 *
 * @param api the range of API versions that it works with
 * @param file the zip's name, beside the index
 * @param sha256 of the zip
 */
record IndexEntry(String id, String version, String api, String file, String sha256) {}
