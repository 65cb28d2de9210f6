import assert from "node:assert/strict";
import {
	appendFileSync,
	linkSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { BlogOptions } from "@/lib/blog/blog";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { newSiteFolder, pointToSite } from "@/lib/ship/site-folder";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { keepBuild } from "./kept-build";

const HELLO = "---\ntitle: Hello\ndate: 2026-01-01\n---\n\nText.\n";
const FILES = {
	"site.yml": "title: T\nurl: https://a.example\n",
	"posts/hello.md": HELLO,
	"posts/later.md": "---\ntitle: Later\ndate: 2027-01-03\n---\n",
	"posts/read-me.md": "---\ntitle: For a reader\ndraft: true\nreview: 2027-01-05\n---\n",
	"public/a.txt": "a",
	"components/stamp.tsx": "export const Stamp = () => <b>Stamp</b>;\n",
};

/** Creates a blog in folders of its own, and a function that builds it as a new process does and tells whether that made a finished folder. */
function createBuilt() {
	const folder = createTemporaryFolder({
		"engine/package.json": "{}",
		"engine/public/icon.txt": "icon",
		"engine/app/styles/tokens.css": readFileSync("app/styles/tokens.css", "utf8"),
		"project/package.json": "{}",
	});
	const inFolder = (name: string) => path.join(folder, name);
	const time = { now: Date.UTC(2027, 0) };
	const options = {
		now: () => time.now,
		reviewSecret: "a secret of thirty-two characters",
		engineDir: inFolder("engine"),
	};
	const blog = createTestBlog(FILES, options);
	const environment: Record<string, string | undefined> = {
		SITE_DIR: inFolder("site"),
		PROJECT_ROOT: inFolder("project"),
	};
	const build = async (more: Partial<BlogOptions> = {}, args: string[] = [], report: string | null = "Fine.") => {
		let isBuilt = false;
		const before = { ...process.env };
		for (const [name, value] of Object.entries(environment)) {
			if (value === undefined) delete process.env[name];
			else process.env[name] = value;
		}
		try {
			await keepBuild(createTestBlog({}, { ...blog.options, ...more }), args, async () => {
				isBuilt = true;
				// As sharp does when it is loaded.
				process.env.VIPSHOME = "/target";
				const site = environment.SITE_TARGET ?? newSiteFolder(inFolder("site"));
				writeFiles(site, { "files/index.html": "page" });
				if (environment.SITE_TARGET === undefined) await pointToSite(inFolder("site"), site);
				return report ?? undefined;
			});
		} finally {
			process.env = before;
		}
		return isBuilt;
	};
	const content = (name: string) => path.join(blog.options.contentDir, name);
	return { blog, build, time, environment, inFolder, content };
}

type Built = ReturnType<typeof createBuilt>;

/** What changes, and how: the name of an input, and whether the next build makes the folder again. */
const CHANGES: Readonly<Record<string, (built: Built) => unknown>> = {
	"the text of a post": ({ blog }) => updateBlog(blog, { "posts/hello.md": HELLO.replace("Text", "Word") }),
	"the text of a post, with its old time": ({ content }) => {
		writeFileSync(content("posts/hello.md"), HELLO.replace("Text", "Word"));
		utimesSync(content("posts/hello.md"), 1, 1);
	},
	"a new post": ({ blog }) => updateBlog(blog, { "posts/new.md": HELLO }),
	"a deleted post": ({ content }) => rmSync(content("posts/hello.md")),
	"a renamed post": ({ content }) => renameSync(content("posts/hello.md"), content("posts/other.md")),
	"a second name of a post": ({ content }) => linkSync(content("posts/hello.md"), content("posts/second.md")),
	"a new draft": ({ blog }) => updateBlog(blog, { "posts/draft.md": "---\ntitle: D\ndraft: true\n---\n" }),
	"an image": ({ blog }) => updateBlog(blog, { "public/a.png": "" }),
	"a file beside a post": ({ blog }) => updateBlog(blog, { "posts/a.csv": "1" }),
	"a static file": ({ blog }) => updateBlog(blog, { "public/a.txt": "b" }),
	settings: ({ blog }) => updateBlog(blog, { "site.yml": "title: Other\nurl: https://a.example\n" }),
	authors: ({ blog }) => updateBlog(blog, { "authors.yml": "ann:\n  name: Ann\n" }),
	"a theme": ({ blog }) => updateBlog(blog, { "theme.css": ":root { --accent: red }\n" }),
	"a component": ({ blog }) => updateBlog(blog, { "components/stamp.tsx": "export const Stamp = () => <b>New</b>;\n" }),
	"a slot": ({ blog }) => updateBlog(blog, { "slots/footer.tsx": "export default () => <p>Bye</p>;\n" }),
	"a page of its own": ({ blog }) => updateBlog(blog, { "pages/now.tsx": "export default () => <p>Now</p>;\n" }),
	plugins: ({ blog }) => updateBlog(blog, { "quire.config.ts": "export default { remarkPlugins: [] };\n" }),
	"known problems": ({ blog }) => updateBlog(blog, { "check-baseline.json": '{"version":1,"problems":{}}' }),
	"packages beside the content": ({ content }) => mkdirSync(content("node_modules")),
	"packages of the engine": ({ inFolder }) => mkdirSync(inFolder("engine/node_modules")),
	"packages of the project": ({ inFolder }) =>
		writeFiles(inFolder("project/node_modules"), { ".package-lock.json": "{}" }),
	"static files of the engine": ({ inFolder }) => writeFileSync(inFolder("engine/public/icon.txt"), "another"),
	"a file of variables": ({ inFolder }) => writeFileSync(inFolder("engine/.env.production"), "A=1"),
	"a variable": ({ environment }) => Object.assign(environment, { OF_THE_OWNER: "1" }),
	"a URL by the environment": ({ environment }) => Object.assign(environment, { QUIRE_URL: "https://b.example" }),
	"a time zone": ({ environment }) => Object.assign(environment, { TZ: "Asia/Tokyo" }),
	"another folder for the site": ({ environment, inFolder }) =>
		Object.assign(environment, { SITE_DIR: inFolder("other") }),
	"a post that is due": ({ time }) => Object.assign(time, { now: Date.UTC(2027, 0, 3) }),
	"a review that has ended": ({ time }) => Object.assign(time, { now: Date.UTC(2027, 0, 6) }),
	"a clock that is set back": ({ time }) => Object.assign(time, { now: Date.UTC(2026, 0) }),
	"a deleted finished folder": ({ inFolder }) => rmSync(inFolder("site")),
	"a changed file of the finished folder": ({ inFolder }) => appendFileSync(inFolder("site/files/index.html"), "!"),
	"a deleted file of the finished folder": ({ inFolder }) => rmSync(inFolder("site/files/index.html")),
	"another finished folder": async ({ inFolder }) => {
		writeFiles(inFolder("site-build-000000000000"), { "files/index.html": "page" });
		await pointToSite(inFolder("site"), inFolder("site-build-000000000000"));
	},
	"a deleted cache": ({ blog }) => rmSync(blog.options.cacheDir, { recursive: true }),
};

for (const [input, change] of Object.entries(CHANGES)) {
	test(`builds again after a change: ${input}`, async () => {
		const built = createBuilt();
		assert.deepEqual([await built.build(), await built.build()], [true, false]);
		await change(built);
		assert.equal(await built.build(), true);
	});
}

test("builds again with other options of the blog or of Next", async () => {
	const { build } = createBuilt();
	await build();
	for (const options of [
		{ isPreview: true },
		{ audience: "reviewers" as const },
		{ reviewSecret: undefined },
		{ fallbackUrl: "https://b.example" },
		{ trustsSettings: false },
	]) {
		assert.deepEqual([await build(options), await build(options)], [true, false], JSON.stringify(options));
	}
	assert.deepEqual([await build({}, ["--debug"]), await build({}, ["--debug"])], [true, false]);
});

test("keeps the folder where only what can't matter is different: the session, and the time before anything is due", async () => {
	const { build, time, environment } = createBuilt();
	await build();
	Object.assign(environment, { SHLVL: "7", SSH_CLIENT: "192.0.2.1", INVOCATION_ID: "a", NEXT_PRIVATE_START_TIME: "1" });
	time.now += 1000;
	assert.equal(await build(), false);
});

test("keeps the folder that a server has built and points to, and writes no other one", async () => {
	const { build, environment, inFolder } = createBuilt();
	Object.assign(environment, { SITE_TARGET: inFolder("site-build-000000000001") });
	assert.equal(await build(), true);
	await pointToSite(inFolder("site"), inFolder("site-build-000000000001"));
	Object.assign(environment, { SITE_TARGET: inFolder("site-build-000000000002") });
	assert.equal(await build(), false);
});

for (const [reason, change] of Object.entries({
	"a report that may be another one tomorrow": () => {},
	"days to count": ({ environment }) => Object.assign(environment, { KEEP_ASSETS_DAYS: "2" }),
	"output of Vercel": ({ environment }) => Object.assign(environment, { VERCEL: "1" }),
	"content that changes meanwhile": () => {},
} satisfies Record<string, (built: Built) => unknown>)) {
	test(`never keeps a build with ${reason}`, async () => {
		const built = createBuilt();
		change(built);
		const isUnclear = reason.startsWith("a report");
		const build = async () => {
			if (reason.startsWith("content")) updateBlog(built.blog, { "posts/new.md": `${HELLO}${Math.random()}` });
			return built.build({}, [], isUnclear ? null : "Fine.");
		};
		assert.deepEqual([await build(), await build()], [true, true]);
	});
}
