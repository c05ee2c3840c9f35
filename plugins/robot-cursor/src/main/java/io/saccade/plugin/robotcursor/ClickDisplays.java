package io.saccade.plugin.robotcursor;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a screen shows while gaze clicks; each is opened where it is needed.
 *
 * @param countdown shows how long gaze has rested
 * @param panel opens the keys
 */
record ClickDisplays(Countdown countdown, Supplier<Magnifier> magnifier, Function<KeyPanel, PanelDisplay> panel) {}
