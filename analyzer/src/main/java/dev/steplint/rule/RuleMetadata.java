package dev.steplint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is true of every finding of a rule.
///
/// @param summary the defect in a few words, capital first letter, no period
/// @param severity of its findings, unless a finding or the configuration says otherwise
/// @param confidence of its findings, unless a finding says otherwise
/// @param since the version of steplint that first had it
/// @param tags further words to find it by, in kebab case
/// @param fixable whether some of its findings carry a fix
public record RuleMetadata(
        RuleId id,
        String summary,
        Severity severity,
        Confidence confidence,
        Category category,
        String since,
        List<String> tags,
        List<RuleOption<?>> options,
        boolean fixable) {

    public RuleMetadata {
        tags = List.copyOf(tags);
        options = List.copyOf(options);
    }

    /// @param id in kebab case, naming the defect so that it reads well after "allow"
    public static Builder builder(String id) {
        return new Builder(new RuleId(id));
    }

    /// Collects the parts; all but tags and options are required.
    public static final class Builder {

        private final RuleId id;
        private final List<String> tags = new ArrayList<>();
        private final List<RuleOption<?>> options = new ArrayList<>();
        private @Nullable String summary;
        private @Nullable Severity severity;
        private @Nullable Category category;
        private @Nullable String since;
        private Confidence confidence = Confidence.HIGH;
        private boolean fixable;

        private Builder(RuleId id) {
            this.id = id;
        }

        public Builder summary(String text) {
            this.summary = text;
            return this;
        }

        public Builder severity(Severity value) {
            this.severity = value;
            return this;
        }

        /// High unless said otherwise.
        public Builder confidence(Confidence value) {
            this.confidence = value;
            return this;
        }

        public Builder category(Category value) {
            this.category = value;
            return this;
        }

        public Builder since(String version) {
            this.since = version;
            return this;
        }

        public Builder tags(String... words) {
            tags.addAll(List.of(words));
            return this;
        }

        public Builder options(RuleOption<?>... more) {
            options.addAll(List.of(more));
            return this;
        }

        public Builder fixable() {
            this.fixable = true;
            return this;
        }

        public RuleMetadata build() {
            return new RuleMetadata(
                    id,
                    Objects.requireNonNull(summary, "summary"),
                    Objects.requireNonNull(severity, "severity"),
                    confidence,
                    Objects.requireNonNull(category, "category"),
                    Objects.requireNonNull(since, "since"),
                    tags,
                    options,
                    fixable);
        }
    }
}
