package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.clickrecorder.MouseClicks.ScreenFinder;
import io.saccade.plugin.desktop.ConfirmedClicks;
import io.saccade.plugin.desktop.InputHook;
import io.saccade.plugin.desktop.ScreenWindow;
import io.saccade.plugin.desktop.Screens;
import java.util.List;
import java.util.Optional;

/**
 * EYES and the mouse's clicks to CLICK and the SCREEN that was clicked on.
 *
 * <pre>{@code
 * models:
 *   - type: mouse-clicks
 *     with: { window: true, targets: 9, rounds: 3 }
 * }</pre>
 *
 * A click labels the first sample with eyes whose time is at or after the press, within 500 ms; otherwise it is
 * discarded and counted. A sample carries one click: of two clicks between two samples, the later one labels the next
 * sample. Without {@code window}, clicks anywhere on the desktop count, on X11, Windows and macOS. With {@code window},
 * dots are shown over the whole screen, one at a time, each where the screen was seen least, and only clicks within 5 % of
 * the screen's height from the dot count. Each dot stays until a click labels a sample. The last dot, or Escape, ends
 * the run.
 *
 * <p>Clicks of the gaze are not the user's, and don't count, unless a second look in a magnifier has confirmed them
 * ({@code robot-cursor} with {@code click: zoom}). A confirmed click labels the eyes of the look that opened the
 * magnifier: the sample after the click carries them as EYES. So this stage belongs before those that read EYES.
 *
 * <p>The source's time stamps must be the clock's: a camera, or a film with {@code live: true}.
 */
public final class MouseClicksFactory extends ModelFactory<MouseClicksSettings> {
    /** Called by the core. */
    public MouseClicksFactory() {
        super(
                "mouse-clicks",
                MouseClicksSettings.class,
                Ports.reading(Keys.EYES).writing(Keys.CLICK, Keys.SCREEN, Keys.EYES));
    }

    @Override
    public void check(MouseClicksSettings settings, Check check) {
        Optional<String> deaf = settings.window() ? Optional.empty() : InputHook.missing();
        deaf.ifPresent(reason -> check.problem(
                "window", "clicks can't be detected here. " + reason + " Or set window: true, to click on targets."));
        if (deaf.isEmpty()) check.display("mouse-clicks needs a screen to click on");
    }

    @Override
    public boolean aggregates(MouseClicksSettings settings) {
        return true;
    }

    @Override
    public Model create(MouseClicksSettings settings, StageContext context) throws InvalidInputException {
        if (!context.live()) {
            throw new InvalidInputException("clicks can't be matched to samples without the clock's time: set 'live:"
                    + " true' on the film, so that it plays in real time");
        }
        return ScreenWindow.onDisplay(
                () -> settings.window() ? DotClicks.open(settings, List.of(), context) : anywhere(settings, context));
    }

    private static Model anywhere(MouseClicksSettings settings, StageContext context) {
        ClickQueue queue = new ClickQueue(context::nanoTime);
        // Looked up now, so that a missing screen is reported before the first click.
        Optional<Screen> only = settings.screen().map(number -> Screens.screen(settings.screen()));
        ScreenFinder screens = (x, y) ->
                Screens.at(x, y).filter(found -> only.isEmpty() || only.get().equals(found));
        context.closing(InputHook.onPress(queue::press));
        ConfirmedLooks confirmed = new ConfirmedLooks();
        context.closing(ConfirmedClicks.listen(confirmed::clicked));
        return new MouseClicks(queue, confirmed, screens, () -> {}, context);
    }
}
