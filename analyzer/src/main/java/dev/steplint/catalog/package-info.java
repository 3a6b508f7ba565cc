/// Dated facts about AWS as data: services, their actions and errors, quotas, prices.
///
/// The tables are resources beside the classes and say when and where they were taken from.
@NullMarked
package dev.steplint.catalog;

import org.jspecify.annotations.NullMarked;
