package io.saccade.page.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.saccade.core.problem.Problem;
import java.util.List;

/** {@code {problems: [{line, column, key, message}]}}; line and column are 0 if unknown. */
final class ProblemJson {
    private ProblemJson() {}

    static JsonObject of(List<Problem> problems) {
        JsonArray list = new JsonArray();
        for (Problem problem : problems) {
            JsonObject item = new JsonObject();
            item.addProperty("origin", problem.place().origin());
            item.addProperty("line", problem.place().line());
            item.addProperty("column", problem.place().column());
            item.addProperty("key", problem.place().path());
            item.addProperty("message", problem.sentence());
            list.add(item);
        }
        JsonObject json = new JsonObject();
        json.add("problems", list);
        return json;
    }
}
