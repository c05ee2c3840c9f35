package io.saccade.plugin.wav2lip;

import io.saccade.api.data.FacePoints;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.StageContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each frame where the face lies, and whether lips can be drawn on it: not if the face has turned away, is
 * covered, or is not there. Then the lips fade out, and the user is told at the end. Not thread-safe.
 */
final class FaceWatch {
    /** Offset of the nose from which on a face is too far turned, in distances between the eyes. */
    private static final double TURNED = .42;

    /** In a face that is turned this far, the eyes are close together compared with the distance to the mouth. */
    private static final double PROFILE = 1.9;

    private final StageContext context;
    private final FaceTrack track = new FaceTrack();
    private final SkinEdges skin = new SkinEdges();
    private final CoverWatch cover = new CoverWatch();
    private @Nullable FaceShape last;
    private boolean wasThere;
    private long left;
    private long turned;
    private long covered;

    FaceWatch(StageContext context) {
        this.context = context;
    }

    /** Looks at a frame without a face, which stays as it is. */
    void none(long nanos) {
        if (wasThere) left++;
        wasThere = false;
        track.addNone(nanos);
    }

    /** Looks at a frame with a face, which settles now or later. */
    void look(Pending frame, FaceBox box) {
        Sample sample = frame.sample();
        Frame picture = sample.need(Keys.FRAME);
        Optional<FacePoints> points = sample.get(Keys.FACE_POINTS);
        Region region =
                sample.get(Keys.FACE).orElseGet(() -> new Region(box.left(), box.top(), box.width(), box.height()));
        FaceShape shape = points.map(FaceShape::of).orElseGet(() -> FaceShape.of(region));
        if (last != null && !shape.continues(last)) restart(); // another scene
        last = shape;
        boolean away = points.isPresent() && isTurned(shape, points.get());
        if (!away && points.isEmpty()) shape = skin.narrow(picture, shape);
        boolean hidden = !away && cover.isCovered(picture, shape);
        if (away) turned++;
        if (hidden) covered++;
        wasThere = true;
        if (away || hidden) {
            frame.place(null, 0);
            track.addNone(sample.timestampNanos());
        } else {
            track.add(sample.timestampNanos(), shape, frame::place);
        }
    }

    private static boolean isTurned(FaceShape shape, FacePoints points) {
        if (shape.area() <= 1) return true; // upside down, or not a face
        return Math.abs(shape.across(points.nose().x(), points.nose().y())) > TURNED
                || shape.length() > PROFILE * shape.eyeDistance();
    }

    /** Begins another film. */
    void end() {
        track.end();
        restart();
        last = null;
        wasThere = false;
    }

    private void restart() {
        skin.restart();
        cover.restart();
    }

    /** Tells the user where lips fade out; call once, at the end. */
    void tell() {
        if (left + turned + covered == 0) return;
        context.notice("lips fade out where they can't be drawn: the face disappeared " + left
                + " times, was turned away in " + turned + " frames and covered in " + covered + " frames");
    }
}
