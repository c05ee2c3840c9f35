package io.saccade.plugin.demo.scene;

import io.saccade.plugin.demo.drawing.Canvas;
import io.saccade.plugin.demo.drawing.Tone;

/**
 * Walls, a roof, a door and a window.
 *
 * @param x of its middle
 * @param foot y of its lower edge
 * @param width of its walls
 */
record House(double x, double foot, double width) implements Scene {
    private static final Tone WALL = new Tone(245, 210, 160);
    private static final Tone ROOF = new Tone(190, 40, 30);
    private static final Tone DOOR = new Tone(95, 50, 20);
    private static final Tone WINDOW = new Tone(60, 90, 200);

    @Override
    public void draw(Canvas canvas, double time) {
        double half = width / 2;
        double eaves = foot - .7 * width;
        canvas.fill(Shapes.rectangle(x - half, eaves, x + half, foot), WALL.opaque());
        canvas.fill(Shapes.polygon(x - 1.2 * half, eaves, x, eaves - .5 * width, x + 1.2 * half, eaves), ROOF.opaque());
        canvas.fill(Shapes.rectangle(x - .7 * half, foot - .42 * width, x - .2 * half, foot), DOOR.opaque());
        canvas.fill(
                Shapes.rectangle(x + .15 * half, foot - .52 * width, x + .7 * half, foot - .25 * width),
                WINDOW.opaque());
    }
}
