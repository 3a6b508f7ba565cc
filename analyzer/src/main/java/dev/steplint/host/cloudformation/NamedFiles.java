package dev.steplint.host.cloudformation;

import dev.steplint.host.Neighbours;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.host.cdk.Assets;
import dev.steplint.host.value.Text;
import dev.steplint.host.value.Text.Literal;
import dev.steplint.host.value.Text.Part;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files that a template names: by a path, as `AWS::Include`, or as an asset of the CDK.
final class NamedFiles {

    private final Neighbours neighbours;
    private final Assets assets;
    private final List<String> copies = new ArrayList<>();

    NamedFiles(Neighbours neighbours) {
        this.neighbours = neighbours;
        this.assets = new Assets(neighbours);
    }

    /// Whether a text is the path of a file, which a deployment uploads first.
    static boolean isLocal(String path) {
        return !path.startsWith("s3:") && !path.startsWith("https:") && !path.startsWith("http:");
    }

    Reading read(String path) {
        return neighbours.read(path);
    }

    /// The path of the asset that is uploaded to a place in S3, if it is one.
    ///
    /// @param location with a `Key`
    Optional<String> asset(JsonObject location, Evaluator evaluator) {
        return location.value("Key")
                .flatMap(evaluator::text)
                .flatMap(JsonString::known)
                .flatMap(assets::path);
    }

    /// The path of the asset that is uploaded to a URL, if it is one.
    Optional<String> asset(Text url) {
        List<Part> parts = url.parts();
        return !parts.isEmpty() && parts.getLast() instanceof Literal(String end) && end.indexOf('/') >= 0
                ? assets.path(end.substring(end.lastIndexOf('/') + 1))
                : Optional.empty();
    }

    /// An asset; the file that the author edits, of which it is a copy, if that can be told.
    Reading readAsset(String path) {
        if (!(neighbours.read(path) instanceof Reading.Found(SourceFile copy))) {
            return neighbours.read(path);
        }
        Optional<SourceFile> original = neighbours.original(copy);
        original.ifPresent(_ -> copies.add(copy.name()));
        return new Reading.Found(original.orElse(copy));
    }

    /// The names of the assets of which the original was read.
    List<String> copies() {
        return copies;
    }

    /// The file that stands for a value by `AWS::Include`, if it is one here.
    Optional<JsonDocument> included(JsonValue value, Evaluator evaluator) {
        return Intrinsic.of(value)
                .filter(intrinsic -> intrinsic.is("Fn::Transform"))
                .flatMap(intrinsic -> intrinsic.argument().asObject())
                .flatMap(transform -> include(transform, evaluator));
    }

    private Optional<JsonDocument> include(JsonObject transform, Evaluator evaluator) {
        return location(transform, evaluator).flatMap(JsonString::known).flatMap(this::document);
    }

    /// The path of the file here that `AWS::Include` names; empty if there is another macro, or it names none here.
    ///
    /// @param transform what `Fn::Transform` is given
    static Optional<JsonString> location(JsonObject transform, Evaluator evaluator) {
        boolean include = transform
                .value("Name")
                .flatMap(JsonValue::asString)
                .filter(name -> name.value().equals("AWS::Include"))
                .isPresent();
        return transform
                .value("Parameters")
                .filter(_ -> include)
                .flatMap(JsonValue::asObject)
                .flatMap(parameters -> parameters.value("Location"))
                .flatMap(evaluator::text)
                .filter(location -> location.known().filter(NamedFiles::isLocal).isPresent());
    }

    private Optional<JsonDocument> document(String path) {
        return neighbours.read(path) instanceof Reading.Found(SourceFile file)
                ? Optional.of(JsonReader.read(file, JsonFormat.of(file.name(), file.text())))
                : Optional.empty();
    }
}
