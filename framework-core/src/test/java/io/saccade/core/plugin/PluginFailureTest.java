package io.saccade.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors of a single plugin. Each is tested as the first and as the last file of the folder. */
class PluginFailureTest {
    @TempDir
    Path temporary;

    private PluginTestFolder folder;

    @BeforeEach
    void fill() {
        folder = new PluginTestFolder(temporary.resolve("plugins"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void constructorThrows(boolean first) {
        Path jar = TestPluginJar.plugin("test.angry", "angry")
                .stage("furious", "if (true) throw new IllegalStateException(\"no luck today\");")
                .writeTo(folder.file(first, "angry.jar"));

        folder.assertCauseOf(jar).contains("FuriousFactory", "no luck today", "author");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void classOfAConstructorIsMissing(boolean first) throws IOException {
        Path lost = TestPluginJar.library("test.lost").writeTo(temporary.resolve("lost.jar"));
        Path jar = TestPluginJar.plugin("test.linking", "linking")
                .with("requires static test.lost")
                .stage("lonely", "test.lost.Marker.name();")
                .on(lost)
                .writeTo(folder.file(first, "linking.jar"));

        folder.assertCauseOf(jar).contains("LonelyFactory", "test.lost.Marker");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void jarIsTruncated(boolean first) throws IOException {
        Path jar = TestPluginJar.plugin("test.cut", "cut").writeTo(folder.file(first, "cut.jar"));
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));

        folder.assertCauseOf(jar).contains("no readable jar", "copy or download it again");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fileIsNoJar(boolean first) throws IOException {
        Path jar = Files.writeString(folder.file(first, "text.jar"), "not a jar");
        Path empty = Files.createFile(folder.file(first, "empty.jar"));

        folder.assertCauseOf(jar).contains("no readable jar");
        folder.assertCauseOf(empty).contains("no readable jar");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void classFilesAreDamaged(boolean first) throws IOException {
        Path jar = TestPluginJar.plugin("test.damaged", "damaged")
                .replacing("test/damaged/DamagedFactory.class", new byte[100])
                .writeTo(folder.file(first, "damaged.jar"));

        folder.assertCauseOf(jar).contains("DamagedFactory", "complete build");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void moduleInfoIsDamaged(boolean first) throws IOException {
        Path jar = TestPluginJar.plugin("test.damaged", "damaged")
                .replacing("module-info.class", (byte) 1)
                .writeTo(folder.file(first, "damaged.jar"));

        folder.assertCauseOf(jar).contains("can't be read as a module", "copy it again");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void jarIsNoModule(boolean first) throws IOException {
        Path jar =
                TestPluginJar.library("test.old").replacing("module-info.class").writeTo(folder.file(first, "old.jar"));

        folder.assertCauseOf(jar).contains("no module-info.class", "lib/");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void folderHasNoJarOrTwo(boolean first) throws IOException {
        Path none = Files.createDirectories(folder.file(first, "none"));
        Path two = Files.createDirectories(folder.file(first, "two"));
        Files.createFile(two.resolve("one.jar"));
        Files.createFile(two.resolve("other.jar"));

        folder.assertCauseOf(none).contains("has no jar", "lib/");
        folder.assertCauseOf(two).contains("2 jars", "one.jar", "other.jar", "lib/");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void zipIsNotUnpacked(boolean first) throws IOException {
        Path zip = Files.writeString(folder.file(first, "packed.zip"), "any text");

        folder.assertCauseOf(zip).contains("unpack the zip");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void apiIsBundledInLib(boolean first) throws IOException {
        Path plugin = folder.file(first, "fat");
        TestPluginJar.plugin("test.fat", "fat").writeTo(plugin.resolve("fat.jar"));
        TestApi.ofVersion(plugin.resolve("lib/api.jar"), "0.1.0");

        folder.assertCauseOf(plugin).contains("bundles", "io.saccade.api", "api.jar", "'provided'");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hostModuleIsRequired(boolean first) {
        Path jar = TestPluginJar.plugin("test.nosy", "nosy")
                .with("requires io.saccade.core")
                .withEmptyModule("io.saccade.core")
                .writeTo(folder.file(first, "nosy.jar"));

        folder.assertCauseOf(jar).contains("io.saccade.core", "closed to plugins");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void libraryOfTheHostIsRequired(boolean first) {
        Path jar = TestPluginJar.plugin("test.nosy", "nosy")
                .with("requires com.google.gson")
                .withEmptyModule("com.google.gson")
                .writeTo(folder.file(first, "nosy.jar"));

        folder.assertCauseOf(jar).contains("com.google.gson", "closed to plugins", "lib/");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void settingsAreNotExported(boolean first) {
        Path jar = TestPluginJar.secretive("test.secret", "secret").writeTo(folder.file(first, "secret.jar"));

        folder.assertCauseOf(jar).contains("SecretFactory", "exports test.secret;");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void typeIsNoName(boolean first) {
        Path jar = TestPluginJar.plugin("test.shouting", "LOUD").writeTo(folder.file(first, "shouting.jar"));

        folder.assertCauseOf(jar).contains("'LOUD'", "lower-case");
    }
}
