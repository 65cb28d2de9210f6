import { copyFile, link, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { type StaticFile, staticFile } from "@/lib/outputs/static-file";
import { staticCopy } from "@/lib/outputs/static-files/copy-static-files";
import { getMediaFiles } from "@/lib/outputs/static-files/media-files";

/**
 * Gives the images of a build their second address, the one with a hash, for the optimizer and for images that are
 * shown as they are. It is a link to the build's own copy: the owner's file may change while the build is served.
 */
export async function linkImages(distDir: string): Promise<StaticFile[]> {
	const outputs: StaticFile[] = [];
	for (const { file, address } of (await getMediaFiles()).values()) {
		const filePath = path.join(distDir, address.replace("/_next/", ""));
		await mkdir(path.dirname(filePath), { recursive: true });
		await rm(filePath, { force: true });
		await link(staticCopy(distDir, file), filePath).catch(() => copyFile(staticCopy(distDir, file), filePath));
		outputs.push(staticFile(address, filePath));
	}
	return outputs;
}
