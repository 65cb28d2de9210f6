import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { getPageScript } from "@/lib/page-script";
import { getSite } from "@/lib/site";
import { copyStaticFiles } from "./copy-static-files";
import { finishPages, formatWeight } from "./pages/finish-pages";
import { type BuildResult, type StaticFile, staticFile } from "./static-file";

/** Turns what Next has built into what ships: finished pages, their script, the content's static files. */
export async function finish({ distDir, outputs }: BuildResult): Promise<void> {
	outputs.staticFiles.push(await writePageScript(distDir), ...(await copyStaticFiles(distDir)));
	// Next keeps a page for what is not found apart from its other outputs, so the files themselves are asked.
	const server = path.join(distDir, "server");
	const files = (await readdir(server, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
	const pages = files.map((file) => path.join(server, file));
	console.log(formatWeight(await finishPages(distDir, pages, (await getSite()).lightPages)));
}

async function writePageScript(distDir: string): Promise<StaticFile> {
	const { src, code } = await getPageScript();
	const filePath = path.join(distDir, src.replace("/_next/", ""));
	await mkdir(path.dirname(filePath), { recursive: true });
	await writeFile(filePath, code);
	return staticFile(src, filePath);
}
