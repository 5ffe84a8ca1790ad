import type { Page } from 'playwright-core';

/** Roles that say nothing by themselves. */
const SILENT = new Set([
  'StaticText',
  'InlineTextBox',
  'generic',
  'none',
  'ListMarker',
  'paragraph',
]);

/**
 * The card as the browser tells it to screen readers, one line for each thing that has a role: "button Save
 * (pressed)". Closed shadow roots are part of it, as no checker that runs in the page could see.
 */
export async function accessibleOutline(page: Page): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const dialog = nodes.find(({ role, ignored }) => !ignored && role?.value === 'dialog');
    const lines: string[] = [];
    const pending = dialog ? [dialog] : [];
    for (let node = pending.pop(); node; node = pending.pop()) {
      const role = String(node.role?.value ?? '');
      const pressed = node.properties?.find(({ name }) => name === 'pressed')?.value.value;
      const mark = pressed === 'true' ? ' (pressed)' : '';
      if (!node.ignored && !SILENT.has(role))
        lines.push(`${role} ${String(node.name?.value ?? '')}${mark}`.trim());
      const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
      pending.push(...children.toReversed());
    }
    return lines;
  } finally {
    await devtools.detach();
  }
}
