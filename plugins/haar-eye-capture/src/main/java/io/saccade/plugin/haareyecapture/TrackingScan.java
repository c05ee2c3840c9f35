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
 *   <li>Not there either: the whole frame is scanned as without tracking, so that no pair is missed that a scan
 *       finds.
 *   <li>Not there for some frames: the whole frame again, more patiently, for eyes of about the size they had
 *       ({@link SizedSearch}).
 * </ol>
 *
 * Now and then a look at the whole frame makes sure that what is followed is not a pattern in the
 * background that once looked like eyes. Of several people it follows the one whose eyes alone a scan found, and
 * none where a scan finds the eyes of several.
 */
final class TrackingScan implements EyeFinder {
    /** Frames between looks at the whole frame after the eyes were lost. */
    private static final int LOOK_AROUND_EVERY = 5;

    /** Frames without eyes after which their size is forgotten: two seconds of most films. */
    private static final int FORGET_AFTER = 50;

    /** Frames between looks at the whole frame that check what is followed. */
    private static final int CHECK_EVERY = 25;

    private final EyeFinder whole;
    private final ScaledView view;
    private final NearSearch near;
    private final SizedSearch sized;
    private @Nullable EyeBoxes last;
    private int followed;
    private int missed;

    /** Takes over both. */
    TrackingScan(EyeFinder whole, EyeCascade cascade) {
        this.whole = whole;
        this.view = new ScaledView(cascade);
        this.near = new NearSearch(view);
        this.sized = new SizedSearch(view);
    }

    @Override
    public List<Region> find(Mat picture) {
        Optional<EyeBoxes> followed = last == null ? Optional.empty() : follow(picture, last);
        if (followed.isPresent()) return found(followed.get());
        List<Region> scanned = whole.find(picture);
        Optional<EyeBoxes> pair = EyeBoxes.likeliest(scanned);
        if (pair.isEmpty() && last != null && missed % LOOK_AROUND_EVERY == LOOK_AROUND_EVERY - 1) {
            pair = EyeBoxes.likeliest(sized.ofSize(picture, last.side()));
        }
        if (pair.isPresent()) return found(pair.get());
        if (++missed > FORGET_AFTER) last = null;
        return scanned.size() == 2 ? scanned : List.of(); // an odd pair, which is not followed
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

    /** Goes on with other eyes when a scan finds some and these are none. */
    private Optional<EyeBoxes> check(Mat picture, EyeBoxes eyes) {
        boolean confirmed = sized.ofSize(picture, eyes.side()).stream().anyMatch(eyes::has);
        Optional<EyeBoxes> other = confirmed ? Optional.empty() : EyeBoxes.likeliest(whole.find(picture));
        return other.isPresent() ? other : near.wide(picture, eyes);
    }

    @Override
    public void close() {
        whole.close();
        view.close();
    }
}
