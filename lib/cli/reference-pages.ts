import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { COMPONENTS } from "@/features/components";
import { createCompiler } from "@/lib/blog/compile-post";
import { createBlog } from "@/lib/blog/create-blog";
import { runChecks } from "@/lib/checks/run-checks";
import { SETTING_ALIASES, siteSchema } from "@/lib/config/schema";
import { SETTINGS } from "@/lib/config/settings";
import { AUTHOR_FIELDS } from "@/lib/content/authors/author-fields";
import { SOCIAL_NETWORKS } from "@/lib/content/authors/social-links";
import { FIELD_KEYS } from "@/lib/content/front-matter/field-keys";
import { FIELDS } from "@/lib/content/front-matter/fields";
import { HUES, TAG_FIELD_ALIASES, TAG_FIELDS } from "@/lib/content/taxonomies/tags-file";
import type { FieldDoc } from "@/lib/declarations/field";
import { PERMALINK_PLACEHOLDERS } from "@/lib/declarations/permalink-placeholders";
import { EXAMPLE_SITE } from "@/lib/declarations/rule";
import type { SettingDoc } from "@/lib/declarations/setting";
import { RULE_NAMES, RULES, type RuleName } from "@/lib/diagnostics/rules";
import { describeRequired } from "@/lib/markdown/element-compiler";
import { loadSourceAdapter } from "@/lib/next/load-source-adapter";
import { REPLACEABLE, SLOTS } from "@/lib/owner-code/extension-points";
import { createBundleLoader } from "@/lib/owner-code/load-bundle";
import { LOCAL_URL } from "@/lib/utils/url";
import { formatOption, HELP, type Option } from "./command/command";
import { COMMANDS } from "./commands/commands";

const NOTE = "<!-- Written by `npm run docs` from the code; changes here are overwritten. -->";

