package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.demo.DemoTalkersCaptureFactory;
import io.saccade.plugin.demo.DemoTalkersSettings;
import io.saccade.plugin.wav2liptraining.talkers.TalkersRecorderFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Creates talkers from drawn people, as the recorder stores them. */
public final class DemoTalkers {
    /** Approximate position of every drawn person's face in frames of 160x120. */
    public static final Region FACE = new Region(42, 18, 76, 76);

    private DemoTalkers() {}

    /** People in frames of 160x120, without face detection. */
    public static DemoTalkersSettings people(int count, double seconds, long seed) {
        return new DemoTalkersSettings(count, seconds, 160, 120, 25, Optional.of(seed));
    }

    public static TalkersSettings talkers(double validation, double test) {
        return new TalkersSettings(Path.of("talkers"), List.of(0, 5, 0, 0), 1, 16, .8, validation, test);
    }

    /** Creates {@code talkers} in a folder. */
    public static Path make(Path folder, DemoTalkersSettings people, double validation, double test) throws Exception {
        try (StageHarness films = StageHarness.open(new DemoTalkersCaptureFactory(), people);
                StageHarness keeper = StageBuilder.of(new TalkersRecorderFactory(), talkers(validation, test))
                        .in(folder)
                        .open()) {
            for (Optional<Sample> sample = films.read(); sample.isPresent(); sample = films.read()) {
                keeper.feed(copy(sample.get(), keeper).with(Keys.FACE, FACE));
                films.forget();
            }
            keeper.finish();
        }
        return folder.resolve("talkers");
    }

    /** Copies a sample and its frame for another stage. */
    public static Sample copy(Sample sample, StageHarness stage) {
        Sample copy = stage.sample(sample.timestampNanos());
        Frame from = sample.need(Keys.FRAME);
        FrameDraft to = copy.draft(from.width(), from.height(), from.format());
        to.pixels().put(from.pixels());
        return copy.with(Keys.FRAME, to.done())
                .with(Keys.AUDIO, sample.need(Keys.AUDIO))
                .with(Keys.NAME, sample.need(Keys.NAME))
                .with(Keys.SEGMENT, sample.need(Keys.SEGMENT));
    }
}
