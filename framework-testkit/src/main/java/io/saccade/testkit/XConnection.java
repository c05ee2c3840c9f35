package io.saccade.testkit;

import io.saccade.api.data.Point;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A minimal X11 client for requests that xdotool can't send, or not quickly. Numbers are little-endian. */
final class XConnection implements AutoCloseable {
    private static final int REPLY_BYTES = 32;
    private static final byte INTERN_ATOM = 16;
    private static final byte SEND_EVENT = 25;
    private static final byte QUERY_POINTER = 38;
    private static final byte GET_INPUT_FOCUS = 43;
    private static final byte CLIENT_MESSAGE = 33;
    private static final byte ERROR = 0;
    private static final byte REPLY = 1;

    private final SocketChannel channel;
    private final DataInputStream replies;
    /** The root window of the first screen. */
    private final int root;

    /** @param display such as {@code :99}, without access control */
    XConnection(String display) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + display.substring(1)));
        replies = new DataInputStream(Channels.newInputStream(channel));
        send(request(12).put((byte) 'l').put((byte) 0).putShort((short) 11).putShort((short) 0));
        ByteBuffer welcome = read(8);
        if (welcome.get(0) != 1) throw new IOException("the X server refuses the connection");
        root = root(read(4 * Short.toUnsignedInt(welcome.getShort(6))));
    }

    /** Follows the name of the vendor and the formats of pictures. */
    private static int root(ByteBuffer welcome) {
        int vendor = Short.toUnsignedInt(welcome.getShort(16));
        int formats = Byte.toUnsignedInt(welcome.get(21));
        return welcome.getInt(32 + 4 * ((vendor + 3) / 4) + 8 * formats);
    }

    /** Asks for the pointer's place on the first screen. */
    Point pointer() throws IOException {
        send(request(8).put(QUERY_POINTER).put((byte) 0).putShort((short) 2).putInt(root));
        ByteBuffer reply = reply();
        return new Point(reply.getShort(16), reply.getShort(18));
    }

    /** Sends a window the message that a window manager sends when the user presses the close button. */
    void askToClose(int window) throws IOException {
        int protocols = atom("WM_PROTOCOLS");
        int delete = atom("WM_DELETE_WINDOW");
        ByteBuffer request = request(44).put(SEND_EVENT).put((byte) 0).putShort((short) 11);
        request.putInt(window).putInt(0);
        request.put(CLIENT_MESSAGE).put((byte) 32).putShort((short) 0);
        send(request.putInt(window).putInt(protocols).putInt(delete));
        send(request(4).put(GET_INPUT_FOCUS).put((byte) 0).putShort((short) 1));
        reply(); // shows that the event was sent, too
    }

    private int atom(String name) throws IOException {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        int words = 2 + (letters.length + 3) / 4;
        ByteBuffer request = request(4 * words).put(INTERN_ATOM).put((byte) 0).putShort((short) words);
        send(request.putShort((short) letters.length).putShort((short) 0).put(letters));
        return reply().getInt(8);
    }

    /** Skips the events that every client gets, such as other keys of the keyboard. */
    private ByteBuffer reply() throws IOException {
        while (true) {
            ByteBuffer next = read(REPLY_BYTES);
            if (next.get(0) == ERROR) throw new IOException("the X server refuses a request: error " + next.get(1));
            if (next.get(0) == REPLY) return next;
        }
    }

    /** A request buffer; bytes not written are zero. */
    private static ByteBuffer request(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void send(ByteBuffer request) throws IOException {
        request.clear();
        while (request.hasRemaining()) {
            if (channel.write(request) < 0) throw new EOFException("the X server closed the connection");
        }
    }

    private ByteBuffer read(int bytes) throws IOException {
        byte[] reply = new byte[bytes];
        replies.readFully(reply);
        return ByteBuffer.wrap(reply).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
