package io.saccade.plugin.gymnasium;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("a \"b\" \\ \n \u0001 é", List.of(1, 2.5, true, "x", Map.of()));
        assertThat(JsonText.of(settings)).doesNotContain("\n");
        assertThat(JsonParser.parseString(JsonText.of(settings)))
                .isEqualTo(JsonParser.parseString("{\"a \\\"b\\\" \\\\ \\n \\u0001 é\":[1,2.5,true,\"x\",{}]}"));
    }
}
