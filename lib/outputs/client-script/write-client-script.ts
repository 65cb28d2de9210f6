import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { getClientScript } from "@/lib/outputs/client-script/client-script";
import { type StaticFile, staticFile } from "@/lib/outputs/static-file";

/** Puts the page's script, and what it loads when it is asked to search, among Next's static files. */
export async function writeClientScript(staticFolder: string): Promise<StaticFile[]> {
	const { main, search, searchStyles } = await getClientScript();
	return Promise.all(
		[main, search, searchStyles].map(async ({ src, code }) => {
			const filePath = path.join(staticFolder, src.replace("/_next/static/", ""));
			await mkdir(path.dirname(filePath), { recursive: true });
			await writeFile(filePath, code);
			return staticFile(src, filePath);
		}),
	);
}
