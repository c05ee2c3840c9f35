package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.InvalidSetting;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the three losses are weighed; the rest of 1 is on what is plainly wrong.
 *
 * @param sync of the expert, once it counts
 * @param syncBelow below which sync loss in evaluation it begins to
 * @param critic of the critic; 0: there is none
 * @param mouth how many times as much the mouth counts as the rest of the face; 1 is the original's
 */
record LossWeights(double sync, double syncBelow, double critic, double mouth) {
    LossWeights {
        InvalidSetting.unless(sync >= 0 && sync < 1, "sync-weight", "be 0 or more, and below 1");
        InvalidSetting.unless(syncBelow > 0, "sync-below", "be more than 0");
        InvalidSetting.unless(critic >= 0 && critic < 1, "critic-weight", "be 0 or more, and below 1");
        InvalidSetting.unless(mouth >= 1 && mouth <= 100, "mouth-weight", "be 1 to 100");
        InvalidSetting.unless(
                sync + critic < 1,
                "critic-weight",
                "leave something for plain likeness: with 'sync-weight' be below 1");
    }

    Map<String, String> identity() {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("sync-weight", String.valueOf(sync));
        identity.put("sync-below", String.valueOf(syncBelow));
        identity.put("critic-weight", String.valueOf(critic));
        identity.put("mouth-weight", String.valueOf(mouth));
        return identity;
    }
}
