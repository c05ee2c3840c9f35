package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.PluginInfo.State;
import io.saccade.core.store.PluginStore;
import io.saccade.core.store.Sha256;
import io.saccade.core.store.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installed plugins at a start: unchanged ones load, a changed one is named, and the others are not affected. */
class InstalledPluginsTest {
    private static final String ID = "test.installed";

    @TempDir
    Path temporary;

    private PluginTestFolder folder;
    private PluginStore store;
    private Path plugin;

    @BeforeEach
    void install() throws IOException {
        folder = new PluginTestFolder(temporary.resolve("plugins"));
        store = PluginStore.in(folder.path());
        plugin = install("1.0.0");
    }

    /** Installs a plugin with a library, and returns its folder. */
    private Path install(String version) throws IOException {
        try (StoreWriter writer = StoreWriter.open(store).orElseThrow()) {
            Path made = writer.newFolder();
            TestPluginJar.plugin(ID, "installed").version(version).writeTo(made.resolve("installed.jar"));
            TestPluginJar.library("test.lib").writeTo(made.resolve("lib/used.jar"));
            Map<String, String> sums = new TreeMap<>();
            for (String name : List.of("installed.jar", "lib/used.jar")) {
                sums.put(name, Sha256.of(made.resolve(name)));
            }
            writer.install(made, ID, version, Optional.empty(), "here", sums);
        }
        return store.find(ID).orElseThrow().folder();
    }

    private PluginInfo loaded() {
        try (PluginCatalog catalog = PluginTestFolder.LOADING.load(List.of(folder.path()))) {
            assertThat(catalog.plugins())
                    .filteredOn(found -> found.id().equals("test.healthy"))
                    .extracting(PluginInfo::state)
                    .containsExactly(State.LOADED);
            return catalog.plugins().stream()
                    .filter(found -> found.id().equals(ID))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void assertRefused(String reason) {
        PluginInfo info = loaded();
        assertThat(info.state()).isEqualTo(State.FAILED);
        assertThat(info.version()).isEqualTo("1.0.0");
        assertThat(info.cause().orElseThrow())
                .isEqualTo(reason + "; run 'saccade plugin remove " + ID + "' and install it again");
    }

    @Test
    void loadsWhatWasInstalled() {
        assertThat(loaded().state()).isEqualTo(State.LOADED);
        assertThat(loaded().version()).isEqualTo("1.0.0");
    }

    @Test
    void namesAChangedByteEvenIfSizeAndTimeAreAsBefore() throws IOException {
        Path jar = plugin.resolve("lib/used.jar");
        FileTime time = Files.getLastModifiedTime(jar);
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
        Files.setLastModifiedTime(jar, time);

        assertRefused("its file lib/used.jar was changed after it was installed");
    }

    @Test
    void namesARemovedFile() throws IOException {
        Files.delete(plugin.resolve("lib/used.jar"));

        assertRefused("its file lib/used.jar was removed");
    }

    @Test
    void namesAnAddedFile() throws IOException {
        Files.copy(plugin.resolve("lib/used.jar"), plugin.resolve("lib/more.jar"));

        assertRefused("the file lib/more.jar was added to its folder");
    }

    @Test
    void namesALinkInPlaceOfAFile() throws IOException {
        Path moved = Files.move(plugin.resolve("lib/used.jar"), temporary.resolve("used.jar"));
        Files.createSymbolicLink(plugin.resolve("lib/used.jar"), moved);

        assertRefused("its file lib/used.jar was changed after it was installed");
    }

    @Test
    void namesAMissingFolder() throws IOException {
        Files.move(plugin, temporary.resolve("elsewhere"));

        assertRefused("its folder is missing");
    }

    @Test
    void namesADamagedRecord() throws IOException {
        Path record = store.path().resolve(ID + ".record");
        Files.writeString(record, Files.readString(record).replace("\nend\n", "\n"));

        assertThat(loaded().cause().orElseThrow()).startsWith("its record can't be read; run 'saccade plugin remove");
    }

    @Test
    void readsFilesWhoseMarksAreOthersAndLoadsThemIfTheyAreEqual() throws IOException {
        Path copy = temporary.resolve("copy.jar");
        Files.copy(plugin.resolve("installed.jar"), copy);
        Files.delete(plugin.resolve("installed.jar"));
        Files.move(copy, plugin.resolve("installed.jar")); // another inode and time

        assertThat(loaded().state()).isEqualTo(State.LOADED);
    }

    @Test
    void keepsTheFilesOfAnOldVersionWhileThisProcessMayReadThem() throws IOException {
        loaded(); // from now on the store is in use
        Path newer = install("1.1.0");

        assertThat(newer).isNotEqualTo(plugin);
        assertThat(plugin.resolve("lib/used.jar")).exists();
        assertThat(loaded().version()).isEqualTo("1.1.0");
    }

    @Test
    void deletesTheFilesOfAnOldVersionThatNobodyUses() throws IOException {
        Path newer = install("1.1.0");

        assertThat(plugin).doesNotExist();
        try (StoreWriter writer = StoreWriter.open(store).orElseThrow()) {
            writer.remove(ID);
        }
        assertThat(newer).doesNotExist();
        try (Stream<Path> left = Files.list(store.path())) {
            assertThat(left).allMatch(file -> Files.isRegularFile(file) && Files.isReadable(file));
        }
    }

    @Test
    void aKilledInstallationIsSweptAway() throws IOException {
        try (StoreWriter writer = StoreWriter.open(store).orElseThrow()) {
            Path half = writer.newFolder();
            Files.writeString(half.resolve("half.jar"), "half");
            assertThat(StoreWriter.open(store)).as("a second writer").isEmpty();
        } // killed before install

        assertThat(loaded().state()).isEqualTo(State.LOADED);
        StoreWriter.open(store).orElseThrow().close();
        try (Stream<Path> left = Files.list(store.path())) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith(".unpacking"));
        }
    }
}
