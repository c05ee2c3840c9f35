package io.saccade.plugin.videorecorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.testkit.JavaProgram;
import io.saccade.testkit.XServer;
import org.junit.jupiter.api.Test;

/** Uses a real window on a real X server. */
class PreviewTest {
    @Test
    void showsWhatAFilmWouldShowUntilItIsClosed() throws Exception {
        try (XServer server = XServer.start(800, 600);
                JavaProgram program = server.java(PreviewProgram.class)) {
            assertThat(program.next()).isEqualTo("corner blue");
            assertThat(program.next()).isEqualTo("middle red");
            assertThat(program.next()).isEqualTo("focus false");
            server.closeWindow("A preview");

            assertThat(program.next()).isEqualTo("the preview was closed, which ends the run");
            assertThat(program.await()).containsExactly("closed");
        }
    }
}
