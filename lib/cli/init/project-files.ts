import { stringify } from "yaml";
import { PACKAGE } from "@/lib/cli/project/find-project";
import { LOCKED_INSTALL, type PackageManager } from "@/lib/cli/project/package-manager";
import { createPost } from "@/lib/content/new-post";

/** What is asked about a new blog. */
export interface Answers {
	title: string;
	/** The full URL of the blog. */
	url: string;
	/** A BCP 47 code. */
	language: string;
	author?: string | undefined;
}

/** The title of the first post, whose text has the command that deletes it. */
const FIRST_POST = "Start here";

/** The commands of npm in a new project. */
const SCRIPTS = ["dev", "build", "start", "export", "check", "new"];

/** What is taken if nothing else is answered. */
export const DEFAULTS = { url: "http://localhost:3000", language: "en" };

/** What Git should not keep. */
const IGNORED = ["node_modules", ".quire", "out", ".env*.local", ".vercel", ".DS_Store"];

/** The version of the engine, as `package.json` writes it. */
export interface EngineSpec {
	/** What the owner asks for. */
	wanted?: string | undefined;
	/** What a project gets that doesn't depend on the engine yet. */
	fallback: string;
}

/** Tells whether a `package.json` has scripts of another program under the names of those of a blog. */
export function hasOtherScripts({ scripts = {} }: { scripts?: object }): boolean {
	return SCRIPTS.some((name) => !/\bquire\b/.test((scripts as Record<string, string>)[name] ?? "quire"));
}

/** Returns the text of the `package.json` of a project: a new one, or that of `present` with the engine as its dependency. */
export function createPackage(
	name: string,
	engine: EngineSpec,
	present?: { text: string; content: Record<string, unknown> },
): string {
	const { text = "\n", content = { name, private: true, type: "module" } as Record<string, unknown> } = present ?? {};
	const { scripts = {}, dependencies = {}, devDependencies = {} } = content as Record<string, object>;
	const spec = engine.wanted ?? (PACKAGE in { ...dependencies, ...devDependencies } ? undefined : engine.fallback);
	const missing = hasOtherScripts(content) ? [] : SCRIPTS.filter((script) => !(script in scripts));
	const result = {
		...content,
		...(missing.length > 0 && {
			scripts: { ...scripts, ...Object.fromEntries(missing.map((script) => [script, `quire ${script}`])) },
		}),
		...(spec !== undefined && { dependencies: { ...dependencies, [PACKAGE]: spec } }),
	};
	const [, indent = "\t"] = /^([ \t]+)"/m.exec(text) ?? [];
	const [end = ""] = /\r?\n$/.exec(text) ?? [];
	return JSON.stringify(result, null, indent).replaceAll("\n", end || "\n") + end;
}

/**
 * Returns the text of `vercel.json`. A build writes Vercel's output itself, so that Vercel must not build Next's
 * (https://vercel.com/docs/project-configuration).
 */
export function createVercelConfig(buildCommand = "npx quire build"): string {
	const config = { $schema: "https://openapi.vercel.sh/vercel.json", framework: null, buildCommand };
	return `${JSON.stringify(config, null, "\t")}\n`;
}

/** Where the package has the JSON Schemas of the files that owners write. */
const SCHEMAS = `node_modules/${PACKAGE}/schemas`;

/** The line of `site.yml` by which every editor with the YAML language server finds its schema. */
const SCHEMA_COMMENT = `# yaml-language-server: $schema=${SCHEMAS}/site.json\n`;

/**
 * Returns the text of `.vscode/settings.json`: the YAML extension completes and checks the files of settings by their schemas, and
 * the language server does posts with their front matter, which that extension doesn't look at.
 */
