package dev.steplint.model;

import dev.steplint.grammar.ComparisonOperator;
import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.grammar.StateType;
import dev.steplint.host.Definition;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds the typed tree of one machine in one walk.
final class ModelReader {

    private static final Set<String> COMBINATORS = Set.of("And", "Or", "Not");

    private final Definition definition;
    private final JsonObject source;
    private final LanguageSetting machineLanguage;
    private final List<Scope> scopes = new ArrayList<>();
    private final List<Construct> constructs = new ArrayList<>();

    ModelReader(Definition definition, JsonObject source) {
        this.definition = definition;
        this.source = source;
        this.machineLanguage = LanguageSetting.ofMachine(source);
    }

    StateMachine read() {
        JsonPointer pointer = definition.pointer();
        constructs.add(new Construct(
                ConstructKind.STATE_MACHINE, source, pointer, machineLanguage, brace(source), "the state machine"));
        Scope root = readScope(ScopeKind.STATE_MACHINE, source, pointer, null, 0);
        // What a template puts there is not known.
        constructs.removeIf(construct -> construct.source().isUnknown());
        return new StateMachine(
                definition, source, machineLanguage, root, List.copyOf(scopes), List.copyOf(constructs));
    }

    private Scope readScope(ScopeKind kind, JsonObject object, JsonPointer pointer, @Nullable State owner, int number) {
        Optional<StateReference> startAt = object.find("StartAt")
                .map(field -> new StateReference(TransitionKind.START, field, pointer.child("StartAt")));
        LanguageSetting outer = owner == null ? machineLanguage : owner.scope().language();
        LanguageSetting language = kind == ScopeKind.BRANCH ? LanguageSetting.ofBranch(object, outer) : outer;
        Scope scope = new Scope(kind, object, pointer, language, owner, number, startAt);
        scopes.add(scope);
        Optional<JsonMember> states = object.find("States");
        List<State> held = new ArrayList<>();
        boolean unreadable = states.isPresent() && states.get().value().isUnknown();
        JsonPointer below = pointer.child("States");
        states.flatMap(field -> field.value().asObject()).stream()
                .flatMap(all -> all.members().stream())
                .forEach(member -> held.add(readState(scope, member, below.child(member.key()))));
        scope.hold(held, unreadable);
        return scope;
    }

    private State readState(Scope scope, JsonMember member, JsonPointer pointer) {
        Optional<JsonObject> object = member.value().asObject();
        JsonObject body = object.orElseGet(() -> new JsonObject(member.valueSpan(), List.of()));
        LanguageSetting language = LanguageSetting.of(body, scope.language());
        State.Head head = new State.Head(scope, member, body, pointer, language);
        Optional<StateType> type = object.flatMap(known -> known.value("Type"))
                .flatMap(JsonValue::asString)
                .flatMap(JsonString::known)
                .flatMap(StateType::of);
        if (type.isEmpty()) {
            return new UnknownState(head, member.value(), UnknownState.referencesIn(head));
        }
        // Constructs are listed before what is inside them, so the state's own comes first.
        int at = constructs.size();
        State state = readKnown(type.get(), head);
        constructs.add(
                at,
                new Construct(
                        type.get().construct(),
                        body,
                        pointer,
                        language,
                        state.anchor(),
                        "state `" + state.name() + "`"));
        // What is inside of a branch or a processor has got its state before.
        constructs.subList(at, constructs.size()).forEach(construct -> construct.hold(state));
        return state;
    }

    private State readKnown(StateType type, State.Head head) {
        return switch (type) {
            case TASK -> readTask(head);
            case PARALLEL -> readParallel(head);
            case MAP -> readMap(head);
            case PASS -> new PassState(head, transition(head));
            case WAIT -> new WaitState(head, transition(head));
            case CHOICE -> readChoice(head);
            case SUCCEED -> new SucceedState(head);
            case FAIL -> new FailState(head);
        };
    }

    private TaskState readTask(State.Head head) {
        Handlers handlers = readHandlers(head);
        addInner(ConstructKind.CREDENTIALS, head, "Credentials");
        Resource resource = head.source()
                .value("Resource")
                .map(value -> Resource.of(value, definition.surroundings()))
                .orElseGet(Resource.Unknown::new);
        return new TaskState(head, transition(head), handlers.retriers(), handlers.catchers(), resource);
    }

    private ParallelState readParallel(State.Head head) {
        Handlers handlers = readHandlers(head);
        ParallelState state = new ParallelState(head, transition(head), handlers.retriers(), handlers.catchers());
        JsonPointer below = head.pointer().child("Branches");
        List<Scope> branches = new ArrayList<>();
        for (Element branch : elements(head, "Branches")) {
            branches.add(readInner(
                    ScopeKind.BRANCH,
                    ConstructKind.BRANCH,
                    branch.object(),
                    below.child(branch.index()),
                    state,
                    branch.index()));
        }
        state.hold(branches);
        return state;
    }

