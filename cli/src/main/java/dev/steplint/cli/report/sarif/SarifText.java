package dev.steplint.cli.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Sentences for the fields of SARIF that are plain text.
final class SarifText {

    private SarifText() {}

    /// Writes an object that holds nothing but a text.
    static void write(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /// What is wrong, why it matters and what to do. The first sentence stands alone where space is short.
    static String message(Finding finding, List<Label> related) {
        String text = sentence(finding.message()) + " " + sentence(finding.why()) + " " + sentence(finding.help());
        return related.isEmpty() ? text : text + " See " + links(related) + ".";
    }

    /// Links to the related places by their ids, without which code scanning does not show them.
    private static String links(List<Label> related) {
        List<String> links = new ArrayList<>();
        for (int i = 0; i < related.size(); i++) {
            String text = related.get(i)
                    .text()
                    .replace("\\", "\\\\")
                    .replace("[", "\\[")
                    .replace("]", "\\]");
            links.add("[" + text + "](" + (i + 1) + ")");
        }
        return String.join(", ", links);
    }

    /// A clause with a capital letter and a period.
    static String sentence(String clause) {
        if (clause.isEmpty()) {
            return clause;
        }
        int first = clause.codePointAt(0);
        String start = Character.toString(Character.toUpperCase(first));
        String whole = start + clause.substring(Character.charCount(first));
        return ".?!".indexOf(whole.charAt(whole.length() - 1)) >= 0 ? whole : whole + ".";
    }

    /// At most `length` characters.
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
