import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { runInNewContext } from "node:vm";

interface Manifest {
	clientModules: Record<string, { id: number | string }>;
}

/** The ids of the client components that Next itself puts on pages, from the manifests of a build. */
export async function frameworkModules(distDir: string): Promise<Set<string>> {
	const ids = new Set<string>();
	for (const { clientModules } of await readManifests(path.join(distDir, "server", "app"))) {
		for (const [file, { id }] of Object.entries(clientModules)) {
			if (/(^|[\\/])node_modules[\\/]next[\\/]dist[\\/]/.test(file)) ids.add(String(id));
		}
	}
	return ids;
}

/** Next writes its manifests as scripts that set a global. */
async function readManifests(folder: string): Promise<Manifest[]> {
	const files = (await readdir(folder, { recursive: true })).filter((file) =>
		file.endsWith("client-reference-manifest.js"),
	);
	const scope: { __RSC_MANIFEST?: Record<string, Manifest> } = {};
	for (const file of files) runInNewContext(await readFile(path.join(folder, file), "utf8"), { globalThis: scope });
	return Object.values(scope.__RSC_MANIFEST ?? {});
}
