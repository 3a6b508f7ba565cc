package dev.steplint.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/// Dependencies point downwards only, and each library is used in one place.
@AnalyzeClasses(
        packages = "dev.steplint",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    /// From the lowest to the highest. Each may use those before it.
    private static final List<String> LAYERS = List.of(
            "source", "json", "hcl", "grammar", "host", "model", "expr", "graph", "catalog", "cost", "iam", "facts",
            "rule", "fix", "engine", "rules", "cli");

    @ArchTest
    static void layersUseOnlyThoseBelow(JavaClasses all) {
        // Layers that are planned but still empty are no mistake.
        LayeredArchitecture layers =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String layer : LAYERS) {
            layers = layers.layer(layer).definedBy("dev.steplint." + layer + "..");
        }
        for (int i = 0; i < LAYERS.size(); i++) {
            String[] below = LAYERS.subList(0, i).toArray(String[]::new);
            layers = below.length == 0
                    ? layers.whereLayer(LAYERS.get(i)).mayNotAccessAnyLayer()
                    : layers.whereLayer(LAYERS.get(i)).mayOnlyAccessLayers(below);
        }
        layers.check(all);
    }

    @ArchTest
    static final ArchRule EVERY_CLASS_IS_IN_A_LAYER = classes()
            .should()
            .resideInAnyPackage(
                    LAYERS.stream().map(layer -> "dev.steplint." + layer + "..").toArray(String[]::new));

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.steplint.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule GRAPH_LIBRARY = onlyIn("org.jgrapht..", "dev.steplint.graph..");

    @ArchTest
    static final ArchRule YAML_LIBRARY = onlyIn("org.snakeyaml..", "dev.steplint.json..");

    @ArchTest
    static final ArchRule ARGUMENTS_LIBRARY = onlyIn("picocli..", "dev.steplint.cli");

    /// The tests of another module come as a jar.
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static ArchRule onlyIn(String library, String home) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
