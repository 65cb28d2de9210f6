import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { writeFiles } from "@/lib/utils/temporary-folder.support";
import { init } from "./init.support";

const TEXTS = ["AGENTS.md", ".agents/skills/new-post/SKILL.md", ".agents/skills/check-posts/SKILL.md"];
const PHOTO = "content/posts/pictures/hills-morning.jpg";

interface Problem {
	file: string;
	line: number;
	severity: string;
	rule: string;
	message: string;
}

/** Makes a blog, and returns what a program does in it that knows only its texts for programs, and the documents that they name. */
async function makeBlog() {
	const { folder, read } = await init({}, { title: "Ink", url: "https://ink.example" });
	const texts = TEXTS.map(read);
	const named = texts.flatMap((text) => text.match(/(?<=node_modules\/quire-blog\/)[\w/.-]+\w/g) ?? []);
	const known = [...texts, ...named.map((file) => readFileSync(file, "utf8"))].join("\n");
	const use = (...names: string[]) => {
		for (const name of names) assert.ok(known.includes(name), `No text for programs has ${name}.`);
	};
	const run = (command: string, ...args: string[]) => {
		use(`npx quire ${command}`, ...args.filter((arg) => arg.startsWith("--")));
		const { status, stdout, stderr } = spawnSync(process.execPath, ["lib/cli/run.mjs", command, ...args], {
			env: { ...process.env, CONTENT_DIR: folder, WORKING_DIR: folder },
			encoding: "utf8",
		});
		return { status, stdout: stdout.trim(), stderr };
	};
	const change = (file: string, edit: (text: string) => string) =>
		writeFileSync(path.join(folder, file), edit(read(file)));
	return {
		use,
		change,
		/** Runs a command that has to succeed; returns what it prints. */
		quire: (command: string, ...args: string[]) => {
			const { status, stdout, stderr } = run(command, ...args);
			assert.equal(status, 0, stderr);
			return stdout;
		},
		check: () => {
			const { status, stdout, stderr } = run("check", "--json", "--fail-on", "warning");
			assert.match(stdout, /^\{/, stderr);
			const { posts, problems } = JSON.parse(stdout) as { posts: Record<string, string>[]; problems: Problem[] };
			return { status, posts, problems };
		},
		write: (file: string, text: string) => {
			use(`\`${path.dirname(file)}/\``);
			writeFiles(folder, { [file]: text });
		},
		/** Sets fields of the front matter, each with its text in YAML. */
		set: (file: string, fields: Record<string, string>) => {
			for (const [key, value] of Object.entries(fields)) {
				use(`| \`${key}\` |`);
				change(file, (text) =>
					text.replace(RegExp(`^${key}: .*\n`, "m"), "").replace(/(?<=^---\n)/, `${key}: ${value}\n`),
				);
			}
		},
		/** Adds to the text of a post, with syntax that the texts for programs show. */
		append: (file: string, text: string, ...syntax: string[]) => {
			use(...syntax);
			change(file, (before) => `${before.trimEnd()}\n\n${text}\n`);
		},
		copy: (from: string, file: string) => copyFileSync(from, path.join(folder, file)),
		move: (from: string, to: string) => renameSync(path.join(folder, from), path.join(folder, to)),
	};
}

type Blog = Awaited<ReturnType<typeof makeBlog>>;

const MISTAKES = `---
title: Five mistakes
date: 2026-12-32
drfat: true
---

[The first post](./1999-01-01-gone.md)

![Hills](./hils.jpg)

<Calout>

Text.

</Calout>
`;

/** Returns what a message of a report says to write. */
function findRemedy(problems: readonly Problem[], remedy: RegExp): string {
	const found = problems.flatMap(({ message }) => remedy.exec(message)?.[1] ?? [])[0];
	assert.ok(found !== undefined, `No message has ${remedy}: ${problems.map(({ message }) => message).join(" ")}`);
	return found;
}

/** Ten tasks; each returns the file, the URL and the status of its post in the report of the check. */
const TASKS: Readonly<Record<string, (blog: Blog) => [file: string, url: string, status: string]>> = {
	"a new post": ({ quire, append }) => {
		const file = quire("new", "Setting type");
		append(file, "A day at the press.");
		return [file, "/blog/setting-type", "published"];
	},
	"a draft, then published": ({ quire, append, check }) => {
		const file = quire("new", "An idea", "--draft");
		append(file, "Type that sets itself.");
		assert.ok(check().posts.some((post) => post.file === file && post.status === "draft"));
		quire("publish", file);
		return [file, "/blog/an-idea", "published"];
	},
	"a scheduled post": ({ quire, set, append }) => {
		const file = quire("new", "New year");
		set(file, { date: "2999-01-01 09:00" });
		append(file, "Later.");
		return [file, "/blog/new-year", "scheduled"];
	},
	"an image with alternative text": ({ quire, set, append, copy }) => {
		const file = quire("new", "Hills");
		copy(PHOTO, "posts/hills.jpg");
		set(file, { image: "./hills.jpg", imageAlt: "Hills in the morning" });
		append(file, "![Hills in the evening](./hills.jpg)", "](./hills.jpg)");
		return [file, "/blog/hills", "published"];
	},
	"a callout": ({ quire, append }) => {
		const markdown = quire("new", "A warning");
		append(markdown, ":::tip\n\nMind your fingers.\n\n:::", ":::tip");
		const file = quire("new", "Another warning", "--mdx");
		append(file, '<Callout type="warning">\n\nMind your fingers.\n\n</Callout>', "`Callout`", "<Callout", "`warning`");
		return [file, "/blog/another-warning", "published"];
	},
	"a tag": ({ quire, set, append }) => {
		const file = quire("new", "Ink");
		set(file, { tags: "[printing]" });
		append(file, "Black.");
		return [file, "/blog/ink", "published"];
	},
	"a renamed post, to which its old URL redirects": ({ quire, set, append, check, move }) => {
		const old = quire("new", "Setting type by hand");
		append(old, "A day at the press.");
		// The check reports a link to a URL that leads nowhere.
		append(quire("new", "Read this"), "[Setting type](/blog/setting-type-by-hand)");
		const url = check().posts.find(({ file }) => file === old)?.path;
		const file = old.replace("-by-hand", "");
		move(old, file);
		set(file, { aliases: `[${url}]` });
		return [file, "/blog/setting-type", "published"];
	},
	"a page": ({ write }) => {
		write("pages/about.md", "---\ntitle: About\ndescription: Who prints here.\n---\n\nAda prints.\n");
		return ["pages/about.md", "/about", "published"];
	},
	"a series": ({ quire, set, append }) => {
		const parts = ["Ink", "Paper"].map((title) => quire("new", title));
		for (const [index, file] of parts.entries()) {
			set(file, { series: `{name: The press, part: ${index + 1}}` });
			append(file, "Text.");
		}
		return [parts[1] ?? "", "/blog/paper", "published"];
	},
	"five mistakes, corrected as the report says": ({ write, change, check, copy }) => {
		const file = "posts/2026-11-30-five.mdx";
		write(file, MISTAKES);
		copy(PHOTO, "posts/hills.jpg");
		const { posts, problems } = check();
		assert.equal(problems.filter((problem) => problem.file === file).length, 5);
		const date = findRemedy(problems, /is not a date\. Write it as (\d{4}-\d\d-\d\d)/);
		const field = findRemedy(problems, /`drfat`.*Did you mean `(\w+)`/);
		const component = findRemedy(problems, /<Calout>.*Did you mean `(\w+)`/);
		findRemedy(problems, /No image posts\/hils\.jpg.*(fix the path)/);
		findRemedy(problems, /No file posts\/1999-01-01-gone\.md\. .*(fix the link)/);
		const target = posts.find((post) => post.file?.endsWith("-start-here.md"))?.path ?? "";
		change(file, (text) =>
			text
				.replace("2026-12-32", date)
				.replace("drfat", field)
				.replaceAll("Calout", component)
				.replace("hils", "hills")
				.replace("./1999-01-01-gone.md", target),
		);
		return [file, "/blog/five", "draft"];
	},
};

for (const [name, task] of Object.entries(TASKS))
	test(`a program does by the texts for programs alone: ${name}`, async () => {
		const blog = await makeBlog();
		const [file, url, status] = task(blog);
		const { posts, problems, status: code } = blog.check();
		assert.deepEqual(
			problems.filter(({ severity }) => severity !== "notice"),
			[],
		);
		assert.deepEqual(
			posts.filter((post) => post.file === file),
			[{ file, path: url, status }],
		);
		assert.equal(code, 0);
	});
