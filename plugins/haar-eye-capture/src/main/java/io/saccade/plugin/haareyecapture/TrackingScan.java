package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Region;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Searches for eyes near their last place. A scan of a whole frame spends nearly all its time on parts without eyes;
 * here a frame costs two windows little larger than an eye ({@link NearSearch}). Failures are handled in steps, each
 * slower and rarer than the previous:
 *
 * <ol>
 *   <li>An eye is not in its window (a quick move, a blink): search for both around their last place.
 *   <li>Not found there: scan the whole frame as without tracking, so that no pair is missed that such a scan finds. In
 *       the first such frame eyes of less than half their last size are left out, which take most of the time.
 *   <li>Not found for some frames: scan the whole frame with more sensitive settings for eyes of about their last size
 *       ({@link SizedSearch}).
 * </ol>
 *
 * A regular scan of the whole frame prevents tracking of a false detection in the background. Tracking starts only with
 * a frame in which a scan finds the eyes of one person; if it finds those of several, none are tracked.
 */
final class TrackingScan implements EyeFinder {
    /** Frames between sensitive scans of the whole frame after the eyes were lost. */
    private static final int LOOK_AROUND_EVERY = 5;

    /** Frames without eyes after which their size is forgotten: two seconds of most films. */
    private static final int FORGET_AFTER = 50;

    /** Frames between scans of the whole frame that verify the tracked eyes. */
    private static final int CHECK_EVERY = 25;

    /** No eye shrinks by more than this from one frame to the next. */
    private static final double LEAST_PART = .5;

    private final WholeScan whole;
    private final ScaledView view;
    private final NearSearch near;
    private final SizedSearch sized;
    private @Nullable EyeBoxes last;
    private int followed;
    private int missed;

    /** Takes ownership of both. */
    TrackingScan(WholeScan whole, EyeCascade cascade) {
        this.whole = whole;
        this.view = new ScaledView(cascade);
        this.near = new NearSearch(view);
        this.sized = new SizedSearch(view);
    }

    @Override
    public List<Region> find(Mat picture) {
        Optional<EyeBoxes> followed = last == null ? Optional.empty() : follow(picture, last);
        if (followed.isPresent()) return found(followed.get());
        List<Region> scanned = whole.find(picture, last == null || missed > 0 ? 0 : smallest(last));
        Optional<EyeBoxes> pair = EyeBoxes.likeliest(scanned);
        if (pair.isEmpty() && last != null && missed % LOOK_AROUND_EVERY == LOOK_AROUND_EVERY - 1) {
            pair = EyeBoxes.likeliest(sized.ofSize(picture, last.side()));
        }
        if (pair.isPresent()) return found(pair.get());
        if (++missed > FORGET_AFTER) last = null;
        return scanned.size() == 2 ? scanned : List.of(); // an implausible pair, which is not tracked
    }

    @Override
    public void forget() {
        last = null;
        followed = 0;
        missed = 0;
        whole.forget();
    }

    private List<Region> found(EyeBoxes eyes) {
        missed = 0;
        last = eyes;
        return List.of(eyes.left(), eyes.right());
    }

    private Optional<EyeBoxes> follow(Mat picture, EyeBoxes eyes) {
        if (missed == 0 && ++followed % CHECK_EVERY == 0) return check(picture, eyes);
        Optional<EyeBoxes> found = missed == 0 ? near.narrow(picture, eyes) : Optional.empty();
        return found.isPresent() ? found : near.wide(picture, eyes);
    }

    /** Verifies the tracked eyes; if they are not confirmed and a scan finds others, switches to those. */
    private Optional<EyeBoxes> check(Mat picture, EyeBoxes eyes) {
        boolean confirmed = sized.ofSize(picture, eyes.side()).stream().anyMatch(eyes::has);
        Optional<EyeBoxes> other =
                confirmed ? Optional.empty() : EyeBoxes.likeliest(whole.find(picture, smallest(eyes)));
        return other.isPresent() ? other : near.wide(picture, eyes);
    }

    private static int smallest(EyeBoxes before) {
        return (int) (LEAST_PART * before.side());
    }

    @Override
    public void close() {
        whole.close();
        view.close();
    }
}
