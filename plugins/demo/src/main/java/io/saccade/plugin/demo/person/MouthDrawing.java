package io.saccade.plugin.demo.person;

import static io.saccade.plugin.demo.drawing.Outlines.ellipse;
import static io.saccade.plugin.demo.drawing.Paints.linear;
import static io.saccade.plugin.demo.drawing.Paints.stop;

import io.saccade.plugin.demo.drawing.Canvas;
import io.saccade.plugin.demo.drawing.Outlines;
import io.saccade.plugin.demo.drawing.Tone;
import io.saccade.plugin.demo.voice.Mouth;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;

/** Draws lips, teeth and tongue. */
final class MouthDrawing {
    /** Height of the line between closed lips. */
    private static final double LINE = .315;
    /** A narrower gap shows neither teeth nor tongue. */
    private static final double TEETH_GAP = .012;

    private static final Color TEETH = new Tone(232, 226, 216).alpha(.92);
    private static final Color TONGUE = new Tone(176, 92, 90).alpha(.85);
    private static final Color THROAT = new Tone(44, 16, 16).opaque();
    private static final Color FRONT = new Tone(96, 40, 40).opaque();
    private static final Tone GLOSS = new Tone(255, 235, 230);

    private final Look look;

    MouthDrawing(Look look) {
        this.look = look;
    }

    void mouth(Canvas canvas, Mouth mouth) {
        double gap = .085 * mouth.open();
        double top = LINE - .20 * gap;
        double bottom = LINE + .80 * gap;
        double halfWidth = .118 * mouth.width();
        // Raised corners: a slight smile.
        double corner = LINE - .012 * (1 - .5 * mouth.round());
        double upperLip = .020 + .006 * mouth.round();
        double lowerLip = .026 + .008 * mouth.round();
        canvas.spot(0, bottom + .085, .075, .026, look.shadedSkin(), .38);
        canvas.fill(lips(halfWidth, corner, top, bottom, upperLip, lowerLip), lipPaint(bottom + lowerLip));
        inside(canvas, halfWidth * (.94 - .10 * mouth.round()), corner, gap);
        canvas.spot(0, bottom + lowerLip * .6, halfWidth * .45, lowerLip * .35, GLOSS, .35);
        for (int side = -1; side <= 1; side += 2) {
            canvas.spot(side * halfWidth, corner + .002, .016, .012, look.deepSkin(), .45);
        }
    }

    private static Shape lips(
            double halfWidth, double corner, double top, double bottom, double upperLip, double lowerLip) {
        double bow = top - upperLip * 1.5;
        double side = top - upperLip * .9;
        double outer = LINE + (bottom - LINE + lowerLip) * 1.25;
        double inner = LINE + (bottom - LINE + lowerLip) * 1.12;
        double low = LINE + (bottom - LINE + lowerLip) * 1.08;
        return Outlines.closed(
                -halfWidth,
                corner,
                -halfWidth * .6,
                side,
                -halfWidth * .35,
                bow,
                0,
                top - upperLip * .85,
                halfWidth * .35,
                bow,
                halfWidth * .6,
                side,
                halfWidth,
                corner,
                halfWidth * .65,
                outer,
                halfWidth * .3,
                inner,
                0,
                low,
                -halfWidth * .3,
                inner,
                -halfWidth * .65,
                outer,
                -halfWidth,
                corner);
    }

    private Paint lipPaint(double bottom) {
        Tone lip = look.skin().times(.86, .58, .56);
        return linear(
                0,
                LINE - .03,
                0,
                bottom,
                stop(0, lip.times(.86).opaque()),
                stop(.45, lip.times(.95).opaque()),
                stop(.8, lip.times(1.12).opaque()),
                stop(1, lip.times(.95).opaque()));
    }

    private static void inside(Canvas canvas, double halfWidth, double corner, double gap) {
        double up = -.20 * gap;
        double down = .80 * gap;
        Shape opening = opening(halfWidth, corner, up, down);
        canvas.fill(opening, linear(0, LINE + up, 0, LINE + down + .01, stop(0, THROAT), stop(1, FRONT)));
        if (gap > TEETH_GAP) {
            canvas.fillWithin(opening, teeth(halfWidth, LINE + up, Math.min(.022, .35 * gap)), TEETH);
            canvas.fillWithin(opening, ellipse(0, LINE + down * 1.15, halfWidth * .6, gap * .38), TONGUE);
        }
    }

    private static Shape opening(double halfWidth, double corner, double up, double down) {
        return Outlines.closed(
                -halfWidth,
                corner,
                -halfWidth * .6,
                LINE + up * 1.3,
                -halfWidth * .3,
                LINE + up * 1.33,
                0,
                LINE + up * 1.1,
                halfWidth * .3,
                LINE + up * 1.33,
                halfWidth * .6,
                LINE + up * 1.3,
                halfWidth,
                corner,
                halfWidth * .7,
                LINE + down * 1.15 + .003,
                halfWidth * .35,
                LINE + down * 1.2 + .003,
                0,
                LINE + down * 1.1 + .003,
                -halfWidth * .35,
                LINE + down * 1.2 + .003,
                -halfWidth * .7,
                LINE + down * 1.15 + .003,
                -halfWidth,
                corner);
    }

    private static Shape teeth(double halfWidth, double top, double height) {
        return Outlines.closed(
                -halfWidth * .74,
                LINE - .06,
                -halfWidth * .3,
                LINE - .06,
                halfWidth * .3,
                LINE - .06,
                halfWidth * .74,
                LINE - .06,
                halfWidth * .74,
                top + height * .2,
                halfWidth * .50,
                top + height,
                0,
                top + height,
                -halfWidth * .50,
                top + height,
                -halfWidth * .74,
                top + height * .2,
                -halfWidth * .74,
                LINE - .06);
    }
}
