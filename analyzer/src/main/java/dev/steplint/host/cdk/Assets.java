package dev.steplint.host.cdk;

import dev.steplint.host.Neighbours;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The files that are uploaded with the stacks of a folder, as `NAME.assets.json` lists them. Read on first use.
public final class Assets {

    private static final String SUFFIX = ".assets.json";

    private final Folder folder;
    private Optional<Map<String, String>> pathByKey = Optional.empty();

    /// @param neighbours the files beside a template
    public Assets(Neighbours neighbours) {
        this.folder = new Folder(neighbours);
    }

    /// The file that is uploaded under a key, relative to the folder; empty if none is, or if a command makes it.
    ///
    /// The name of the bucket does not matter: a key is a hash of what is uploaded under it.
    public Optional<String> path(String objectKey) {
        Map<String, String> known = pathByKey.orElseGet(this::read);
        pathByKey = Optional.of(known);
        return Optional.ofNullable(known.get(objectKey));
    }

    private Map<String, String> read() {
        Map<String, String> paths = new HashMap<>();
        folder.names().stream()
                .filter(name -> name.endsWith(SUFFIX))
                .flatMap(name -> folder.object(name).stream())
                .flatMap(manifest -> Folder.object(manifest, "files").stream())
                .flatMap(Assets::objects)
                .forEach(file -> add(file, paths));
        return paths;
    }

    private static void add(JsonObject file, Map<String, String> paths) {
        Optional<JsonObject> source = Folder.object(file, "source");
        boolean zipped = source.flatMap(known -> Folder.text(known, "packaging"))
                .filter(packaging -> !packaging.equals("file"))
                .isPresent();
        Optional<String> path = source.flatMap(known -> Folder.text(known, "path"));
        if (path.isPresent() && !zipped) {
            Folder.object(file, "destinations").stream()
                    .flatMap(Assets::objects)
                    .flatMap(destination -> Folder.text(destination, "objectKey").stream())
                    .forEach(key -> paths.putIfAbsent(key, path.get()));
        }
    }

    private static Stream<JsonObject> objects(JsonObject object) {
        return object.members().stream()
                .map(JsonMember::value)
                .map(JsonValue::asObject)
                .flatMap(Optional::stream);
    }
}
