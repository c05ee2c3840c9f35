package io.saccade.plugin.haareyecapture;

import static io.saccade.api.data.Keys.EYES;
import static io.saccade.api.data.Keys.FRAME;
import static io.saccade.api.data.Keys.SEGMENT;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.haareyecapture.HaarEyeSettings.Order;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Adds the eyes to each frame of another capture. */
final class HaarEyeCapture implements Capture {
    private final Capture source;
    private final Order order;
    private final EyeFinder finder;
    private final EyeCropper cropper;
    private final Consumer<String> notice;
    private Optional<Integer> film = Optional.empty();
    private long frames;
    private long pairs;

    /** @param notice receives a sentence at the end when no frame had eyes */
    HaarEyeCapture(Capture source, HaarEyeSettings settings, Consumer<String> notice) {
        this.notice = notice;
        this.source = source;
        this.order = settings.order();
        WholeScan whole = new WholeScan(new EyeCascade(), settings.scaleFactor(), settings.minNeighbors());
        this.finder = settings.track() ? new TrackingScan(whole, new EyeCascade()) : whole;
        this.cropper = new EyeCropper();
    }

    @Override
    public Optional<Sample> read() throws Exception {
        return source.read().map(this::withEyes);
    }

    private Sample withEyes(Sample sample) {
        Optional<Frame> frame = sample.get(FRAME);
        if (frame.isEmpty()) return sample;
        beginFilm(sample.get(SEGMENT));
        frames++;
        try (Mat picture = Mats.wrap(frame.get())) {
            List<Region> found = finder.find(picture);
            if (found.size() != 2) return sample;
            boolean swap = order == Order.LEFT_TO_RIGHT
                    && found.get(1).x() < found.get(0).x();
            Region first = found.get(swap ? 1 : 0);
            Region second = found.get(swap ? 0 : 1);
            FrameDraft draft = sample.draft(EyeCropper.PATCH_WIDTH, EyeCropper.PATCH_HEIGHT, Frame.Format.BGR8);
            boolean seen = cropper.crop(picture, first, draft, 0)
                    && cropper.crop(picture, second, draft, EyeCropper.PATCH_WIDTH / 2);
            if (seen) pairs++;
            if (!seen) return sample;
            EyePair eyes = EyePair.of(first, second, draft.done());
            return sample.with(EYES, eyes.inFrame(picture.cols(), picture.rows()));
        }
    }

    private void beginFilm(Optional<Integer> segment) {
        if (!segment.equals(film)) finder.forget();
        film = segment;
    }

    @Override
    public void finish() {
        if (frames == 0 || pairs > 0) return;
        notice.accept("no eyes in any of " + frames + " frames: a frame must show exactly two open eyes, each 20"
                + " pixels wide or more; sit closer, with light on the face, and alone");
    }

    @Override
    public void close() {
        finder.close();
        cropper.close();
    }
}
