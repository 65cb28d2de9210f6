import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const EXTENSIONS = ["tsx", "jsx", "ts", "js"];

/** Folders that don't change the path of a page, or only by a parameter: groups and dynamic segments. */
const PASSED = /^(?:\((?!\.).+\)|\[[^.[\]]+\])$/;

/**
 * Finds the folder with the root layout of an app's pages, relative to the app, such as `app` or `src/app/[locale]`. Of several, it is the one
 * with the page at `/`. https://nextjs.org/docs/app/api-reference/file-conventions/layout#root-layout
 */
export function findRootLayout(appDir: string): string | undefined {
	const has = (folder: string, name: string) => findModule(appDir, folder, name) !== undefined;
	let level = ["app", "src/app"].filter((name) => existsSync(path.join(appDir, name)));
	while (level.length > 0) {
		const found = level.filter((folder) => has(folder, "layout"));
		if (found.length > 0) return found.find((folder) => has(folder, "page")) ?? found[0];
		level = level.flatMap((folder) =>
			readdirSync(path.join(appDir, folder), { withFileTypes: true })
				.filter((entry) => entry.isDirectory() && PASSED.test(entry.name))
				.map(({ name }) => `${folder}/${name}`),
		);
	}
	return undefined;
}

/** Finds the file of the root layout, relative to the app. */
export function findLayoutFile(appDir: string): string | undefined {
	const folder = findRootLayout(appDir);
	return folder === undefined ? undefined : findModule(appDir, folder, "layout");
}

function findModule(appDir: string, folder: string, name: string): string | undefined {
	return EXTENSIONS.map((extension) => `${folder}/${name}.${extension}`).find((file) =>
		existsSync(path.join(appDir, file)),
	);
}
