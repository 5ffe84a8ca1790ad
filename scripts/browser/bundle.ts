import { build } from 'vite';
import { root } from '../setup/root';

/**
 * Bundles a module of ours for a page, in memory.
 * @param entry the module's file
 * @param name the global that its exports are put into
 * @returns a classic script
 */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@/': `${root}/` } },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name },
      // A part of yanki-connect for Node alone: the word list's export is in no probe's path.
      rollupOptions: { external: ['open'] },
    },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`Vite gave no bundle of ${entry}`);
  return chunk.code;
}
