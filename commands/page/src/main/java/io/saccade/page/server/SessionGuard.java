package io.saccade.page.server;

import java.util.List;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Lets in browsers that have a session's cookie and scripts that send the token. An address with the token gives the
 * browser a cookie and leads to the page without the token, so that the token stands in no history.
 */
final class SessionGuard extends Handler.Wrapper {
    private static final int UNAUTHORIZED = 401;
    private static final String BEARER = "Bearer ";
    private static final String TOKEN = "token";

    private final AccessToken token;

    SessionGuard(AccessToken token, Handler guarded) {
        super(guarded);
        this.token = token;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        int port = Request.getLocalPort(request);
        if (hasSession(request, port) || hasToken(request)) return super.handle(request, response, callback);
        if (HttpMethod.GET.is(request.getMethod()) && isFirstVisit(request))
            return enter(request, response, callback, port);
        return Refusal.send(
                response,
                callback,
                UNAUTHORIZED,
                "open the address that 'saccade open' printed; scripts send 'Authorization: Bearer TOKEN'");
    }

    private boolean isFirstVisit(Request request) {
        Fields query = Request.extractQueryParameters(request);
        String given = query.getValue(TOKEN);
        return given != null && token.isSame(given);
    }

    private boolean enter(Request request, Response response, Callback callback, int port) {
        HttpCookie cookie = HttpCookie.build(cookieName(port), token.newSession(port))
                .httpOnly(true)
                .sameSite(HttpCookie.SameSite.STRICT)
                .path("/")
                .build();
        Response.addCookie(response, cookie);
        Response.sendRedirect(request, response, callback, "/");
        return true;
    }

    private boolean hasSession(Request request, int port) {
        List<HttpCookie> cookies = Request.getCookies(request);
        return cookies.stream()
                .filter(cookie -> cookie.getName().equals(cookieName(port)))
                .anyMatch(cookie -> token.isSession(cookie.getValue(), port));
    }

    private boolean hasToken(Request request) {
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) && token.isSame(header.substring(BEARER.length()));
    }

    private static String cookieName(int port) {
        return "saccade-" + port;
    }
}
