import { readFile } from "node:fs/promises";
import { FEATURE_OUTPUTS } from "@/features/outputs";
import type { Blog } from "@/lib/blog/blog";
import type { Output, OutputFile } from "@/lib/blog/output";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { clientScript } from "./client-script/output";
import { ownerOutputs } from "./owner/output";
import { staticFiles } from "./static-files/output";

/** All outputs, in the order in which their routes are matched: the owner's files come last. */
export const OUTPUTS: readonly Output[] = [...FEATURE_OUTPUTS, clientScript, ownerOutputs, staticFiles];

/** Returns the blogs of which an output has files: its locales, or the whole blog. */
async function listLocales(output: Output, blog: Blog): Promise<readonly Blog[]> {
	return output.isPerLocale ? blog.locales() : [blog];
}

/** Asks an output about each locale, or the whole blog. */
export async function askOutput<Answer>(
	output: Output,
	blog: Blog,
	ask: ((blog: Blog) => Promise<Answer>) | undefined,
) {
	return ask ? Promise.all((await listLocales(output, blog)).map(ask)) : [];
}

/** Lists the paths of all languages. */
export async function listOutputPaths(blog: Blog, outputs = OUTPUTS): Promise<string[]> {
	const paths = await Promise.all(outputs.map((output) => askOutput(output, blog, output.paths)));
	return paths.flat(2);
}

/** Generates the files of an output, except those at whose path the owner has a file or post. */
export async function* makeFiles(output: Output, blog: Blog): AsyncGenerator<OutputFile> {
	const ownerPaths = output.isOwnerContent ? new Set<string>() : await blog.ownerPaths();
	for (const locale of await listLocales(output, blog)) {
		for await (const file of await output.files(locale)) {
			if (!ownerPaths.has(file.path.normalize("NFC"))) yield file;
		}
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
	for (const locale of await listLocales(output, blog)) {
		const found = output.find && (await output.find(locale, path));
		if (found) return found;
		if (output.find) continue;
		for await (const file of await output.files(locale)) if (file.path === path) return file;
	}
	return undefined;
}
