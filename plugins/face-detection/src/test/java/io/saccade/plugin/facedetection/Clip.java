package io.saccade.plugin.facedetection;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.videocapture.VideoSettings;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** All pictures of a film, in memory; the owner closes them. */
record Clip(List<Mat> pictures) implements AutoCloseable {
    static final long FRAME_NANOS = 40_000_000;

    /** Reads a film of the reference data. */
    static Clip film(String name) throws Exception {
        VideoSettings settings = VideoSettings.of(ReferenceData.at("video/" + name));
        List<Mat> pictures = new ArrayList<>();
        try (StageHarness harness = StageHarness.open(new VideoCaptureFactory(), settings)) {
            for (Optional<Sample> sample = harness.read(); sample.isPresent(); sample = harness.read()) {
                try (Mat pixels = Mats.wrap(sample.get().need(Keys.FRAME))) {
                    pictures.add(pixels.clone());
                }
                harness.forget();
            }
        }
        return new Clip(pictures);
    }

    /** Reads a picture of the reference data. */
    static Mat picture(String name) {
        Path file = ReferenceData.at(name);
        return opencv_imgcodecs.imread(file.toString());
    }

    /** Feeds every picture to {@code faces} and returns the face of each. */
    List<Optional<Region>> through(StageHarness faces) throws Exception {
        List<Optional<Region>> found = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) found.add(feed(faces, pictures.get(i), i));
        return found;
    }

    /** Feeds one picture to {@code faces} and returns its face. */
    static Optional<Region> feed(StageHarness faces, Mat picture, int number) throws Exception {
        return answer(faces, picture, number).get(Keys.FACE);
    }

    /** Feeds one picture to {@code faces} and returns its answer, without a valid frame. */
    static Sample answer(StageHarness faces, Mat picture, int number) throws Exception {
        Sample sample = faces.sample(number * FRAME_NANOS);
        FrameDraft draft = sample.draft(
                picture.cols(), picture.rows(), picture.channels() == 1 ? Frame.Format.GRAY8 : Frame.Format.BGR8);
        try (Mat pixels = Mats.wrap(draft)) {
            picture.copyTo(pixels);
        }
        Sample answer = faces.feed(sample.with(Keys.FRAME, draft.done())).get(0);
        faces.forget();
        return answer;
    }

    @Override
    public void close() {
        pictures.forEach(Mat::close);
    }
}
