package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests of 100 MB: announced, sent after a small announcement, and in chunks without one. */
final class LargeBodies {
    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 1600;
    /** What the systems at both ends keep of a connection that nobody reads. */
    private static final int MOST_BLOCKS = 400;

    private static final int AT_ONCE = 4;
    private static final long MOST_KIB = 64 << 10;

    private LargeBodies() {}

    /** What the server answered, and how many blocks it took before it closed the connection. */
    private record Refused(String answer, int blocks) {}

    /** Each is refused before it has been read, and the memory of the server stays flat. */
    static void assertRefused(OpenedPage page) throws Exception {
        long before = peakKibibytes(page.server());
        ExecutorService clients = Executors.newFixedThreadPool(3 * AT_ONCE);
        List<Future<Refused>> refused = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                refused.add(clients.submit(() -> send(page, "Content-Length: " + BLOCK * BLOCKS, "", "")));
                refused.add(clients.submit(() -> send(page, "Content-Length: 2", "", "")));
                String size = Integer.toHexString(BLOCK) + "\r\n";
                refused.add(clients.submit(() -> send(page, "Transfer-Encoding: chunked", size, "\r\n")));
            }
            String[] answers = {"", "", ""};
            for (int i = 0; i < refused.size(); i++) {
                Refused got = refused.get(i).get();
                assertThat(got.blocks()).isLessThan(MOST_BLOCKS);
                answers[i % answers.length] += got.answer();
            }
            assertThat(answers[0]).startsWith("HTTP/1.1 413");
            // What follows a small announcement is another request, which is none.
            assertThat(answers[1]).startsWith("HTTP/1.1 400");
            assertThat(answers[2]).startsWith("HTTP/1.1 413");
        } finally {
            clients.shutdownNow();
        }
        assertThat(peakKibibytes(page.server()) - before).isLessThan(MOST_KIB);
        assertThat(page.answers()).isTrue();
    }

    private static Refused send(OpenedPage page, String header, String beforeBlock, String afterBlock)
            throws IOException {
        byte[] block = (beforeBlock + "x".repeat(BLOCK) + afterBlock).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/runs HTTP/1.1\r\nHost: localhost\r\n" + page.authorization() + "\r\n" + header
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            CompletableFuture<String> answer = new CompletableFuture<>();
            new Thread(() -> answer.complete(read(socket)), "large-body-answer").start();
            int blocks = 0;
            try {
                for (; blocks < BLOCKS; blocks++) out.write(block);
            } catch (SocketException e) { // the server has closed the connection
            }
            return new Refused(answer.join(), blocks);
        }
    }

    /** The beginning of the answer; empty if it was lost, because this end still sent when the connection was closed. */
    private static String read(Socket socket) {
        try {
            byte[] answer = new byte[BLOCK];
            int got = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, got), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static long peakKibibytes(long pid) throws IOException {
        String status = Files.readString(Path.of("/proc/" + pid + "/status"));
        Matcher peak = Pattern.compile("VmHWM:\\s+(\\d+) kB").matcher(status);
        if (!peak.find()) throw new IOException("no VmHWM of " + pid);
        return Long.parseLong(peak.group(1));
    }
}
