import { parseDocument, stringify } from "yaml";
import { PACKAGE } from "@/lib/cli/project/find-project";
import { LOCKED_INSTALL, type PackageManager } from "@/lib/cli/project/package-manager";
import { createPost } from "@/lib/content/new-post";

export interface Answers {
	title: string;
	/** `false` for none, as in `site.yml`; `undefined` if nobody has decided. */
	url?: string | undefined;
	/** A BCP 47 tag. */
	language: string;
	author?: string | undefined;
}

/** The title of the first post, whose text has the command that deletes it. */
const FIRST_POST = "Start here";

const SCRIPTS = ["dev", "build", "start", "export", "check", "new"];

export const DEFAULTS = { language: "en" };

const IGNORED = ["node_modules", ".quire", "out", ".env*.local", ".vercel", ".DS_Store"];

export interface EngineSpec {
	wanted?: string | undefined;
	/** The version for a project without the engine as a dependency. */
	fallback: string;
	/** The packed file that these versions name, and its place in the blog, relative to the folder. */
	packed?: { from: string; to: string };
}

/** Tells whether a `package.json` has scripts of another program with the names of the blog's scripts. */
export function hasOtherScripts({ scripts = {} }: { scripts?: object }): boolean {
	return SCRIPTS.some((name) => !/\bquire\b/.test((scripts as Record<string, string>)[name] ?? "quire"));
}

/** Packages that were published beside earlier versions of the engine, and work with these only. */
export const FORMER_PACKAGES: readonly string[] = ["quire-desk", "quire-language-server", "quire-migrate"];

/** Adds the engine to the text of the `package.json` in `present`, or creates a new one. */
export function createPackage(
	name: string,
	engine: EngineSpec,
	present?: { text: string; content: Record<string, unknown> },
	{ hasScripts = true, packageManager }: { hasScripts?: boolean; packageManager?: string | undefined } = {},
): string {
	const created: Record<string, unknown> = {
		name,
		private: true,
		type: "module",
		...(packageManager && { packageManager }),
	};
	const { text = "\n", content = created } = present ?? {};
	const { scripts = {}, dependencies = {}, devDependencies = {} } = content as Record<string, object>;
	const isInstalled = PACKAGE in { ...dependencies, ...devDependencies };
	const spec = engine.wanted ?? (isInstalled ? undefined : engine.fallback);
	const keep = (all: object) =>
		Object.fromEntries(Object.entries(all).filter(([one]) => !FORMER_PACKAGES.includes(one)));
	const missing = !hasScripts || hasOtherScripts(content) ? [] : SCRIPTS.filter((script) => !(script in scripts));
	const result = {
		...content,
		...(missing.length > 0 && {
			scripts: { ...scripts, ...Object.fromEntries(missing.map((script) => [script, `quire ${script}`])) },
		}),
		...(spec !== undefined && {
			dependencies: { ...keep(dependencies), [PACKAGE]: spec },
			...("devDependencies" in content && { devDependencies: keep(devDependencies) }),
		}),
	};
	const [, indent = "\t"] = /^([ \t]+)"/m.exec(text) ?? [];
	const [end = ""] = /\r?\n$/.exec(text) ?? [];
	return JSON.stringify(result, null, indent).replaceAll("\n", end || "\n") + end;
}

/** The package's folder with the JSON Schemas of the files that owners write. */
const SCHEMAS = `node_modules/${PACKAGE}/schemas`;

const SCHEMA_COMMENT = `# yaml-language-server: $schema=${SCHEMAS}/site.json\n`;

/**
 * Returns the text of `.vscode/settings.json`: the YAML extension completes and checks settings files by their schemas; the language server
 * does so for posts and their front matter, which that extension ignores.
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

/** Extensions of VS Code for settings, for the language `mdx`, and for language servers without an extension of their own. */
const EXTENSIONS = ["redhat.vscode-yaml", "unifiedjs.vscode-mdx", "zsol.vscode-glspc"];

export function createEditorExtensions(): string {
	return `${JSON.stringify({ recommendations: EXTENSIONS }, null, "\t")}\n`;
}

