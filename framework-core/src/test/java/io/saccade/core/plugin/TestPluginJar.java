package io.saccade.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the jar of a tiny plugin, as an author's build would. */
public final class TestPluginJar {
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> replaced = new HashMap<>();
    private final List<String> directives = new ArrayList<>();
    private final List<String> providers = new ArrayList<>();
    private final List<Path> modulePath = new ArrayList<>();
    private final List<String> emptyModules = new ArrayList<>();
    private final Manifest manifest = new Manifest();
    private final String module;
    private String version = "1.0.0";
    private Path api = TestApi.location();

    private TestPluginJar(String module) {
        this.module = module;
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** A module with one class, Marker, in an exported package of the module's name. */
    public static TestPluginJar library(String module) {
        String marker = "public final class Marker { public static String name() { return \"" + module + "\"; } }";
        return new TestPluginJar(module).source("Marker", marker).with("exports " + module);
    }

    /** A plugin with one model of this type. */
    static TestPluginJar plugin(String module, String type) {
        return library(module).with("requires io.saccade.api").stage(type, "");
    }

    /** The same, without exporting its package. */
    static TestPluginJar secretive(String module, String type) {
        return new TestPluginJar(module).with("requires io.saccade.api").stage(type, "");
    }

    /** @param body of the factory's constructor, after the call to super */
    TestPluginJar stage(String type, String body) {
        String name = camel(type);
        source(name + "Settings", "public record " + name + "Settings() {}");
        return factory(name, name, type, body);
    }

    /** A model factory whose stage emits every sample unchanged. */
    TestPluginJar factory(String name, String settings, String type, String body) {
        providers.add(module + "." + name + "Factory");
        return source(name + "Factory", """
                import io.saccade.api.spi.*;
                public final class %1$sFactory extends ModelFactory<%2$sSettings> {
                    public %1$sFactory() {
                        super("%3$s", %2$sSettings.class, Ports.none());
                        %4$s
                    }
                    @Override public Model create(%2$sSettings settings, StageContext context) {
                        return (sample, out) -> out.emit(sample);
                    }
                }
                """.formatted(name, settings, type, body));
    }

    /** A factory of any role. */
    public TestPluginJar provider(String className, String code) {
        providers.add(module + "." + className);
        return source(className, code);
    }

    TestPluginJar source(String className, String code) {
        return source(module, className, code);
    }

    TestPluginJar source(String packageName, String className, String code) {
        sources.put(className, "package " + packageName + ";\n" + code);
        return this;
    }

    /** Adds a line to the module-info, without its semicolon. */
    public TestPluginJar with(String directive) {
        directives.add(directive);
        return this;
    }

    TestPluginJar on(Path... jars) {
        modulePath.addAll(List.of(jars));
        return this;
    }

    /** Compiles against an empty module of this name, for a requirement that is not available. */
    TestPluginJar withEmptyModule(String name) {
        emptyModules.add(name);
        return this;
    }

    TestPluginJar version(String recorded) {
        version = recorded;
        return this;
    }

    TestPluginJar compiledWith(Path otherApi) {
        api = otherApi;
        return this;
    }

    TestPluginJar manifest(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    /** Replaces a compiled entry of the jar with these bytes; no bytes: omits it. */
    TestPluginJar replacing(String entry, byte... bytes) {
        replaced.put(entry, bytes);
        return this;
    }

    public Path writeTo(Path jar) {
        try {
            Path work = Files.createTempDirectory("plugin");
            sources.put("module-info", moduleInfo());
            List<Path> path = new ArrayList<>(modulePath);
            path.add(api);
            for (String name : emptyModules) path.add(new TestPluginJar(name).writeTo(work.resolve(name + ".jar")));
            Path classes = TestTools.compile(work, sources, path, version);
            Files.createDirectories(jar.getParent());
            pack(classes, jar);
            delete(work);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes many jars in one compiler run, which takes a tenth of the time. */
    static void writeAll(Map<Path, TestPluginJar> jars) {
        try {
            Path work = Files.createTempDirectory("plugins");
            for (TestPluginJar jar : jars.values()) {
                jar.sources.put("module-info", jar.moduleInfo());
                Path folder = Files.createDirectories(work.resolve("src").resolve(jar.module));
                for (Map.Entry<String, String> source : jar.sources.entrySet()) {
                    Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue());
                }
            }
            String modules = jars.values().stream().map(jar -> jar.module).collect(Collectors.joining(","));
            Path classes = TestTools.compileModules(work, modules);
            for (Map.Entry<Path, TestPluginJar> jar : jars.entrySet()) {
                jar.getValue().pack(classes.resolve(jar.getValue().module), jar.getKey());
            }
            delete(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String moduleInfo() {
        List<String> lines = new ArrayList<>(directives);
        if (!providers.isEmpty()) {
            lines.add("provides io.saccade.api.spi.StageFactory with " + String.join(", ", providers));
        }
        return "module " + module + " { "
                + lines.stream().map(line -> line + "; ").collect(Collectors.joining()) + "}";
    }

    private void pack(Path classes, Path jar) throws IOException {
        try (Stream<Path> files = Files.walk(classes);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String entry = classes.relativize(file).toString().replace('\\', '/');
                byte[] bytes = replaced.getOrDefault(entry, Files.readAllBytes(file));
                if (bytes.length == 0) continue;
                out.putNextEntry(new JarEntry(entry));
                out.write(bytes);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private static String camel(String type) {
        return Stream.of(type.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
