package io.saccade.plugin.bytedeco;

import io.saccade.api.spi.StageContext;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Pictures that decoding to 8-bit BGR changes: each in the log, the first ones also in the report. One thread. */
public final class PictureRemarks {
    private static final int MOST_NAMED = 20;

    private final StageContext context;
    private final List<String> first = new ArrayList<>();
    private long count;

    /**
     * Remarks of nothing yet.
     *
     * @param context of the stage that reads the pictures
     */
    public PictureRemarks(StageContext context) {
        this.context = context;
    }

    /**
     * Takes one.
     *
     * @param remark what became of the picture, as the end of a sentence
     */
    public void add(String name, String remark) {
        context.log().log(Level.DEBUG, name + ": " + remark);
        if (++count <= MOST_NAMED) first.add(name + " (" + remark + ")");
    }

    /** Tells, where there is something to tell. */
    public void tell() {
        if (count == 0) return;
        String more = count > MOST_NAMED ? "; and " + (count - MOST_NAMED) + " more" : "";
        context.problem(count + " pictures are of an unusual kind, and are taken all the same: "
                + String.join("; ", first) + more);
    }
}
