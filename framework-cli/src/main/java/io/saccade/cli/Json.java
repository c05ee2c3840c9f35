package io.saccade.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;

/** Prints answers as JSON: trees of maps, lists, text, numbers and booleans. */
final class Json {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Json() {}

    static void print(PrintWriter out, Object tree) {
        out.println(GSON.toJson(tree));
    }
}
