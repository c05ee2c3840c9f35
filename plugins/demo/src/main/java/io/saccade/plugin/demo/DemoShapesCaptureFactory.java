package io.saccade.plugin.demo;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.util.Map;
import java.util.Optional;

/**
 * Draws scenes, landscapes and single shapes; its address is {@code demo:shapes}. Gives FRAME (BGR8, square) and
 * NAME, such as {@code scene-000001}. A seed and a number give the same scene at every size. Colours follow from the
 * outlines, so that a network can learn them. Needs no camera, screen or download.
 *
 * <pre>{@code
 * capture:
 *   type: demo-shapes
 *   with: { size: 128, count: 500 }
 * }</pre>
 */
public final class DemoShapesCaptureFactory extends CaptureFactory<DemoShapesSettings> {
    public DemoShapesCaptureFactory() {
        super("demo-shapes", DemoShapesSettings.class, Ports.none().writing(Keys.FRAME, Keys.NAME));
    }

    @Override
    public Capture create(DemoShapesSettings settings, StageContext context) {
        return new DemoShapesCapture(settings, context);
    }

    @Override
    public Optional<Map<String, Object>> settingsFor(String address) {
        return address.equals("demo:shapes") ? Optional.of(Map.of()) : Optional.empty();
    }
}
