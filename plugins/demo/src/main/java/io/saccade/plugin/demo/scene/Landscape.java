package io.saccade.plugin.demo.scene;

import static io.saccade.plugin.demo.drawing.Paints.stop;

import io.saccade.plugin.demo.drawing.Canvas;
import io.saccade.plugin.demo.drawing.Outlines;
import io.saccade.plugin.demo.drawing.Paints;
import io.saccade.plugin.demo.drawing.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Sky with sun and clouds, mountains, a meadow with a pond, a house and trees. */
final class Landscape implements Scene {
    private static final Tone ZENITH = new Tone(35, 110, 235);
    private static final Tone HAZE = new Tone(115, 190, 250);
    private static final Tone SUN = new Tone(255, 225, 60);
    private static final Tone CLOUD = new Tone(255, 255, 255);
    private static final Tone ROCK = new Tone(100, 85, 125);
    private static final Tone MEADOW = new Tone(110, 200, 70);
    private static final Tone NEAR_MEADOW = new Tone(50, 140, 40);
    private static final Tone POND = new Tone(30, 80, 170);

    private final double horizon;
    private final double sunX;
    private final double sunY;
    private final double[] peaks;
    private final double[] clouds;
    private final boolean pond;
    private final double pondX;
    private final List<Scene> things = new ArrayList<>();

    Landscape(SplittableRandom random) {
        horizon = random.nextDouble(.45, .65);
        sunX = random.nextDouble(.1, .9);
        sunY = random.nextDouble(.1, .22);
        peaks = random.doubles(random.nextInt(4), 0, 1).toArray();
        clouds = random.doubles(2L * random.nextInt(4), 0, 1).toArray();
        pond = random.nextDouble() < .4;
        pondX = random.nextDouble(.25, .75);
        for (int i = random.nextInt(4); i > 0; i--) {
            double x = random.nextDouble(.08, .92);
            things.add(new Tree(
                    x, horizon + random.nextDouble(.05, .2), random.nextDouble(.2, .38), random.nextBoolean()));
        }
        if (random.nextDouble() < .6) {
            double x = random.nextDouble(.2, .8);
            things.add(new House(x, horizon + random.nextDouble(.12, .3), random.nextDouble(.2, .32)));
        }
    }

    @Override
    public void draw(Canvas canvas, double time) {
        canvas.fill(
                Shapes.rectangle(0, 0, 1, 1),
                Paints.linear(0, 0, 0, horizon, stop(0, ZENITH.opaque()), stop(1, HAZE.opaque())));
        canvas.fill(Outlines.ellipse(sunX + .1 * time, sunY - .03 * time, .08, .08), SUN.opaque());
        for (int i = 0; i < clouds.length; i += 2) cloud(canvas, clouds[i] + .2 * time, .1 + .25 * clouds[i + 1]);
        for (double peak : peaks) mountain(canvas, peak);
        canvas.fill(
                Shapes.rectangle(0, horizon, 1, 1),
                Paints.linear(0, horizon, 0, 1, stop(0, MEADOW.opaque()), stop(1, NEAR_MEADOW.opaque())));
        if (pond) canvas.fill(Outlines.ellipse(pondX, .9, .22, .06), POND.opaque());
        for (Scene thing : things) thing.draw(canvas, time);
    }

    private static void cloud(Canvas canvas, double x, double y) {
        canvas.fill(Outlines.ellipse(x, y, .12, .045), CLOUD.opaque());
        canvas.fill(Outlines.ellipse(x - .03, y - .035, .055, .045), CLOUD.opaque());
        canvas.fill(Outlines.ellipse(x + .045, y - .025, .05, .04), CLOUD.opaque());
    }

    private void mountain(Canvas canvas, double place) {
        double top = horizon - .16 - .14 * place;
        double half = .2 + .1 * place;
        canvas.fill(Shapes.polygon(place - half, horizon, place, top, place + half, horizon), ROCK.opaque());
        double snow = .3;
        double below = top + snow * (horizon - top);
        canvas.fill(Shapes.polygon(place - snow * half, below, place, top, place + snow * half, below), CLOUD.opaque());
    }
}
