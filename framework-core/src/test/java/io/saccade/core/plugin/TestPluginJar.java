package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.spi.StageFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles a tiny module and packs it into a jar, as an author's build would. */
final class TestPluginJar {
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> directives = new ArrayList<>();
    private final List<String> providers = new ArrayList<>();
    private final List<Path> modulePath = new ArrayList<>();
    private final Manifest manifest = new Manifest();
    private final String module;
    private String version = "1.0.0";
    private Path api = apiLocation();

    private TestPluginJar(String module) {
        this.module = module;
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** A module with one class, Marker, in an exported package of the module's name. */
    static TestPluginJar library(String module) {
        TestPluginJar jar = new TestPluginJar(module);
        jar.source(
                "Marker", "public final class Marker { public static String name() { return \"" + module + "\"; } }");
        return jar.with("exports " + module);
    }

    /** A plugin with one model of this type. */
    static TestPluginJar plugin(String module, String type) {
        return library(module).with("requires io.saccade.api").stage(type, "");
    }

    /** @param body of the factory's constructor, after the call to super */
    TestPluginJar stage(String type, String body) {
        String name = camel(type);
        source(name + "Settings", "public record " + name + "Settings() {}");
        source(name + "Factory", """
                import io.saccade.api.spi.*;
                public final class %1$sFactory extends ModelFactory<%1$sSettings> {
                    public %1$sFactory() {
                        super("%2$s", %1$sSettings.class, Ports.none());
                        %3$s
                    }
                    @Override public Model create(%1$sSettings settings, StageContext context) {
                        return (sample, out) -> out.emit(sample);
                    }
                }
                """.formatted(name, type, body));
        return providing(name + "Factory");
    }

    TestPluginJar providing(String className) {
        providers.add(module + "." + className);
        return this;
    }

    TestPluginJar source(String className, String code) {
        sources.put(className, "package " + module + ";\n" + code);
        return this;
    }

    /** A line of the module-info, without its semicolon. */
    TestPluginJar with(String directive) {
        directives.add(directive);
        return this;
    }

    TestPluginJar on(Path... jars) {
        modulePath.addAll(List.of(jars));
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

    Path writeTo(Path jar) {
        try {
            Path work = Files.createTempDirectory("plugin");
            Path classes = compile(work);
            Files.createDirectories(jar.getParent());
            pack(classes, jar);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the API lies that this process runs with: a jar, or a folder of classes. */
    static Path apiLocation() {
        return Path.of(ModuleLayer.boot()
                .configuration()
                .findModule(StageFactory.class.getModule().getName())
                .orElseThrow()
                .reference()
                .location()
                .orElseThrow());
    }

    /** The same API under another version. */
    static Path apiOfVersion(Path jar, String version) throws IOException {
        if (Files.isDirectory(apiLocation())) {
            run("jar", "--create", "--file", jar.toString(), "-C", apiLocation().toString(), ".");
        } else {
            Files.copy(apiLocation(), jar);
        }
        run("jar", "--update", "--file", jar.toString(), "--module-version", version);
        return jar;
    }

    private Path compile(Path work) throws IOException {
        Path classes = work.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none", "-d", classes.toString()));
        arguments.addAll(List.of("--module-version", version, "--module-path", path()));
        arguments.add(write(work, "module-info", moduleInfo()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            arguments.add(write(work, source.getKey(), source.getValue()));
        }
        run("javac", arguments.toArray(String[]::new));
        return classes;
    }

    private String path() {
        return Stream.concat(Stream.of(api), modulePath.stream())
                .map(Path::toString)
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private String moduleInfo() {
        List<String> lines = new ArrayList<>(directives);
        if (!providers.isEmpty()) {
            lines.add("provides io.saccade.api.spi.StageFactory with " + String.join(", ", providers));
        }
        return "module " + module + " { "
                + lines.stream().map(line -> line + "; ").collect(Collectors.joining()) + "}";
    }

    private static String write(Path work, String className, String code) throws IOException {
        return Files.writeString(work.resolve(className + ".java"), code).toString();
    }

    private void pack(Path classes, Path jar) throws IOException {
        try (Stream<Path> files = Files.walk(classes);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }

    private static void run(String tool, String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int exit = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
        assertThat(exit).as(output.toString()).isZero();
    }

    private static String camel(String type) {
        return Stream.of(type.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
