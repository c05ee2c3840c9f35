package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a batch must have made of the films of a place. */
record BatchResults(BatchPlace films) {
    byte[] trace(String name) throws IOException {
        if (Files.exists(films.out(".quarantine/" + name)))
            throw new AssertionError(String.valueOf(films.quarantined(name)));
        return Files.readAllBytes(films.out(name).resolve("trace.jsonl"));
    }

    String reason(String name) throws IOException {
        return films.quarantined(name).get("reason").getAsString();
    }

    /**
     * Each good film is there once, and nothing else is left. Films of one length have equal traces.
     *
     * @param fresh how many of the three lengths are compared with a run of their own
     */
    void assertGoodAreMade(int fresh) throws IOException {
        for (int i = 0; i < films.good.size(); i++) {
            assertThat(trace(films.good.get(i))).as(films.good.get(i)).isEqualTo(trace(films.good.get(i % 3)));
        }
        assertThat(films.good.subList(0, fresh))
                .allSatisfy(name -> assertThat(trace(name)).isEqualTo(films.fresh(name)));
        assertThat(films.done()).isEqualTo(films.good.size());
        assertThat(films.leftovers()).isEmpty();
        assertThat(films.place.folder().toFile().list()).noneMatch(name -> name.startsWith("hs_err"));
    }

    /** The first films that {@link BatchPlace#broken} made are refused as inputs. */
    void assertBrokenAreRefused(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            String name = "broken-" + i + ".mp4";
            JsonObject result = films.quarantined(name);
            assertThat(result.get("kind").getAsString()).as(name).isEqualTo("INPUT");
            assertThat(result.get("attempts").getAsInt())
                    .as("a bad input is not tried again")
                    .isLessThanOrEqualTo(2);
            assertThat(reason(name)).as(name).contains(name);
        }
        assertThat(reason("broken-0.mp4")).contains("broken-0.mp4 is empty (0 bytes)");
    }

    /** A film with a mishap was tried twice. */
    void assertMishapIsTold(String name) throws IOException {
        String reason =
                switch (name.substring(0, name.indexOf('-'))) {
                    case "crash" -> "its worker process crashed: SIGSEGV";
                    case "hang" -> "made no progress for ";
                    default -> "stage 'mishap'";
                };
        assertThat(reason(name)).as(name).contains(reason);
        assertThat(films.quarantined(name).get("attempts").getAsInt()).as(name).isEqualTo(2);
        Path folder = films.out(".quarantine/" + name);
        assertThat(folder.resolve("trace.jsonl")).as("half written").doesNotExist();
        if (name.startsWith("crash"))
            assertThat(folder.resolve("crash.log")).content().contains("SIGSEGV");
        if (name.startsWith("flop"))
            assertThat(folder.resolve("report.json")).content().contains("IllegalStateException: no reason");
    }
}
