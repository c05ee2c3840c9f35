package io.saccade.plugin.demo;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;

/**
 * Draws talking people, one after the other. Gives FRAME (BGR8), TARGET, AUDIO (16 kHz mono), and the person's film as
 * NAME: {@code talker-0001} and so on. Time stamps continue from person to person, and SEGMENT counts the people.
 *
 * <pre>{@code
 * capture:
 *   type: demo-talkers
 *   with: { people: 24, seconds: 8 }
 * }</pre>
 */
public final class DemoTalkersCaptureFactory extends CaptureFactory<DemoTalkersSettings> {
    /** Called by the core. */
    public DemoTalkersCaptureFactory() {
        super(
                "demo-talkers",
                DemoTalkersSettings.class,
                Ports.none().writing(Keys.FRAME, Keys.TARGET, Keys.AUDIO, Keys.NAME, Keys.SEGMENT));
    }

    @Override
    public Capture create(DemoTalkersSettings settings, StageContext context) {
        context.expect(settings.people() * settings.person(0).frames());
        return new DemoTalkersCapture(settings, context);
    }
}
