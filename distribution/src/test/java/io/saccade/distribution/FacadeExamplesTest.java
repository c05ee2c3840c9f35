package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the examples in the Javadoc of the embedding facade. */
class FacadeExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("\\* <pre>\\{@code\\n(.*?)\\n +\\* }</pre>", Pattern.DOTALL);

    @Test
    void theExamplesCompile(@TempDir Path folder) throws IOException {
        StringBuilder program = new StringBuilder("import io.saccade.api.data.*;\nimport io.saccade.api.spi.*;\n"
                + "import io.saccade.core.*;\nimport io.saccade.core.report.Report;\nimport java.nio.file.Path;\n"
                + "import java.util.*;\nclass Examples {\n");
        List<String> examples = examples("Saccade", "Pipeline", "Run");
        assertThat(examples).hasSizeGreaterThanOrEqualTo(4).anyMatch(example -> example.contains("run.replace("));
        for (int i = 0; i < examples.size(); i++) {
            String given = examples.get(i).contains("Run run") ? "Path home" : "Path home, Run run";
            program.append(
                    "static void example%d(%s) throws Exception {%n%s%n}%n".formatted(i, given, examples.get(i)));
        }
        Path source = Files.writeString(folder.resolve("Examples.java"), program.append("}\n"));

        PluginJar.tool(
                "javac",
                "-proc:none",
                "-d",
                folder.toString(),
                "--module-path",
                Build.home() + "/lib",
                "--add-modules",
                "io.saccade.core",
                source.toString());
    }

    private static List<String> examples(String... classes) throws IOException {
        List<String> examples = new ArrayList<>();
        for (String name : classes) {
            Matcher found = EXAMPLE.matcher(Files.readString(
                    Build.projectRoot().resolve("framework-core/src/main/java/io/saccade/core/" + name + ".java")));
            while (found.find()) examples.add(found.group(1).replaceAll("(?m)^ +\\* ?", ""));
        }
        return examples;
    }
}
