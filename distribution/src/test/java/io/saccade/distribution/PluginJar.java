package io.saccade.distribution;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plugin compiled against the shipped API only, as a plugin author would do. */
final class PluginJar {
    private static final Pattern SHOWN = Pattern.compile("(?:final class|record) (\\w+)");

    private final String module;
    private final Map<String, String> sources = new TreeMap<>();
    private final List<String> directives = new ArrayList<>();
    private final List<String> providers = new ArrayList<>();
    private final List<Path> modulePath = new ArrayList<>();
    private final List<Path> resources = new ArrayList<>();
    private Path api = Build.api();

    private PluginJar(String module) {
        this.module = module;
    }

    /** A module that exports one package of the same name. */
    static PluginJar module(String name) {
        return new PluginJar(name).with("requires io.saccade.api").with("exports " + name);
    }

    /** The plugin {@code test.type} with one model of this type, which passes samples unchanged. */
    static PluginJar model(String type) {
        return model(type, "");
    }

    /** @param body of the constructor, after the call to super */
    static PluginJar model(String type, String body) {
        String factory = Character.toUpperCase(type.charAt(0)) + type.substring(1) + "Factory";
        return module("test." + type).stage(factory, """
                public final class %1$s extends ModelFactory<%1$s.Settings> {
                    public record Settings() {}
                    public %1$s() {
                        super("%2$s", Settings.class, Ports.none());
                        %3$s
                    }
                    @Override public Model create(Settings settings, StageContext context) {
                        return (sample, out) -> out.emit(sample);
                    }
                }
                """.formatted(factory, type, body));
    }

    /** Adds a stage factory class to the module's package. */
    PluginJar stage(String className, String code) {
        providers.add(module + "." + className);
        return source(className, code);
    }

    /** Adds a class as the documentation shows it; a factory is also a stage. */
    PluginJar shown(String code) {
        Matcher name = SHOWN.matcher(code);
        if (!name.find()) throw new IllegalArgumentException(code);
        String inPackage = code.replace("package " + module + ";", "");
        return name.group(1).endsWith("Factory") ? stage(name.group(1), inPackage) : source(name.group(1), inPackage);
    }

    PluginJar source(String className, String code) {
        sources.put(
                className + ".java",
                "package " + module + ";\nimport io.saccade.api.data.*;\nimport io.saccade.api.spi.*;\n"
                        + "import java.time.Duration;\nimport java.util.*;\n" + code);
        return this;
    }

    /** Adds a directive to the module-info, without its semicolon. */
    PluginJar with(String directive) {
        directives.add(directive);
        return this;
    }

    /** Adds a jar to the compile path. */
    PluginJar on(Path jar) {
        modulePath.add(jar);
        return this;
    }

    /** Adds the content of a folder to the jar. */
    PluginJar resources(Path folder) {
        resources.add(folder);
        return this;
    }

    PluginJar compiledWith(Path otherApi) {
        api = otherApi;
        return this;
    }

    /** Compiles and packs the plugin. */
    Path writeTo(Path jar) {
        try {
            Path work = Files.createTempDirectory("plugin");
            Files.createDirectories(jar.getParent());
            compile(work);
            List<String> arguments = new ArrayList<>(List.of("--create", "--file", jar.toString()));
            for (Path folder : Stream.concat(Stream.of(work.resolve("classes")), resources.stream())
                    .toList()) {
                arguments.addAll(List.of("-C", folder.toString(), "."));
            }
            tool("jar", arguments.toArray(String[]::new));
            delete(work);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path work) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none"));
        arguments.addAll(List.of("-d", work.resolve("classes").toString()));
        arguments.addAll(List.of("--module-version", "1.0.0", "--module-path", modulePath()));
        if (!providers.isEmpty()) {
            with("provides io.saccade.api.spi.StageFactory with " + String.join(", ", providers));
        }
        sources.put("module-info.java", "module " + module + " {" + String.join(";", directives) + ";}");
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = Files.writeString(work.resolve(source.getKey()), source.getValue());
            arguments.add(file.toString());
        }
        tool("javac", arguments.toArray(String[]::new));
    }

    private String modulePath() {
        return Stream.concat(Stream.of(api), modulePath.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** Runs a tool of the JDK in this process. */
    static void tool(String name, String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int exit = ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments);
        if (exit != 0) throw new IllegalStateException(name + ": " + output);
    }
}
