package io.saccade.plugin.gazetraining.clicks;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.clickrecorder.ClickCollection;
import io.saccade.plugin.clickrecorder.CollectedClick;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.clickrecorder.SetAside;
import io.saccade.plugin.training.Seeds;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads a folder of clicks and checks it before the training. */
public final class GazeClickReader {
    /**
     * Smallest number of clicks. With fewer, a fold of five would have no click in most ninths of the screen, and the
     * error would be meaningless.
     */
    public static final int LEAST = 30;
    /** According to the article's author, about 200 pictures only give the general region. */
    private static final int ENOUGH = 100;

    private final StageContext context;
    private final boolean geometry;

    /** @param geometry whether to read where the eyes were in the frame, if all clicks tell it */
    public GazeClickReader(StageContext context, boolean geometry) {
        this.context = context;
        this.geometry = geometry;
    }

    /**
     * Reads the clicks of a folder.
     *
     * @param screen the screen of the clicks, if known or to be selected
     * @param most largest number of clicks; if there are more, a random part of them is used
     * @throws InvalidInputException when the clicks can't be used for training, with the remedy
     */
    public GazeClicks read(Path data, Optional<ScreenSize> screen, int most) throws IOException {
        Path folder = context.input(data);
        ClickCollection collection = ClickCollection.read(folder, screen);
        context.log().log(Level.INFO, collection.summary());
        collection.prefixes().ifPresent(context::notice);
        GazeClicks read = usable(folder, collection, screen);
        collection.setAside().forEach(left -> context.setAside(left.item(), left.reason()));
        warn(folder, collection, read);
        return read.size() <= most ? read : some(read, most);
    }

    /**
     * Reads the clicks of a folder that is being filled: like {@link #read}, without notices about how few they are.
     *
     * @param left gets what can't be used
     */
    public GazeClicks readGrowing(Path data, Optional<ScreenSize> screen, int most, Consumer<List<SetAside>> left)
            throws IOException {
        Path folder = context.input(data);
        ClickCollection collection = ClickCollection.read(folder, screen);
        left.accept(collection.setAside());
        GazeClicks read = usable(folder, collection, screen);
        return read.size() <= most ? read : some(read, most);
    }

    private GazeClicks usable(Path folder, ClickCollection collection, Optional<ScreenSize> screen)
            throws InvalidInputException {
        ScreenSize one = screen(folder, collection, screen);
        List<CollectedClick> clicks = collection.samples().stream()
                .filter(click -> click.screen().equals(one))
                .toList();
        requireEnough(folder, clicks.size());
        return usable(clicks, one, geometry);
    }

    /**
     * Returns clicks on one screen for training.
     *
     * @param geometry whether to use where the eyes were in the frame, if all clicks tell it
     */
    public static GazeClicks usable(List<CollectedClick> clicks, ScreenSize screen, boolean geometry) {
        boolean told =
                geometry && clicks.stream().allMatch(click -> click.geometry().isPresent());
        return told ? GazeClicks.withGeometry(clicks, screen) : GazeClicks.of(clicks, screen);
    }

    private GazeClicks some(GazeClicks clicks, int most) {
        context.notice("of " + clicks.size() + " clicks, " + most + " chosen at random are used for training: the"
                + " preset can't use more");
        int[] drawn = Arrays.copyOf(Seeds.shuffled(clicks.size(), context.seed()), most);
        Arrays.sort(drawn);
        return clicks.part(drawn);
    }

    private static ScreenSize screen(Path folder, ClickCollection collection, Optional<ScreenSize> chosen)
            throws InvalidInputException {
        Set<ScreenSize> screens = collection.screens();
        if (screens.isEmpty()) throw new InvalidInputException(nothing(folder, collection.setAside()));
        if (screens.size() == 1 && chosen.isEmpty()) return screens.iterator().next();
        String sizes = screens.stream().map(ScreenSize::toString).collect(Collectors.joining(", "));
        if (chosen.isEmpty()) {
            throw new InvalidInputException("the clicks in " + folder + " fell on screens of " + sizes + " pixels,"
                    + " but a network is trained for one screen: set 'screen' to one of them, or collect each"
                    + " screen's clicks in a folder of its own");
        }
        if (!screens.contains(chosen.get())) {
            throw new InvalidInputException("no click in " + folder + " fell on a screen of " + chosen.get()
                    + " pixels: set 'screen' to " + sizes + ", or remove it");
        }
        return chosen.get();
    }

    private static String nothing(Path folder, List<SetAside> setAside) {
        String remedy = " Collect clicks first (saccade run gaze-collect), or set 'data' to the folder they are in.";
        if (setAside.isEmpty()) return "there is no picture of eyes in " + folder + "." + remedy;
        SetAside first = setAside.get(0);
        return "none of the " + setAside.size() + " pictures in " + folder + " can be used for training: "
                + first.item() + ": " + first.reason() + "." + remedy;
    }

    private static void requireEnough(Path folder, int clicks) throws InvalidInputException {
        if (clicks >= LEAST) return;
        throw new InvalidInputException("there are " + clicks + " clicks in " + folder + ", but at least " + LEAST
                + " are needed: fewer leave most parts of the screen unknown, and the error can't be measured."
                + " Collect more into the same folder; 200 or more work well");
    }

    private void warn(Path folder, ClickCollection collection, GazeClicks clicks) {
        int others = collection.samples().size() - clicks.size();
        if (others > 0) {
            context.notice(others + " clicks in " + folder + " fell on other screens than 'screen', " + clicks.screen()
                    + ", and are not used");
        }
        long placed = collection.samples().stream()
                .filter(click -> click.geometry().isPresent())
                .count();
        if (geometry && placed > 0 && clicks.geometry().isEmpty()) {
            context.notice("of " + collection.samples().size() + " clicks in " + folder + ", only " + placed
                    + " tell where the eyes were in the camera's frame, so the network can't allow for movements of"
                    + " the head; collect clicks in a new folder");
        }
        if (clicks.size() < ENOUGH) {
            context.notice("there are only " + clicks.size() + " clicks in " + folder + ": the estimates will be"
                    + " coarse; 200 or more work well");
        }
        ScreenRegions.unvisited(clicks.targets())
                .ifPresent(regions -> context.notice("no click in " + folder + " fell on the " + regions + " of the"
                        + " screen: estimates there will be unreliable; collect clicks there"));
    }
}
