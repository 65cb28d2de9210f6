import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "@/lib/cli/command/command";
import { getEnginePackageDir } from "@/lib/cli/project/find-project";
import { findNewYarn, type PackageManager, YARN_FILE, YARN_SETTINGS } from "@/lib/cli/project/package-manager";
import { SITE_FILE } from "@/lib/config/parse";
import { listAncestors } from "@/lib/utils/find-dependency";
import { printError } from "@/lib/utils/print";
import { findLink } from "@/lib/utils/read-file";
import { replaceText } from "@/lib/utils/replace-file";
import { writeNew } from "@/lib/utils/write-new";
import type { Choices } from "./ask";
import { type Content, parsePackage, readPresent } from "./describe-content";
import {
	type Answers,
	addSchemaComment,
	createEditorExtensions,
	createEditorSettings,
	createFirstPost,
	createGitignore,
	createPackage,
	createPnpmSettings,
	createSettings,
	type EngineSpec,
	PNPM_FILE,
	replaceSettings,
} from "./project-files";

const DEMO = "content";

export interface NewProject extends Content {
	choices: Choices;
	/** Those of the choices that somebody has made; the others are defaults. */
	answers: Partial<Answers>;
	template: string;
	engine: EngineSpec;
	manager: PackageManager;
}

/** Makes a blog of a folder; returns the names of the files that were written or changed. */
export async function writeProject(
	folder: string,
	{ choices, answers, template, engine, manager, isBlog, hasForeignSettings, strayTexts }: NewProject,
): Promise<string[]> {
	const written: string[] = [];
	const add = async (file: string, text: string) => {
		if (await addFile(folder, file, text)) written.push(file);
	};
	const edit = async (file: string, change: (present?: string) => string) => {
		if (await editFile(folder, file, change)) written.push(file);
	};
	const packageName = path
		.basename(folder)
		.toLowerCase()
		.replace(/[^a-z\d._-]+/g, "-")
		.replace(/^[._-]+|-+$/g, "");
	await edit("package.json", (present) =>
		createPackage(
			packageName || "blog",
			engine,
			present === undefined ? present : { text: present, content: parsePackage(present) },
			{ packageManager: manager === "yarn" ? findNewYarn() : undefined },
		),
	);
	// A package of a workspace has the settings of this.
	const isInWorkspaceWith = (file: string) =>
		listAncestors(path.dirname(folder)).some((one) => existsSync(path.join(one, file)));
	if (manager === "pnpm" && !isInWorkspaceWith(PNPM_FILE)) await edit(PNPM_FILE, createPnpmSettings);
	if (manager === "yarn" && !isInWorkspaceWith(YARN_FILE)) await add(YARN_FILE, YARN_SETTINGS);
	await edit(".gitignore", (present) => createGitignore(present, manager));
	if (choices.vscode) {
		await add(".vscode/settings.json", createEditorSettings());
		await add(".vscode/extensions.json", createEditorExtensions());
	}
	if (template === "demo" && !isBlog) {
		const copied = await copyMissing(path.join(getEnginePackageDir(), DEMO), folder);
		written.push(...copied.filter((file) => file !== SITE_FILE));
		await edit(SITE_FILE, (present = "") => addSchemaComment(replaceSettings(present, answers)));
	} else {
		// The engine reads the settings of another system; `site.yml` would replace them.
		if (!hasForeignSettings) await add(SITE_FILE, createSettings(choices));
		const { file, text } = createFirstPost(Date.now());
		// An owner with texts moves them, and needs no first post.
		if (!isBlog && strayTexts.length > 0) await mkdir(path.join(folder, "posts"), { recursive: true });
		else if (!isBlog) await add(file, text);
	}
	return written;
}

/** Changes the text of a file, or writes a new one. Returns whether it was written. */
export async function editFile(folder: string, file: string, change: (present?: string) => string): Promise<boolean> {
	if (await findLink(folder, file)) throw new CommandError(`\`${file}\` is a symbolic link. Replace it by a file.`);
	const present = await readPresent(folder, file);
	if (present === undefined) return addFile(folder, file, change());
	const text = change(present);
	if (text === present) return false;
	if (await replaceText(path.join(folder, file), present, text)) return true;
	throw new CommandError(`\`${file}\` has changed meanwhile. Run the command again.`);
}

/**
 * Writes a file unless the folder has it, but through no symbolic link, which may lead out of the folder. Returns whether it was written.
 */
export async function addFile(folder: string, file: string, content: string | Uint8Array): Promise<boolean> {
	const link = await findLink(folder, file);
	if (link === undefined) return writeNew(path.join(folder, file), content);
	if (link !== file) printError(`\`${link}\` is a symbolic link, so \`${file}\` was not written.`);
	return false;
}

/** Copies the files of one folder that another one lacks; returns their names. */
export async function copyMissing(
	source: string,
	target: string,
	change: (content: Buffer) => Buffer | string = (content) => content,
): Promise<string[]> {
	const copied: string[] = [];
	// In the archives of Yarn's Plug'n'Play, entries with types have other parents.
	for (const file of (await readdir(source, { recursive: true })).sort()) {
		if (!(await stat(path.join(source, file))).isFile()) continue;
		const name = file.split(path.sep).join("/");
		if (await addFile(target, name, change(await readFile(path.join(source, file))))) copied.push(name);
	}
	return copied;
}
