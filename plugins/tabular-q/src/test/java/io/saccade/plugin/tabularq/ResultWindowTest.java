package io.saccade.plugin.tabularq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests the percentages of the last thousand episodes. */
class ResultWindowTest {
    private final ResultWindow window = new ResultWindow(false);
    private final ResultWindow article = new ResultWindow(true);

    private void add(int times, byte result) {
        for (int i = 0; i < times; i++) {
            window.add(result);
            article.add(result);
        }
    }

    @Test
    void sharesAreOfTheEpisodesThereWere() {
        assertThat(window.drawPercent()).isNaN();
        add(3, Results.WON);
        add(1, Results.DRAW);
        assertThat(window.drawPercent()).isEqualTo(25);
        assertThat(window.winPercent()).isEqualTo(75);
        add(4, Results.LOST);
        assertThat(window.winPercent()).isEqualTo(37.5);
    }

    @Test
    void theArticlesAreOfAThousandAndUnknownUntilBothWereSeen() {
        add(3, Results.WON);
        assertThat(article.drawPercent()).isNaN();
        assertThat(article.winPercent()).isNaN();
        add(1, Results.DRAW);
        assertThat(article.drawPercent()).isEqualTo(1 / 1000. * 100);
        assertThat(article.winPercent()).isEqualTo(3 / 1000. * 100);
    }

    @Test
    void onlyTheLastThousandCount() {
        add(500, Results.DRAW);
        add(1000, Results.WON);
        assertThat(window.drawPercent()).isZero();
        assertThat(window.winPercent()).isEqualTo(100);
        assertThat(article.drawPercent()).isNaN();
    }

    @Test
    void explorationCountsForNothing() {
        add(1, Results.DRAW);
        add(2000, Results.UNCOUNTED);
        assertThat(window.drawPercent()).isEqualTo(100);
    }
}
