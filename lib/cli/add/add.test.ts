import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { EXIT } from "@/lib/cli/command/command";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { add, addAny, LAYOUT, readAll } from "./add.support";

test("adds a folder with settings and a post, and changes three files of the app", async (t) => {
	const config = "const nextConfig = {};\n\nexport default nextConfig;\n";
	const { read, folder, output } = await add(
		t,
		{ "next.config.ts": config },
		{ title: "News", url: "https://q.example/" },
	);
	assert.match(read("blog/site.yml"), /^title: News$[\s\S]*^url: https:\/\/q\.example\/blog$/m);
	assert.match(readdirSync(path.join(folder, "blog/posts")).join(), /start-here\.md$/);
	assert.match(read("next.config.ts"), /^export default withQuire\(nextConfig, \{ beside: true \}\);$/m);
	assert.equal(read(".gitignore"), "/node_modules\n/.next\n/public/blog\n");
	const { dependencies, ...rest } = JSON.parse(read("package.json"));
	assert.deepEqual(Object.keys(dependencies), ["next", "quire-blog"]);
	assert.deepEqual(rest, { name: "site", scripts: { dev: "next dev" } });
	assert.match(
		output,
		/^edit next\.config\.ts\n {5}\+ import \{ withQuire \}[\s\S]*rm -r blog \.quire public\/blog AGENTS\.md \.agents\/skills\/new-post \.agents\/skills\/check-posts$/m,
	);
	const own = [".gitignore", "app", "blog", "next.config.ts", "package.json"];
	assert.deepEqual(readdirSync(folder).sort(), [...own, ".agents", "AGENTS.md"].sort());
});

