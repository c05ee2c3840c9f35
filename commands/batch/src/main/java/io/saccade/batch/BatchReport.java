package io.saccade.batch;

import com.google.gson.GsonBuilder;
import io.saccade.api.files.WholeFile;
import io.saccade.batch.attempt.Standing;
import io.saccade.batch.pool.BatchProgress;
import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outcome of a batch, for the user and as JSON. */
final class BatchReport {
    private final BatchFolder folder;
    private final int items;
    private final List<Result> setAside = new ArrayList<>();
    private int doneBefore;
    private int setAsideBefore;
    private BatchProgress.@Nullable State made;

    BatchReport(BatchFolder folder, int items) {
        this.folder = folder;
        this.items = items;
    }

    /** The number of items in all. */
    int items() {
        return items;
    }

    /** Items that were done before and have not changed. */
    int doneBefore() {
        return doneBefore;
    }

    /** Items that were set aside before and have not changed. */
    int setAsideBefore() {
        return setAsideBefore;
    }

    /** An item that is settled and has not changed. */
    void found(Item item, Standing.State state) throws IOException {
        if (state == Standing.State.DONE) doneBefore++;
        else setAsideBefore++;
        if (state == Standing.State.SET_ASIDE) folder.result(item.key()).ifPresent(setAside::add);
    }

    /** @param aside the items that were set aside by this command */
    void made(BatchProgress.State now, List<Result> aside) {
        made = now;
        setAside.addAll(aside);
    }

    boolean anySetAside() {
        return !setAside.isEmpty();
    }

    void tell(PrintWriter err, boolean quiet) {
        if (quiet) return;
        err.println(summary());
        if (anySetAside()) {
            err.println("why, and the log of each: " + folder.path().resolve(".quarantine")
                    + " (to try an item again, remove its folder there)");
        }
        err.flush();
    }

    private String summary() {
        BatchProgress.State now = made;
        if (now == null) {
            return String.format(Locale.ROOT, "nothing to do: %,d items are done%s", doneBefore, aside(setAsideBefore));
        }
        String before = doneBefore + setAsideBefore == 0
                ? ""
                : String.format(Locale.ROOT, "; from before: %,d done%s", doneBefore, aside(setAsideBefore));
        return String.format(
                Locale.ROOT,
                "done: %,d items%s in %s%s",
                now.done(),
                aside(now.setAside()),
                ProgressPrinter.text(now.elapsed()),
                before);
    }

    private static String aside(int count) {
        return count == 0 ? "" : String.format(Locale.ROOT, ", %,d set aside", count);
    }

    void write(Path file) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        Optional<BatchProgress.State> now = Optional.ofNullable(made);
        tree.put("items", items);
        tree.put("done", doneBefore + now.map(BatchProgress.State::done).orElse(0));
        tree.put("made", now.map(BatchProgress.State::done).orElse(0));
        tree.put("seconds", now.map(state -> state.elapsed().toMillis() / 1e3).orElse(0.0));
        tree.put("setAside", setAside.stream().map(BatchReport::reason).toList());
        String json = new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(tree) + "\n";
        WholeFile.write(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> reason(Result result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("item", result.key());
        tree.put("kind", result.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("reason", result.reason());
        tree.put("attempts", result.attempts());
        return tree;
    }
}
