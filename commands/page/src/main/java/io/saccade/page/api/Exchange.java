package io.saccade.page.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One request and the ways to answer it. Each is answered once.
 *
 * @param path the values of the path's variables
 * @param content of the request; empty for GET
 */
record Exchange(Request request, Response response, Callback callback, Map<String, String> path, String content) {
    private static final int NO_CONTENT = 204;

    Exchange with(String newContent) {
        return new Exchange(request, response, callback, path, newContent);
    }

    String variable(String name) {
        return path.getOrDefault(name, "");
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
    }

    /** The request's content as a JSON object. */
    JsonObject body() throws ApiException {
        try {
            JsonElement parsed = JsonParser.parseString(content);
            if (parsed.isJsonObject()) return parsed.getAsJsonObject();
        } catch (JsonParseException e) { // told below
        }
        throw new ApiException(ApiException.BAD_REQUEST, "the request's content must be a JSON object");
    }

    void json(int status, JsonElement body) {
        bytes(status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    void text(String type, String text) {
        bytes(200, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(int status, String type, byte[] bytes) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    void nothing() {
        response.setStatus(NO_CONTENT);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        callback.succeeded();
    }
}
