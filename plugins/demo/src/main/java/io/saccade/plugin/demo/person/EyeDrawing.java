package io.saccade.plugin.demo.person;

import static io.saccade.plugin.demo.drawing.Outlines.ellipse;
import static io.saccade.plugin.demo.drawing.Paints.linear;
import static io.saccade.plugin.demo.drawing.Paints.radial;
import static io.saccade.plugin.demo.drawing.Paints.stop;

import io.saccade.plugin.demo.drawing.Canvas;
import io.saccade.plugin.demo.drawing.Outlines;
import io.saccade.plugin.demo.drawing.Tone;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;

/** Draws eyes and brows: irises follow the gaze, lids follow it and blink. */
final class EyeDrawing {
    /** Distance from the middle of the face to the middle of an eye, in the canvas's units. */
    static final double CENTER = .148;

    private static final double HALF_WIDTH = .080;
    private static final double IRIS = .46 * HALF_WIDTH;
    /** Above this blink only the lid is visible. */
    private static final double SHUT = .97;

    private static final Color PUPIL = new Tone(12, 10, 10).opaque();
    private static final Color LID_SHADOW = new Tone(40, 26, 22).alpha(.38);
    private static final Color GLINT = Tone.WHITE.alpha(.9);
    private static final Color LASHES = new Tone(34, 22, 20).alpha(.92);

    private final Look look;

    EyeDrawing(Look look) {
        this.look = look;
    }

    void eyes(Canvas canvas, Pose pose) {
        double upper = HALF_WIDTH * (-.45 + .20 * pose.gazeY());
        double lower = HALF_WIDTH * (.38 + .08 * pose.gazeY());
        upper += (lower - .04 * HALF_WIDTH - upper) * pose.blink();
        for (int side = -1; side <= 1; side += 2) {
            Lids lids = new Lids(side, HALF_WIDTH, upper, lower);
            canvas.fill(
                    Outlines.between(
                            lids.upper(upper * .8 - .30 * HALF_WIDTH, .06),
                            lids.upper(upper * .8 - .22 * HALF_WIDTH, .05)),
                    look.deepSkin().alpha(.45));
            if (pose.blink() < SHUT) eyeball(canvas, pose, lids);
            canvas.fill(Outlines.between(lids.upper(), lids.upper(upper - .15 * HALF_WIDTH, .03)), LASHES);
            canvas.fill(
                    Outlines.between(lids.lower(), lids.lower(lower + .07 * HALF_WIDTH)),
                    look.deepSkin().times(.8).alpha(.55));
        }
    }

    private void eyeball(Canvas canvas, Pose pose, Lids lids) {
        Shape opening = Outlines.enclosed(lids.upper(), lids.lower());
        canvas.fill(opening, white(lids.center()));
        // As in a camera's picture, which is not mirrored: a look to the right of the screen moves the irises left.
        double x = lids.center() - .40 * HALF_WIDTH * pose.gazeX();
        double y = HALF_WIDTH * (.02 + .20 * pose.gazeY());
        canvas.fillWithin(opening, ellipse(x, y, IRIS, IRIS), iris(x, y));
        canvas.fillWithin(opening, ellipse(x, y, IRIS * .46, IRIS * .46), PUPIL);
        Shape shadow = Outlines.between(lids.upper(), lids.upper(lids.upperPeak() + .20 * HALF_WIDTH, 0));
        canvas.fillWithin(opening, shadow, LID_SHADOW);
        canvas.fillWithin(opening, ellipse(x - .30 * IRIS, y - .34 * IRIS, .17 * IRIS, .17 * IRIS), GLINT);
        double tearX = lids.center() - lids.side() * HALF_WIDTH * .93;
        canvas.fillWithin(
                opening,
                ellipse(tearX, .085 * HALF_WIDTH, .10 * HALF_WIDTH, .08 * HALF_WIDTH),
                look.skin().times(.95, .68, .66).alpha(.8));
    }

    /** Dimmer in darker faces, as a camera's exposure would make it; the eye detector needs that contrast. */
    private Paint white(double center) {
        double light = Math.min(1, .70 + .30 * look.skin().mean() / 190);
        return radial(
                center,
                0,
                HALF_WIDTH,
                HALF_WIDTH * .8,
                stop(0, new Tone(240, 236, 232).times(light).opaque()),
                stop(.7, new Tone(226, 218, 212).times(light).opaque()),
                stop(1, new Tone(196, 172, 162).times(light).opaque()));
    }

    private Paint iris(double x, double y) {
        Tone tone = look.iris();
        return radial(
                x,
                y,
                IRIS,
                IRIS,
                stop(0, tone.times(.9).opaque()),
                stop(.55, tone.times(1.35).opaque()),
                stop(.82, tone.opaque()),
                stop(1, tone.times(.35).opaque()));
    }

    void brows(Canvas canvas, double lift) {
        double up = -.013 * lift;
        Tone hair = look.hair();
        for (int side = -1; side <= 1; side += 2) {
            Shape brow = Outlines.closed(
                    side * .064,
                    -.094 + up,
                    side * .10,
                    -.118 + up,
                    side * .18,
                    -.142 + up,
                    side * .248,
                    -.090 + up,
                    side * .18,
                    -.118 + up,
                    side * .12,
                    -.100 + up,
                    side * .070,
                    -.078 + up,
                    side * .056,
                    -.076 + up,
                    side * .054,
                    -.088 + up,
                    side * .064,
                    -.094 + up);
            Paint paint = linear(
                    side * .06,
                    0,
                    side * .25,
                    0,
                    stop(0, hair.alpha(.40)),
                    stop(.3, hair.alpha(.78)),
                    stop(1, hair.alpha(.50)));
            canvas.fill(brow, paint);
        }
    }
}
