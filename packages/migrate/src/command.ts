import path from "node:path";
import { CommandError, createCommand, print, printError, readArguments } from "quire-blog/tools";
import { formatTable, importSource } from "@/packages/migrate/src/import";
import { ImportError } from "@/packages/migrate/src/types";

const USAGE = `npm run import -- <source> [--into <folder>] [--force]

<source> is the folder of a site (Docusaurus, Jekyll, Hexo, Hugo, Zola, Gatsby, Astro, Next.js, Eleventy),
a WordPress export (XML) or a Ghost export (JSON).`;

/** The exit code for arguments that a command does not have. */
const WRONG_USAGE = 2;

/** Writes over the line of a terminal. */
function writeInPlace(text: string): void {
	// biome-ignore lint/plugin: the texts are the importers' own.
	process.stderr.write(`\r${text}`);
}

/** Reports progress: in place on a terminal, and as an occasional line in a log. */
function reportProgress(count: number, step: string): void {
	if (process.stderr.isTTY) writeInPlace(`${count} ${step} … `);
	else if (count % 500 === 0) printError(`${count} ${step} …`);
}

export const run = createCommand(async (args, { contentDir, workingDir, processSpace, untilStopped }) => {
	const options = { into: { type: "string" }, force: { type: "boolean", default: false } } as const;
	const { values, positionals } = readArguments({ args, allowPositionals: true, options }, USAGE);
	const [source, ...extra] = positionals;
	if (!source || extra.length > 0) throw new CommandError(USAGE, WRONG_USAGE);
	const into = values.into === undefined ? contentDir : path.resolve(workingDir, values.into);
	const { counts, written, missingSettings, notes } = await importSource(path.resolve(workingDir, source), {
		into,
		force: values.force,
		progress: reportProgress,
		processSpace,
		untilStopped,
	}).catch(describeImportError);
	if (process.stderr.isTTY) writeInPlace("\u001b[K");
	for (const line of formatTable(counts, written).split("\n")) print(line);
	for (const sentence of notes) print(sentence);
	if (missingSettings.length > 0) {
		const keys = missingSettings.map((key) => `\`${key}\``).join(" and no ");
		print(`The source has no ${keys}. Add ${missingSettings.length > 1 ? "them" : "it"} to site.yml.`);
	}
	print(describeNextSteps(into === contentDir ? undefined : values.into));
});

/** Names commands that are the same in every shell. `folder` is that of the import, if it isn't the content folder. */
function describeNextSteps(folder: string | undefined): string {
	const commands =
		"`npm run dev` to see the blog, and `npm run check` to find out what is missing. To compare it with the old site: `npx quire build`, then `npx quire prove <old site> --against .quire/site`, with the address of the old site or the folder that its generator wrote.";
	if (folder === undefined) return `Run ${commands}`;
	const name = /\s/.test(folder) ? `"${folder}"` : folder;
	return `Make a blog of it with \`npx quire init ${name}\`, or in a clone of the engine \`npm run init -- ${name}\`. In its folder, run ${commands}`;
}

function describeImportError(error: unknown): never {
	throw error instanceof ImportError ? new CommandError(error.message) : error;
}
