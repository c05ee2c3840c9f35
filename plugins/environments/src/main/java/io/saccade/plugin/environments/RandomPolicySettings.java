package io.saccade.plugin.environments;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/** Settings of {@code random-policy}. */
@Doc("Acts at random: each legal action is as likely as any other")
public record RandomPolicySettings(
        @Doc("the least of continuous values; worlds don't tell their bounds") @Default("-1")
        double low,

        @Doc("what continuous values stay below") @Default("1")
        double high,

        @Doc("whose moves to make, counted from 0; everyone's when not given")
        Optional<Integer> player) {
    /** Checks the settings. */
    public RandomPolicySettings {
        InvalidSetting.unless(Double.isFinite(low), "low", "be a number");
        InvalidSetting.unless(Double.isFinite(high) && high > low, "high", "be a number above 'low'");
        Policy.checkPlayer(player);
    }
}
