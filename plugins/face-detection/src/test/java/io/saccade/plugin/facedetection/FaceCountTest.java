package io.saccade.plugin.facedetection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaceCountTest {
    @Test
    void theLastWorkerTellsForAll() {
        FaceCount count = new FaceCount().joined().joined();
        count.frame(false);
        count.frame(false);
        assertThat(count.left()).isEmpty();
        assertThat(count.isEmpty()).isFalse();
        assertThat(count.left()).hasValueSatisfying(said -> assertThat(said).startsWith("no face in any of 2 frames;"));
        assertThat(count.isEmpty()).isTrue();
    }

    @Test
    void saysNothingWhereAnyWorkerSawAFaceOrThereWereNoFrames() {
        FaceCount count = new FaceCount().joined().joined();
        count.frame(false);
        count.frame(true);
        assertThat(count.left()).isEmpty();
        assertThat(count.left()).isEmpty();
        assertThat(new FaceCount().joined().left()).isEmpty();
    }
}
