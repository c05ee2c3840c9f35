package io.saccade.page.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server of the page, on the loopback interface. */
public final class PageServer implements AutoCloseable {
    private static final int TRIES = 100;
    private static final int MOST_THREADS = 64;
    private static final int LARGEST_BODY = 1 << 20;
    private static final long LEAST_BYTES_A_SECOND = 500;
    private static final long IDLE_MILLIS = 30_000;

    private final Server server;
    private final AccessToken token;
    private final int port;
    private final CountDownLatch closed = new CountDownLatch(1);

    private PageServer(Server server, AccessToken token, int port) {
        this.server = server;
        this.token = token;
        this.port = port;
    }

    /**
     * Starts the server on a port, or on the next free one.
     *
     * @param api answers the requests under {@code /api/} and {@code /metrics}
     * @throws IOException if none of 100 ports is free
     */
    public static PageServer start(int firstPort, AccessToken token, Handler api) throws Exception {
        for (int port = firstPort; port < firstPort + TRIES && port <= 65_535; port++) {
            Server server = server(port, token, api);
            try {
                server.start();
                return new PageServer(server, token, port);
            } catch (IOException e) {
                server.stop();
                if (!(e instanceof BindException) && !(e.getCause() instanceof BindException)) throw e;
            }
        }
        throw new IOException("no port from " + firstPort + " on is free: give another one with --port");
    }

    private static Server server(int port, AccessToken token, Handler api) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("saccade-page");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        SizeLimitHandler limited = new SizeLimitHandler(LARGEST_BODY, -1);
        limited.setHandler(new Handler.Sequence(api, new StaticPages()));
        Handler steady = new MinimumDataRateHandler(limited, LEAST_BYTES_A_SECOND, 0);
        server.setHandler(new SecurityHeaders(new HostGuard(new SessionGuard(token, steady))));
        return server;
    }

    public int port() {
        return port;
    }

    /** The address that gives a browser access. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/?token=" + token.text());
    }

    /** Waits until the server is closed. */
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() throws Exception {
        server.stop();
        closed.countDown();
    }
}
