package dev.steplint.cli;

/// The entry point of the program.
public final class Main {
    private Main() {}

    /// Prints the name and the version.
    public static void main(String[] arguments) {
        System.out.println("steplint " + Version.current());
    }
}
