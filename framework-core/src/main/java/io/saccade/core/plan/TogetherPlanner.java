package io.saccade.core.plan;

import io.saccade.core.option.ProgramModel;
import io.saccade.core.option.ProgramRecorder;
import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans a pipeline file whose roads are other files, which run at the same time. */
final class TogetherPlanner {
    private final PipelineLoader loader;
    private final RoadPlanner roads;
    private final RunOptions options;
    private final Problems problems;

    TogetherPlanner(PipelineLoader loader, RoadPlanner roads, RunOptions options, Problems problems) {
        this.loader = loader;
        this.roads = roads;
        this.options = options;
        this.problems = problems;
    }

    /** A road of the file whose stages are read. */
    private record Part(RoadDraft draft, boolean skip) {}

    /** Returns empty if a problem was added. */
    Optional<TogetherPlan> plan(LoadedPipeline pipeline) {
        PartFiles files = new PartFiles("together", "road", pipeline, loader, options, problems);
        files.tellWhatBelongsElsewhere();
        boolean overwrite = options.overwrite() || pipeline.block().overwrite();
        List<Part> parts = read(pipeline, files);
        tellStagesOfNoRoad(parts);
        List<DeclaredFiles> declared =
                parts.stream().map(part -> roads.declared(part.draft())).toList();
        List<TogetherPlan.Part> planned = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            List<DeclaredFiles> others = new ArrayList<>(declared);
            others.remove(i);
            roads.plan(part.draft(), overwrite, others)
                    .ifPresent(road -> planned.add(new TogetherPlan.Part(road, part.skip())));
        }
        return problems.isEmpty() ? Optional.of(new TogetherPlan(pipeline.name(), planned)) : Optional.empty();
    }

    private List<Part> read(LoadedPipeline pipeline, PartFiles files) {
        Sequence written = (Sequence) pipeline.root().get("together").orElseThrow();
        if (written.items().isEmpty()) problems.add(written.place(), "must name one road or more.");
        List<Part> parts = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        List<TogetherBlock> blocks = pipeline.block().together().orElseThrow();
        for (int i = 0; i < blocks.size(); i++) {
            TogetherBlock block = blocks.get(i);
            Mapping mapping = (Mapping) written.items().get(i);
            Place place = mapping.placeOf("pipeline");
            tellName(block, block.name().isPresent() ? mapping.placeOf("name") : place, places);
            files.load(block.pipeline(), place, block.road() + "/")
                    .map(roads::read)
                    .ifPresent(draft -> parts.add(new Part(draft, block.onError() == TogetherBlock.OnError.SKIP)));
        }
        return parts;
    }

    private void tellName(TogetherBlock block, Place place, Map<String, Place> places) {
        String road = block.road();
        if (!NameAssigner.isName(road)) {
            problems.add(
                    place,
                    "'" + road + "' can't be a road's name, which has letters, digits, '-' and '_' only."
                            + " Give the road a 'name:'.");
        }
        Place first = places.putIfAbsent(road, place);
        if (first != null) {
            problems.add(
                    place,
                    "makes a second road named '" + road + "'; the first is at " + first
                            + ". Give one of them another 'name:'.");
        }
    }

    /** A stage of the program is called by one thread at a time, so it belongs to one road. */
    private void tellStagesOfNoRoad(List<Part> parts) {
        for (ProgramModel model : options.models()) tellNoRoad("model", model.name(), parts);
        for (ProgramRecorder recorder : options.recorders()) tellNoRoad("recorder", recorder.name(), parts);
    }

    private void tellNoRoad(String role, String name, List<Part> parts) {
        boolean known = parts.stream()
                .anyMatch(part -> name.startsWith(part.draft().pipeline().prefix()));
        if (known) return;
        problems.add(
                Place.of(role + " '" + name + "' of the program"),
                "names no road. Put the name of a road and '/' before its name.");
    }
}
