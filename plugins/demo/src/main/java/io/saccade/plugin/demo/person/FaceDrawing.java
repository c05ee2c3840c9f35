package io.saccade.plugin.demo.person;

import static io.saccade.plugin.demo.drawing.Paints.linear;
import static io.saccade.plugin.demo.drawing.Paints.radial;
import static io.saccade.plugin.demo.drawing.Paints.stop;

import io.saccade.plugin.demo.drawing.Canvas;
import io.saccade.plugin.demo.drawing.Tone;
import java.awt.Rectangle;
import java.awt.Shape;

/**
 * Draws a person in front of a wall. All geometry is in units of the head's height, which is 0.70 of the frame's. The
 * eye and face detectors were tested on exactly these proportions.
 */
public final class FaceDrawing implements AutoCloseable {
    private final int width;
    private final int height;
    private final Canvas canvas;
    private final int[] wall;
    private final HeadDrawing head;
    private final EyeDrawing eyes;
    private final MouthDrawing mouth;

    public FaceDrawing(int width, int height, Look look) {
        this.width = width;
        this.height = height;
        canvas = new Canvas(width, height);
        paintWall(look.wall());
        wall = canvas.pixels().clone();
        head = new HeadDrawing(look);
        eyes = new EyeDrawing(look);
        mouth = new MouthDrawing(look);
    }

    /** From eyes to crown and chin, in pixels at rest. */
    static double headHeight(int frameHeight) {
        return frameHeight * .70;
    }

    /** Draws the person in this pose: one int per pixel, 0x00RRGGBB, valid until the next call. */
    public int[] draw(Pose pose) {
        System.arraycopy(wall, 0, canvas.pixels(), 0, wall.length);
        double unit = headHeight(height) * pose.scale();
        double restX = width / 2.;
        double restY = height * .46;
        double x = restX + pose.shiftX() * height / 480;
        double y = restY + pose.shiftY() * height / 480;
        // Shoulders move half as far as the head.
        canvas.place((restX + x) / 2, (restY + y) / 2, pose.rollRadians() * .2, unit);
        head.body(canvas);
        canvas.place(x, y, pose.rollRadians(), unit);
        head.head(canvas, pose.mouth().open());
        // Parts nearer to the camera move further when the head turns.
        canvas.move(.030 * pose.yaw(), .025 * pose.pitch());
        head.features(canvas);
        eyes.eyes(canvas, pose);
        eyes.brows(canvas, pose.brow());
        mouth.mouth(canvas, pose.mouth());
        canvas.place(x, y, pose.rollRadians(), unit);
        head.fringe(canvas);
        return canvas.pixels();
    }

    private void paintWall(Look.Wall tones) {
        Shape all = new Rectangle(0, 0, width, height);
        canvas.fill(
                all,
                linear(
                        0,
                        0,
                        width * .4,
                        height,
                        stop(0, tones.light().opaque()),
                        stop(1, tones.shade().opaque())));
        canvas.fill(
                all,
                radial(
                        width / 2.,
                        height * .45,
                        width * .75,
                        height * .85,
                        stop(0, Tone.WHITE.alpha(.22)),
                        stop(.6, Tone.WHITE.alpha(0)),
                        stop(1, Tone.BLACK.alpha(.18))));
    }

    @Override
    public void close() {
        canvas.close();
    }
}
