package io.saccade.core.plan;

import io.saccade.core.catalog.Role;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.Scalar;
import io.saccade.core.settings.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names every stage of a file: by its {@code name}, or else by its type, then {@code type-2}, {@code type-3} in the
 * file's order. It ignores nodes that are not stages; their readers report them.
 */
final class NameAssigner {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final Problems problems;
    private final List<StageBlock> named = new ArrayList<>();
    private final Map<String, Integer> unnamedOfType = new HashMap<>();
    private final Map<String, Place> placeOfName = new HashMap<>();

    private NameAssigner(Problems problems) {
        this.problems = problems;
    }

    static List<StageBlock> assign(Mapping pipeline, Problems problems) {
        NameAssigner assigner = new NameAssigner(problems);
        pipeline.entries().forEach((key, entry) -> assigner.visit(key, entry.value()));
        return List.copyOf(assigner.named);
    }

    /** Whether a stage or a road may have this name. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private void visit(String key, Node node) {
        Role source = PipelineKeys.source(key);
        Role listed = PipelineKeys.list(key);
        if (source != null) name(source, node);
        if (listed != null && node instanceof Sequence list) {
            list.items().forEach(item -> name(listed, item));
        }
    }

    private void name(Role role, Node node) {
        if (!(node instanceof Mapping block)) return;
        Optional<String> given = text(block, "name");
        Optional<String> name = given.isPresent()
                ? given
                : text(block, "type").map(NameAssigner::plain).map(this::numbered);
        if (name.isEmpty()) { // the stage is read all the same, so that its missing keys are reported
            named.add(new StageBlock(numbered(role.label()), role, block));
            return;
        }
        Place place = block.placeOf(given.isPresent() ? "name" : "type");
        if (!isName(name.get())) {
            problems.add(place, "must be of letters, digits, '-' and '_', but is '" + name.get() + "'.");
        }
        Place first = placeOfName.putIfAbsent(name.get(), place);
        if (first != null) {
            problems.add(
                    place,
                    "makes a second stage named '" + name.get() + "'; the first is at " + first
                            + ". Give one of them another 'name:'.");
        }
        named.add(new StageBlock(name.get(), role, block));
    }

    /** The type in {@code plugin-id:type}. */
    private static String plain(String type) {
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private String numbered(String type) {
        int number = unnamedOfType.merge(type, 1, Integer::sum);
        return number == 1 ? type : type + "-" + number;
    }

    private static Optional<String> text(Mapping block, String key) {
        return block.get(key)
                .flatMap(node -> node instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
    }
}
