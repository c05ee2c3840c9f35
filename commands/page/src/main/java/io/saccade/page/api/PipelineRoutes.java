package io.saccade.page.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.saccade.core.Pipeline;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.Problem;
import io.saccade.page.edit.PipelineText;
import io.saccade.page.edit.UnchangeableText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code pipelines}, {@code pipelines/NAME}, {@code check} and {@code edit}. */
final class PipelineRoutes {
    private final Saccade saccade;
    private final PipelineFiles pipelines;

    PipelineRoutes(Saccade saccade, PipelineFiles pipelines) {
        this.saccade = saccade;
        this.pipelines = pipelines;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/pipelines", this::list),
                Route.get("/api/v1/pipelines/{name}", this::show),
                Route.put("/api/v1/pipelines/{name}", this::save),
                Route.ask("/api/v1/check", this::check),
                Route.ask("/api/v1/edit", this::edit));
    }

    private void list(Exchange exchange) throws IOException {
        JsonArray list = new JsonArray();
        for (PipelineFiles.Entry entry : pipelines.all()) list.add(json(entry));
        exchange.json(200, list);
    }

    private void show(Exchange exchange) throws IOException, ApiException {
        PipelineFiles.Entry entry = pipelines
                .find(exchange.variable("name"))
                .orElseThrow(() -> new ApiException(ApiException.NOT_FOUND, "there is no such pipeline"));
        JsonObject json = json(entry);
        json.addProperty("yaml", entry.yaml());
        exchange.json(200, json);
    }

    private void save(Exchange exchange) throws IOException, ApiException {
        String name = exchange.variable("name");
        if (!PipelineFiles.isName(name)) {
            throw new ApiException(
                    ApiException.INVALID, "a pipeline's name has letters, digits, - and _, at most 60 of them");
        }
        pipelines.save(name, Fields.required(exchange.body(), "yaml"));
        exchange.nothing();
    }

    private static JsonObject json(PipelineFiles.Entry entry) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("name", entry.name());
        json.addProperty("description", entry.description());
        json.addProperty("shipped", entry.isShipped());
        return json;
    }

    private void check(Exchange exchange) throws IOException, ApiException {
        String yaml = Fields.required(exchange.body(), "yaml");
        exchange.json(200, ProblemJson.of(problems(yaml)));
    }

    /** Sets or removes one value, if {@code path} is given; returns the text, its tree and its problems. */
    private void edit(Exchange exchange) throws ApiException {
        JsonObject body = exchange.body();
        String yaml = Fields.required(body, "yaml");
        List<String> path = Fields.texts(body, "path");
        String changed = path.isEmpty() ? yaml : edited(yaml, path, Optional.ofNullable(body.get("value")));
        JsonObject json = ProblemJson.of(problems(changed));
        json.addProperty("yaml", changed);
        PipelineText.of(changed).ifPresent(text -> json.add("tree", text.json()));
        exchange.json(200, json);
    }

    private static String edited(String yaml, List<String> path, Optional<JsonElement> value) throws ApiException {
        try {
            PipelineText text = PipelineText.of(yaml)
                    .orElseThrow(() -> new ApiException(ApiException.CONFLICT, "the text is not valid YAML"));
            return (value.isPresent() ? text.with(path, value.get()) : text.without(path)).text();
        } catch (UnchangeableText e) {
            throw new ApiException(ApiException.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    /** Relative inputs are looked for where the user's own pipelines lie. */
    private List<Problem> problems(String yaml) {
        return saccade.check(
                Pipeline.text("pipeline", yaml, pipelines.own()),
                RunOptions.defaults().overwrite(true));
    }
}
