import { existsSync } from "node:fs";
import path from "node:path";
import { checkProxy } from "@/lib/checks/app-proxy";
import { type Arguments, type Command, CommandError, EXIT } from "@/lib/cli/command/command";
import { confirmOnTerminal } from "@/lib/cli/command/terminal";
import {
	AGENT_OPTIONS,
	decideSection,
	describeOwnInstructions,
	INSTRUCTIONS_FILE,
	readAgentContext,
	readAgentFiles,
} from "@/lib/cli/init/agent-files";
import { copyPacked, getEngineSpec, isRepository } from "@/lib/cli/init/engine-spec";
import { createPackage, createPnpmSettings, PNPM_FILE } from "@/lib/cli/init/project-files";
import { getEnginePackageDir, PACKAGE } from "@/lib/cli/project/find-project";
import { detectPackageManager, installProject } from "@/lib/cli/project/package-manager";
import { describeMissingUrl, SITE_FILE } from "@/lib/config/parse";
import { usesCacheComponents } from "@/lib/content/source/app-config";
import { isBelowSegment } from "@/lib/content/source/app-page";
import { DEFAULT_FOLDER, DEFAULT_PATH, isBlogPath } from "@/lib/utils/blog-in-app.mjs";
import { print, printLines } from "@/lib/utils/print";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { askUrl, findUrl, readUrl } from "./app-url";
import { assertFree } from "./assert-free";
import { describeChange, planChange } from "./change";
import { describeNextSteps, describeSteps } from "./next-steps";
import { planAgentFiles } from "./plan-agent-files";
import { planBlog, planTakenBlog } from "./plan-blog";
import { describeManualConfig, planConfig, readBasePath } from "./plan-config";
import { planIgnores } from "./plan-ignores";
import { planPage } from "./plan-page";
import { findLockfileFolder, readApp } from "./read-app";
import { describeTakeover, listTakeoverSteps, planTakeover } from "./takeover";

export const ADD: Command = {
	name: "add",
	positionals: "[path]",
	summary: "Adds a blog to the Next app in this folder, at a path such as /blog.",
	options: [
		{ name: "yes", short: "y", summary: "Ask nothing." },
		{ name: "title", value: "text", summary: "The title of the blog." },
		{ name: "url", value: "url", summary: "The URL of the app, such as https://example.org." },
		{ name: "folder", value: "name", summary: `The folder of the blog; ${DEFAULT_FOLDER} by default.` },
		{ name: "inside", summary: "Make the blog's pages those of the app, in its layout, instead of a site beside it." },
		{ name: "write-out", summary: "As --inside, with the code of the pages in the app, to change it." },
		{
			name: "from",
			value: "folder",
			summary: "Replace a blog of the app, with the posts in this folder, which stay where they are.",
		},
		...AGENT_OPTIONS,
		{ name: "package", value: "spec", summary: "The engine to install: a version, a tag or a tarball." },
		{ name: "no-install", summary: "Install no packages." },
	],
	run: add,
};

