package io.saccade.batch.worker;

import io.saccade.batch.work.Answer;
import io.saccade.batch.work.FileState;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Kind;
import io.saccade.batch.work.Recipe;
import io.saccade.batch.work.Request;
import io.saccade.core.Pipeline;
import io.saccade.core.Run;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Problem;
import io.saccade.core.report.Report;
import io.saccade.core.report.RunSnapshot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs the pipeline for one item after another. */
public final class ItemRunner {
    private static final Duration BETWEEN_MARKS = Duration.ofMillis(500);

    private final Saccade saccade;
    private final Recipe recipe;
    private final Consumer<String> progress;
    private final ReadFiles files = new ReadFiles();
    /** Whether the pipeline was right for an item. */
    private boolean checked;

    /** @param progress gets another text whenever the item has made progress */
    public ItemRunner(Saccade saccade, Recipe recipe, Consumer<String> progress) {
        this.saccade = saccade;
        this.recipe = recipe;
        this.progress = progress;
    }

    /**
     * Runs one item. Every failure is in the answer.
     *
     * @param reading gets what a last attempt reads, as soon as that is known
     */
    public Answer run(Request request, Consumer<List<FileState>> reading) throws InterruptedException, IOException {
        Item item = request.item();
        Path attempt = Path.of(request.attempt());
        Optional<FileState> before = item.file().map(path -> FileState.look(Path.of(path)));
        try {
            Run run = start(item, attempt);
            if (request.last()) reading.accept(ReadFiles.looks(before, run.inputs()));
            checked = true;
            Report report = await(run);
            ReportText text = new ReportText(report, attempt);
            Files.writeString(attempt.resolve("report.json"), text.json());
            return answer(report, text).reading(files.of(before, report.inputs()));
        } catch (InvalidPipelineException e) {
            return refused(e, item, attempt).reading(files.bound(before, item, Path.of(recipe.folder())));
        }
    }

    private Run start(Item item, Path attempt) {
        List<String> settings = Stream.concat(recipe.settings().stream(), item.settings().stream())
                .toList();
        RunOptions options =
                RunOptions.defaults().in(Path.of(recipe.folder())).out(attempt).set(settings);
        return saccade.start(Pipeline.file(Path.of(recipe.pipeline())), options);
    }

    private Report await(Run run) throws InterruptedException {
        String mark = "";
        while (true) {
            Optional<Report> report = run.await(BETWEEN_MARKS);
            if (report.isPresent()) return report.get();
            String now = mark(run);
            if (!now.equals(mark)) progress.accept(now);
            mark = now;
        }
    }

    /** Differs whenever the source gave a sample, a stage answered one, or the run entered its next state. */
    private static String mark(Run run) {
        RunSnapshot now = run.snapshot();
        long calls = Stream.concat(Stream.of(now), now.roads().stream())
                .flatMap(road -> road.stages().stream())
                .mapToLong(stage -> stage.in() + stage.out() + stage.passed() + stage.refused())
                .sum();
        return now.state() + " " + now.step() + " " + now.samples() + " " + calls + " "
                + now.progress().done();
    }

    private static Answer answer(Report report, ReportText text) {
        Kind kind = kind(report);
        return new Answer(
                kind,
                text.reason(),
                List.of(),
                false,
                report.setAside().size(),
                report.samples(),
                report.sourceTime().toMillis() / 1e3,
                report.plugins(),
                List.of(),
                text.outputs(),
                ProcessMemory.bytes());
    }

    private static Kind kind(Report report) {
        if (report.outcome() == Report.Outcome.DONE) return Kind.DONE;
        if (report.cause().isEmpty()) return Kind.FAILED;
        Report.Cause cause = report.cause().get();
        if (cause.type().equals(OutOfMemoryError.class.getName())) return Kind.CRASHED;
        return cause.input() ? Kind.INPUT : Kind.FAILED;
    }

    /**
     * A value that is bound to the item and is wrong is the item's problem; any other is the pipeline's. The names of bound
     * settings are those of all items, so that they are right once an item was checked.
     */
    private Answer refused(InvalidPipelineException e, Item item, Path attempt) {
        List<String> problems = e.problems().stream()
                .map(problem -> withoutAttempt(problem.toString(), attempt))
                .toList();
        if (e.problems().stream().allMatch(problem -> isOfItem(problem, item)))
            return Answer.of(Kind.INPUT, problems.get(0).replace("--set ", ""));
        Answer plain = Answer.of(Kind.PIPELINE, problems.get(0));
        return new Answer(
                plain.kind(),
                plain.reason(),
                problems,
                e.pluginMissing(),
                0,
                0,
                0,
                plain.plugins(),
                List.of(),
                List.of(),
                0);
    }

    private boolean isOfItem(Problem problem, Item item) {
        for (String setting : item.settings()) {
            if (!problem.place().origin().equals("--set " + setting)) continue;
            String value = setting.substring(setting.indexOf('=') + 1);
            String text = value.startsWith("'")
                    ? value.substring(1, value.length() - 1).replace("''", "'")
                    : value;
            return checked || problem.sentence().contains(text);
        }
        return false;
    }

    /** A path is also looked for in the folder of outputs, which the user has never seen. */
    private static String withoutAttempt(String problem, Path attempt) {
        return problem.replaceAll(", nor in " + Pattern.quote(attempt.toString()) + "[^\n]*?(?=\\. )", "")
                .replace(attempt + File.separator, "");
    }
}
