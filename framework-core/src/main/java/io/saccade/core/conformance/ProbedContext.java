package io.saccade.core.conformance;

import io.saccade.api.spi.StageContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** The engine's context, which also tells a probe how long calls may take. */
final class ProbedContext {
    private ProbedContext() {}

    static StageContext of(StageContext context, Probe probe) {
        return (StageContext) Proxy.newProxyInstance(
                StageContext.class.getClassLoader(),
                new Class<?>[] {StageContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("mayTake")) probe.mayTake((Duration) arguments[0]);
                    try {
                        return method.invoke(context, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
