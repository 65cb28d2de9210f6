import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { type Arguments, type Command, CommandError, EXIT } from "@/lib/cli/command/command";
import {
	AGENT_OPTIONS,
	addSection,
	decideSection,
	describeOwnInstructions,
	INSTRUCTIONS_FILE,
	readAgentContext,
	readAgentFiles,
} from "@/lib/cli/init/agent-files";
import { copyPacked, getEngineSpec, isRepository } from "@/lib/cli/init/engine-spec";
import { createPackage, createPnpmSettings, createSettings, DEFAULTS, PNPM_FILE } from "@/lib/cli/init/project-files";
import { getEnginePackageDir, NEXT_CONFIG_FILES, PACKAGE, readPackage } from "@/lib/cli/project/find-project";
import { detectPackageManager, installProject, LOCKFILES } from "@/lib/cli/project/package-manager";
import { describeMissingUrl, SITE_FILE } from "@/lib/config/parse";
import { createPost } from "@/lib/content/new-post";
import { readAppRoutes } from "@/lib/content/source/app-routes";
import { appSchema } from "@/lib/utils/app";
import { matchesRoute } from "@/lib/utils/app-links";
import { listAncestors } from "@/lib/utils/find-dependency";
import { print, printLines } from "@/lib/utils/print";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { createConfig, describeConfig, editConfig, formatChange } from "./edit-config";

const [DEFAULT_PATH, DEFAULT_FOLDER] = ["/blog", "blog"];

export const ADD: Command = {
	name: "add",
	positionals: "[path]",
	summary: "Adds a blog to the Next app in this folder, at a path such as /blog.",
	options: [
		{ name: "yes", short: "y", summary: "Ask nothing." },
		{ name: "title", value: "text", summary: "The title of the blog." },
		{ name: "url", value: "url", summary: "The URL of the app, such as https://example.org." },
		{ name: "folder", value: "name", summary: `The folder of the blog; ${DEFAULT_FOLDER} by default.` },
		...AGENT_OPTIONS,
		{ name: "package", value: "spec", summary: "The engine to install: a version, a tag or a tarball." },
		{ name: "no-install", summary: "Install no packages." },
	],
	run: add,
};

/** A file to write, with the text that it has now. */
interface Change {
	file: string;
	before: string | undefined;
	after: string;
}

