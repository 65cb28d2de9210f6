import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type Arguments, type Command, CommandError, EXIT } from "@/lib/cli/command/command";
import { getEnginePackageDir, PACKAGE, readEngineDependency, WORK_FOLDER } from "@/lib/cli/project/find-project";
import { detectPackageManager, findConfiguration, installProject } from "@/lib/cli/project/package-manager";
import { SITE_FILE } from "@/lib/config/parse";
import { findDependency, findRoot } from "@/lib/utils/find-dependency";
import { print, printLines } from "@/lib/utils/print";
import {
	AGENT_OPTIONS,
	decideSection,
	describeOwnInstructions,
	readAgentContext,
	readAgentFiles,
	updateAgentFiles,
	writeAgentFiles,
} from "./agent-files";
import { askChoices, askToKeep, type Choices, type Confirmation, findProblems } from "./ask";
import { createRepository } from "./create-repository";
import { type Content, describeContent } from "./describe-content";
import { copyPacked, getEngineSpec, isRepository, removeOtherPacked } from "./engine-spec";
import { adaptJobs, DEFAULTS } from "./project-files";
import { addFile, copyMissing, type NewProject, writeProject } from "./write-project";

const TEMPLATES = ["empty", "demo"];

const SETTING_OPTIONS = ["title", "url", "language", "author"] as const;

const HOSTS = ["github", "gitlab", "forgejo", "vercel"];
const JOBS = "lib/cli/init/ci";

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
		{ name: "git", summary: "Start a Git repository, with all files as its first commit." },
		{ name: "vscode", summary: "Add settings for VS Code, and recommend extensions." },
		{ name: "ci", value: "name", summary: `Add what checks and publishes the blog on a host: ${HOSTS.join(", ")}.` },
		...AGENT_OPTIONS,
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
	const hasOwnScripts = existsSync(path.join(folder, "package.json"));
	const content = await describeContent(folder);
	const decisions = await decide(folder, given, content, values);
	const wanted = typeof values.package === "string" ? values.package : undefined;
	const engine = getEngineSpec(folder, getEnginePackageDir(), wanted);
	const manager = detectPackageManager(folder);
	const written = await writeFiles(folder, { ...content, ...decisions, template, engine, manager, host });
	for (const file of written) print(`+ ${file}`);
	for (const note of listNotes(content, decisions, written, values)) print(note);
	const isInstalledAlready =
		existsSync(path.join(folder, `node_modules/${PACKAGE}`)) && !written.includes("package.json");
	// The script that compiles an engine from a repository runs only where no other one would.
	const runsScripts = isRepository(engine);
	const isInstalled =
		!isInstalledAlready && !values["no-install"] && configuration === undefined && !(runsScripts && hasOwnScripts);
	if (isInstalled) installProject(folder, manager, { runsScripts });
	// The first commit has the lockfile too.
	if (decisions.choices.git) createRepository(folder);
	// An owner who has installed the engine here trusts the folder, and knows the commands.
	if (isInstalledAlready) return EXIT.success;
	if (configuration !== undefined) {
		print(`\`${configuration}\` decides what runs when packages are installed. If it isn't yours, read it first.`);
	}
	printLines(describeNextSteps(folder, manager, !isInstalled));
	return EXIT.success;
}

interface Decisions extends Pick<NewProject, "choices" | "answers"> {
	/** Whether posts keep the addresses that they had in another system. */
	keepsAddresses: boolean;
	/** Whether the folder gets texts for programs that write posts. */
	hasAgents: boolean;
	/** Whether instructions that the owner has get the section about the blog; `undefined` if the owner can't be asked. */
	addsSection: boolean | undefined;
}

/** Decides by the options and, on a terminal, by asking. */
async function decide(
	folder: string,
	given: Choices,
	{ isBlog, addresses }: Content,
	values: Arguments["values"],
): Promise<Decisions> {
	const isAsking = !values.yes && process.stdin.isTTY;
	const confirmations: Confirmation[] = [
		...(values.git || findRoot(folder) !== undefined ? [] : (["git"] as const)),
		...(values.vscode ? [] : (["vscode"] as const)),
	];
	// An existing blog has the answers in its settings.
	const choices = isAsking && !isBlog ? await askChoices(given, confirmations) : given;
	const answered = SETTING_OPTIONS.filter((key) => isAsking || values[key] !== undefined);
	return {
		choices,
		answers: Object.fromEntries(answered.map((key) => [key, choices[key]])),
		keepsAddresses: addresses !== undefined && isAsking && (await askToKeep(addresses.old, addresses.new)),
		hasAgents: !values["no-agents"],
		addsSection: await decideSection(folder, values, isAsking),
	};
}

