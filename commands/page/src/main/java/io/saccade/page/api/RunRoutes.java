package io.saccade.page.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.report.ShownPicture;
import io.saccade.page.edit.PipelineText;
import io.saccade.page.run.LiveRun;
import io.saccade.page.run.RunRequest;
import io.saccade.page.run.RunStore;
import io.saccade.page.run.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code runs}: starts them, lists them, shows one and its events, pauses and stops. */
final class RunRoutes {
    private static final int CREATED = 201;
    private static final Duration PICTURE_WAIT = Duration.ofSeconds(1);

    private final PipelineFiles pipelines;
    private final RunStore runs;

    RunRoutes(PipelineFiles pipelines, RunStore runs) {
        this.pipelines = pipelines;
        this.runs = runs;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/runs", this::list),
                Route.post("/api/v1/runs", this::start),
                Route.get("/api/v1/runs/{id}", this::show),
                Route.get("/api/v1/runs/{id}/events", this::events),
                Route.get("/api/v1/runs/{id}/pictures/{stage...}", this::picture),
                Route.put("/api/v1/runs/{id}/stages/{stage...}", this::replace),
                Route.post("/api/v1/runs/{id}/pause", this::pause),
                Route.post("/api/v1/runs/{id}/resume", this::resume),
                Route.post("/api/v1/runs/{id}/recenter", this::recenter),
                Route.post("/api/v1/runs/{id}/stop", this::stop));
    }

    private void list(Exchange exchange) throws IOException {
        JsonArray list = new JsonArray();
        for (StoredRun run : runs.list()) list.add(head(run));
        exchange.json(200, list);
    }

    private void start(Exchange exchange) throws IOException, ApiException {
        JsonObject body = exchange.body();
        Optional<String> name = Fields.text(body, "pipeline");
        Optional<String> yaml = Fields.text(body, "yaml");
        if (name.isPresent() == yaml.isPresent()) {
            throw new ApiException(ApiException.BAD_REQUEST, "the content needs either \"pipeline\" or \"yaml\"");
        }
        Optional<String> out = Fields.text(body, "out");
        if (out.isPresent() && !runs.isInside(out.get())) {
            throw new ApiException(ApiException.INVALID, "\"out\" must be a folder in the folder of the page");
        }
        Optional<Path> file = name.isPresent() ? Optional.of(file(name.get())) : Optional.empty();
        StoredRun run = runs.start(new RunRequest(
                name.or(() -> yaml.flatMap(RunRoutes::nameIn)).orElse("run"),
                file,
                yaml,
                Fields.texts(body, "set"),
                out,
                Fields.flag(body, "dryRun")));
        JsonObject json = new JsonObject();
        json.addProperty("id", run.id());
        exchange.json(CREATED, json);
    }

    /** The name that a pipeline gives itself. */
    private static Optional<String> nameIn(String yaml) {
        return PipelineText.of(yaml)
                .map(PipelineText::json)
                .filter(JsonElement::isJsonObject)
                .map(tree -> tree.getAsJsonObject().get("pipeline"))
                .filter(name -> name.isJsonPrimitive() && !name.getAsString().isBlank())
                .map(JsonElement::getAsString);
    }

    private Path file(String name) throws IOException, ApiException {
        return pipelines
                .find(name)
                .map(PipelineFiles.Entry::file)
                .orElseThrow(() -> new ApiException(ApiException.NOT_FOUND, "there is no such pipeline"));
    }

    private void show(Exchange exchange) throws IOException, ApiException {
        StoredRun run = stored(exchange);
        JsonObject json = head(run);
        run.live()
                .ifPresent(
                        live -> json.add("snapshot", SnapshotJson.of(live.run().snapshot())));
        Optional<String> report = run.report();
        if (report.isPresent()) json.add("report", JsonParser.parseString(report.get()));
        JsonArray outputs = new JsonArray();
        run.outputs().forEach(outputs::add);
        json.add("outputs", outputs);
        JsonArray inputs = new JsonArray();
        run.inputs().keySet().forEach(inputs::add);
        json.add("inputs", inputs);
        exchange.json(200, json);
    }

    private static JsonObject head(StoredRun run) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("id", run.id());
        json.addProperty("pipeline", run.pipeline());
        json.addProperty("startedAt", run.startedAt().toString());
        json.addProperty("state", run.state().name().toLowerCase(Locale.ROOT));
        run.outcome().ifPresent(outcome -> json.addProperty("outcome", outcome));
        return json;
    }

    private void events(Exchange exchange) throws ApiException {
        long after = lastEvent(exchange.request().getHeaders().get("Last-Event-ID"));
        EventStream.open(exchange, live(exchange), after);
    }

    private static long lastEvent(@Nullable String header) {
        return header == null || !header.matches("\\d{1,18}") ? 0 : Long.parseLong(header);
    }

    private void picture(Exchange exchange) throws ApiException, InterruptedException {
        long after = lastEvent(exchange.query("after").orElse(null));
        String stage = exchange.variable("stage");
        try {
            Optional<ShownPicture> picture = live(exchange).run().nextPicture(stage, after, PICTURE_WAIT);
            if (picture.isEmpty()) {
                exchange.nothing();
                return;
            }
            exchange.response().getHeaders().put("X-Sequence", picture.get().sequence());
            exchange.bytes(200, "image/jpeg", picture.get().jpeg());
        } catch (IllegalArgumentException e) {
            throw new ApiException(ApiException.NOT_FOUND, String.valueOf(e.getMessage()));
        }
    }

    /** The content has settings of the stage, as in a pipeline file; those that are not named stay. */
    private void replace(Exchange exchange) throws ApiException, InterruptedException {
        Map<String, Object> settings = SettingsJson.values(exchange.body());
        try {
            live(exchange).run().replace(exchange.variable("stage"), settings);
        } catch (InvalidPipelineException e) {
            throw new ApiException(ApiException.CONFLICT, "", ProblemJson.of(e.problems()));
        } catch (IllegalArgumentException e) {
            throw new ApiException(ApiException.CONFLICT, String.valueOf(e.getMessage()));
        }
        exchange.json(200, new JsonObject());
    }

    private void pause(Exchange exchange) throws ApiException {
        LiveRun run = live(exchange);
        changeStage(exchange, run.run()::pause);
    }

    private void resume(Exchange exchange) throws ApiException {
        LiveRun run = live(exchange);
        changeStage(exchange, run.run()::resume);
    }

    private static void changeStage(Exchange exchange, Consumer<String> change) throws ApiException {
        String stage = exchange.query("stage")
                .orElseThrow(() -> new ApiException(ApiException.BAD_REQUEST, "the address needs ?stage=NAME"));
        try {
            change.accept(stage);
        } catch (IllegalArgumentException e) {
            throw new ApiException(ApiException.CONFLICT, String.valueOf(e.getMessage()));
        }
        exchange.nothing();
    }

    private void recenter(Exchange exchange) throws ApiException {
        try {
            live(exchange).run().recenter();
        } catch (IllegalStateException e) {
            throw new ApiException(ApiException.CONFLICT, String.valueOf(e.getMessage()));
        }
        exchange.nothing();
    }

    private void stop(Exchange exchange) throws ApiException {
        live(exchange).run().stop();
        exchange.nothing();
    }

    private LiveRun live(Exchange exchange) throws ApiException {
        return stored(exchange).live().orElseThrow(() -> new ApiException(ApiException.CONFLICT, "the run has ended"));
    }

    private StoredRun stored(Exchange exchange) throws ApiException {
        return runs.find(exchange.variable("id"))
                .orElseThrow(() -> new ApiException(ApiException.NOT_FOUND, "there is no such run"));
    }
}
