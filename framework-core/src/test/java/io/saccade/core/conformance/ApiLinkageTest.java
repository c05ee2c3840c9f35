package io.saccade.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiLinkageTest {
    @TempDir
    Path folder;

    /** A plugin that was compiled with a newer API: a key, a method and a class that this one has not. */
    @Test
    void whatTheApiHasNotIsNamed() throws IOException {
        Path newer = compile("newer", "", "io.saccade.api.data.Keys", """
                package io.saccade.api.data;
                public class Keys { public static String MOOD; public static void forget(int count) {} }
                """);
        compile("newer", newer.toString(), "io.saccade.api.spi.Dream", """
                package io.saccade.api.spi;
                public class Dream { public Dream() {} }
                """);
        Path plugin = compile("plugin", newer.toString(), "test.Stage", """
                package test;
                public class Stage {
                    Object mood = io.saccade.api.data.Keys.MOOD;
                    Object dream = new io.saccade.api.spi.Dream();
                    { io.saccade.api.data.Keys.forget(1); }
                    String other = String.valueOf(Math.max(1L, 2.5));
                }
                """);

        assertThat(ApiLinkage.missing(plugin))
                .containsExactly(
                        "io/saccade/api/data/Keys.MOOD",
                        "io/saccade/api/data/Keys.forget(I)V",
                        "io/saccade/api/spi/Dream");
    }

    @Test
    void aPluginOfThisApiMissesNothing() throws IOException {
        Path own = Path.of(ApiLinkageTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());

        assertThat(ApiLinkage.missing(own)).isEmpty();
    }

    private Path compile(String into, String classPath, String name, String source) throws IOException {
        Path file = folder.resolve("src").resolve(name.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Path classes = folder.resolve(into);
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int exit = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(writer, writer, "-proc:none", "-d", classes.toString(), "-cp", classPath, file.toString());
        assertThat(exit).as("%s", output).isZero();
        return classes;
    }
}
