package io.saccade.core.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class X11DisplayProbeTest {
    private static final String REMEDY =
            " Start Saccade in a desktop session, or in a virtual one: xvfb-run saccade ...";

    @TempDir
    Path sockets;

    @Test
    void tellsWhenNoDisplayIsNamed() {
        assertThat(new X11DisplayProbe(null, sockets).missing()).contains("DISPLAY is not set." + REMEDY);
        assertThat(new X11DisplayProbe("", sockets).missing()).contains("DISPLAY is not set." + REMEDY);
        assertThat(new X11DisplayProbe("screen", sockets).missing())
                .contains("DISPLAY is 'screen', which is not of the form :0 or host:0." + REMEDY);
    }

    @Test
    void tellsWhenNobodyAnswers() {
        assertThat(new X11DisplayProbe(":59123", sockets).missing())
                .contains("no X server answers at DISPLAY ':59123'." + REMEDY);
    }

    @Test
    void findsAServerAtItsSocket() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(sockets.resolve("X7")));
            assertThat(new X11DisplayProbe(":7.0", sockets).missing()).isEmpty();
            assertThat(new X11DisplayProbe("unix:7", sockets).missing()).isEmpty();
        }
    }
}
