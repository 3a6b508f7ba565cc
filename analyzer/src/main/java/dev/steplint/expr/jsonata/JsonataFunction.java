package dev.steplint.expr.jsonata;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A function that expressions of Step Functions have.
///
/// Sources: JSONata 2.0.6, its function library and its own signatures; AWS Step Functions Developer Guide, "Transforming
/// data with JSONata" (mid-2026), which adds six and removes `$eval`.
///
/// @param name without `$`
/// @param least the number of arguments it needs, what it can take from the current value left out
/// @param most the number of arguments it takes at most; [Integer#MAX_VALUE] if there is no bound or none is known
public record JsonataFunction(String name, int least, int most) {

    private static final int ANY = Integer.MAX_VALUE;

    /// Part of JSONata, and refused by Step Functions.
    public static final String REMOVED = "eval";

    private static final Map<String, JsonataFunction> ALL = all();

    /// Names of functions that other languages have, each with what to write here.
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("tostring", "string"),
            Map.entry("stringify", "string"),
            Map.entry("str", "string"),
            Map.entry("tojson", "string"),
            Map.entry("jsontostring", "string"),
            Map.entry("tonumber", "number"),
            Map.entry("int", "number"),
            Map.entry("parseint", "number"),
            Map.entry("parsefloat", "number"),
            Map.entry("float", "number"),
            Map.entry("stringtojson", "parse"),
            Map.entry("jsonparse", "parse"),
            Map.entry("parsejson", "parse"),
            Map.entry("fromjson", "parse"),
            Map.entry("eval", "parse"),
            Map.entry("len", "length"),
            Map.entry("size", "count"),
            Map.entry("arraylength", "count"),
            Map.entry("tolower", "lowercase"),
            Map.entry("tolowercase", "lowercase"),
            Map.entry("lower", "lowercase"),
            Map.entry("toupper", "uppercase"),
            Map.entry("touppercase", "uppercase"),
            Map.entry("upper", "uppercase"),
            Map.entry("avg", "average"),
            Map.entry("unique", "distinct"),
            Map.entry("arrayunique", "distinct"),
            Map.entry("concat", "append"),
            Map.entry("foreach", "map"),
            Map.entry("arraypartition", "partition"),
            Map.entry("arrayrange", "range"),
            Map.entry("base64", "base64encode"),
            Map.entry("stringsplit", "split"),
            Map.entry("isdefined", "exists"),
            Map.entry("typeof", "type"),
            Map.entry("indexof", "contains"),
            Map.entry("includes", "contains"),
            Map.entry("guid", "uuid"),
            Map.entry("mathrandom", "random"));

    public static Optional<JsonataFunction> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /// Without their `$`, in a fixed order.
    public static Collection<String> names() {
        return ALL.keySet();
    }

    private static Map<String, JsonataFunction> all() {
        Map<String, JsonataFunction> all = new LinkedHashMap<>();
        add(all, 0, 1, "lowercase uppercase length trim base64encode base64decode");
        add(all, 0, 1, "encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl");
        add(all, 0, 1, "number abs floor ceil sqrt boolean not keys spread clone error");
        add(all, 0, 2, "string round formatBase sift now toMillis");
        add(all, 0, 3, "fromMillis");
        add(all, 0, 0, "millis");
        add(all, 1, 1, "sum count max min average exists merge reverse type shuffle distinct");
        add(all, 1, 2, "substringBefore substringAfter contains join formatInteger parseInteger power");
        add(all, 1, 2, "single lookup each assert sort");
        add(all, 1, 3, "substring pad match split formatNumber");
        add(all, 1, ANY, "zip");
        add(all, 2, 2, "map filter append");
        add(all, 2, 3, "reduce");
        add(all, 2, 4, "replace");
        // How Step Functions checks the arguments of its own is not said.
        add(all, 0, ANY, "partition range hash random uuid parse");
        return all;
    }

    private static void add(Map<String, JsonataFunction> all, int least, int most, String names) {
        for (String name : names.split(" ", -1)) {
            all.put(name, new JsonataFunction(name, least, most));
        }
    }

    /// The function that does what one of another language does.
    public static Optional<String> counterpart(String foreign) {
        return Optional.ofNullable(ELSEWHERE.get(foreign.toLowerCase(Locale.ROOT)));
    }
}
