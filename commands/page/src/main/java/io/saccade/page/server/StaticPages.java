package io.saccade.page.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Serves the page's own files: those in {@code web/} beside this module's classes, and uPlot's from its jar. */
final class StaticPages extends Handler.Abstract {
    private static final int NOT_MODIFIED = 304;
    private static final Pattern NAME = Pattern.compile("/([a-z0-9-]+(?:/[a-z0-9-]+)*\\.(?:html|js|css|svg|json))");
    private static final String UPLOT = "META-INF/resources/webjars/uplot/1.6.30/dist/";
    private static final Map<String, String> LIBRARY =
            Map.of("uplot.js", UPLOT + "uPlot.iife.min.js", "uplot.css", UPLOT + "uPlot.min.css");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json");

    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    /** A file and the mark by which a browser asks whether its copy is still right. */
    private static final class Page {
        private final byte[] content;
        private final String mark;

        Page(byte[] content) {
            CRC32 sum = new CRC32();
            sum.update(content);
            this.content = content;
            this.mark = "\"" + Long.toHexString(sum.getValue()) + "\"";
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getCanonicalPath();
        var name = NAME.matcher(path.equals("/") ? "/index.html" : path);
        if (!HttpMethod.GET.is(request.getMethod()) || !name.matches()) return false;
        Optional<Page> page = page(name.group(1));
        if (page.isEmpty()) return false;
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, TYPES.get(name.group(1).replaceFirst(".*\\.", "")));
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        response.getHeaders().put(HttpHeader.ETAG, page.get().mark);
        if (page.get().mark.equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(NOT_MODIFIED);
            callback.succeeded();
        } else {
            response.write(true, ByteBuffer.wrap(page.get().content), callback);
        }
        return true;
    }

    private Optional<Page> page(String name) throws IOException {
        Page known = pages.get(name);
        if (known != null) return Optional.of(known);
        try (InputStream file = stream(name)) {
            if (file == null) return Optional.empty();
            Page read = new Page(file.readAllBytes());
            pages.put(name, read);
            return Optional.of(read);
        }
    }

    private static @Nullable InputStream stream(String name) throws IOException {
        String library = LIBRARY.get(name);
        if (library == null) return StaticPages.class.getResourceAsStream("/io/saccade/page/web/" + name);
        URL file = StaticPages.class.getClassLoader().getResource(library);
        return file == null ? null : file.openStream();
    }
}
