package io.saccade.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.batch.cluster.PlanFile.Planned;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Kind.Next;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which reader gets which item, whatever is lost. */
class DealTest {
    private static final String HERE = "here";
    private static final String THERE = "there";

    private long nanos;

    private static Planned planned(String key) {
        return new Planned(new Item(key, "", List.of(), 0), 0);
    }

    private Deal deal(Map<String, Integer> left, String... keys) {
        return new Deal(
                Stream.of(keys).map(DealTest::planned).iterator(),
                item -> left.getOrDefault(item.key(), 0),
                () -> nanos);
    }

    private static Optional<String> next(Deal deal, int reader, String machine) {
        return deal.next(reader, machine).map(task -> task.item().key());
    }

    @Test
    void aFailedItemComesAgainAfterAPauseThatGrows() {
        Deal deal = deal(Map.of(), "a");
        next(deal, 0, HERE);
        for (int attempt = 1; attempt <= 2; attempt++) {
            deal.ended(0, Next.RETRY);
            nanos += TimeUnit.SECONDS.toNanos(attempt) - 1;
            assertThat(next(deal, 0, HERE)).isEmpty();
            assertThat(deal.isOver()).isFalse();
            nanos++;
            assertThat(deal.next(0, HERE)).map(Task::attempts).contains(attempt);
        }
        deal.ended(0, Next.COMMIT);
        assertThat(deal.isOver()).isTrue();
    }

    @Test
    void whatTookAWorkerDownRunsAloneOnItsMachineAtTheEnd() {
        Deal deal = deal(Map.of(), "crash", "b", "c");
        assertThat(next(deal, 0, HERE)).contains("crash");
        deal.ended(0, Next.RETRY_ALONE);
        assertThat(next(deal, 0, HERE)).contains("b");
        assertThat(next(deal, 1, HERE)).contains("c");
        assertThat(next(deal, 2, THERE)).as("nothing else runs there").contains("crash");
        assertThat(next(deal, 3, THERE)).isEmpty();
        deal.ended(2, Next.RETRY_ALONE);
        deal.ended(0, Next.COMMIT);
        assertThat(next(deal, 0, HERE)).as("c runs here").isEmpty();
        deal.ended(1, Next.COMMIT);
        assertThat(next(deal, 0, HERE)).contains("crash");
    }

    @Test
    void anItemOfALostReaderIsDealtAgainUntilItHasTakenThreeMachinesDown() {
        Deal deal = deal(Map.of(), "poison", "b");
        next(deal, 0, HERE);
        next(deal, 1, HERE);
        assertThat(deal.lost(0)).isEmpty();
        assertThat(deal.lost(0)).as("it had one item only").isEmpty();
        deal.ended(1, Next.COMMIT);
        assertThat(deal.isOver())
                .as("the lost item may come back to an idle reader")
                .isFalse();
        assertThat(next(deal, 1, HERE)).contains("poison");
        assertThat(deal.lost(1)).isEmpty();
        assertThat(next(deal, 2, THERE)).contains("poison");
        assertThat(deal.lost(2)).map(task -> task.item().key()).contains("poison");
        assertThat(deal.isOver()).isTrue();
    }

    @Test
    void anItemThatWasUnderWayWhenTheJobManagerDiedIsDoneAlone() {
        Deal deal = deal(Map.of("a", 5), "a", "b");
        assertThat(next(deal, 0, HERE)).contains("b");
        assertThat(next(deal, 1, HERE)).isEmpty();
        deal.ended(0, Next.COMMIT);
        assertThat(next(deal, 0, HERE)).contains("a");
        assertThat(deal.lost(0)).as("it had its last chance").isPresent();
    }

    @Test
    void itemsAreReadWhenTheyAreDue() {
        List<Integer> read = new ArrayList<>();
        Deal deal = new Deal(
                IntStream.range(0, 1_000_000)
                        .peek(read::add)
                        .mapToObj(i -> planned("" + i))
                        .iterator(),
                item -> 0,
                () -> nanos);
        for (int i = 0; i < 3; i++) next(deal, i, HERE);
        assertThat(read.size()).as("the others are not in memory").isLessThan(5);
        assertThat(deal.underWay()).containsExactly("0", "1", "2");
    }
}