async function add({ positionals: [blogPath = DEFAULT_PATH], values }: Arguments): Promise<number> {
	const appDir = process.cwd();
	const text = (key: string) => (typeof values[key] === "string" ? values[key] : undefined);
	if (!isBlogPath(blogPath)) {
		throw new CommandError(`\`${blogPath}\` is no path of a blog. Write one such as ${DEFAULT_PATH}.`, EXIT.wrongUsage);
	}
	const given = readUrl(text("url"));
	const content = readApp(appDir);
	const writesOut = values["write-out"] === true;
	const inside = values.inside === true || writesOut;
	const from = text("from");
	const takeover = from === undefined ? undefined : planTakeover(appDir, from, blogPath);
	const folder = takeover?.folder ?? text("folder") ?? DEFAULT_FOLDER;
	if (!takeover) assertFree(appDir, blogPath, folder, inside);
	const isNew = !existsSync(path.join(appDir, folder, SITE_FILE));
	const found = given === undefined && isNew ? findUrl(appDir) : undefined;
	if (found !== undefined) printLines(`The URL of the app is ${found}, as its root layout says.\n`);
	const isAsking = !values.yes && process.stdin.isTTY;
	const url = given ?? found ?? (isNew && isAsking ? await askUrl() : undefined);
	const options = {
		path: blogPath === DEFAULT_PATH ? undefined : blogPath,
		folder: folder === DEFAULT_FOLDER ? undefined : folder,
		inside,
	};
	const config = await planConfig(appDir, options);
	const root = findLockfileFolder(appDir) ?? appDir;
	const manager = detectPackageManager(root);
	const addsSection = await decideSection(appDir, values, isAsking);
	const texts = await readAgentFiles(getEnginePackageDir(), await readAgentContext(appDir, folder, manager));
	const isInstalled = PACKAGE in { ...content.dependencies, ...content.devDependencies };
	const engine = getEngineSpec(appDir, getEnginePackageDir(), text("package"));
	const hostPath = readBasePath(config?.after) + blogPath;
	const answers = { title: text("title") ?? "Blog", url, hostPath };
	const blog = takeover ? planTakenBlog(takeover, answers) : planBlog(folder, answers);
	const pages = inside
		? await planPage(appDir, {
				blogPath,
				usesCacheComponents: usesCacheComponents(appDir),
				writesOutFrom: writesOut ? getEnginePackageDir() : undefined,
			})
		: [];
	const ignores = await planIgnores(appDir, { blogPath, folder, config: config?.after });
	const changes = [
		...(config ? [config] : []),
		...(isNew ? blog : []),
		...pages,
		...(values["no-agents"] ? [] : planAgentFiles(appDir, texts, addsSection === true)),
		...(manager === "pnpm"
			? [planChange(appDir, path.join(path.relative(appDir, root), PNPM_FILE), createPnpmSettings)]
			: []),
		...ignores.changes,
		planChange(appDir, "package.json", (present = "") =>
			isInstalled
				? present
				: createPackage(
						"",
						engine,
						{ text: present, content: JSON.parse(present) },
						// The scripts are those of the app.
						{ hasScripts: false },
					),
		),
	].filter(({ before, after }) => before !== after);
	const isIgnores = (file: string) => file !== ".gitignore" && ignores.changes.some((change) => change.file === file);
	printLines(changes.map(describeChange).join("\n\n"));
	if (config === undefined) printLines(describeManualConfig(appDir, options));
	if (!values.yes && changes.length > 0 && !(await isConfirmed())) {
		print("Nothing was changed.");
		return EXIT.failure;
	}
	if (!isInstalled) await copyPacked(appDir, engine);
	for (const { file, after } of changes) await writeAtomically(path.join(appDir, file), after);
	if (!values["no-install"] && !isInstalled) {
		installProject(appDir, manager, { runsScripts: isRepository(engine) });
	}
	const newFiles = changes.filter(({ file, before }) => before === undefined && (texts.has(file) || isIgnores(file)));
	const created = [
		takeover ? `${folder}/${SITE_FILE}` : folder,
		".quire",
		`public${blogPath}`,
		...new Set(pages.map(({ file }) => JSON.stringify(path.dirname(file)))),
		...newFiles.map(({ file }) => file.replace(/\/SKILL\.md$/, "")),
	];
	const edits = [`\`/public${blogPath}\` out of \`.gitignore\``];
	const edited = changes.filter(({ file, before }) => before !== undefined && isIgnores(file));
	if (edited.length > 0)
		edits.push(`the lines shown above out of ${edited.map(({ file }) => `\`${file}\``).join(", ")}`);
	if (changes.some(({ file, before }) => file === INSTRUCTIONS_FILE && before !== undefined))
		edits.push(`the section about the blog out of \`${INSTRUCTIONS_FILE}\``);
	const steps = [
		...(config === undefined
			? ["Put `withQuire` into the configuration, as shown above: there is no blog without it."]
			: []),
		...(takeover ? listTakeoverSteps(takeover) : []),
		...ignores.steps,
		...(await checkProxy(appDir, { blogPath, leadsToPages: isBelowSegment(pages[0]?.file) })).map(
			({ file, line, message }) => `${file}:${line}: ${message}`,
		),
	];
	if (takeover) printLines(`\n${describeTakeover(takeover)}`);
	printLines(
		describeNextSteps({ isComplete: steps.length === 0, blogPath, manager, config: config?.file, edits, created }),
	);
	if (isNew && url === undefined) printLines(describeMissingUrl(hostPath));
	if (addsSection === undefined) print(describeOwnInstructions("add"));
	printLines(describeSteps(steps));
	return steps.length > 0 ? EXIT.failure : EXIT.success;
}

function isConfirmed(): Promise<boolean> {
	const withoutTerminal = new CommandError("Nothing was changed. Confirm the changes with `--yes`.", EXIT.wrongUsage);
	return confirmOnTerminal({ text: "\nMake these changes?", isPreset: true }, withoutTerminal);
}
