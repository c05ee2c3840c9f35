package io.saccade.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** Runs the JDK's own tools in this process. */
final class TestTools {
    private TestTools() {}

    /** Compiles one module and returns the folder of its classes. PF4J's annotation processor is disabled. */
    static Path compile(Path work, Map<String, String> sources, List<Path> modulePath, String version)
            throws IOException {
        Path classes = work.resolve("classes");
        String path = modulePath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none", "-d", classes.toString()));
        arguments.addAll(List.of("--module-version", version, "--module-path", path));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve(source.getKey() + ".java");
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        run("javac", arguments.toArray(String[]::new));
        return classes;
    }

    /**
     * Compiles several modules, whose sources lie in folders of their names, and returns the folder of their classes.
     */
    static Path compileModules(Path work, String modules) {
        Path classes = work.resolve("classes");
        String sources = work.resolve("src").toString();
        String api = TestApi.location().toString();
        List<String> arguments = List.of("--release", "17", "-proc:none", "-d", classes.toString());
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--module-source-path", sources, "--module-path", api, "--module", modules));
        run("javac", all.toArray(String[]::new));
        return classes;
    }

    /** Runs a program of the system. */
    static void program(String... command) throws IOException {
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(String tool, String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int exit = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
        assertThat(exit).as(output.toString()).isZero();
    }
}
