package dev.steplint.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A service that tasks call through `arn:aws:states:::aws-sdk:KEY:action`.
///
/// Each service is a file of its own, `sdk/KEY.txt`, read when the service is first asked for; an operation is looked up
/// in its text when it is asked for. What Step Functions calls a service, an action, a parameter and an error is what
/// the AWS SDK for Java v2 calls it.
public final class SdkService {

    /// What AWS says of Step Functions and a service.
    public enum Evidence {
        /// It is in the guide or in the release history of Step Functions.
        DOCUMENTED,
        /// It was in the guide, and no longer is.
        DROPPED,
        /// It is in the SDK, and Step Functions does not mention it.
        NONE
    }

    /// What was read; a service never changes.
    private static final Map<String, SdkService> READ = new ConcurrentHashMap<>();

    private final String key;
    private final String prefix;
    private final SdkText text;

    /// What was looked up; only names that exist, so that no definition can make it grow without end.
    private final Map<String, SdkOperation> operations = new ConcurrentHashMap<>();

    private volatile @Nullable SdkErrors raised;

    private SdkService(String key, SdkText text) {
        this.key = key;
        this.prefix = text.header("prefix").orElseThrow();
        this.text = text;
    }

    /// The service of a key, spelt exactly so.
    public static Optional<SdkService> of(String key) {
        Optional<SdkService> known = Optional.ofNullable(READ.get(key));
        if (known.isPresent() || !isKey(key)) {
            return known;
        }
        Optional<SdkService> service = SdkText.read("sdk/" + key + ".txt").map(text -> new SdkService(key, text));
        service.ifPresent(found -> READ.put(key, found));
        return service;
    }

    /// Whether a text has the form of a key, and so of the name of a file; a pattern would cost more than the file.
    private static boolean isKey(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// Every key, in alphabetical order. This reads the index of services, and none of them.
    public static Set<String> keys() {
        return SdkNames.keys();
    }

    /// What a task's `Resource` calls it, such as `dynamodb`.
    public String key() {
        return key;
    }

    /// What its error names begin with, such as `DynamoDb`.
    public String prefix() {
        return prefix;
    }

    /// The name of the error that stands for all that the model of the service does not name; without prefix and
    /// `Exception`.
    public String baseError() {
        return text.header("base").orElseGet(this::prefix);
    }

    public Evidence evidence() {
        return switch (text.header("evidence").orElseThrow().split(" ")[0]) {
            case "page", "release" -> Evidence.DOCUMENTED;
            case "dropped" -> Evidence.DROPPED;
            case "none" -> Evidence.NONE;
            default -> throw new IllegalStateException(key);
        };
    }

    /// Its errors as Step Functions names them.
    SdkErrors raised() {
        SdkErrors known = raised;
        if (known == null) {
            known = SdkErrors.read(this);
            raised = known;
        }
        return known;
    }

    /// The errors that its model names, without prefix and `Exception`, in alphabetical order.
    public List<String> errors() {
        return text.headers("error");
    }

    /// The operations that AWS says Step Functions cannot call, in the spelling of the service's API.
    public List<String> unsupported() {
        return text.headers("unsupported");
    }

    /// The names of all operations, in alphabetical order.
    public List<String> operations() {
        return text.blocks("operation");
    }

    /// The operation of a name, spelt exactly so; one that is [#unsupported] may be here too.
    public Optional<SdkOperation> operation(String name) {
        Optional<SdkOperation> known = Optional.ofNullable(operations.get(name));
        if (known.isPresent()) {
            return known;
        }
        Optional<SdkOperation> read =
                text.block("operation " + name).map(lines -> OperationReader.read(this, name, text, lines));
        read.ifPresent(found -> operations.put(name, found));
        return read;
    }

    /// The operations that declare an error, in alphabetical order.
    ///
    /// @param error without prefix and `Exception`
    public List<String> operationsDeclaring(String error) {
        return text.blocksWith("operation", "errors", error);
    }

    /// The prefix of its IAM actions; empty if it is not known.
    Optional<String> iamPrefix() {
        return text.header("iam");
    }
}
