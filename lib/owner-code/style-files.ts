import { type Stats, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { realPath } from "@/lib/content/source/real-paths";
import { joinPath, resolvePath } from "@/lib/utils/paths";
import { findPackage } from "./packages";

export const STYLES = /\.(?:css|scss|sass|less)$/;

const ENDINGS = ["", ".css", ".scss", ".sass", ".less"];

/** Matches possible names of files in a stylesheet: a quoted text, a `url()`, and an import without quotes. */
const NAMES =
	/"([^"\n]+)"|'([^'\n]+)'|\burl\(\s*([^"'()\s]+)\s*\)|@(?:import|use|forward)\s+(?!\s|url\()([^"'();{\n]+)/g;

/**
 * Returns stylesheets with all files that they name, directly or indirectly, as real paths, and the folders of packages that they name.
 * Every text that names a file counts, whatever it is for: a superfluous file may render a page again for nothing, a missing one may leave
 * it stale.
 */
export async function followStyles(files: readonly string[]): Promise<{ files: string[]; packages: string[] }> {
	const found = new Set(files);
	const packages = new Set<string>();
	for (const file of found) {
		if (!STYLES.test(file)) continue;
		const folder = path.dirname(file);
		for (const name of listNames(await readFile(file, "utf8"))) {
			const target = findFile(folder, name);
			const packageFolder = target === undefined ? findPackage(folder, name) : undefined;
			if (target !== undefined) found.add(target);
			if (packageFolder !== undefined) packages.add(packageFolder);
		}
	}
	return { files: [...found], packages: [...packages] };
}

function listNames(text: string): Set<string> {
	const texts = [...text.matchAll(NAMES)].flatMap((match) => {
		const [, double, single, url, unquoted] = match;
		return unquoted?.split(",") ?? double ?? single ?? url ?? [];
	});
	const names = texts.map((one) =>
		one
			.trim()
			.replace(/^~/, "")
			.replace(/[?#].*$/, ""),
	);
	return new Set(names.filter((name) => name !== "" && !/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(name)));
}

function findFile(folder: string, name: string): string | undefined {
	const candidates = listCandidates(resolvePath(folder, name));
	const file = candidates.find((one) => statPath(one)?.isFile());
	return file && realPath(file);
}

/** Follows the rules of Sass: https://sass-lang.com/documentation/at-rules/use/#partials */
function listCandidates(target: string): string[] {
	const { dir, base } = path.parse(target);
	const at = (folder: string, name: string) => joinPath(folder, name);
	const files = [target, at(dir, `_${base}`), at(target, "index"), at(target, "_index")];
	return files.flatMap((file) => ENDINGS.map((ending) => file + ending));
}

function statPath(file: string): Stats | undefined {
	try {
		return statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
	} catch {
		// No file can have such a name.
		return undefined;
	}
}
