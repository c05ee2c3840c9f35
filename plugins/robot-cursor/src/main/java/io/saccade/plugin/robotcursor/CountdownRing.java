package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Screen;
import io.saccade.plugin.desktop.Screens;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.GraphicsDevice.WindowTranslucency;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JWindow;
import org.jspecify.annotations.Nullable;

/**
 * A ring that closes until the click, in a window of its shape that never takes the focus. It keeps more than the
 * radius away from the resting gaze, and the pointer stays within the radius, so the window can't receive the click.
 */
final class CountdownRing implements Countdown {
    private static final int SIZE = 36;
    private static final int THICKNESS = 7;
    private static final int MARGIN = 6;
    private static final float OPACITY = 0.7f;
    /** Most rests end early; a ring at each of them would attract the gaze. */
    private static final double SHOWN_FROM = 0.3;

    private final double radius;
    private final AtomicReference<@Nullable Ring> wanted = new AtomicReference<>();
    private @Nullable JWindow window; // event dispatch thread only, as the side
    private boolean onTheRight;

    private record Ring(double x, double y, double progress) {}

    /** @param radius largest distance of the pointer from the resting gaze, in pixels */
    CountdownRing(double radius) {
        this.radius = radius;
    }

    @Override
    public void show(double x, double y, double progress) {
        want(progress < SHOWN_FROM ? null : new Ring(x, y, progress));
    }

    @Override
    public void hide() {
        want(null);
    }

    private void want(@Nullable Ring ring) {
        Ring before = wanted.getAndSet(ring);
        if (ring != null || before != null) EventQueue.invokeLater(this::update);
    }

    private void update() {
        Ring ring = wanted.get();
        if (ring == null) {
            if (window != null) window.setVisible(false);
            return;
        }
        if (window == null) window = open();
        if (!window.isVisible()) onTheRight = fitsOnTheRight(ring);
        window.setShape(shape(ring.progress()));
        window.setLocation(left(ring), (int) Math.round(ring.y() - SIZE / 2.));
        if (!window.isVisible()) window.setVisible(true);
    }

    /** Left edge of the ring. */
    private int left(Ring ring) {
        return (int) Math.round(onTheRight ? right(ring) : ring.x() - radius - MARGIN - SIZE);
    }

    private double right(Ring ring) {
        return ring.x() + radius + MARGIN;
    }

    /** Not at the edge of the screen. Asking for the screens takes as long as drawing the ring. */
    private boolean fitsOnTheRight(Ring ring) {
        return Screens.at(ring.x(), ring.y())
                .map(screen -> right(ring) + SIZE <= edge(screen))
                .orElse(true);
    }

    private static double edge(Screen screen) {
        return screen.x() + screen.width();
    }

    private static Shape shape(double progress) {
        Area ring = new Area(new Arc2D.Double(0, 0, SIZE, SIZE, 90, -360 * progress, Arc2D.PIE));
        double inner = SIZE - 2. * THICKNESS;
        ring.subtract(new Area(new Ellipse2D.Double(THICKNESS, THICKNESS, inner, inner)));
        return ring;
    }

    private static JWindow open() {
        JWindow window = new JWindow() {
            @Override
            public void paint(Graphics graphics) {
                graphics.setColor(new Color(255, 140, 0));
                graphics.fillRect(0, 0, getWidth(), getHeight());
            }
        };
        window.setName("saccade-dwell-countdown");
        window.setSize(SIZE, SIZE);
        window.setFocusableWindowState(false);
        window.setAlwaysOnTop(true);
        if (window.getGraphicsConfiguration()
                .getDevice()
                .isWindowTranslucencySupported(WindowTranslucency.TRANSLUCENT)) {
            window.setOpacity(OPACITY);
        }
        return window;
    }

    @Override
    public void close() {
        EventQueue.invokeLater(() -> {
            if (window != null) window.dispose();
        });
    }
}
