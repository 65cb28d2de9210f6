import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { getPageScript } from "@/lib/page-script";
import { type StaticFile, staticFile } from "./static-file";

/** Puts the page's script among Next's static files. */
export async function writePageScript(staticFolder: string): Promise<StaticFile> {
	const { src, code } = await getPageScript();
	const filePath = path.join(staticFolder, src.replace("/_next/static/", ""));
	await mkdir(path.dirname(filePath), { recursive: true });
	await writeFile(filePath, code);
	return staticFile(src, filePath);
}
