package io.saccade.cli.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Compiles a plugin of one empty package against the API of this process. */
final class SmallPlugin {
    static final String ID = "test.small";
    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>(); // the compiler takes most of the time

    private SmallPlugin() {}

    /** The folder of a plugin with a library. */
    static Path folder(Path folder, String version) throws IOException {
        jar(folder.resolve("small.jar"), ID, version);
        Files.createDirectories(folder.resolve("lib"));
        jar(folder.resolve("lib/help.jar"), "test.help", "1");
        return folder;
    }

    static Path jar(Path jar, String module, String version) throws IOException {
        String name = module + " " + version;
        if (!MADE.containsKey(name)) MADE.put(name, compiled(module, version));
        Files.createDirectories(jar.getParent());
        return Files.write(jar, MADE.get(name));
    }

    private static byte[] compiled(String module, String version) throws IOException {
        Path work = Files.createTempDirectory("small-plugin");
        Path source = work.resolve("module-info.java");
        Files.writeString(source, "module " + module + " { requires io.saccade.api; }");
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", work.resolve("classes").toString()));
        arguments.addAll(List.of("--module-path", api().toString(), "--module-version", version, source.toString()));
        tool("javac", arguments);
        pack(work.resolve("classes"), work.resolve("made.jar"));
        return Files.readAllBytes(work.resolve("made.jar"));
    }

    /** A jar without module-info. */
    static Path plainJar(Path jar) throws IOException {
        Path classes = Files.createTempDirectory("plain");
        Files.writeString(classes.resolve("plain.txt"), "no module");
        pack(classes, jar);
        return jar;
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (Stream<Path> files = Files.walk(classes);
                OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
    }

    private static Path api() {
        return Path.of(ModuleLayer.boot()
                .configuration()
                .findModule("io.saccade.api")
                .orElseThrow()
                .reference()
                .location()
                .orElseThrow());
    }

    private static void tool(String name, List<String> arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int exit = ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        if (exit != 0) throw new IllegalStateException(name + ": " + output);
    }
}
