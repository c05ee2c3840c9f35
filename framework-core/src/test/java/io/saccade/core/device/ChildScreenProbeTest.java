package io.saccade.core.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** X servers that accept connections, which satisfies the quick probe, but serve nobody. */
class ChildScreenProbeTest {
    private static final int FIRST_PORT = 6000;

    @TempDir
    Path sockets;

    @Test
    void tellsOfAServerThatRefusesEveryClient() throws Exception {
        try (ServerSocket server = server()) {
            Thread refusing = new Thread(() -> refuse(server));
            refusing.start();
            String display = display(server);

            assertThat(new X11DisplayProbe(display, sockets).missing()).isEmpty();
            assertThat(new ChildScreenProbe(display).missing().orElse(""))
                    .startsWith("The X server at DISPLAY '" + display + "' refuses Java's windows.");
        }
    }

    @Test
    void tellsOfAServerThatNeverAnswers() throws IOException {
        try (ServerSocket server = server()) {
            String display = display(server);

            assertThat(new ChildScreenProbe(display, Duration.ofSeconds(1))
                            .missing()
                            .orElse(""))
                    .startsWith("The X server at DISPLAY '" + display + "' does not answer within 1 s.");
        }
    }

    private static void refuse(ServerSocket server) {
        try {
            while (true) server.accept().close();
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static String display(ServerSocket server) {
        return "localhost:" + (server.getLocalPort() - FIRST_PORT);
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }
}
