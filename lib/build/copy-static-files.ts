import path from "node:path";
import { listPublicAssets } from "@/lib/media/assets";
import { publishFile } from "./publish-file";
import { type StaticFile, staticFile } from "./static-file";
import { STATIC_FOLDER } from "./static-routes";

/**
 * Puts the content's static files among Next's own, where a server or host finds them (see `static-routes.ts`);
 * returns them as outputs of the build, for the adapter of a platform.
 */
export async function copyStaticFiles(distDir: string): Promise<StaticFile[]> {
	const outputs: StaticFile[] = [];
	for (const file of await listPublicAssets()) {
		const filePath = staticCopy(distDir, file);
		const pathname = `/_next/static/${STATIC_FOLDER}/${file}`;
		if (await publishFile(file, filePath)) outputs.push(staticFile(pathname, filePath));
	}
	return outputs;
}

/** Where a build keeps its copy of a static file of the content. */
export function staticCopy(distDir: string, file: string): string {
	return path.join(distDir, "static", STATIC_FOLDER, file);
}
