package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Point;
import io.saccade.api.data.Screen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A picture of the screen whose colour shows the gaze error at each place; places without estimates are hatched. Dots
 * are the targets; lines lead from them to the gaze.
 */
final class HeatMap {
    static final int WIDTH = 1280;
    static final int LEFT = 40;
    static final int TOP = 116;

    private static final int RIGHT = 150;
    private static final int BOTTOM = 74;
    private static final int MOST_HEIGHT = 760;
    /**
     * Top of the scale as a fraction of the diagonal, unless errors are larger; a fixed top makes good gaze look good.
     */
    private static final double ROUGH = 0.12;

    private static final int CELL = 4;
    private static final int MOST_LOOKS = 400;

    private final List<Look> looks;
    private final ErrorSummary summary;
    private final String name;
    private final Screen screen;
    private final Rectangle area;
    private final HeatMapField field;
    private final HeatMapScale scale;

    /**
     * @param looks one or more; the aspect ratio is that of the newest one's screen
     * @param name name of the prediction if there are several; otherwise empty
     */
    HeatMap(List<Look> looks, ErrorSummary summary, String name) {
        this.looks = looks;
        this.summary = summary;
        this.name = name;
        Look newest = looks.get(looks.size() - 1);
        this.screen = newest.screen();
        this.area = area(screen);
        this.field = new HeatMapField(looks, area.width / CELL, area.height / CELL);
        this.scale = new HeatMapScale(Math.max(field.highest(), ROUGH * newest.diagonal()));
    }

    private static Rectangle area(Screen screen) {
        double fit = Math.min((double) (WIDTH - LEFT - RIGHT) / screen.width(), (double) MOST_HEIGHT / screen.height());
        int width = (int) Math.max(CELL, Math.round(fit * screen.width()));
        int height = (int) Math.max(CELL, Math.round(fit * screen.height()));
        return new Rectangle(LEFT, TOP, width, height);
    }

    void write(Path file) throws IOException {
        try {
            ImageIO.write(draw(), "png", file.toFile());
        } catch (IOException e) {
            throw new IOException("the heat map can't be written to " + file + ": " + e.getMessage(), e);
        }
    }

    /** The whole picture. */
    BufferedImage draw() {
        BufferedImage picture = new BufferedImage(WIDTH, TOP + area.height + BOTTOM, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        titles(graphics);
        screen(graphics);
        HeatMapKey key = new HeatMapKey(area, scale);
        key.colourBar(graphics);
        key.legend(graphics, every());
        graphics.dispose();
        return picture;
    }

    private void titles(Graphics2D graphics) {
        String title = name.isEmpty() ? "Gaze error: " : "Gaze error of " + name + ": ";
        HeatMapInk.text(graphics, 23, Font.BOLD, HeatMapInk.TEXT, title + summary.sentence(), LEFT, 42);
        String looked = summary.looked() + " on " + screen.width() + " x " + screen.height() + " px";
        HeatMapInk.text(graphics, 16, Font.PLAIN, HeatMapInk.TEXT, looked + "; " + summary.comparison(), LEFT, 72);
        HeatMapInk.text(graphics, 16, Font.PLAIN, HeatMapInk.TEXT, summary.verdict(), LEFT, 98);
    }

    private void screen(Graphics2D graphics) {
        Graphics2D inside = (Graphics2D) graphics.create(area.x, area.y, area.width, area.height);
        HeatMapInk.hatch(inside, area.width, area.height);
        inside.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        inside.drawImage(colours(), 0, 0, area.width, area.height, null);
        for (int i = 0; i < looks.size(); i += every()) {
            HeatMapInk.miss(inside, at(looks.get(i).target()), at(looks.get(i).gaze()));
        }
        for (int i = 0; i < looks.size(); i += every()) {
            HeatMapInk.dot(inside, at(looks.get(i).target()));
        }
        inside.dispose();
        graphics.setColor(HeatMapInk.TEXT);
        graphics.setStroke(new BasicStroke(2));
        graphics.drawRect(area.x - 1, area.y - 1, area.width + 2, area.height + 2);
    }

    private BufferedImage colours() {
        int columns = area.width / CELL;
        int rows = area.height / CELL;
        BufferedImage colours = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int opaque = (int) Math.round(255 * field.known(column, row));
                if (opaque > 0) colours.setRGB(column, row, opaque << 24 | scale.rgb(field.error(column, row)));
            }
        }
        return colours;
    }

    private Point at(Point fraction) {
        return new Point(fraction.x() * (area.width - 1), fraction.y() * (area.height - 1));
    }

    /** One look in so many is drawn. */
    private int every() {
        return (looks.size() + MOST_LOOKS - 1) / MOST_LOOKS;
    }
}
