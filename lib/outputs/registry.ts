import { readFile } from "node:fs/promises";
import type { Blog } from "@/lib/blog/blog";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { clientScript } from "./client-script/output";
import { feeds } from "./feeds/output";
import { icons } from "./icons/output";
import { indexNow } from "./index-now/output";
import { manifest } from "./manifest/output";
import { markdown } from "./markdown/output";
import { ogImages } from "./og-images/output";
import type { Output, OutputFile } from "./output";
import { ownOutputs } from "./own/output";
import { reviews } from "./reviews/output";
import { robots } from "./robots/output";
import { search } from "./search/output";
import { sitemap } from "./sitemap/output";
import { staticFiles } from "./static-files/output";

/** All outputs, in the order in which their routes are matched: the owner's files come last. */
export const OUTPUTS: readonly Output[] = [
	feeds,
	sitemap,
	robots,
	indexNow,
	markdown,
	icons,
	manifest,
	reviews,
	search,
	clientScript,
	ogImages,
	ownOutputs,
	staticFiles,
];

export async function listOutputPaths(blog: Blog, outputs = OUTPUTS): Promise<string[]> {
	return (await Promise.all(outputs.map(({ paths }) => paths?.(blog) ?? []))).flat();
}

/** Generates the files of an output, except those at whose path the owner has a file or post. */
export async function* makeFiles(output: Output, blog: Blog): AsyncGenerator<OutputFile> {
	const ownerPaths = output.isOwnerContent ? new Set<string>() : await blog.ownerPaths();
	for await (const file of await output.files(blog)) {
		if (!ownerPaths.has(file.path.normalize("NFC"))) yield file;
	}
}

/**
 * Returns the content of a single file for the development server, by the name of its output and its path; `undefined` if there is none,
 * or if the owner's file that it is a copy of was deleted since it was listed.
 */
export async function readOutput(
	blog: Blog,
	name: string,
	path: string,
	outputs = OUTPUTS,
): Promise<string | Uint8Array | undefined> {
	const file = await findFile(blog, name, path, outputs);
	return (
		file &&
		("copyOf" in file ? readFile(/* turbopackIgnore: true */ file.copyOf).catch(undefinedIfMissing) : file.content)
	);
}

async function findFile(
	blog: Blog,
	name: string,
	path: string,
	outputs: readonly Output[],
): Promise<OutputFile | undefined> {
	const output = outputs.find((candidate) => candidate.name === name);
	if (!output || (!output.isOwnerContent && (await blog.ownerPaths()).has(path.normalize("NFC")))) return undefined;
	if (output.find) return output.find(blog, path);
	for await (const file of await output.files(blog)) if (file.path === path) return file;
	return undefined;
}
