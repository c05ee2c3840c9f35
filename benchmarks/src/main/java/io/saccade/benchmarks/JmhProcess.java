package io.saccade.benchmarks;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * The program of a benchmark process: runs benchmarks and prints one JSON line per case, as the originals' scripts do:
 * {@code {"name":…,"ms":…,"min":…}} with the median and the minimum of the iterations.
 */
final class JmhProcess {
    private JmhProcess() {}

    /**
     * Measures and prints.
     *
     * @param arguments a pattern for the benchmark's class and method, then parameters as {@code name=value}
     */
    public static void main(String[] arguments) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + arguments[0] + "$")
                .forks(0)
                .timeUnit(TimeUnit.MILLISECONDS)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        for (int i = 1; i < arguments.length; i++) {
            String[] parameter = arguments[i].split("=", 2);
            options.param(parameter[0], parameter[1]);
        }
        for (RunResult result : new Runner(options.build()).run()) print(result);
    }

    private static void print(RunResult result) {
        String name = result.getParams().getBenchmark();
        Statistics times = result.getPrimaryResult().getStatistics();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1));
        line.put("ms", times.getPercentile(50));
        line.put("min", times.getMin());
        System.out.println(new Gson().toJson(line));
    }
}
