import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Arguments, type Command, CommandError, EXIT } from "@/lib/cli/command/command";
import { getEnginePackageDir, PACKAGE, readPackage, WORK_FOLDER } from "@/lib/cli/project/find-project";
import { detectPackageManager, findConfiguration, installWithoutScripts } from "@/lib/cli/project/package-manager";
import { loadSite } from "@/lib/config/load";
import { SITE_FILE } from "@/lib/config/parse";
import { isPageModule, POST_FILE } from "@/lib/content/layout/file-kinds";
import type { Project } from "@/lib/content/layout/layout";
import { ContentSource } from "@/lib/content/source/content-source";
import { ABOUT_REPOSITORY } from "@/lib/content/source/detect-posts-folder";
import { describeProject } from "@/lib/content/source/detect-project";
import { loadSourceAdapter } from "@/lib/next/load-source-adapter";
import { findRoot } from "@/lib/utils/find-dependency";
import { print, printError, printErrorLines, printLines } from "@/lib/utils/print";
import { findLink, readUtf8 } from "@/lib/utils/read-file";
import { replaceText } from "@/lib/utils/replace-file";
import { writeNew } from "@/lib/utils/write-new";
import { askChoices, askToKeep, type Choices, type Confirmation, findProblems } from "./ask";
import { copyPacked, getEngineSpec, removeOtherPacked } from "./engine-spec";
import {
	adaptJobs,
	addSchemaComment,
	createEditorExtensions,
	createEditorSettings,
	createFirstPost,
	createGitignore,
	createPackage,
	createSettings,
	DEFAULTS,
	type EngineSpec,
	hasOtherScripts,
} from "./project-files";

const TEMPLATES = ["empty", "demo"];

const SETTING_OPTIONS = ["title", "url", "language", "author"];

const HOSTS = ["github", "gitlab", "forgejo", "vercel"];
const JOBS = "lib/cli/init/ci";

const DEMO = "content";

/** Matches posts and folders with code that runs in a folder of this blog. */
const CODE = /\.mdx$|^(?:components|slots|quire\.config\.m?[jt]s)$/i;

export const INIT: Command = {
	name: "init",
	positionals: "[folder]",
	summary: "Makes a new blog, or makes a blog of a folder of posts or of another system's site, as it is.",
	options: [
		{ name: "yes", short: "y", summary: "Ask nothing; take the options and defaults." },
		{ name: "title", value: "text", summary: "The title of the blog." },
		{
			name: "url",
			value: "url",
			summary: "Its full URL, such as https://example.org, or false if it has no host yet.",
		},
		{ name: "language", value: "code", summary: "Its language, such as en or pt-BR." },
		{ name: "author", value: "name", summary: "The author of its posts." },
		{ name: "template", value: "name", summary: `What a new blog begins with: ${TEMPLATES.join(" or ")}.` },
		{ name: "git", summary: "Start a Git repository." },
		{ name: "vscode", summary: "Add settings for VS Code, and recommend extensions." },
		{ name: "ci", value: "name", summary: `Add what checks and publishes the blog on a host: ${HOSTS.join(", ")}.` },
		{ name: "package", value: "spec", summary: "The engine to install: a version, a tag or a tarball." },
		{ name: "no-install", summary: "Install no packages." },
	],
	run: init,
};

