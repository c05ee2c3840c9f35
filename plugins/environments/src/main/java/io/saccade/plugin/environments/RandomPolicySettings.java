package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/** Settings of {@code random-policy}. */
@Doc("Acts at random: each legal action is as likely as any other")
public record RandomPolicySettings(
        @Doc("the least of an action's values; unless given, each value's own bound, or -1 where the world tells none")
        Optional<Double> low,

        @Doc("the largest of an action's values; unless given, each value's own bound, or 1 where the world tells none")
        Optional<Double> high,

        @Doc("whose moves to make, counted from 0; everyone's when not given")
        Optional<Integer> player) {
    /** Checks the settings. */
    public RandomPolicySettings {
        InvalidSetting.unless(Double.isFinite(low.orElse(0.)), "low", "be a number");
        InvalidSetting.unless(
                Double.isFinite(high.orElse(0.)) && (low.isEmpty() || high.isEmpty() || high.get() > low.get()),
                "high",
                "be a number above 'low'");
        Policy.checkPlayer(player);
    }

    /** Values from {@code low} to {@code high}, as far as the world allows them. */
    public RandomPolicySettings(double low, double high, Optional<Integer> player) {
        this(Optional.of(low), Optional.of(high), player);
    }
}
