package io.saccade.plugin.linedrawing.picture;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.StageContext;

/**
 * Reports frames that can't be processed: each one by its name, or only the first if they have no names, as in films.
 */
public final class Refusals {
    private final StageContext context;
    private boolean told;

    public Refusals(StageContext context) {
        this.context = context;
    }

    public void tiny(Sample sample, Frame frame, int side) {
        refuse(
                sample,
                "it is " + frame.width() + "x" + frame.height() + " pixels large, smaller than the " + side + "x" + side
                        + " pixels it would be scaled down to");
    }

    public void plain(Sample sample) {
        refuse(sample, "all its values are the same, for which the article's rule has no result");
    }

    private void refuse(Sample sample, String reason) {
        if (sample.get(Keys.NAME).isPresent()) {
            context.setAside(sample.need(Keys.NAME), reason);
        } else if (!told) {
            told = true;
            context.notice(
                    "frame " + sample.index() + " is set aside, as are all further frames with this fault: " + reason);
        }
    }
}
