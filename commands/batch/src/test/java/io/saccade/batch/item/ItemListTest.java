package io.saccade.batch.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.batch.work.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files become items, under which keys, and with which settings. */
class ItemListTest {
    @TempDir
    private Path folder;

    private void files(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    private List<Item> items(List<String> over, String... bind) {
        List<Template> templates = Stream.of(bind).map(Template::parse).toList();
        return ItemList.of(over, templates, folder, folder.resolve("out"));
    }

    private List<String> keys(String... over) {
        return items(List.of(over)).stream().map(Item::key).toList();
    }

    @Test
    void aFolderGivesAllFilesInItAndBelow() throws IOException {
        files("films/b.mp4", "films/a.mp4", "films/talks/a.mp4", "films/.hidden/x.mp4", "films/.DS_Store");
        assertThat(keys("films")).containsExactly("a.mp4", "b.mp4", "talks/a.mp4");
    }

    @ParameterizedTest
    @CsvSource({
        "films/*.mp4, 'a.mp4 b.mp4'",
        "films/*/*.mp4, talks/c.mp4",
        "films/**/*.mp4, 'a.mp4 b.mp4 talks/c.mp4'",
        "'films/{a,b}.mp4', 'a.mp4 b.mp4'",
        "films/*/, 'pictures talks'",
        "films/talks/c.mp4, c.mp4"
    })
    void aGlobGivesWhatAShellWould(String pattern, String expected) throws IOException {
        files("films/a.mp4", "films/b.mp4", "films/talks/c.mp4", "films/pictures/1.png", "films/notes.txt");
        assertThat(keys(pattern)).containsExactly(expected.split(" "));
    }

    @Test
    void twoFilmsOfOneNameHaveKeysBelowTheFolderInCommon() throws IOException {
        files("first/a.mp4", "second/a.mp4");
        assertThat(keys("first", "second/*.mp4")).containsExactly("first/a.mp4", "second/a.mp4");
    }

    @Test
    void aListNamesOneFileInEachLine() throws IOException {
        files("x/one.mp4", "y/ two #2.mp4");
        Files.writeString(folder.resolve("list.txt"), "x/one.mp4\n\n" + folder.resolve("y/ two #2.mp4") + "\n");
        assertThat(keys("@list.txt")).containsExactly("x/one.mp4", "y/ two #2.mp4");
    }

    @Test
    void anItemFoundTwiceIsOneItem() throws IOException {
        files("films/a.mp4");
        assertThat(keys("films", "films/*.mp4")).containsExactly("a.mp4");
    }

    @Test
    void oddNamesAreBoundAsTheyAre() throws IOException {
        files("films/[1] it's: a \"film\" #2 {x} $HOME.mp4");
        Item item = items(List.of("films"), "recorder.file={stem}.csv").get(0);
        assertThat(item.settings())
                .containsExactly(
                        "capture.source="
                                + folder.resolve(item.key())
                                        .resolveSibling("films")
                                        .resolve(item.key()),
                        "recorder.file='[1] it''s: a \"film\" #2 {x} $HOME.csv'");
        files("[ab].mp4", "a.mp4");
        assertThat(keys("[ab].mp4")).containsExactly("[ab].mp4");
    }

    @Test
    void templatesKnowTheItem() throws IOException {
        files("films/talks/c.mp4", "films/a.mp4");
        List<Item> items =
                items(List.of("films"), "capture.audio=voices/{folder}/{stem}.wav", "trace.file={index}-{name}.jsonl");
        assertThat(items.get(1).settings())
                .containsExactly(
                        "capture.source=" + folder.resolve("films/talks/c.mp4"),
                        "capture.audio=voices/talks/c.wav",
                        "trace.file=2-c.mp4.jsonl");
        assertThat(items).extracting(Item::index).containsExactly(1, 2);
        assertThat(items(List.of("films"), "films.source={path}").get(0).settings())
                .containsExactly("films.source=" + folder.resolve("films/a.mp4"));
    }

    @Test
    void seedsAreItemsWithoutAFile() {
        List<Item> items = items(List.of("seeds:9-11"));
        assertThat(items).extracting(Item::key).containsExactly("seed-9", "seed-10", "seed-11");
        assertThat(items.get(2).settings()).containsExactly("seed=11");
        assertThat(items.get(2).file()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "films/*.avi, matches no file",
        "missing.mp4, matches no file",
        "missing/*.mp4, there is no folder",
        "'films/[.mp4', is no pattern of files",
        "@missing.txt, can't be read",
        "seeds:5-1, the smallest first",
        "seeds:5, must be a range"
    })
    void whatGivesNoItemIsAMistake(String pattern, String sentence) throws IOException {
        files("films/a.mp4");
        assertThatThrownBy(() -> keys(pattern))
                .isInstanceOf(InvalidItems.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(pattern);
    }

    @Test
    void theOutputFolderMustNotLieAmongTheItems() throws IOException {
        files("films/a.mp4", "out/a.mp4/eyes.mp4");
        assertThatThrownBy(() -> keys(".")).hasMessageContaining("outputs would become items");
        assertThatThrownBy(() -> keys("**/*.mp4")).hasMessageContaining("outputs would become items");
        assertThatThrownBy(() -> keys("*/")).hasMessageContaining("outputs would become items");
        assertThat(keys("films/*.mp4")).containsExactly("a.mp4");
    }

    @Test
    void anItemMustNotLieInAnother() throws IOException {
        files("films/a/1.png", "films/a-b.mp4");
        Files.writeString(folder.resolve("list.txt"), "films/a\nfilms/a-b.mp4\nfilms/a/1.png\n");
        assertThatThrownBy(() -> keys("@list.txt")).hasMessageContaining("lies in the item");
    }

    @ParameterizedTest
    @CsvSource({"audio, must be of the form", "capture.audio={stm}.wav, there is no {stm}"})
    void aWrongTemplateIsAMistake(String bind, String sentence) {
        assertThatThrownBy(() -> Template.parse(bind)).hasMessageContaining(sentence);
    }
}
