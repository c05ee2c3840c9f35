package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Region;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Looks where the eyes were. A scan of a whole frame spends nearly all its time where no eyes are; here a
 * frame costs two windows little larger than an eye ({@link NearSearch}), and what goes wrong is met in
 * steps, each dearer and rarer than the one before:
 *
 * <ol>
 *   <li>An eye is not in its window (a quick move, a blink): both are looked for around where they were.
 *   <li>Not there either, for some frames: the whole frame, for eyes of about the size they had.
 *   <li>Not for two seconds: the eyes are forgotten, and eyes of all sizes looked for, some in each frame
 *       ({@link SpreadSearch}).
 * </ol>
 *
 * Now and then a look at the whole frame makes sure that what is followed is not a pattern in the
 * background that once looked like eyes.
 */
final class TrackingScan implements EyeFinder {
    /** Frames between looks at the whole frame after the eyes were lost. */
    private static final int LOOK_AROUND_EVERY = 5;

    /** Frames without eyes after which they are forgotten: two seconds of most films. */
    private static final int FORGET_AFTER = 50;

    /** Frames between looks at the whole frame that check what is followed. */
    private static final int CHECK_EVERY = 25;

    private final EyeFinder whole;
    private final ScaledView view;
    private final NearSearch near;
    private final SpreadSearch spread;
    private @Nullable EyeBoxes last;
    private int followed;
    private int missed;

    /** Takes over both. */
    TrackingScan(EyeFinder whole, EyeCascade cascade) {
        this.whole = whole;
        this.view = new ScaledView(cascade);
        this.near = new NearSearch(view);
        this.spread = new SpreadSearch(view);
    }

    @Override
    public List<Region> find(Mat picture) {
        Optional<EyeBoxes> found = last == null ? search(picture) : follow(picture, last);
        if (found.isEmpty()) {
            if (++missed > FORGET_AFTER) last = null;
            return List.of();
        }
        missed = 0;
        last = found.get();
        return List.of(last.left(), last.right());
    }

    /** Nothing is known: first everything at once, and then a share of it in each frame. */
    private Optional<EyeBoxes> search(Mat picture) {
        followed = 0;
        return missed % FORGET_AFTER == 0
                ? EyeBoxes.likeliest(whole.find(picture))
                : EyeBoxes.likeliest(spread.share(picture, missed));
    }

    private Optional<EyeBoxes> follow(Mat picture, EyeBoxes eyes) {
        if (missed == 0 && ++followed % CHECK_EVERY == 0) return check(picture, eyes);
        Optional<EyeBoxes> found = missed == 0 ? near.narrow(picture, eyes) : Optional.empty();
        if (found.isEmpty()) found = near.wide(picture, eyes);
        boolean lookAround = found.isEmpty() && missed % LOOK_AROUND_EVERY == LOOK_AROUND_EVERY - 1;
        return lookAround ? EyeBoxes.likeliest(spread.ofSize(picture, eyes.side())) : found;
    }

    /** Goes on with other eyes when there are some and these are none. */
    private Optional<EyeBoxes> check(Mat picture, EyeBoxes eyes) {
        List<Region> all = spread.ofSize(picture, eyes.side());
        Optional<EyeBoxes> other = EyeBoxes.likeliest(all);
        boolean confirmed = all.stream().anyMatch(eyes::has);
        return confirmed || other.isEmpty() ? near.wide(picture, eyes) : other;
    }

    @Override
    public void close() {
        whole.close();
        view.close();
    }
}
