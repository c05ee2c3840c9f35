package io.saccade.plugin.wav2liptraining.quantize;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.clickrecorder.ClickCollection;
import io.saccade.plugin.clickrecorder.CollectedClick;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxPort;
import io.saccade.plugin.training.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Eyes of collected clicks for a gaze network, one pair a run, as {@code onnx-gaze} does it. A random half of the clicks
 * calibrates, the other half is compared.
 */
final class GazeInputs implements NetworkInputs {
    /** With fewer, most directions of the eyes are unknown to the calibration. */
    private static final int LEAST = 30;

    private static final int RUNS = 16;
    private static final int GEOMETRY = 8;
    private static final Pattern SCREEN = Pattern.compile("[1-9]\\d{0,4}x[1-9]\\d{0,4}");
    private static final long[] EYES = {
        OnnxPort.ANY, CollectedClick.ROWS, CollectedClick.COLUMNS, CollectedClick.CHANNELS
    };

    private final boolean placed;
    private final List<CollectedClick> clicks;
    private final ScreenSize screen;
    private final float[] eyes = new float[CollectedClick.ROWS * CollectedClick.COLUMNS * CollectedClick.CHANNELS];
    private CollectedClick click;
    private int drawn;
    private int compared;

    private GazeInputs(boolean placed, List<CollectedClick> clicks, ScreenSize screen) {
        this.placed = placed;
        this.clicks = clicks;
        this.screen = screen;
        this.click = clicks.get(0);
    }

    /**
     * @param chosen the screen in the settings
     * @throws OnnxException when the network does not estimate gaze from eyes
     * @throws InvalidInputException when the clicks don't suffice
     */
    static GazeInputs of(OnnxModel model, Path folder, Optional<ScreenSize> chosen, StageContext context)
            throws IOException, OnnxException {
        boolean placed = model.inputs().size() == 2 && model.inputs().get(1).fits(OnnxPort.ANY, GEOMETRY);
        boolean gaze = (placed || model.inputs().size() == 1)
                && model.inputs().get(0).fits(EYES)
                && model.outputs().size() == 1
                && model.outputs().get(0).fits(OnnxPort.ANY, 2);
        if (!gaze) {
            throw new OnnxException(model + " can't be calibrated with the clicks in " + folder + ": its inputs are "
                    + model.inputs() + " and its outputs " + model.outputs() + ", but must be eyes [n,12,44,3], or"
                    + " these and geometry [n,8], and gaze [n,2]. For a lip-sync network, set 'data' to films");
        }
        Optional<ScreenSize> known = chosen.isPresent() ? chosen : noted(model);
        ClickCollection collection = ClickCollection.read(folder, known);
        collection.setAside().forEach(left -> context.setAside(left.item(), left.reason()));
        List<CollectedClick> usable = usable(collection, placed, model, folder);
        int[] order = Seeds.shuffled(usable.size(), context.seed());
        List<CollectedClick> shuffled =
                Arrays.stream(order).mapToObj(usable::get).toList();
        ScreenSize screen = known.isPresent() ? known.get() : screen(collection, folder);
        return new GazeInputs(placed, shuffled, screen);
    }

    /** The screen for which the network was trained, if its file says so. */
    private static Optional<ScreenSize> noted(OnnxModel model) {
        return Optional.ofNullable(model.metadata().get("saccade.screen"))
                .filter(size -> SCREEN.matcher(size).matches())
                .map(size -> ScreenSize.parse("screen", size));
    }

    private static ScreenSize screen(ClickCollection collection, Path folder) throws InvalidInputException {
        Set<ScreenSize> screens = collection.screens();
        if (screens.size() == 1) return screens.iterator().next();
        throw new InvalidInputException("the clicks in " + folder + " fell on screens of " + screens
                + " pixels, and the network doesn't say for which it was trained: set 'screen' to one of them");
    }

    private static List<CollectedClick> usable(ClickCollection collection, boolean placed, OnnxModel model, Path folder)
            throws InvalidInputException {
        List<CollectedClick> usable = collection.samples().stream()
                .filter(click -> !placed || click.geometry().isPresent())
                .toList();
        if (usable.size() >= LEAST) return usable;
        String where = placed ? " that tell where the eyes were in the camera's frame, which " + model + " needs" : "";
        throw new InvalidInputException(
                "there are " + usable.size() + " clicks in " + folder + where + ", but at least " + LEAST
                        + " are needed, to calibrate and to compare; collect more (saccade run gaze-collect)");
    }

    @Override
    public OnnxBinding bind(OnnxModel model) throws OnnxException {
        long[] eyesShape = EYES.clone();
        eyesShape[0] = 1;
        return placed ? model.bind(eyesShape, new long[] {1, GEOMETRY}) : model.bind(eyesShape);
    }

    @Override
    public void draw() {
        show(2 * (drawn++ % ((clicks.size() + 1) / 2)));
    }

    @Override
    public void drawHeldOut() {
        show(1 + 2 * (compared++ % (clicks.size() / 2)));
    }

    private void show(int number) {
        click = clicks.get(number);
        byte[] pixels = click.pixels();
        for (int i = 0; i < eyes.length; i++) eyes[i] = (pixels[i] & 0xff) / 255f;
    }

    @Override
    public void put(OnnxBinding binding) {
        binding.input(0).put(0, eyes);
        if (placed) binding.input(1).put(0, click.geometry().orElseThrow());
    }

    @Override
    public int runs() {
        return RUNS;
    }

    @Override
    public int items() {
        return 1;
    }

    @Override
    public int answers() {
        return 0;
    }

    @Override
    public AnswerDifference difference() {
        return new PlaceDifference(screen);
    }
}