test("another path is an option of withQuire, and its posts are right below it", async (t) => {
	const { read, output } = await add(t, {}, {}, "/news");
	assert.match(output, /^`site\.yml` has no `url`, .* Add the line `url: https:\/\/example\.org\/news`/m);
	assert.match(read("next.config.mjs"), /withQuire\(\{\}, \{ path: "\/news", beside: true \}\)/);
	assert.match(read("blog/site.yml"), /^# url: https:\/\/example\.org\/news$[\s\S]*^permalink: \/:slug$/m);
	assert.match(read(".gitignore"), /^\/public\/news$/m);
});

test("the URL has the base path of the app too", async (t) => {
	const config = 'export default { basePath: "/shop" };\n';
	const { read } = await add(t, { "next.config.mjs": config }, { url: "https://q.example" });
	assert.match(read("blog/site.yml"), /\$schema=\.\.\/node_modules[\s\S]*^url: https:\/\/q\.example\/shop\/blog$/m);
});

test("an export ignores the files for its host too, and names them among what to undo", async (t) => {
	const { read, output } = await add(t, { "next.config.mjs": 'export default { output: "export" };\n' });
	assert.match(read(".gitignore"), /^\/public\/blog\n\/public\/_headers\n\/public\/_redirects\n$/m);
	assert.match(
		output,
		/, `\/public\/blog`, `\/public\/_headers`, `\/public\/_redirects` out of `\.gitignore`, and run$/m,
	);
});

test("the first post names the folder of the blog", async (t) => {
	const { read, folder } = await add(t, {}, { folder: "content/news" });
	const [name = ""] = readdirSync(path.join(folder, "content/news/posts"));
	assert.match(read(`content/news/posts/${name}`), /^cd content\/news$/m);
});

test("the URL of the app is that of its root layout", async (t) => {
	const layout = 'export const metadata = { metadataBase: new URL("https://q.example/") };\n';
	const { read, output } = await add(t, { "src/app/layout.tsx": layout });
	assert.match(read("blog/site.yml"), /^url: https:\/\/q\.example\/blog$/m);
	assert.match(output, /The URL of the app is https:\/\/q\.example,/);
});

test("an AGENTS.md of the app gets the section about the blog only if that is wanted", async (t) => {
	const own = { "AGENTS.md": "The app.\n" };
	const plain = await add(t, own);
	assert.equal(plain.read("AGENTS.md"), own["AGENTS.md"]);
	assert.match(plain.output, /`npx quire add --agents` adds a section/);
	const { read, output } = await add(t, own, { agents: true });
	assert.match(read("AGENTS.md"), /^The app\.\n\n<!-- quire:begin[\s\S]*`blog\/posts\/`/);
	assert.match(
		output,
		/, `\/public\/blog` out of `\.gitignore` and the section about the blog out of `AGENTS\.md`, and/,
	);
	assert.deepEqual(readdirSync((await add(t, {}, { "no-agents": true })).folder).includes("AGENTS.md"), false);
});

for (const [title, file, pages, line] of [
	["leave out the blog", "proxy.ts", {}, `matcher: "/((?!news(?:/|$)|api).*)"`],
	[
		"leave out the files of a blog below the language",
		"middleware.js",
		{ "app/[locale]/layout.tsx": LAYOUT },
		`matcher: "/((?!news/.*\\\\.\\\\w+$|api).*)"`,
	],
] as const)
	test(`a proxy has to ${title}`, async (t) => {
		const text = 'export function proxy() {}\n\nexport const config = { matcher: "/((?!api).*)" };\n';
		const { code, output } = await addAny(t, { [file]: text, ...pages }, {}, "/news");
		assert.equal(code, EXIT.failure);
		assert.match(output, /will be at \/news[\s\S]*^One step is left:$/m);
		assert.ok(output.includes(`- ${file}:3: `) && output.includes(line));
	});

test("a proxy of other paths needs no change", async (t) => {
	await add(t, { "proxy.ts": 'export const config = { matcher: "/account/:path*" };\n' });
});

test("decides about the packages with scripts of an app that pnpm installs", async (t) => {
	const settings = "ignoredBuiltDependencies: [sharp]\n";
	const { read, output } = await add(t, { "pnpm-lock.yaml": "", "pnpm-workspace.yaml": settings });
	assert.equal(read("pnpm-workspace.yaml"), "ignoredBuiltDependencies: [ sharp ]\nallowBuilds:\n  esbuild: false\n");
	assert.match(output, /, take .* and the lines shown above out of `pnpm-workspace\.yaml`, and run$/m);
	const created = await add(t, { "pnpm-lock.yaml": "" });
	assert.match(created.output, /rm -r .* pnpm-workspace\.yaml/);
});

test("a packed file is copied into the app unless it is there", async (t) => {
	const engine = "quire-blog-0.2.0.tgz";
	const packed = createTemporaryFolder({ [engine]: "packed" });
	const outside = await add(t, {}, { package: path.join(packed, engine) });
	const inside = await add(t, { [`vendor/${engine}`]: "packed" }, { package: `vendor/${engine}` });
	for (const [{ folder, read, output }, spec, copied] of [
		[outside, "file:quire-blog-0.2.0-88cb8a08.tgz", ["quire-blog-0.2.0-88cb8a08.tgz"]],
		[inside, `file:vendor/${engine}`, []],
	] as const) {
		assert.equal(JSON.parse(read("package.json")).dependencies["quire-blog"], spec);
		const files = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
		assert.deepEqual(files, copied);
		assert.deepEqual(/rm -r .*/.exec(output)?.[0].match(/\S+\.tgz/g) ?? [], copied);
	}
});

for (const [version, kept] of [
	["15.5.2", "15.5.2"],
	["16.0.11", "16.0.11"],
	["16.99.0", undefined],
	["17.0.0", undefined],
] as const) {
	test(`an app keeps Next ${version}, and the output names an older one than the engine's`, async (t) => {
		const { output } = await add(t, { "node_modules/next/package.json": JSON.stringify({ version }) });
		assert.equal(/keeps its Next (\S+)\. The engine needs \^16/.exec(output)?.[1], kept);
	});
}

test("a second time changes nothing", async (t) => {
	const { folder, read } = await add(t);
	const before = ["next.config.mjs", ".gitignore", "package.json", "blog/site.yml"].map(read);
	const again = await add(t, readAll(folder));
	assert.deepEqual(["next.config.mjs", ".gitignore", "package.json", "blog/site.yml"].map(again.read), before);
});

for (const [title, files, args, message] of [
	["a package.json with an error", { "package.json": "{" }, [], /`package\.json` isn't valid JSON/],
	["a folder without an app", { "package.json": "{}" }, [], /There is no Next app/],
	[
		"an app with an old Next",
		{ "package.json": '{ "dependencies": { "next": "^14.2.0" } }' },
		[],
		/has Next \^14\.2\.0, .* 15/,
	],
	[
		"an app with an old Next that is installed",
		{ "node_modules/next/package.json": '{ "version": "14.2.3" }' },
		[],
		/has Next 14\.2\.3, .* needs 15 or later/,
	],
	[
		"a path with a page of the app",
		{ "app/blog/[slug]/page.tsx": "" },
		[],
		/The app has `app\/blog\/\[slug\]\/page\.tsx` where the blog would be/,
	],
	["a path with files of the app", { "public/blog/a.png": "" }, [], /where the blog would be/],
	["a folder with other files", { "blog/notes.txt": "" }, [], /`blog` has other files/],
	[
		"a path with a page of the app below the language",
		{ "app/[locale]/blog/page.tsx": "" },
		[],
		/The app has `app\/\[locale\]\/blog\/page\.tsx` where the blog would be/,
	],
	["an invalid path", {}, ["blog"], /is no path of a blog/],
] as const) {
	test(`refuses ${title}, and changes nothing`, async (t) => {
		await assert.rejects(add(t, files as Files, {}, ...args), message);
	});
}

test("adds no scripts to an app without any", async (t) => {
	const { read } = await add(t, { "package.json": '{ "dependencies": { "next": "16" } }' }, {});
	assert.equal(JSON.parse(read("package.json")).scripts, undefined);
});
