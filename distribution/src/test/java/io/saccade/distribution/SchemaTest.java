package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Checks the schema of pipeline files against the shipped and the documented pipelines. {@code -Dupdate.docs=true}
 * rewrites it.
 */
class SchemaTest {
    private static final Path FILE = Build.projectRoot().resolve("pipelines/saccade.schema.json");

    private static String printed;
    private static Schema schema;

    @BeforeAll
    static void print(@TempDir Path folder) throws IOException {
        printed = SaccadeProcess.of(folder, "schema").run().out();
        if (Boolean.getBoolean("update.docs")) Files.writeString(FILE, printed);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(printed, InputFormat.JSON);
    }

    @Test
    void theFileIsWhatTheCommandPrints() {
        assertThat(FILE).as("regenerate it with -Dupdate.docs=true").content().isEqualTo(printed);
        assertThat(Build.home().resolve("pipelines/saccade.schema.json")).exists();
    }

    @Test
    void everyShippedPipelineIsValidAndNamesTheSchema() throws IOException {
        assertThat(PipelineFiles.all()).hasSizeGreaterThan(30);
        for (Path pipeline : PipelineFiles.all()) {
            String yaml = Files.readString(pipeline);
            assertThat(yaml).startsWith("# yaml-language-server: $schema=" + FILE.getFileName() + "\n");
            assertThat(mistakes(yaml)).as("%s", pipeline).isEmpty();
        }
    }

    @Test
    void everyDocumentedPipelineIsValid() {
        for (Path page : Documents.all()) {
            Documents.pipelines(page)
                    .forEach(block -> assertThat(mistakes(block)).as(block).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "haar-eyes                        | haar-eye",
                "type: onnx-gaze                  | tipe: onnx-gaze",
                "model: gaze.onnx                 | modle: gaze.onnx",
                "model: gaze.onnx                 | ''",
                "filter: one-euro                 | filter: two-euro",
                "on-error: skip                   | on-error: restart",
                "overlay: [eyes, gaze]            | overlay: eyes",
                "overlay: [eyes, gaze]            | overlay: [eyes, gauze]",
                "kill-key: escape                 | kill-keys: escape",
                "actuators:                       | actuator:",
            })
    void aMistakeIsRefused(String right, String wrong) throws IOException {
        String yaml = Files.readString(Build.home().resolve("pipelines/gaze-mouse.yaml"));
        String changed = yaml.replace(right, wrong);

        assertThat(changed).isNotEqualTo(yaml);
        assertThat(mistakes(changed)).isNotEmpty();
    }

    private static List<String> mistakes(String yaml) {
        LoadSettings core = LoadSettings.builder().setSchema(new CoreSchema()).build();
        String json = new GsonBuilder().serializeNulls().create().toJson(new Load(core).loadFromString(yaml));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
