import { array, optional, object, string, unknown, type InferOutput } from 'valibot';

/** The parts of a built manifest that say what the extension may do and what pages may see of it. */
export const shippedManifest = object({
  permissions: optional(array(string()), []),
  host_permissions: optional(array(string()), []),
  content_scripts: optional(array(unknown()), []),
  web_accessible_resources: optional(array(unknown()), []),
  externally_connectable: optional(unknown()),
});
type ShippedManifest = InferOutput<typeof shippedManifest>;

/** None of these makes the browser warn at install; each is needed for what the reader sees. */
const agreedPermissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms'];

/**
 * What a manifest breaks of the promises made to the reader: no access to any site before it is
 * asked for, nothing that a page could find the extension by. Build tools add such entries
 * unasked, so the manifest that ships is read, not our configuration.
 * @returns one sentence each; none when all are kept
 */
export function brokenPromises(manifest: ShippedManifest): string[] {
  const asked = manifest.permissions.filter((name) => !agreedPermissions.includes(name));
  return [
    ...asked.map((name) => `permissions has "${name}", which was not agreed on`),
    ...notEmpty(manifest, 'host_permissions', 'sites are granted one by one, by the reader'),
    ...notEmpty(manifest, 'content_scripts', 'the reader script is injected on demand'),
    ...notEmpty(manifest, 'web_accessible_resources', 'pages could tell who has the extension'),
    ...(manifest.externally_connectable ? ['externally_connectable lets others talk to us'] : []),
  ];
}

function notEmpty(
  manifest: ShippedManifest,
  key: 'host_permissions' | 'content_scripts' | 'web_accessible_resources',
  why: string,
): string[] {
  const entries = manifest[key];
  return entries.length > 0 ? [`${key} is not empty (${JSON.stringify(entries)}): ${why}`] : [];
}
