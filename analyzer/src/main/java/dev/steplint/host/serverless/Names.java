package dev.steplint.host.serverless;

import java.util.regex.Pattern;

/// The logical ids that the framework and the plugin make of names.
final class Names {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_ -]+");

    private Names() {}

    static String resource(String name) {
        String spelled = name.replace("-", "Dash").replace("_", "Underscore");
        return spelled.isEmpty() ? spelled : Character.toUpperCase(spelled.charAt(0)) + spelled.substring(1);
    }

    static String function(String key) {
        return resource(key) + "LambdaFunction";
    }

    /// Stands for the version of a function, whose id ends in a hash of its code.
    static String version(String key) {
        return resource(key) + "LambdaVersion";
    }

    static String activity(String name) {
        return resource(name) + "StepFunctionsActivity";
    }

    /// The id of a machine that is named by its key alone, or whose name is known only at deployment.
    static String machine(String key) {
        return resource(key) + "StepFunctionsStateMachine";
    }

    /// Whether a name is known and makes an id.
    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }
}
