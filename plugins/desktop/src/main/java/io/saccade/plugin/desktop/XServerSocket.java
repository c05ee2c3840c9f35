package io.saccade.plugin.desktop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks whether an X server accepts connections. If none does, loading JNativeHook's library ends the process. */
final class XServerSocket {
    private static final Pattern DISPLAY = Pattern.compile("([^:]*):([0-9]{1,4})(\\.[0-9]+)?");
    private static final int FIRST_PORT = 6000;
    private static final int TIMEOUT_MILLIS = 2000;

    private XServerSocket() {}

    /** @param display such as {@code :0} or {@code host:0} */
    static boolean answers(String display) {
        Matcher matcher = DISPLAY.matcher(display);
        if (!matcher.matches()) return false;
        String host = matcher.group(1);
        int number = Integer.parseInt(matcher.group(2));
        boolean local = host.isEmpty() || host.equals("unix");
        return (local && answersAtSocket(number)) || answersAtPort(local ? "localhost" : host, FIRST_PORT + number);
    }

    private static boolean answersAtSocket(int number) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + number))) {
            return channel.isConnected();
        } catch (IOException noServer) {
            return false;
        }
    }

    private static boolean answersAtPort(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException noServer) {
            return false;
        }
    }
}
