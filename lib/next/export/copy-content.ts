import path from "node:path";
import { listServedFiles } from "@/lib/outputs/static-files/public-assets";
import { publishFile } from "@/lib/outputs/static-files/publish-file";

/** Puts the content's static files at their addresses; a page or a file of the app that is there already stays. */
export async function copyContent(folder: string): Promise<void> {
	for (const file of await listServedFiles()) {
		const target = path.join(folder, file.startsWith("public/") ? file.slice("public/".length) : `files/${file}`);
		await publishFile(file, target, { replace: false }).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== "EEXIST") throw error;
			console.warn(`${file} isn't served: the blog has something at its address.`);
		});
	}
}
