package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch makes each good item once and sets each bad one aside, whatever dies meanwhile. */
class BatchTest {
    private BatchPlace films;
    private BatchResults results;

    private SaccadeProcess batch() {
        return films.batch("--retries", "1", "--stall-timeout", "1h");
    }

    @Test
    void eachItemOnceAlthoughWorkersAndTheBatchAreKilled(@TempDir Path folder) throws Exception {
        films = new BatchPlace(folder).films(54).broken(3).bad("crash", 1).bad("flop", 1);
        results = new BatchResults(films);
        interruptedWhileOneWorkerHasAnItemAndAnotherStarts();
        try (BatchProcess batch = BatchProcess.start(films, batch())) {
            batch.awaitDone(25);
            batch.kill();
        }
        try (BatchProcess batch = BatchProcess.start(films, batch())) {
            batch.worker().destroyForcibly(); // while it starts
            Finished second = films.batch().run();
            assertThat(second.exit()).as(second.toString()).isEqualTo(2);
            assertThat(second.err())
                    .contains("another batch (process " + batch.running().pid() + ") writes to ");
            Finished last = batch.toTheEnd();
            assertThat(last.exit()).as(last.toString()).isEqualTo(4);
        }
        results.assertGoodAreMade(1);
        results.assertBrokenAreRefused(3);
        results.assertMishapIsTold("crash-0.mp4");
        results.assertMishapIsTold("flop-0.mp4");
        aRerunMakesOnlyWhatIsNew();
        aRerunMakesOnlyWhatHasChanged();
    }

    private void interruptedWhileOneWorkerHasAnItemAndAnotherStarts() throws Exception {
        films.hold("film-");
        SaccadeProcess command = batch();
        // a shell that runs the tests in the background makes its children ignore Ctrl-C
        if (Programs.works("env", "--default-signal=INT", "true")) command.by("env", "--default-signal=INT");
        try (BatchProcess batch = BatchProcess.start(films, command)) {
            ProcessHandle holder = films.holder(Optional.empty());
            ProcessHandle other = batch.worker(holder);
            other.destroyForcibly();
            ProcessHandle starting = batch.worker(holder, other);
            batch.signal("INT");
            Finished finished = batch.running().await();
            assertThat(finished.exit()).as(finished.toString()).isEqualTo(130);
            assertThat(finished.err()).contains("interrupted: the same command goes on\n");
            Waiting.until("the workers have ended", () -> !holder.isAlive() && !starting.isAlive());
        }
        assertThat(films.leftovers()).isEmpty();
        films.release();
    }

    private void aRerunMakesOnlyWhatIsNew() throws IOException {
        Finished again = films.bad("hang", 1)
                .batch("--stall-timeout", "2s", "--retries", "0")
                .run();
        assertThat(again.exit()).as(again.toString()).isEqualTo(4);
        assertThat(again.err())
                .contains("done: 0 items, 1 set aside in ")
                .contains("; from before: " + films.good.size() + " done, 5 set aside");
        assertThat(films.made()).isZero();
        assertThat(films.report().getAsJsonArray("setAside"))
                .extracting(JsonElement::getAsJsonObject)
                .extracting(item -> item.get("item").getAsString())
                .contains("crash-0.mp4", "broken-2.mp4", "hang-0.mp4");
        assertThat(results.reason("hang-0.mp4")).contains("made no progress for 2 s");
        assertThat(films.leftovers()).isEmpty();
    }

    private void aRerunMakesOnlyWhatHasChanged() throws IOException {
        Path mended = films.place.path("films/broken-0.mp4");
        Files.copy(films.place.path("variants/7.mp4"), mended, StandardCopyOption.REPLACE_EXISTING);
        String[] some = {"--over", "films/broken-*.mp4", "--workers", "1"};
        Finished one = films.over("films/film-001*.mp4", some).run();
        assertThat(films.made()).as("one film was mended: " + one).isEqualTo(1);
        assertThat(results.trace("broken-0.mp4")).isEqualTo(results.trace(films.good.get(2)));

        films.place.file("rules.txt", "other rules");
        Finished all = films.batch("--dry-run").run();
        assertThat(all.err())
                .as("all were read with the model, also those that crashed")
                .contains("60 of 60 items");
        Finished ten = films.over("films/film-001*.mp4", "--workers", "1").run();
        assertThat(films.made()).as("a model was changed: " + ten).isEqualTo(10);
    }
}
