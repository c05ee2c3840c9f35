package io.saccade.cli.pack;

import io.saccade.core.problem.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rule for names in a package: relative, below the plugin's folder, each once on every file system. */
final class EntryNames {
    private static final int LONGEST = 200;

    private EntryNames() {}

    /** @throws Refusal that names the first bad name */
    static void check(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (leaves(name)) {
                throw new Refusal(what + " has the file '" + printable(name) + "', which would leave the plugin's"
                        + " folder. Don't use this package");
            }
            if (name.length() > LONGEST || !name.equals(printable(name))) {
                throw new Refusal(what + " has a file with an impossible name: '" + printable(name) + "'");
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new Refusal(what + " has the file '" + name + "' twice. Don't use this package");
            }
        }
    }

    /** Whether the name is absolute on some system, or has a part that leads elsewhere. */
    private static boolean leaves(String name) {
        if (name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) return true;
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) return true;
        }
        return false;
    }

    private static String printable(String name) {
        String shown = name.replaceAll("\\p{Cntrl}", "?");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "...";
    }
}
