import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/**
 * Lists the folders of the packages in a bundle.
 * @param {Pick<import("esbuild").Metafile, "inputs">} metafile
 */
export function findPackages({ inputs }) {
	return Object.keys(inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
}

/**
 * Reads the licenses of packages, which have to come with their code.
 * @param {string} engineDir
 * @param {readonly string[]} folders
 */
export async function readLicenses(engineDir, folders) {
	const texts = [...new Set(folders)].sort().map(async (folder) => {
		const absolute = path.join(engineDir, folder);
		const { name, version, license, repository } = JSON.parse(
			await readFile(path.join(absolute, "package.json"), "utf8"),
		);
		const file = (await readdir(absolute)).find((entry) => /^licen[cs]e/i.test(entry));
		const text = file === undefined ? "" : `\n\n${(await readFile(path.join(absolute, file), "utf8")).trim()}`;
		return `${name} ${version}, ${license}, ${repository?.url ?? repository}${text}`;
	});
	return `${(await Promise.all(texts)).join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
