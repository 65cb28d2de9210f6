import { cp, readdir } from "node:fs/promises";
import path from "node:path";

/**
 * Puts prerendered files where a platform's builder looks that knows no adapters, as Vercel's does unless told
 * otherwise: with an adapter, Next files them by route (`server/route-cache/<kind>/<route>/$/…`), else in `server/app`.
 */
export async function keepClassicLayout(distDir: string): Promise<void> {
	const cache = path.join(distDir, "server", "route-cache");
	for (const kind of await readdir(cache)) {
		for (const route of await readdir(path.join(cache, kind))) {
			await cp(path.join(cache, kind, route, "$"), path.join(distDir, "server", "app"), { recursive: true });
		}
	}
}
