package io.saccade.batch;

import io.saccade.batch.item.ItemList;
import io.saccade.batch.item.Template;
import io.saccade.batch.work.FileState;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Recipe;
import io.saccade.cli.command.Installation;
import io.saccade.core.Pipeline;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * What a batch makes, from its options; no plugin is loaded for it.
 *
 * @param out absolute
 */
record BatchPlan(Recipe recipe, List<Item> items, Path out) {
    /**
     * Finds the pipeline and the items.
     *
     * @throws io.saccade.core.problem.InvalidPipelineException if the pipeline can't be read
     * @throws io.saccade.batch.item.InvalidItems if there are no items, or they can't be told apart
     */
    static BatchPlan of(
            Installation installation,
            String pipeline,
            List<String> set,
            List<String> over,
            List<String> bind,
            Path out,
            int limit) {
        Path here = Path.of("").toAbsolutePath();
        Path folder = here.resolve(out).normalize();
        List<Template> templates = bind.stream().map(Template::parse).toList();
        Path file = here.resolve(installation.pipeline(pipeline)).normalize();
        String resolved =
                Pipeline.file(file).resolved(RunOptions.defaults().in(here).set(set));
        Recipe recipe = new Recipe(
                Saccade.class.getModule().getDescriptor().rawVersion().orElse("unknown"),
                file.toString(),
                FileState.sum(resolved + "\n" + templates),
                here.toString(),
                set);
        List<Item> items = ItemList.of(over, templates, here, folder);
        return new BatchPlan(recipe, items.subList(0, Math.min(limit, items.size())), folder);
    }
}
