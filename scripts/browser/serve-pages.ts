import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

export interface PageServer {
  /** `http://127.0.0.1:PORT`; each server is an origin of its own. */
  readonly origin: string;
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Serves pages to this machine alone, on a free port.
 * @param folder files to serve by their path
 * @param pages HTML to serve in their stead, by path (`/frame.html`)
 */
export async function servePages(
  folder: string,
  pages: Readonly<Record<string, string>> = {},
): Promise<PageServer> {
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://localhost').pathname, response);
  });
  const answer = async (path: string, response: ServerResponse) => {
    const content = await contentOf(folder, pages, path);
    response.writeHead(content === null ? 404 : 200, {
      'content-type': contentTypes[extname(path)] ?? 'text/plain; charset=utf-8',
    });
    response.end(content ?? `nothing at ${path}`);
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function contentOf(
  folder: string,
  pages: Readonly<Record<string, string>>,
  path: string,
): Promise<string | Buffer | null> {
  const page = pages[path];
  if (page !== undefined) return page;
  try {
    // A URL's path has its `..` resolved; decoded ones are taken out here.
    return await readFile(join(folder, normalize(decodeURIComponent(path))));
  } catch {
    return null;
  }
}
