package io.saccade.plugin.linedrawing;

import io.saccade.api.spi.StageContext;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Photographs that decoding to 8-bit BGR simplifies: each in the log, the first ones also in the report. */
final class Simplifications {
    private static final int MOST_NAMED = 20;

    private final StageContext context;
    private final List<String> first = new ArrayList<>();
    private long count;

    Simplifications(StageContext context) {
        this.context = context;
    }

    void add(String name, String remark) {
        context.log().log(Level.DEBUG, name + ": " + remark);
        if (++count <= MOST_NAMED) first.add(name + " (" + remark + ")");
    }

    /** Tells, where there is something to tell. */
    void tell() {
        if (count == 0) return;
        String more = count > MOST_NAMED ? "; and " + (count - MOST_NAMED) + " more" : "";
        context.problem(count + " photographs are of an unusual kind, and are prepared all the same: "
                + String.join("; ", first) + more);
    }
}
