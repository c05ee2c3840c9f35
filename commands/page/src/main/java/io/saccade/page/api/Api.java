package io.saccade.page.api;

import io.saccade.core.Saccade;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Reason;
import io.saccade.page.run.RunStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the requests of the API. Requests of other paths are left to the next handler. */
public final class Api extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final int LARGEST_BODY = 1 << 20;
    private static final String TOO_LARGE = "the content is too large or came too slowly";

    private final List<Route> routes;
    private final boolean readOnly;

    /**
     * @param home the folder of the installation
     * @param readOnly whether requests that start, change or stop something are refused
     */
    public Api(Saccade saccade, Path home, RunStore runs, boolean readOnly) {
        PipelineFiles pipelines = new PipelineFiles(home.resolve("pipelines"), runs.pipelines());
        this.routes = Stream.of(
                        new PipelineRoutes(saccade, pipelines).routes(),
                        new MachineRoutes(saccade).routes(),
                        new RunRoutes(pipelines, runs).routes(),
                        new RunFileRoutes(runs).routes(),
                        new BatchRoutes(runs.batches()).routes(),
                        new MetricsRoute(runs).routes())
                .flatMap(List::stream)
                .toList();
        this.readOnly = readOnly;
    }

    /** For the test that compares them with {@code openapi.json}. */
    List<Route> routes() {
        return routes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getDecodedPath();
        if (!path.startsWith("/api/") && !path.equals("/metrics")) return false;
        List<Route> there =
                routes.stream().filter(route -> route.match(path).isPresent()).toList();
        Optional<Route> route = there.stream()
                .filter(of -> of.method().equals(request.getMethod()))
                .findFirst();
        if (route.isPresent()) {
            answer(
                    route.get(),
                    request,
                    response,
                    callback,
                    route.get().match(path).orElseThrow());
        } else {
            fail(new Exchange(request, response, callback, Map.of(), ""), unknown(there.isEmpty()));
        }
        return true;
    }

    private void answer(
            Route route, Request request, Response response, Callback callback, Map<String, String> variables) {
        Exchange bare = new Exchange(request, response, callback, variables, "");
        if (route.changes() && readOnly) fail(bare, new ApiException(ApiException.FORBIDDEN, "the page is read-only"));
        else if (request.getMethod().equals("GET")) answer(route, bare);
        else read(route, bare);
    }

    /** Reads the content without keeping a thread, so that slow senders can't use up the server's. */
    private static void read(Route route, Exchange bare) {
        Content.Source.asByteArrayAsync(
                bare.request(),
                LARGEST_BODY,
                Promise.Invocable.from(
                        InvocationType.BLOCKING,
                        content -> answer(route, bare.with(new String(content, StandardCharsets.UTF_8))),
                        failure -> fail(bare, new ApiException(ApiException.TOO_LARGE, TOO_LARGE))));
    }

    private static void answer(Route route, Exchange exchange) {
        try {
            route.endpoint().answer(exchange);
        } catch (ApiException e) {
            fail(exchange, e);
        } catch (InvalidPipelineException e) {
            fail(
                    exchange,
                    new ApiException(ApiException.INVALID, "the pipeline has problems", ProblemJson.of(e.problems())));
        } catch (Exception | LinkageError e) { // a plugin or library may not fit
            LOG.warn("{} {}: {}", route.method(), route.template(), Reason.of(e), e);
            fail(exchange, new ApiException(ApiException.FAILED, Reason.of(e)));
        }
    }

    private static ApiException unknown(boolean path) {
        return path
                ? new ApiException(ApiException.NOT_FOUND, "the API has no such path")
                : new ApiException(ApiException.NOT_ALLOWED, "the path does not take this method");
    }

    private static void fail(Exchange exchange, ApiException failure) {
        exchange.json(failure.status(), failure.body());
    }
}