export function createEditorSettings(): string {
	const schemas = ["site", "authors", "tags"].map((name) => [`./${SCHEMAS}/${name}.json`, `${name}.yml`]);
	const settings = {
		"yaml.schemas": Object.fromEntries(schemas),
		"glspc.server.command": "npx",
		"glspc.server.commandArguments": ["--no", "quire", "lsp"],
		"glspc.server.languageId": ["markdown", "mdx", "yaml"],
	};
	return `${JSON.stringify(settings, null, "\t")}\n`;
}

/** The extensions of VS Code for settings, for the language `mdx`, and for a language server that has no extension of its own. */
const EXTENSIONS = ["redhat.vscode-yaml", "unifiedjs.vscode-mdx", "zsol.vscode-glspc"];

/** Returns the text of `.vscode/extensions.json`, by which VS Code offers what the settings are for. */
export function createEditorExtensions(): string {
	return `${JSON.stringify({ recommendations: EXTENSIONS }, null, "\t")}\n`;
}

/** Adds the line with the schema to the text of `site.yml`, unless it has one. */
export function addSchemaComment(settings: string): string {
	return /^# yaml-language-server:/m.test(settings) ? settings : SCHEMA_COMMENT + settings;
}

/** Returns the text of `site.yml` with some answers. Defaults are comments, so that an import can add those of its source. */
export function createSettings({ title, url, language, author }: Answers): string {
	const format = (setting: object) => stringify(setting, { lineWidth: 0 });
	return [
		SCHEMA_COMMENT,
		`# All settings: https://www.npmjs.com/package/${PACKAGE}, in node_modules/${PACKAGE}/docs/reference/settings.md.\n\n`,
		format({ title, description: "" }),
		url === DEFAULTS.url ? "# url: https://example.org\n" : format({ url }),
		language === DEFAULTS.language ? `# language: ${language}\n` : format({ language }),
		author ? format({ author }) : "",
	].join("");
}

/** Returns the text of a file with jobs, which is written for npm, for another package manager. */
export function adaptJobs(text: string, manager: PackageManager): string {
	if (manager === "npm") return text;
	return text
		.replaceAll(/npm ci(?: --cache \.npm --prefer-offline)?/g, LOCKED_INSTALL[manager])
		.replaceAll(/^ *cache: npm\n/gm, "")
		.replace("package-ecosystem: npm", `package-ecosystem: ${manager === "bun" ? "bun" : "npm"}`);
}

/** Returns the text of `.gitignore`: what is there already, and what a blog needs. */
export function createGitignore(present = ""): string {
	const lines = present.split(/\r?\n/);
	const missing = IGNORED.filter((name) => !lines.some((line) => line.replace(/^\/|\/$/g, "") === name));
	if (missing.length === 0) return present;
	return `${present && `${present.trimEnd()}\n`}${missing.join("\n")}\n`;
}

/** Returns the first post of a new blog, which explains itself; its file name is relative to the project. */
export function createFirstPost(now: number): { file: string; text: string } {
	const { name, text } = createPost({ title: FIRST_POST, now, timeZone: "UTC", isDraft: false, extension: ".md" });
	const file = `posts/${name}`;
	return { file, text: `${text.trimEnd()}\n\n${describeFirstPost(file)}` };
}

const describeFirstPost = (
	file: string,
) => `This text is the file \`${file}\`. Change it and save it: the page shows it at once.

<!-- truncate -->

## Write

\`\`\`sh
npx quire new "A title"    # makes the file of a post
npx quire check            # lists what is wrong in any post, and what to do
\`\`\`

A post begins with its front matter: \`title\`, \`date\`, \`tags: [notes]\`, \`image: ./photo.jpg\`. With \`draft: true\` only you see it.
Images lie beside the post or in \`public/\`. What stands above the line \`<!-- truncate -->\` is shown in lists.

:::tip
\`site.yml\` has the name of the blog, its language, its menu and all other settings.
:::

## Publish

\`\`\`sh
npx quire export           # a folder for any static host
npx quire build            # or a server, which
npx quire start            # serves it
\`\`\`

## Delete this post

\`\`\`sh
rm ${file}
\`\`\`
`;