    private MapState readMap(State.Head head) {
        Handlers handlers = readHandlers(head);
        MapState state = new MapState(head, transition(head), handlers.retriers(), handlers.catchers());
        addInner(ConstructKind.ITEM_READER, head, "ItemReader");
        addBelow(ConstructKind.READER_CONFIG, head, "ItemReader", "ReaderConfig");
        addInner(ConstructKind.ITEM_BATCHER, head, "ItemBatcher");
        addInner(ConstructKind.RESULT_WRITER, head, "ResultWriter");
        addBelow(ConstructKind.WRITER_CONFIG, head, "ResultWriter", "WriterConfig");
        List<Scope> processors = new ArrayList<>();
        for (String name : List.of("ItemProcessor", "Iterator")) {
            head.source().value(name).flatMap(JsonValue::asObject).ifPresent(object -> {
                JsonPointer pointer = head.pointer().child(name);
                processors.add(
                        readInner(ScopeKind.ITEM_PROCESSOR, ConstructKind.ITEM_PROCESSOR, object, pointer, state, 0));
                addBelow(ConstructKind.PROCESSOR_CONFIG, head, name, "ProcessorConfig");
            });
        }
        state.hold(processors);
        return state;
    }

    private Scope readInner(
            ScopeKind kind, ConstructKind construct, JsonObject object, JsonPointer pointer, State owner, int number) {
        int at = constructs.size();
        Scope scope = readScope(kind, object, pointer, owner, number);
        constructs.add(at, new Construct(construct, object, pointer, scope.language(), brace(object), scope.title()));
        return scope;
    }

    private ChoiceState readChoice(State.Head head) {
        JsonPointer below = head.pointer().child("Choices");
        List<ChoiceRule> rules = new ArrayList<>();
        for (Element element : elements(head, "Choices")) {
            JsonPointer pointer = below.child(element.index());
            JsonObject object = element.object();
            String title = "choice rule %d of `%s`"
                    .formatted(element.index() + 1, head.member().key());
            add(ConstructKind.CHOICE_RULE, object, pointer, head, title);
            Condition condition = readCondition(object, pointer, head, title);
            rules.add(new ChoiceRule(
                    object, element.index(), pointer, condition, next(object, pointer, TransitionKind.CHOICE)));
        }
        Optional<StateReference> defaultTarget = head.source()
                .find("Default")
                .map(field -> new StateReference(
                        TransitionKind.DEFAULT, field, head.pointer().child("Default")));
        return new ChoiceState(head, rules, defaultTarget);
    }

    /// A data test needs `Variable` and exactly one operator; whatever else stands there is
    /// unreadable, and the rules about choice rules say why.
    private Condition readCondition(JsonObject object, JsonPointer pointer, State.Head head, String title) {
        Optional<JsonMember> condition = object.find("Condition");
        boolean jsonata =
                head.language().settled() ? head.language().language() == QueryLanguage.JSONATA : condition.isPresent();
        if (jsonata) {
            return condition
                    .map(field -> readExpression(field.value()))
                    .orElseGet(() -> new Condition.Unreadable(object));
        }
        List<JsonMember> operators = object.members().stream()
                .filter(member -> ComparisonOperator.of(member.key()).isPresent() || COMBINATORS.contains(member.key()))
                .toList();
        if (operators.size() != 1) {
            return new Condition.Unreadable(object);
        }
        JsonMember operator = operators.getFirst();
        return switch (operator.key()) {
            case "And" -> new Condition.And(operator, readOperands(operator, pointer, head, title));
            case "Or" -> new Condition.Or(operator, readOperands(operator, pointer, head, title));
            case "Not" -> new Condition.Not(operator, readOperand(operator.value(), pointer.child("Not"), head, title));
            default ->
                object.find("Variable")
                        .<Condition>flatMap(variable -> ComparisonOperator.of(operator.key())
                                .map(known -> new Condition.Comparison(variable, known, operator)))
                        .orElseGet(() -> new Condition.Unreadable(object));
        };
    }

    private static Condition readExpression(JsonValue value) {
        if (value instanceof JsonString text && !text.hasPlaceholder()) {
            return new Condition.Expression(text);
        }
        return value instanceof JsonBoolean flag
                ? new Condition.Literal(flag.span(), flag.value())
                : new Condition.Unreadable(value);
    }

