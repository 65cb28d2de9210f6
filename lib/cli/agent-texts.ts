import { COMPONENTS } from "@/features/components";
import type { Command } from "@/lib/cli/command/command";
import { AUTHORS_FILE, SITE_FILE, TAGS_FILE } from "@/lib/config/data-files";
import { FIELD_KEYS, type Field } from "@/lib/content/front-matter/field-keys";
import { FIELDS } from "@/lib/content/front-matter/fields";
import { STATUSES } from "@/lib/content/types";
import { SEVERITIES } from "@/lib/declarations/rule";
import { diagnosticSchema } from "@/lib/diagnostics/diagnostic";
import { COMMANDS } from "./commands/commands";
import { type AgentText, SECTION_END, SECTION_START } from "./init/agent-files";
import { PACKAGE } from "./project/find-project";
import { code, codes, optionTable, SEVERITY_MEANINGS, table } from "./reference-pages";

const DOCS = `node_modules/${PACKAGE}/docs`;
const SCHEMAS = `node_modules/${PACKAGE}/schemas`;

const CHECK = "npx quire check --json --fail-on warning";

/** The commands for posts, and those that show and build what was written. */
const AUTHOR_COMMANDS = ["new", "publish", "translated", "embed", "check", "dev", "build", "export"];

/** The fields that most posts need. */
const COMMON_FIELDS: readonly Field[] = [
	"title",
	"description",
	"date",
	"draft",
	"unlisted",
	"tags",
	"authors",
	"image",
	"imageAlt",
	"series",
	"slug",
	"aliases",
	"updated",
];

/**
 * Returns the texts for programs that write posts, which `quire init` and `quire add` copy into a blog. They have the paths of a blog by
 * itself that uses npm.
 */
export function agentTexts(): ReadonlyMap<AgentText, string> {
	return new Map([
		["agents.md", describeBlog()],
		["new-post.md", describeNewPosts()],
		["check-posts.md", describeChecks()],
	]);
}

function describeBlog(): string {
	const commands = AUTHOR_COMMANDS.map(findCommand).map(({ name, positionals = "", summary }) => [
		code(`npx quire ${name} ${positionals}`.trim()),
		summary,
	]);
	const files = [
		["posts", "Posts, as `.md` or `.mdx`. `2026-05-04-hello.md` is a post of that day."],
		["drafts", "Posts that only editors see."],
		["pages", "Pages outside of lists, also as `.md` or `.mdx`: `about.md` is `/about`."],
		["public", "Files that are published as they are. Images are here or beside their post."],
	].map(([name = "", text = ""]) => [code(`${name}/`), text]);
	const data = [
		[SITE_FILE, "Settings", "site.json"],
		[TAGS_FILE, "Labels and descriptions of tags; optional", "tags.json"],
		[AUTHORS_FILE, "Authors by id; optional", "authors.json"],
	].map(([name = "", text, schema]) => [code(name), `${text}. Schema: \`${SCHEMAS}/${schema}\`.`]);
	return join([
		SECTION_START,
		"## The blog",
		"The blog is made with Quire, from files of Markdown. The skills `new-post` and `check-posts` in `.agents/skills` have the steps for posts.",
		"Run `npm install` first where `node_modules` is missing, as in a new clone. Until then, `quire` is the name of another package on npm.",
		table(["Command", "What it does"], commands),
		`All commands and options are in \`${DOCS}/reference/commands.md\`.`,
		table(["Path", "What it is"], [...files, ...data]),
		"The report of the check names a file by its path from the folder of `site.yml`, and has the URL of each post as its `path`.",
		`Front matter is YAML between two lines \`---\` at the beginning of a post. The schema of its fields is \`${SCHEMAS}/front-matter.json\`; \`${DOCS}/reference/front-matter.md\` has an example of each.`,
		`Components for \`.mdx\` posts, without an import: ${codes(Object.keys(COMPONENTS).sort())}. Their props, and their form in Markdown, are in \`${DOCS}/reference/components.md\`. Other syntax is in \`${DOCS}/guides/writing.md\`.`,
		`A change is done when it adds no error and no warning to the report of \`${CHECK}\`. Without any, the exit code is 0.`,
		SECTION_END,
	]);
}

function describeNewPosts(): string {
	const rows = COMMON_FIELDS.map((field) => [
		code(FIELD_KEYS[field][0]),
		FIELDS[field].description,
		code(FIELDS[field].example),
	]);
	return join([
		describeSkill(
			"new-post",
			"Makes and changes posts and pages of this blog, with their drafts, dates, tags, images, series, URLs and redirects. Use it to write, schedule, publish, rename or extend a post or page.",
		),
		"# Posts and pages",
		`1. \`npx quire new "<title>"\` makes the file of a post, and prints its path. A page is a new file in \`pages/\`, without a date.`,
		optionTable(findCommand("new").options ?? []),
		"2. Write its fields into the front matter, and the text below. These are the fields that most posts need:",
		table(["Field", "Meaning", "Example"], rows),
		`   The others are in \`${DOCS}/reference/front-matter.md\`.`,
		"3. An image is stored beside the post, and has an alternative text: `![Hills in the morning](./hills.jpg)`. A link to another post is the path of its file, as in `[Hello](./2026-05-04-hello.md)`. A box is `:::tip`, its text, and `:::`, each on lines of their own.",
		"4. When a file or `slug` is renamed, the former path of the post goes into `aliases`, so that it redirects.",
		"5. `npx quire publish <post>` publishes a draft.",
		"6. Check the blog, as the skill `check-posts` says.",
	]);
}

function describeChecks(): string {
	const keys = Object.keys(diagnosticSchema.shape);
	return join([
		describeSkill(
			"check-posts",
			"Checks the posts, pages and settings of this blog, and corrects what is wrong. Use it after every change, and to find out what is wrong with the blog.",
		),
		"# Check and correct",
		`1. \`${CHECK}\` prints an object with two lists, and ends with 1 if there is an error or warning.`,
		`   - \`posts\`: \`file\`, \`path\` (its URL in the blog) and \`status\` (${codes(STATUSES)}) of each post and page.`,
		`   - \`problems\`: ${codes(keys)} of each problem. \`severity\` is ${codes(SEVERITIES)}. ${SEVERITY_MEANINGS}`,
		"2. `message` describes what is wrong at `line` and `column` of `file`, and what to do about it. Do that.",
		`3. \`${DOCS}/reference/checks.md\` describes each \`rule\` with an example, and how a comment switches one off where its report is meant.`,
		"4. Check again, until there is no error and no warning.",
	]);
}

/** Returns the front matter of a skill: https://agentskills.io/specification */
function describeSkill(name: string, description: string): string {
	return `---\nname: ${name}\ndescription: ${description}\n---`;
}

function findCommand(name: string): Command {
	const command = COMMANDS.find((one) => one.name === name);
	if (command === undefined) throw new Error(`There is no command ${name}.`);
	return command;
}

function join(blocks: readonly string[]): string {
	return `${blocks.join("\n\n")}\n`;
}
