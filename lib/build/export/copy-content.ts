import path from "node:path";
import { publishFile } from "@/lib/build/publish-file";
import { listPublicAssets } from "@/lib/media/assets";

/** Puts the content's static files at their addresses; a page or a file of the app that is there already stays. */
export async function copyContent(folder: string): Promise<void> {
	for (const file of await listPublicAssets()) {
		const target = path.join(folder, file.startsWith("public/") ? file.slice("public/".length) : `files/${file}`);
		await publishFile(file, target, { replace: false }).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== "EEXIST") throw error;
			console.warn(`${file} isn't served: the blog has something at its address.`);
		});
	}
}
