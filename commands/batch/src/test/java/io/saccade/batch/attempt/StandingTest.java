package io.saccade.batch.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.batch.attempt.Standing.State;
import io.saccade.batch.work.Answer;
import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.FileState;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Kind;
import io.saccade.batch.work.Recipe;
import io.saccade.batch.work.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which items a rerun makes again. */
class StandingTest {
    private static final Recipe RECIPE = new Recipe("1", "p.yaml", "fingerprint", "/", List.of());
    private static final FileTime LATER = FileTime.fromMillis(2_000_000_000_000L);

    @TempDir
    private Path path;

    private Path film;
    private Path model;
    private Item item;
    private BatchFolder folder;

    @BeforeEach
    void settled() throws Exception {
        film = Files.writeString(path.resolve("a.mp4"), "film");
        model = Files.writeString(path.resolve("net.onnx"), "net");
        item = new Item("a.mp4", film.toString(), List.of(), 0);
        folder = new BatchFolder(Files.createDirectory(path.resolve("out")));
        settle(Kind.DONE);
    }

    private void settle(Kind kind) throws Exception {
        List<FileState> files = Stream.of(film, model)
                .map(file -> FileState.look(file).hashed())
                .toList();
        Answer answer = new Answer(kind, "", List.of(), false, 0, 5, 0, Map.of(), files, List.of("eyes.mp4"), 0);
        Path attempt = folder.newAttempt(item.key());
        Files.writeString(attempt.resolve("eyes.mp4"), "eyes");
        folder.settle(attempt, Result.of(RECIPE, item, answer, 1, 0.1));
    }

    private State state(boolean rehash) throws Exception {
        return new Standing(folder, RECIPE, rehash).of(item);
    }

    @Test
    void whatHasNotChangedIsDone() throws Exception {
        assertThat(state(false)).isEqualTo(State.DONE);
        assertThat(state(true)).isEqualTo(State.DONE);
        Files.setLastModifiedTime(film, LATER);
        assertThat(state(false)).as("another time, the same content").isEqualTo(State.DONE);
    }

    @Test
    void aFilmThatWasMovedIsTheSame() throws Exception {
        Path moved = Files.move(film, path.resolve("moved.mp4"));
        item = new Item("a.mp4", moved.toString(), List.of(), 0);
        assertThat(state(false)).isEqualTo(State.DONE);
    }

    @Test
    void anotherInputModelOrPipelineCounts() throws Exception {
        Files.writeString(film, "Film");
        Files.setLastModifiedTime(film, LATER);
        assertThat(state(false)).as("another film of the same size").isEqualTo(State.CHANGED);
        settle(Kind.DONE);
        Files.writeString(model, "better");
        assertThat(state(false)).as("another model").isEqualTo(State.CHANGED);
        settle(Kind.DONE);
        Recipe other = new Recipe("1", "p.yaml", "other", "/", List.of());
        assertThat(new Standing(folder, other, false).of(item)).isEqualTo(State.CHANGED);
        assertThat(new Standing(folder, RECIPE, false).of(new Item("a.mp4", film.toString(), List.of(), 7)))
                .as("another index, if settings use it")
                .isEqualTo(State.CHANGED);
    }

    @Test
    void onlyRehashFindsAChangeBehindTheSameSizeAndTime() throws Exception {
        FileTime time = Files.getLastModifiedTime(film);
        Files.writeString(film, "Film");
        Files.setLastModifiedTime(film, time);
        assertThat(state(false)).isEqualTo(State.DONE);
        assertThat(state(true)).isEqualTo(State.CHANGED);
    }

    @Test
    void anOutputThatWasDeletedIsMadeAgain() throws Exception {
        Files.delete(folder.done("a.mp4").resolve("eyes.mp4"));
        assertThat(state(false)).isEqualTo(State.CHANGED);
    }

    @Test
    void whatIsSetAsideStaysSoUntilItChanges() throws Exception {
        Files.writeString(film, "broken");
        settle(Kind.INPUT);
        assertThat(state(false)).isEqualTo(State.SET_ASIDE);
        Files.writeString(film, "mended");
        Files.setLastModifiedTime(film, LATER);
        assertThat(state(false)).isEqualTo(State.CHANGED);
    }
}
