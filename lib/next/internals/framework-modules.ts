import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { runInNewContext } from "node:vm";

interface ClientManifest {
	clientModules: Record<string, { id: number | string }>;
}

/** Reads the module ids of Next's own client components from the manifests of a build. */
export async function readFrameworkModules(distDir: string): Promise<Set<string>> {
	const ids = new Set<string>();
	for (const { clientModules } of await readManifests(path.join(distDir, "server", "app"))) {
		for (const [file, { id }] of Object.entries(clientModules)) {
			if (/(^|[\\/])node_modules[\\/]next[\\/]dist[\\/]/.test(file)) ids.add(String(id));
		}
	}
	return ids;
}

async function readManifests(folder: string): Promise<ClientManifest[]> {
	const files = (await readdir(folder, { recursive: true })).filter((file) =>
		file.endsWith("client-reference-manifest.js"),
	);
	const scope: { __RSC_MANIFEST?: Record<string, ClientManifest> } = {};
	for (const file of files) runInNewContext(await readFile(path.join(folder, file), "utf8"), { globalThis: scope });
	return Object.values(scope.__RSC_MANIFEST ?? {});
}
