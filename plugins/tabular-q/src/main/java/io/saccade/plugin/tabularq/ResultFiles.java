package io.saccade.plugin.tabularq;

import io.saccade.api.spi.Check;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes the results of a training: the table, and the percentages after each episode. */
final class ResultFiles {
    private final ResultFile table;
    private final ResultFile drawProbs;
    private final ResultFile winProbs;
    private final boolean asArticle;

    /** @throws IllegalArgumentException when a file already exists, or is outside the output folder */
    ResultFiles(QLearningSettings settings, StageContext context) {
        table = ResultFile.of(settings.table(), settings.csv(), context);
        drawProbs = ResultFile.of(settings.drawProbs(), settings.csv(), context);
        winProbs = ResultFile.of(settings.winProbs(), settings.csv(), context);
        asArticle = settings.preset() == Preset.ARTICLE;
    }

    /** Declares the output files. */
    static void check(QLearningSettings settings, Check check) {
        tell(check, "table", settings.table(), settings.csv());
        tell(check, "draw-probs", settings.drawProbs(), settings.csv());
        tell(check, "win-probs", settings.winProbs(), settings.csv());
    }

    private static void tell(Check check, String key, Path npy, boolean csv) {
        check.outputFile(key, npy);
        if (csv) check.outputFile(key, ResultFile.csvBeside(npy));
    }

    void write(TrainingState state) throws IOException {
        writeTable(state.table());
        writeProbs(state.results());
    }

    private void writeTable(QTable learnt) throws IOException {
        List<String> names = IntStream.range(0, learnt.actions())
                .mapToObj(action -> "action" + action)
                .toList();
        try (ArrayFile out = table.open("state", names, learnt.states(), learnt.actions())) {
            for (double value : learnt.values()) out.put(value);
        }
    }

    private void writeProbs(Results results) throws IOException {
        ResultWindow window = new ResultWindow(asArticle);
        try (ArrayFile draws = drawProbs.open("episode", List.of("drawPercent"), results.length());
                ArrayFile wins = winProbs.open("episode", List.of("winPercent"), results.length())) {
            for (int episode = 0; episode < results.length(); episode++) {
                window.add(results.get(episode));
                draws.put(window.drawPercent());
                wins.put(window.winPercent());
            }
        }
    }

    /** An array written to one file or two. */
    private record ResultFile(Path npy, Optional<Path> csv) {
        static ResultFile of(Path npy, boolean withCsv, StageContext context) {
            return new ResultFile(
                    context.output(npy), withCsv ? Optional.of(context.output(csvBeside(npy))) : Optional.empty());
        }

        static Path csvBeside(Path npy) {
            String name = String.valueOf(npy.getFileName());
            return npy.resolveSibling(name.substring(0, name.length() - ".npy".length()) + ".csv");
        }

        ArrayFile open(String index, List<String> names, long... shape) throws IOException {
            return new ArrayFile(npy, csv, index, names, shape);
        }
    }
}
