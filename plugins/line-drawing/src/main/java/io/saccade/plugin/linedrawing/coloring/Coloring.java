package io.saccade.plugin.linedrawing.coloring;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Sample;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Converts frames to a network's input, and its output to frames. Not thread-safe. */
interface Coloring extends AutoCloseable {
    /** Starts a frame. */
    void begin(Frame frame);

    /** Fills the network's input with the whole frame, scaled. */
    void scaleInto(FloatBuffer input, int width, int height);

    /** Reads the network's output for the whole frame, scaled. */
    void takeScaled(FloatBuffer output, int width, int height);

    /** Fills the network's input with a part of the frame. */
    void cutInto(FloatBuffer input, int width, int height, Tile tile);

    /** Reads the network's output for that part. */
    void takeTile(FloatBuffer output, int width, int height, Tile tile);

    /** Returns the result, in the frame's size. */
    Frame end(Sample sample);

    /** Returns one channel of a network's output, without copying; the caller closes it. */
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