export function addSchemaComment(settings: string): string {
	return /^# yaml-language-server:/m.test(settings) ? settings : SCHEMA_COMMENT + settings;
}

/** Returns the text of `site.yml`. Defaults and examples are comments, so that an import can add the values of its source. */
export function createSettings({ title, url, language, author }: Answers): string {
	return `${SCHEMA_COMMENT}# All settings: https://www.npmjs.com/package/${PACKAGE}, in node_modules/${PACKAGE}/docs/reference/settings.md.
# To use one that is a comment, remove its \`# \`.

${format("title", title)}
# One sentence: below the title of the index, and in search results.
description: ""

# Where the blog will be, also with a path such as https://example.org/blog; \`false\` without a host yet.
${url === undefined ? "# url: https://example.org\n" : format("url", url)}
# The language of the posts and of the interface.
${language === DEFAULTS.language ? `# language: ${language}\n` : format("language", language)}
# The author of posts that name none.
${author ? format("author", author) : "# author: Ada Lovelace\n"}
# The time zone of dates without an offset.
# timeZone: Europe/Berlin

# The links of the menu, in this order; \`/about\` is the page of pages/about.md.
# navigation: [{ label: About, url: /about }]

# Your profiles, in the footer.
# social: [{ label: Mastodon, url: https://social.example.org/@ada }]

# An image of public/ beside the title.
# logo: /img/logo.svg

# The color of links, \`paper:\` and \`ink:\`, which are those of page and text.
# colors: { accent: "#0a7d5a" }

# Fonts of text, headings and code: serif, sans, mono, names, or WOFF2 files of public/.
# fonts: { text: sans, headings: serif }

# The license of the posts, and other lines of the footer.
# footer: { license: CC BY 4.0, lines: © Ada Lovelace }

# The addresses of posts, with :year, :month, :day, :categories and :slug.
# permalink: /:year/:slug
`;
}

/** Replaces lines of settings, each of one line, by those with an owner's answers. */
export function replaceSettings(settings: string, answers: Partial<Answers>): string {
	let result = settings;
	for (const [key, value] of Object.entries(answers)) {
		if (value) result = result.replace(new RegExp(`^${key}: .*\\n`, "m"), () => format(key, value));
	}
	return result;
}

/** Formats a line of `site.yml`. A URL needs no quotes, nor does the `false` in its place. */
function format(key: string, value: string): string {
	return key === "url" ? `url: ${value}\n` : stringify({ [key]: value }, { lineWidth: 0 });
}

/** Adapts a file with CI jobs, which is written for npm, to another package manager. */
export function adaptJobs(text: string, manager: PackageManager): string {
	if (manager === "npm") return text;
	return text
		.replaceAll(/npm ci(?: --cache \.npm --prefer-offline)?/g, LOCKED_INSTALL[manager])
		.replaceAll(/^ *cache: npm\n/gm, "")
		.replace("package-ecosystem: npm", `package-ecosystem: ${manager === "bun" ? "bun" : "npm"}`);
}

export const PNPM_FILE = "pnpm-workspace.yaml";

/**
 * Decides in the settings of pnpm about the one package of the engine with a script, which it works without. pnpm 11 and later end `pnpm
 * install` with an error as long as nobody has. https://pnpm.io/settings#allowbuilds
 */
export function createPnpmSettings(present = ""): string {
	const settings = parseDocument(present);
	const path = ["allowBuilds", "esbuild"];
	if (settings.errors.length > 0 || settings.hasIn(path)) return present;
	settings.setIn(path, false);
	return settings.toString({ lineWidth: 0 });
}

export function createGitignore(present = "", manager: PackageManager = "npm"): string {
	const lines = present.split(/\r?\n/);
	const ignored = [...IGNORED, ...(manager === "yarn" ? [".yarn/install-state.gz"] : [])];
	const missing = ignored.filter((name) => !lines.some((line) => line.replace(/^\/|\/$/g, "") === name));
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

The line \`url:\` of \`site.yml\` is where the blog will be.

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
