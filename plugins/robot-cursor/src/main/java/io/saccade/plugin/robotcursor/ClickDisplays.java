package io.saccade.plugin.robotcursor;

import io.saccade.plugin.desktop.ConfirmedClicks;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a screen shows while gaze clicks; each is opened where it is needed.
 *
 * @param countdown shows how long gaze has rested
 * @param panel opens the keys
 * @param confirmed is told of clicks in the magnifier
 */
record ClickDisplays(
        Countdown countdown,
        Supplier<Magnifier> magnifier,
        Function<KeyPanel, PanelDisplay> panel,
        ConfirmedClicks.Listener confirmed) {}
