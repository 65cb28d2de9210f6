import path from "node:path";
import { STATIC_FOLDER } from "@/lib/next/routes/static-routes";
import { type StaticFile, staticFile } from "@/lib/outputs/static-file";
import { listServedFiles } from "@/lib/outputs/static-files/public-assets";
import { publishFile } from "./publish-file";

/**
 * Puts the content's static files among Next's own, where a server or host finds them (see `static-routes.ts`);
 * returns them as outputs of the build, for the adapter of a platform.
 */
export async function copyStaticFiles(distDir: string): Promise<StaticFile[]> {
	const outputs: StaticFile[] = [];
	for (const file of await listServedFiles()) {
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
