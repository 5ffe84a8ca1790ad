import type { SnapshotFolder } from './snapshots';

const FOLDER = 'snapshots';

/** A folder of the browser's private file system (OPFS), which pages and the worker share. */
export function browserFolder(): SnapshotFolder {
  return {
    names: async () => {
      const names: string[] = [];
      for await (const name of (await open()).keys()) names.push(name);
      return names;
    },
    read: async (name) => {
      const file = await (await (await open()).getFileHandle(name)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    },
    write: async (name, bytes) => {
      const handle = await (await open()).getFileHandle(name, { create: true });
      // What is written takes the file's place when it is closed: half a copy never does.
      const stream = await handle.createWritable();
      await stream.write(bytes);
      await stream.close();
    },
    remove: async (name) => {
      await (await open()).removeEntry(name);
    },
  };
}

const open = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
