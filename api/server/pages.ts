import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { refusalText } from '../texts/refusalText.js';
import type { Exchange } from './exchange.js';
import { sendRefusal } from './sendJson.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** The file that a path names, within the directory; null for whatever would lead out of it. */
function fileFor(pagesDir: string, pathname: string): string | null {
  const path = normalize(join(pagesDir, decodePath(pathname)));
  const isInside = path === pagesDir || path.startsWith(pagesDir + sep);
  return isInside && !path.includes('\0') ? path : null;
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/';
  }
}

const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** The pages: files as built; any other path without an ending gets the one page, which reads the path itself. */
export function servePages(pagesDir: string, headers: Readonly<Record<string, string>>) {
  const directory = normalize(pagesDir).replace(/[/\\]$/, '');
  return async ({ url, request, response, language }: Exchange): Promise<void> => {
    const asked = fileFor(directory, url.pathname);
    const found = asked !== null && (await isFile(asked)) ? asked : null;
    const path = found ?? (extname(url.pathname) === '' ? join(directory, 'index.html') : null);
    if (path === null || !(await isFile(path))) {
      const message = refusalText('NOT_FOUND', language);
      sendRefusal(response, { status: 404, code: 'NOT_FOUND', message, headers });
      return;
    }
    const isNamedByContent = url.pathname.startsWith('/assets/');
    response.writeHead(200, {
      ...headers,
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(path), response);
  };
}
