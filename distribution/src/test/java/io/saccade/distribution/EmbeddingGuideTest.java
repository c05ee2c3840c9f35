package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Builds and runs the program of the embedding guide: its POM, its code and its command line. */
class EmbeddingGuideTest {
    private String page;

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Build.projectRoot().resolve("docs/embedding.md"));
    }

    /** The first code block that contains the text. */
    private String block(String containing) {
        Matcher blocks = Pattern.compile("```\\w*\n(.*?)```", Pattern.DOTALL).matcher(page);
        return blocks.results()
                .map(block -> block.group(1))
                .filter(code -> code.contains(containing))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePomNamesTheCoreThatTheModuleRequires() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(block("<project"))));
        Element core = (Element) pom.getElementsByTagName("dependency").item(0);

        assertThat(text(core, "groupId")).isEqualTo("io.saccade");
        assertThat(text(core, "artifactId") + "-" + text(core, "version") + ".jar")
                .isEqualTo("framework-core-" + Build.VERSION + ".jar");
        Path jar = Build.home().resolve("lib/framework-core-" + Build.VERSION + ".jar");
        String module =
                ModuleFinder.of(jar).findAll().iterator().next().descriptor().name();
        assertThat(block("module com.example.watch")).contains("requires " + module + ";");
        assertThat(block("java --module-path"))
                .contains("target/" + text(pom.getDocumentElement(), "artifactId") + "-"
                        + text(pom.getDocumentElement(), "version") + ".jar");
    }

    private static String text(Element element, String child) {
        return element.getElementsByTagName(child).item(0).getTextContent();
    }

    /** Compiles both programs of the page into the jar that its command line names. */
    private Workplace compiled(Path folder) throws IOException {
        Workplace place = new Workplace(folder);
        String classes = place.path("classes").toString();
        PluginJar.tool(
                "javac",
                "--release=17",
                "-d",
                classes,
                "--module-path",
                Build.home().resolve("lib").toString(),
                place.file("module-info.java", block("module com.example.watch"))
                        .toString(),
                place.file("com/example/watch/Watch.java", block("class Watch")).toString(),
                place.file("com/example/watch/Change.java", block("class Change"))
                        .toString());
        Files.createDirectory(place.path("target"));
        PluginJar.tool(
                "jar",
                "--create",
                "--file",
                place.path("target/watch-1.0.0.jar").toString(),
                "-C",
                classes,
                ".");
        Files.createSymbolicLink(place.path("saccade"), Build.home());
        return place;
    }

    /** Runs the command with the options of the tests' Java. */
    private static String run(Path folder, String command) {
        assertThat(command).startsWith("java ");
        String java = String.join(" ", Programs.java());
        return Programs.run("sh", "-c", "cd '" + folder + "' && " + java + command.substring("java".length()));
    }

    @Test
    void theProgramIsCompiledAndStartedByTheCommandLine(@TempDir Path folder) throws IOException {
        Workplace place = compiled(folder);
        place.file(
                "pipeline.yaml",
                "capture: { type: demo-face, with: { seconds: 1, width: 160, height: 120 } }\n"
                        + "recorders: [{ type: trace, with: { file: p.jsonl } }]\n");
        String told = run(folder, block("java --module-path"));

        assertThat(told)
                .contains("DONE, 30 samples, {io.saccade.plugin.demo=" + Build.VERSION + ", io.saccade.plugin.metrics="
                        + Build.VERSION + "}");
    }

    @Test
    void theProgramChangesARun(@TempDir Path folder) throws IOException {
        compiled(folder);
        String told = run(folder, block("java --module-path").replace("watch.Watch", "watch.Change"));

        assertThat(told.lines())
                .contains("a picture 64 pixels wide")
                .anyMatch(line -> line.matches("mine: \\d+ samples, \\d+ % busy"))
                .anyMatch(line -> line.matches(
                        "\\[Replacement\\[stage=posterize, firstSample=OptionalLong\\[\\d+], changed=\\{size=32}]]"));
    }
}
