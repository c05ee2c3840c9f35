package io.saccade.batch.work;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.Optional;

/** The lines between a batch and a worker: JSON, after a token on the worker's side. */
public final class Lines {
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private Lines() {}

    /** One line, without its end. */
    public static String of(Object message) {
        return JSON.toJson(message);
    }

    public static <T> T read(String line, Class<T> type) {
        return JSON.fromJson(line, type);
    }

    /** A worker's message; empty if something else printed the line. */
    static Optional<WorkerMessage> message(String line, String token) {
        if (!line.startsWith(token)) return Optional.empty();
        try {
            return Optional.of(JSON.fromJson(line.substring(token.length()), WorkerMessage.class));
        } catch (JsonParseException e) { // something printed into the line
            return Optional.empty();
        }
    }
}
