package io.saccade.batch.attempt;

import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.FileState;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Kind;
import io.saccade.batch.work.Recipe;
import io.saccade.batch.work.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the records of items with the pipeline and the files as they are now. */
public final class Standing {
    /** Whether an item must be made. */
    public enum State {
        NEW,
        /** Made by another pipeline, model or input. */
        CHANGED,
        DONE,
        SET_ASIDE
    }

    private final BatchFolder folder;
    private final Recipe recipe;
    private final boolean rehash;
    private final Map<String, FileState> looked = new HashMap<>();
    private final Map<String, FileState> hashed = new HashMap<>();

    /** @param rehash whether to compare the content of all files, even if size and time are as recorded */
    public Standing(BatchFolder folder, Recipe recipe, boolean rehash) {
        this.folder = folder;
        this.recipe = recipe;
        this.rehash = rehash;
    }

    public State of(Item item) throws IOException {
        Optional<Result> result = folder.result(item.key());
        if (result.isEmpty()) return State.NEW;
        if (!isCurrent(result.get(), item)) return State.CHANGED;
        return result.get().kind() == Kind.DONE ? State.DONE : State.SET_ASIDE;
    }

    private boolean isCurrent(Result result, Item item) {
        return result.pipeline().equals(recipe.fingerprint())
                && result.index() == item.index()
                && hasSameFiles(result.files(), item)
                && hasOutputs(result);
    }

    private boolean hasSameFiles(List<FileState> files, Item item) {
        for (int i = 0; i < files.size(); i++) {
            FileState then = files.get(i);
            boolean isItem = i == 0 && item.file().isPresent();
            String path = isItem ? item.path() : then.path();
            FileState now = isItem
                    ? FileState.look(Path.of(path))
                    : looked.computeIfAbsent(path, name -> FileState.look(Path.of(name)));
            if (then.hasLooksOf(now) && !rehash) continue;
            if (now.size() != then.size()) return false;
            FileState content = isItem ? now.hashed() : hashed.computeIfAbsent(path, name -> now.hashed());
            if (!then.sha256().equals(content.sha256())) return false;
        }
        return true;
    }

    private boolean hasOutputs(Result result) {
        Path made = folder.done(result.key());
        return result.outputs().stream().allMatch(output -> Files.exists(made.resolve(output)));
    }
}
