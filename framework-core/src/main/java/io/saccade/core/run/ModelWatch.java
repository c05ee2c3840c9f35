package io.saccade.core.run;

import io.saccade.core.plan.PlannedStage;
import io.saccade.core.watch.FileCopies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Watches the files of the models with {@code watch: true} from the opening of a road to its end. */
final class ModelWatch {
    private static final int LOOK_MILLIS = 100;
    private static final int LAST_LOOK_MILLIS = 1000;

    private final RunScope scope;
    private final WatchedFiles.Replacement replacement;
    private final List<WatchedFiles> watched = new ArrayList<>();
    private @Nullable Thread thread;

    ModelWatch(RunScope scope, WatchedFiles.Replacement replacement) {
        this.scope = scope;
        this.replacement = replacement;
    }

    /** Remembers the versions of the files. Call it before the models are opened. */
    void prepare() throws IOException {
        for (PlannedStage model : scope.plan().models()) {
            if (!model.keys().watch()) continue;
            watched.add(new WatchedFiles(model, scope.plan(), scope.clock()::nanoTime, replacement, this::notice));
        }
        if (!watched.isEmpty()) FileCopies.sweep();
    }

    /** A replacement that a stopping run withdraws is no news. */
    private void notice(String sentence) {
        if (!scope.control().stopping()) scope.journal().problem(sentence);
    }

    /** What a replacement by the program tells before it opens the new model. Any thread. */
    ModelChange.Opening opening(String stage) {
        return planned -> {
            for (WatchedFiles files : watched) if (files.stage().equals(stage)) return files.follow(planned);
            return () -> {};
        };
    }

    /** Begins to look. */
    void start() {
        if (watched.isEmpty()) return;
        Thread looking = new Thread(this::watch, "saccade-model-watch");
        looking.setDaemon(true);
        looking.start();
        thread = looking;
    }

    private void watch() {
        try {
            while (true) {
                for (WatchedFiles files : watched) files.look();
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) { // the run ends
        } catch (RuntimeException e) { // nothing else would report it
            if (!scope.control().stopping()) scope.control().fail(e);
        }
    }

    /** Ends the looking: from now on no model is replaced. */
    void stop() throws InterruptedException {
        Thread looking = thread;
        if (looking == null) return;
        looking.interrupt();
        looking.join(LAST_LOOK_MILLIS);
    }

    /** Deletes the copies. Call it when all models are closed. */
    void close() {
        for (WatchedFiles files : watched) {
            try {
                files.close();
            } catch (IOException e) {
                scope.journal().problem("copies of watched files could not be removed: " + e);
            }
        }
    }
}
