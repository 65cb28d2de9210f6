import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { inContent } from "@/lib/content/files";
import { listPublicAssets } from "@/lib/media/assets";
import { type StaticFile, staticFile } from "./static-file";
import { STATIC_FOLDER } from "./static-routes";

/**
 * Puts the content's static files among Next's own, where a server or host finds them (see `static-routes.ts`);
 * returns them as outputs of the build, for the adapter of a platform.
 */
export async function copyStaticFiles(distDir: string): Promise<StaticFile[]> {
	const outputs: StaticFile[] = [];
	for (const file of await listPublicAssets()) {
		const filePath = path.join(distDir, "static", STATIC_FOLDER, file);
		const pathname = `/_next/static/${STATIC_FOLDER}/${file}`;
		await mkdir(path.dirname(filePath), { recursive: true });
		await copyFile(inContent(file), filePath);
		outputs.push(staticFile(pathname, filePath));
	}
	return outputs;
}
