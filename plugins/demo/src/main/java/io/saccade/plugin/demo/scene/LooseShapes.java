package io.saccade.plugin.demo.scene;

import static io.saccade.plugin.demo.drawing.Paints.stop;

import io.saccade.plugin.demo.drawing.Canvas;
import io.saccade.plugin.demo.drawing.Outlines;
import io.saccade.plugin.demo.drawing.Paints;
import io.saccade.plugin.demo.drawing.Tone;
import java.awt.Shape;
import java.util.SplittableRandom;

/** Discs, squares, triangles, stars and rings on yellow paper; each kind has its own colour. */
final class LooseShapes implements Scene {
    private static final Tone GROUND = new Tone(252, 235, 122);
    private static final Tone GROUND_BELOW = new Tone(235, 210, 95);
    private static final Tone[] COLORS = {
        new Tone(215, 35, 40),
        new Tone(35, 60, 200),
        new Tone(20, 125, 60),
        new Tone(170, 35, 160),
        new Tone(15, 15, 20)
    };
    private static final int NUMBERS = 4;

    private final double[] numbers;

    LooseShapes(SplittableRandom random) {
        numbers = random.doubles(NUMBERS * random.nextLong(3, 8), 0, 1).toArray();
    }

    @Override
    public void draw(Canvas canvas, double time) {
        canvas.fill(
                Shapes.rectangle(0, 0, 1, 1),
                Paints.linear(0, 0, 0, 1, stop(0, GROUND.opaque()), stop(1, GROUND_BELOW.opaque())));
        for (int i = 0; i < numbers.length; i += NUMBERS) {
            int kind = (int) (numbers[i] * COLORS.length);
            double angle = 2 * Math.PI * numbers[i + 3];
            double x = .15 + .7 * numbers[i + 1] + .1 * time * Math.cos(angle);
            double y = .15 + .7 * numbers[i + 2] + .1 * time * Math.sin(angle);
            double radius = .1 + .12 * numbers[i + 3];
            canvas.fill(shape(kind, x, y, radius, angle + time), COLORS[kind].opaque());
        }
    }

    private static Shape shape(int kind, double x, double y, double radius, double angle) {
        return switch (kind) {
            case 0 -> Outlines.ellipse(x, y, radius, radius);
            case 1 -> Shapes.star(x, y, radius, radius, 2, angle);
            case 2 -> Shapes.star(x, y, radius, .5 * radius, 3, angle);
            case 3 -> Shapes.star(x, y, radius, .42 * radius, 5, angle);
            default -> Shapes.ring(x, y, radius, .5 * radius);
        };
    }
}
