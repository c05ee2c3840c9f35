package io.saccade.plugin.metrics;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Groups curves into panels: as the settings say, otherwise by unit. */
final class Panels {
    private final List<String> series;
    private final List<List<String>> panels;

    Panels(PlotSettings settings) {
        this.series = settings.series();
        this.panels = settings.panels();
    }

    /** The panels that have something to draw. */
    List<List<Curve>> of(Map<String, Curve> curves) {
        return names(curves.keySet()).stream()
                .map(names -> names.stream()
                        .map(curves::get)
                        .filter(Objects::nonNull)
                        .filter(curve -> curve.size() > 0)
                        .toList())
                .filter(panel -> !panel.isEmpty())
                .toList();
    }

    private Collection<List<String>> names(Set<String> measured) {
        if (!panels.isEmpty()) return panels;
        return (series.isEmpty() ? measured : series)
                .stream()
                        .collect(Collectors.groupingBy(MetricName::unit, LinkedHashMap::new, Collectors.toList()))
                        .values();
    }

    /** Metrics that the settings name but no sample contained. */
    List<String> missing(Set<String> measured) {
        return names(measured).stream()
                .flatMap(List::stream)
                .distinct()
                .filter(name -> !measured.contains(name))
                .toList();
    }
}