async function add({ positionals: [blogPath = DEFAULT_PATH], values }: Arguments): Promise<number> {
	const appDir = process.cwd();
	const text = (key: string) => (typeof values[key] === "string" ? values[key] : undefined);
	const folder = text("folder") ?? DEFAULT_FOLDER;
	if (!/^(?:\/[\w.~-]+)+$/.test(blogPath)) {
		throw new CommandError(`\`${blogPath}\` is no path of a blog. Write one such as ${DEFAULT_PATH}.`, EXIT.wrongUsage);
	}
	const given = readUrl(text("url"));
	const content = readApp(appDir);
	assertFree(appDir, blogPath, folder);
	const isNew = !existsSync(path.join(appDir, folder, SITE_FILE));
	const found = given === undefined && isNew ? findUrl(appDir) : undefined;
	if (found !== undefined) printLines(`The URL of the app is ${found}, as its root layout says.\n`);
	const isAsking = !values.yes && process.stdin.isTTY;
	const url = given ?? found ?? (isNew && isAsking ? await askUrl() : undefined);
	const options = {
		path: blogPath === DEFAULT_PATH ? undefined : blogPath,
		folder: folder === DEFAULT_FOLDER ? undefined : folder,
	};
	const config = await planConfig(appDir, options);
	const root = findLockfileFolder(appDir) ?? appDir;
	const manager = detectPackageManager(root);
	const addsSection = await decideSection(appDir, values, isAsking);
	const texts = await readAgentFiles(getEnginePackageDir(), await readAgentContext(appDir, folder, manager));
	const isInstalled = PACKAGE in { ...content.dependencies, ...content.devDependencies };
	const engine = getEngineSpec(appDir, getEnginePackageDir(), text("package"));
	const hostPath = readBasePath(config?.after) + blogPath;
	const blog = isNew ? planBlog(folder, { title: text("title") ?? "Blog", url, hostPath }) : [];
	const changes = [
		...(config ? [config] : []),
		...blog,
		...(values["no-agents"] ? [] : planAgentFiles(appDir, texts, addsSection === true)),
		...(manager === "pnpm"
			? [planChange(appDir, path.join(path.relative(appDir, root), PNPM_FILE), createPnpmSettings)]
			: []),
		planChange(appDir, ".gitignore", (present = "") => listGenerated(blogPath, config?.after).reduce(addLine, present)),
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
	printLines(changes.map(describeChange).join("\n\n"));
	if (config === undefined) {
		printLines(
			`\nThe configuration of the app can't be changed safely. Change it by hand:\n\n${indent(describeConfig(options))}`,
		);
	}
	if (!values.yes && changes.length > 0 && !(await isConfirmed())) {
		print("Nothing was changed.");
		return EXIT.failure;
	}
	if (!isInstalled) await copyPacked(appDir, engine);
	for (const { file, after } of changes) await writeAtomically(path.join(appDir, file), after);
	if (!values["no-install"] && !isInstalled) {
		installProject(appDir, manager, { runsScripts: isRepository(engine) });
	}
	const newAgentFiles = changes.filter(({ file, before }) => texts.has(file) && before === undefined);
	const created = [
		folder,
		".quire",
		`public${blogPath}`,
		...newAgentFiles.map(({ file }) => file.replace(/\/SKILL\.md$/, "")),
	];
	const edits = [`\`/public${blogPath}\` out of \`.gitignore\``];
	if (changes.some(({ file, before }) => file === INSTRUCTIONS_FILE && before !== undefined))
		edits.push(`the section about the blog out of \`${INSTRUCTIONS_FILE}\``);
	printLines(describeNextSteps({ blogPath, manager, config: config?.file, edits, created }));
	if (isNew && url === undefined) printLines(describeMissingUrl(hostPath));
	if (addsSection === undefined) print(describeOwnInstructions("add"));
	const proxy = findProxy(appDir);
	if (proxy !== undefined) printLines(describeProxy(proxy, blogPath));
	if (config !== undefined) return EXIT.success;
	printLines(
		"\nOne step is left, without which there is no blog: put `withQuire` into the configuration, as shown above.",
	);
	return EXIT.failure;
}

/** Returns the `package.json` of the app. */
function readApp(appDir: string) {
	const content = existsSync(path.join(appDir, "package.json")) ? readPackage(appDir) : undefined;
	if (content && "next" in { ...content.dependencies, ...content.devDependencies }) return content;
	throw new CommandError(
		`There is no Next app in \`${appDir}\`: no \`package.json\` here depends on \`next\`. Run the command in the folder of the app, ` +
			`or make a blog by itself with \`npx ${PACKAGE} init\`.`,
	);
}

/** Throws a `CommandError` if the app has something at the path, or another folder of the same name. */
function assertFree(appDir: string, blogPath: string, folder: string): void {
	const routes = readAppRoutes(appSchema.parse({ folder: appDir }));
	const files = existsSync(path.join(appDir, "public", blogPath)) ? [`public${blogPath}`] : [];
	const taken = routes.find((route) => `${route}/`.startsWith(`${blogPath}/`)) ?? files[0];
	if (taken !== undefined) {
		throw new CommandError(
			`The app has \`${taken}\` where the blog would be. Choose another path: \`npx ${PACKAGE} add /articles\`.`,
		);
	}
	const present = existsSync(path.join(appDir, folder)) ? readdirSync(path.join(appDir, folder)) : [];
	if (present.length > 0 && !present.includes(SITE_FILE)) {
		throw new CommandError(`\`${folder}\` has other files. Choose another folder with \`--folder\`.`);
	}
	if (matchesRoute(routes, blogPath)) {
		printLines(`A dynamic route of the app matches ${blogPath} too. The blog's pages win over it.\n`);
	}
}

/** Finds the folder with the lockfile of an app: its own, or that of the workspace above it. */
function findLockfileFolder(appDir: string): string | undefined {
	const names = Object.values(LOCKFILES).flat();
	return listAncestors(appDir).find((folder) => names.some((name) => existsSync(path.join(folder, name))));
}

/** Finds the file that Next runs before each page: https://nextjs.org/docs/app/api-reference/file-conventions/proxy */
function findProxy(appDir: string): string | undefined {
	const names = ["proxy", "middleware"].flatMap((name) => [name, `src/${name}`]);
	const files = names.flatMap((name) => ["ts", "js"].map((extension) => `${name}.${extension}`));
	return files.find((file) => existsSync(path.join(appDir, file)));
}

const describeProxy = (file: string, blogPath: string) => `
\`${file}\` runs before the blog's pages. If it redirects or rewrites other paths than its own, such as to a sign-in or a language, leave
${blogPath} out in its \`matcher\`: "/((?!${blogPath.slice(1)}(?:/|$)|api|_next/static|_next/image).*)"
`;

function readUrl(url: string | undefined): string | undefined {
	if (url === undefined || (URL.canParse(url) && /^https?:/.test(url))) return url && new URL(url).origin;
	throw new CommandError(`\`${url}\` is no URL of an app, such as https://example.org.`, EXIT.wrongUsage);
}

/** Finds the URL by which the root layout of the app resolves its metadata. Only one that is written as text is known. */
function findUrl(appDir: string): string | undefined {
	const names = ["app", "src/app"].flatMap((dir) => ["tsx", "jsx", "ts", "js"].map((end) => `${dir}/layout.${end}`));
	const file = names.map((name) => path.join(appDir, name)).find((one) => existsSync(one));
	const layout = file === undefined ? "" : readFileSync(file, "utf8");
	return readUrl(/\bmetadataBase:\s*new URL\(\s*(["'`])(https:\/\/[\w.:-]+)\/?\1/.exec(layout)?.[2]);
}

async function askUrl(): Promise<string | undefined> {
	return readUrl(
		(await ask("The URL of the app, such as https://example.org; empty if it has none yet: ")) || undefined,
	);
}

function planAgentFiles(appDir: string, texts: ReadonlyMap<string, string>, addsSection: boolean): Change[] {
	return [...texts].map(([file, text]) =>
		planChange(appDir, file, (present) => {
			if (present === undefined) return text;
			return file === INSTRUCTIONS_FILE && addsSection ? addSection(present, text) : present;
		}),
	);
}

function planChange(appDir: string, file: string, change: (present?: string) => string): Change {
	const target = path.join(appDir, file);
	const before = existsSync(target) ? readFileSync(target, "utf8") : undefined;
	return { file, before, after: change(before) };
}

/** Returns `undefined` for a configuration that can't be changed safely. */
async function planConfig(appDir: string, options: Parameters<typeof editConfig>[1]): Promise<Change | undefined> {
	const file = NEXT_CONFIG_FILES.find((name) => existsSync(path.join(appDir, name)));
	if (file === undefined) return { file: "next.config.mjs", before: undefined, after: createConfig(options) };
	const before = readFileSync(path.join(appDir, file), "utf8");
	const after = before.includes("withQuire") ? before : await editConfig(before, options);
	return after === undefined ? undefined : { file, before, after };
}

/** Returns the `basePath` in the text of a configuration; empty if there is none that can be read. A build compares it with the URL. */
function readBasePath(config = ""): string {
	return /\bbasePath:\s*(["'])(\/[\w/.~-]+)\1/.exec(config)?.[2] ?? "";
}

/** Plans the settings and the first post of a blog that isn't there yet. */
function planBlog(
	folder: string,
	{ title, url, hostPath }: { title: string; url: string | undefined; hostPath: string },
): Change[] {
	const full = url === undefined ? undefined : url + hostPath;
	const settings = createSettings({ title, url: full, language: DEFAULTS.language })
		.replace("$schema=", `$schema=${"../".repeat(folder.split("/").length)}`)
		.replace("# url: https://example.org", `# url: https://example.org${hostPath}`);
	// Commands that don't know the path of the app have the same paths of posts.
	const text = `${settings}permalink: /:slug\n`;
	const first = createPost({
		title: "Start here",
		now: Date.now(),
		timeZone: "UTC",
		isDraft: false,
		extension: ".md",
	});
	const post = `${folder}/posts/${first.name}`;
	return [
		{ file: `${folder}/${SITE_FILE}`, before: undefined, after: text },
		{ file: post, before: undefined, after: `${first.text.trimEnd()}\n\n${describeFirstPost(post)}` },
	];
}

const describeFirstPost = (
	file: string,
) => `This text is the file \`${file}\`. Change it and save it: the page shows it at once.

<!-- truncate -->

A link to a page of the app is written as in the app: \`[Prices](/pricing)\`. A link to a post is its path in the blog: \`[Hello](/hello)\`.

\`\`\`sh
cd ${file.split("/")[0]}
npx quire new "A title"    # makes the file of a post
npx quire check            # lists what is wrong in any post, and what to do
\`\`\`
`;

/** Lists what a build makes. An export has files for its host too. */
function listGenerated(blogPath: string, config = ""): string[] {
	const isExport = /\boutput:\s*["']export["']/.test(config);
	return [`/public${blogPath}`, ...(isExport ? ["/public/_headers", "/public/_redirects"] : [])];
}

function addLine(present: string, line: string): string {
	if (present.split(/\r?\n/).some((one) => one.replace(/\/$/, "") === line)) return present;
	return `${present && `${present.trimEnd()}\n`}${line}\n`;
}

function describeChange({ file, before, after }: Change): string {
	return before === undefined ? `new  ${file}` : `edit ${file}\n${indent(formatChange(before, after))}`;
}

const indent = (text: string) => text.replace(/^(?=.)/gm, "     ");

async function isConfirmed(): Promise<boolean> {
	if (!process.stdin.isTTY)
		throw new CommandError("Nothing was changed. Confirm the changes with `--yes`.", EXIT.wrongUsage);
	return !/^n/i.test((await ask("\nMake these changes? (Y/n): ")) ?? "n");
}

/** Asks on the terminal. Returns `undefined` if the input ends instead. */
async function ask(question: string): Promise<string | undefined> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const closed = new Promise<undefined>((resolve) => terminal.once("close", () => resolve(undefined)));
	try {
		return (await Promise.race([terminal.question(question), closed]))?.trim();
	} finally {
		terminal.close();
	}
}

interface Steps {
	blogPath: string;
	/** What to undo by hand besides the change of the configuration. */
	edits: readonly string[];
	/** The files and folders to delete. */
	created: readonly string[];
	manager: string;
	config: string | undefined;
}

function describeNextSteps({ blogPath, edits, created, manager, config = "next.config" }: Steps): string {
	const uninstall = manager === "npm" ? "npm uninstall" : `${manager} remove`;
	return `
The blog is at ${blogPath} of the app, with the app's own commands:

  ${manager} run dev
  ${manager} run build

To undo this, take \`withQuire\` out of \`${config}\`, ${edits.join(" and ")}, and run

  ${uninstall} ${PACKAGE}
  rm -r ${created.join(" ")}
`;
}
