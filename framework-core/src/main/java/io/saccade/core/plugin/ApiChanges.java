package io.saccade.core.plugin;

import java.util.List;

/** The last incompatible change of the API, for authors of plugins that are older. The changelog has the same list. */
final class ApiChanges {
    /** The version of the change: 0.2. */
    static final int MAJOR = 0;

    static final int MINOR = 2;

    /** What to change in a plugin, one sentence a line. */
    static final List<String> LINES = List.of(
            "context.problem(sentence) is context.notice(sentence); in tests, harness.notices().",
            "new Step(...) is Step.ofState(number) or Step.ofVector(values), with withReward, withEnd, withLegal.",
            "new Spaces(...) is Spaces.ofStates(n) or Spaces.ofVectors(n), with withActions or withActionValues.",
            "new Screen(...) is Screen.of(name, x, y, width, height), with withScale.",
            "new EyePair(left, right, patch) is EyePair.of(left, right, patch).inFrame(width, height).",
            "new Ports(...) is Ports.none() or Ports.reading(...), with ifPresent, writing, from and live.",
            "An Action is an Action.Discrete with number(), or an Action.Values with values(); -1 means nothing.",
            "Key.of(name, type, plain) and Key.large(name, type) take a codec; Key.of(name, type) for texts and numbers.",
            "A switch over Frame.Format needs a default; only the core may implement types marked @NonExtendable.");

    private ApiChanges() {}

    static boolean isBefore(long major, long minor) {
        return major < MAJOR || (major == MAJOR && minor < MINOR);
    }

    /** The list, one change per line. */
    static String list() {
        return "\n  - " + String.join("\n  - ", LINES);
    }
}
