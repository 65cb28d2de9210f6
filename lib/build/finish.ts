import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { NextAdapter } from "next";
import { getPageScript } from "@/lib/page-script";
import { getSite } from "@/lib/site";
import { copyStaticFiles } from "./copy-static-files";
import { formatWeight, lightenPages } from "./light/lighten-pages";
import { type StaticFile, staticFile } from "./static-file";

type BuildResult = Parameters<NonNullable<NextAdapter["onBuildComplete"]>>[0];

/** Turns what Next has built into what ships: light pages, the page's script, the content's static files. */
export async function finish({ distDir, outputs }: BuildResult): Promise<void> {
	outputs.staticFiles.push(await writePageScript(distDir), ...(await copyStaticFiles(distDir)));
	if (!(await getSite()).lightPages) return;
	const pages = outputs.prerenders.flatMap(({ fallback }) => {
		const file = fallback && "filePath" in fallback ? fallback.filePath : undefined;
		return file?.endsWith(".html") ? [file] : [];
	});
	console.log(formatWeight(await lightenPages(distDir, pages)));
}

async function writePageScript(distDir: string): Promise<StaticFile> {
	const { src, code } = await getPageScript();
	const filePath = path.join(distDir, src.replace("/_next/", ""));
	await mkdir(path.dirname(filePath), { recursive: true });
	await writeFile(filePath, code);
	return staticFile(src, filePath);
}
