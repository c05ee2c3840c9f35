package io.saccade.cli;

import io.saccade.core.schema.SettingDescription;
import io.saccade.core.schema.StageDescription;

/** A stage's description as text. */
record StagePage(StageDescription described) {
    /** One line for the list of all stages. */
    String line() {
        return String.format(
                "%-12s %-16s %s",
                described.stage().role().label(), described.stage().name(), described.doc());
    }

    /** The full description. */
    String text() {
        StringBuilder page = new StringBuilder();
        page.append(described.stage().name()).append(" (");
        page.append(described.stage().role().label()).append(", from ");
        page.append(described.stage().plugin()).append(")\n  ");
        page.append(described.doc()).append('\n');
        if (!described.reads().isEmpty()) {
            page.append("  reads   ")
                    .append(String.join(", ", described.reads()))
                    .append('\n');
        }
        if (!described.writes().isEmpty()) {
            page.append("  writes  ")
                    .append(String.join(", ", described.writes()))
                    .append('\n');
        }
        if (described.settings().isEmpty()) page.append("  no settings\n");
        for (SettingDescription setting : described.settings()) page.append(lines(setting));
        return page.toString();
    }

    private static String lines(SettingDescription setting) {
        String value = setting.defaultValue()
                .map(text -> " = " + (text.isEmpty() ? "''" : text))
                .orElse(setting.required() ? " (required)" : " (optional)");
        return "  " + setting.key() + value + "   [" + setting.type() + "]\n      " + setting.doc() + "\n";
    }
}
