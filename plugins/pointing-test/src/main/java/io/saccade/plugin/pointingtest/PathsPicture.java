package io.saccade.plugin.pointingtest;

import io.saccade.api.data.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Draws a panel a ring: its targets, the pointer's paths, and the places clicked on. */
record PathsPicture(Path file, List<Condition> conditions) implements PointingTest.PointingFile {
    private static final int PANEL = 480;
    private static final int CAPTION = 30;
    private static final int MARGIN = 24;
    private static final int TEXT_PIXELS = 14;
    private static final double MARK = 4;
    private static final Color BACKGROUND = Color.WHITE;
    private static final Color TARGET = new Color(0xe3, 0xe6, 0xea);
    private static final Color PATH = new Color(0x4a, 0x78, 0xb5, 0x90);
    private static final Color HIT = new Color(0x1b, 0x7f, 0x4b);
    private static final Color MISS = new Color(0xc4, 0x2b, 0x1c);
    private static final Color TEXT = new Color(0x30, 0x34, 0x3a);

    @Override
    public void write(List<Selection> selections, List<Throughput> results) throws IOException {
        int columns = (int) Math.ceil(Math.sqrt(conditions.size()));
        int rows = (conditions.size() + columns - 1) / columns;
        BufferedImage picture =
                new BufferedImage(columns * PANEL, rows * (PANEL + CAPTION), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        try {
            canvas.setColor(BACKGROUND);
            canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT_PIXELS));
            for (int i = 0; i < conditions.size(); i++) {
                int number = i;
                Graphics2D panel = (Graphics2D)
                        canvas.create(i % columns * PANEL, i / columns * (PANEL + CAPTION), PANEL, PANEL + CAPTION);
                panel.setColor(TEXT);
                panel.drawString(caption(i, results), MARGIN, CAPTION - TEXT_PIXELS / 2);
                draw(
                        panel,
                        conditions.get(i),
                        selections.stream()
                                .filter(selection -> selection.condition() == number)
                                .toList());
                panel.dispose();
            }
        } finally {
            canvas.dispose();
        }
        if (!ImageIO.write(picture, "png", file.toFile())) throw new IOException("no PNG writer in this Java");
    }

    private String caption(int number, List<Throughput> results) {
        if (number >= results.size()) return conditions.get(number) + ": not done";
        Throughput result = results.get(number);
        return String.format(
                Locale.ROOT,
                "%s: %.2f bits/s, %.0f %% errors, %.2f s",
                conditions.get(number),
                result.bitsPerSecond(),
                result.errorPercent(),
                result.movementMillis() / 1000);
    }

    /** Draws one ring, scaled to the panel. The mean of the targets is the ring's centre, since all are done in turn. */
    private static void draw(Graphics2D panel, Condition condition, List<Selection> ring) {
        if (ring.isEmpty()) return;
        double scale = (PANEL - 2. * MARGIN) / (1.25 * condition.side()); // room for places beside the targets
        double x = ring.stream()
                .mapToDouble(selection -> selection.at().x())
                .average()
                .orElse(0);
        double y = ring.stream()
                .mapToDouble(selection -> selection.at().y())
                .average()
                .orElse(0);
        panel.translate(PANEL / 2., CAPTION + PANEL / 2.);
        panel.scale(scale, scale);
        panel.translate(-x, -y);
        panel.setStroke(new BasicStroke((float) (1 / scale)));
        panel.setColor(TARGET);
        ring.forEach(selection -> panel.fill(circle(selection.at(), condition.width() / 2.)));
        panel.setColor(PATH);
        ring.forEach(selection -> panel.draw(path(selection)));
        for (Selection selection : ring) {
            panel.setColor(selection.hit() ? HIT : MISS);
            selection.pressed().ifPresent(place -> cross(panel, place, MARK / scale));
        }
    }

    private static Path2D path(Selection selection) {
        Path2D path = new Path2D.Double();
        for (Selection.PathPoint point : selection.path()) {
            if (path.getCurrentPoint() == null) path.moveTo(point.x(), point.y());
            else path.lineTo(point.x(), point.y());
        }
        return path;
    }

    private static void cross(Graphics2D panel, Point place, double reach) {
        panel.draw(new Line2D.Double(place.x() - reach, place.y() - reach, place.x() + reach, place.y() + reach));
        panel.draw(new Line2D.Double(place.x() - reach, place.y() + reach, place.x() + reach, place.y() - reach));
    }

    private static Ellipse2D circle(Point centre, double radius) {
        return new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    }
}
