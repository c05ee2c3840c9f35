package io.saccade.plugin.demo.scene;

import io.saccade.plugin.demo.drawing.Canvas;
import io.saccade.plugin.demo.drawing.Outlines;
import io.saccade.plugin.demo.drawing.Tone;

/**
 * A trunk with a crown, or a conifer.
 *
 * @param x of its middle
 * @param foot y of its lower edge
 * @param height of the whole tree
 * @param pointed whether it is a conifer
 */
record Tree(double x, double foot, double height, boolean pointed) implements Scene {
    private static final Tone TRUNK = new Tone(100, 60, 20);
    private static final Tone CROWN = new Tone(30, 120, 30);
    private static final Tone NEEDLES = new Tone(10, 80, 65);

    @Override
    public void draw(Canvas canvas, double time) {
        double trunk = .35 * height;
        double half = .07 * height;
        canvas.fill(Shapes.rectangle(x - half, foot - trunk, x + half, foot), TRUNK.opaque());
        double top = foot - height;
        if (pointed) {
            double wide = .3 * height;
            canvas.fill(
                    Shapes.polygon(x - wide, foot - .25 * height, x, top, x + wide, foot - .25 * height),
                    NEEDLES.opaque());
        } else {
            double radius = .33 * height;
            canvas.fill(Outlines.ellipse(x, top + radius, .9 * radius, radius), CROWN.opaque());
        }
    }
}
