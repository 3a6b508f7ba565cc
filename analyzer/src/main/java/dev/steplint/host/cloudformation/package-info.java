/// Reads templates of CloudFormation and SAM, in JSON and YAML: finds their machines, works out their intrinsic functions
/// as far as that is possible before deployment, and says what the template declares beside each machine.
///
/// Nested stacks and `AWS::Include` are followed where they name a local file or an asset of the CDK. An include within the
/// properties of a resource, a macro, and `Fn::If` of which the condition is not decided stay unknown.
///
/// Start at [dev.steplint.host.cloudformation.TemplateReader]. Facts about resource types come from the CloudFormation
/// Template Reference and the SAM specification, as of 2026-11-22.
@NullMarked
package dev.steplint.host.cloudformation;

import org.jspecify.annotations.NullMarked;
