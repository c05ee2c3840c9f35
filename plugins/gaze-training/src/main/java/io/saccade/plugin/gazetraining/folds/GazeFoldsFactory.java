package io.saccade.plugin.gazetraining.folds;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.TrainerFactory;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.gazetraining.GazeFoldsSettings;
import io.saccade.plugin.gazetraining.Geometry;
import io.saccade.plugin.gazetraining.Preset;
import io.saccade.plugin.gazetraining.clicks.GazeClickReader;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.training.Seeds;
import io.saccade.plugin.training.TrainingCapture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cross-validation: after the training rounds, emits one sample per click with GAZE, the estimate of a network that was
 * not trained on the click, and TARGET, its position. {@code meanGaze} is the mean of the training clicks, an estimate
 * without looking at the eyes; {@code articleGaze} is that of the article's network; {@code gaze-error} measures each
 * of them. Where the collection tells the time of each click, there is also one sample for each click of the second
 * half, in the order of time: {@code laterGaze} is the estimate of a network that was trained on the first half, and
 * METRICS has {@code minutes} since the training's last click and {@code laterErrorPx}, the mean error of the last ten
 * clicks; the last sample also has {@code laterMeanPx}.
 *
 * <pre>{@code
 * trainer:
 *   type: gaze-folds
 *   with: { data: eyes }
 * models:
 *   - type: gaze-error
 *   - name: article-error
 *     type: gaze-error
 *     reads: { gaze: articleGaze }
 * }</pre>
 */
public final class GazeFoldsFactory extends TrainerFactory<GazeFoldsSettings> {
    /** Estimate of the article's network. */
    public static final Key<Point> ARTICLE_GAZE = Keys.GAZE.renamed("articleGaze");
    /** Mean of the training clicks. */
    public static final Key<Point> MEAN_GAZE = Keys.GAZE.renamed("meanGaze");

    /** Estimates of the second half of the clicks, by a network that was trained on the first half. */
    public static final Key<Point> LATER_GAZE = Keys.GAZE.renamed("laterGaze");

    /** Smallest number of training clicks per fold; with fewer, the result would not be representative. */
    private static final int LEAST = 20;

    /** Called by the core. */
    public GazeFoldsFactory() {
        super(
                "gaze-folds",
                GazeFoldsSettings.class,
                Ports.none()
                        .writing(
                                Keys.PROGRESS,
                                Keys.NAME,
                                Keys.SCREEN,
                                Keys.TARGET,
                                Keys.GAZE,
                                ARTICLE_GAZE,
                                MEAN_GAZE,
                                LATER_GAZE,
                                Keys.METRICS));
    }

    @Override
    public void check(GazeFoldsSettings settings, Check check) {
        check.inputFolder("data", settings.data());
    }

    @Override
    public void preload() {
        Natives.loadTorch();
    }

    @Override
    public Capture create(GazeFoldsSettings settings, StageContext context) throws Exception {
        context.mayTake(TrainingCapture.LONGEST_CALL);
        TorchDevice device = settings.torch().enter(context);
        GazeClicks clicks = new GazeClickReader(context, settings.geometry() == Geometry.AUTO)
                .read(settings.data(), settings.screenSize(), settings.recipe().most());
        float[] best = new float[2 * clicks.size()];
        float[] article = settings.preset() == Preset.ARTICLE ? best : new float[2 * clicks.size()];
        float[] mean = new float[2 * clicks.size()];
        List<FoldTask> tasks = new ArrayList<>();
        for (Fold fold : folds(settings, clicks)) {
            long seed = Seeds.mix(context.seed(), tasks.size());
            fold.place(fold.everywhere(fold.meanPlace(clicks)), mean);
            tasks.add(new FoldTask(clicks, fold, settings.recipe(), device, seed, best));
            if (settings.comparesAnother())
                tasks.add(new FoldTask(clicks, fold, settings.article(), device, seed, article));
        }
        Map<Key<Point>, float[]> estimates = new LinkedHashMap<>();
        estimates.put(Keys.GAZE, best);
        if (settings.compare()) estimates.put(ARTICLE_GAZE, article);
        estimates.put(MEAN_GAZE, mean);
        Optional<LaterClicks> later = LaterClicks.of(clicks, LEAST);
        float[] afterwards = new float[2 * clicks.size()];
        later.ifPresent(there -> tasks.add(new FoldTask(
                clicks, there.fold(), settings.recipe(), device, Seeds.mix(context.seed(), -1), afterwards)));
        return new GazeFolds(context, clicks, tasks, estimates, later, afterwards);
    }

    private static List<Fold> folds(GazeFoldsSettings settings, GazeClicks clicks) {
        List<Fold> folds = new ArrayList<>();
        for (int i = 0; i < settings.folds(); i++) {
            Fold fold = Fold.of(clicks, i, settings.folds(), settings.apartPx());
            if (fold.learnt().length < LEAST) {
                throw new InvalidInputException("with " + settings.folds() + " folds and clicks "
                                + settings.apartPx() + " px apart, only " + fold.learnt().length + " of "
                                + clicks.size()
                                + " clicks remain for training, but at least " + LEAST
                                + " are needed: set 'apart-px' lower,"
                                + " or collect more clicks")
                        .unchecked();
            }
            folds.add(fold);
        }
        return folds;
    }
}
