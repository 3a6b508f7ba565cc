package dev.steplint.host.terraform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The functions that write a text in another form. Nothing of it stands where it was written.
final class EncodingFunctions {

    /// A path that stays as it is when it is made shorter.
    private static final Pattern CLEAN = Pattern.compile("/?[^/.][^/]*(?:/[^/.][^/]*)*+");

    private EncodingFunctions() {}

    static Optional<Value> apply(String name, List<Value> arguments, Place place) {
        Optional<String> first = Texts.of(arguments.getFirst()).flatMap(Value.Text::known);
        Optional<String> changed = first.flatMap(text -> switch (name) {
            case "base64encode" ->
                Optional.of(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
            case "base64decode" -> decoded(text);
            // What counts as one character elsewhere may be several code points.
            case "strrev" ->
                text.chars().allMatch(c -> c < 0x80)
                        ? Optional.of(new StringBuilder(text).reverse().toString())
                        : Optional.empty();
            case "title" -> Optional.of(title(text));
            case "dirname" -> CLEAN.matcher(text).matches() ? Optional.of(folder(text)) : Optional.empty();
            default -> Optional.empty();
        });
        return changed.map(text -> Value.Text.of(place, text));
    }

    private static Optional<String> decoded(String text) {
        if (text.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// Each letter that begins a word is made a capital.
    private static String title(String text) {
        StringBuilder title = new StringBuilder(text.length());
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            title.append(begins ? Character.toTitleCase(c) : c);
            begins = c < 0x80 ? !Character.isLetterOrDigit(c) && c != '_' : Character.isWhitespace(c);
        }
        return title.toString();
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return ".";
        }
        return slash == 0 ? "/" : path.substring(0, slash);
    }
}
