/// Reads what the CDK writes beside the templates of a cloud assembly (`cdk.out`): the manifest with the environments of
/// the stacks and the paths and traces of their constructs, and the lists of assets.
///
/// Nothing is run. The templates themselves are read as any others are. Facts come from the cloud assembly schema of
/// aws-cdk-cli, as of 2026-08.
@NullMarked
package dev.steplint.host.cdk;

import org.jspecify.annotations.NullMarked;
