package io.saccade.cli.pack;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A package found in an index.
 *
 * @param api the range of API versions that it works with
 */
public record IndexedPackage(String id, String version, String api, PackageSource source) {
    static IndexedPackage of(String index, IndexEntry entry) {
        PackageSource source =
                new PackageSource(beside(index, entry.file()), Optional.of(entry.sha256()), Optional.of(entry.id()));
        return new IndexedPackage(entry.id(), entry.version(), entry.api(), source);
    }

    /** The address of a file beside an index. */
    static String beside(String index, String name) {
        return Downloads.isWeb(index)
                ? index + "/" + name.replace(" ", "%20")
                : Path.of(index).resolve(name).toString();
    }
}