async function init({ positionals: [name = "."], values }: Arguments): Promise<number> {
	const folder = path.resolve(name);
	const template = String(values.template ?? "empty");
	assertKnown("template", template, TEMPLATES);
	const host = typeof values.ci === "string" ? values.ci : undefined;
	if (host !== undefined) assertKnown("host", host, HOSTS);
	const given = readChoices(folder, values);
	await mkdir(folder, { recursive: true });
	assertNoEngine(folder);
	const configuration = findConfiguration(folder, findRoot(folder));
	const content = await describeContent(folder);
	// An existing blog has the answers in its settings.
	const isAsking = !values.yes && !content.isBlog && process.stdin.isTTY;
	const confirmations: Confirmation[] = [
		...(values.git || findRoot(folder) !== undefined ? [] : (["git"] as const)),
		...(values.vscode ? [] : (["vscode"] as const)),
	];
	const choices = isAsking ? await askChoices(given, confirmations) : given;
	const wanted = typeof values.package === "string" ? values.package : undefined;
	const engine = getEngineSpec(folder, getEnginePackageDir(), wanted);
	const { addresses } = content;
	const isTerminal = !values.yes && process.stdin.isTTY;
	const keepsAddresses = addresses !== undefined && isTerminal && (await askToKeep(addresses.old, addresses.new));
	const written = await writeProject(folder, { choices, template, engine, ...content });
	if (keepsAddresses && (await addFile(folder, SITE_FILE, `permalink: ${addresses.old}\n`))) written.push(SITE_FILE);
	const { dependencies, devDependencies } = readPackage(folder);
	if ({ ...dependencies, ...devDependencies }[PACKAGE] === engine.fallback) {
		await copyPacked(folder, engine);
		await removeOtherPacked(folder, engine);
	}
	const manager = detectPackageManager(folder);
	if (host !== undefined) {
		const adapt = (content: Buffer) => adaptJobs(content.toString(), manager);
		written.push(...(await copyMissing(path.join(getEnginePackageDir(), JOBS, host), folder, adapt)));
	}
	for (const file of written) print(`+ ${file}`);
	if (content.isBlog && content.description) print(content.description);
	if (addresses && !keepsAddresses) {
		print(
			`Posts move to \`${addresses.new}\`, and their old addresses, \`${addresses.old}\`, redirect there. To keep these instead, write \`permalink: ${addresses.old}\` into \`${SITE_FILE}\`.`,
		);
	}
	const usesChoices = written.includes(SITE_FILE) && (template === "empty" || content.isBlog);
	const unused = SETTING_OPTIONS.filter((key) => values[key] !== undefined && !usesChoices);
	if (unused.length > 0) {
		const options = unused.map((key) => `\`--${key}\``).join(" and ");
		const file = content.settingsFile ?? SITE_FILE;
		print(`\`${file}\` has the settings, so ${options} changed nothing. Change them in the file.`);
	}
	if (!content.isBlog && content.strayTexts.length > 0) {
		const names = content.strayTexts.map((name) => `\`${name}\``).join(", ");
		print(`Posts are the files in \`posts\`. Move those of these files that are posts there: ${names}.`);
	}
	if (written.includes(SITE_FILE) && content.hasCode) {
		print(
			"Its `.mdx` posts, `.tsx` pages, `components`, `slots` and `quire.config` are code, which runs now that there is a `site.yml`. If they aren't yours, delete that file.",
		);
	}
	if (content.hasBuild) {
		print(
			"The site's own scripts and its deployment stay as they are. The commands of the blog are `npx quire dev`, `npx quire build` and so on.",
		);
	}
	if (choices.git) startRepository(folder);
	const isInstalled = !values["no-install"] && configuration === undefined;
	if (isInstalled) installWithoutScripts(folder, manager);
	if (configuration !== undefined) {
		print(`\`${configuration}\` decides what runs when packages are installed. If it isn't yours, read it first.`);
	}
	printLines(describeNextSteps(folder, manager, !isInstalled));
	return EXIT.success;
}

interface Content {
	/** Whether it has posts or settings already, and needs no first post and no settings. */
	isBlog: boolean;
	/** Whether it has posts or components that run code once the folder has settings. */
	hasCode: boolean;
	/** Whether its settings are those of another system. */
	hasForeignSettings: boolean;
	hasBuild: boolean;
	/** The patterns of the addresses of posts in another system, without `.html`, and here, if a line in a new `site.yml` can keep the old ones. */
	addresses: { old: string; new: string } | undefined;
	/** Texts outside the blog's folders, which the engine doesn't read. */
	strayTexts: string[];
	settingsFile: string | undefined;
	description: string | undefined;
}

async function describeContent(folder: string): Promise<Content> {
	const { detect } = await loadSourceAdapter(getEnginePackageDir());
	const source = new ContentSource(folder, { detectSite: detect });
	const project = source.project();
	const files = [...(await source.readSourceFiles("posts")), ...(await source.readSourceFiles("pages"))];
	return {
		isBlog: files.length > 0 || existsSync(path.join(folder, SITE_FILE)),
		hasBuild:
			project.system !== undefined ||
			hasOtherScripts(parsePackage((await readPresent(path.join(folder, "package.json"), "package.json")) ?? "{}")),
		hasCode:
			project.system === undefined &&
			([...files.map(({ file }) => file), ...readdirSync(folder)].some((name) => CODE.test(name)) ||
				listPageFiles(folder).some(isPageModule)),
		hasForeignSettings: project.config !== undefined || Object.keys(project.settings).length > 0,
		addresses: await findOldAddresses(folder, project),
		strayTexts: readdirSync(folder).filter((name) => POST_FILE.test(name) && !ABOUT_REPOSITORY.test(name)),
		settingsFile: existsSync(path.join(folder, SITE_FILE)) ? undefined : project.config,
		description: describeProject(project),
	};
}

async function findOldAddresses(folder: string, project: Project): Promise<Content["addresses"]> {
	// With a `site.yml`, these folders would be the blog's own.
	const isOwn = [SITE_FILE, "posts", "pages"].some((name) => existsSync(path.join(folder, name)));
	if (project.system === undefined || isOwn) return undefined;
	const { site } = await loadSite(folder, undefined, project);
	// No page of the blog has an extension.
	const old = site.oldPermalinks[0]?.replace(/\.html?$/, "");
	return old === undefined || old === site.permalink ? undefined : { old, new: site.permalink };
}

function listPageFiles(folder: string): string[] {
	const pages = path.join(folder, "pages");
	if (!existsSync(pages)) return [];
	return readdirSync(pages, { recursive: true, encoding: "utf8" }).map((name) => `pages/${name.replaceAll("\\", "/")}`);
}

