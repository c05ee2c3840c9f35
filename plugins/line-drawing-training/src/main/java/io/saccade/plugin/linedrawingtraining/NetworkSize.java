package io.saccade.plugin.linedrawingtraining;

/**
 * The size of a network, computed without creating it.
 *
 * @param parameters number of all parameters, including batch norm's running statistics
 * @param largestLayer parameters of its largest convolution
 * @param values number of all outputs of its convolutions, for one drawing
 */
record NetworkSize(long parameters, long largestLayer, long values) {
    private static final int KERNEL_AREA = 9;
    private static final int NORM = 4;

    /** Returns the size of the article's network. */
    static NetworkSize of(ArticleTable table) {
        long largest = table.layers().stream()
                .mapToLong(ArticleLayer::parameters)
                .max()
                .orElseThrow();
        long values = table.layers().stream()
                .mapToLong(layer -> (long) layer.side() * layer.side() * layer.out())
                .sum();
        ArticleLayer last = table.layers().get(table.layers().size() - 1);
        return new NetworkSize(table.parameters(), largest, values + 4L * last.side() * last.side() * last.out());
    }

    /** Returns the size of a 3x3 convolution with batch norm. */
    static NetworkSize convolution(long in, long out, long side) {
        long weights = KERNEL_AREA * in * out + out;
        return new NetworkSize(weights + NORM * out, weights, side * side * out);
    }

    NetworkSize plus(NetworkSize other) {
        return new NetworkSize(
                parameters + other.parameters, Math.max(largestLayer, other.largestLayer), values + other.values);
    }
}
