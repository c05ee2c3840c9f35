package io.saccade.plugin.linedrawing.coloring;

import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxPort;
import java.util.Optional;

/**
 * The input and output of a network.
 *
 * @param width of its input; {@link OnnxPort#ANY} if it accepts any
 * @param height of its input; likewise
 * @param palette the colours that it scores; empty for a style network
 */
record NetworkForm(long width, long height, Optional<Palette> palette) {
    private static final int CHANNEL = 1;
    private static final int HEIGHT = 2;
    private static final int WIDTH = 3;
    private static final int COLORED = 3;
    /** Networks that accept any size halve pictures down to 1/32. */
    private static final int MULTIPLE = 32;

    static NetworkForm of(OnnxModel network) throws OnnxException {
        network.requireInput(OnnxPort.ANY, OnnxPort.ANY, OnnxPort.ANY, OnnxPort.ANY);
        network.requireOutput(OnnxPort.ANY, OnnxPort.ANY, OnnxPort.ANY, OnnxPort.ANY);
        OnnxPort in = network.inputs().get(0);
        OnnxPort out = network.outputs().get(0);
        Optional<Palette> palette = Palette.ofColors(out.shape().get(CHANNEL));
        boolean fills = in.shape().get(CHANNEL) == 1 && palette.isPresent();
        boolean styles = in.shape().get(CHANNEL) == COLORED && out.shape().get(CHANNEL) == COLORED;
        if (!fills && !styles) {
            throw new OnnxException(network + ": its input is " + in + " and its output " + out + ", but must be"
                    + " [n,1,h,w] to [n,c,h,w] with c 8, 27, 64, 125 or 216 for drawings, or [n,3,h,w] to [n,3,h,w]"
                    + " for a style");
        }
        return new NetworkForm(in.shape().get(WIDTH), in.shape().get(HEIGHT), palette);
    }

    boolean takesAll() {
        return width == OnnxPort.ANY || height == OnnxPort.ANY;
    }

    int channels() {
        return palette.isPresent() ? 1 : COLORED;
    }

    /** Returns the network's width for a frame's width. */
    int widthFor(int frame) {
        return width == OnnxPort.ANY ? roundedUp(frame) : (int) width;
    }

    /** Returns the network's height for a frame's height. */
    int heightFor(int frame) {
        return height == OnnxPort.ANY ? roundedUp(frame) : (int) height;
    }

    private static int roundedUp(int length) {
        return (length + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
    }
}
