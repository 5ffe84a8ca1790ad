import { expect, it } from 'vitest';
import { planInstall, type Machine, type Need } from '@/scripts/setup/package-manager';

const machine = (programs: string, rights: 'root' | 'sudo' | 'none'): Machine => ({
  has: (program) => programs.split(' ').includes(program),
  isRoot: rights === 'root',
  hasFreeSudo: rights === 'sudo',
});

/** The plan on one line: what refreshes, then what is tried, or why nothing is. */
function outline(need: Need, on: Machine): string {
  const plan = planInstall(need, on);
  if ('impossible' in plan) return `no: ${plan.impossible}`;
  return [plan.refresh ?? '-', ...plan.attempts].join(' | ');
}

const apt = 'env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends';

it.each<[string, Need, Machine, string]>([
  [
    'Debian as root: both names that distributions give Chromium',
    'chromium',
    machine('apt-get', 'root'),
    `apt-get update -q | ${apt} chromium | ${apt} chromium-browser`,
  ],
  [
    'every command goes through sudo for someone else',
    'chineseFont',
    machine('apt-get', 'sudo'),
    `sudo -n apt-get update -q | sudo -n ${apt} fonts-noto-cjk`,
  ],
  [
    'without rights the person is told the command',
    'firefox',
    machine('dnf', 'none'),
    'no: installing with dnf needs root; run: sudo dnf install -y firefox',
  ],
  [
    'Homebrew wants no root',
    'chromium',
    machine('brew', 'none'),
    '- | brew install --cask chromium',
  ],
  [
    "the system's manager comes before Homebrew",
    'firefox',
    machine('brew pacman', 'root'),
    '- | pacman -Sy --noconfirm --needed firefox',
  ],
  [
    'no manager at all',
    'chromium',
    machine('', 'root'),
    'no: this machine has no package manager that we know',
  ],
])('%s', (_why, need, on, expected) => expect(outline(need, on)).toBe(expected));