/** Writes the blog, its jobs for a host, its texts for programs, and an engine that is a file. Returns the names of written and changed files. */
async function writeFiles(
	folder: string,
	project: NewProject & Decisions & { host: string | undefined },
): Promise<string[]> {
	const { addresses, keepsAddresses, hasAgents, addsSection, engine, manager, host } = project;
	const installed = findDependency(folder, PACKAGE);
	const written = await writeProject(folder, project);
	if (addresses && keepsAddresses && (await addFile(folder, SITE_FILE, `permalink: ${addresses.old}\n`)))
		written.push(SITE_FILE);
	const agentContext = await readAgentContext(folder, "");
	const texts = await readAgentFiles(getEnginePackageDir(), agentContext);
	if (hasAgents) written.push(...(await writeAgentFiles(folder, texts, addsSection === true)));
	if (readEngineDependency(folder) === engine.fallback) {
		if (installed)
			written.push(...(await updateAgentFiles(folder, await readAgentFiles(installed, agentContext), texts)));
		await copyPacked(folder, engine);
		await removeOtherPacked(folder, engine);
	}
	if (host !== undefined) {
		const adapt = (content: Buffer) => adaptJobs(content.toString(), manager);
		written.push(...(await copyMissing(path.join(getEnginePackageDir(), JOBS, host), folder, adapt)));
	}
	return written;
}

/** Returns what an owner has to know about the blog, a sentence or two each. */
function listNotes(
	{ isBlog, description, addresses, settingsFile, strayTexts, hasCode, hasBuild }: Content,
	{ keepsAddresses, addsSection }: Decisions,
	written: readonly string[],
	values: Arguments["values"],
): string[] {
	const notes: string[] = [];
	if (addsSection === undefined) notes.push(describeOwnInstructions("init"));
	if (isBlog && description) notes.push(description);
	if (addresses && !keepsAddresses) {
		notes.push(
			`Posts move to \`${addresses.new}\`, and their old addresses, \`${addresses.old}\`, redirect there. To keep these instead, write \`permalink: ${addresses.old}\` into \`${SITE_FILE}\`.`,
		);
	}
	if (settingsFile !== undefined) {
		notes.push(
			"To see that the move loses nothing: `npx quire build`, then `npx quire prove <old site> --against .quire/site`, where `<old site>` is its address or the folder that its generator wrote.",
		);
	}
	const unused = SETTING_OPTIONS.filter((key) => values[key] !== undefined);
	if (unused.length > 0 && !written.includes(SITE_FILE)) {
		const options = unused.map((key) => `\`--${key}\``).join(" and ");
		const file = settingsFile ?? SITE_FILE;
		notes.push(`\`${file}\` has the settings, so ${options} changed nothing. Change them in the file.`);
	}
	if (!isBlog && strayTexts.length > 0) {
		const names = strayTexts.map((name) => `\`${name}\``).join(", ");
		notes.push(`Posts are the files in \`posts\`. Move those of these files that are posts there: ${names}.`);
	}
	if (written.includes(SITE_FILE) && hasCode) {
		notes.push(
			"Its `.mdx` posts, `.tsx` pages, `components`, `slots` and `quire.config` are code, which runs now that there is a `site.yml`. If they aren't yours, delete that file.",
		);
	}
	if (hasBuild) {
		notes.push(
			"The site's own scripts and its deployment stay as they are. The commands of the blog are `npx quire dev`, `npx quire build` and so on.",
		);
	}
	return notes;
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

/** Throws a `CommandError` if a folder has a copy of the engine without a dependency on it: somebody else may have changed it. */
function assertNoEngine(folder: string): void {
	const found = [WORK_FOLDER, `node_modules/${PACKAGE}`].find((name) => existsSync(path.join(folder, name)));
	if (found === undefined || readEngineDependency(folder) !== undefined) return;
	throw new CommandError(`\`${found}\` is there already, and its code would run. Delete it first.`);
}

function assertKnown(kind: string, name: string, known: readonly string[]): void {
	if (known.includes(name)) return;
	throw new CommandError(`There is no ${kind} \`${name}\`, only ${known.join(", ")}.`, EXIT.wrongUsage);
}

function describeNextSteps(folder: string, manager: string, needsInstall: boolean): string {
	const where = path.relative(process.cwd(), folder);
	const steps = [
		...(where ? [`cd ${/\s/.test(where) ? `"${where}"` : where}`] : []),
		...(needsInstall ? [`${manager} install`] : []),
		manager === "npm" ? "npx quire dev" : `${manager} quire dev`,
	];
	const state = needsInstall
		? "The blog is written, and needs its packages before `quire` can run"
		: "The blog is ready";
	return `\n${state}:\n\n  ${steps.join("\n  ")}\n`;
}
