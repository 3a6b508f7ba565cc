package dev.steplint.host.cdk;

import dev.steplint.host.CdkConstruct;
import dev.steplint.host.Neighbours;
import dev.steplint.host.value.Deployment;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The cloud assembly that a template lies in, as its manifest tells of it.
public final class Assembly {

    public static final String MANIFEST = "manifest.json";

    private static final String STACK = "aws:cloudformation:stack";
    private static final String NESTED = "cdk:cloud-assembly";
    private static final Pattern ENVIRONMENT = Pattern.compile("aws://(?<account>[^/]+)/(?<region>[^/]+)");
    private static final String RESOURCE = "/Resource";

    private final Neighbours neighbours;
    private final List<Stack> stacks;

    private Assembly(Neighbours neighbours, List<Stack> stacks) {
        this.neighbours = neighbours;
        this.stacks = stacks;
    }

    /// An artifact that is a stack.
    ///
    /// @param metadata what is known of its constructs, by their paths with a slash before them
    private record Stack(String template, Optional<String> environment, List<JsonObject> metadata) {}

    /// Whether an object is a manifest.
    public static boolean isManifest(JsonObject root) {
        return root.has("version") && Folder.object(root, "artifacts").isPresent();
    }

    /// The assembly of a template; empty if it lies in none.
    ///
    /// @param neighbours the files beside the template
    public static Optional<Assembly> around(Neighbours neighbours) {
        Folder folder = new Folder(neighbours);
        return folder.object(MANIFEST).filter(Assembly::isManifest).map(manifest -> {
            List<Stack> stacks = new ArrayList<>();
            artifacts(manifest, STACK)
                    .forEach(artifact -> Folder.text(artifact, "properties", "templateFile")
                            .ifPresent(template -> stacks.add(stack(template, artifact, folder))));
            return new Assembly(neighbours, stacks);
        });
    }

    /// The templates of the stacks of a manifest, relative to its folder.
    public static List<String> templates(JsonObject manifest) {
        return texts(manifest, STACK, "templateFile");
    }

    /// The folders of the assemblies in an assembly, which stages are, relative to it.
    public static List<String> nested(JsonObject manifest) {
        return texts(manifest, NESTED, "directoryName");
    }

    private static List<String> texts(JsonObject manifest, String type, String property) {
        return artifacts(manifest, type).stream()
                .flatMap(artifact -> Folder.text(artifact, "properties", property).stream())
                .distinct()
                .toList();
    }

    private static List<JsonObject> artifacts(JsonObject manifest, String type) {
        return Folder.object(manifest, "artifacts").map(JsonObject::members).orElse(List.of()).stream()
                .flatMap(member -> member.value().asObject().stream())
                .filter(artifact ->
                        Folder.text(artifact, "type").filter(type::equals).isPresent())
                .toList();
    }

    private static Stack stack(String template, JsonObject artifact, Folder folder) {
        List<JsonObject> metadata = new ArrayList<>();
        Folder.object(artifact, "metadata").ifPresent(metadata::add);
        Folder.text(artifact, "additionalMetadataFile").flatMap(folder::object).ifPresent(metadata::add);
        return new Stack(template, Folder.text(artifact, "environment"), metadata);
    }

    /// What is known of the deployment of a template.
    ///
    /// @param template its name in the folder; the one of a nested stack is deployed where its parent is
    public Deployment deployment(String template) {
        List<Optional<String>> environments =
                of(template).stream().map(stack -> stack.environment).distinct().toList();
        Optional<Matcher> environment = environments.size() == 1
                ? environments.getFirst().map(ENVIRONMENT::matcher).filter(Matcher::matches)
                : Optional.empty();
        return new Deployment(
                Map.of(),
                environment.map(found -> found.group("region")).filter(region -> !region.equals("unknown-region")),
                environment.map(found -> found.group("account")).filter(account -> !account.equals("unknown-account")),
                Optional.empty());
    }

    /// The stack of a template; all that it may be nested in if it is of none.
    private List<Stack> of(String template) {
        List<Stack> own =
                stacks.stream().filter(stack -> stack.template.equals(template)).toList();
        return own.isEmpty() ? stacks : own;
    }

    /// The construct that a resource was made from.
    ///
    /// @param template the name of the template in the folder
    /// @param path the path in the resource's own metadata, if the template has metadata
    public Optional<CdkConstruct> construct(String template, String logicalId, Optional<String> path) {
        List<JsonMember> entries = of(template).stream()
                .flatMap(stack -> stack.metadata.stream())
                .flatMap(metadata -> metadata.members().stream())
                .toList();
        List<JsonMember> named = entries.stream()
                .filter(entry ->
                        path.map(own -> entry.key().equals("/" + own)).orElseGet(() -> isOf(logicalId, entry.value())))
                .toList();
        Optional<String> found = path.or(
                () -> named.size() == 1 ? Optional.of(named.getFirst().key().substring(1)) : Optional.empty());
        return found.map(name -> new CdkConstruct(
                shortened(name),
                named.stream()
                        .flatMap(entry -> elements(entry.value()).stream())
                        .flatMap(element -> element.value("trace").stream())
                        .flatMap(trace -> Trace.place(trace, neighbours).stream())
                        .findFirst()));
    }

    /// The path of a construct, of the path of the resource that it makes.
    public static String shortened(String path) {
        return path.endsWith(RESOURCE) ? path.substring(0, path.length() - RESOURCE.length()) : path;
    }

    private static boolean isOf(String logicalId, JsonValue entries) {
        return elements(entries).stream()
                .anyMatch(element -> Folder.text(element, "type")
                                .filter("aws:cdk:logicalId"::equals)
                                .isPresent()
                        && Folder.text(element, "data")
                                .filter(logicalId::equals)
                                .isPresent());
    }

    private static List<JsonObject> elements(JsonValue entries) {
        return entries.asArray().map(JsonArray::elements).orElse(List.of()).stream()
                .flatMap(element -> element.asObject().stream())
                .toList();
    }
}
