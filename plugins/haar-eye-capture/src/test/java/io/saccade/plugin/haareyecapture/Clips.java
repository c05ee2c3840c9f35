package io.saccade.plugin.haareyecapture;

import io.saccade.api.spi.CaptureRef;
import io.saccade.plugin.videocapture.VideoSettings;
import io.saccade.plugin.videocapture.VideoSettings.Until;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.testkit.StageHarness;
import java.util.Optional;

/** The real clips as sources. */
final class Clips {
    private Clips() {}

    static CaptureRef clip(String name) {
        return StageHarness.capture(new VideoCaptureFactory(), settings(name, Optional.empty()));
    }

    /** Settings for a clip, scaled to a height if one is given. */
    static VideoSettings settings(String name, Optional<Integer> height) {
        return new VideoSettings(
                ReferenceData.at("video/" + name).toString(),
                Optional.empty(),
                false,
                Until.VIDEO_END,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                height,
                Optional.empty(),
                0,
                Optional.empty(),
                false,
                false);
    }
}
