package io.saccade.cli.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Serves the files of a folder over HTTP; can stop in the middle of a file. */
final class FileServer implements AutoCloseable {
    private static final int WHOLE = 100;

    private final Path folder;
    private final int percent;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch sent = new CountDownLatch(1);

    private FileServer(Path folder, int percent) throws IOException {
        this.folder = folder;
        this.percent = percent;
        Thread thread = new Thread(this::serve, "file-server");
        thread.setDaemon(true);
        thread.start();
    }

    static FileServer of(Path folder) throws IOException {
        return new FileServer(folder, WHOLE);
    }

    /** Sends only the beginning of each file, and keeps the connection. */
    static FileServer stalling(Path folder, int percent) throws IOException {
        return new FileServer(folder, percent);
    }

    String address() {
        return "http://localhost:" + server.getLocalPort();
    }

    /** Waits until what is to be sent of the first file is sent. */
    void awaitSent() throws InterruptedException {
        sent.await();
    }

    private void serve() {
        try {
            while (true) answer(server.accept());
        } catch (IOException closed) { // the end of the test
        }
    }

    private void answer(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String name = in.readLine().split(" ")[1].substring(1);
        OutputStream out = client.getOutputStream();
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            client.close();
            return;
        }
        byte[] content = Files.readAllBytes(file);
        String head = "HTTP/1.1 200 OK\r\nContent-Length: " + content.length + "\r\nConnection: close\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(Arrays.copyOf(content, (int) ((long) content.length * percent / WHOLE)));
        out.flush();
        if (percent == WHOLE) client.close();
        sent.countDown();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
