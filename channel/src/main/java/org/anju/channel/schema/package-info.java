/**
 * The official ISO 20022 schemas as a judge of messages that is independent of our readers. Owns no
 * schema: they stand in a folder that whoever asks has. No message is refused at run time by it;
 * tests and plays ask it.
 */
@NullMarked
package org.anju.channel.schema;

import org.jspecify.annotations.NullMarked;
