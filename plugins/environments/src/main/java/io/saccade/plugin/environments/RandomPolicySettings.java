package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/** Settings of {@code random-policy}. */
@Doc("Chooses a random legal action; all are equally likely")
public record RandomPolicySettings(
        @Doc("smallest value of an action; default: each value's own bound, or -1 if the "
                + "environment declares none")
        Optional<Double> low,

        @Doc("largest value of an action; default: each value's own bound, or 1 if the environment " + "declares none")
        Optional<Double> high,

        @Doc("player to act for, counted from 0; default: all players")
        Optional<Integer> player) {
    /** Checks the settings. */
    public RandomPolicySettings {
        InvalidSetting.unless(Double.isFinite(low.orElse(0.)), "low", "be a number");
        InvalidSetting.unless(
                Double.isFinite(high.orElse(0.)) && (low.isEmpty() || high.isEmpty() || high.get() > low.get()),
                "high",
                "be a number above 'low'");
        HumanSettings.checkPlayer(player);
    }

    /** Values from {@code low} to {@code high}, within the world's ranges. */
    public RandomPolicySettings(double low, double high, Optional<Integer> player) {
        this(Optional.of(low), Optional.of(high), player);
    }
}
