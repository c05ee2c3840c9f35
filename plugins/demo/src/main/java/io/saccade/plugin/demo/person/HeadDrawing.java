package io.saccade.plugin.demo.person;

import static io.saccade.plugin.demo.drawing.Paints.linear;
import static io.saccade.plugin.demo.drawing.Paints.radial;
import static io.saccade.plugin.demo.drawing.Paints.stop;

import io.saccade.plugin.demo.drawing.Canvas;
import io.saccade.plugin.demo.drawing.Outlines;
import io.saccade.plugin.demo.drawing.Tone;
import java.awt.Paint;
import java.awt.Shape;

/** Draws the person except eyes, brows and mouth. The unit is the head's height, the origin is between the eyes. */
final class HeadDrawing {
    private static final Shape BODY = Outlines.mirrored(
            0, .64, .10, .64, .16, .66, .20, .70, .40, .76, .62, .80, .70, 1.30, .5, 1.30, .2, 1.30, 0, 1.30);
    private static final Shape BACK_HAIR = Outlines.mirrored(
            0, -.525, .24, -.525, .385, -.38, .378, -.10, .376, 0, .366, .03, .345, .05, .2, .08, .1, .08, 0, .08);
    private static final Shape NECK = Outlines.mirrored(
            0, .30, .10, .30, .165, .30, .165, .34, .16, .50, .16, .60, .215, .70, .12, .78, .06, .80, 0, .80);
    private static final Shape FRINGE = Outlines.closed(
            -.352, .02, -.40, -.30, -.25, -.545, .02, -.54, .27, -.545, .40, -.30, .352, .02, .345, -.10, .335, -.17,
            .30, -.235, .22, -.29, .12, -.325, .02, -.33, -.10, -.335, -.22, -.30, -.30, -.22, -.335, -.16, -.345, -.10,
            -.352, .02);

    private final Look look;
    private final Paint shirt;
    private final Paint backHair;
    private final Paint neck;
    private final Paint fringe;

    HeadDrawing(Look look) {
        this.look = look;
        Tone hair = look.hair();
        Tone dark = look.shadedSkin();
        shirt = linear(
                0,
                .62,
                0,
                1.1,
                stop(0, look.shirt().times(1.12).opaque()),
                stop(1, look.shirt().times(.78).opaque()));
        backHair = linear(
                0,
                -.5,
                0,
                .2,
                stop(0, look.litHair().times(.9).opaque()),
                stop(.5, hair.opaque()),
                stop(1, hair.times(.8).opaque()));
        neck = linear(
                0,
                .40,
                0,
                .78,
                stop(0, dark.times(.86).opaque()),
                stop(.35, dark.times(1.02).opaque()),
                stop(1, look.skin().times(.92).opaque()));
        fringe = linear(
                -.1,
                -.54,
                .1,
                -.15,
                stop(0, look.litHair().opaque()),
                stop(.45, hair.times(1.1).opaque()),
                stop(1, hair.times(.85).opaque()));
    }

    void body(Canvas canvas) {
        canvas.fill(BODY, shirt);
    }

    /** Draws the hair behind, neck, ears and the bare face, whose chin drops with the jaw. */
    void head(Canvas canvas, double open) {
        canvas.fill(BACK_HAIR, backHair);
        canvas.fill(NECK, neck);
        Tone skin = look.skin();
        Tone dark = look.shadedSkin();
        for (int side = -1; side <= 1; side += 2) {
            Paint ear = radial(
                    side * .345,
                    .05,
                    .05,
                    .10,
                    stop(0, dark.times(.98).opaque()),
                    stop(1, skin.times(.92).opaque()));
            canvas.fill(Outlines.ellipse(side * .352, .055, .036, .085), ear);
        }
        Paint face = radial(
                -.03,
                .02,
                .46,
                .58,
                stop(0, look.litSkin().opaque()),
                stop(.45, skin.opaque()),
                stop(.75, skin.times(.90, .86, .84).opaque()),
                stop(1, dark.times(1.04).opaque()));
        canvas.fill(face(.030 * open), face);
    }

    private static Shape face(double jaw) {
        return Outlines.mirrored(
                0,
                -.42,
                .20,
                -.42,
                .338,
                -.30,
                .345,
                -.06,
                .352,
                .12,
                .315,
                .26,
                .235,
                .385 + jaw * .5,
                .16,
                .475 + jaw,
                .08,
                .50 + jaw,
                0,
                .50 + jaw);
    }

    /** Draws the light and shade of forehead, cheeks, eye sockets and nose. */
    void features(Canvas canvas) {
        Tone light = look.litSkin();
        Tone deep = look.deepSkin();
        canvas.spot(0, -.20, .24, .13, light, .55);
        for (int side = -1; side <= 1; side += 2) {
            canvas.spot(side * .17, .125, .12, .095, light, .75, .5, .4);
            canvas.spot(side * .20, .17, .09, .07, look.skin().times(1, .78, .74), .35);
        }
        for (int side = -1; side <= 1; side += 2) {
            canvas.spot(side * EyeDrawing.CENTER, -.012, .135, .085, deep, .50, .45, .34);
            canvas.spot(side * .062, -.02, .04, .07, deep, .22);
        }
        nose(canvas, light, look.shadedSkin(), deep);
    }

    /** Nostrils are soft: at 720 lines the detector takes hard ones for a third eye. */
    private static void nose(Canvas canvas, Tone light, Tone dark, Tone deep) {
        canvas.spot(0, .03, .040, .17, light, .8, .5, .45);
        for (int side = -1; side <= 1; side += 2) {
            canvas.spot(side * .062, .13, .030, .085, dark, .30);
            Paint wing = radial(
                    side * .056,
                    .178,
                    .036,
                    .032,
                    stop(0, dark.alpha(.18)),
                    stop(.7, dark.alpha(.26)),
                    stop(1, dark.alpha(0)));
            canvas.fill(Outlines.ellipse(side * .060, .178, .034, .030), wing);
        }
        canvas.spot(0, .208, .095, .034, dark, .70, .5, .42);
        canvas.spot(-.003, .158, .042, .040, light, .9);
        for (int side = -1; side <= 1; side += 2) {
            canvas.spot(side * .032, .197, .024, .013, deep.times(.8), .58, .45, .42);
        }
    }

    void fringe(Canvas canvas) {
        canvas.fill(FRINGE, fringe);
    }
}
