package dev.steplint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            # name,   candidates,            nearest
            Ship,     Shipped Start,         none
            Shiped,   Shipped Start,         Shipped
            shipped,  Shipped,               Shipped
            Satrt,    Start Stop,            Start
            executions, Executions Events,   Executions
            f,        o g,                   none
            f,        F,                     F
            id,       is,                    none
            id,       ID,                    ID
            ids,      id,                    id
            """)
    void theNearestIsAFewLettersAway(String name, String candidates, String nearest) {
        List<String> all = Arrays.asList(candidates.split(" "));
        assertEquals(Optional.ofNullable(nearest), NearestName.of(name, all));
    }
}
