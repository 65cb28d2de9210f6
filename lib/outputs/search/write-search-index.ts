import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { getSearchFolder } from "@/lib/outputs/search/search-folder";
import { getSearchIndex } from "@/lib/outputs/search/search-index";
import { type StaticFile, staticFile } from "@/lib/outputs/static-file";

/** Puts the search index among Next's static files, in the place of an earlier one. */
export async function writeSearchIndex(staticFolder: string): Promise<StaticFile[]> {
	const [address, index] = await Promise.all([getSearchFolder(), getSearchIndex()]);
	const folder = path.join(staticFolder, address.replace("/_next/static/", ""));
	await rm(folder, { recursive: true, force: true });
	for (const name of new Set([...index.keys()].map(path.dirname))) {
		await mkdir(path.join(folder, name), { recursive: true });
	}
	return Promise.all(
		[...index].map(async ([name, content]) => {
			const filePath = path.join(folder, name);
			await writeFile(filePath, content);
			return staticFile(address + name, filePath);
		}),
	);
}
