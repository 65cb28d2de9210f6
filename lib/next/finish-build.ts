import { readdir } from "node:fs/promises";
import path from "node:path";
import { getSite } from "@/lib/config/load";
import { writeClientScript } from "@/lib/outputs/client-script/write-client-script";
import { writeIcons } from "@/lib/outputs/icons/write-icons";
import { shipOgImages } from "@/lib/outputs/og-images/ship-og-images";
import { writeSearchIndex } from "@/lib/outputs/search/write-search-index";
import { type BuildResult, staticFile } from "@/lib/outputs/static-file";
import { copyStaticFiles, staticCopy } from "@/lib/outputs/static-files/copy-static-files";
import { linkImages } from "@/lib/outputs/static-files/link-images";
import { writeTextFiles } from "@/lib/outputs/write-text-files";
import { isExport } from "@/lib/utils/environment";
import { finishExport } from "./export/finish-export";
import { formatWeight, optimizePages, type PageWeights } from "./optimize-html/optimize-pages";
import { STATIC_FOLDER } from "./routes/static-routes";
import { varyByAccept } from "./vary-by-accept";

/** Turns what Next has built into what ships: finished pages, their script, the search index, texts, the content's static files. */
export async function finishBuild(result: BuildResult): Promise<void> {
	const { lightPages } = await getSite();
	const finishOutput = isExport ? finishExport : finishServer;
	console.log(formatWeight(await finishOutput(result, lightPages)));
}

/** Puts the icons that the owner doesn't have where those of `public/` are. */
async function addIcons(distDir: string) {
	const folder = staticCopy(distDir, "public");
	const names = await writeIcons(folder);
	return names.map((name) => staticFile(`/_next/static/${STATIC_FOLDER}/public/${name}`, path.join(folder, name)));
}

async function finishServer(result: BuildResult, allowStatic: boolean): Promise<PageWeights> {
	const { distDir, outputs } = result;
	const folder = path.join(distDir, "static");
	outputs.staticFiles.push(
		...(await writeClientScript(folder)),
		...(await writeSearchIndex(folder)),
		...(await writeTextFiles(folder)),
		...(await copyStaticFiles(distDir)),
		...(await addIcons(distDir)),
		...(await linkImages(distDir)),
	);
	await varyByAccept(result);
	await shipOgImages(result);
	// Next keeps a page for what is not found apart from its other outputs, so the files themselves are asked.
	const server = path.join(distDir, "server");
	const files = (await readdir(server, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
	const pages = files.map((file) => path.join(server, file));
	return optimizePages(distDir, pages, allowStatic);
}
