import { exitCodeOf, outputOf, which } from './commands';

/** What a machine may lack for the demo or the browser tests. */
export type Need = 'chromium' | 'firefox' | 'chineseFont';

interface PackageManager {
  readonly name: string;
  /** The program to look for on the PATH. */
  readonly program: string;
  /** Homebrew refuses to run as root, the others need it. */
  readonly asRoot: boolean;
  /** Refreshes the list of packages; none where `install` does so by itself. */
  readonly refresh: string | null;
  readonly install: string;
  /** Names to try in turn: distributions differ (Debian's `firefox-esr` is Ubuntu's `firefox`). */
  readonly packages: Readonly<Record<Need, readonly string[]>>;
}

/** In order of preference; the first whose program is there is the machine's own. */
const packageManagers: readonly PackageManager[] = [
  {
    name: 'apt',
    program: 'apt-get',
    asRoot: true,
    refresh: 'apt-get update -q',
    install: 'env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends',
    packages: {
      chromium: ['chromium', 'chromium-browser'],
      firefox: ['firefox-esr', 'firefox'],
      chineseFont: ['fonts-noto-cjk'],
    },
  },
  {
    name: 'dnf',
    program: 'dnf',
    asRoot: true,
    refresh: null,
    install: 'dnf install -y',
    packages: {
      chromium: ['chromium'],
      firefox: ['firefox'],
      chineseFont: ['google-noto-sans-cjk-fonts'],
    },
  },
  {
    name: 'pacman',
    program: 'pacman',
    asRoot: true,
    refresh: null,
    install: 'pacman -Sy --noconfirm --needed',
    packages: {
      chromium: ['chromium'],
      firefox: ['firefox'],
      chineseFont: ['noto-fonts-cjk'],
    },
  },
  {
    name: 'apk',
    program: 'apk',
    asRoot: true,
    refresh: null,
    install: 'apk add --update-cache',
    packages: {
      chromium: ['chromium'],
      firefox: ['firefox-esr', 'firefox'],
      chineseFont: ['font-noto-cjk'],
    },
  },
  {
    name: 'zypper',
    program: 'zypper',
    asRoot: true,
    refresh: null,
    install: 'zypper --non-interactive install',
    packages: {
      chromium: ['chromium'],
      firefox: ['MozillaFirefox'],
      chineseFont: ['google-noto-sans-cjk-fonts'],
    },
  },
  {
    name: 'Homebrew',
    program: 'brew',
    asRoot: false,
    refresh: null,
    install: 'brew install --cask',
    packages: {
      chromium: ['chromium'],
      firefox: ['firefox'],
      chineseFont: ['font-noto-sans-cjk-sc'],
    },
  },
];

/** What decides which commands a machine takes. */
export interface Machine {
  has(program: string): boolean;
  readonly isRoot: boolean;
  /** `sudo` is there and asks for no password. */
  readonly hasFreeSudo: boolean;
}

/** Either the commands that may bring what is needed, or why there are none. */
export type InstallPlan =
  | { readonly refresh: string | null; readonly attempts: readonly string[] }
  | { readonly impossible: string };

/** The commands that install `need` on `machine`, to be tried in turn until one succeeds. */
export function planInstall(need: Need, machine: Machine): InstallPlan {
  const manager = packageManagers.find(({ program }) => machine.has(program));
  if (!manager) return { impossible: 'this machine has no package manager that we know' };

  const packages = manager.packages[need];
  if (manager.asRoot && !machine.isRoot && !machine.hasFreeSudo) {
    const byHand = `sudo ${manager.install} ${packages[0] ?? need}`;
    return { impossible: `installing with ${manager.name} needs root; run: ${byHand}` };
  }
  const prefix = manager.asRoot && !machine.isRoot ? 'sudo -n ' : '';
  return {
    refresh: manager.refresh && prefix + manager.refresh,
    attempts: packages.map((name) => `${prefix}${manager.install} ${name}`),
  };
}

/**
 * Installs `need` with the machine's own package manager, saying what it runs.
 * @returns null when a command succeeded, else why it could not be done
 */
export async function installFromSystem(need: Need): Promise<string | null> {
  const plan = planInstall(need, thisMachine());
  if ('impossible' in plan) return plan.impossible;

  // A stale list may still do, so a failed refresh (no network) is no reason to give up.
  if (plan.refresh) await exitCodeAnnounced(plan.refresh);
  for (const attempt of plan.attempts) {
    // oxlint-disable-next-line no-await-in-loop -- each is only tried when the one before failed
    if ((await exitCodeAnnounced(attempt)) === 0) return null;
  }
  return `none of these worked: ${plan.attempts.join('; ')}`;
}

function exitCodeAnnounced(command: string): Promise<number | null> {
  console.log(`  $ ${command}`);
  return exitCodeOf(command.split(' '));
}

function thisMachine(): Machine {
  const isRoot = process.getuid?.() === 0;
  return {
    has: (program) => which(program) !== null,
    isRoot,
    hasFreeSudo: !isRoot && which('sudo') !== null && outputOf('sudo', ['-n', 'true']) !== null,
  };
}
