import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ExplainedError } from './fail';

/** A command line that can't be understood; the message says why, and how it is written. */
export class UsageError extends ExplainedError {
  constructor(fault: string, usage: string) {
    super(`${fault}\nUsage: ${usage}`);
    this.name = 'UsageError';
  }
}

/**
 * Reads this program's command line.
 * @param usage how it is written, for the message
 * @throws {UsageError} for options that it doesn't know
 */
export function readArguments<const T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), usage);
  }
}
