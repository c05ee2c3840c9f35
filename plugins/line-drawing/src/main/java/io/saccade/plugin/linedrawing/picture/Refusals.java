package io.saccade.plugin.linedrawing.picture;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.linedrawing.Compat;

/**
 * Sets aside frames that can't be processed: reports each one by its name, or only the first if they have no names, as
 * in films.
 */
public final class Refusals {
    private final StageContext context;
    private final boolean article;
    private boolean told;

    public Refusals(StageContext context, Compat compat) {
        this.context = context;
        this.article = compat == Compat.ARTICLE;
    }

    /** Sets aside a frame that would have to be enlarged, unless the article's rule enlarges it. */
    public boolean refuseTiny(Sample sample, Frame frame, SquarePictures squares) {
        if (article || !squares.isTiny(frame)) return false;
        refuse(
                sample,
                "it is " + frame.width() + "x" + frame.height() + " pixels large, smaller than the " + squares.side()
                        + "x" + squares.side() + " pixels it would be scaled down to");
        return true;
    }

    /** Sets aside a frame of a single colour if it is processed by the article's rule. */
    public boolean refusePlain(Sample sample, boolean colorful) {
        if (colorful || !article) return false;
        refuse(sample, "all its values are the same, for which the article's rule has no result");
        return true;
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
