package io.saccade.plugin.gazetraining.folds;

import io.saccade.plugin.gazetraining.GazeRecipe;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.training.GazeTraining;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.loop.TrainingLoop;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/** Trains one recipe on one fold in rounds, then estimates the held-out clicks. Takes memory only while it trains. */
final class FoldTask implements AutoCloseable {
    private final GazeClicks clicks;
    private final Fold fold;
    private final GazeRecipe recipe;
    private final TorchDevice device;
    private final long seed;
    private final float[] estimates;
    private long done;
    private @Nullable Learning learning;

    /** @param estimates of all clicks, x and y alternating; the task fills in those of its fold at the end */
    FoldTask(GazeClicks clicks, Fold fold, GazeRecipe recipe, TorchDevice device, long seed, float[] estimates) {
        this.clicks = clicks;
        this.fold = fold;
        this.recipe = recipe;
        this.device = device;
        this.seed = seed;
        this.estimates = estimates;
    }

    private record Learning(GazeTraining training, TrainingLoop loop) {}

    /** Trains for about half a second. */
    void round() throws Exception {
        if (learning == null) learning = begin();
        TrainingLoop loop = learning.loop();
        done = loop.round().progress().done();
        if (!loop.isFinished()) return;
        estimate(learning.training());
        close();
        done = total();
    }

    private Learning begin() {
        GazeTraining training = GazeTraining.begin(recipe, device, clicks.part(fold.learnt()), seed);
        return new Learning(training, new TrainingLoop(training.plan(), training.learner()));
    }

    private void estimate(GazeTraining training) {
        try (PointerScope scope = new PointerScope()) {
            Tensor pictures = device.move(clicks.part(fold.heldOut()).inputs());
            float[] held = Tensors.floats(training.network().forward(pictures, Pass.EVALUATION));
            fold.place(held, estimates);
        }
    }

    /** Returns the progress in steps of {@link #total}; all of them if training stopped early. */
    long done() {
        return done;
    }

    long total() {
        return recipe.plan(fold.learnt().length, clicks.geometry().isPresent(), seed)
                .steps();
    }

    @Override
    public void close() {
        if (learning == null) return;
        learning.loop().close();
        learning.training().close();
        learning = null;
    }
}
