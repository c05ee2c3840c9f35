package io.saccade.page.api;

import com.google.gson.JsonObject;

/** A request that gets an error as its answer. */
final class ApiException extends Exception {
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int NOT_ALLOWED = 405;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int INVALID = 422;
    static final int BAD_REQUEST = 400;
    static final int FAILED = 500;

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient JsonObject body;

    ApiException(int status, String sentence) {
        this(status, sentence, message(sentence));
    }

    ApiException(int status, String sentence, JsonObject body) {
        super(sentence);
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    JsonObject body() {
        return body;
    }

    private static JsonObject message(String sentence) {
        JsonObject body = new JsonObject();
        body.addProperty("message", sentence);
        return body;
    }
}
