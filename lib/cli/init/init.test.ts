import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, type TestContext, test } from "node:test";
import { CommandError, EXIT } from "@/lib/cli/command/command";
import { findConfiguration } from "@/lib/cli/project/package-manager";
import { parseSite } from "@/lib/config/parse";
import { NEEDS_GIT } from "@/lib/utils/git.support";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { parseYaml } from "@/lib/utils/yaml";
import { INIT } from "./init";
import { init } from "./init.support";

test("an empty folder becomes a blog with a first post", async () => {
	const { read, folder } = await init({}, { title: "Ink", url: "https://ink.example", language: "de", author: "Zoë" });
	assert.match(
		read("site.yml"),
		/^title: Ink$[\s\S]*^url: https:\/\/ink\.example$[\s\S]*^language: de$[\s\S]*^author: Zoë$/m,
	);
	assert.equal(JSON.parse(read("package.json")).name, "my-blog");
	assert.match(read(".gitignore"), /^\.quire$/m);
	assert.ok(existsSync(path.join(folder, "posts")));
});

for (const [values, line] of [
	[{ url: "false" }, "url: false"],
	[{}, "# url: https://example.org"],
] as const)
	test(`a blog made with ${JSON.stringify(values)}, where nobody is asked, has the line \`${line}\``, async () =>
		assert.ok((await init({}, values)).read("site.yml").split("\n").includes(line)));

test("a blog of pnpm has settings for it, unless it is a package of a workspace that has them", async () => {
	const settings = { "../pnpm-workspace.yaml": "packages: ['*']\n" };
	const blogs = await Promise.all(
		[{}, { "pnpm-lock.yaml": "" }, { "pnpm-lock.yaml": "", ...settings }].map((files) => init(files)),
	);
	assert.deepEqual(
		blogs.map(({ has }) => has("pnpm-workspace.yaml")),
		[false, true, false],
	);
});

for (const [agent, settings, packageManager] of [
	["yarn/4.18.1 npm/? node/v24.0.0", true, "yarn@4.18.1"],
	["yarn/1.22.22 npm/? node/v24.0.0", true, undefined],
	["npm/11.0.0 node/v24.0.0", false, undefined],
] as const)
	test(`a blog made by ${agent} is installed with a folder of packages everywhere`, async () => {
		const before = process.env.npm_config_user_agent;
		process.env.npm_config_user_agent = agent;
		try {
			const { read, has } = await init({});
			assert.equal(has(".yarnrc.yml") && read(".yarnrc.yml") === "nodeLinker: node-modules\n", settings);
			assert.equal(read(".gitignore").includes("\n.yarn/install-state.gz\n"), settings);
			assert.equal(JSON.parse(read("package.json")).packageManager, packageManager);
			assert.equal((await init({ "../.yarnrc.yml": "" })).has(".yarnrc.yml"), false);
		} finally {
			process.env.npm_config_user_agent = before;
			if (before === undefined) delete process.env.npm_config_user_agent;
		}
	});

test("a blog has files for an editor and a host only if these are named", async () => {
	const names = [".vscode", "vercel.json"];
	const plain = await init({});
	const named = await init({}, { vscode: true, ci: "vercel" });
	assert.deepEqual(
		[plain, named].map(({ has }) => names.map(has)),
		[
			[false, false],
			[true, true],
		],
	);
	assert.equal(JSON.parse(named.read("vercel.json")).buildCommand, "npx quire build");
});

test("a folder of posts keeps them and gets settings, but no first post", async () => {
	const { read, has } = await init({ "posts/2026-01-01-a.md": "# A" });
	assert.equal(read("posts/2026-01-01-a.md"), "# A");
	assert.match(read("site.yml"), /^title: My Blog$/m);
	assert.deepEqual([has("package.json"), /start-here/.test(read(".gitignore"))], [true, false]);
});

test("texts that aren't in a folder of posts stay there, and no first post is made", async () => {
	const { folder, read } = await init({ "Rome.md": "# Rome" });
	assert.deepEqual([read("Rome.md"), readdirSync(path.join(folder, "posts"))], ["# Rome", []]);
});

