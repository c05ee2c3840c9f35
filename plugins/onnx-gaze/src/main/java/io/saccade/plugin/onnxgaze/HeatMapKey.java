package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Locale;

/** The key beside and below the screen: explains the colours, dots and lines. */
final class HeatMapKey {
    private static final int BAR_GAP = 36;
    private static final int BAR_WIDTH = 24;
    private static final int TICK = 5;
    private static final int SIZE = 15;
    private static final int GAP = 30;
    private static final int SYMBOL = 26;

    private final Rectangle area;
    private final HeatMapScale scale;

    /** @param area place of the screen in the picture */
    HeatMapKey(Rectangle area, HeatMapScale scale) {
        this.area = area;
        this.scale = scale;
    }

    void colourBar(Graphics2D graphics) {
        int x = area.x + area.width + BAR_GAP;
        for (int y = 0; y < area.height; y++) {
            graphics.setColor(new Color(scale.rgb(scale.top() * (area.height - 1 - y) / area.height)));
            graphics.fillRect(x, area.y + y, BAR_WIDTH, 1);
        }
        graphics.setColor(HeatMapInk.MUTED);
        graphics.setStroke(new BasicStroke(1));
        graphics.drawRect(x, area.y, BAR_WIDTH, area.height);
        for (int i = 0; i <= scale.steps(); i++) {
            int y = area.y + area.height - Math.round((float) area.height * i / scale.steps());
            graphics.drawLine(x + BAR_WIDTH, y, x + BAR_WIDTH + TICK, y);
            String pixels = String.format(Locale.ROOT, "%.0f px", i * scale.step());
            text(graphics, HeatMapInk.TEXT, pixels, x + BAR_WIDTH + 2 * TICK, y);
        }
    }

    /** @param every one look in so many is drawn */
    void legend(Graphics2D graphics, int every) {
        int y = area.y + area.height + 36;
        HeatMapInk.dot(graphics, new Point(area.x + 6, y));
        int x = text(graphics, HeatMapInk.TEXT, "target", area.x + 18, y) + GAP;
        HeatMapInk.miss(graphics, new Point(x, y), new Point(x + SYMBOL, y));
        x = text(graphics, HeatMapInk.TEXT, "estimated gaze", x + SYMBOL + 8, y) + GAP;
        Graphics2D box = (Graphics2D) graphics.create(x, y - 9, SYMBOL, 18);
        HeatMapInk.hatch(box, SYMBOL, 18);
        box.dispose();
        x = text(graphics, HeatMapInk.TEXT, "nothing measured", x + SYMBOL + 8, y) + GAP;
        String shown = every == 1 ? "" : ", 1 estimate of " + every + " is drawn";
        text(graphics, HeatMapInk.MUTED, "colour: mean error nearby" + shown, x, y);
    }

    private static int text(Graphics2D graphics, Color colour, String text, int x, int middle) {
        return HeatMapInk.text(graphics, SIZE, Font.PLAIN, colour, text, x, middle + SIZE / 3);
    }
}
