package io.saccade.page.server;

import static io.saccade.page.server.RawRequest.get;
import static io.saccade.page.server.RawRequest.send;
import static io.saccade.page.server.RawRequest.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets in, and who does not. */
@Timeout(60)
class PageServerTest {
    private static final String HOST = "Host: 127.0.0.1\r\n";

    private final AccessToken token = AccessToken.random();
    private PageServer server;
    private int port;

    @BeforeEach
    void start() throws Exception {
        server = PageServer.start(freePort(), token, new Echo());
        port = server.address().getPort();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    /** Answers {@code /api/} with the length of the content. */
    private static final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (!request.getHttpURI().getPath().startsWith("/api/")) return false;
            Content.Source.asByteArrayAsync(
                    request,
                    1 << 20,
                    Promise.Invocable.from(
                            InvocationType.BLOCKING,
                            content -> Content.Sink.write(response, true, "inside " + content.length, callback),
                            callback::failed));
            return true;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String bearer() {
        return "Authorization: Bearer " + token.text() + "\r\n";
    }

    @Test
    void refusesWithoutTokenAndWithAWrongOne() throws IOException {
        for (String path : List.of("/", "/app.js", "/api/v1/runs", "/api/v1/runs/x/events", "/metrics", "/none")) {
            assertThat(status(get(port, path, HOST))).as(path).isEqualTo(401);
            assertThat(status(get(port, path + "?token=" + "0".repeat(32), HOST)))
                    .isEqualTo(401);
            assertThat(status(get(port, path, HOST + "Authorization: Bearer " + "0".repeat(32) + "\r\n")))
                    .isEqualTo(401);
        }
        assertThat(get(port, "/api/v1/runs", HOST + bearer())).contains(" 200 ", "inside 0");
    }

    @Test
    void exchangesTheTokenForACookieThatIsNotTheToken() throws IOException {
        String answer = get(port, "/?token=" + token.text(), HOST);
        assertThat(answer).contains(" 302 ", "HttpOnly", "SameSite=Strict", "Location: /");
        String cookie = cookie(answer);
        assertThat(cookie).startsWith("saccade-" + port + "=").doesNotContain(token.text());
        assertThat(status(get(port, "/api/v1/runs", HOST + "Cookie: " + cookie + "\r\n")))
                .isEqualTo(200);
    }

    @Test
    void keepsSessionsOverARestartAndRefusesThoseOfAnotherServer() throws Exception {
        String cookie = cookie(get(port, "/?token=" + token.text(), HOST));
        server.close();
        server = PageServer.start(port, token, new Echo());
        assertThat(status(get(port, "/api/v1/runs", HOST + "Cookie: " + cookie + "\r\n")))
                .isEqualTo(200);
        try (PageServer other = PageServer.start(freePort(), token, new Echo())) {
            int another = other.address().getPort();
            String renamed = cookie.replace("saccade-" + port, "saccade-" + another);
            assertThat(status(get(another, "/api/v1/runs", HOST + "Cookie: " + renamed + "\r\n")))
                    .isEqualTo(401);
        }
        try (PageServer renewed = PageServer.start(freePort(), AccessToken.random(), new Echo())) {
            int another = renewed.address().getPort();
            assertThat(status(get(another, "/api/v1/runs", HOST + "Cookie: " + cookie + "\r\n")))
                    .isEqualTo(401);
        }
    }

    private static String cookie(String answer) {
        Matcher matcher = Pattern.compile("Set-Cookie: ([^;]+)").matcher(answer);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void answersUnderItsOwnNamesOnly() throws IOException {
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "localhost:80", "LOCALHOST:7411")) {
            assertThat(status(get(port, "/api/v1/runs", "Host: " + host + "\r\n" + bearer())))
                    .as(host)
                    .isEqualTo(200);
        }
        for (String host :
                List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil", "127.0.0.2", "0.0.0.0")) {
            assertThat(status(get(port, "/api/v1/runs", "Host: " + host + "\r\n" + bearer())))
                    .as(host)
                    .isEqualTo(421);
        }
    }

