package io.saccade.plugin.demo;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.demo.DemoFaceSettings.LooksAt;
import java.util.Map;
import java.util.Optional;

/**
 * Draws a person; its address is {@code demo:face}. Gives FRAME (BGR8) and TARGET, the place on the screen that
 * the person looks at; CLICK if {@code clicking}, AUDIO if {@code talking}. Needs no camera, screen or download.
 *
 * <pre>{@code
 * capture:
 *   type: demo-face
 *   with: { width: 640, height: 480, seconds: 20, clicking: true }
 * }</pre>
 */
public final class DemoFaceCaptureFactory extends CaptureFactory<DemoFaceSettings> {
    public DemoFaceCaptureFactory() {
        super("demo-face", DemoFaceSettings.class, Ports.none());
    }

    @Override
    public Ports ports(DemoFaceSettings settings) {
        Ports ports = Ports.none().writing(Keys.FRAME, Keys.TARGET).live(settings.live());
        if (settings.clicking()) ports = ports.writing(Keys.CLICK, Keys.SCREEN);
        if (settings.talking()) ports = ports.writing(Keys.AUDIO);
        return ports;
    }

    @Override
    public void check(DemoFaceSettings settings, Check check) {
        if (settings.looksAt() == LooksAt.SCREEN) check.display("the drawn person looks at it");
    }

    @Override
    public Capture create(DemoFaceSettings settings, StageContext context) {
        context.expect(settings.frames());
        return new DemoFaceCapture(settings, context);
    }

    @Override
    public Optional<Map<String, Object>> settingsFor(String address) {
        return address.equals("demo:face") ? Optional.of(Map.of()) : Optional.empty();
    }
}
