package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageEntry;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLoadingTest {
    private final PluginLoading loading = new PluginLoading(new HostModules(ModuleLayer.boot()));

    @TempDir
    Path folder;

    @Test
    void idVersionAndStagesComeFromTheModule() {
        Path jar =
                TestPluginJar.plugin("test.hello", "say-hello").version("1.2.3").writeTo(folder.resolve("hello.jar"));

        try (PluginCatalog catalog = loading.load(List.of(folder))) {
            PluginInfo plugin = catalog.plugins().get(0);
            assertThat(plugin)
                    .returns("test.hello", PluginInfo::id)
                    .returns("1.2.3", PluginInfo::version)
                    .returns(PluginInfo.State.LOADED, PluginInfo::state)
                    .returns(jar, PluginInfo::path);
            assertThat(plugin.stages()).extracting(StageEntry::type).containsExactly("say-hello");
            assertThat(catalog.find(Role.MODEL, "say-hello")).isPresent();
            assertThat(catalog.find(Role.RECORDER, "say-hello")).isEmpty();
        }
    }

    @Test
    void stagesOfAPluginLieInItsOwnNamedModule() {
        TestPluginJar.plugin("test.hello", "say-hello").writeTo(folder.resolve("hello.jar"));

        try (PluginCatalog catalog = loading.load(List.of(folder))) {
            Module module = catalog.find(Role.MODEL, "say-hello")
                    .orElseThrow()
                    .getClass()
                    .getModule();
            assertThat(module.getName()).isEqualTo("test.hello");
            assertThat(module.getLayer()).isNotSameAs(ModuleLayer.boot());
        }
    }

    @Test
    void manifestOverridesWhatTheModuleSays() {
        TestPluginJar.plugin("test.hello", "say-hello")
                .manifest("Plugin-Id", "hello")
                .manifest("Plugin-Version", "4.5.6")
                .writeTo(folder.resolve("hello.jar"));

        try (PluginCatalog catalog = loading.load(List.of(folder))) {
            assertThat(catalog.plugins())
                    .extracting(PluginInfo::id, PluginInfo::version)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("hello", "4.5.6"));
            assertThat(catalog.stages()).extracting(StageEntry::plugin).containsExactly("hello");
        }
    }

    /** As {@code --plugins target/classes} of a plugin under development. */
    @Test
    void aFolderOfClassesIsAPlugin() throws IOException {
        Path jar =
                TestPluginJar.plugin("test.hello", "say-hello").version("1.2.3").writeTo(folder.resolve("hello.jar"));
        Path classes = folder.resolve("target/classes");
        Files.createDirectory(classes.getParent());
        try (FileSystem content = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(content.getPath("/"))) {
            for (Path file : files.toList())
                Files.copy(file, classes.resolve(file.toString().substring(1)));
        }

        try (PluginCatalog catalog = loading.load(List.of(classes))) {
            assertThat(catalog.plugins())
                    .singleElement()
                    .returns("test.hello", PluginInfo::id)
                    .returns("1.2.3", PluginInfo::version)
                    .returns(PluginInfo.State.LOADED, PluginInfo::state);
            assertThat(catalog.find(Role.MODEL, "say-hello")).isPresent();
        }
    }

    @Test
    void folderWithLibIsOnePluginWithOneLoader() {
        Path lib = TestPluginJar.library("test.shared").writeTo(folder.resolve("hello/lib/shared.jar"));
        TestPluginJar.plugin("test.hello", "say-hello")
                .with("requires transitive test.shared")
                .on(lib)
                .writeTo(folder.resolve("hello/hello.jar"));

        try (PluginCatalog catalog = loading.load(List.of(folder))) {
            assertThat(catalog.plugins()).extracting(PluginInfo::state).containsOnly(PluginInfo.State.LOADED);
            Module hello = catalog.find(Role.MODEL, "say-hello")
                    .orElseThrow()
                    .getClass()
                    .getModule();
            Module shared = hello.getLayer().findModule("test.shared").orElseThrow();
            assertThat(shared.getClassLoader()).isSameAs(hello.getClassLoader());
        }
    }

    @Test
    void pluginUsesTheMainModuleOfAnotherAndWhatThatShows() {
        Path shown = TestPluginJar.library("test.shown").writeTo(folder.resolve("zlib/lib/shown.jar"));
        Path library = TestPluginJar.library("test.library")
                .with("requires transitive test.shown")
                .on(shown)
                .writeTo(folder.resolve("zlib/library.jar"));
        TestPluginJar.library("test.user")
                .with("requires io.saccade.api")
                .with("requires test.library")
                .with("requires test.shown")
                .stage(
                        "user",
                        "if (!(test.library.Marker.name() + test.shown.Marker.name())"
                                + ".equals(\"test.librarytest.shown\")) throw new AssertionError();")
                .on(shown, library)
                .writeTo(folder.resolve("auser.jar"));

        try (PluginCatalog catalog = loading.load(List.of(folder))) {
            assertThat(catalog.plugins()).allMatch(plugin -> plugin.cause().isEmpty());
            assertThat(catalog.stages()).extracting(StageEntry::type).containsExactly("user");
        }
    }

    @Test
    void stagesOfADependencyAreNotCountedTwice() {
        Path library = TestPluginJar.plugin("test.library", "library").writeTo(folder.resolve("z.jar"));
        TestPluginJar.plugin("test.user", "user")
                .with("requires test.library")
                .on(library)
                .writeTo(folder.resolve("a.jar"));

        try (PluginCatalog catalog = loading.load(List.of(folder))) {
            assertThat(catalog.stages()).extracting(StageEntry::type).containsExactly("library", "user");
        }
    }

    @Test
    void bundledLoggingIsLeftOut() throws IOException {
        Path slf4j = Path.of(org.slf4j.Logger.class
                .getModule()
                .getLayer()
                .configuration()
                .findModule("org.slf4j")
                .orElseThrow()
                .reference()
                .location()
                .orElseThrow());
        TestPluginJar.plugin("test.logs", "logs")
                .with("requires org.slf4j")
                .stage("logging", "org.slf4j.LoggerFactory.getLogger(LoggingFactory.class).debug(\"made\");")
                .on(slf4j)
                .writeTo(folder.resolve("logs/logs.jar"));
        Files.createDirectories(folder.resolve("logs/lib"));
        Files.copy(slf4j, folder.resolve("logs/lib/slf4j-api.jar"));

        try (PluginCatalog catalog = loading.load(List.of(folder))) {
            Module logs =
                    catalog.find(Role.MODEL, "logs").orElseThrow().getClass().getModule();
            assertThat(logs.getLayer().modules()).extracting(Module::getName).containsExactly("test.logs");
        }
    }

    @Test
    void folderThatIsNotThereHasNoPlugins() {
        try (PluginCatalog catalog = loading.load(List.of(folder.resolve("none")))) {
            assertThat(catalog.plugins()).isEmpty();
            assertThat(catalog.stages()).isEmpty();
        }
    }

    @Test
    void deviceFindersThatCannotBeCreatedAreTrialsThatFail() {
        TestPluginJar.plugin("test.lamps", "lamp")
                .with("provides io.saccade.api.spi.DeviceFinder with test.lamps.LampFinder")
                .source("LampFinder", """
                        import io.saccade.api.spi.*;
                        import java.util.List;
import java.util.stream.Stream;
                        public final class LampFinder implements DeviceFinder {
                            public LampFinder() { throw new IllegalStateException("no bus"); }
                            @Override public String kind() { return "lamps"; }
                            @Override public List<FoundDevice> find() { return List.of(); }
                            @Override public String none() { return "none found"; }
                            @Override public String instead() { return "use a candle"; }
                        }
                        """)
                .writeTo(folder.resolve("lamps.jar"));

        try (PluginCatalog catalog = loading.load(List.of(folder))) {
            assertThat(catalog.deviceFinders()).isEmpty();
            assertThat(catalog.trials()).hasSize(1);
            assertThatThrownBy(() -> catalog.trials().get(0).trial().attempt())
                    .hasMessage("its device finders can't be created (IllegalStateException: no bus);"
                            + " install another version of the plugin");
        }
    }
}
