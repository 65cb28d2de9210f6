import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Arguments, Option } from "@/lib/cli/command/command";
import { getEnginePackageDir } from "@/lib/cli/project/find-project";
import { detectPackageManager, type PackageManager } from "@/lib/cli/project/package-manager";
import { isIn, type Mount } from "@/lib/content/layout/layout";
import { ContentSource } from "@/lib/content/source/content-source";
import { loadSourceAdapter } from "@/lib/next/load-source-adapter";
import { findLink, undefinedIfMissing } from "@/lib/utils/read-file";
import { replaceText } from "@/lib/utils/replace-file";
import { lineEnd } from "@/lib/utils/text";
import { askToAddSection } from "./ask";
import { readPresent } from "./describe-content";
import { addFile, editFile } from "./write-project";

/** The folder of the engine with the texts for programs that write posts; `npm run docs` writes them. */
export const AGENT_TEXTS_FOLDER = "lib/cli/init/agents";

/** Instructions for programs: https://agents.md */
export const INSTRUCTIONS_FILE = "AGENTS.md";

/** The folder of skills that all programs read: https://agentskills.io/client-implementation/adding-skills-support */
const SKILLS = ".agents/skills";

/** The files of a blog for programs, and their texts in the engine. */
const AGENT_FILES = {
	[INSTRUCTIONS_FILE]: "agents.md",
	[`${SKILLS}/new-post/SKILL.md`]: "new-post.md",
	[`${SKILLS}/check-posts/SKILL.md`]: "check-posts.md",
} as const;

/** The names of these files, or of their folders, at the top of a blog. */
export const AGENT_ENTRIES = Object.keys(AGENT_FILES).map((file) => file.replace(/\/.*$/, ""));

export type AgentText = (typeof AGENT_FILES)[keyof typeof AGENT_FILES];

export const SECTION_START = "<!-- quire:begin, which `npx quire upgrade` keeps current unless it was changed -->";
export const SECTION_END = "<!-- quire:end -->";

export const AGENT_OPTIONS: readonly Option[] = [
	{ name: "agents", summary: `Add a section about the blog to an \`${INSTRUCTIONS_FILE}\` that is there.` },
	{
		name: "no-agents",
		summary: `Write nothing for programs that write posts, neither \`${INSTRUCTIONS_FILE}\` nor skills in \`${SKILLS}\`.`,
	},
];

/** What the texts for programs depend on besides the engine. */
interface AgentContext {
	manager: PackageManager;
	/** The folder of the blog in its app, such as `blog`; empty for a blog by itself. */
	folder: string;
	mounts: readonly Mount[];
}

/** Reads what the texts for programs say of a folder with a blog, or with an app that has one in `folder`. */
export async function readAgentContext(
	root: string,
	folder: string,
	manager = detectPackageManager(root),
): Promise<AgentContext> {
	const { detect } = await loadSourceAdapter(getEnginePackageDir());
	const { mounts } = new ContentSource(path.join(root, folder), { detectSite: detect }).project();
	return { manager, folder, mounts };
}

/** Reads the texts of an engine for programs, adapted to a blog, by their file names there. An earlier engine has none. */
export async function readAgentFiles(packageDir: string, context: AgentContext): Promise<ReadonlyMap<string, string>> {
	const read = async ([file, name]: [string, string]): Promise<[string, string][]> => {
		const text = await readFile(path.join(packageDir, AGENT_TEXTS_FOLDER, name), "utf8").catch(undefinedIfMissing);
		return text === undefined ? [] : [[file, adapt(text, context)]];
	};
	return new Map((await Promise.all(Object.entries(AGENT_FILES).map(read))).flat());
}

/** Replaces commands and paths in a text by those of a blog. A row that begins with a folder becomes one for each such folder on disk. */
function adapt(text: string, { manager, folder, mounts }: AgentContext): string {
	const onDisk = (name: string) => path.posix.join(folder, name);
	const describeRow = ({ at, from }: Mount) =>
		`| \`${onDisk(from)}/\`${onDisk(from) === at ? "" : ` (\`${at}/\` in reports)`}`;
	return text
		.replaceAll("npx quire", manager === "npm" ? "npx quire" : `${manager} quire`)
		.replaceAll("npm install", `${manager} install`)
		.replaceAll(/^\| `(\w+\.yml)`/gm, (_, name: string) => `| \`${onDisk(name)}\``)
		.replaceAll(/^\| `(\w+)\/`(.*\n)|`(\w+)\/`/gm, (_, inRow, meaning, inText) => {
			if (inText !== undefined) return `\`${onDisk(mounts.find(({ at }) => at === inText)?.from ?? inText)}/\``;
			return mounts.flatMap((mount) => (isIn(inRow, mount.at) ? [describeRow(mount) + meaning] : [])).join("");
		});
}

/** Adds the section about the blog to instructions that lack it. */
export function addSection(instructions: string, section: string): string {
	return hasSection(instructions) ? instructions : `${instructions.trimEnd()}\n\n${section}`;
}

const hasSection = (instructions: string) => instructions.includes(SECTION_END);

/**
 * Decides whether the instructions that an owner has get the section about the blog, by the options or by asking; `undefined` if the owner can't be
 * asked.
 */
export async function decideSection(
	folder: string,
	values: Arguments["values"],
	isAsking: boolean,
): Promise<boolean | undefined> {
	if (values["no-agents"] || values.agents) return !values["no-agents"];
	const present = await readPresent(folder, INSTRUCTIONS_FILE);
	if (present === undefined || hasSection(present)) return false;
	return isAsking ? askToAddSection(INSTRUCTIONS_FILE) : undefined;
}

/** Describes how to add the section to instructions that the owner has. */
export function describeOwnInstructions(command: string): string {
	return `\`${INSTRUCTIONS_FILE}\` stays as it is. \`npx quire ${command} --agents\` adds a section about the blog.`;
}

/** Writes the texts that a folder lacks, and adds the section about the blog if wanted. Returns the names of the files that were written. */
export async function writeAgentFiles(
	folder: string,
	texts: ReadonlyMap<string, string>,
	addsSection: boolean,
): Promise<string[]> {
	const written: string[] = [];
	for (const [file, text] of texts) {
		const isChanged =
			(await addFile(folder, file, text)) ||
			(file === INSTRUCTIONS_FILE &&
				addsSection &&
				(await editFile(folder, file, (present = "") => addSection(present, text))));
		if (isChanged) written.push(file);
	}
	return written;
}

/**
 * Replaces the texts of one engine by those of another where the owner hasn't changed them, also inside of longer texts. Returns the names of
 * the changed files.
 */
export async function updateAgentFiles(
	folder: string,
	before: ReadonlyMap<string, string>,
	after: ReadonlyMap<string, string>,
): Promise<string[]> {
	const changed: string[] = [];
	for (const [file, text] of after) {
		const old = before.get(file);
		const present = (await findLink(folder, file)) ? undefined : await readPresent(folder, file);
		if (old === undefined || present === undefined) continue;
		const [from, to] = [old, text].map((one) => one.trimEnd().replaceAll("\n", lineEnd(present)));
		const updated = present.replace(from ?? "", () => to ?? "");
		if (updated !== present && (await replaceText(path.join(folder, file), present, updated))) changed.push(file);
	}
	return changed;
}
