package io.saccade.cli.pack;

import io.saccade.api.files.WholeFile;
import io.saccade.core.problem.Refusal;
import io.saccade.core.store.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the index of a folder of packages. */
public final class IndexWriter {
    private final Clock clock;

    public IndexWriter(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes {@code index.json} and its signature into the folder.
     *
     * @param valid how long the index may be used
     * @return the number of packages
     */
    public int write(Path folder, SigningKey key, Duration valid) throws IOException {
        if (!Files.isDirectory(folder)) throw new Refusal("there is no folder " + folder + ". Check the path");
        List<IndexEntry> entries = new ArrayList<>();
        for (Path zip : zips(folder)) entries.add(entry(zip));
        if (entries.isEmpty()) {
            throw new Refusal(folder + " has no packages. Put zips made by 'saccade plugin pack' into it");
        }
        PluginIndex index = new PluginIndex(
                clock.instant().plus(valid).truncatedTo(ChronoUnit.SECONDS),
                Optional.of(key.verifying().fingerprint()),
                entries);
        byte[] bytes = index.bytes();
        byte[] signature = key.sign(bytes);
        WholeFile.write(folder.resolve(PluginIndex.NAME), out -> out.write(bytes));
        WholeFile.write(folder.resolve(PluginIndex.SIGNATURE), out -> out.write(signature));
        return entries.size();
    }

    private static List<Path> zips(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    private static IndexEntry entry(Path zip) throws IOException {
        try (PackageFile file = PackageFile.open(zip.toString(), zip)) {
            PackageManifest manifest = file.manifest();
            return new IndexEntry(
                    manifest.id(),
                    manifest.version(),
                    manifest.api(),
                    String.valueOf(zip.getFileName()),
                    Sha256.of(zip));
        }
    }
}
