package io.saccade.cli.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.core.problem.Refusal;
import io.saccade.core.store.InstalledPlugin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates of all installed plugins at once. */
class PluginUpdatesTest {
    private static final String STRANGE = "test.strange";

    @TempDir
    Path folder;

    private Workshop workshop;
    private final List<String> told = new ArrayList<>();

    /** Installs three plugins, of which the index lists two: one in a newer version, one by another author. */
    @BeforeEach
    void install() throws IOException {
        workshop = new Workshop(folder);
        workshop.installer.install(PackageSource.of(workshop.signed("1.0.0").toString()), false);
        workshop.signed("1.1.0");
        installed(STRANGE, Optional.of(workshop.key));
        installed("test.alone", Optional.empty());
        packed(STRANGE, "2", Optional.of(SigningKey.generate()));
    }

    private void installed(String id, Optional<SigningKey> key) throws IOException {
        Path zip = new PackageWriter(workshop.examination)
                .write(SmallPlugin.jar(folder.resolve(id + ".jar"), id, "1"), folder, key);
        workshop.installer.install(PackageSource.of(zip.toString()), true);
    }

    private void packed(String id, String version, Optional<SigningKey> key) throws IOException {
        workshop.packed(SmallPlugin.jar(folder.resolve(id + "-" + version + ".jar"), id, version), key);
    }

    private PluginUpdates updates() throws IOException {
        new IndexWriter(Clock.systemUTC()).write(folder.resolve("zips"), workshop.key, Duration.ofDays(1));
        PluginIndexes indexes =
                new PluginIndexes(folder.resolve("data/indexes.txt"), workshop.trusted, Clock.systemUTC());
        indexes.add(folder.resolve("zips").toString());
        return new PluginUpdates(workshop.installer, indexes.packages(), workshop.examination::isInRange, false);
    }

    private String version(String id) throws IOException {
        return workshop.store
                .find(id)
                .map(InstalledPlugin::record)
                .orElseThrow()
                .version();
    }

    @Test
    void oneThatIsRefusedDoesNotHinderTheOthers() throws IOException {
        PluginUpdates updates = updates();

        assertThatThrownBy(() -> updates.updateAll(workshop.store.plugins(), told::add))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(STRANGE + " stays: ")
                .hasMessageContaining("which you don't trust");
        assertThat(told).containsExactly("test.alone 1 stays: no index lists it", "updated test.small to 1.1.0");
        assertThat(version(SmallPlugin.ID)).isEqualTo("1.1.0");
        assertThat(version(STRANGE)).isEqualTo("1");
    }

    @Test
    void theNewestVersionStays() throws IOException {
        InstalledPlugin small = workshop.store.find(SmallPlugin.ID).orElseThrow();
        assertThat(updates().update(small, Optional.empty())).isEqualTo("updated test.small to 1.1.0");

        InstalledPlugin newest = workshop.store.find(SmallPlugin.ID).orElseThrow();
        assertThat(updates().update(newest, Optional.empty())).isEqualTo("test.small 1.1.0 is the newest version");
        assertThatThrownBy(() -> updates().update(newest, Optional.of("1.0.0")))
                .hasMessageContaining("1.0.0 is not newer");
    }
}
