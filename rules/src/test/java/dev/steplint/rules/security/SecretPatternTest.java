package dev.steplint.rules.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each form is found where it stands. The secrets are put together of parts, so that nobody's scanner takes them for some.
class SecretPatternTest {
    private static final String LETTERS = "q7Zk3T9pQw7Lm2Rt4f9Qz81LmPw7Rt2Hs8Vn5Xc1By6Gd0Jf3Ku9Ea7Po5Iw2Nv8Mb4Ct";

    @ParameterizedTest
    @CsvSource({
        "AK|IAQ7Z3K2T5P4W6L2RT, the id of an AWS access key",
        "AS|IAQ7Z3K2T5P4W6L2RT, the id of a temporary AWS access key",
        "gh|p_%36, a token of GitHub",
        "github|_pat_%66, a token of GitHub",
        "glp|at-%20, a token of GitLab",
        "xo|xb-7493026158-%24, a token of Slack",
        "sk|_live_%24, a key of Stripe",
        "rk|_test_%24, a test key of Stripe",
        "AI|za%35, an API key of Google",
        "GOC|SPX-%28, a client secret of Google",
        "S|G.%22.%43, an API key of SendGrid",
        "np|m_%36, a token of npm",
        "sk|-ant-api03-%66, an API key of Anthropic",
        "sk|-proj-%20T3Blbk|FJ%20, an API key of OpenAI",
        "ey|J%20.ey|J%20.%40, a JSON web token"
    })
    void isFound(String parts, String kind) {
        String secret = parts.replace("|", "");
        for (int length : List.of(66, 43, 40, 36, 35, 28, 24, 22, 20)) {
            secret = secret.replace("%" + length, LETTERS.substring(0, length));
        }
        String text = "the key is " + secret + ", as you see";
        assertEquals(List.of(kind + ": " + secret), found(text));
    }

    @Test
    void theSecretOfAWebhookIsItsEnd() {
        String end = LETTERS.substring(0, 24);
        assertEquals(
                List.of("an incoming webhook of Slack: " + end),
                found("https://hooks.slack.com/" + "services/T7Q3K9X2P/B4W6L2R8T/" + end));
    }

    @ParameterizedTest
    @CsvSource({
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "MYAKIAQ7Z3K2T5P4W6L2RTA",
        "-----BEGIN PRIVATE KEY-----",
        "eyJhbGciOiJIUzI1NiJ9",
        "https://user:password@db.internal",
        "https://user:****@db.internal",
        "mailto:a@b.c",
        "http://localhost:8080/a@b"
    })
    void othersAreNot(String text) {
        assertEquals(List.of(), found(text));
    }

    private static List<String> found(String text) {
        return SecretPattern.in(text).stream()
                .map(hit -> hit.kind() + ": " + text.substring(hit.from(), hit.to()))
                .toList();
    }
}
