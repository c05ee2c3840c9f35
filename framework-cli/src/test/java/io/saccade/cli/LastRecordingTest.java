package io.saccade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRecordingTest {
    @TempDir
    Path folder;

    @Test
    void remembersTheNewestFilmOfARun() throws Exception {
        LastRecording last = new LastRecording(folder.resolve("state/saccade/last-recording"));
        assertThat(last.film()).isEmpty();
        Path videos = Files.createDirectory(folder.resolve("videos"));
        film(videos.resolve("rl-video-episode-0.mp4"), 1000);
        Path newest = film(videos.resolve("rl-video-episode-1.mp4"), 3000);
        film(videos.resolve("rl-video-episode-1.json"), 4000);
        last.remember(List.of(film(folder.resolve("session.mkv"), 2000), videos, folder.resolve("gone.mp4")));
        assertThat(last.film()).contains(newest);

        last.remember(List.of(film(folder.resolve("trace.jsonl"), 5000)));
        assertThat(last.film()).contains(newest);
    }

    private static Path film(Path path, long millis) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(path, "film"), FileTime.fromMillis(millis));
    }
}
