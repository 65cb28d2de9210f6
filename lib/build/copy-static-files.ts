import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { inContent } from "@/lib/content/files";
import { listPublicAssets } from "@/lib/media/assets";

/** Puts the content's static files where a server or host finds them among Next's own (see `static-routes.ts`). */
export async function copyStaticFiles(distDir: string): Promise<void> {
	const target = path.join(distDir, "static", "content");
	for (const file of await listPublicAssets()) {
		const copy = path.join(target, file);
		await mkdir(path.dirname(copy), { recursive: true });
		await copyFile(inContent(file), copy);
	}
}
