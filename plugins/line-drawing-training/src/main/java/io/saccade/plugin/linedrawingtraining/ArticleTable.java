package io.saccade.plugin.linedrawingtraining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The article's network as a table, layer by layer, with totals. */
record ArticleTable(List<ArticleLayer> layers) {
    private ArticleLayer last() {
        return layers.get(layers.size() - 1);
    }

    /** Channels of batch norm. Each has two trainable parameters and two running statistics. */
    private long normed() {
        return layers.stream().mapToLong(ArticleLayer::out).sum();
    }

    long parameters() {
        return layers.stream().mapToLong(ArticleLayer::parameters).sum() + 4 * normed();
    }

    long fixed() {
        return 2 * normed();
    }

    /** Returns the table as text. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("   #  operation      stride  out                 parameters");
        for (int i = 0; i < layers.size(); i++) {
            ArticleLayer layer = layers.get(i);
            String operation = (layer.turned() ? "deconv " : "conv ") + layer.out();
            lines.add(row(
                    i + 1, operation, String.valueOf(layer.stride()), layer.side(), layer.out(), layer.parameters()));
        }
        int side = 2 * last().side();
        lines.add(row(layers.size() + 1, "upsample 2x", "-", side, last().out(), 0));
        lines.add(row(layers.size() + 2, "BatchNorm", "-", side, last().out(), 4L * last().out()));
        lines.add(String.format(
                Locale.ROOT,
                "BatchNorm after 1 to %d: %,d; total %,d, trainable %,d, fixed %,d",
                layers.size() - 1,
                4 * (normed() - last().out()),
                parameters(),
                parameters() - fixed(),
                fixed()));
        return String.join(System.lineSeparator(), lines);
    }

    private static String row(int number, String operation, String stride, int side, int channels, long parameters) {
        String out = side + "x" + side + "x" + channels;
        return String.format(Locale.ROOT, "%4s  %-14s %6s  %-14s %,15d", number, operation, stride, out, parameters);
    }
}
