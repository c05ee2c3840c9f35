package io.saccade.page.server;

import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that another site's page sends: by a name that resolves to this machine (DNS rebinding, 421), or from
 * another origin (403). It looks at the same headers for GET, since events and pictures are read by GET.
 */
final class HostGuard extends Handler.Wrapper {
    private static final int MISDIRECTED = 421;
    private static final int FORBIDDEN = 403;
    private static final Pattern HOST = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:\\d{1,5})?");

    HostGuard(Handler guarded) {
        super(guarded);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String host = request.getHeaders().get(HttpHeader.HOST);
        if (host == null || !HOST.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
            return Refusal.send(response, callback, MISDIRECTED, "this server answers as 127.0.0.1 or localhost only");
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            return Refusal.send(response, callback, FORBIDDEN, "another site's page may not use this server");
        }
        if (!isOwnOrDirect(request.getHeaders().get("Sec-Fetch-Site"))) {
            return Refusal.send(response, callback, FORBIDDEN, "another site's page may not use this server");
        }
        return super.handle(request, response, callback);
    }

    /** Scripts send no such header; a typed or printed address is {@code none}. */
    private static boolean isOwnOrDirect(@Nullable String site) {
        return site == null || site.equals("same-origin") || site.equals("none");
    }
}
