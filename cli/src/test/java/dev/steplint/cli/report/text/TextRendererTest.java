package dev.steplint.cli.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.steplint.cli.report.Fixing;
import dev.steplint.cli.report.Golden;
import dev.steplint.cli.report.Report;
import dev.steplint.cli.report.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    private static final TextRenderer PLAIN = new TextRenderer(false);
    private static final TextRenderer COLOUR = new TextRenderer(true);

    @Test
    void everythingThatAReportCanHold() {
        Golden.check("full.txt", Golden.render(PLAIN, Samples.full()));
    }

    @Test
    void everythingInColour() {
        Golden.check("full-colour.txt", Golden.render(COLOUR, Samples.full()));
    }

    @Test
    void aFileWithoutText() {
        assertEquals("""
                error: The file is empty [syntax-error]
                 --> flows/empty.asl.json:1:1
                  = why: there is no definition to create
                  = help: write a definition into it, or remove it

                1 error in 1 file (1 definition examined)
                """, Golden.render(PLAIN, Samples.of(Samples.withoutText())));
    }

    @Test
    void nothingToSay() {
        assertEquals("no findings in 4 definitions\n", Golden.render(PLAIN, Samples.clean()));
    }

    @Test
    void nothingToExamine() {
        Report none = new Report(
                Samples.TOOL, List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of(), Fixing.NONE);
        assertEquals("no definitions found in 0 files\n", Golden.render(PLAIN, none));
    }

    @Test
    void noEscapeSequencesWithoutColour() {
        assertFalse(Golden.render(PLAIN, Samples.full()).contains("\u001b"));
    }
}
