package io.saccade.plugin.gazetraining.training;

import io.saccade.api.spi.StageContext;
import io.saccade.plugin.clickrecorder.ClickCollection;
import io.saccade.plugin.clickrecorder.SetAside;
import io.saccade.plugin.gazetraining.GazeTrainerSettings;
import io.saccade.plugin.gazetraining.Geometry;
import io.saccade.plugin.gazetraining.clicks.GazeClickReader;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A folder of clicks that another stage fills meanwhile, and that may not be there yet. */
final class FollowedClicks {
    static final int LEAST = GazeClickReader.LEAST;

    private final GazeTrainerSettings settings;
    private final StageContext context;
    private Set<SetAside> leftBefore = Set.of();

    FollowedClicks(GazeTrainerSettings settings, StageContext context) {
        this.settings = settings;
        this.context = context;
    }

    /** The number of pictures now. */
    int count() throws IOException {
        Optional<Path> folder = folder();
        return folder.isPresent() ? ClickCollection.pictures(folder.get()).size() : 0;
    }

    private Optional<Path> folder() {
        try {
            return Optional.of(context.input(settings.data()));
        } catch (IllegalArgumentException e) { // no click was stored yet
            return Optional.empty();
        }
    }

    /** Reads all clicks that are there now. */
    GazeClicks read() throws IOException {
        return new GazeClickReader(context, settings.recipe().geometry() == Geometry.AUTO)
                .readGrowing(
                        settings.data(),
                        settings.screenSize(),
                        settings.recipe().most(),
                        this::setAside);
    }

    /**
     * Sets aside what could not be used twice in a row: a picture without a line in the table may be one that is just
     * being stored.
     */
    private void setAside(List<SetAside> left) {
        for (SetAside item : left) {
            if (leftBefore.contains(item)) context.setAside(item.item(), item.reason());
        }
        leftBefore = new HashSet<>(left);
    }
}
