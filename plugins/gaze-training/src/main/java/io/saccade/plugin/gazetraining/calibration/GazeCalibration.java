package io.saccade.plugin.gazetraining.calibration;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.clickrecorder.DotClicks;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Labels samples with clicks on dots. Looks at the stored clicks in a thread of its own, so that frames don't wait. */
final class GazeCalibration implements Model {
    /** For a look that began with the last clicks. */
    private static final long LAST_LOOK_SECONDS = 4;

    private final DotClicks dots;
    private final CalibrationProgress progress;
    private final StageContext context;
    private final ExecutorService looks = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "gaze-calibration");
        thread.setDaemon(true);
        return thread;
    });
    private long labelled;

    GazeCalibration(DotClicks dots, CalibrationProgress progress, StageContext context) {
        this.dots = dots;
        this.progress = progress;
        this.context = context;
    }

    @Override
    public void process(Sample sample, Emitter out) throws Exception {
        dots.process(sample, out);
        if (dots.labelled() == labelled) return;
        labelled = dots.labelled();
        looks.execute(this::look);
    }

    private void look() {
        try {
            progress.look();
        } catch (IOException | RuntimeException | Error e) {
            context.fail(e);
        }
    }

    @Override
    public void flush(Emitter out) throws Exception {
        looks.shutdown();
        if (!looks.awaitTermination(LAST_LOOK_SECONDS, TimeUnit.SECONDS)) looks.shutdownNow();
        dots.flush(out);
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
