package io.saccade.core.plugin;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Key;
import io.saccade.core.call.PluginCall;
import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.PluginInfo.State;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.plan.TypicalPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One folder with every mistake of authors and file systems at once, and one healthy plugin. Each mistake is reported
 * with its plugin's name at loading; the healthy plugin works.
 */
class BadPluginsTest {
    private static final String PATIENCE_MILLIS = "700";

    /** Plugin names and their factory's constructor body. */
    private static final Map<String, String> CONSTRUCTORS = Map.ofEntries(
            entry("fails", "throw new IllegalStateException(\"not\\n today\");"),
            entry("errs", "throw new AssertionError(\"no\");"),
            entry("overflows", "overflow();"),
            entry("exhausts", "throw new OutOfMemoryError(\"made up\");"),
            entry("sneaks", "BadFactory.<RuntimeException>sneak(new java.io.IOException(\"checked\"));"),
            entry(
                    "circles",
                    "RuntimeException a = new RuntimeException(\"a\"), b = new RuntimeException(\"b\", a);"
                            + " a.initCause(b); throw a;"),
            entry(
                    "lies",
                    "throw new RuntimeException() {"
                            + " @Override public String getMessage() { throw new IllegalStateException(); } };"),
            entry("hangs", "forever();"),
            entry(
                    "waits",
                    "try { Thread.currentThread().join(); } catch (InterruptedException e) {}"
                            + " throw new IllegalStateException();"),
            entry("links", "throw new NoClassDefFoundError(\"gone/Gone\");"));

    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("fails", "BadFactory can't be created (IllegalStateException: not today)"),
            entry("errs", "AssertionError: no"),
            entry("overflows", "StackOverflowError"),
            entry("exhausts", "OutOfMemoryError: made up"),
            entry("sneaks", "IOException: checked"),
            entry("circles", "RuntimeException"),
            entry("lies", "can't be created"),
            entry("hangs", "it did not answer within 0.7 s"),
            entry("waits", "it did not answer within 0.7 s"),
            entry("links", "NoClassDefFoundError"));

    /** Components of the settings record, and the expected message. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            entry("java.util.OptionalInt count", "the setting 'count' of the type java.util.OptionalInt"),
            entry("java.util.OptionalDouble gain", "the setting 'gain' of the type java.util.OptionalDouble"),
            entry("java.util.Set<String> names", "the setting 'names' of the type java.util.Set<java.lang.String>"),
            entry("float rate", "the setting 'rate' of the type float"),
            entry("java.io.File file", "the setting 'file' of the type java.io.File"),
            entry("java.util.List<java.util.Optional<String>> names", "of the type java.util.Optional"),
            entry("java.util.Map<Integer, String> names", "the setting 'names' of the type java.util.Map"),
            entry("java.util.List<?> things", "of the type ?"),
            entry("@Default(\"many\") int count", "an unreadable default, 'many': count: must be a whole number"),
            entry("@Default(\"[1, 2\") java.util.List<Integer> sizes", "an unreadable default, '[1, 2'"),
            entry("@Default(\"\") int count", "an unreadable default, ''"),
            entry("@Default(\"soon\") java.time.Duration pause", "must be a time such as 500ms"),
            entry("@Seconds int pause", "in @Seconds, which must be a double"),
            entry("BadSettings self", "settings that contain themselves: BadSettings"),
            entry("Inner inner", "the record Inner must be public"),
            entry("@Group int many", "the group 'many', which must be a record"),
            entry("int age, @Group BadSettings.Person person", "the setting 'age' twice"),
            entry("@Group @Default(\"{size: 1}\") BadSettings.Person person", "names [size], which it does not have"),
            entry("@Group @Default(\"{age: old}\") BadSettings.Person person", "an unreadable default, 'old'"),
            entry("Nothing choice", "of the type test."));

    /** Methods that the factory overrides, and the expected message. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            entry(
                    "@Override public Ports ports(BadSettings s) { return null; }",
                    "can't tell what it reads and writes"),
            entry("@Override public Ports ports(BadSettings s) { throw new IllegalStateException(\"oh\"); }", "oh"),
            entry(
                    "@Override public Ports ports(BadSettings s) { return forever(); }",
                    "it did not answer within 0.7 s"),
            entry(
                    "@Override public java.util.Optional<java.util.Map<String, Object>> settingsFor(String a)"
                            + " { throw new IllegalStateException(\"oh\"); }",
                    "oh"),
            entry(
                    "@Override public java.util.Optional<java.util.Map<String, Object>> settingsFor(String a)"
                            + " { return null; }",
                    "returns null from settingsFor"),
            entry(
                    "@Override public java.util.List<Device> devices() { throw new ArithmeticException(\"oh\"); }",
                    "fails when it lists its devices (ArithmeticException: oh)"),
            entry("@Override public java.util.List<Device> devices() { return null; }", "returns null from devices"),
            entry(
                    "@Override public java.util.List<Device> devices() { return forever(); }",
                    "it did not answer within 0.7 s"));

    @TempDir
    static Path folder;

    private static final Map<String, String> EXPECTED = new LinkedHashMap<>();
    private static final Map<Path, TestPluginJar> JARS = new LinkedHashMap<>();
    private static PluginCatalog catalog;

    @BeforeAll
    static void load() throws IOException {
        System.setProperty(PluginCall.PATIENCE, PATIENCE_MILLIS);
        TestPluginJar.plugin("test.healthy", "healthy").writeTo(folder.resolve("m-healthy.jar"));
        CONSTRUCTORS.forEach(
                (name, body) -> jar(name, "public record BadSettings() {}", "if (true) { " + body + " }", "")
                        .expecting(REASONS.get(name)));
        SETTINGS.forEach((components, reason) -> jar(
                        "settings" + letter(),
                        "public record BadSettings(" + components + ") { public record Person(int age) {} }",
                        "",
                        "")
                .expecting(reason));
        ANSWERS.forEach((override, reason) -> jar("answers" + letter(), "public record BadSettings() {}", "", override)
                .expecting(reason));
        jar(
                        "rules",
                        "public record BadSettings(@Default(\"1\") int a) { public BadSettings { int b = 1 / (a - 1); } }",
                        "",
                        "")
                .expecting("ArithmeticException");
        jar("statics", "public record BadSettings() { static int a = Integer.parseInt(\"x\"); }", "", "")
                .expecting("NumberFormatException");
        jar("nosettings", "public record BadSettings() {}", "", "", "null").expecting("has no settings record");
        TestPluginJar.writeAll(JARS);
        files();
        catalog = PluginTestFolder.LOADING.load(List.of(folder));
    }

    private static void files() throws IOException {
        file("text.jar", "no readable jar");
        Files.createSymbolicLink(folder.resolve("dangling.jar"), folder.resolve("gone"));
        EXPECTED.put("dangling.jar", "a link to a file that does not exist");
        Files.createDirectory(folder.resolve("folder.jar"));
        EXPECTED.put("folder.jar", "the folder has no jar");
        TestTools.program("mkfifo", folder.resolve("pipe.jar").toString());
        EXPECTED.put("pipe.jar", "a pipe or a device and no file");
        file("packed.zip", "unpack the zip");
        Files.copy(folder.resolve("m-healthy.jar"), folder.resolve("UPPER.JAR"));
        EXPECTED.put("UPPER.JAR", "rename it so that it ends in .jar");
        Files.write(
                folder.resolve("._m-healthy.jar"),
                new byte[200]); // files that other systems leave behind are not plugins
        Files.write(folder.resolve("x-1.0-sources.jar"), new byte[200]);
    }

    private static void file(String name, String reason) throws IOException {
        Files.writeString(folder.resolve(name), "not a jar");
        EXPECTED.put(name, reason);
    }

    /** Module names should not end in digits. */
    private static String letter() {
        return "x" + EXPECTED.size() + "x";
    }

    private record Jar(String name) {
        void expecting(String reason) {
            EXPECTED.put(name, reason);
        }
    }

    private static Jar jar(String name, String settings, String constructor, String override) {
        return jar(name, settings, constructor, override, "BadSettings.class");
    }

    /** A plugin with one capture. */
    private static Jar jar(String name, String settings, String constructor, String override, String settingsClass) {
        TestPluginJar plugin = TestPluginJar.library("test." + name)
                .with("requires io.saccade.api")
                .source(
                        "BadSettings",
                        "import io.saccade.api.spi.*;\n" + settings + "\nrecord Inner() {}\nenum Nothing {}")
                .provider("BadFactory", """
                        import io.saccade.api.spi.*;
                        public final class BadFactory extends CaptureFactory<BadSettings> {
                            public BadFactory() { super("%s", %s, Ports.none()); %s }
                            %s
                            /** Asleep, so that it does not take a processor from the tests that follow. */
                            static <T> T forever() {
                                while (true) { try { Thread.sleep(1000); } catch (InterruptedException again) {} }
                            }
                            static void overflow() { overflow(); }
                            static <E extends Throwable> void sneak(Throwable e) throws E { throw (E) e; }
                            @Override public Capture create(BadSettings settings, StageContext context) {
                                return java.util.Optional::empty;
                            }
                        }
                        """.formatted(name, settingsClass, constructor, override));
        JARS.put(folder.resolve(name + ".jar"), plugin);
        return new Jar(name + ".jar");
    }

    @AfterAll
    static void close() {
        System.clearProperty(PluginCall.PATIENCE);
        if (catalog != null) catalog.close();
    }

    @Test
    void everyBadOneIsNamedWithItsReason() {
        Map<String, String> told = new LinkedHashMap<>();
        for (PluginInfo plugin : catalog.plugins()) {
            if (plugin.state() == State.LOADED) continue;
            told.put(plugin.path().getFileName().toString(), plugin.cause().orElse(""));
        }
        assertThat(told).containsOnlyKeys(EXPECTED.keySet()).hasSizeGreaterThanOrEqualTo(40);
        EXPECTED.forEach((file, reason) -> assertThat(told.get(file)).as(file).contains(reason));
        assertThat(told.values()).allMatch(reason -> reason.lines().count() == 1);
    }

    @Test
    void theHealthyOneWorks() {
        assertThat(catalog.stages()).extracting(StageEntry::type).containsExactly("healthy");
        assertThat(TypicalPorts.of(catalog.stages().iterator().next().factory()))
                .hasValueSatisfying(ports -> assertThat(ports.reads()).<Key<?>>isEmpty());
    }
}
