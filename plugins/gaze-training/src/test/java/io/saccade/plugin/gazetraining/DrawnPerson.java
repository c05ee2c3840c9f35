package io.saccade.plugin.gazetraining;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.demo.DemoFaceCaptureFactory;
import io.saccade.plugin.demo.DemoFaceSettings;
import io.saccade.plugin.demo.DemoFaceSettings.Head;
import io.saccade.plugin.haareyecapture.HaarEyeCaptureFactory;
import io.saccade.plugin.haareyecapture.HaarEyeSettings;
import io.saccade.plugin.haareyecapture.HaarEyeSettings.Order;
import io.saccade.testkit.StageHarness;
import java.util.Optional;

/** One drawn person, whose eyes the detector finds, at different times. */
final class DrawnPerson {
    private DrawnPerson() {}

    static StageHarness film(long seed, Head head, double seconds, double careless) throws Exception {
        DemoFaceSettings person = new DemoFaceSettings(
                640,
                480,
                2.5,
                seconds,
                Optional.of(seed),
                Optional.of(1L),
                true,
                careless,
                false,
                head,
                0,
                DemoFaceSettings.LooksAt.PLACES,
                false);
        return StageHarness.open(
                new HaarEyeCaptureFactory(),
                new HaarEyeSettings(
                        StageHarness.capture(new DemoFaceCaptureFactory(), person),
                        1.3,
                        10,
                        Order.LEFT_TO_RIGHT,
                        true));
    }

    /** Stores a click, if there is one and the eyes were found. */
    static boolean store(Sample sample, StageHarness recorder) throws Exception {
        if (sample.get(Keys.EYES).isEmpty() || sample.get(Keys.CLICK).isEmpty()) return false;
        recorder.feed(Handover.to(recorder, sample));
        recorder.forget();
        return true;
    }
}
