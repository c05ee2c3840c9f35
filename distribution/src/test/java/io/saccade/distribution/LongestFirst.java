package io.saccade.distribution;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Starts the longest test classes first: the last one to start would run alone at the end. */
public final class LongestFirst implements ClassOrderer {
    private static final List<Class<?>> LONGEST = List.of(
            FlinkKillsTest.class,
            BatchKillsTest.class,
            FlinkMemoryTest.class,
            PageInBrowserTest.class,
            FlinkBatchTest.class,
            BatchTest.class,
            GazeCalibrateTest.class,
            BatchItemsTest.class,
            DrawingsTest.class,
            DemoTest.class,
            PluginAuthorTest.class,
            GymnasiumTest.class,
            CommandsTest.class,
            PointerSafetyTest.class,
            PluginConformanceTest.class,
            RealSwapTest.class,
            EmbeddingTest.class);

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(LongestFirst::place));
    }

    private static int place(ClassDescriptor test) {
        int place = LONGEST.indexOf(test.getTestClass());
        return place < 0 ? LONGEST.size() : place;
    }
}
