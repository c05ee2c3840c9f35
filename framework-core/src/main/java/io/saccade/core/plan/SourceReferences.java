package io.saccade.core.plan;

import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.References;
import io.saccade.core.settings.Scalar;
import io.saccade.core.settings.SettingsBinder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binds the sources nested in one stage, at any depth, and keeps them to be checked. */
final class SourceReferences implements References {
    private static final int DEEPEST = 8;

    private static final Logger LOG = LoggerFactory.getLogger(SourceReferences.class);

    private final StageCatalog catalog;
    private final StageFinder finder;
    private final List<BoundPart> parts = new ArrayList<>();
    private int depth;

    SourceReferences(StageCatalog catalog) {
        this.catalog = catalog;
        this.finder = new StageFinder(catalog);
    }

    /** Every source bound so far, inner ones first. */
    List<BoundPart> parts() {
        return List.copyOf(parts);
    }

    @Override
    public Optional<CaptureRef> capture(Node node, Problems problems) {
        Optional<BoundPart> part = node instanceof Scalar address
                ? ofAddress(address, problems)
                : ofBlock(Role.CAPTURE, node, "an address such as camera:0 or a path", problems);
        return part.flatMap(bound -> withPorts(bound, node.place(), problems));
    }

    @Override
    public Optional<EnvironmentRef> environment(Node node, Problems problems) {
        Optional<BoundPart> part = node instanceof Scalar type
                ? bind(Role.ENVIRONMENT, type.text(), type.place(), Mapping.empty(type.place()), problems)
                : ofBlock(Role.ENVIRONMENT, node, "an environment's type", problems);
        return part.map(bound -> new BoundEnvironment((EnvironmentFactory<?>) bound.factory(), bound.settings()));
    }

    private Optional<BoundPart> ofAddress(Scalar address, Problems problems) {
        Map<StageEntry, Map<String, Object>> answers = new LinkedHashMap<>();
        for (StageEntry entry : catalog.stages()) {
            if (entry.factory() instanceof CaptureFactory<?> factory) {
                PluginCalls.settingsFor(factory, address.text(), LOG::warn)
                        .ifPresent(settings -> answers.put(entry, settings));
            }
        }
        // Stages that ship with the program take precedence: otherwise a new plugin that opens the same addresses would
        // make existing pipelines ambiguous. The new stage must be named in a block.
        if (answers.keySet().stream().anyMatch(StageEntry::isShipped)) {
            answers.keySet().removeIf(entry -> !entry.isShipped());
        }
        if (answers.size() != 1) {
            tellUnopened(
                    address, answers.keySet().stream().map(StageEntry::type).toList(), problems);
            return Optional.empty();
        }
        Map.Entry<StageEntry, Map<String, Object>> answer =
                answers.entrySet().iterator().next();
        Mapping settings = (Mapping) Node.standingFor(answer.getValue(), address.place());
        return bind(answer.getKey().factory(), settings, problems);
    }

    private void tellUnopened(Scalar address, List<String> types, Problems problems) {
        if (!types.isEmpty()) {
            String blocks = types.stream().map(type -> "{type: " + type + "}").collect(Collectors.joining(" or "));
            problems.add(
                    address.place(),
                    "'" + address.text() + "' is an address of several captures. Write " + blocks + ".");
            return;
        }
        String missing = "no capture opens '" + address.text() + "'";
        String remedy = ". Give a path, or an address such as camera:0, images:folder or demo:face,"
                + " or a block {type: ..., with: {...}}.";
        Optional<String> failed = catalog.failedPluginFor(Role.CAPTURE, address.text());
        if (failed.isPresent()) problems.addPlugin(address.place(), missing + ": " + failed.get() + remedy);
        else problems.add(address.place(), missing + remedy);
    }

    private Optional<BoundPart> ofBlock(Role role, Node node, String alternative, Problems problems) {
        if (!(node instanceof Mapping mapping)) {
            problems.add(
                    node.place(),
                    "must be " + alternative + ", or a block {type: ..., with: {...}}, but is " + node.describe()
                            + ".");
            return Optional.empty();
        }
        return new SettingsBinder(References.none())
                .bind(ReferenceBlock.class, mapping, problems)
                .flatMap(block -> bind(role, block.type(), mapping.placeOf("type"), block.with(), problems));
    }

    private Optional<BoundPart> bind(Role role, String type, Place place, Mapping settings, Problems problems) {
        return finder.find(role, type, place, problems).flatMap(factory -> bind(factory, settings, problems));
    }

    private Optional<BoundPart> bind(StageFactory<?> factory, Mapping settings, Problems problems) {
        if (depth == DEEPEST) {
            problems.add(settings.place(), "opens sources inside sources more than " + DEEPEST + " deep.");
            return Optional.empty();
        }
        depth++;
        try {
            Optional<BoundPart> part = new SettingsBinder(this)
                    .bind(factory.settings(), settings, problems)
                    .map(bound -> new BoundPart(factory, bound, settings));
            part.ifPresent(parts::add);
            return part;
        } finally {
            depth--;
        }
    }

    private static Optional<CaptureRef> withPorts(BoundPart part, Place place, Problems problems) {
        return PluginCalls.ports(part.factory(), part.settings(), place, problems)
                .map(ports -> new BoundCapture((CaptureFactory<?>) part.factory(), part.settings(), ports));
    }
}
