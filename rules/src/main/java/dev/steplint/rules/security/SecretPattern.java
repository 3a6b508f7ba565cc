package dev.steplint.rules.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A secret that is told by its form alone, as those who issue it describe it (2026-11).
///
/// @param kind what it is, with its article
/// @param mark a piece that each has, looked for first because that costs little
/// @param form the secret, or its first group if it has one
record SecretPattern(String kind, String mark, Pattern form) {

    private static final List<SecretPattern> ALL = List.of(
            of("the id of an AWS access key", "AKIA", "\\bAKIA[A-Z2-7]{16}\\b"),
            of("the id of a temporary AWS access key", "ASIA", "\\bASIA[A-Z2-7]{16}\\b"),
            of("a private key", "-----BEGIN ", "-----BEGIN [A-Z ]{0,20}PRIVATE KEY[A-Z ]{0,10}-----\\s*\\S[^-]{20,}"),
            of("a token of GitHub", "gh", "\\bgh[pousr]_[A-Za-z0-9]{36,255}\\b"),
            of("a token of GitHub", "github_pat_", "\\bgithub_pat_[A-Za-z0-9_]{60,255}\\b"),
            of("a token of GitLab", "glpat-", "\\bglpat-[A-Za-z0-9_-]{20,}"),
            of("a token of Slack", "xox", "\\bxox[abeoprs]-[0-9]{6,}-[A-Za-z0-9-]{20,}"),
            of(
                    "an incoming webhook of Slack",
                    "hooks.slack.com/",
                    "https://hooks\\.slack\\.com/services/T[A-Z0-9]{7,}/B[A-Z0-9]{7,}/([A-Za-z0-9]{20,})"),
            of("a key of Stripe", "k_live_", "\\b[sr]k_live_[A-Za-z0-9]{16,}"),
            of("a test key of Stripe", "k_test_", "\\b[sr]k_test_[A-Za-z0-9]{16,}"),
            of("an API key of Google", "AIza", "\\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"),
            of("a client secret of Google", "GOCSPX-", "\\bGOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])"),
            of("an API key of SendGrid", "SG.", "\\bSG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])"),
            of("a token of npm", "npm_", "\\bnpm_[A-Za-z0-9]{36}\\b"),
            of("an API key of Anthropic", "sk-ant-", "\\bsk-ant-[a-z0-9]{2,10}-[A-Za-z0-9_-]{60,}"),
            of("an API key of OpenAI", "T3BlbkFJ", "\\bsk-[A-Za-z0-9_-]{10,}T3BlbkFJ[A-Za-z0-9_-]{10,}"),
            of("a JSON web token", "eyJ", "\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,}"),
            of(
                    "a password in a URL",
                    "://",
                    "\\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}://[^\\s/:@\"'`<>{}$]{1,100}:([^\\s/:@\"'`<>{}$%*]{3,200})@[\\w.-]"));

    /// Patterns whose secret may be a word that people chose, so that it may be an example as well.
    private static final String CHOSEN = "://";

    private static SecretPattern of(String kind, String mark, String form) {
        return new SecretPattern(kind, mark, Pattern.compile(form));
    }

    /// A secret in a text.
    ///
    /// @param from its first index
    /// @param to the index after its last
    record Hit(String kind, int from, int to) {}

    /// The secrets in a text, in order; of two that overlap the first.
    static List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        for (SecretPattern pattern : ALL) {
            if (!text.contains(pattern.mark)) {
                continue;
            }
            Matcher matcher = pattern.form.matcher(text);
            while (matcher.find()) {
                int group = matcher.groupCount();
                Hit hit = new Hit(pattern.kind, matcher.start(group), matcher.end(group));
                String found = matcher.group(group);
                boolean example = Example.isShown(found)
                        || pattern.mark.equals(CHOSEN) && Example.isWord(found.toLowerCase(Locale.ROOT));
                if (!example && hits.stream().noneMatch(other -> other.from < hit.to && hit.from < other.to)) {
                    hits.add(hit);
                }
            }
        }
        return hits;
    }
}