test("a site of another system stays as it is, with its own settings", async () => {
	const files = {
		"_config.yml": "title: Old\n",
		"_posts/2020-01-01-a.md": "---\ntitle: A\n---\nText",
		"package.json": '{ "name": "old", "scripts": { "build": "jekyll build" } }',
	};
	const { read, has } = await init(files);
	assert.equal(read("_config.yml"), "title: Old\n");
	assert.deepEqual([has("site.yml"), has("posts")], [false, false]);
	const { dependencies, ...rest } = JSON.parse(read("package.json"));
	assert.deepEqual(rest, JSON.parse(files["package.json"]));
	assert.deepEqual(Object.keys(dependencies), ["quire-blog"]);
});

test("names the line that keeps the addresses of another system's posts", async (context) => {
	const printed = context.mock.method(console, "log", () => {});
	const find = async (files: Files) => {
		printed.mock.resetCalls();
		const { has } = await init(files);
		const line = printed.mock.calls.map(({ arguments: [text] }) => text).find((text) => /redirect there/.test(text));
		return { line, hasSiteFile: has("site.yml") };
	};
	const post = { "_posts/2020-01-01-a.md": "Text" };
	assert.deepEqual(await find({ "_config.yml": "title: Old\npermalink: /:title/\n", ...post }), {
		line: "Posts move to `/blog/:slug`, and their old addresses, `/:base`, redirect there. To keep these instead, write `permalink: /:base` into `site.yml`.",
		hasSiteFile: false,
	});
	assert.match(
		(await find({ "_config.yml": "title: Old\n", ...post })).line ?? "",
		/`permalink: \/:categories\/:year\/:month\/:day\/:base`/,
	);
	assert.equal((await find({ "_config.yml": "permalink: /:title/\n", "pages/a.md": "# A", ...post })).line, undefined);
	assert.equal((await find({ "posts/a.md": "# A" })).line, undefined);
});

