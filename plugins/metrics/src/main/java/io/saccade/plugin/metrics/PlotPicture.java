package io.saccade.plugin.metrics;

import io.saccade.api.files.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;

/** The picture's file, which is replaced atomically. */
final class PlotPicture {
    private static final int MOST_COLUMNS = 3;

    private final Path file;

    PlotPicture(Path file) {
        this.file = file;
    }

    /** @param charts of equal size, laid out in rows */
    void write(List<XYChart> charts) throws IOException {
        WholeFile.write(
                file,
                out -> BitmapEncoder.saveBitmap(
                        charts, rows(charts.size()), columns(charts.size()), out, BitmapFormat.PNG));
    }

    /** At least as many columns as rows: four panels make a square. */
    private static int columns(int panels) {
        return panels == 4 ? 2 : Math.min(panels, MOST_COLUMNS);
    }

    private static int rows(int panels) {
        int columns = columns(panels);
        return (panels + columns - 1) / columns;
    }
}
