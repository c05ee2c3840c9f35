package io.saccade.page.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method and a path of the API, and what answers them.
 *
 * @param template such as {@code /api/v1/runs/{id}}; a last variable {@code {name...}} takes slashes, too
 * @param changes whether it starts, changes or stops something
 */
record Route(String method, String template, boolean changes, Endpoint endpoint, Pattern path, List<String> variables) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(\\.\\.\\.)?}");

    /** Answers a request. May block: it has a thread of the server's. */
    interface Endpoint {
        void answer(Exchange exchange) throws Exception;
    }

    static Route get(String template, Endpoint endpoint) {
        return of("GET", template, false, endpoint);
    }

    /** A question that needs content, such as a check. */
    static Route ask(String template, Endpoint endpoint) {
        return of("POST", template, false, endpoint);
    }

    static Route post(String template, Endpoint endpoint) {
        return of("POST", template, true, endpoint);
    }

    static Route put(String template, Endpoint endpoint) {
        return of("PUT", template, true, endpoint);
    }

    private static Route of(String method, String template, boolean changes, Endpoint endpoint) {
        Matcher matcher = VARIABLE.matcher(template);
        List<String> names = matcher.results().map(found -> found.group(1)).toList();
        String pattern = matcher.replaceAll(Route::pattern);
        return new Route(method, template, changes, endpoint, Pattern.compile(pattern), names);
    }

    private static String pattern(MatchResult variable) {
        return variable.group(2) == null ? "([^/]+)" : "(.+)";
    }

    /** The values of the variables; empty if the path is another one. */
    Optional<Map<String, String>> match(String given) {
        Matcher matcher = path.matcher(given);
        if (!matcher.matches()) return Optional.empty();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) values.put(variables.get(i), matcher.group(i + 1));
        return Optional.of(values);
    }
}
