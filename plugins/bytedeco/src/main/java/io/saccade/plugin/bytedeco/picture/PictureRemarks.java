package io.saccade.plugin.bytedeco.picture;

import io.saccade.api.spi.StageContext;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects pictures that decoding to 8-bit BGR changes: all go to the log, the first 20 also to the report.
 * Single-threaded.
 */
public final class PictureRemarks {
    private static final int MOST_NAMED = 20;

    private final StageContext context;
    private final List<String> first = new ArrayList<>();
    private long count;

    /**
     * Creates an empty collection.
     *
     * @param context context of the stage that reads the pictures
     */
    public PictureRemarks(StageContext context) {
        this.context = context;
    }

    /**
     * Adds a picture.
     *
     * @param remark how the picture was changed, as the end of a sentence
     */
    public void add(String name, String remark) {
        context.log().log(Level.DEBUG, name + ": " + remark);
        if (++count <= MOST_NAMED) first.add(name + " (" + remark + ")");
    }

    /** Reports the collected pictures, if there are any. */
    public void tell() {
        if (count == 0) return;
        String more = count > MOST_NAMED ? "; and " + (count - MOST_NAMED) + " more" : "";
        String which = count == 1 ? "1 picture is unusual and was" : count + " pictures are unusual and were";
        context.notice(which + " changed to be used: " + String.join("; ", first) + more);
    }
}
