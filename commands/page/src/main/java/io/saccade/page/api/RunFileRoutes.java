package io.saccade.page.api;

import io.saccade.page.run.RunStore;
import io.saccade.page.run.StoredRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.content.ResourceHttpContent;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The files of a run: its outputs and inputs, in whole or in ranges, its log and its pipeline. */
final class RunFileRoutes {
    private final RunStore runs;
    private final ResourceService files = new ResourceService();
    private final MimeTypes types = MimeTypes.DEFAULTS;

    RunFileRoutes(RunStore runs) {
        this.runs = runs;
        files.setAcceptRanges(true);
        files.setCacheControl("no-store");
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/runs/{id}/log", this::log),
                Route.get("/api/v1/runs/{id}/pipeline", this::pipeline),
                Route.get("/api/v1/runs/{id}/outputs/{name...}", this::output),
                Route.get("/api/v1/runs/{id}/inputs/{name...}", this::input));
    }

    private void log(Exchange exchange) throws Exception {
        exchange.text("text/plain", stored(exchange).log().orElse(""));
    }

    private void pipeline(Exchange exchange) throws Exception {
        exchange.text("text/plain", stored(exchange).yaml().orElse(""));
    }

    private void output(Exchange exchange) throws Exception {
        Optional<Path> file = stored(exchange).output(exchange.variable("name"));
        if (file.isEmpty()) throw new ApiException(ApiException.NOT_FOUND, "the run has no such output");
        send(exchange, file.get());
    }

    private void input(Exchange exchange) throws Exception {
        Path file = stored(exchange).inputs().get(exchange.variable("name"));
        if (file == null) throw new ApiException(ApiException.NOT_FOUND, "the run has no such input");
        if (!Files.isRegularFile(file)) throw new ApiException(ApiException.NOT_FOUND, "the input is no longer there");
        send(exchange, file);
    }

    /**
     * Browsers show films and pictures; everything else is a download, so that an HTML file that a plugin wrote can't run
     * scripts here.
     */
    private void send(Exchange exchange, Path file) throws Exception {
        String name = String.valueOf(file.getFileName());
        String known = types.getMimeByExtension(name);
        boolean shown = known != null && known.matches("(video|audio|image)/(?!svg).*");
        if (!shown) exchange.response().getHeaders().put(HttpHeader.CONTENT_DISPOSITION, "attachment");
        ResourceFactory resources = ResourceFactory.root();
        files.doGet(
                exchange.request(),
                exchange.response(),
                exchange.callback(),
                new ResourceHttpContent(resources.newResource(file), shown ? known : "application/octet-stream"));
    }

    private StoredRun stored(Exchange exchange) throws ApiException {
        return runs.find(exchange.variable("id"))
                .orElseThrow(() -> new ApiException(ApiException.NOT_FOUND, "there is no such run"));
    }
}
