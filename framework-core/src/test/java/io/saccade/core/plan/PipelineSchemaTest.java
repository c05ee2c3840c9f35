package io.saccade.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.schema.PipelineSchema;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Compares the JSON Schema of pipeline files with what {@code check} says about the same files. */
class PipelineSchemaTest {
    private static final int FILES = Boolean.getBoolean("long.tests") ? 250 : 60;
    private static final LoadSettings YAML =
            LoadSettings.builder().setSchema(new CoreSchema()).build();
    private static final Gson JSON = new GsonBuilder().serializeNulls().create();

    @TempDir
    Path folder;

    private static final List<StageFactory<?>> STAGES = SettledStages.all();

    private static String text;
    private static Schema schema;

    private PlanBench bench;

    @BeforeAll
    static void schema(@TempDir Path unused) {
        text = PipelineSchema.of(bench(unused).catalog());
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text, InputFormat.JSON);
    }

    private static PlanBench bench(Path folder) {
        PlanBench bench = new PlanBench(folder);
        STAGES.forEach(bench::stage);
        return bench.file("road.yaml", "capture: {type: source}\n");
    }

    @BeforeEach
    void bench() {
        bench = bench(folder);
    }

    @Test
    void acceptsWhatCheckAccepts() {
        for (int seed = 0; seed < FILES; seed++) {
            String yaml = RandomFile.right(seed, STAGES);
            assertThat(checked(yaml)).as("check of %s", yaml).isEmpty();
            assertThat(isValid(yaml)).as("schema of %s", yaml).isTrue();
        }
    }

    @Test
    void refusesEveryMistakeOfStructureThatCheckRefuses() {
        for (int seed = 0; seed < FILES; seed++) {
            String yaml = RandomFile.wrong(seed, STAGES);
            assertThat(checked(yaml)).as("check of %s", yaml).isNotEmpty();
            assertThat(isValid(yaml)).as("schema of %s", yaml).isFalse();
        }
    }

    /** Rules that only the stage or the whole road knows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capture: {type: haar-eyes, with: {scale-factor: 1}} | must be more than 1",
                "capture: {type: source, reads: {none: x}}           | reads no 'none'",
                "environment: {type: world}                          | needs 'action'",
                "capture: {type: nested, with: {word: a, from: b}}   | no capture opens 'b'",
            })
    void leavesRulesOfStagesToCheck(String yaml, String problem) {
        assertThat(checked(yaml)).contains(problem);
        assertThat(isValid(yaml)).isTrue();
    }

    @Test
    void tellsWhatAPersonReads() {
        assertThat(text)
                .contains("\"description\": \"the ONNX file\"")
                .contains("\"default\": \"dark-blue\"")
                .contains("(time, such as 10s)");
    }

    private String checked(String yaml) {
        try {
            bench.plan(yaml);
            return "";
        } catch (InvalidPipelineException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static boolean isValid(String yaml) {
        return schema.validate(
                JSON.toJson(new Load(YAML).loadFromString(yaml)), InputFormat.JSON, OutputFormat.BOOLEAN);
    }
}
