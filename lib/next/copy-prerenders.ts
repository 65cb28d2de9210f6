import { cp, readdir } from "node:fs/promises";
import path from "node:path";

/**
 * Copies prerendered files to `server/app` for builders without support for adapters, such as Vercel's by default. With an
 * adapter, Next only puts them into `server/route-cache/<kind>/<route>/$/…`.
 */
export async function copyPrerenders(distDir: string): Promise<void> {
	const cache = path.join(distDir, "server", "route-cache");
	for (const kind of await readdir(cache)) {
		for (const route of await readdir(path.join(cache, kind))) {
			await cp(path.join(cache, kind, route, "$"), path.join(distDir, "server", "app"), { recursive: true });
		}
	}
}
