package dev.steplint.cli.report;

import dev.steplint.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Names for findings that stay the same while lines move: a finding seen again has the name it had.
///
/// A name is made of the rule, the definition, the steps to the value and the value itself. Neither the lines nor the
/// layout of the file are in it, and no wording of ours.
public final class Fingerprints {

    /// The name of this way to make them, for formats that hold several.
    public static final String KEY = "steplint/v1";

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int BYTES = 16;

    private Fingerprints() {}

    /// The name of each finding, different from all others.
    public static List<String> of(List<ReportedFinding> findings) {
        MessageDigest digest = sha256();
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>(findings.size());
        for (ReportedFinding finding : findings) {
            byte[] hash = digest.digest(identity(finding).getBytes(StandardCharsets.UTF_8));
            String name = HexFormat.of().formatHex(hash, 0, BYTES);
            int count = seen.merge(name, 1, Integer::sum);
            names.add(count == 1 ? name : name + ":" + count);
        }
        return List.copyOf(names);
    }

    private static String identity(ReportedFinding reported) {
        Finding finding = reported.finding();
        return String.join(
                "\0",
                finding.rule().text(),
                reported.definition().text(),
                finding.pointer().text(),
                value(finding));
    }

    /// What stands at the place, without its layout. What is inside an object or a list does not matter: the finding is
    /// about the whole of it.
    private static String value(Finding finding) {
        String text = finding.primary().file().text(finding.span());
        return text.startsWith("{") || text.startsWith("[")
                ? text.substring(0, 1)
                : SPACE.matcher(text).replaceAll("");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
