package io.saccade.plugin.episoderecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.api.data.Action;
import io.saccade.api.data.Step;
import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long run keeps every film under its own name, and its memory does not grow. */
class ManyEpisodesTest {
    /** Allows the JVM itself to grow by this much; one leaked frame of 0.9 MiB per film would exceed it. */
    private static final int JVM_BYTES = 32 << 20;

    private static final int STEPS = 3;

    @TempDir
    Path folder;

    @Test
    void keepsTheFilmOfEveryEpisodeInFlatMemory() throws Exception {
        int episodes = Boolean.getBoolean("long.tests") ? 10_000 : 40;
        assumeTrue(Pointer.physicalBytes() > 0, "this system does not tell a process its memory; left out");
        long settled = 0;
        long start = System.nanoTime();
        try (RecordedWorld world = new RecordedWorld(new Strip(640, 480), folder)) {
            for (int episode = 0; episode < episodes; episode++) {
                if (episode == episodes / 3) settled = Pointer.physicalBytes();
                Step step = world.reset(episode);
                while (!step.last()) step = world.step(Action.of(STEPS));
            }
        }
        System.out.printf(
                "%d films of %d frames: %.1f ms each; memory %d MiB, then %d MiB%n",
                episodes,
                STEPS + 1,
                (System.nanoTime() - start) / 1e6 / episodes,
                settled >> 20,
                Pointer.physicalBytes() >> 20);
        assertThat(Pointer.physicalBytes()).isLessThan(settled + JVM_BYTES);
        assertThat(Filming.names(folder))
                .filteredOn(name -> name.endsWith(".mp4"))
                .hasSize(episodes);
        assertThat(PlayedFilm.of(folder.resolve("rl-video-episode-" + (episodes - 1) + ".mp4"))
                        .frames())
                .isEqualTo(STEPS + 1);
    }
}
