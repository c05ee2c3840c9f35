package io.saccade.cli.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.core.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed lists of packages, in a folder and on a server. */
class PluginIndexesTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration VALID = Duration.ofDays(30);

    @TempDir
    Path folder;

    private Workshop workshop;
    private Path zips;
    private PluginIndexes indexes;

    @BeforeEach
    void publish() throws IOException {
        workshop = new Workshop(folder);
        workshop.signed("1.0.0");
        workshop.signed("1.2.0");
        workshop.signed("1.10.0");
        zips = folder.resolve("zips");
        new IndexWriter(clock(NOW)).write(zips, workshop.key, VALID);
        indexes = at(NOW);
    }

    private static Clock clock(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private PluginIndexes at(Instant time) {
        return new PluginIndexes(folder.resolve("data/indexes.txt"), workshop.trusted, clock(time));
    }

    private IndexedPackage find(Optional<String> version) throws IOException {
        return indexes.packages().find(SmallPlugin.ID, version, workshop.examination::isInRange);
    }

    @Test
    void findTheNewestVersionThatFitsOrTheWantedOne() throws IOException {
        assertThat(indexes.add(zips.toString())).isEqualTo(3);

        assertThat(find(Optional.empty()).version()).isEqualTo("1.10.0");
        IndexedPackage wanted = find(Optional.of("1.2.0"));
        assertThat(workshop.installer.install(wanted.source(), false).version()).isEqualTo("1.2.0");
        assertThatThrownBy(() -> find(Optional.of("9"))).hasMessageContaining("Listed: 1.0.0, 1.10.0, 1.2.0");
        assertThatThrownBy(() -> indexes.packages().find(SmallPlugin.ID, Optional.empty(), api -> false))
                .hasMessageContaining("works with this Saccade");
        assertThatThrownBy(() -> indexes.packages().find("test.unknown", Optional.empty(), api -> true))
                .hasMessageContaining("no index lists the plugin test.unknown");
    }

    @Test
    void workOverHttp() throws IOException {
        try (FileServer server = FileServer.of(zips)) {
            indexes.add(server.address() + "/");
            assertThat(workshop.installer
                            .install(find(Optional.empty()).source(), false)
                            .version())
                    .isEqualTo("1.10.0");
            assertThatThrownBy(() -> indexes.add(server.address() + "/elsewhere"))
                    .hasMessageContaining("the server answers 404");
        }
    }

    @Test
    void refuseAChangedIndex() throws IOException {
        Path index = zips.resolve(PluginIndex.NAME);
        indexes.add(zips.toString());
        Files.writeString(index, Files.readString(index).replace("1.10.0", "1.11.0"));

        assertThatThrownBy(() -> find(Optional.empty())).hasMessageContaining("was changed after 'author' signed it");
        assertThat(folder.resolve("data/plugins")).doesNotExist();
    }

    @Test
    void refuseAnExpiredIndex() throws IOException {
        indexes.add(zips.toString());
        indexes = at(NOW.plus(VALID).plusSeconds(1));

        assertThatThrownBy(() -> find(Optional.empty())).hasMessageContaining("has expired on 2026-12-01T00:00:00Z");
        indexes = at(NOW.plus(VALID));
        assertThat(find(Optional.empty()).version()).isEqualTo("1.10.0");
    }

    @Test
    void refuseAnIndexOfAStrangerAndAddNothing() throws IOException {
        new IndexWriter(clock(NOW)).write(zips, SigningKey.generate(), VALID);

        assertThatThrownBy(() -> indexes.add(zips.toString())).hasMessageContaining("which you don't trust");
        assertThat(indexes.addresses()).isEmpty();
    }

    @Test
    void refuseAManifestInPlaceOfAnIndex() throws IOException {
        RawZip zip = RawZip.of(zips.resolve("small-1.0.0.zip"));
        Files.write(zips.resolve(PluginIndex.NAME), zip.content(PackageManifest.NAME));
        Files.write(zips.resolve(PluginIndex.SIGNATURE), zip.content(PackageManifest.SIGNATURE));

        assertThatThrownBy(() -> indexes.add(zips.toString())).hasMessageContaining("is of another kind");
    }

    @Test
    void refuseAPackageThatTheIndexDoesNotList() throws IOException {
        indexes.add(zips.toString());
        IndexedPackage found = find(Optional.of("1.2.0"));
        Files.copy(
                zips.resolve("small-1.0.0.zip"),
                Path.of(found.source().address()),
                StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> workshop.installer.install(found.source(), false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not the file that the index lists");
    }

    @Test
    void areForgotten() throws IOException {
        indexes.add(zips.toString());
        indexes.add(zips.toString());
        assertThat(indexes.addresses()).hasSize(1);
        indexes.remove(indexes.addresses().get(0));

        assertThatThrownBy(() -> find(Optional.empty())).hasMessageContaining("there is no index to find");
    }
}
