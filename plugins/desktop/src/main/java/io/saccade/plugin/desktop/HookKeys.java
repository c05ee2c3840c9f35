package io.saccade.plugin.desktop;

import com.github.kwhat.jnativehook.keyboard.NativeKeyEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The keys that can be watched, by name. These keys write no text, so they are not pressed while typing. */
final class HookKeys {
    private static final int NEAR_EDITS = 2;
    private static final int[] FUNCTIONS = {
        NativeKeyEvent.VC_F1, NativeKeyEvent.VC_F2, NativeKeyEvent.VC_F3, NativeKeyEvent.VC_F4,
        NativeKeyEvent.VC_F5, NativeKeyEvent.VC_F6, NativeKeyEvent.VC_F7, NativeKeyEvent.VC_F8,
        NativeKeyEvent.VC_F9, NativeKeyEvent.VC_F10, NativeKeyEvent.VC_F11, NativeKeyEvent.VC_F12,
        NativeKeyEvent.VC_F13, NativeKeyEvent.VC_F14, NativeKeyEvent.VC_F15, NativeKeyEvent.VC_F16,
        NativeKeyEvent.VC_F17, NativeKeyEvent.VC_F18, NativeKeyEvent.VC_F19, NativeKeyEvent.VC_F20,
        NativeKeyEvent.VC_F21, NativeKeyEvent.VC_F22, NativeKeyEvent.VC_F23, NativeKeyEvent.VC_F24
    };
    private static final Map<String, Integer> CODES = codes();

    private HookKeys() {}

    private static Map<String, Integer> codes() {
        Map<String, Integer> codes = new TreeMap<>(Map.of(
                "escape", NativeKeyEvent.VC_ESCAPE,
                "pause", NativeKeyEvent.VC_PAUSE,
                "scroll-lock", NativeKeyEvent.VC_SCROLL_LOCK,
                "print-screen", NativeKeyEvent.VC_PRINTSCREEN,
                "insert", NativeKeyEvent.VC_INSERT,
                "home", NativeKeyEvent.VC_HOME,
                "end", NativeKeyEvent.VC_END,
                "page-up", NativeKeyEvent.VC_PAGE_UP,
                "page-down", NativeKeyEvent.VC_PAGE_DOWN,
                "context-menu", NativeKeyEvent.VC_CONTEXT_MENU));
        for (int i = 0; i < FUNCTIONS.length; i++) codes.put("f" + (i + 1), FUNCTIONS[i]);
        return codes;
    }

    /** @throws IllegalArgumentException with the message of {@link #refusal} */
    static int code(String key) {
        Integer code = CODES.get(key);
        if (code == null) throw new IllegalArgumentException(refusal(key).orElseThrow());
        return code;
    }

    static Optional<String> refusal(String key) {
        if (CODES.containsKey(key)) return Optional.empty();
        Optional<String> near = nearest(key, CODES.keySet());
        return Optional.of("'" + key + "' is no key that can be listened to."
                + near.map(name -> " Did you mean '" + name + "'?")
                        .orElse(" Known are: " + String.join(", ", CODES.keySet()) + "."));
    }

    private static Optional<String> nearest(String word, Collection<String> names) {
        int near = Math.min(NEAR_EDITS, word.length() / 2);
        return names.stream()
                .filter(name -> edits(word, name) <= near || (word.length() > 1 && name.startsWith(word)))
                .min(Comparator.comparingInt(name -> edits(word, name)));
    }

    /** Levenshtein distance: the number of letters to insert, delete or change. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