function readChoices(folder: string, values: Arguments["values"]): Choices {
	const text = (key: string) => (typeof values[key] === "string" ? values[key] : undefined);
	const choices: Choices = {
		title: text("title") ?? path.basename(folder),
		url: text("url"),
		language: text("language") ?? DEFAULTS.language,
		author: text("author"),
		git: Boolean(values.git),
		vscode: Boolean(values.vscode),
	};
	const problems = findProblems(choices);
	if (problems.length > 0) throw new CommandError(problems.join("\n"), EXIT.wrongUsage);
	return choices;
}

interface NewProject extends Content {
	choices: Choices;
	template: string;
	engine: EngineSpec;
}

async function writeProject(
	folder: string,
	{ choices, template, engine, isBlog, hasForeignSettings, strayTexts }: NewProject,
): Promise<string[]> {
	const written: string[] = [];
	const add = async (file: string, text: string) => {
		if (await addFile(folder, file, text)) written.push(file);
	};
	const edit = async (file: string, change: (present?: string) => string) => {
		const target = path.join(folder, file);
		if (await findLink(folder, file)) throw new CommandError(`\`${file}\` is a symbolic link. Replace it by a file.`);
		const present = await readPresent(target, file);
		if (present === undefined) return add(file, change());
		const text = change(present);
		if (text === present) return;
		if (!(await replaceText(target, present, text))) {
			throw new CommandError(`\`${file}\` has changed meanwhile. Run the command again.`);
		}
		written.push(file);
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
		),
	);
	await edit(".gitignore", createGitignore);
	if (choices.vscode) {
		await add(".vscode/settings.json", createEditorSettings());
		await add(".vscode/extensions.json", createEditorExtensions());
	}
	if (template === "demo" && !isBlog) {
		const copied = await copyMissing(path.join(getEnginePackageDir(), DEMO), folder);
		written.push(...copied.filter((file) => file !== SITE_FILE));
		await edit(SITE_FILE, (present = "") => addSchemaComment(present));
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

/** `undefined` if there is no file. */
async function readPresent(target: string, file: string): Promise<string | undefined> {
	let text: string | undefined;
	try {
		text = await readUtf8(target);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
		throw new CommandError(
			`\`${file}\` can't be read: ${(error as Error).message}. Make it readable, or move it away.`,
		);
	}
	if (text === undefined) throw new CommandError(`\`${file}\` is not UTF-8. Save it as UTF-8, or move it away.`);
	return text;
}

function parsePackage(text: string): Record<string, unknown> {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new CommandError(`\`package.json\` is no valid JSON: ${(error as Error).message}. Nothing was written.`);
	}
}

/**
 * Writes a file unless the folder has it, but through no symbolic link, which may lead out of the folder. Returns whether it was written.
 */
async function addFile(folder: string, file: string, content: string | Uint8Array): Promise<boolean> {
	const link = await findLink(folder, file);
	if (link === undefined) return writeNew(path.join(folder, file), content);
	if (link !== file) printError(`\`${link}\` is a symbolic link, so \`${file}\` was not written.`);
	return false;
}

/** Throws a `CommandError` if a folder has a copy of the engine without a dependency on it: somebody else may have changed it. */
function assertNoEngine(folder: string): void {
	const found = [WORK_FOLDER, `node_modules/${PACKAGE}`].find((name) => existsSync(path.join(folder, name)));
	if (found === undefined) return;
	const { dependencies, devDependencies } = existsSync(path.join(folder, "package.json")) ? readPackage(folder) : {};
	if (PACKAGE in { ...dependencies, ...devDependencies }) return;
	throw new CommandError(`\`${found}\` is there already, and its code would run. Delete it first.`);
}

async function copyMissing(
	source: string,
	target: string,
	change: (content: Buffer) => Buffer | string = (content) => content,
): Promise<string[]> {
	const entries = await readdir(source, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)));
	const copied: string[] = [];
	for (const file of files.sort()) {
		const name = file.split(path.sep).join("/");
		if (await addFile(target, name, change(await readFile(path.join(source, file))))) copied.push(name);
	}
	return copied;
}

function assertKnown(kind: string, name: string, known: readonly string[]): void {
	if (known.includes(name)) return;
	throw new CommandError(`There is no ${kind} \`${name}\`, only ${known.join(", ")}.`, EXIT.wrongUsage);
}

function startRepository(folder: string): void {
	if (findRoot(folder) !== undefined) return;
	// A hook or alias of Git that has started this process may have set these for another repository.
	const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...env } = process.env;
	// Windows looks for Git in the working folder first.
	const options = { cwd: path.dirname(process.execPath), env, encoding: "utf8" } as const;
	const args = ["-C", folder, "-c", "core.hooksPath=/dev/null", "init", "--quiet"];
	const { status, stderr, error } = spawnSync("git", args, options);
	if (status !== 0) printErrorLines(`Git has started no repository: ${error?.message ?? stderr.trim()}`);
}

function describeNextSteps(folder: string, manager: string, needsInstall: boolean): string {
	const where = path.relative(process.cwd(), folder);
	const steps = [
		...(where ? [`cd ${/\s/.test(where) ? `"${where}"` : where}`] : []),
		...(needsInstall ? [`${manager} install`] : []),
		manager === "npm" ? "npx quire dev" : `${manager} quire dev`,
	];
	return `\nThe blog is ready:\n\n  ${steps.join("\n  ")}\n`;
}
