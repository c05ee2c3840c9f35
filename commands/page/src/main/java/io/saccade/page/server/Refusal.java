package io.saccade.page.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An answer that only says why a request was refused. It repeats nothing of the request. */
final class Refusal {
    private Refusal() {}

    /** Returns {@code true}, which tells Jetty that the request was handled. */
    static boolean send(Response response, Callback callback, int status, String sentence) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.getHeaders().put(HttpHeader.CONNECTION, "close"); // unread content is not waited for
        Content.Sink.write(response, true, sentence + "\n", callback);
        return true;
    }
}
