package io.saccade.plugin.onnxgaze;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/** Settings of {@code gaze-drift}. */
@Doc("Corrects offset and scale of the gaze from the user's clicks, and recentres it")
public record GazeDriftSettings(
        @Default("20") @Doc("after so many further clicks a click counts half, 2 to 200")
        int forget,

        @Default("f9") @Doc("key to press while looking at the middle of the screen, or none")
        String recenterKey,

        @Default("4") @Doc("clicks before anything is corrected, 3 to 50")
        int minClicks) {
    public GazeDriftSettings {
        InvalidSetting.unless(forget >= 2 && forget <= 200, "forget", "be 2 to 200 (clicks)");
        InvalidSetting.unless(minClicks >= 3 && minClicks <= 50, "min-clicks", "be 3 to 50");
    }

    /** The key that recentres; empty for {@code none}. */
    public Optional<String> key() {
        return recenterKey.equals("none") ? Optional.empty() : Optional.of(recenterKey);
    }
}