/** Matches rules with tokens, but not those for a theme or a medium. */
const RULE = /^(?:@theme[^{]*|:root )\{([\s\S]*?)^\}/gm;

const PART = /\/\*\s*([\s\S]*?)\s*\*\/|(--[\w-]+):\s*([^;]+);/g;

interface TokenGroup {
	comment: string | undefined;
	tokens: { name: string; value: string }[];
}

/** Writes the pages of `docs/reference` from the schemas and registries; returns their texts by file name. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
	return new Map([
		["README.md", indexPage()],
		["commands.md", commandsPage()],
		["settings.md", settingsPage()],
		["front-matter.md", frontMatterPage()],
		["authors.md", authorsPage()],
		["tags.md", tagsPage()],
		["components.md", componentsPage()],
		["slots.md", slotsPage()],
		["tokens.md", await tokensPage()],
		["checks.md", await checksPage()],
	]);
}

function indexPage(): string {
	return page("Reference", [
		list([
			"[Commands](commands.md): every command of `quire`, with its options",
			"[Settings](settings.md): every key of `site.yml`",
			"[Front matter](front-matter.md): every field of a post, in all accepted spellings",
			"[Authors](authors.md): `authors.yml`",
			"[Tags](tags.md): `tags.yml`",
			"[Components](components.md): what MDX posts can use without importing it",
			"[Slots](slots.md): where your own code adds to pages, or replaces parts of them",
			"[Tokens](tokens.md): the colors, sizes and fonts that `theme.css` can set",
			"[Checks](checks.md): every rule of `quire check`, with an example",
		]),
	]);
}

/** The commands for folders that have no blog yet. */
const MAKE_BLOGS = new Set(["init", "add"]);

function commandsPage(): string {
	return page("Commands", [
		"`quire` is in the blog's own packages: `npx quire dev`, `pnpm quire dev`, or the scripts of `package.json`, such as `npm run dev`. In a folder without a blog, `npx quire-blog` runs the same commands; `npx quire` would fetch another package there.",
		"The exit code is 0 for success, 1 for a problem, 2 for wrong arguments.",
		...COMMANDS.flatMap(({ name, positionals = "", summary, options = [] }) => [
			`## ${name}`,
			fence("sh", `${MAKE_BLOGS.has(name) ? "npx quire-blog" : "quire"} ${name} ${positionals}`.trim()),
			summary,
			optionTable([...options, HELP]),
		]),
	]);
}

export function optionTable(options: readonly Option[]): string {
	return table(
		["Option", "What it does"],
		options.map((one) => [code(formatOption(one)), one.summary]),
	);
}

function settingsPage(): string {
	const defaults: Record<string, unknown> = siteSchema.parse({});
	const sections = Object.entries<SettingDoc>(SETTINGS).flatMap(([key, setting]) => {
		const { type, description, example, unset, insideApp } = setting;
		const aliases = Object.keys(SETTING_ALIASES).filter((alias) => SETTING_ALIASES[alias] === key);
		return [
			`## ${key}`,
			description,
			list([
				`Value: ${type}`,
				`Default: ${formatDefault(defaults[key], unset)}`,
				...(aliases.length > 0 ? [`Other spellings: ${codes(aliases)}`] : []),
				...(insideApp === undefined ? [] : [`Inside an app: no effect. ${insideApp}`]),
			]),
			fence("yaml", example),
		];
	});
	const placeholders = Object.entries(PERMALINK_PLACEHOLDERS).map(([name, meaning]) => [`\`:${name}\``, meaning]);
	return page("Settings", [
		"`site.yml` has one key a line. All keys are optional. Case, hyphens and underscores in keys don't matter.",
		...sections,
		"## URL patterns",
		"A pattern begins with a slash and contains `:slug` or another placeholder that differs from post to post.",
		table(["Placeholder", "Meaning"], placeholders),
	]);
}

function formatDefault(value: unknown, unset: string | undefined): string {
	if (unset !== undefined) return unset;
	if (value === undefined || value === "") return "none";
	if (typeof value === "object")
		return Object.keys(value as object).length === 0 ? "empty" : code(JSON.stringify(value));
	return code(String(value));
}

function frontMatterPage(): string {
	const sections = Object.entries<FieldDoc>(FIELDS).flatMap(([field, { type, description, example, unset }]) => {
		const [name = field, ...others] = FIELD_KEYS[field as keyof typeof FIELD_KEYS] as readonly string[];
		return [
			`## ${name}`,
			description,
			list([
				`Value: ${type}`,
				...(unset === undefined ? [] : [`Default: ${unset}`]),
				...(others.length > 0 ? [`Other spellings: ${codes(others)}`] : []),
			]),
			fence("yaml", example),
		];
	});
	return page("Front matter", [
		"The front matter is YAML between two lines `---`, or TOML between two lines `+++`, at the beginning of a post. All fields are optional. Case, hyphens and underscores in keys don't matter. If a post has several spellings of one field, the one that is listed first counts.",
		...sections,
		"## Other fields",
		"`tags` and `categories` may be in a table `taxonomies`, as in Zola. Unknown fields are reported by the check [`front-matter-unknown`](checks.md#front-matter-unknown). MDX posts can use them as `frontMatter.name`.",
	]);
}

function authorsPage(): string {
	const rows = Object.entries(AUTHOR_FIELDS).flatMap(([field, doc]) => {
		if ("sameAs" in doc) return [];
		const spellings = Object.entries(AUTHOR_FIELDS).flatMap(([name, other]) =>
			"sameAs" in other && other.sameAs === field ? [name] : [],
		);
		return [[code(field), codes(spellings), doc.type, doc.description]];
	});
	return page("Authors", [
		"`authors.yml` lists authors by an id, which posts name in [`authors`](front-matter.md#authors). The file is optional: an author can be a plain name.",
		fence(
			"yaml",
			"ada:\n  name: Ada Lovelace\n  title: Editor\n  bio: Ada writes about machines.\n  image: /img/ada.jpg\n  socials:\n    github: ada\n    mastodon: '@ada@social.example'",
		),
		table(["Field", "Other spellings", "Value", "Meaning"], rows),
		"## Networks",
		"For these networks a user name is enough in `socials`, with or without `@`. Other networks need a URL.",
		table(
			["Network", "`ada` becomes"],
			[
				...Object.entries(SOCIAL_NETWORKS).map(([name, base]) => [code(name), `${base}ada`]),
				["`mastodon`", "`@ada@social.example` becomes https://social.example/@ada"],
			],
		),
	]);
}

function tagsPage(): string {
	const rows = Object.entries(TAG_FIELDS).map(([field, { type, description }]) => {
		const spellings = Object.keys(TAG_FIELD_ALIASES).filter((alias) => TAG_FIELD_ALIASES[alias] === field);
		return [code(field), codes(spellings), field === "color" ? codes(HUES) : type, description];
	});
	return page("Tags", [
		"`tags.yml` describes tags by name. The file is optional, and so is each tag in it: posts may use any tag. A tag with text instead of fields has that text as its label.",
		fence(
			"yaml",
			"css:\n  label: CSS\n  description: Styles, layout and type on the web.\n  color: blue\n  aliases: [stylesheets]\nreact: React",
		),
		table(["Field", "Other spellings", "Value", "Meaning"], rows),
	]);
}

function componentsPage(): string {
	const sections = Object.entries(COMPONENTS).flatMap(([name, component]) => {
		const { description, example, props } = component;
		const required = describeRequired(component);
		const rows = Object.entries(props).flatMap(([prop, doc]) => (doc ? [[code(prop), doc.type, doc.description]] : []));
		return [
			`## ${name}`,
			description,
			fence("mdx", example),
			...(required ? [`It needs ${required}.`] : []),
			...(rows.length > 0 ? [table(["Prop", "Value", "Meaning"], rows)] : []),
		];
	});
	return page("Components", [
		"`.mdx` posts can use these components without importing them. All props are optional, except for what a component needs.",
		...sections,
	]);
}

function slotsPage(): string {
	const rows = (names: Readonly<Record<string, string>>) =>
		Object.entries(names).map(([name, text]) => [code(name), text]);
	return page("Slots", [
		"A file `slots/after-post.tsx` adds to every post, and `slots/replace/post-card.tsx` takes the place of the cards. [Own code](../guides/own-code.md) describes both. Later versions keep these names and what the components get, and only add to them.",
		"## Slots",
		table(["File in `slots/`", "Where it is rendered"], rows(SLOTS)),
		"## Replaceable components",
		table(["File in `slots/replace/`", "What it takes the place of"], rows(REPLACEABLE)),
	]);
}

async function tokensPage(): Promise<string> {
	const sections = readTokens(await readFile("app/styles/tokens.css", "utf8"));
	return page("Tokens", [
		"`theme.css` in your blog's folder can set each of these in a rule for `:root`. A color of both themes is `light-dark(light, dark)`. Keep text readable: 4.5 to 1 is the least contrast of text with `--color-paper` and `--color-tint`. [Own code](../guides/own-code.md#themecss) describes the file.",
		fence(
			"css",
			":root {\n\t--color-accent: light-dark(oklch(0.45 0.15 250), oklch(0.78 0.1 250));\n\t--container-measure: 34rem;\n}",
		),
		...sections.flatMap(({ comment, tokens }) => [
			...(comment ? [comment] : []),
			table(
				["Token", "Value"],
				tokens.map(({ name, value }) => [code(name), code(value)]),
			),
		]),
	]);
}

export const SEVERITY_MEANINGS =
	"Errors are what can't be shown, warnings what a reader would notice, notices what the owner may want to know.";

const CHECK_GUIDE = [
	"## One place",
	"A comment switches rules off for the paragraph below it, or, after other text, for its own line. In front matter and in settings, it is a comment of YAML, and is about the next line or its own. What follows a colon is for people. Errors can't be switched off. A comment that switches nothing off is reported.",
	fence("markdown", "<!-- check-ignore image-alt, image-heavy: a drawing without a message -->\n![](./drawing.png)"),
	fence("mdx", "{/* check-ignore text-unfinished */}\nThe word `TODO:` is meant here."),
	fence(
		"yaml",
		"title: A long title that is a quotation and can't be shortened by anyone at all # check-ignore title-long",
	),
	"## Options of the command",
	table(
		["Option", "Effect"],
		[
			[
				"`--links`",
				"Also asks for every linked page of other sites: one request at a time to each host, with a second between two. What is found is not asked for again for a week, everything else for a day. Addresses of this machine and of private networks are never asked. Sites that refuse programs (401, 403, 429 and the like) are not reported.",
			],
			[
				"`--fail-on warning`",
				"Fails on warnings and errors, `--fail-on notice` on everything, `--fail-on link-external` on what that rule reports.",
			],
			[
				"`--update-baseline`",
				"Writes the present problems to `check-baseline.json` beside `site.yml`, as numbers for each file and rule. From then on, the command reports only what is added to them, and prints how many are solved. Builds don't know the file.",
			],
			[
				"`--format github`",
				"Prints annotations, which GitHub shows at their lines. In an action of GitHub, they follow the usual report by themselves.",
			],
			["`--format json`, `--json`", "Prints the report as JSON: `posts` with their status, and `problems`."],
		],
	),
];

async function checksPage(): Promise<string> {
	const severities = (["error", "warning", "notice"] as const).map((severity) => [
		severity,
		RULE_NAMES.filter((rule) => RULES[rule].severity === severity)
			.map((rule) => `[\`${rule}\`](#${rule})`)
			.join(", "),
	]);
	const sections: string[] = [];
	for (const rule of RULE_NAMES) {
		const { severity, description, example } = RULES[rule];
		sections.push(`## ${rule}`, description);
		if (typeof example === "string") {
			sections.push(`Severity: ${severity}.`);
			continue;
		}
		const files = Object.entries(example).filter(([, text]) => text !== EXAMPLE_SITE);
		for (const [file, text] of files) sections.push(`\`${file}\`:`, fence(path.extname(file).slice(1), text.trimEnd()));
		sections.push(fence("text", await checkExample(rule, example)));
	}
	return page("Checks", [
		`\`quire check\` and every build check all content and report everything at once. Errors stop a build, unless they concern a single post and [\`strict\`](settings.md#strict) is \`false\`. ${SEVERITY_MEANINGS} [\`checks\`](settings.md#checks) in \`site.yml\` changes the severity of a rule. The example of a rule is followed by what is reported about it. A guest's post is one in a folder with less [\`trust\`](settings.md#trust) than \`posts\` and the content folder.`,
		table(["Severity", "Rules"], severities),
		...CHECK_GUIDE,
		...sections,
	]);
}

/** Returns what the check reports about the example of a rule. */
export async function checkExample(rule: RuleName, example: Readonly<Record<string, string>>): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "quire-reference-"));
	try {
		const contentDir = path.join(folder, "content");
		for (const [file, text] of Object.entries(example)) {
			await mkdir(path.dirname(path.join(contentDir, file)), { recursive: true });
			await writeFile(path.join(contentDir, file), text);
		}
		const sourceAdapter = await loadSourceAdapter(process.cwd());
		const blog = createBlog({
			loadCompiler: async () => createCompiler(sourceAdapter),
			contentDir,
			engineDir: process.cwd(),
			cacheDir: path.join(folder, "cache"),
			mode: "production",
			isPreview: false,
			fallbackUrl: LOCAL_URL,
			now: () => Date.UTC(2027, 0),
			loadBundle: createBundleLoader(path.join(folder, "cache")),
			sourceAdapter,
		});
		const { problems } = await runChecks(blog);
		const lines = problems.map(
			({ file, line, column, severity, rule, message }) => `${file}:${line}:${column} ${severity} ${rule} ${message}`,
		);
		if (problems.length === 0 || problems.some((problem) => problem.rule !== rule)) {
			const reported = lines.join("\n") || "nothing";
			throw new Error(
				`The example of the rule ${rule} should be reported by it alone, but the check reports:\n${reported}`,
			);
		}
		return lines.join("\n");
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function page(title: string, blocks: readonly string[]): string {
	return `${[NOTE, `# ${title}`, ...blocks].join("\n\n")}\n`;
}

function list(items: readonly string[]): string {
	return items.map((item) => `- ${item}`).join("\n");
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
	return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function fence(language: string, text: string): string {
	const marks = text.includes("```") ? "````" : "```";
	return `${marks}${language}\n${text}\n${marks}`;
}

export function code(text: string): string {
	return `\`${text}\``;
}

export function codes(texts: readonly string[]): string {
	return texts.map(code).join(", ");
}

export function readTokens(css: string): TokenGroup[] {
	const groups: TokenGroup[] = [];
	for (const [, body = ""] of css.matchAll(RULE)) {
		let group: TokenGroup = { comment: undefined, tokens: [] };
		groups.push(group);
		for (const [, comment, name, value = ""] of body.matchAll(PART)) {
			if (comment !== undefined) {
				group = { comment: comment.replace(/\s+/g, " "), tokens: [] };
				groups.push(group);
			} else if (name !== undefined) group.tokens.push({ name, value: value.replace(/\s+/g, " ") });
		}
	}
	return groups.filter(({ tokens }) => tokens.length > 0);
}
