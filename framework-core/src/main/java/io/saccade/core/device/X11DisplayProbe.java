package io.saccade.core.device;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tests whether the X server named by {@code DISPLAY} accepts connections. */
final class X11DisplayProbe implements DisplayProbe {
    private static final Pattern DISPLAY = Pattern.compile("([^:]*):([0-9]{1,5})(\\.[0-9]+)?");
    private static final int FIRST_PORT = 6000;
    private static final int TIMEOUT_MILLIS = 2000;
    static final String REMEDY = " Start Saccade in a desktop session, or in a virtual one: xvfb-run saccade ...";

    private final @Nullable String display;
    private final Path sockets;

    X11DisplayProbe(@Nullable String display) {
        this(display, Path.of("/tmp/.X11-unix"));
    }

    X11DisplayProbe(@Nullable String display, Path sockets) {
        this.display = display;
        this.sockets = sockets;
    }

    /** Whether this system shows windows through X. */
    static boolean isUsedHere() {
        return !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).matches("(windows|mac).*");
    }

    @Override
    public Optional<String> missing() {
        if (display == null || display.isBlank()) return Optional.of("DISPLAY is not set." + REMEDY);
        Matcher matcher = DISPLAY.matcher(display);
        if (!matcher.matches()) {
            return Optional.of("DISPLAY is '" + display + "', which is not of the form :0 or host:0." + REMEDY);
        }
        String host = matcher.group(1);
        int number = Integer.parseInt(matcher.group(2));
        boolean local = host.isEmpty() || host.equals("unix");
        boolean answers = (local && answersAtSocket(number)) || answersAtPort(local ? "localhost" : host, number);
        return answers ? Optional.empty() : Optional.of("no X server answers at DISPLAY '" + display + "'." + REMEDY);
    }

    private boolean answersAtSocket(int number) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(sockets.resolve("X" + number)))) {
            return channel.isConnected();
        } catch (IOException noServer) {
            return false;
        }
    }

    private static boolean answersAtPort(String host, int number) {
        int port = FIRST_PORT + number;
        if (port > 0xFFFF) return false;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException noServer) {
            return false;
        }
    }
}
