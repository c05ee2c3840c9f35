package io.saccade.plugin.linedrawing.coloring;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.linedrawing.ColorizeSettings;
import io.saccade.plugin.onnxruntime.OnnxEnvironment;
import io.saccade.plugin.onnxruntime.OnnxModel;

/**
 * Colours a line drawing: FRAME of any size, GRAY8 or BGR8, to FRAME in colour, BGR8, of the same size. Or applies a
 * style network, with three channels in and out, to any frame.
 *
 * <pre>{@code
 * models:
 *   - type: colorize
 *     with: { model: drawing.onnx, fit: scale }
 * }</pre>
 *
 * The log tells for each size whether drawings are scaled or split into tiles, and how many.
 */
public final class ColorizeFactory extends ModelFactory<ColorizeSettings> {
    /** Called by the core. */
    public ColorizeFactory() {
        super("colorize", ColorizeSettings.class, Ports.reading(Keys.FRAME).writing(Keys.FRAME));
    }

    @Override
    public void check(ColorizeSettings settings, Check check) {
        check.inputFile(
                "model",
                settings.model(),
                "Train one first (saccade run drawings-train), or set 'model' to a network you have.");
    }

    @Override
    public void preload() throws Exception {
        OnnxEnvironment.preload();
    }

    @Override
    public Model create(ColorizeSettings settings, StageContext context) throws Exception {
        Natives.load();
        OnnxModel network =
                context.closing(OnnxModel.open(context.input(settings.model()), settings.options(), context));
        NetworkForm form = NetworkForm.of(network);
        Coloring coloring =
                form.palette().isPresent() ? new PaletteColoring(form.palette().get(), settings) : new StyleColoring();
        return new Colorize(settings.fit(), network, form, context.closing(coloring), context.log());
    }

    @Override
    public boolean stateless() {
        return true;
    }
}
