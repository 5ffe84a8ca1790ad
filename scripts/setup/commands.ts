import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { ExplainedError } from './fail';
import { root } from './root';

/** A command that ended with a code other than 0, or could not be started. */
export class CommandFailedError extends ExplainedError {
  constructor(
    readonly command: readonly string[],
    readonly exitCode: number | null,
  ) {
    super(`\`${command.join(' ')}\` failed (${exitCode ?? 'not started'})`);
    this.name = 'CommandFailedError';
  }
}

/** Full path of an executable on the PATH, or null. An absolute path is only checked. */
export function which(name: string): string | null {
  const folders = isAbsolute(name) ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of folders) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a command prints, trimmed; null where it fails or takes longer than `timeoutMs`. */
export function outputOf(
  command: string,
  args: readonly string[],
  timeoutMs = 20_000,
): string | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: timeoutMs });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Runs a command in the repository, its output going to ours.
 * @throws {CommandFailedError} when it ends with another code than 0
 */
export async function run(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const exitCode = await exitCodeOf(command, env);
  if (exitCode !== 0) throw new CommandFailedError(command, exitCode);
}

/** The exit code of a command run in the repository; null where it could not be started. */
export function exitCodeOf(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  const [file = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * The command line of a tool among our own packages, run by this very Node: no shell, no
 * `.cmd` shim, no global copy.
 * @param script its main file below `node_modules`
 */
export function ownTool(script: string, ...args: readonly string[]): string[] {
  return [process.execPath, join(root, 'node_modules', script), ...args];
}
