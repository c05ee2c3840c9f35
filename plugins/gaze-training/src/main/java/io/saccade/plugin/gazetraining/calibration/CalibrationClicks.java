package io.saccade.plugin.gazetraining.calibration;

import io.saccade.plugin.clickrecorder.ClickCollection;
import io.saccade.plugin.clickrecorder.CollectedClick;
import io.saccade.plugin.clickrecorder.ScreenSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The clicks on one screen in a folder that another stage fills.
 *
 * @param folder empty before the first click is stored
 */
public record CalibrationClicks(Supplier<Optional<Path>> folder, ScreenSize screen) {
    /** The number of pictures, also of other screens. Takes less time than reading them. */
    int pictures() throws IOException {
        Optional<Path> there = folder.get();
        return there.isPresent() ? ClickCollection.pictures(there.get()).size() : 0;
    }

    /** The clicks that are stored now. */
    List<CollectedClick> read() throws IOException {
        Optional<Path> there = folder.get();
        if (there.isEmpty()) return List.of();
        return ClickCollection.read(there.get(), Optional.of(screen)).samples().stream()
                .filter(click -> click.screen().equals(screen))
                .toList();
    }
}
