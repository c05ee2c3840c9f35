package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.demo.DemoTalkersCaptureFactory;
import io.saccade.plugin.demo.DemoTalkersSettings;
import io.saccade.plugin.facedetection.FacesFactory;
import io.saccade.plugin.facedetection.FacesSettings;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.videocapture.FilmsSettings;
import io.saccade.plugin.videocapture.film.FilmsCaptureFactory;
import io.saccade.plugin.wav2liptraining.talkers.TalkersRecorderFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Creates talkers with detected faces, as the pipeline {@code prepare-talkers} stores them. */
final class RecordedTalkers {
    /** Pixels around the faces of drawn people in frames of 160x120, and frames over which boxes are averaged. */
    static final List<Integer> DRAWN_PADS = List.of(-16, 8, -4, -4);

    static final int DRAWN_SMOOTH = 15;

    private RecordedTalkers() {}

    /** Creates {@code talkers} from all films of real people in a folder, with boxes of the cascade. */
    static Path real(Path films, Path folder) throws Exception {
        return real(films, Optional.empty(), folder);
    }

    /** @param yuNet a YuNet network, whose boxes are tighter than the cascade's */
    static Path real(Path films, Optional<Path> yuNet, Path folder) throws Exception {
        FilmsSettings source = new FilmsSettings(
                films.resolve("*.mpg").toString(), Optional.of(25.0), Optional.empty(), Optional.empty(), 0);
        TalkersSettings kept = new TalkersSettings(Path.of("talkers"), List.of(0, 10, 0, 0), 5, 16, .8, 0, 0);
        try (StageHarness player = StageHarness.open(new FilmsCaptureFactory(), source)) {
            return record(player, yuNet, Optional.empty(), kept, folder);
        }
    }

    /** Creates {@code talkers} from drawn people, framed as in the pipeline {@code teach-lips-films}. */
    static Path drawn(int people, double seconds, Path folder) throws Exception {
        DemoTalkersSettings source = DemoTalkers.people(people, seconds, 1);
        TalkersSettings kept = new TalkersSettings(Path.of("talkers"), DRAWN_PADS, DRAWN_SMOOTH, 16, .8, .1, 0);
        try (StageHarness player = StageHarness.open(new DemoTalkersCaptureFactory(), source)) {
            return record(player, Optional.empty(), Optional.of(40), kept, folder);
        }
    }

    private static Path record(
            StageHarness player, Optional<Path> yuNet, Optional<Integer> minSize, TalkersSettings kept, Path folder)
            throws Exception {
        FacesSettings found = new FacesSettings(
                yuNet.isPresent() ? FacesSettings.Detector.ONNX : FacesSettings.Detector.HAAR,
                yuNet,
                minSize,
                .7,
                FacesSettings.Which.LARGEST,
                Optional.empty(),
                new OnnxOptions("cpu", false, 1));
        try (StageHarness faces = StageHarness.open(new FacesFactory(), found);
                StageHarness keeper = StageBuilder.of(new TalkersRecorderFactory(), kept)
                        .in(folder)
                        .open()) {
            for (Optional<Sample> next = player.read(); next.isPresent(); next = player.read()) {
                Sample seen = faces.feed(copy(next.get(), faces)).get(0);
                keeper.feed(copy(seen, keeper));
                player.forget();
                faces.forget();
            }
            keeper.finish();
        }
        return folder.resolve("talkers");
    }

    /** Copies a sample and its frame for another stage. */
    private static Sample copy(Sample from, StageHarness stage) {
        Sample copy = stage.sample(from.timestampNanos());
        Frame frame = from.need(Keys.FRAME);
        FrameDraft draft = copy.draft(frame.width(), frame.height(), frame.format());
        draft.pixels().put(frame.pixels());
        copy = copy.with(Keys.FRAME, draft.done()).with(Keys.NAME, from.need(Keys.NAME));
        if (from.get(Keys.SEGMENT).isPresent()) copy = copy.with(Keys.SEGMENT, from.need(Keys.SEGMENT));
        if (from.get(Keys.AUDIO).isPresent()) copy = copy.with(Keys.AUDIO, from.need(Keys.AUDIO));
        return from.get(Keys.FACE).isPresent() ? copy.with(Keys.FACE, from.need(Keys.FACE)) : copy;
    }
}
