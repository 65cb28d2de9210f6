import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { formatRemarks, formatRemarksPatch } from "@/lib/content/reviews/remarks/list-remarks";
import { parseRemarksFile } from "@/lib/content/reviews/remarks/remarks-file";
import { getWorkingDir } from "@/lib/next/environment";
import { CommandError, EXIT } from "./commands/command";
import { createCommand, readArguments } from "./run-command";

const USAGE = "npm run remarks -- <file> [--patch]";

export const run = createCommand(async (args, openBlog) => {
	const options = { patch: { type: "boolean", default: false } } as const;
	const { values, positionals } = readArguments({ args, allowPositionals: true, options }, USAGE);
	const [file, ...others] = positionals;
	if (file === undefined || others.length > 0) throw new CommandError(USAGE, EXIT.wrongUsage);
	await printRemarks(openBlog, file, values.patch);
});

/** Prints the remarks of a file with their places in the draft, or as a patch for it. The draft itself is only read. */
async function printRemarks(openBlog: () => Blog, name: string, asPatch: boolean): Promise<void> {
	const workingDir = getWorkingDir();
	const text = await readFile(path.resolve(workingDir, name), "utf8").catch(() => undefined);
	if (text === undefined) throw new CommandError(`\`${name}\` can't be read.`);
	const remarks = parseRemarksFile(text);
	if (!remarks) throw new CommandError(`\`${name}\` isn't a file of remarks, as a page for review lets one download.`);
	const { source, collection, options } = openBlog();
	const { posts, pages } = await collection();
	// The name of the draft comes from the file, so it can only be that of a post.
	const post = [...posts, ...pages].find((one) => source.ownerPath(one.file) === remarks.draft.file);
	if (!post)
		throw new CommandError(
			`There is no post \`${remarks.draft.file}\`. If it has another name now, change \`draft.file\` in \`${name}\`.`,
		);
	const absolute = source.filePath(post.file);
	const relative = path.relative(workingDir, absolute);
	const isInside = !relative.startsWith("..") && !path.isAbsolute(relative);
	const shown = (isInside ? relative : path.relative(options.contentDir, absolute)).replaceAll(path.sep, "/");
	const draft = { file: shown, source: await readFile(absolute, "utf8"), format: post.format };
	if (!asPatch) return console.log(formatRemarks(draft, remarks));
	process.stdout.write(formatRemarksPatch(draft, remarks));
	if (!isInside) console.error(`Apply this patch in \`${options.contentDir}\`.`);
}