    private List<Condition> readOperands(JsonMember field, JsonPointer pointer, State.Head head, String title) {
        List<Condition> operands = new ArrayList<>();
        List<JsonValue> values =
                field.value().asArray().map(JsonArray::elements).orElse(List.of());
        for (int i = 0; i < values.size(); i++) {
            operands.add(readOperand(values.get(i), pointer.child(field.key()).child(i), head, title));
        }
        return List.copyOf(operands);
    }

    private Condition readOperand(JsonValue value, JsonPointer pointer, State.Head head, String title) {
        Optional<JsonObject> object = value.asObject();
        if (object.isEmpty()) {
            return new Condition.Unreadable(value);
        }
        add(ConstructKind.NESTED_CHOICE_RULE, object.get(), pointer, head, title);
        return readCondition(object.get(), pointer, head, title);
    }

    private record Handlers(List<Retrier> retriers, List<Catcher> catchers) {}

    private Handlers readHandlers(State.Head head) {
        List<Retrier> retriers = new ArrayList<>();
        for (Element element : elements(head, "Retry")) {
            JsonPointer pointer = head.pointer().child("Retry").child(element.index());
            add(
                    ConstructKind.RETRIER,
                    element.object(),
                    pointer,
                    head,
                    "retrier %d of `%s`"
                            .formatted(element.index() + 1, head.member().key()));
            retriers.add(new Retrier(element.object(), element.index(), pointer));
        }
        List<Catcher> catchers = new ArrayList<>();
        for (Element element : elements(head, "Catch")) {
            JsonPointer pointer = head.pointer().child("Catch").child(element.index());
            add(
                    ConstructKind.CATCHER,
                    element.object(),
                    pointer,
                    head,
                    "catcher %d of `%s`"
                            .formatted(element.index() + 1, head.member().key()));
            catchers.add(new Catcher(
                    element.object(), element.index(), pointer, next(element.object(), pointer, TransitionKind.CATCH)));
        }
        return new Handlers(retriers, catchers);
    }

    private static Optional<StateReference> next(JsonObject object, JsonPointer pointer, TransitionKind kind) {
        return object.find("Next").map(field -> new StateReference(kind, field, pointer.child("Next")));
    }

    private static Transition transition(State.Head head) {
        Optional<StateReference> next = next(head.source(), head.pointer(), TransitionKind.NEXT);
        Optional<JsonMember> end = head.source().find("End");
        if (end.isEmpty()) {
            return next.<Transition>map(Transition.Next::new)
                    .or(() -> head.source().unknownMember().map(Transition.Unknown::new))
                    .orElseGet(Transition.None::new);
        }
        if (end.get().value().isUnknown()) {
            return next.<Transition>map(Transition.Next::new).orElseGet(() -> new Transition.Unknown(end.get()));
        }
        boolean ends = end.get().value() instanceof JsonBoolean flag && flag.value();
        if (next.isPresent()) {
            return ends ? new Transition.Conflicting(next.get(), end.get()) : new Transition.Next(next.get());
        }
        if (ends) {
            return new Transition.End(end.get());
        }
        return head.source()
                .unknownMember()
                .<Transition>map(Transition.Unknown::new)
                .orElseGet(() -> new Transition.NotEnd(end.get()));
    }

    /// An object in an array, with its place.
    private record Element(JsonObject object, int index) {}

    private static List<Element> elements(State.Head head, String field) {
        List<Element> elements = new ArrayList<>();
        List<JsonValue> values = head.source().value(field).flatMap(JsonValue::asArray).stream()
                .flatMap(array -> array.elements().stream())
                .toList();
        for (int i = 0; i < values.size(); i++) {
            int index = i;
            values.get(i).asObject().ifPresent(object -> elements.add(new Element(object, index)));
        }
        return elements;
    }

    private void addInner(ConstructKind kind, State.Head head, String name) {
        addField(kind, head, head.source(), head.pointer(), name);
    }

    private void addBelow(ConstructKind kind, State.Head head, String outer, String name) {
        head.source()
                .value(outer)
                .flatMap(JsonValue::asObject)
                .ifPresent(object -> addField(kind, head, object, head.pointer().child(outer), name));
    }

    private void addField(ConstructKind kind, State.Head head, JsonObject object, JsonPointer pointer, String name) {
        object.find(name)
                .ifPresent(field -> field.value()
                        .asObject()
                        .ifPresent(value -> constructs.add(new Construct(
                                kind,
                                value,
                                pointer.child(name),
                                head.language(),
                                field.keySpan(),
                                "`%s` of `%s`".formatted(name, head.member().key())))));
    }

    private void add(ConstructKind kind, JsonObject object, JsonPointer pointer, State.Head head, String title) {
        constructs.add(new Construct(kind, object, pointer, head.language(), brace(object), title));
    }

    private static Span brace(JsonObject object) {
        return new Span(
                object.span().start(),
                Math.min(object.span().start() + 1, object.span().end()));
    }
}
