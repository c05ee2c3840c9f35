package io.saccade.plugin.linedrawing.coloring;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.plugin.linedrawing.Fit;
import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies a network to each frame, at once or in tiles. */
final class Colorize implements Model {
    private final Fit fit;
    private final OnnxModel network;
    private final NetworkForm form;
    private final Coloring coloring;
    private final Logger log;
    private @Nullable OnnxBinding binding;
    private List<Tile> tiles = List.of();
    private int width;
    private int height;
    private int networkWidth;
    private int networkHeight;

    /** @param network closed by the caller, as is {@code coloring} */
    Colorize(Fit fit, OnnxModel network, NetworkForm form, Coloring coloring, Logger log) {
        this.fit = fit;
        this.network = network;
        this.form = form;
        this.coloring = coloring;
        this.log = log;
    }

    @Override
    public void process(Sample sample, Emitter out) throws OnnxException {
        Frame frame = sample.need(Keys.FRAME);
        OnnxBinding bound = prepared(frame);
        coloring.begin(frame);
        if (fit == Fit.SCALE && !form.takesAll()) {
            coloring.scaleInto(bound.input(0), networkWidth, networkHeight);
            bound.run();
            coloring.takeScaled(bound.output(0), networkWidth, networkHeight);
        } else {
            for (Tile tile : tiles) {
                coloring.cutInto(bound.input(0), networkWidth, networkHeight, tile);
                bound.run();
                coloring.takeTile(bound.output(0), networkWidth, networkHeight, tile);
            }
        }
        out.emit(sample.with(Keys.FRAME, coloring.end(sample)));
    }

    /** Returns the network's tensors for frames of this size. */
    private OnnxBinding prepared(Frame frame) throws OnnxException {
        OnnxBinding bound = binding;
        if (bound != null && frame.width() == width && frame.height() == height) return bound;
        width = frame.width();
        height = frame.height();
        int newWidth = form.widthFor(width);
        int newHeight = form.heightFor(height);
        if (bound == null || newWidth != networkWidth || newHeight != networkHeight) {
            networkWidth = newWidth;
            networkHeight = newHeight;
            if (bound != null) bound.close();
            bound = network.bind(new long[] {1, form.channels(), newHeight, newWidth});
            requireSameSize(bound);
            binding = bound;
        }
        tiles = Tile.covering(width, height, networkWidth, networkHeight);
        log.log(Level.INFO, "frames of " + width + "x" + height + " pixels are " + told());
        return bound;
    }

    private void requireSameSize(OnnxBinding bound) throws OnnxException {
        long channels = form.palette().map(Palette::colors).orElse(form.channels());
        if (bound.output(0).capacity() == channels * networkWidth * networkHeight) return;
        throw new OnnxException(network + ": its output for " + networkWidth + "x" + networkHeight + " pixels has"
                + " another size; use a network whose output is as large as its input");
    }

    private String told() {
        String size = networkWidth + "x" + networkHeight;
        if (form.takesAll()) return "given to the network as they are";
        if (width == networkWidth && height == networkHeight) return "as large as the network's input";
        if (fit == Fit.SCALE) return "scaled to the network's " + size + ", and its output is scaled back";
        return "cut into " + tiles.size() + " tiles of the network's " + size;
    }

    @Override
    public void close() {
        if (binding != null) binding.close();
    }
}
