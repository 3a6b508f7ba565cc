/// Reads services of the Serverless Framework with the plugin `serverless-step-functions` (`serverless.yml`,
/// `serverless.json`): works out its variables as far as that is possible before deployment, makes of the service the
/// template that the framework and the plugin would make of it, and has that read as any other template.
///
/// Known are `${self:}` and `${file()}` of YAML, JSON and text, with their fallbacks. What options, the environment,
/// parameters, other stacks and code give is not known; a definition that they give is read from the template that
/// `serverless package` has left in `.serverless`, if it is there. Services written in JavaScript or TypeScript are not read.
///
/// Start at [dev.steplint.host.serverless.ServerlessReader]. Facts come from the source of serverless-step-functions
/// 3.30.0 and osls 4.3.1, as of 2026-11-25.
@NullMarked
package dev.steplint.host.serverless;

import org.jspecify.annotations.NullMarked;