test("a site with a build of its own is deployed as before, and the output names the commands of the blog", async (t) => {
	const log = t.mock.method(console, "log", () => {});
	await init({ "posts/a.md": "A", "package.json": '{ "scripts": { "build": "vite build" } }' });
	const printed = log.mock.calls.map((call) => call.arguments.join(" ")).join("\n");
	assert.match(printed, /The site's own scripts and its deployment stay as they are.*`npx quire build`/);
});

test("files that are there are never replaced", async () => {
	const vscode = { ".vscode/settings.json": "{ /* mine */ }", ".vscode/extensions.json": "{ /* mine */ }" };
	const files = { "site.yml": "title: Mine\n", "vercel.json": "{}", ...vscode };
	const { read } = await init(files, { title: "Other", vscode: true, ci: "vercel" });
	for (const [file, text] of Object.entries(files)) assert.equal(read(file), text);
});

test("plain posts in any folder get settings", async () => {
	const { read } = await init({ "texts/2026-01-01-a.md": "# A" }, { title: "Ink" });
	assert.match(read("site.yml"), /^title: Ink$/m);
});

test("names texts that are not read, and options that change nothing with the file that has the settings", async (context) => {
	const printed = context.mock.method(console, "log", () => {});
	const find = async (files: Files, values: Record<string, string>, sentence = /changed nothing/) => {
		printed.mock.resetCalls();
		await init(files, values);
		return printed.mock.calls.map(({ arguments: [line] }) => line).filter((line) => sentence.test(line));
	};
	assert.deepEqual(await find({ "a.md": "# A", "b.md": "# B", "README.md": "" }, {}, /Move those/), [
		"Posts are the files in `posts`. Move those of these files that are posts there: `a.md`, `b.md`.",
	]);
	const given = { title: "Ink", url: "https://ink.example" };
	assert.deepEqual(await find({}, given), []);
	for (const [files, file] of [
		[{ "site.yml": "title: Mine\n" }, "site.yml"],
		[{ "_config.yml": "title: Old\n", "_posts/2020-01-01-a.md": "Text" }, "_config.yml"],
	] as const) {
		const line = `\`${file}\` has the settings, so \`--title\` and \`--url\` changed nothing. Change them in the file.`;
		assert.deepEqual(await find(files, given), [line]);
	}
	assert.deepEqual(await find({}, { template: "demo", title: "Ink" }), []);
});

for (const template of ["empty", "demo"])
	test(`editors find the schemas of the package: ${template}`, async () => {
		const { read } = await init({}, { template, vscode: true });
		const named: Record<string, string> = JSON.parse(read(".vscode/settings.json"))["yaml.schemas"];
		assert.deepEqual(Object.values(named), ["site.yml", "authors.yml", "tags.yml"]);
		const comment = /^# yaml-language-server: \$schema=(.*)$/m.exec(read("site.yml"))?.[1];
		for (const file of [...Object.keys(named), comment]) {
			const inPackage = file?.replace(/^(?:\.\/)?node_modules\/quire-blog\//, "");
			assert.ok(inPackage?.startsWith("schemas/") && existsSync(inPackage), file);
		}
	});

test("VS Code gets the language server, and offers the extensions for it", async () => {
	const { read } = await init({}, { vscode: true });
	const settings = JSON.parse(read(".vscode/settings.json"));
	const command = [settings["glspc.server.command"], ...settings["glspc.server.commandArguments"]].join(" ");
	const { recommendations } = JSON.parse(read(".vscode/extensions.json"));
	// As the page about editors says.
	const page = readFileSync("docs/guides/editors.md", "utf8");
	assert.ok(page.includes(`\`${command}\``));
	for (const extension of recommendations) assert.ok(page.includes(`items?itemName=${extension}`), extension);
});

test("a package.json with a mistake is reported, and nothing is written", async () => {
	await assert.rejects(init({ "package.json": "{," }), /`package\.json` is no valid JSON/);
});

test("files that can't be changed without a loss are reported", async () => {
	await assert.rejects(init({ ".gitignore/a": "" }), /`\.gitignore` can't be read: .*EISDIR.*Make it readable/);
	await assert.rejects(init({ ".gitignore": Buffer.from("caf\xe9\n", "latin1") }), /`\.gitignore` is not UTF-8/);
	const others = { "vercel.json": Buffer.from("\xe9", "latin1"), ".vscode/settings.json/a": "" };
	assert.ok((await init(others, { vscode: true, ci: "vercel" })).has("site.yml"));
});

describe("in a folder that may be somebody else's", { skip: process.platform === "win32" }, () => {
	/** Makes a blog of a folder with a package manager that only records its arguments; returns these and the output. */
	async function initWithInstall(t: TestContext, files: Files, values: Record<string, string> = {}) {
		const tools = createTemporaryFolder({ npm: '#!/bin/sh\necho "$@" >> "$(dirname "$0")/asked"\n' });
		chmodSync(path.join(tools, "npm"), 0o755);
		const { PATH } = process.env;
		process.env.PATH = `${tools}${path.delimiter}${PATH}`;
		t.after(() => {
			process.env.PATH = PATH;
		});
		const log = t.mock.method(console, "log", () => {});
		await init(files, { "no-install": false, ...values });
		const asked = path.join(tools, "asked");
		return {
			asked: existsSync(asked) ? readFileSync(asked, "utf8") : "",
			printed: log.mock.calls.map((call) => call.arguments.join(" ")).join("\n"),
		};
	}

	test("runs no script of packages", async (t) => {
		const packageFile = '{ "name": "a", "scripts": { "preinstall": "false" } }';
		const { asked, printed } = await initWithInstall(t, { "posts/a.md": "A", "package.json": packageFile });
		assert.equal(asked, "install --ignore-scripts\n");
		assert.match(printed, /The blog is ready:\s+cd .*\s+npx quire dev/);
	});

	for (const [title, files, expected] of [
		["runs the script that compiles an engine from a Git repository", {}, "install\n"],
		["installs no engine from a Git repository beside other scripts", { "package.json": '{ "scripts": {} }' }, ""],
	] as const)
		test(title, async (t) => {
			const { asked } = await initWithInstall(t, files, { package: "git+https://git.example/quire.git" });
			assert.equal(asked, expected);
		});

	for (const [name, text] of [
		// The `.npmrc` of such a package names a program that npm runs.
		["package.json", '{ "dependencies": { "a": "git+https://a.example/a" } }'],
		["package-lock.json", '{ "packages": { "node_modules/quire-blog": { "resolved": "file:a.tgz" } } }'],
		["node_modules/next/package.json", "{}"],
		[".npmrc", "git=./run.sh"],
		[".yarnrc.yml", "yarnPath: ./run.js"],
		[".pnpmfile.cjs", "run()"],
	] as const) {
		test(`installs nothing if there is ${name}, which decides what runs`, async (t) => {
			const { asked, printed } = await initWithInstall(t, { [name]: text });
			assert.equal(asked, "");
			const [shown = ""] = name.split("/");
			assert.match(
				printed,
				new RegExp(`\`${shown}\` decides what runs[\\s\\S]*before \`quire\` can run:[\\s\\S]*npm install`),
			);
		});
	}

	test("installs nothing if there is such a file above it in its repository, but not above that", () => {
		const folder = createTemporaryFolder({ "package.json": "{}", "a/.npmrc": "", "a/b/c.md": "" });
		const find = (name: string, root: string) => findConfiguration(path.join(folder, name), path.join(folder, root));
		assert.deepEqual([find("a/b", "a"), find("a/b", "a/b"), find("a", "a")], ["../.npmrc", undefined, ".npmrc"]);
		assert.equal(find("a/b", ""), "../.npmrc");
	});

	for (const name of [".quire/engine/lib/a.ts", "node_modules/quire-blog/package.json"]) {
		test(`refuses ${name}, unless the folder depends on the engine`, async () => {
			await assert.rejects(init({ [name]: "{}" }), /is there already, and its code would run\. Delete it first/);
			await init({ [name]: "{}", "package.json": '{ "dependencies": { "quire-blog": "1" } }' });
		});
	}

	for (const [files, isSaid] of [
		[{ "posts/a.mdx": "{1}" }, true],
		[{ "posts/a.md": "A", "pages/about/b.tsx": "" }, true],
		[{ "posts/a.md": "A", "components/a.tsx": "" }, true],
		[{ "posts/a.md": "A" }, false],
		[{ "_config.yml": "title: J", "_posts/2026-01-01-a.md": "A", "components/a.tsx": "" }, false],
		[{ "posts/a.mdx": "{1}", "site.yml": "" }, false],
	] as const) {
		test(`${isSaid ? "says" : "doesn't say"} that code runs now in a folder with ${Object.keys(files).join(", ")}`, async (t) => {
			const { printed } = await initWithInstall(t, files);
			assert.equal(/are code, which runs now/.test(printed), isSaid);
		});
	}

	test("writes nothing through symbolic links", async (t) => {
		t.mock.method(console, "error", () => {});
		const outside = createTemporaryFolder({ "secret.json": '{ "secret": 1 }' });
		for (const [link, target, isRefused] of [
			[".vscode", outside, false],
			[".github", outside, false],
			["posts", outside, false],
			["vercel.json", path.join(outside, "vercel.json"), false],
			["site.yml", path.join(outside, "site.yml"), false],
			["package.json", path.join(outside, "secret.json"), true],
			[".gitignore", path.join(outside, ".gitignore"), true],
		] as const) {
			const folder = createTemporaryFolder();
			symlinkSync(target, path.join(folder, link));
			const ci = link === "vercel.json" ? "vercel" : "github";
			const run = INIT.run({ positionals: [folder], values: { yes: true, "no-install": true, vscode: true, ci } });
			if (isRefused) await assert.rejects(run, new RegExp(`\`${link.replace(".", "\\.")}\` is a symbolic link`));
			else await run;
			assert.deepEqual(readdirSync(outside), ["secret.json"], link);
			assert.equal(readFileSync(path.join(outside, "secret.json"), "utf8"), '{ "secret": 1 }');
		}
	});
});

test("the demo has posts, pages and settings", async () => {
	const { has, read } = await init({}, { template: "demo" });
	assert.deepEqual(["site.yml", "posts", "pages", "public"].map(has), [true, true, true, true]);
	assert.match(read("site.yml"), /^title: Quire$/m);
});

test("the demo has the settings of the command, and its other ones", async () => {
	const { read } = await init({}, { template: "demo", title: "Ink: $& a blog", url: "false", language: "de" });
	const { site, diagnostics } = parseSite(parseYaml(read("site.yml")));
	const { title, hasNoUrl, language, author, navigation } = site;
	assert.deepEqual([title, hasNoUrl, language, author], ["Ink: $& a blog", true, "de", "anselm"]);
	assert.deepEqual([navigation.length, diagnostics], [3, []]);
});

describe("with --git", NEEDS_GIT, () => {
	/** Makes a blog with Git that has these settings, and returns what Git's commands answer in its folder. */
	async function initWithGit(t: TestContext, settings: string, files: Files = {}) {
		const { env } = process;
		const config = path.join(createTemporaryFolder({ config: settings }), "config");
		process.env = { ...env, GIT_CONFIG_GLOBAL: config, GIT_CONFIG_NOSYSTEM: "1" };
		for (const name of Object.keys(env))
			if (/^(?:GIT_(?:AUTHOR|COMMITTER)_|EMAIL$)/.test(name)) delete process.env[name];
		t.after(() => {
			process.env = env;
		});
		const { mock } = t.mock.method(console, "error", () => {});
		const { folder } = await init(files, { git: true });
		const git = (...args: string[]) => spawnSync("git", args, { cwd: folder, encoding: "utf8" }).stdout.trim();
		return { git, printed: mock.calls.map((call) => call.arguments.join(" ")).join("\n") };
	}
	const NAMED = "[user]\nname = Ada\nemail = ada@blog.example\n";

	test("the first commit has all files but those that .gitignore leaves out", async (t) => {
		const files = { "node_modules/a/index.js": "", ".env.local": "", "posts/2026-01-01-a.md": "A" };
		const { git, printed } = await initWithGit(t, NAMED, files);
		assert.equal(printed, "");
		assert.equal(git("log", "--format=%an %s", "main"), "Ada Add a blog");
		assert.equal(git("status", "--porcelain"), "");
		const committed = git("ls-files").split("\n");
		for (const name of [".gitignore", "package.json", "posts/2026-01-01-a.md"])
			assert.ok(committed.includes(name), name);
		assert.doesNotMatch(committed.join("\n"), /^node_modules|^\.env/m);
	});

	test("names what to type if Git has no name", async (t) => {
		const { git, printed } = await initWithGit(t, "");
		assert.match(printed, /git config --global user\.name "Your Name"\n[\s\S]*git commit --message "Add a blog"\n/);
		assert.equal(git("rev-parse", "--is-inside-work-tree"), "true");
	});

	test("commits nothing in a repository that is there", async (t) => {
		const { git } = await initWithGit(t, NAMED, {
			".git/HEAD": "ref: refs/heads/main\n",
			".git/config": "",
			".git/objects/a": "",
			".git/refs/a": "",
		});
		assert.match(git("status", "--porcelain"), /^\?\? package\.json$/m);
	});
});

test("wrong options are reported together, and nothing is written", async () => {
	const isExpected = (error: unknown) =>
		error instanceof CommandError &&
		error.exitCode === EXIT.wrongUsage &&
		/--url: `ink\.example` isn't a URL of a blog[\s\S]*--language: `xx_!` isn't a language code/.test(error.message);
	await assert.rejects(init({}, { url: "ink.example", language: "xx_!" }), isExpected);
	await assert.rejects(init({}, { template: "blank" }), /There is no template `blank`/);
});
