package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of broken plugins: the errors name each with its cause, and all other plugins work. */
class BrokenPluginsTest {
    @TempDir
    static Path folder;

    private static Workplace place;

    @BeforeAll
    static void brokenPlugins() throws IOException {
        place = new Workplace(folder);
        Path plugins = place.path("plugins");
        Path whole = PluginJar.model("kinect").writeTo(place.path("kinect.jar"));
        byte[] bytes = Files.readAllBytes(whole);
        place.write("plugins/kinect-2.0.jar", Arrays.copyOf(bytes, bytes.length / 2));
        Path library = PluginJar.module("test.library")
                .source("Marker", "public final class Marker {}")
                .writeTo(place.path("library.jar"));
        PluginJar.model("lonely").with("requires test.library").on(library).writeTo(plugins.resolve("lonely.jar"));
        PluginJar.model("future").compiledWith(apiOfVersion("9.0.0")).writeTo(plugins.resolve("future.jar"));
        PluginJar.model("angry", "throw new IllegalStateException(\"not today\");")
                .writeTo(plugins.resolve("angry.jar"));
        PluginJar.model("greedy").writeTo(plugins.resolve("greedy/greedy.jar"));
        PluginJar.model("noisy", "System.out.println(\"hello\");").writeTo(plugins.resolve("noisy.jar"));
        Files.createDirectories(plugins.resolve("greedy/lib"));
        Files.copy(Build.api(), plugins.resolve("greedy/lib/framework-api.jar"));
    }

    private static Path apiOfVersion(String version) throws IOException {
        Path jar = Files.copy(Build.api(), place.path("framework-api-" + version + ".jar"));
        PluginJar.tool("jar", "--update", "--file", jar.toString(), "--module-version", version);
        return jar;
    }

    @Test
    void theHealthyOnesRun() {
        Finished run = place.eyes("--max-samples", "10", "--plugins", "plugins").run();
        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(place.trace("out/eyes.jsonl")).hasSize(10);
        assertThat(run.err())
                .containsPattern("note: the plugin test.angry 1.0.0 .*angry.jar. did not load: .*not today");
    }

    @Test
    void eachIsNamedWithItsCause() {
        Map<String, String> causes = new HashMap<>();
        Finished listed =
                place.saccade("plugins", "--json", "--plugins", "plugins").run();
        assertThat(listed.exit()).as(listed.toString()).isEqualTo(1);
        assertThat(listed.err()).contains("hello");
        for (JsonElement element : JsonParser.parseString(listed.out()).getAsJsonArray()) {
            JsonObject plugin = element.getAsJsonObject();
            if (plugin.get("state").getAsString().equals("failed")) {
                String file =
                        Path.of(plugin.get("path").getAsString()).getFileName().toString();
                causes.put(file, plugin.get("cause").getAsString());
            }
        }
        assertThat(causes).containsOnlyKeys("kinect-2.0.jar", "lonely.jar", "future.jar", "angry.jar", "greedy");
        assertThat(causes.get("kinect-2.0.jar")).contains("it may be cut short");
        assertThat(causes.get("lonely.jar")).contains("it requires the module test.library");
        assertThat(causes.get("future.jar")).contains("9.0.0", Build.VERSION);
        assertThat(causes.get("angry.jar")).contains("not today");
        assertThat(causes.get("greedy")).contains("io.saccade.api");

        Finished table = place.saccade("plugins", "--plugins", "plugins").run();
        assertThat(table.out()).contains("failed test.angry 1.0.0", "loaded io.saccade.plugin.demo");
        causes.values().forEach(cause -> assertThat(table.out()).contains("did not load: " + cause));
    }

    @Test
    void oneThatEndsTheProcessIsNamed() {
        PluginJar.model("quitter", "System.exit(0);").writeTo(place.path("quitting/quitter.jar"));
        Finished listed = place.saccade("plugins", "--plugins", "quitting").run();

        assertThat(listed.exit()).as(listed.toString()).isEqualTo(3);
        assertThat(listed.out()).isEmpty();
        assertThat(listed.err())
                .contains("saccade: the plugin test.quitter called System.exit, which ended the program. No plugin may"
                        + " call it: remove this one from the plugin folder");
    }

    @Test
    void aPipelineThatNeedsOneExitsWith3() {
        place.file("p.yaml", "capture: { type: demo-face }\nmodels: [{ type: kinect }, { type: angry }]\n");
        Finished run = place.saccade("run", "p.yaml", "--plugins", "plugins").run();
        assertThat(run.exit()).as(run.toString()).isEqualTo(3);
        assertThat(run.err())
                .contains("p.yaml:2:18: models[0].type: there is no model 'kinect'")
                .contains(place.path("plugins/kinect-2.0.jar") + "), which may have it, did not load")
                .contains("models[1].type: there is no model 'angry'", "not today");
    }

    @Test
    void aFolderOfPluginsThatIsNotThere() {
        Finished run = place.saccade("run", "demo", "--plugins", "plugin").run();
        assertThat(run.exit()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).contains("plugin");
    }
}
