package io.saccade.plugin.linedrawing;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Sample;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** What becomes of a frame on its way into a network, and of the answers on their way out. One thread. */
interface Coloring extends AutoCloseable {
    /** Begins with a frame. */
    void begin(Frame frame);

    /** Fills a network's input with all of the frame, scaled. */
    void scaleInto(FloatBuffer input, int width, int height);

    /** Takes a network's answer for all of the frame, scaled. */
    void takeScaled(FloatBuffer output, int width, int height);

    /** Fills a network's input with a part of the frame. */
    void cutInto(FloatBuffer input, int width, int height, Tile tile);

    /** Takes a network's answer for that part. */
    void takeTile(FloatBuffer output, int width, int height, Tile tile);

    /** What came of it, of the frame's size. */
    Frame end(Sample sample);

    /** One channel of a network's answer, without copying; the caller closes it. */
    static Mat channel(FloatBuffer values, int number, int width, int height) {
        return new Mat(
                height,
                width,
                opencv_core.CV_32FC1,
                new FloatPointer(values).getPointer((long) number * width * height));
    }

    @Override
    void close();
}