    @Test
    void refusesOtherOriginsAlsoForGet() throws IOException {
        List<String> foreign = List.of(
                "Origin: http://evil.example\r\n",
                "Origin: null\r\n",
                "Origin: http://127.0.0.1:1\r\n",
                "Origin: https://127.0.0.1\r\n",
                "Sec-Fetch-Site: cross-site\r\n",
                "Sec-Fetch-Site: same-site\r\n");
        for (String header : foreign) {
            for (String path : List.of("/", "/api/v1/runs", "/api/v1/runs/x/events")) {
                assertThat(status(get(port, path, HOST + bearer() + header)))
                        .as(header)
                        .isEqualTo(403);
            }
        }
        assertThat(status(get(port, "/api/v1/runs", HOST + bearer() + "Origin: http://127.0.0.1\r\n")))
                .isEqualTo(200);
        assertThat(status(get(port, "/api/v1/runs", HOST + bearer() + "Sec-Fetch-Site: same-origin\r\n")))
                .isEqualTo(200);
    }

    @Test
    void tellsTheBrowserWhatItMayLoad() throws IOException {
        for (String headers : List.of(HOST, HOST + bearer(), "Host: evil.example\r\n")) {
            assertThat(get(port, "/", headers))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "nosniff")
                    .doesNotContain("Access-Control", "Server: ");
        }
    }

    @Test
    void servesThePageAndNothingBeside() throws IOException {
        assertThat(get(port, "/", HOST + bearer())).contains(" 200 ", "text/html", "<main");
        assertThat(get(port, "/app.js", HOST + bearer())).contains(" 200 ", "text/javascript");
        assertThat(get(port, "/uplot.js", HOST + bearer())).contains(" 200 ", "uPlot");
        for (String path : List.of(
                "/../server/PageServer.class", "/%2e%2e/module-info.class", "/PageServer.class", "//", "/x.js")) {
            assertThat(status(get(port, path, HOST + bearer()))).as(path).isBetween(400, 404);
        }
    }

    @Test
    void refusesLargeContent() throws IOException {
        String announced = "POST /api/v1/runs HTTP/1.1\r\n" + HOST + bearer() + "Content-Length: 100000000\r\n\r\n";
        assertThat(status(send(port, announced + "x".repeat(1000)))).isEqualTo(413);
    }

    @Test
    void answersWhile200ConnectionsSayNothingAndSomeSendSlowly() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) silent.add(new Socket(InetAddress.getLoopbackAddress(), port));
            for (Socket slow : silent.subList(0, 20)) {
                slow.getOutputStream().write("GET /api/v1/ru".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(status(get(port, "/api/v1/runs", HOST + bearer()))).isEqualTo(200);
        } finally {
            for (Socket socket : silent) socket.close();
        }
    }

    /** More than the server has threads. One is then answered, since it stays below the least rate. */
    @Test
    void answersWhile100BodiesComeSlowly() throws IOException {
        String head = "POST /api/v1/runs HTTP/1.1\r\n" + HOST + bearer() + "Content-Length: 1000000\r\n\r\n";
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                slow.add(new Socket(InetAddress.getLoopbackAddress(), port));
                slow.get(i).getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(status(get(port, "/api/v1/runs", HOST + bearer()))).isEqualTo(200);
            assertThat(isCutOff(slow.get(0))).isTrue();
        } finally {
            for (Socket socket : slow) socket.close();
        }
    }

    /** Sends a byte now and then, until the server answers or closes the connection. */
    private static boolean isCutOff(Socket socket) throws IOException {
        socket.setSoTimeout(50);
        for (int i = 0; i < 400; i++) {
            try {
                socket.getOutputStream().write('x');
                int first = socket.getInputStream().read();
                return first < 0 || first == 'H';
            } catch (SocketTimeoutException e) { // it still waits for more
            } catch (SocketException e) {
                return true;
            }
        }
        return false;
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws IOException {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (address.isLoopbackAddress() || address.isLinkLocalAddress()) continue;
                assertThatThrownBy(() -> new Socket(address, port).close())
                        .as(address.toString())
                        .isInstanceOf(ConnectException.class);
            }
        }
        assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void takesTheNextFreePort() throws Exception {
        try (PageServer second = PageServer.start(port, token, new Echo())) {
            assertThat(second.address().getPort()).isGreaterThan(port);
        }
    }
}
