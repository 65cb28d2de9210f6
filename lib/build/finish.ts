import { readdir } from "node:fs/promises";
import path from "node:path";
import { isExport } from "@/lib/environment";
import { getSite } from "@/lib/site";
import { copyStaticFiles, staticCopy } from "./copy-static-files";
import { finishExport } from "./export/finish-export";
import { linkMedia } from "./media/link-media";
import { finishPages, formatWeight, type Weight } from "./pages/finish-pages";
import { shipCards } from "./share/ship-cards";
import { type BuildResult, staticFile } from "./static-file";
import { STATIC_FOLDER } from "./static-routes";
import { varyByAccept } from "./vary-by-accept";
import { writeIcons } from "./write-icons";
import { writePageScript } from "./write-page-script";
import { writeSearchIndex } from "./write-search-index";
import { writeTexts } from "./write-texts";

/** Turns what Next has built into what ships: finished pages, their script, the search index, texts, the content's static files. */
export async function finish(result: BuildResult): Promise<void> {
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

async function finishServer(result: BuildResult, mayBeLight: boolean): Promise<Weight> {
	const { distDir, outputs } = result;
	const folder = path.join(distDir, "static");
	outputs.staticFiles.push(
		...(await writePageScript(folder)),
		...(await writeSearchIndex(folder)),
		...(await writeTexts(folder)),
		...(await copyStaticFiles(distDir)),
		...(await addIcons(distDir)),
		...(await linkMedia(distDir)),
	);
	await varyByAccept(result);
	await shipCards(result);
	// Next keeps a page for what is not found apart from its other outputs, so the files themselves are asked.
	const server = path.join(distDir, "server");
	const files = (await readdir(server, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
	const pages = files.map((file) => path.join(server, file));
	return finishPages(distDir, pages, mayBeLight);
}
